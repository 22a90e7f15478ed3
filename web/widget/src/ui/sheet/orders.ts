import { html, type TemplateResult } from "lit/html.js";
import type { OrderCard } from "../../talk/frames";
import type { Chat } from "../chat";
import { orderBody } from "../content/order";
import { sheet } from "./sheet";

/** `loading`, `failed`, or the consumer's orders. */
export type Orders = "loading" | "failed" | readonly OrderCard[];

export function ordersSheet(chat: Chat, orders: Orders, identified: boolean): TemplateResult {
  return sheet(chat, chat.say("pickOrder"), html`<div class="order-list">${inside(chat, orders, identified)}</div>`);
}

function inside(chat: Chat, orders: Orders, identified: boolean): unknown {
  const { say } = chat;
  if (orders === "loading") return html`<div class="skeleton" role="status" aria-label=${say("loading")}><i></i><i></i></div>`;
  if (orders === "failed") return html`<p class="soft">${say("ordersFailed")}</p>`;
  if (!orders.length) return html`<p class="soft">${say(identified ? "noOrders" : "signInFirst")}</p>`;
  return orders.map((order) => html`<button class="card order" @click=${() => pick(chat, order)}>${orderBody(chat, order)}</button>`);
}

function pick(chat: Chat, order: OrderCard): void {
  chat.openSheet(undefined);
  chat.send([{ ...order, type: "order" }]);
}
