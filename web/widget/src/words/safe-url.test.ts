import { expect, test } from "vitest";
import { safeUrl } from "./safe-url";

const SERVER = "https://shop.example";

test.each([
  ["/shop/product/1", "https://shop.example/shop/product/1"],
  ["https://cdn.example/a.png", "https://cdn.example/a.png"],
  ["http://cdn.example/a.png", "http://cdn.example/a.png"],
])("%s is followed", (address, resolved) => {
  expect(safeUrl(address, SERVER)).toBe(resolved);
});

test.each([
  "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd", "blob:https://evil.example/1", "https://", "", undefined,
])("%s is not", (address) => {
  expect(safeUrl(address, SERVER)).toBeUndefined();
});

test("a preview of this page's own is shown", () => {
  const preview = `blob:${location.origin}/4f`;
  expect(safeUrl(preview, SERVER)).toBe(preview);
});
