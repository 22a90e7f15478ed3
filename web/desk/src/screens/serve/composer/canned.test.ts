import { expect, test } from "vitest";
import type { Canned } from "../../../door/frames";
import { cannedQuery, matching, openPlace } from "./canned";

const reply = (title: string, shortcut: string, pinyin: string, text = "…"): Canned =>
  ({ id: title, title, shortcut, text, group: "", own: true, missing: [], pinyin });

const replies = [
  reply("物流进度", "wl", "wuliujindu wljd", "您的订单 {订单号} 已到 {物流}"),
  reply("问候", "hi", "wenhou wh"),
  reply("七天无理由", "", "qitianwuliyou qtwly", "签收七天内可退"),
  reply("开票", "fp", "kaipiao kp", "电子发票24小时内开出"),
];
const titles = (query: string) => matching(replies, query).map(({ title }) => title);

test("a slash begins a search; a slash within words, or a second line, does not", () => {
  expect(["/", "/wl", "/物流", "、wl", "您好/", "/wl 好", "/a\n", ""].map(cannedQuery)).toEqual(["", "wl", "物流", "wl", undefined, undefined, undefined, undefined]);
});

test("the shortcut comes before whatever else matches", () => {
  expect(titles("wl")[0]).toBe("物流进度");
  expect(titles("fp")).toEqual(["开票"]);
});

test("initials, full pinyin, title and text find it as well", () => {
  expect(titles("qtw")).toEqual(["七天无理由"]);
  expect(titles("kaip")).toEqual(["开票"]);
  expect(titles("无理由")).toEqual(["七天无理由"]);
  expect(titles("电子发票")).toEqual(["开票"]);
});

test("nothing is found where nothing matches, everything where nothing is asked", () => {
  expect(titles("zzz")).toEqual([]);
  expect(titles("")).toHaveLength(4);
});

test("the first place to fill in is found", () => {
  expect(openPlace("您的订单 {订单号} 已到 {物流}")).toEqual({ from: 5, to: 10, name: "{订单号}" });
  expect(openPlace("没有")).toBeUndefined();
});
