import { describe, expect, test } from "vitest";
import type { Product, Sku } from "./api";
import { chosenSku, isBuyable, skuFor, specificationsOf, valuesOf } from "./skus";

const sku = (number: string, colour: string, memory: string, stock = 9): Sku => ({
  sku: number, options: { 颜色: colour, 内存: memory }, price: "1.00", stock, onSale: true, specifications: [{ key: "内存容量", value: memory }],
});
const product: Product = {
  product: "book", sku: "1", title: "本", options: ["颜色", "内存"],
  skus: [sku("1", "灰", "16GB"), sku("2", "银", "16GB", 0), sku("3", "灰", "32GB")],
  specifications: [{ group: "性能", items: [{ key: "内存容量", value: "以配置为准" }, { key: "处理器", value: "U5" }] }],
};
const [grey, , large] = product.skus as [Sku, Sku, Sku];

describe("choosing a SKU", () => {
  test("a click changes one option and keeps the others", () => {
    expect(skuFor(product, grey, "内存", "32GB").sku).toBe("3");
    expect(skuFor(product, grey, "颜色", "银").sku).toBe("2");
  });

  test("where the exact combination does not exist, the nearest with that value is taken", () => {
    expect(skuFor(product, large, "颜色", "银").sku).toBe("2");
  });

  test("an unknown number falls back to the first", () => {
    expect(chosenSku(product, "999").sku).toBe("1");
  });

  test("each value is offered once, and marked where it cannot be bought", () => {
    expect(valuesOf(product, "颜色")).toEqual(["灰", "银"]);
    expect(isBuyable(product, grey, "颜色", "银")).toBe(false);
    expect(isBuyable(product, grey, "内存", "32GB")).toBe(true);
  });
});

test("the SKU's own specification takes the place of the product's", () => {
  const groups = specificationsOf(product, large, "本配置");
  expect(groups).toEqual([{ group: "性能", items: [{ key: "内存容量", value: "32GB" }, { key: "处理器", value: "U5" }] }]);
});

test("a specification that only the SKU has comes first, in a group of its own", () => {
  const own = { ...grey, specifications: [{ key: "重量", value: "1.2", unit: "kg" }] };
  expect(specificationsOf(product, own, "本配置")[0]).toEqual({ group: "本配置", items: own.specifications });
});
