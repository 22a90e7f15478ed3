import { html, type TemplateResult } from "lit/html.js";
import type { CartLine } from "../api";
import type { Page } from "../page";
import { picture, price } from "../parts/goods";
import { icon } from "../parts/icons";
import { empty } from "../parts/states";
import type { Shop } from "../shop";

export function cartPage(shop: Shop): Page {
  const line = (it: CartLine): TemplateResult => html`<li class="cart-line">
    <a class="goods-picture" href="/shop/product/${it.sku}" tabindex="-1" aria-hidden="true">${picture(it.picture, "")}</a>
    <div class="cart-words"><a href="/shop/product/${it.sku}">${it.title}</a>
      <span class="soft small">${Object.values(it.options ?? {}).join(" · ")}</span>${price(shop, it.price)}</div>
    <span class="stepper">
      <button aria-label=${shop.say("less")} ?disabled=${it.quantity <= 1} @click=${() => void shop.setInCart(it.sku, it.quantity - 1)}>−</button>
      <output>${it.quantity}</output>
      <button aria-label=${shop.say("more")} ?disabled=${it.quantity >= (it.stock ?? 99)} @click=${() => void shop.setInCart(it.sku, it.quantity + 1)}>+</button>
    </span>
    <button class="plain round" aria-label=${shop.say("remove")} title=${shop.say("remove")} @click=${() => void shop.setInCart(it.sku, 0)}>${icon("close")}</button>
  </li>`;

  const filled = (lines: CartLine[]) => html`<h1>${shop.say("cart")}</h1>
    <div class="cart"><ul>${lines.map(line)}</ul>
      <aside class="panel"><p class="soft">${shop.say("pieces", { n: lines.reduce((sum, it) => sum + it.quantity, 0) })}</p>
        <p class="cart-total"><span>${shop.say("total")}</span>${price(shop, shop.cart.total)}</p>
        <button class="button" @click=${() => shop.toast(shop.say("checkoutDemo"))}>${shop.say("checkout")}</button></aside></div>`;

  return {
    title: () => shop.say("cart"),
    sight: () => ({ page: "cart" }),
    load: () => Promise.resolve(),
    view: () => shop.cart.lines.length
      ? filled(shop.cart.lines)
      : empty(shop.say("cartEmpty"), shop.say("cartEmptyHint"), html`<a class="button" href="/shop/">${shop.say("goShopping")}</a>`),
  };
}
