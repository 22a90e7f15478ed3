import { html, nothing, type TemplateResult } from "lit/html.js";
import { api, type Guide, type Product, type Sku } from "../api";
import type { Page } from "../page";
import { picture, price, stockLabel, titleOf } from "../parts/goods";
import { icon } from "../parts/icons";
import type { Shop } from "../shop";
import { chosenSku, isBuyable, skuFor, specificationsOf, valuesOf } from "../skus";
import { chat } from "../widget";

/** What a cart takes of one thing. */
const MOST = 99;

export function productPage(shop: Shop, number: string): Page {
  return new ProductPage(shop, number);
}

/** A product with the SKU that is chosen; another choice changes price, stock, picture and address, not the page. */
class ProductPage implements Page {
  private product!: Product;
  private sku!: Sku;
  private shown = "";
  private quantity = 1;

  constructor(private readonly shop: Shop, private readonly number: string) {}

  title(): string {
    return titleOf(this.shop, this.product);
  }

  sight() {
    const { sku, price: now, picture: own } = this.sku;
    const face = own ?? this.product.pictures?.[0];
    return { page: "product", title: this.title(), sku, price: now, ...(face ? { picture: face } : {}) };
  }

  async load(): Promise<void> {
    this.product = await api.product(this.number);
    this.take(chosenSku(this.product, this.number));
  }

  view(): TemplateResult {
    return html`<article class="product">
      <div class="product-top">${this.gallery()}${this.buying()}</div>
      ${this.facts()}
    </article>`;
  }

  private gallery(): TemplateResult {
    const pictures = [...new Set([this.sku.picture, ...(this.product.pictures ?? []), ...this.product.skus.map((it) => it.picture)].filter((it) => it !== undefined))];
    const show = (it: string) => { this.shown = it; this.shop.repaint(); };
    return html`<div class="gallery">
      <div class="gallery-large">${picture(this.shown, this.title())}</div>
      ${pictures.length > 1
        ? html`<div class="gallery-row">${pictures.map((it, index) => html`<button aria-label=${this.shop.say("picture", { n: index + 1 })} aria-pressed=${it === this.shown} @click=${() => show(it)}>${picture(it, "")}</button>`)}</div>`
        : nothing}
    </div>`;
  }

  private buying(): TemplateResult {
    const { say } = this.shop;
    const { product, sku } = this;
    return html`<div class="buying">
      <p class="crumbs"><a href="/shop/?category=${encodeURIComponent(product.category ?? "")}">${product.category}</a> · ${product.brand}</p>
      <h1>${this.title()}</h1>
      <p class="soft">${product.description}</p>
      <div class="buying-price">${price(this.shop, sku.price, sku.listPrice)}${stockLabel(this.shop, sku)}</div>
      ${this.promotions()}
      ${product.options.map((option) => this.option(option))}
      <div class="option"><span class="option-name">${say("gifts")}</span>${this.gifts()}</div>
      <div class="option"><span class="option-name">${say("quantity")}</span>${this.stepper()}</div>
      <div class="buying-acts">
        <button class="button" ?disabled=${!sku.onSale || sku.stock === 0} @click=${() => void this.add()}>${icon("cart")}${say("addToCart")}</button>
        <button class="button quiet" @click=${() => chat.open()}>${icon("chat")}${say("ask")}</button>
      </div>
      <p class="soft small">${say("sku", { sku: sku.sku })}${product.warranty ? html` · ${say("warranty")}: ${product.warranty}` : nothing}</p>
    </div>`;
  }

  private promotions(): TemplateResult | typeof nothing {
    const { promotions = [] } = this.product;
    if (!promotions.length) return nothing;
    return html`<details class="promotions" open><summary>${this.shop.say("promotions")}</summary>
      <ul>${promotions.map((it) => html`<li><b>${it.name}</b><span>${it.text}</span></li>`)}</ul></details>`;
  }

  private option(option: string): TemplateResult {
    return html`<div class="option" role="group" aria-label=${option}><span class="option-name">${option}</span><div class="values">
      ${valuesOf(this.product, option).map((value) => html`<button aria-pressed=${this.sku.options[option] === value}
        class=${isBuyable(this.product, this.sku, option, value) ? "" : "gone"} @click=${() => this.choose(option, value)}>${value}</button>`)}
    </div></div>`;
  }

  private stepper(): TemplateResult {
    const { say } = this.shop;
    const most = Math.max(1, this.sku.stock ?? MOST);
    const set = (quantity: number) => { this.quantity = Math.min(most, Math.max(1, quantity)); this.shop.repaint(); };
    return html`<span class="stepper">
      <button aria-label=${say("less")} ?disabled=${this.quantity <= 1} @click=${() => set(this.quantity - 1)}>−</button>
      <output aria-live="polite">${this.quantity}</output>
      <button aria-label=${say("more")} ?disabled=${this.quantity >= most} @click=${() => set(this.quantity + 1)}>+</button>
    </span>`;
  }

  private facts(): TemplateResult {
    const { say } = this.shop;
    const { product } = this;
    return html`<div class="facts">
      ${section(say("sellingPoints"), list(product.sellingPoints, (it) => html`<li>${icon("check")}<span>${it}</span></li>`, "ticks"))}
      ${section(say("box"), list(product.box, (it) => html`<li>${it}</li>`, "plain-list"))}
      ${section(say("specifications"), this.specifications(), "full")}
      ${product.companions?.length ? section(say("companions"), this.companions(), "full") : nothing}
      ${product.guide ? section(product.guide.title ?? say("guide"), guide(this.shop, product.guide), "full") : nothing}
    </div>`;
  }

  private specifications(): TemplateResult {
    return html`<div class="specs">${specificationsOf(this.product, this.sku, this.shop.say("ownSpecifications")).map(({ group, items }) => html`<table>
      <caption>${group || this.shop.say("specifications")}</caption>
      <tbody>${items.map((it) => html`<tr><th scope="row">${it.key}</th><td>${it.value}${it.unit ? html` ${it.unit}` : nothing}</td></tr>`)}</tbody>
    </table>`)}</div>`;
  }

  private gifts(): TemplateResult {
    const { gifts } = this.product;
    if (!gifts) return html`<span class="soft">${this.shop.say("unknownGifts")}</span>`;
    if (!gifts.length) return html`<span class="soft">${this.shop.say("noGifts")}</span>`;
    return list(gifts, (it) => html`<li>${icon("gift")}<span>${it.sku ? html`<a href="/shop/product/${it.sku}">${it.name}</a>` : it.name} ×${it.quantity}</span></li>`, "ticks");
  }

  private companions(): TemplateResult {
    return html`<div class="companions">${this.product.companions!.map((it) => html`<a class="companion" href="/shop/product/${it.sku}">
      <span class="goods-picture">${picture(it.picture, "")}</span><span><b>${it.title}</b><span class="soft small">${it.why}</span>${price(this.shop, it.price)}</span></a>`)}</div>`;
  }

  private choose(option: string, value: string): void {
    this.take(skuFor(this.product, this.sku, option, value));
    this.shop.replace({ page: "product", sku: this.sku.sku });
  }

  private take(sku: Sku): void {
    this.sku = sku;
    this.shown = sku.picture ?? this.product.pictures?.[0] ?? "";
    this.quantity = 1;
  }

  private async add(): Promise<void> {
    const there = this.shop.cart.lines.find((line) => line.sku === this.sku.sku)?.quantity ?? 0;
    await this.shop.setInCart(this.sku.sku, there + this.quantity);
    this.shop.toast(this.shop.say("added"));
  }
}

function section(title: string, inside: unknown, css = ""): TemplateResult {
  return html`<section class="panel ${css}"><h2>${title}</h2>${inside}</section>`;
}

function list<T>(items: readonly T[] | undefined, row: (item: T) => TemplateResult, css: string): TemplateResult {
  return html`<ul class=${css}>${(items ?? []).map(row)}</ul>`;
}

function guide(shop: Shop, { steps, notes = [], video, poster }: Guide): TemplateResult {
  return html`<div class="guide">
    ${video ? html`<video controls preload="none" playsinline src=${video} poster=${poster ?? nothing}></video>` : nothing}
    <div><ol class="steps">${steps.map((step) => html`<li>${step}</li>`)}</ol>
    ${notes.length ? html`<div class="notes"><b>${shop.say("notes")}</b>${notes.map((note) => html`<p>${note}</p>`)}</div>` : nothing}</div>
  </div>`;
}
