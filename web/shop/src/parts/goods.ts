import { html, nothing, type TemplateResult } from "lit/html.js";
import { priceLabel } from "@lingxi/widget/src/words/sizes";
import type { Row } from "../api";
import type { Shop } from "../shop";
import { isWord } from "../words";

/** A product in the list. */
export function goods(shop: Shop, row: Row): TemplateResult {
  return html`<a class="goods" href="/shop/product/${row.sku}">
    <span class="goods-picture">${picture(row.picture, "")}${row.stock === 0 ? html`<em>${shop.say("stockOut")}</em>` : nothing}</span>
    <span class="goods-words">
      <span class="goods-title">${titleOf(shop, row)}</span>
      <span class="goods-point">${row.sellingPoints?.[0]}</span>
      ${price(shop, row.price, row.listPrice)}
    </span>
  </a>`;
}

export function price({ front: { currency } }: Shop, now: string, before?: string): TemplateResult {
  const isLower = before && Number(before) > Number(now);
  return html`<span class="price"><b>${priceLabel(now, currency)}</b>${isLower ? html`<s>${priceLabel(before, currency)}</s>` : nothing}</span>`;
}

export function picture(url: string | undefined, alt: string): TemplateResult {
  return url ? html`<img src=${url} alt=${alt} loading="lazy">` : html`<span class="blank"></span>`;
}

export function titleOf(shop: Shop, it: { title: string; titleEn?: string }): string {
  return shop.language === "en" && it.titleEn ? it.titleEn : it.title;
}

/** How far an order is. */
export function stateOf(shop: Shop, { status, statusText }: { status: string; statusText?: string }): string {
  return isWord(status) ? shop.say(status) : statusText ?? status;
}

export function stockLabel(shop: Shop, { stock, onSale = true }: { stock?: number; onSale?: boolean }): TemplateResult | typeof nothing {
  if (!onSale) return html`<span class="stock gone">${shop.say("offSale")}</span>`;
  if (stock === undefined) return nothing;
  if (stock <= 0) return html`<span class="stock gone">${shop.say("stockOut")}</span>`;
  return stock <= 5 ? html`<span class="stock few">${shop.say("stockFew", { n: stock })}</span>` : html`<span class="stock">${shop.say("stockIn")}</span>`;
}

export function timeOf(shop: Shop, at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? at : time.toLocaleString(shop.language, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false });
}
