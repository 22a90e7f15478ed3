import { expect, test } from "vitest";
import { emptyStorage } from "./fakes";
import { Memory } from "./memory";

test("what one store remembers is not another's", () => {
  const storage = emptyStorage();
  new Memory("lingxi", storage).set("token", "a");
  expect(new Memory("lingxi", storage).get("token")).toBe("a");
  expect(new Memory("other", storage).get("token")).toBeUndefined();
});

test("where the browser has no storage left, things last as long as the page", () => {
  const full = { ...emptyStorage(), setItem: () => { throw new DOMException("full", "QuotaExceededError"); } };
  const memory = new Memory("lingxi", full);
  memory.set("token", "a");
  expect(memory.get("token")).toBe("a");
});

test("what somebody else wrote there is nothing to us", () => {
  const storage = emptyStorage();
  storage.setItem("lingxi.lingxi.token", "{not json");
  expect(new Memory("lingxi", storage).get("token")).toBeUndefined();
});

test("undefined forgets", () => {
  const storage = emptyStorage();
  const memory = new Memory("lingxi", storage);
  memory.set("token", "a");
  memory.set("token", undefined);
  expect([memory.get("token"), storage.length]).toEqual([undefined, 0]);
});
