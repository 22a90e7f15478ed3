import { expect, test } from "vitest";
import { emptyStorage } from "../../../widget/src/talk/fakes";
import { DeskError } from "../door/calls";
import { FakeCalls, messageOf, openedOf } from "./fakes";
import { Talk } from "./talk";
import { Unsent } from "./unsent";

const LINES = "POST /conversations/c1/lines";
const OPEN = "GET /conversations/c1";
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => messageOf(from + i));
const positions = (talk: Talk) => talk.state.messages.map(({ position }) => position);

const talkWith = (calls: FakeCalls, unsent = new Unsent("s1", emptyStorage())) => new Talk("c1", calls.asCalls, unsent);

/** A log of lines 1 to `last`, told in pages as the server does. */
function logOf(last: () => number): FakeCalls {
  return new FakeCalls({
    [OPEN]: (_: unknown, query: { before?: number; limit: number }) => {
      const end = query.before ? query.before - 1 : last();
      const start = Math.max(1, end - query.limit + 1);
      return openedOf(range(start, end), { more: start > 1 });
    },
  });
}

test("opening shows the latest lines, and says that there are older ones", async () => {
  const talk = talkWith(logOf(() => 120));
  await talk.catchUp();
  expect(positions(talk)).toEqual(range(71, 120).map(({ position }) => position));
  expect(talk.state.more).toBe(true);
});

test("a line that is told before the conversation was opened hides none of those before it", async () => {
  const talk = talkWith(logOf(() => 120));
  talk.hear(messageOf(120));
  await talk.catchUp();
  expect(positions(talk)).toEqual(range(71, 120).map(({ position }) => position));
  expect(talk.state.more).toBe(true);
});

test("older lines come before those we have, until there are none", async () => {
  const talk = talkWith(logOf(() => 70));
  await talk.catchUp();
  expect(await talk.older()).toBe(true);
  expect(positions(talk)).toEqual(range(1, 70).map(({ position }) => position));
  expect(await talk.older()).toBe(false);
});

test("after a lost connection every line is there once and in order, however many there were", async () => {
  let last = 60;
  const talk = talkWith(logOf(() => last));
  await talk.catchUp();
  last = 200;
  talk.hear(messageOf(200));
  await talk.catchUp();
  last = 205;
  await talk.catchUp();
  expect(positions(talk)).toEqual([...new Set(positions(talk))].sort((a, b) => a - b));
  expect(positions(talk).at(-1)).toBe(205);
});

test("a gap longer than a page is closed", async () => {
  let last = 60;
  const talk = talkWith(logOf(() => last));
  await talk.catchUp();
  last = 190;
  await talk.catchUp();
  expect(positions(talk)).toEqual(range(11, 190).map(({ position }) => position));
});

test("a line that is told twice is shown once", async () => {
  const talk = talkWith(logOf(() => 3));
  await talk.catchUp();
  talk.hear(messageOf(4));
  talk.hear(messageOf(4));
  expect(positions(talk)).toEqual([1, 2, 3, 4]);
});

test("what is sent is there at once, and once when the log has it", async () => {
  const calls = logOf(() => 3);
  const talk = talkWith(calls);
  await talk.catchUp();
  calls.answer(LINES, ({ id }: { id: string }) => ({ ack: { id, position: 4, at: "2026-11-22T06:00:01Z" } }));
  const sending = talk.say([{ type: "text", text: "您好" }], undefined, "d-1");
  expect(talk.pending.map(({ state }) => state)).toEqual(["sending"]);
  talk.hear(messageOf(4, { id: "d-1", from: "agent" }));
  await sending;
  expect(talk.pending).toEqual([]);
  expect(positions(talk)).toEqual([1, 2, 3, 4]);
});

test("a line that did not get through is sent again with the same id", async () => {
  const calls = new FakeCalls({ [LINES]: new DeskError("network", "") });
  const talk = talkWith(calls);
  await talk.say([{ type: "text", text: "您好" }], undefined, "d-1");
  expect(talk.pending.map(({ state }) => state)).toEqual(["failed"]);
  calls.answer(LINES, { ack: { id: "d-1", position: 9, at: "2026-11-22T06:00:01Z" } });
  await talk.again("d-1");
  expect(talk.pending).toEqual([]);
  expect(calls.asked.map(({ body }) => (body as { id: string }).id)).toEqual(["d-1", "d-1"]);
});

test("a line that did not get through survives a reload, and leaves once with the same id", async () => {
  const storage = emptyStorage();
  const down = new FakeCalls({ [LINES]: new DeskError("network", "") });
  await talkWith(down, new Unsent("s1", storage)).say([{ type: "text", text: "您好" }], undefined, "d-1");

  const calls = logOf(() => 3);
  calls.answer(LINES, ({ id }: { id: string }) => ({ ack: { id, position: 4, at: "2026-11-22T06:00:01Z" } }));
  const unsent = new Unsent("s1", storage);
  const reloaded = talkWith(calls, unsent);
  expect(reloaded.pending).toMatchObject([{ id: "d-1", state: "failed" }]);
  await reloaded.resend();
  expect(positions(reloaded)).toEqual([1, 2, 3, 4]);
  expect([unsent.conversations, new Unsent("s1", storage).conversations]).toEqual([[], []]);
});

test("a line whose acknowledgement was lost is not sent again where the log has it", async () => {
  const storage = emptyStorage();
  const unsent = new Unsent("s1", storage);
  unsent.put("c1", { id: "m-3", contents: [{ type: "text", text: "您好" }], at: Date.now(), state: "sending" });
  const calls = logOf(() => 3);
  const reloaded = talkWith(calls, new Unsent("s1", storage));
  await reloaded.resend();
  expect(reloaded.pending).toEqual([]);
  expect(calls.asked.filter(({ call }) => call === LINES)).toEqual([]);
});

test("what was pushed meanwhile is not failed by a call that got no answer", async () => {
  const calls = logOf(() => 3);
  const talk = talkWith(calls);
  await talk.catchUp();
  calls.answer(LINES, () => {
    talk.hear(messageOf(4, { id: "d-1", from: "agent" }));
    return new DeskError("network", "");
  });
  await talk.say([{ type: "text", text: "您好" }], undefined, "d-1");
  expect(talk.pending).toEqual([]);
});

test("a colleague's line in between asks before sending; the second time it is said all the same", async () => {
  const calls = logOf(() => 3);
  const talk = talkWith(calls);
  await talk.catchUp();
  calls.answer(LINES, ({ seen }: { seen?: number }) => (seen ? new DeskError("collision", "小赵 has just answered.", 409) : { ack: { id: "d-1", position: 5, at: "" } }));
  await talk.say([{ type: "text", text: "您好" }], undefined, "d-1");
  expect(talk.pending[0]?.state).toBe("collision");
  await talk.again("d-1");
  expect(talk.pending).toEqual([]);
});

test("risky words wait for a second thought and then leave with their warning, still minding a colleague", async () => {
  const calls = logOf(() => 3);
  const talk = talkWith(calls);
  await talk.catchUp();
  calls.answer(LINES, ({ anyway }: { anyway?: boolean }) => (anyway ? { ack: { id: "d-1", position: 5, at: "" } } : new DeskError("risky", "", 409)));
  await talk.say([{ type: "text", text: "全网最低价" }], undefined, "d-1");
  expect(talk.pending[0]?.state).toBe("collision");
  await talk.again("d-1");
  expect(talk.pending).toEqual([]);
  expect(calls.asked.at(-1)?.body).toMatchObject({ anyway: true, seen: 3 });
});

test("suggestions for an older line never replace newer ones, and a new line of anybody puts them away", () => {
  const talk = talkWith(new FakeCalls());
  const suggestions = (position: number) => ({ conversation: "c1", position, suggestions: [] });
  talk.hearSuggestions(suggestions(5));
  talk.hearSuggestions(suggestions(3));
  expect(talk.state.suggestions?.position).toBe(5);
  talk.hear(messageOf(6, { from: "agent" }));
  expect(talk.state.suggestions).toBeUndefined();
  talk.hearSuggestions(suggestions(7));
  talk.hear(messageOf(8));
  expect(talk.state.suggestions).toBeUndefined();
});
