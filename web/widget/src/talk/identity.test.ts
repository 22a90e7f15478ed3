import { expect, test } from "vitest";
import { newId, whoIs } from "./identity";

const token = (payload: unknown) => `${Buffer.from(JSON.stringify(payload)).toString("base64url")}.signature`;

test("a token's shopper is read from its payload, Chinese names and all", () => {
  expect(whoIs(token({ store: "lingxi", consumer: "lihua", name: "李华", exp: 1764000000 }))).toBe("as-lihua");
});

test.each([undefined, "", "garbage", token({}), token({ consumer: 7 })])("%s is a visitor", (it) => {
  expect(whoIs(it)).toBe("visitor");
});

test("ids are short enough for the protocol, and differ", () => {
  const ids = new Set(Array.from({ length: 1000 }, newId));
  expect(ids.size).toBe(1000);
  expect(Math.max(...[...ids].map((id) => id.length))).toBeLessThanOrEqual(64);
});
