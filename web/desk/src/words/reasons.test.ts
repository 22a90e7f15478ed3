import { expect, test } from "vitest";
import { filled } from "../i18n/words";
import { zhCN } from "../i18n/zh-CN";
import { modeReason } from "./reasons";

const say = (key: keyof typeof zhCN, places?: Record<string, string | number>) => filled(zhCN[key], places);

test("why the mode changed by itself is said in one's own language", () => {
  expect(modeReason({ by: "pressure", reason: "12 waiting" }, say)).toBe("12 人在排队");
  expect(modeReason({ by: "pressure", reason: "calm for less than 60 s" }, say)).toBe("平稳还不到 60 秒");
  expect(modeReason({ by: "hours", reason: "outside service hours" }, say)).toBe("不在服务时间内");
});

test("what a lead wrote, and what we do not know, stays as it is", () => {
  expect(modeReason({ by: "hand", reason: "2 waiting" }, say)).toBe("2 waiting");
  expect(modeReason({ by: "pressure", reason: "something new" }, say)).toBe("something new");
});
