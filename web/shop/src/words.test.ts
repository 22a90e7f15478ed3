import { expect, test } from "vitest";
import { WORDS } from "./words";

test("both dictionaries have the same keys and the same places", () => {
  const places = (words: Record<string, string>) => Object.entries(words).map(([key, text]) => [key, [...text.matchAll(/\{\w+\}/g)].map(String).sort()]).sort();
  expect(places(WORDS.en)).toEqual(places(WORDS["zh-CN"]));
});
