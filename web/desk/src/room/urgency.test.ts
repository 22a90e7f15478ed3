import { expect, test } from "vitest";
import { rowOf } from "./fakes";
import { byUrgency, waitLabel, waitTone, waited } from "./urgency";

const at = 1_000_000;
const ids = (...rows: ReturnType<typeof rowOf>[]) => rows.map((row) => ({ row, heard: at })).sort(byUrgency).map(({ row }) => row.conversation);

test("the more urgent comes first, whatever waits comes before what does not", () => {
  expect(ids(rowOf("quiet"), rowOf("long", { urgency: 90 }), rowOf("overdue", { urgency: 10_050 }), rowOf("short", { urgency: 5 })))
    .toEqual(["overdue", "long", "short", "quiet"]);
});

test("a row heard earlier has waited on since", () => {
  const earlier = { row: rowOf("earlier", { urgency: 10 }), heard: at - 30_000 };
  const later = { row: rowOf("later", { urgency: 20 }), heard: at };
  expect([later, earlier].sort(byUrgency)[0]).toBe(earlier);
});

test("among those that wait for nothing the latest line comes first, what is held last", () => {
  const line = (minute: number) => ({ position: 1, from: "agent" as const, text: "好", at: `2026-11-22T06:${minute}:00Z` });
  expect(ids(rowOf("held", { held: true, last: line(59) }), rowOf("old", { last: line(10) }), rowOf("new", { last: line(30) }))).toEqual(["new", "old", "held"]);
});

test("who is in the queue waits since they joined it, who is served since their unanswered line", () => {
  const now = Date.parse("2026-11-22T06:01:00Z");
  expect(waited(rowOf("q", { serving: "queue", queued: "2026-11-22T06:00:00Z" }), now)).toBe(60);
  expect(waited(rowOf("a", { serving: "agent", waiting: "2026-11-22T06:00:30Z" }), now)).toBe(30);
  expect(waited(rowOf("h", { serving: "agent", held: true, waiting: "2026-11-22T06:00:30Z" }), now)).toBeUndefined();
  expect(waited(rowOf("a", { serving: "agent" }), now)).toBeUndefined();
});

test("a wait is late from the reminder on", () => {
  expect([undefined, 3, 22, 23, 45].map((seconds) => waitTone(seconds, 45))).toEqual(["none", "calm", "calm", "soon", "late"]);
});

test("waits are short to read", () => {
  expect([0, 89, 90, 245, 3599, 7500].map(waitLabel)).toEqual(["0s", "89s", "1:30", "4:05", "59:59", "2h05"]);
});
