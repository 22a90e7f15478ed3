import { html, nothing } from "lit/html.js";
import { api, type Row } from "../api";
import type { Page } from "../page";
import { goods } from "../parts/goods";
import { icon } from "../parts/icons";
import { empty } from "../parts/states";
import { addressOf } from "../route";
import type { Shop } from "../shop";
import { chat } from "../widget";

export function homePage(shop: Shop, { category, q }: { category: string; q: string }): Page {
  let rows: Row[] = [];

  const hero = () => html`<section class="hero">
    <div><h1>${shop.say("heroTitle")}</h1><p>${shop.say("heroText")}</p>
      <button class="button light" @click=${() => chat.open()}>${icon("chat")}${shop.say("heroAsk")}</button></div>
    <div class="hero-shelf" aria-hidden="true">${heroes().map((row) => html`<img src=${row.picture!} alt="">`)}</div>
  </section>`;

  /** One picture of each of the first categories. */
  const heroes = () => [...new Map(rows.filter((row) => row.picture).map((row) => [row.category, row])).values()].slice(0, 3);

  const categories = () => html`<nav class="categories" aria-label=${shop.say("categories")}>
    ${[{ name: "", count: 0 }, ...shop.front.categories].map(({ name }) => html`<a href=${addressOf({ page: "home", category: name, q: "" })}
      aria-current=${!q && name === category ? "page" : nothing}>${name || shop.say("all")}</a>`)}
  </nav>`;

  return {
    title: () => q || category,
    sight: () => ({ page: "home", ...(category ? { title: category } : {}) }),
    load: async () => { rows = await api.products(category, q); },
    view: () => html`${category || q ? nothing : hero()}
      ${categories()}
      ${q ? html`<h1 class="found">${shop.say("found", { q })}</h1>` : nothing}
      ${rows.length ? html`<div class="grid">${rows.map((row) => goods(shop, row))}</div>` : empty(shop.say("none"), shop.say("noneHint"))}`,
  };
}
