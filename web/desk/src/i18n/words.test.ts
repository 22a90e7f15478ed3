import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DeskError } from "../door/calls";
import { en } from "./en";
import { filled, useWords } from "./words";
import { zhCN } from "./zh-CN";

const SOURCE = join(process.cwd(), "desk/src");
const { sayOf, sayError, speak } = useWords();

test("both dictionaries have the same keys, and no empty words", () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
  expect(Object.values({ ...zhCN, ...en }).filter((words) => !words.trim())).toEqual([]);
});

test("a phrase has the same places in both languages", () => {
  const places = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
  for (const key of Object.keys(zhCN) as (keyof typeof zhCN)[]) expect([key, places(en[key])]).toEqual([key, places(zhCN[key])]);
});

test("no view has words of its own", () => {
  const views = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".vue"));
  const bare = views.filter((name) => /\p{Script=Han}/u.test(readFileSync(join(SOURCE, name), "utf8").replace(/<!--[\s\S]*?-->/g, "")));
  expect(views.length).toBeGreaterThan(20);
  expect(bare).toEqual([]);
});

test("places are filled in, unknown values stand for themselves", () => {
  speak("zh-CN");
  expect(filled("{n} 人排队", { n: 3 })).toBe("3 人排队");
  expect(sayOf("state", "busy")).toBe("忙碌");
  expect(sayOf("state", "asleep")).toBe("asleep");
});

test("an error is said in our words where we know it, else in the server's, never as a code", () => {
  expect(sayError(new DeskError("full", "Full.", 409))).toBe(zhCN.error_full);
  expect(sayError(new DeskError("slow_down", "", 429, 30))).toContain("30");
  expect(sayError(new DeskError("bad_setting", "'remindSeconds' is 5 to 3600.", 400))).toBe("'remindSeconds' is 5 to 3600.");
  expect(sayError(new TypeError("x"))).toBe(zhCN.error_bug);
});
