import type { Product, Sku, Specification } from "./api";

/** The SKU chosen, or the first where the number is none of the product's. */
export function chosenSku(product: Product, sku: string): Sku {
  const found = product.skus.find((it) => it.sku === sku) ?? product.skus[0];
  if (!found) throw new Error(`product ${product.product} has no SKU`);
  return found;
}

/**
 * The SKU that a click on an option leads to: the one that differs only there, else the one with that value that has
 * most of the rest in common. A click never leads nowhere.
 */
export function skuFor(product: Product, current: Sku, option: string, value: string): Sku {
  const candidates = product.skus.filter((it) => it.options[option] === value);
  return candidates.reduce((best, it) => (inCommon(it, current) > inCommon(best, current) ? it : best), candidates[0] ?? current);
}

/** The values of an option in the order of the SKUs, each once. */
export function valuesOf(product: Product, option: string): string[] {
  return [...new Set(product.skus.flatMap((it) => it.options[option] ?? []))];
}

/** Whether the click on a value would lead to something that can be bought, all else as it is. */
export function isBuyable(product: Product, current: Sku, option: string, value: string): boolean {
  const sku = skuFor(product, current, option, value);
  return sku.onSale && sku.stock !== 0;
}

/** The product's specifications with the SKU's own in their place, new ones in a group of their own. */
export function specificationsOf(product: Product, sku: Sku, own: string): { group: string; items: Specification[] }[] {
  const mine = new Map((sku.specifications ?? []).map((it) => [it.key, it]));
  const groups = (product.specifications ?? []).map(({ group, items }) => ({ group, items: items.map((it) => take(mine, it.key) ?? it) }));
  return mine.size ? [{ group: own, items: [...mine.values()] }, ...groups] : groups;
}

function take(map: Map<string, Specification>, key: string): Specification | undefined {
  const found = map.get(key);
  map.delete(key);
  return found;
}

function inCommon(a: Sku, b: Sku): number {
  return Object.entries(a.options).filter(([option, value]) => b.options[option] === value).length;
}
