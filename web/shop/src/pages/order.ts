import { html, nothing, type TemplateResult } from "lit/html.js";
import { api, type Order, type Parcel } from "../api";
import type { Page } from "../page";
import { picture, price, stateOf, timeOf } from "../parts/goods";
import { icon } from "../parts/icons";
import type { Shop } from "../shop";
import { chat } from "../widget";

export function orderPage(shop: Shop, number: string): Page {
  let order!: Order;

  const fact = (name: string, value: string | undefined) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing);

  const facts = ({ address, invoice }: Order): TemplateResult => html`<dl class="panel order-facts">
    ${fact(shop.say("placedAt"), timeOf(shop, order.placed))}
    ${fact(shop.say("paidAt"), order.paid && timeOf(shop, order.paid))}
    ${fact(shop.say("payment"), order.payment)}
    ${fact(shop.say("address"), address && `${address.name} ${address.phone} ${address.region} ${address.detail}`)}
    ${fact(shop.say("invoice"), invoice && [invoice.kind, invoice.title].filter(Boolean).join(" · "))}
  </dl>`;

  const parcel = (it: Parcel, index: number): TemplateResult => html`<section class="panel">
    <h2>${shop.say("parcel", { n: index + 1 })} <span class="soft small">${it.carrier} ${it.number}</span></h2>
    ${it.expected ? html`<p class="soft">${shop.say("expected", { time: timeOf(shop, it.expected) })}</p>` : nothing}
    <ol class="track">${it.track.map((event) => html`<li><time>${timeOf(shop, event.at)}</time><p>${event.place ? html`<b>${event.place}</b> ` : nothing}${event.text}</p></li>`)}</ol>
  </section>`;

  return {
    title: () => shop.say("orderNo", { order: number }),
    sight: () => ({ page: "order", order: number }),
    load: async () => { order = await api.order(number); },
    view: () => html`<div class="order-head"><a href="/shop/orders" class="soft">‹ ${shop.say("orders")}</a>
        <h1>${shop.say("orderNo", { order: order.order })} <em class="state ${order.status}">${stateOf(shop, order)}</em></h1>
        <button class="button quiet" @click=${() => chat.open()}>${icon("chat")}${shop.say("ask")}</button></div>
      <div class="order-page">
        <div>${order.parcels?.length ? order.parcels.map(parcel) : html`<section class="panel"><p class="soft">${shop.say("noParcel")}</p></section>`}</div>
        <div><section class="panel"><h2>${shop.say("items")}</h2>
          ${order.items.map((it) => html`<a class="order-line" href="/shop/product/${it.sku}"><span class="goods-picture">${picture(it.picture, "")}</span>
            <span>${it.title}<span class="soft small"> ×${it.quantity}</span></span>${price(shop, it.price)}</a>`)}
          <p class="cart-total"><span>${shop.say("total")}</span>${price(shop, order.amount)}</p></section>
          ${facts(order)}</div>
      </div>`,
  };
}
