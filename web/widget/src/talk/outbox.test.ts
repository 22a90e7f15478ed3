import { beforeEach, expect, test } from "vitest";
import { emptyStorage } from "./fakes";
import { Memory } from "./memory";
import { Outbox } from "./outbox";

const HOUR = 3_600_000;
let storage: Storage;
let now: number;
beforeEach(() => { storage = emptyStorage(); now = 100 * HOUR; });

const outbox = (name = "outbox") => new Outbox(new Memory("lingxi", storage), name, () => now);
const say = (id: string) => ({ type: "say" as const, id, contents: [{ type: "text" as const, text: id }] });
const waiting = (box: Outbox) => box.waiting.map((unsent) => unsent.frame.id);

test("a line waits until it is acknowledged, across a reload", () => {
  outbox().put(say("c-1"));
  expect(waiting(outbox())).toEqual(["c-1"]);
  outbox().drop("c-1");
  expect(waiting(outbox())).toEqual([]);
});

test("lines wait in the order in which they were typed", () => {
  const box = outbox();
  ["c-1", "c-2", "c-3"].forEach((id) => box.put(say(id)));
  box.tried("c-1");
  expect(waiting(box)).toEqual(["c-1", "c-2", "c-3"]);
});

test("a failed line stays for the consumer to decide, and goes out again when asked for", () => {
  const box = outbox();
  box.put(say("c-1"));
  box.tried("c-1");
  box.fail("c-1", "too_long");
  expect([waiting(box), box.find("c-1")?.failure]).toEqual([[], "too_long"]);
  box.revive("c-1");
  expect(box.find("c-1")).toMatchObject({ tries: 0 });
  expect(waiting(box)).toEqual(["c-1"]);
});

test("a line older than a day does not go out by itself", () => {
  outbox().put(say("c-1"));
  now += 23 * HOUR;
  expect(waiting(outbox())).toEqual(["c-1"]);
  now += 2 * HOUR;
  expect(waiting(outbox())).toEqual([]);
  expect(outbox().find("c-1")?.failure).toBe("old");
});

test("two tabs of one shopper share it, two shoppers do not", () => {
  outbox("outbox.as-lihua").put(say("c-1"));
  expect(waiting(outbox("outbox.as-lihua"))).toEqual(["c-1"]);
  expect(waiting(outbox("outbox.visitor"))).toEqual([]);
});

test("at most fifty lines wait", () => {
  const box = outbox();
  for (let i = 0; i < 60; i++) box.put(say(`c-${i}`));
  expect(box.all).toHaveLength(50);
  expect(box.find("c-59")).toBeDefined();
});
