import { expect, test } from "vitest";
import type { Suggestion } from "../../../door/frames";
import { Composing, notYet, type Pressed } from "./composing";

const key = (name: string, more: Partial<Pressed> = {}): Pressed =>
  ({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, keyCode: 0, ...more });
const suggestion = { id: "g1", rank: 1, text: "1.38 千克" } as Suggestion;

test("Enter sends, Shift and Enter begin a new line", () => {
  const composing = new Composing();
  expect(composing.press(key("Enter"), "好", false, 0)).toEqual({ do: "send" });
  expect(composing.press(key("Enter", { shiftKey: true }), "好", false, 0)).toEqual({ do: "type" });
});

test("Enter that ends a word of an input method does not send", () => {
  const composing = new Composing();
  expect(composing.press(key("Enter", { isComposing: true }), "ni", false, 0)).toEqual({ do: "type" });
  expect(composing.press(key("Enter", { keyCode: 229 }), "ni", false, 0)).toEqual({ do: "type" });
});

test("digits put a suggestion into an empty composer, as many as there are", () => {
  const composing = new Composing();
  expect(composing.press(key("2"), "", false, 3)).toEqual({ do: "suggest", rank: 2 });
  expect(composing.press(key("3"), "", false, 2)).toEqual({ do: "type" });
  expect(composing.press(key("1"), "有", false, 3)).toEqual({ do: "type" });
  expect(composing.press(key("4"), "", false, 3)).toEqual({ do: "type" });
});

test("who types on at once meant the digit", () => {
  let now = 0;
  const composing = new Composing(() => now);
  composing.pick(suggestion, "1");
  now = 300;
  expect(composing.press(key("6"), suggestion.text, false, 3)).toEqual({ do: "insert", text: "16" });
  expect(composing.suggestion).toBeUndefined();
});

test("who types on later edits the suggestion", () => {
  let now = 0;
  const composing = new Composing(() => now);
  composing.pick(suggestion, "1");
  now = 900;
  expect(composing.press(key("哦"), suggestion.text, false, 3)).toEqual({ do: "type" });
  expect(composing.suggestion).toBe(suggestion);
});

test("Escape gives the digit back", () => {
  const composing = new Composing();
  composing.pick(suggestion, "1");
  expect(composing.press(key("Escape"), suggestion.text, false, 3)).toEqual({ do: "insert", text: "1" });
  expect(composing.press(key("Escape"), "1", false, 3)).toEqual({ do: "cancel" });
});

test("what is deleted altogether is no longer the suggestion's", () => {
  const composing = new Composing();
  composing.pick(suggestion);
  composing.typed("1.38");
  expect(composing.suggestion).toBe(suggestion);
  composing.typed("");
  expect(composing.suggestion).toBeUndefined();
});

test("in the list of canned replies arrows move and Enter chooses", () => {
  const composing = new Composing();
  expect(composing.press(key("ArrowDown"), "/wl", true, 0)).toEqual({ do: "menu", step: 1 });
  expect(composing.press(key("Enter"), "/wl", true, 0)).toEqual({ do: "choose" });
  expect(composing.press(key("Enter"), "/wl", false, 0)).toEqual({ do: "send" });
});

test("nothing, and a place that nobody filled in, do not leave", () => {
  expect([" \n", "您的 {订单号} 到了", "您好"].map(notYet)).toEqual(["empty", { place: "{订单号}" }, undefined]);
});
