import { beforeEach, expect, test, vi } from "vitest";
import { says, welcome } from "./fakes";
import type { ServerFrame } from "./frames";
import { RestDoor } from "./rest-door";

interface Call { path: string; body?: unknown; token?: string | undefined }

let calls: Call[];
let heard: ServerFrame[];
let closed: number[];

beforeEach(() => { calls = []; heard = []; closed = []; });

/** A server that answers each call with the next of the answers for its path, and then holds the line. */
function door(answers: Record<string, [number, unknown][]>): RestDoor {
  const ask = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const path = String(input).replace("https://shop.example/api/consumer/", "");
    const token = (init.headers as Record<string, string>)["Authorization"];
    calls.push({ path, token, ...(init.body ? { body: JSON.parse(String(init.body)) } : {}) });
    const next = answers[path.split("?")[0]!]?.shift();
    if (!next) return new Promise(() => {});
    return next[0] === 204 ? new Response(null, { status: 204 }) : Response.json(next[1], { status: next[0] });
  };
  return new RestDoor("https://shop.example", { onFrame: (frame) => heard.push(frame), onClosed: (code) => closed.push(code) }, ask);
}

const hello = { type: "hello" as const, store: "lingxi", after: 3, language: "zh-CN", context: {} };

test("greets, then asks for what comes after the last position, with the token of the welcome", async () => {
  door({ hello: [[200, welcome({ messages: [says(7, "您好")] })]], lines: [[200, { messages: [says(8, "还在吗")] }]] }).open(hello);
  await vi.waitFor(() => expect(calls).toHaveLength(3));
  expect(calls.map((call) => call.path)).toEqual(["hello", "lines?after=7&wait=20", "lines?after=8&wait=20"]);
  expect(calls[1]?.token).toBe("Bearer visitor-token");
  expect(heard).toMatchObject([{ type: "welcome" }, { type: "message", position: 8 }]);
});

test("who serves comes with the news", async () => {
  door({ hello: [[200, welcome()]], lines: [[200, { messages: [], serving: { by: "queue", ahead: 2 } }]] }).open(hello);
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  expect(heard[1]).toEqual({ type: "serving", by: "queue", ahead: 2 });
});

test("a line is acknowledged by the answer, a sign by silence", async () => {
  const it = door({ lines: [[200, { ack: { id: "c-1", position: 9 } }]], signs: [[204, null]] });
  it.send({ type: "say", id: "c-1", contents: [{ type: "text", text: "有货吗" }] });
  it.send({ type: "typing" });
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(calls.map((call) => call.path)).toEqual(["lines", "signs"]);
  expect(heard).toEqual([{ type: "ack", id: "c-1", position: 9 }]);
});

test("a problem becomes an error that names the line", async () => {
  door({ lines: [[429, { code: "busy", detail: "later" }]] }).send({ type: "say", id: "c-1", contents: [] });
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]).toMatchObject({ type: "error", code: "busy", id: "c-1" });
  expect(closed).toEqual([]);
});

test("a server out of reach closes the door", async () => {
  door({ hello: [[502, "<html>"]] }).open(hello);
  await vi.waitFor(() => expect(closed).toEqual([0]));
});

test("a refused hello is told before the door closes", async () => {
  door({ hello: [[404, { code: "unknown_store" }]] }).open(hello);
  await vi.waitFor(() => expect(closed).toEqual([0]));
  expect(heard).toMatchObject([{ type: "error", code: "unknown_store" }]);
});
