import { beforeEach, expect, test } from "vitest";
import { DeskError } from "../door/calls";
import type { DeskFrame, Message } from "../door/frames";
import type { Wire } from "../door/socket";
import { FakeCalls, me, messageOf, openedOf, rowOf } from "./fakes";
import { Room, type Notice } from "./room";

class FakeWire implements Wire {
  onopen: Wire["onopen"] = null;
  onmessage: Wire["onmessage"] = null;
  onclose: Wire["onclose"] = null;
  readonly sent: Record<string, unknown>[] = [];
  send = (text: string) => void this.sent.push(JSON.parse(text) as Record<string, unknown>);
  close = () => {};
}

let wire: FakeWire;
let calls: FakeCalls;
let notices: Notice[];

const tell = (frame: DeskFrame | { type: string }) => wire.onmessage?.({ data: JSON.stringify(frame) });
const told = (message: Message) => tell({ ...message, type: "message" });
const settled = () => new Promise((resolve) => setTimeout(resolve));
const mine = (conversation: string, more = {}) => rowOf(conversation, { agent: { id: "s1", name: "小王" }, ...more });

async function sitting(rows = [mine("c1")]): Promise<Room> {
  const room = new Room(calls.asCalls, () => (wire = new FakeWire()));
  room.onNotice = (notice) => notices.push(notice);
  await room.enter();
  wire.onopen?.();
  tell({ type: "welcome", me, rows, counts: { mine: 1, queue: 0, bot: 0, team: 0 }, position: 3, board: false });
  return room;
}

beforeEach(() => {
  localStorage.clear();
  notices = [];
  calls = new FakeCalls({ "GET /me": me, "GET /conversations/c1": () => openedOf([messageOf(1), messageOf(2)], { row: mine("c1") }) });
});

test("mine are those I serve and those I am invited to, the queue those of my groups", async () => {
  const room = await sitting([mine("c1"), rowOf("c2", { agent: { id: "s2", name: "小赵" }, invited: [{ id: "s1", name: "小王" }] }),
    rowOf("c3", { agent: { id: "s2", name: "小赵" } }), rowOf("c4", { serving: "queue", group: "default" }), rowOf("c5", { serving: "queue", group: "aftersale" })]);
  expect(room.rows.mine.value.map(({ conversation }) => conversation).sort()).toEqual(["c1", "c2"]);
  expect(room.rows.queue.value.map(({ conversation }) => conversation)).toEqual(["c4"]);
});

test("what is assigned rings and is there with its summary", async () => {
  const room = await sitting([]);
  tell({ type: "assigned", conversation: "c1", how: "queue", row: mine("c1"), handoff: { reason: "asked", at: "", summary: ["要退货"], slots: {} } });
  expect(notices.map(({ kind }) => kind)).toEqual(["assigned"]);
  expect(room.talk("c1").state.handoff?.summary).toEqual(["要退货"]);
  expect(room.rows.mine.value).toHaveLength(1);
});

test("a consumer's line in mine rings, an agent's and a stranger's do not", async () => {
  await sitting();
  told(messageOf(4));
  told(messageOf(5, { from: "agent" }));
  told(messageOf(6, { conversation: "c9" }));
  expect(notices.map(({ kind }) => kind)).toEqual(["line"]);
});

test("after a loss what we look at is said again and caught up", async () => {
  const room = await sitting();
  room.lookAt("c1");
  await settled();
  calls.answer("GET /conversations/c1", openedOf([messageOf(1), messageOf(2), messageOf(3)], { row: mine("c1") }));
  wire.onclose?.({ code: 1006 });
  room.hurry();
  wire.onopen?.();
  tell({ type: "welcome", me, rows: [mine("c1")], counts: { mine: 1, queue: 0, bot: 0, team: 0 }, position: 3, board: false });
  await settled();
  expect(wire.sent.filter(({ type }) => type !== "ping")).toEqual([{ type: "hello", after: 3, language: "zh-CN" }, { type: "view", conversation: "c1", open: true }]);
  expect(room.talk("c1").state.messages.map(({ position }) => position)).toEqual([1, 2, 3]);
});

test("what is gone meanwhile is gone from the list", async () => {
  const room = await sitting([mine("c1"), mine("c2")]);
  tell({ type: "welcome", me, rows: [mine("c2")], counts: { mine: 1, queue: 0, bot: 0, team: 0 }, position: 3, board: false });
  expect(room.rows.mine.value.map(({ conversation }) => conversation)).toEqual(["c2"]);
});

test("reading is told once there is something read, and only of mine", async () => {
  const room = await sitting([mine("c1", { unread: 2 }), rowOf("c2", { serving: "queue", group: "default", unread: 1 })]);
  room.read("c2");
  room.lookAt("c1");
  await settled();
  room.rows.change("c1", { unread: 2 });
  room.read("c1");
  expect(wire.sent.filter(({ type }) => type === "read")).toEqual([{ type: "read", conversation: "c1", position: 2 }]);
  expect(room.rows.of("c1")?.unread).toBe(0);
});

test("a reminder stays until the consumer is answered", async () => {
  const room = await sitting();
  tell({ type: "reminder", conversation: "c1", waitingSeconds: 45, reassignAt: "2026-11-22T06:02:00Z" });
  expect(room.state.reminders.has("c1")).toBe(true);
  tell({ type: "row", row: mine("c1") });
  expect(room.state.reminders.has("c1")).toBe(false);
});

test("the end of the session leads out and leaves nothing of others on the desk", async () => {
  const room = await sitting();
  wire.onclose?.({ code: 4401 });
  expect(room.state.me).toBeNull();
  expect(room.rows.mine.value).toEqual([]);
});

test("what a member serves is here before they open it", async () => {
  const room = await sitting([mine("c1"), rowOf("c2", { serving: "queue", group: "default" })]);
  await settled();
  expect(room.talk("c1").state.messages.map(({ position }) => position)).toEqual([1, 2]);
  expect(calls.asked.filter(({ call }) => call.startsWith("GET /conversations/")).map(({ call }) => call)).toEqual(["GET /conversations/c1"]);
});

test("a line that did not get through leaves by itself when the desk is back at the door, and is marked in the list until then", async () => {
  calls.answer("POST /conversations/c1/lines", new DeskError("network", ""));
  const room = await sitting();
  await room.talk("c1").say([{ type: "text", text: "您好" }], undefined, "d-1");
  expect(room.unsent.of("c1")).toHaveLength(1);

  calls.answer("POST /conversations/c1/lines", { ack: { id: "d-1", position: 3, at: "2026-11-22T06:00:01Z" } });
  const reloaded = await sitting();
  expect(reloaded.unsent.of("c1").map(({ id }) => id)).toEqual(["d-1"]);
  await settled();
  expect(reloaded.unsent.of("c1")).toEqual([]);
  expect(reloaded.talk("c1").state.messages.map(({ id }) => id)).toEqual(["m-1", "m-2", "d-1"]);
});
