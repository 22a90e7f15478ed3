import type { InjectionKey } from "vue";

export const ENLARGE: InjectionKey<(picture: { url: string; alt: string }) => void> = Symbol("enlarge");

/** Of our own server, http or https; whatever else an address may do it does not do here. */
export { safeUrl } from "../../../../../widget/src/words/safe-url";
