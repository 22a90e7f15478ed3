import { html, type TemplateResult } from "lit/html.js";
import type { Shop } from "../shop";

export function loading(): TemplateResult {
  return html`<div class="grid" aria-busy="true">${Array.from({ length: 8 }, () => html`<div class="ghost"></div>`)}</div>`;
}

export function empty(title: string, hint: string, act: unknown = ""): TemplateResult {
  return html`<div class="empty">
    <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M33.5 15.2c1.2-2.9 3.1-5.2 5.7-6.7.8-.5 1.8.2 1.7 1.1-.4 3.3-.3 6.1.5 8.9A15 15 0 0 1 42 23c0 8.3-7.6 14.5-17.5 14.5-1.7 0-3.4-.2-5-.5l-6.7 3.8c-1 .6-2.2-.4-1.8-1.5l1.5-5A13.6 13.6 0 0 1 6 23C6 14.7 13.9 9 23.5 9c3.8 0 7.3.9 10 2.5"/></svg>
    <h1>${title}</h1><p>${hint}</p>${act}
  </div>`;
}

export function missing(shop: Shop): TemplateResult {
  const isOrder = location.pathname.startsWith("/shop/orders/");
  return empty(shop.say(isOrder ? "missingOrder" : "missing"), shop.say("missingHint"), html`<a class="button" href="/shop/">${shop.say("goShopping")}</a>`);
}

export function failure(shop: Shop, again: () => void): TemplateResult {
  return empty(shop.say("failed"), "", html`<button class="button" @click=${again}>${shop.say("retry")}</button>`);
}
