import { expect, test } from "vitest";
import { isSendKey, roomLeft } from "./keys";

const key = (more: Partial<KeyboardEvent> = {}) => ({ key: "Enter", shiftKey: false, isComposing: false, keyCode: 13, ...more });

test("Enter sends, Shift+Enter does not", () => {
  expect(isSendKey(key())).toBe(true);
  expect(isSendKey(key({ shiftKey: true }))).toBe(false);
  expect(isSendKey(key({ key: "a", keyCode: 65 }))).toBe(false);
});

test("Enter that confirms a candidate of the input method sends nothing", () => {
  expect(isSendKey(key({ isComposing: true }))).toBe(false);
  expect(isSendKey(key({ keyCode: 229 }))).toBe(false);
});

test("there is room for four thousand characters", () => {
  expect(roomLeft("")).toBe(4000);
  expect(roomLeft("字".repeat(4001))).toBe(-1);
});
