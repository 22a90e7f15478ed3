import { computed, ref } from "vue";
import { languageOf, type Language } from "../../../widget/src/i18n/words";
import { DeskError } from "../door/calls";
import { en } from "./en";
import { zhCN, type Words } from "./zh-CN";

export type { Language };
export type Key = keyof Words;
/** Says a phrase in the language chosen, with its `{places}` filled in. */
export type Say = (key: Key, places?: Record<string, string | number>) => string;

const WORDS: Record<Language, Words> = { "zh-CN": zhCN, en };
const KEPT = "lingxi.desk.language";

const language = ref<Language>(languageOf(localStorage.getItem(KEPT) ?? navigator.language));

export function filled(words: string, places: Record<string, string | number> = {}): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(places[name] ?? ""));
}

const say: Say = (key, places) => filled(WORDS[language.value][key], places);

/** A word for one of a family of values, such as `reason_angry`; the value itself where we have none. */
function sayOf(family: string, value: string | undefined): string {
  const key = `${family}_${value ?? ""}`;
  return key in zhCN ? say(key as Key) : (value ?? "");
}

/** A name that a store may change: where it is still the one that every store begins with, it is said in the reader's language. */
function sayUsual(family: string, id: string | undefined, name: string): string {
  return zhCN[`${family}_${id ?? ""}` as Key] === name ? sayOf(family, id) : name;
}

/** What went wrong, for people: our words for what we know, else the server's. */
function sayError(error: unknown): string {
  if (!(error instanceof DeskError)) return say("error_bug");
  const key = `error_${error.code}`;
  if (error.code === "slow_down" && error.retryAfter > 1) return say("errorSlowDown", { n: error.retryAfter });
  return key in zhCN ? say(key as Key) : error.message || say("error_bug");
}

function speak(next: Language): void {
  language.value = next;
  localStorage.setItem(KEPT, next);
  document.documentElement.lang = next;
}

export function useWords() {
  return { say, sayOf, sayUsual, sayError, speak, language: computed(() => language.value) };
}
