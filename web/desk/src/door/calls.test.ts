import { expect, test } from "vitest";
import { Calls, DeskError } from "./calls";

function answering(status: number, body?: unknown, headers: Record<string, string> = {}) {
  const asked: { url: string; init: RequestInit }[] = [];
  const calls = new Calls(async (url, init) => {
    asked.push({ url: String(url), init: init ?? {} });
    return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
  });
  return { calls, asked };
}

test("whatever changes something carries the header that other sites cannot set", async () => {
  const { calls, asked } = answering(204);
  await calls.get("/me").catch(() => {});
  await calls.put("/presence", { state: "busy" });
  expect(asked.map(({ init }) => "X-Lingxi-Desk" in (init.headers as object))).toEqual([false, true]);
});

test("empty values are left out of the query", async () => {
  const { calls, asked } = answering(200, []);
  await calls.get("/canned", { query: { q: "物流", conversation: undefined, group: "" } });
  expect(asked[0]?.url).toBe("/api/desk/canned?q=%E7%89%A9%E6%B5%81");
});

test("a refusal carries its code, its sentence and when to try again", async () => {
  const { calls } = answering(429, { code: "slow_down", detail: "Wait." }, { "Retry-After": "30" });
  const error = await calls.post("/sign-in", {}).catch((e: unknown) => e);
  expect(error).toMatchObject({ code: "slow_down", message: "Wait.", status: 429, retryAfter: 30 });
});

test("nobody there is a network error", async () => {
  const calls = new Calls(async () => { throw new TypeError("fetch failed"); });
  const error = await calls.get("/me").catch((e: unknown) => e);
  expect(error).toBeInstanceOf(DeskError);
  expect(error).toMatchObject({ code: "network" });
});

test("an answer that is no JSON does not become a riddle", async () => {
  const calls = new Calls(async () => new Response("<html>", { status: 502 }));
  expect(await calls.get("/me").catch((e: unknown) => e)).toMatchObject({ code: "bug", status: 502 });
});

test("the end of the session is told, a wrong password is not its end", async () => {
  let told = 0;
  const { calls } = answering(401, { code: "signed_out" });
  calls.onSignedOut = () => told++;
  await calls.get("/me").catch(() => {});
  const other = answering(401, { code: "wrong_credentials" });
  other.calls.onSignedOut = () => told++;
  await other.calls.post("/sign-in").catch(() => {});
  expect(told).toBe(1);
});
