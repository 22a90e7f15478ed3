import { expect, test } from "vitest";
import { en } from "./en";
import { languageOf, speaker } from "./words";
import { zhCN } from "./zh-CN";

test("both dictionaries have the same keys, and no empty words", () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
  expect(Object.values({ ...zhCN, ...en }).filter((words) => !words.trim())).toEqual([]);
});

test("a phrase has the same places in both languages", () => {
  const places = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
  for (const key of Object.keys(zhCN) as (keyof typeof zhCN)[]) expect([key, places(en[key])]).toEqual([key, places(zhCN[key])]);
});

test("places are filled in", () => {
  expect(speaker("zh-CN")("queueAhead", { n: 3 })).toBe("前面还有 3 位");
  expect(speaker("en")("queueAhead", { n: 3 })).toBe("3 ahead of you");
});

test("every Chinese is Chinese, every other language English", () => {
  expect(["zh", "zh-TW", "ZH-cn", "", null].map(languageOf)).toEqual(Array(5).fill("zh-CN"));
  expect(["en", "en-GB", "fr"].map(languageOf)).toEqual(["en", "en", "en"]);
});
