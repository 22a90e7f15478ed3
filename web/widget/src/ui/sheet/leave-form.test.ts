import { expect, test } from "vitest";
import { checkLeave } from "./leave-form";

const form = { name: "", phone: "13800000000", text: "请回电" };

test.each(["13800000000", "+86 138-0000-0000", "010 6543 2100", "li@example.com"])("%s can be reached", (phone) => {
  expect(checkLeave({ ...form, phone })).toEqual({});
});

test("a way to answer and something to answer are needed, a name is not", () => {
  expect(checkLeave({ name: "", phone: " ", text: "" })).toEqual({ phone: "required", text: "required" });
});

test.each(["你好", "123", "li@", "@example.com"])("%s cannot", (phone) => {
  expect(checkLeave({ ...form, phone })).toEqual({ phone: "badContact" });
});
