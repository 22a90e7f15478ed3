import { afterEach, expect, test } from "vitest";
import { countInTitle } from "./notice";

afterEach(() => { document.title = ""; });

test("the number of unread lines stands before the title, and goes again", () => {
  document.title = "灵犀 Book 14";
  countInTitle(2);
  expect(document.title).toBe("(2) 灵犀 Book 14");
  countInTitle(120);
  expect(document.title).toBe("(99+) 灵犀 Book 14");
  countInTitle(0);
  expect(document.title).toBe("灵犀 Book 14");
});

test("a title that the page changed meanwhile is kept", () => {
  countInTitle(1);
  document.title = "购物车";
  countInTitle(1);
  countInTitle(0);
  expect(document.title).toBe("购物车");
});
