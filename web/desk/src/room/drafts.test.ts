import { beforeEach, expect, test } from "vitest";
import { Drafts } from "./drafts";

beforeEach(() => localStorage.clear());

test("a draft is there again after a reload", () => {
  new Drafts("wang").keep("c1", "您好，我马上");
  expect(new Drafts("wang").of("c1")).toBe("您好，我马上");
});

test("a draft belongs to its conversation and its writer", () => {
  new Drafts("wang").keep("c1", "给李华的");
  expect(new Drafts("wang").of("c2")).toBe("");
  expect(new Drafts("zhao").of("c1")).toBe("");
});

test("what was sent leaves no draft behind", () => {
  const drafts = new Drafts("wang");
  drafts.keep("c1", "好的");
  drafts.keep("c1", "");
  expect(new Drafts("wang").of("c1")).toBe("");
  expect(Object.keys(localStorage)).toEqual([]);
});

test("after a week a draft is forgotten", () => {
  new Drafts("wang").keep("c1", "旧的");
  expect(new Drafts("wang", localStorage, Date.now() + 8 * 86_400_000).of("c1")).toBe("");
});
