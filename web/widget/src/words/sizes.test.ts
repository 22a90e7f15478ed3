import { expect, test } from "vitest";
import { bytesLabel, priceLabel } from "./sizes";

test("prices show cents only where there are some", () => {
  expect(["5499.00", "19.90", "12999", "0.01"].map((price) => priceLabel(price))).toEqual(["¥5499", "¥19.90", "¥12999", "¥0.01"]);
});

test("a store's currency has its sign, or its code where it has none", () => {
  expect(["USD", "GBP", "EUR", "JPY", "HKD", "CHF", "CNY"].map((currency) => priceLabel("19.90", currency))).toEqual(["$19.90", "£19.90", "€19.90", "¥19.90", "HK$19.90", "CHF 19.90", "¥19.90"]);
  expect(priceLabel("5.00", "no currency")).toBe("no currency 5");
});

test("a price that is no number is shown as it came", () => {
  expect(["面议", ""].map((price) => priceLabel(price))).toEqual(["面议", ""]);
});

test("sizes are short", () => {
  expect([512, 830_000, 2_500_000].map(bytesLabel)).toEqual(["512 B", "811 KB", "2.4 MB"]);
});
