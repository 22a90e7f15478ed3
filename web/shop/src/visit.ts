import { html, nothing, render, type TemplateResult } from "lit/html.js";
import { api, NotFound, type Cart, type Me, type StoreFront } from "./api";
import type { Page } from "./page";
import { cartPage } from "./pages/cart";
import { homePage } from "./pages/home";
import { orderPage } from "./pages/order";
import { ordersPage } from "./pages/orders";
import { productPage } from "./pages/product";
import { footer, header } from "./parts/frame";
import { failure, loading, missing } from "./parts/states";
import { whoAmI } from "./parts/who";
import { addressOf, routeOf, sightOf, type Route } from "./route";
import type { Shop, Theme } from "./shop";
import { chat, embed, type Sight } from "./widget";
import { speaker, type Language, type Say } from "./words";

/** A shopper's visit: opens pages, remembers what was chosen, tells the chat what is looked at. */
export class Visit implements Shop {
  language: Language;
  say: Say;
  theme: Theme;
  front: StoreFront = { store: "lingxi", name: "", categories: [], consumers: [] };
  me: Me = {};
  cart: Cart = { lines: [], total: "0.00" };
  isChoosingWho = false;
  toasted = "";

  private page: Page | undefined;
  private state: "loading" | "shown" | "missing" | "failed" = "loading";
  private toastTimer = 0;

  constructor(private readonly root: HTMLElement) {
    this.language = (localStorage.getItem("shop.language") as Language | null) ?? (/^zh/i.test(navigator.language) ? "zh-CN" : "en");
    this.say = speaker(this.language);
    this.theme = (localStorage.getItem("shop.theme") as Theme | null) ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    this.dress();
  }

  async open(): Promise<void> {
    this.watch();
    this.repaint();
    [this.front, this.me, this.cart] = await Promise.all([api.store(), api.me(), api.cart()]);
    const shown = this.show();
    embed(this.front.store, this.me, this.language, this.theme);
    await shown;
  }

  go(to: Route | string): void {
    history.pushState(null, "", typeof to === "string" ? to : addressOf(to));
    window.scrollTo(0, 0);
    void this.show();
  }

  replace(to: Route): void {
    history.replaceState(null, "", addressOf(to));
    this.tell();
    this.repaint();
  }

  async become(consumer: string | undefined): Promise<void> {
    this.isChoosingWho = false;
    this.me = consumer ? await api.signIn(consumer) : await api.signOut();
    chat.identify(this.me);
    this.cart = await api.cart();
    await this.show();
  }

  async setInCart(sku: string, quantity: number): Promise<void> {
    this.cart = await api.setInCart(sku, quantity);
    this.tell();
    this.repaint();
  }

  speak(language: Language): void {
    this.language = language;
    this.say = speaker(language);
    localStorage.setItem("shop.language", language);
    document.documentElement.lang = language;
    chat.speak(language);
    this.tell();
    this.repaint();
  }

  switchTheme(): void {
    this.theme = this.theme === "dark" ? "light" : "dark";
    localStorage.setItem("shop.theme", this.theme);
    this.dress();
    chat.wear(this.theme);
    this.repaint();
  }

  chooseWho(isChoosing: boolean): void {
    this.isChoosingWho = isChoosing;
    this.repaint();
  }

  toast(text: string): void {
    this.toasted = text;
    clearTimeout(this.toastTimer);
    if (text) this.toastTimer = window.setTimeout(() => this.toast(""), 2500);
    this.repaint();
  }

  /** A link that stays in the shop is followed without a reload. */
  follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href^='/shop']");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.go(link.getAttribute("href")!);
  }

  repaint(): void {
    render(this.view(), this.root);
  }

  private async show(): Promise<void> {
    const route = routeOf(new URL(location.href));
    const page = this.pageOf(route);
    this.page = page;
    this.state = "loading";
    this.tellSight(sightOf(route));
    this.repaint();
    const state = await page.load().then(() => "shown" as const, (error: unknown) => (error instanceof NotFound ? "missing" : "failed"));
    if (this.page !== page) return;
    this.state = state;
    this.tell();
    this.repaint();
  }

  private pageOf(route: Route): Page {
    switch (route.page) {
      case "home": return homePage(this, route);
      case "product": return productPage(this, route.sku);
      case "cart": return cartPage(this);
      case "orders": return ordersPage(this);
      case "order": return orderPage(this, route.order);
    }
  }

  private tell(): void {
    if (!this.page || this.state !== "shown") return;
    const name = this.language === "en" ? (this.front.nameEn ?? this.front.name) : this.front.name;
    document.title = [this.page.title(), name].filter(Boolean).join(" · ");
    this.tellSight(this.page.sight());
  }

  private tellSight(sight: Sight): void {
    chat.sees({ ...sight, cart: this.cart.lines.map(({ sku, quantity }) => ({ sku, quantity })) });
  }

  private view(): TemplateResult {
    return html`<div @click=${(event: MouseEvent) => this.follow(event)}>
      ${header(this)}
      <main class="wide">${this.content()}</main>
      ${footer(this)}
      ${this.isChoosingWho ? whoAmI(this) : nothing}
      ${this.toasted ? html`<p class="toast" role="status">${this.toasted}</p>` : nothing}
    </div>`;
  }

  private content(): unknown {
    switch (this.state) {
      case "loading": return loading();
      case "shown": return this.page!.view();
      case "missing": return missing(this);
      case "failed": return failure(this, () => void this.show());
    }
  }

  private dress(): void {
    document.documentElement.dataset["theme"] = this.theme;
    document.documentElement.lang = this.language;
  }

  private watch(): void {
    window.addEventListener("popstate", () => void this.show());
    window.addEventListener("lingxi:navigate", (event) => {
      const url = new URL((event as CustomEvent<{ url: string }>).detail.url);
      if (!url.pathname.startsWith("/shop")) return;
      event.preventDefault();
      this.go(url.pathname + url.search);
    });
    window.addEventListener("lingxi:expired", () => void api.me().then((me) => chat.identify(me)));
    window.addEventListener("keydown", (event) => event.key === "Escape" && this.isChoosingWho && this.chooseWho(false));
  }
}
