import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Drafts } from "./drafts";

let server: Map<string, string>;
const tell = async (conversation: string, text: string) => void (text ? server.set(conversation, text) : server.delete(conversation));
const onServer = () => [...server].map(([conversation, text]) => ({ conversation, text }));
const rest = () => vi.advanceTimersByTimeAsync(1_000);

beforeEach(() => {
  localStorage.clear();
  server = new Map();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test("a draft is there again after a reload, told to the server or not", async () => {
  new Drafts("wang", tell).keep("c1", "您好，我马上");
  expect(new Drafts("wang", tell).of("c1")).toBe("您好，我马上");
});

test("a draft is there on another device after a moment's rest", async () => {
  const desk = new Drafts("wang", tell);
  desk.keep("c1", "您");
  desk.keep("c1", "您好");
  await rest();
  const phone = new Drafts("wang", tell, new Map() as unknown as Storage);
  phone.replace(onServer());
  expect(phone.of("c1")).toBe("您好");
});

test("what was sent on another device is gone here too", async () => {
  const desk = new Drafts("wang", tell);
  desk.keep("c1", "您好");
  await rest();
  server.clear();
  desk.replace(onServer());
  expect(desk.of("c1")).toBe("");
  expect(Object.keys(localStorage)).toEqual([]);
});

test("what the server has not heard of yet wins over what it tells, and is told when the server is back", async () => {
  let away = true;
  const desk = new Drafts("wang", async (conversation, text) => (away ? Promise.reject(new Error("away")) : tell(conversation, text)));
  desk.keep("c1", "写到一半");
  await rest();
  desk.hear({ conversation: "c1", text: "旧的" });
  expect(desk.of("c1")).toBe("写到一半");
  away = false;
  desk.replace([{ conversation: "c1", text: "旧的" }]);
  await rest();
  expect(server.get("c1")).toBe("写到一半");
});

test("a draft belongs to its conversation and its writer", () => {
  new Drafts("wang", tell).keep("c1", "给李华的");
  expect(new Drafts("wang", tell).of("c2")).toBe("");
  expect(new Drafts("zhao", tell).of("c1")).toBe("");
});

test("what was sent leaves no draft behind, here or on the server", async () => {
  const drafts = new Drafts("wang", tell);
  drafts.keep("c1", "好的");
  await rest();
  drafts.keep("c1", "");
  await rest();
  expect(new Drafts("wang", tell).of("c1")).toBe("");
  expect(Object.keys(localStorage)).toEqual([]);
  expect(onServer()).toEqual([]);
});

test("after a week a draft is forgotten", () => {
  new Drafts("wang", tell).keep("c1", "旧的");
  expect(new Drafts("wang", tell, localStorage, Date.now() + 8 * 86_400_000).of("c1")).toBe("");
});
