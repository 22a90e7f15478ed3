import { expect, test } from "vitest";
import { windowOf } from "./useWindow";

test("of ten thousand rows only those near the view are painted", () => {
  const { from, to } = windowOf(64 * 5000, 640, 64, 10_000);
  expect(from).toBeLessThanOrEqual(5000);
  expect(to).toBeGreaterThanOrEqual(5010);
  expect(to - from).toBeLessThan(30);
});

test("the ends of the list are its ends", () => {
  expect(windowOf(0, 640, 64, 3)).toEqual({ from: 0, to: 3 });
  expect(windowOf(64 * 9990, 640, 64, 10_000).to).toBe(10_000);
  expect(windowOf(0, 640, 64, 0)).toEqual({ from: 0, to: 0 });
});

test("a list that shrank under the view still paints its end", () => {
  const { from, to } = windowOf(64 * 500, 640, 64, 10);
  expect(from).toBeLessThan(10);
  expect(to).toBe(10);
});
