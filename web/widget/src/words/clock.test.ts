import { expect, test } from "vitest";
import { needsSeparator, timeLabel } from "./clock";

const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute).getTime();

test("the first line, a pause of five minutes and a new day are separated", () => {
  expect(needsSeparator(undefined, at(22, 10, 0))).toBe(true);
  expect(needsSeparator(at(22, 10, 0), at(22, 10, 5))).toBe(false);
  expect(needsSeparator(at(22, 10, 0), at(22, 10, 6))).toBe(true);
  expect(needsSeparator(at(21, 23, 59), at(22, 0, 1))).toBe(true);
});

test("today is a time, yesterday says so, before that comes the date", () => {
  const now = at(22, 14, 0);
  expect(timeLabel(at(22, 9, 5), "zh-CN", now)).toBe("09:05");
  expect(timeLabel(at(21, 9, 5), "zh-CN", now)).toBe("昨天 09:05");
  expect(timeLabel(at(21, 9, 5), "en", now)).toBe("yesterday 09:05");
  expect(timeLabel(at(3, 9, 5), "zh-CN", now)).toBe("11月3日 09:05");
});
