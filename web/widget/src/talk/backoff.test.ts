import { expect, test } from "vitest";
import { Backoff } from "./backoff";

const delays = (backoff: Backoff, count: number) => Array.from({ length: count }, () => backoff.next());

test("waits double up to ten seconds", () => {
  expect(delays(new Backoff(() => 1), 7)).toEqual([500, 1000, 2000, 4000, 8000, 10000, 10000]);
});

test("chance takes off up to half, so that not all come back at once", () => {
  expect(delays(new Backoff(() => 0), 3)).toEqual([250, 500, 1000]);
});

test("after a success it begins anew", () => {
  const backoff = new Backoff(() => 1);
  delays(backoff, 4);
  backoff.reset();
  expect(backoff.next()).toBe(500);
});

test("after a restart everyone returns within a second", () => {
  expect(new Backoff(() => 0.999).soon()).toBeLessThanOrEqual(1000);
});
