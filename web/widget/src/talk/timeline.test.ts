import { beforeEach, describe, expect, test } from "vitest";
import { says } from "./fakes";
import { Timeline, type Line } from "./timeline";

let timeline: Timeline;
beforeEach(() => { timeline = new Timeline(); });

const typed = (id: string, text: string, at = 1): Line => ({ id, from: "consumer", contents: [{ type: "text", text }], at, delivery: "pending" });
const texts = () => timeline.lines.map((line) => (line.contents[0] as { text: string }).text);

describe("order", () => {
  test("lines stand in the order of the log, whatever the order in which they come", () => {
    [3, 1, 2].forEach((position) => timeline.receive(says(position, `line ${position}`)));
    expect(texts()).toEqual(["line 1", "line 2", "line 3"]);
  });

  test("what is not acknowledged yet stands where it was typed, and one that failed stays there", () => {
    timeline.receive(says(8, "before"));
    timeline.write(typed("c-1", "first", 10));
    timeline.write(typed("c-2", "second", 11));
    timeline.receive(says(9, "after"));
    expect(texts()).toEqual(["before", "first", "second", "after"]);
  });

  test("what waited through a reload stands last, below all that the server tells", () => {
    timeline.write(typed("c-1", "unsent"));
    timeline.receive(says(8, "told"));
    expect(texts()).toEqual(["told", "unsent"]);
  });

  test("an acknowledged line moves to its place", () => {
    timeline.write(typed("c-1", "question"));
    timeline.receive(says(8, "answer"));
    timeline.acknowledge({ type: "ack", id: "c-1", position: 7 });
    expect(texts()).toEqual(["question", "answer"]);
    expect(timeline.lines[0]).toMatchObject({ delivery: "sent", position: 7 });
  });
});

describe("each line once", () => {
  test("the same position twice is one line", () => {
    expect(timeline.receive(says(5, "hello"))).toBe(true);
    expect(timeline.receive(says(5, "hello"))).toBe(false);
    expect(texts()).toEqual(["hello"]);
  });

  test("our own line, told again by the server, stays one line and keeps its id", () => {
    timeline.write(typed("c-1", "question"));
    timeline.receive(says(7, "question", { id: "c-1", from: "consumer" }));
    timeline.acknowledge({ type: "ack", id: "c-1", position: 7 });
    expect(timeline.lines).toHaveLength(1);
    expect(timeline.lines[0]).toMatchObject({ id: "c-1", position: 7, delivery: "sent" });
  });

  test("a line told again keeps the thumb that was given here", () => {
    timeline.receive(says(5, "answer", { rateable: true }));
    timeline.change("p5", { rated: false });
    timeline.receive(says(5, "answer", { rateable: true }));
    expect(timeline.lines[0]?.rated).toBe(false);
  });
});

describe("the position that hello sends", () => {
  test("is the highest one seen", () => {
    [4, 9, 6].forEach((position) => timeline.receive(says(position, "")));
    expect(timeline.position).toBe(9);
  });

  test("is not raised by an acknowledgement: lines before ours may still be on their way", () => {
    timeline.receive(says(4, ""));
    timeline.write(typed("c-1", "question"));
    timeline.acknowledge({ type: "ack", id: "c-1", position: 9 });
    expect(timeline.position).toBe(4);
  });

  test("starts over with the lines, while what is on its way stays", () => {
    timeline.receive(says(4, "old"));
    timeline.write(typed("c-1", "unsent"));
    timeline.startOver();
    expect([timeline.position, texts()]).toEqual([0, ["unsent"]]);
  });
});

test("an acknowledgement of a line that is not here changes nothing", () => {
  timeline.acknowledge({ type: "ack", id: "c-9", position: 3 });
  expect(timeline.lines).toEqual([]);
});

test("a failed line that arrives after all is sent, and its failure forgotten", () => {
  timeline.write({ ...typed("c-1", "question"), delivery: "failed", failure: "timeout" });
  timeline.acknowledge({ type: "ack", id: "c-1", position: 3 });
  expect(timeline.lines[0]).toMatchObject({ delivery: "sent" });
  expect(timeline.lines[0]?.failure).toBeUndefined();
});
