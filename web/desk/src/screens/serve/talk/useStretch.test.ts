import { effectScope, nextTick, shallowRef } from "vue";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { messageOf } from "../../../room/fakes";
import { useStretch } from "./useStretch";

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => messageOf(from + i));

function stretchOf(from: number, to: number, earlier: () => ReturnType<typeof range> = () => []) {
  const messages = shallowRef(range(from, to));
  const stretch = effectScope().run(() => useStretch(() => messages.value, async () => {
    const lines = earlier();
    messages.value = [...lines, ...messages.value];
    return lines.length > 0;
  }))!;
  return { messages, stretch, ends: () => [stretch.painted.value[0]?.position, stretch.painted.value.at(-1)?.position] };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("of a long conversation a screenful is painted at once and more a moment later", () => {
  const { ends, stretch } = stretchOf(1, 200);
  expect(ends()).toEqual([185, 200]);
  vi.advanceTimersByTime(1_000);
  expect(ends()).toEqual([161, 200]);
  expect(stretch.hidden.value).toBe(true);
});

test("a short one is painted whole", () => {
  expect(stretchOf(1, 5).ends()).toEqual([1, 5]);
});

test("a new line is painted and pushes none out at the top", () => {
  const { messages, ends } = stretchOf(1, 200);
  messages.value = [...messages.value, messageOf(201)];
  expect(ends()).toEqual([185, 201]);
});

test("scrolling up paints what is here before anything is fetched", async () => {
  let fetched = 0;
  const { ends, stretch } = stretchOf(101, 200, () => (fetched++ ? [] : range(51, 100)));
  await stretch.more();
  expect(ends()).toEqual([125, 200]);
  await stretch.more();
  expect([ends(), fetched]).toEqual([[101, 200], 0]);
  await stretch.more();
  expect([ends(), fetched]).toEqual([[51, 200], 1]);
  expect(await stretch.more()).toBe(false);
});

test("lines that come after opening are painted from their end", async () => {
  const { messages, ends } = stretchOf(1, 0);
  messages.value = range(1, 100);
  await nextTick();
  expect(ends()).toEqual([85, 100]);
});
