import { LONGEST } from "../../talk/conversation";

/**
 * Enter sends, Shift+Enter starts a new line. While an input method composes, Enter only confirms the candidate; Safari
 * ends the composition before it tells of the key, and gives itself away by key code 229.
 */
export function isSendKey(event: Pick<KeyboardEvent, "key" | "shiftKey" | "isComposing" | "keyCode">): boolean {
  return event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}

/** Characters that may still be written; negative where there are too many. */
export function roomLeft(draft: string): number {
  return LONGEST - draft.trim().length;
}
