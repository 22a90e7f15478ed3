import { html, nothing, type TemplateResult } from "lit/html.js";
import type { OrderCard, OrderItem } from "../../talk/frames";
import { timeLabel } from "../../words/clock";
import { priceLabel } from "../../words/sizes";
import type { Chat } from "../chat";
import { thumb } from "./product";
import { anchor } from "./text";

const SHOWN = 3;

export function order(chat: Chat, card: OrderCard): TemplateResult {
  const label = chat.say("order", { order: card.order });
  return html`<article class="card order" aria-label=${label}>
    ${orderBody(chat, card)}
    ${latest(chat, card)}
    ${card.url ? html`<div class="card-foot">${anchor(chat, card.url, chat.say("viewOrder"), "card-link")}</div>` : nothing}
  </article>`;
}

/** Number, state, goods and sum: the card's and the picker's. */
export function orderBody(chat: Chat, card: OrderCard): TemplateResult {
  const items = card.items ?? [];
  const pieces = items.reduce((sum, item) => sum + item.quantity, 0);
  return html`<header class="order-head">
      <span class="soft">${chat.say("order", { order: card.order })}</span>
      ${card.statusText ?? card.status ? html`<span class="pill">${card.statusText ?? card.status}</span>` : nothing}
    </header>
    ${items.slice(0, SHOWN).map((item) => orderItem(chat, item))}
    ${card.amount
      ? html`<p class="order-sum"><span class="soft">${chat.say("orderItems", { n: pieces })} · ${chat.say("paid")}</span> <b>${priceLabel(card.amount, card.currency)}</b></p>`
      : nothing}`;
}

function orderItem(chat: Chat, item: OrderItem): TemplateResult {
  return html`<div class="order-item">
    ${thumb(chat, item.picture)}
    <span class="order-title">${item.title}</span>
    <span class="soft">×${item.quantity}</span>
  </div>`;
}

function latest(chat: Chat, { latest: event, expected }: OrderCard): TemplateResult | typeof nothing {
  const news = typeof event === "string" ? event : event?.text;
  if (!news && !expected) return nothing;
  return html`<div class="order-track">
    ${news ? html`<p>${news}</p>` : nothing}
    ${expected ? html`<p class="soft">${chat.say("expected", { time: expectedLabel(chat, expected) })}</p>` : nothing}
  </div>`;
}

function expectedLabel(chat: Chat, expected: string): string {
  const time = Date.parse(expected);
  return Number.isNaN(time) ? expected : timeLabel(time, chat.language);
}
