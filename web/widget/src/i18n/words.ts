import { en } from "./en";
import { zhCN, type Words } from "./zh-CN";

export type Language = "zh-CN" | "en";
export type Key = keyof Words;

/** Says a phrase in the language chosen, with its `{places}` filled in. */
export type Say = (key: Key, places?: Record<string, string | number>) => string;

const WORDS: Record<Language, Words> = { "zh-CN": zhCN, en };

/** The nearest language we speak: Chinese for every `zh`, else English. */
export function languageOf(tag: string | null | undefined): Language {
  return !tag || /^zh/i.test(tag) ? "zh-CN" : "en";
}

export function speaker(language: Language): Say {
  return (key, places = {}) => WORDS[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(places[name] ?? ""));
}
