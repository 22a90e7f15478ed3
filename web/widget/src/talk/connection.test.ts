import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Backoff } from "./backoff";
import { Connection, type Reach } from "./connection";
import { FakeDoors, welcome } from "./fakes";

let doors: FakeDoors;
let connection: Connection;
let reached: Reach[];

beforeEach(() => {
  vi.useFakeTimers();
  doors = new FakeDoors();
  reached = [];
  connection = new Connection(doors.make, {
    hello: () => ({ type: "hello", store: "lingxi", after: doors.all.length, language: "en", context: {} }),
    onFrame: () => {},
    onReach: (reach) => reached.push(reach),
  }, new Backoff(() => 1));
});
afterEach(() => { vi.useRealTimers(); });

test("is open once the server has welcomed, and sends only then", () => {
  connection.open();
  expect(connection.send({ type: "typing" })).toBe(false);
  doors.last.hears(welcome());
  expect(connection.send({ type: "typing" })).toBe(true);
  expect(reached).toEqual(["opening", "open"]);
});

describe("when the line breaks", () => {
  beforeEach(() => { connection.open(); doors.last.hears(welcome()); });

  test("it tries again after half a second, then a second, with a new hello each time", () => {
    doors.last.breaks();
    vi.advanceTimersByTime(499);
    expect(doors.all).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(doors.all).toHaveLength(2);
    doors.last.breaks();
    vi.advanceTimersByTime(1000);
    expect(doors.all).toHaveLength(3);
    expect(doors.last.hello?.after).toBe(3);
  });

  test("it does not sit out the wait when the network returns", () => {
    doors.last.breaks();
    connection.hurry();
    expect(doors.all).toHaveLength(2);
    vi.advanceTimersByTime(60_000);
    expect(doors.all).toHaveLength(2);
  });

  test("a door that was left says nothing any more", () => {
    const old = doors.last;
    old.breaks();
    connection.hurry();
    old.breaks();
    expect(connection.reach).toBe("opening");
  });

  test("after a planned restart it comes back within a second", () => {
    doors.last.breaks(1012);
    vi.advanceTimersByTime(1000);
    expect(doors.all).toHaveLength(2);
  });
});

describe("where WebSockets do not get through", () => {
  test("REST is tried after two failures before a welcome, and WebSocket again after two more", () => {
    connection.open();
    for (let i = 0; i < 5; i++) {
      doors.last.breaks();
      vi.advanceTimersByTime(15_000);
    }
    expect(doors.all.map((door) => door.kind)).toEqual(["socket", "socket", "rest", "rest", "socket", "socket"]);
  });

  test("a line that breaks after a welcome is no reason to change the door", () => {
    connection.open();
    for (let i = 0; i < 4; i++) {
      doors.last.hears(welcome());
      doors.last.breaks();
      vi.advanceTimersByTime(15_000);
    }
    expect(new Set(doors.all.map((door) => door.kind))).toEqual(new Set(["socket"]));
  });
});

test("an unknown store is not asked again", () => {
  connection.open();
  doors.last.hears({ type: "error", code: "unknown_store" });
  vi.advanceTimersByTime(600_000);
  expect([doors.all.length, connection.reach]).toEqual([1, "refused"]);
});

test("a restart leaves the old door and says hello again", () => {
  connection.open();
  doors.last.hears(welcome());
  connection.restart();
  expect(doors.all.map((door) => door.isClosed)).toEqual([true, false]);
});

test("closed on purpose it stays closed", () => {
  connection.open();
  connection.close();
  connection.hurry();
  vi.advanceTimersByTime(60_000);
  expect([doors.all.length, connection.reach]).toEqual([1, "idle"]);
});
