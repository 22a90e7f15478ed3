import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ProductCard } from "../../talk/frames";
import { priceLabel } from "../../words/sizes";
import type { Chat } from "../chat";
import { icon } from "../icons";
import { anchor } from "./text";

export function product(chat: Chat, card: ProductCard): TemplateResult {
  const title = card.title ?? chat.say("product", { sku: card.sku });
  return html`<article class="card product" aria-label=${title}>
    <div class="product-head">
      ${thumb(chat, card.picture)}
      <div class="product-facts">
        <h3>${card.url ? anchor(chat, card.url, title) : title}</h3>
        ${card.options ? html`<p class="soft">${Object.values(card.options).join(" · ")}</p>` : nothing}
        ${price(card)}
        ${stock(chat, card.stock)}
      </div>
    </div>
    ${card.sellingPoints?.length
      ? html`<ul class="points">${card.sellingPoints.map((point) => html`<li>${icon("check")}<span>${point}</span></li>`)}</ul>`
      : nothing}
    ${card.url ? html`<div class="card-foot">${anchor(chat, card.url, chat.say("viewProduct"), "card-link")}</div>` : nothing}
  </article>`;
}

export function thumb(chat: Chat, picture: string | undefined): TemplateResult {
  const url = chat.url(picture);
  return url ? html`<img class="thumb" src=${url} alt="" loading="lazy">` : html`<span class="thumb"></span>`;
}

function price({ price: now, listPrice, currency }: ProductCard): TemplateResult | typeof nothing {
  if (!now) return nothing;
  const isLower = listPrice && Number(listPrice) > Number(now);
  return html`<p class="price"><b>${priceLabel(now, currency)}</b>${isLower ? html` <s>${priceLabel(listPrice, currency)}</s>` : nothing}</p>`;
}

function stock(chat: Chat, pieces: number | undefined): TemplateResult | typeof nothing {
  if (pieces === undefined) return nothing;
  if (pieces <= 0) return html`<p class="stock gone">${chat.say("soldOut")}</p>`;
  if (pieces <= 5) return html`<p class="stock few">${chat.say("fewLeft", { n: pieces })}</p>`;
  return html`<p class="stock">${chat.say("inStock")}</p>`;
}
