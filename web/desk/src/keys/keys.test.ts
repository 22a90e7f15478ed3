import { expect, test } from "vitest";
import { actionOf, BINDINGS, isTyping } from "./keys";

const pressed = (code: string, more: object = {}) => ({ code, key: "", altKey: false, ctrlKey: false, metaKey: false, isComposing: false, ...more });

test("no two actions share a key, and no action is without one", () => {
  const combinations = BINDINGS.map(({ code, alt }) => `${alt ?? false} ${code}`);
  expect(new Set(combinations).size).toBe(BINDINGS.length);
  expect(new Set(BINDINGS.map(({ action }) => action)).size).toBe(BINDINGS.length);
});

test("keys with Alt work while one types", () => {
  expect(actionOf(pressed("KeyT", { altKey: true }), true)).toBe("transfer");
});

test("a letter alone is a letter", () => {
  expect(actionOf(pressed("KeyT"), false)).toBeUndefined();
});

test("the sheet opens by ? unless one types a question", () => {
  expect(actionOf(pressed("Slash", { key: "?" }), false)).toBe("sheet");
  expect(actionOf(pressed("Minus", { key: "?" }), false)).toBe("sheet");
  expect(actionOf(pressed("Slash", { key: "？" }), false)).toBe("sheet");
  expect(actionOf(pressed("Slash", { key: "?" }), true)).toBeUndefined();
});

test("the browser's own keys and those of an input method are left alone", () => {
  expect(actionOf(pressed("KeyT", { altKey: true, ctrlKey: true }), false)).toBeUndefined();
  expect(actionOf(pressed("Digit1", { altKey: true, isComposing: true }), false)).toBeUndefined();
});

test("an empty composer is not yet typing, any other field is", () => {
  const composer = document.createElement("textarea");
  composer.setAttribute("data-composer", "");
  expect(isTyping(composer)).toBe(false);
  composer.value = "好";
  expect(isTyping(composer)).toBe(true);
  expect(isTyping(document.createElement("input"))).toBe(true);
  expect(isTyping(document.body)).toBe(false);
});
