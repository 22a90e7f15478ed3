import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Shop } from "../shop";
import { routeOf } from "../route";
import { icon } from "./icons";

export function header(shop: Shop): TemplateResult {
  const { say, front, language } = shop;
  const pieces = shop.cart.lines.reduce((sum, line) => sum + line.quantity, 0);
  const name = language === "en" ? (front.nameEn ?? front.name) : front.name;
  return html`<header class="bar"><div class="wide bar-inside">
    <a class="brand" href="/shop/" aria-label=${`${name} ${say("home")}`}>
      <svg viewBox="0 0 48 48" aria-hidden="true"><path d="M33.5 15.2c1.2-2.9 3.1-5.2 5.7-6.7.8-.5 1.8.2 1.7 1.1-.4 3.3-.3 6.1.5 8.9A15 15 0 0 1 42 23c0 8.3-7.6 14.5-17.5 14.5-1.7 0-3.4-.2-5-.5l-6.7 3.8c-1 .6-2.2-.4-1.8-1.5l1.5-5A13.6 13.6 0 0 1 6 23C6 14.7 13.9 9 23.5 9c3.8 0 7.3.9 10 2.5"/><circle cx="17.5" cy="23" r="2.6"/><circle cx="29.5" cy="23" r="2.6"/></svg>
      <span>${name}</span>
    </a>
    ${searchBox(shop)}
    <nav class="bar-acts">
      <button class="plain wide-only" @click=${() => shop.speak(language === "en" ? "zh-CN" : "en")}>${say("language")}</button>
      <button class="plain round" aria-label=${say("theme")} title=${say("theme")} @click=${() => shop.switchTheme()}>${icon(shop.theme === "dark" ? "sun" : "moon")}</button>
      <a class="plain round" href="/shop/orders" aria-label=${say("orders")} title=${say("orders")}>${icon("orders")}</a>
      <a class="plain round" href="/shop/cart" aria-label=${say("cartCount", { n: pieces })} title=${say("cart")}>${icon("cart")}${pieces ? html`<span class="count">${pieces}</span>` : nothing}</a>
      <button class="plain who" aria-haspopup="dialog" title=${say("whoAmI")} @click=${() => shop.chooseWho(true)}>${icon("person")}<span>${shop.me.name ?? say("visitor")}</span></button>
    </nav>
  </div></header>`;
}

function searchBox(shop: Shop): TemplateResult {
  const route = routeOf(new URL(location.href));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const q = String(new FormData(event.target as HTMLFormElement).get("q") ?? "").trim();
    shop.go({ page: "home", category: "", q });
  };
  return html`<form class="search" role="search" @submit=${submit}>
    ${icon("search")}
    <input name="q" type="search" placeholder=${shop.say("search")} aria-label=${shop.say("search")} .value=${route.page === "home" ? route.q : ""}>
  </form>`;
}

export function footer(shop: Shop): TemplateResult {
  return html`<footer class="wide foot"><p>${shop.say("footer")}</p>
    <button class="plain" @click=${() => shop.speak(shop.language === "en" ? "zh-CN" : "en")}>${shop.say("language")}</button></footer>`;
}
