import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { effectScope, nextTick, ref } from "vue";
import { FakeCalls } from "../../../room/fakes";
import type { Room } from "../../../room/room";
import { useCaution } from "./useCaution";

const CHECK = "POST /conversations/c1/check";
let calls: FakeCalls;

beforeEach(() => {
  vi.useFakeTimers();
  calls = new FakeCalls({ [CHECK]: ({ text }: { text: string }) => ({ warnings: text.includes("最低") ? [{ kind: "advertising", words: "最低", stops: text.includes("绝不") }] : [] }) });
});
afterEach(() => vi.useRealTimers());

function writing(needless = () => false) {
  const draft = ref("");
  const caution = effectScope().run(() => useCaution({ calls: calls.asCalls } as unknown as Room, "c1", draft, needless))!;
  const write = async (text: string) => {
    draft.value = text;
    await nextTick();
    await vi.advanceTimersByTimeAsync(1_000);
  };
  return { caution, write };
}

test("a risky line is sent when it is asked for twice", async () => {
  const { caution, write } = writing();
  await write("全网最低价");
  expect(caution.passes()).toBe(false);
  expect(caution.tried.value).toBe(true);
  expect(caution.passes()).toBe(true);
});

test("what the store forbids is never sent, an edited line is looked at anew", async () => {
  const { caution, write } = writing();
  await write("绝不更低，最低价");
  expect([caution.passes(), caution.passes()]).toEqual([false, false]);
  await write("价格很实惠");
  expect(caution.passes()).toBe(true);
});

test("a suggestion as it is and an empty line are not looked at", async () => {
  const { caution, write } = writing(() => true);
  await write("全网最低价");
  await write(" ");
  expect(calls.asked).toEqual([]);
  expect(caution.passes()).toBe(true);
});
