import { beforeEach, expect, test } from "vitest";
import { emptyStorage } from "../../../widget/src/talk/fakes";
import { DeskError } from "../door/calls";
import { goesByItself, Unsent, type Pending } from "./unsent";

const MINUTE = 60_000;
const line = (id: string, more: Partial<Pending> = {}): Pending => ({ id, contents: [{ type: "text", text: id }], at: 1_000 * MINUTE, state: "failed", why: new DeskError("network", ""), ...more });
const ids = (unsent: Unsent) => unsent.of("c1").map(({ id }) => id);
let storage: Storage;
beforeEach(() => void (storage = emptyStorage()));
const box = (staff = "s1", now = 1_001 * MINUTE) => new Unsent(staff, storage, now);

test("lines wait across a reload in the order in which they were written, with why they did not leave", () => {
  const unsent = box();
  unsent.put("c1", line("d-2", { at: 1_002 * MINUTE, state: "collision", why: new DeskError("risky", "最低价") }));
  unsent.put("c1", line("d-1"));
  expect(ids(box())).toEqual(["d-1", "d-2"]);
  expect(box().of("c1")[1]).toMatchObject({ state: "collision", why: { code: "risky", message: "最低价" } });
});

test("two tabs do not write over each other's lines", () => {
  const [one, other] = [box(), box()];
  one.put("c1", line("d-1"));
  other.put("c1", line("d-2"));
  one.drop("c1", new Set(["d-1"]));
  expect(ids(box())).toEqual(["d-2"]);
});

test("a member's lines are not another's on the same machine", () => {
  box("s1").put("c1", line("d-1"));
  expect(box("s2").conversations).toEqual([]);
});

test("after a week nobody wants it any more", () => {
  box().put("c1", line("d-1"));
  expect(box("s1", 1_000 * MINUTE + 8 * 86_400_000).conversations).toEqual([]);
  expect(storage.length).toBe(0);
});

test("only what nobody refused and what is fresh goes out by itself", () => {
  const at = (minutes: number) => (1_000 + minutes) * MINUTE;
  expect(goesByItself(line("d-1"), at(1))).toBe(true);
  expect(goesByItself(line("d-1"), at(3))).toBe(false);
  expect(goesByItself(line("d-1", { why: new DeskError("closed", "") }), at(1))).toBe(false);
  expect(goesByItself(line("d-1", { state: "sending" }), at(0.1))).toBe(false);
  expect(goesByItself(line("d-1", { state: "sending" }), at(1))).toBe(true);
});
