import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DeskFrame } from "./frames";
import { DeskSocket, type Wire } from "./socket";

class FakeWire implements Wire {
  onopen: Wire["onopen"] = null;
  onmessage: Wire["onmessage"] = null;
  onclose: Wire["onclose"] = null;
  readonly sent: { type: string; after?: number }[] = [];
  closed = false;

  send(text: string): void {
    this.sent.push(JSON.parse(text) as { type: string });
  }

  close(): void {
    this.closed = true;
  }

  tell(frame: unknown): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

const wires: FakeWire[] = [];
const heard: DeskFrame[] = [];
const reaches: string[] = [];
let seen = 0;

const last = () => wires.at(-1) as FakeWire;

function opened(): DeskSocket {
  const socket = new DeskSocket({ after: () => seen, language: () => "en", onFrame: (frame) => heard.push(frame), onReach: (reach) => reaches.push(reach) }, () => {
    wires.push(new FakeWire());
    return last();
  });
  socket.open();
  last().onopen?.();
  last().tell({ type: "welcome" });
  return socket;
}

beforeEach(() => {
  vi.useFakeTimers();
  wires.length = heard.length = reaches.length = seen = 0;
});
afterEach(() => vi.useRealTimers());

test("says hello with the last position seen, and is open after the welcome", () => {
  seen = 42;
  opened();
  expect(last().sent[0]).toEqual({ type: "hello", after: 42, language: "en" });
  expect(reaches).toEqual(["opening", "open"]);
});

test("comes back by itself after a loss, with what it has seen since", () => {
  opened();
  seen = 50;
  last().onclose?.({ code: 1006 });
  vi.advanceTimersByTime(11_000);
  last().onopen?.();
  expect(wires).toHaveLength(2);
  expect(last().sent[0]).toEqual({ type: "hello", after: 50, language: "en" });
});

test("comes back within a second after a restart", () => {
  opened();
  last().onclose?.({ code: 1012 });
  vi.advanceTimersByTime(1000);
  expect(wires).toHaveLength(2);
});

test("does not come back once signed out", () => {
  opened();
  last().onclose?.({ code: 4401 });
  vi.advanceTimersByTime(60_000);
  expect(wires).toHaveLength(1);
  expect(reaches.at(-1)).toBe("out");
});

test("hurries when the network returns", () => {
  const socket = opened();
  last().onclose?.({ code: 1006 });
  socket.hurry();
  expect(wires).toHaveLength(2);
});

test("hangs up on a server that is silent when asked", () => {
  opened();
  vi.advanceTimersByTime(15_000);
  expect(last().sent.at(-1)).toEqual({ type: "ping" });
  vi.advanceTimersByTime(6_000);
  expect(reaches.at(-1)).toBe("waiting");
  expect(wires[0]?.closed).toBe(true);
});

test("stays with a server that answers", () => {
  opened();
  for (let i = 0; i < 5; i++) {
    vi.advanceTimersByTime(15_000);
    last().tell({ type: "pong" });
  }
  expect(wires).toHaveLength(1);
});

test("what an old socket still says is not heard", () => {
  opened();
  const old = last();
  old.onclose?.({ code: 1006 });
  vi.advanceTimersByTime(11_000);
  old.tell({ type: "pong" });
  expect(heard).toEqual([{ type: "welcome" }]);
});

test("a frame that is no JSON is passed over, and a sign without a socket is said to be lost", () => {
  const socket = opened();
  last().onmessage?.({ data: "{" });
  expect(heard).toHaveLength(1);
  socket.close();
  expect(socket.send({ type: "typing", conversation: "c" })).toBe(false);
});
