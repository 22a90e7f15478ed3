import { html, type TemplateResult } from "lit/html.js";
import { api, type Order } from "../api";
import type { Page } from "../page";
import { picture, price, stateOf, timeOf } from "../parts/goods";
import { empty } from "../parts/states";
import type { Shop } from "../shop";

export function ordersPage(shop: Shop): Page {
  let orders: Order[] = [];

  const row = (it: Order): TemplateResult => html`<a class="order" href="/shop/orders/${it.order}">
    <header><span class="soft small">${shop.say("orderNo", { order: it.order })} · ${timeOf(shop, it.placed)}</span><em class="state ${it.status}">${stateOf(shop, it)}</em></header>
    <div class="order-items">${it.items.map((item) => html`<span class="goods-picture">${picture(item.picture, "")}</span>`)}
      <span class="order-titles">${it.items.map((item) => html`<span>${item.title} ×${item.quantity}</span>`)}</span>${price(shop, it.amount)}</div>
  </a>`;

  const nothingHere = () => (shop.me.consumer
    ? empty(shop.say("ordersEmpty"), shop.say("cartEmptyHint"))
    : empty(shop.say("ordersSignIn"), shop.say("ordersSignInHint"), html`<button class="button" @click=${() => shop.chooseWho(true)}>${shop.say("whoAmI")}</button>`));

  return {
    title: () => shop.say("orders"),
    sight: () => ({ page: "orders" }),
    load: async () => { orders = shop.me.consumer ? await api.orders() : []; },
    view: () => (orders.length ? html`<h1>${shop.say("orders")}</h1><div class="orders">${orders.map(row)}</div>` : nothingHere()),
  };
}
