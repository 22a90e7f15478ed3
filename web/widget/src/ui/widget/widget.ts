import { html, nothing, type TemplateResult } from "lit/html.js";
import { languageOf, speaker, type Language, type Say } from "../../i18n/words";
import { Conversation } from "../../talk/conversation";
import type { Content, OrderCard, ShopContext } from "../../talk/frames";
import { uploadTo } from "../../talk/media";
import { Memory } from "../../talk/memory";
import { RestDoor } from "../../talk/rest-door";
import { SocketDoor } from "../../talk/socket-door";
import type { Line } from "../../talk/timeline";
import { safeUrl } from "../../words/safe-url";
import type { Chat, Sheet, Sticker } from "../chat";
import { Composer } from "../composer/composer";
import { banner } from "../frame/banner";
import { header, storeName } from "../frame/header";
import { inView } from "../frame/in-view";
import { logo } from "../frame/logo";
import { trapTab } from "../focus";
import { icon } from "../icons";
import { Chime, countInTitle } from "../notice";
import { Painted } from "../painted";
import { leaveSheet } from "../sheet/leave";
import { ordersSheet, type Orders } from "../sheet/orders";
import { Transcript } from "../transcript/transcript";
import styles from "./widget.css?inline";

export type Theme = "auto" | "light" | "dark";

const NARROW = "(max-width: 520px), (max-height: 420px)";
const TOAST_LASTS = 4_000;

/** What the script line says about the widget. */
export interface Settings {
  store: string;
  /** Origin of the server, without a slash at the end. */
  server: string;
  token?: string | undefined;
  language?: string | undefined;
  theme: Theme;
  /** Connect with the page, also for those who never chatted. */
  eager: boolean;
}

/** `<lingxi-widget>`: the launcher and the panel, and everything that the page's `window.lingxi` can ask for. */
export class Widget extends Painted implements Chat {
  language!: Language;
  say!: Say;
  stickers: readonly Sticker[] = [];
  conversation!: Conversation;

  private server = "";
  private theme: Theme = "auto";
  private isOpen = false;
  private menuIsOpen = false;
  private openedSheet: Sheet;
  private toasted = "";
  private picture: { url: string; alt: string } | undefined;
  private orders: Orders = "loading";
  private shownSku = "";
  private toastTimer = 0;
  private memory!: Memory;
  private chime!: Chime;
  private readonly transcript = new Transcript(this);
  private readonly composer = new Composer(this);
  private readonly narrow = matchMedia(NARROW);
  private readonly night = matchMedia("(prefers-color-scheme: dark)");

  constructor() {
    super(styles);
  }

  start({ store, server, token, language, theme, eager }: Settings): void {
    this.server = server;
    this.theme = theme;
    this.memory = new Memory(store);
    this.chime = new Chime(this.memory);
    this.choose(languageOf(this.memory.get<string>("language") ?? (language || document.documentElement.lang || navigator.language)));
    this.conversation = this.converse(store, token);
    this.watchPage();
    if (this.conversation.isKnown || eager) this.conversation.connect();
    void this.repaint();
  }

  open(): void {
    this.isOpen = true;
    this.conversation.connect();
    void this.loadStickers();
    void this.repaint().then(() => this.opened());
  }

  close(): void {
    this.isOpen = this.menuIsOpen = false;
    this.openedSheet = undefined;
    void this.repaint().then(() => this.find<HTMLElement>(".launcher")?.focus());
  }

  see(context: ShopContext): void {
    this.conversation.see({ url: location.href, title: document.title, ...context });
  }

  speak(language: string): void {
    this.choose(languageOf(language));
    this.memory.set("language", this.language);
    this.conversation.speak(this.language);
    void this.repaint();
  }

  wear(theme: Theme): void {
    this.theme = theme;
    void this.repaint();
  }

  url(address: string | undefined): string | undefined {
    return safeUrl(address, this.server);
  }

  follow(event: Event, address: string): void {
    if (new URL(address).origin !== location.origin) return;
    const isRouted = !window.dispatchEvent(new CustomEvent("lingxi:navigate", { detail: { url: address }, cancelable: true }));
    if (!isRouted) return;
    event.preventDefault();
    if (this.narrow.matches) this.close();
  }

  enlarge(picture: { url: string; alt: string }): void {
    this.picture = picture;
    void this.repaint().then(() => this.find<HTMLDialogElement>("dialog")?.showModal());
  }

  openSheet(sheet: Sheet): void {
    this.openedSheet = sheet;
    if (sheet === "orders") void this.loadOrders();
    void this.repaint().then(() => (sheet ? this.find<HTMLElement>(".sheet button, .sheet textarea")?.focus() : this.composer.focusText()));
  }

  send(contents: Content[]): void {
    this.conversation.send(contents);
  }

  toast(text: string): void {
    this.toasted = text;
    clearTimeout(this.toastTimer);
    if (text) this.toastTimer = window.setTimeout(() => this.toast(""), TOAST_LASTS);
    void this.repaint();
  }

  protected override view(): TemplateResult {
    const isDark = this.theme === "dark" || (this.theme === "auto" && this.night.matches);
    return html`<div class="root ${isDark ? "dark" : ""} ${this.isOpen ? "is-open" : ""}" lang=${this.language}>
      ${this.launcher()}${this.isOpen ? this.panel() : nothing}${this.picture ? this.lightbox(this.picture) : nothing}
    </div>`;
  }

  private launcher(): TemplateResult {
    const { unread } = this.conversation;
    const label = unread ? this.say("launcherUnread", { n: unread }) : this.say("launcherOpen");
    return html`<button class="launcher" aria-label=${this.isOpen ? this.say("close") : label} aria-expanded=${this.isOpen}
        @click=${() => (this.isOpen ? this.close() : this.open())}>
      ${this.isOpen ? icon("down") : logo()}
      ${unread && !this.isOpen ? html`<span class="badge">${unread > 99 ? "99+" : unread}</span>` : nothing}
    </button>`;
  }

  private panel(): TemplateResult {
    const name = this.say("panel", { store: storeName(this) });
    const covered = this.openedSheet !== undefined;
    return html`<section class="panel" role="dialog" aria-modal=${this.narrow.matches} aria-label=${name} @keydown=${this.pressed}>
      <div class="front" ?inert=${covered}>
        ${header(this, {
          soundIsOn: this.chime.isOn,
          menuIsOpen: this.menuIsOpen,
          toggleMenu: () => this.showMenu(!this.menuIsOpen),
          switchLanguage: () => { this.showMenu(false); this.speak(this.language === "en" ? "zh-CN" : "en"); },
          toggleSound: () => { this.showMenu(false); this.chime.toggle(); },
          close: () => this.close(),
        })}
        ${banner(this)}
        ${this.transcript.view()}
        ${this.productInView()}
        ${this.composer.view()}
      </div>
      ${this.sheet()}
      ${this.toasted ? html`<p class="toast" role="status">${this.toasted}</p>` : nothing}
    </section>`;
  }

  private sheet(): TemplateResult | typeof nothing {
    if (this.openedSheet === "leave") return leaveSheet(this);
    if (this.openedSheet === "orders") return ordersSheet(this, this.orders, this.conversation.isIdentified);
    return nothing;
  }

  private productInView(): TemplateResult | typeof nothing {
    const { sku, title, picture } = this.conversation.context;
    if (!sku || !title || !picture || sku === this.shownSku || this.hasSpokenOf(sku)) return nothing;
    return inView(this, () => { this.shownSku = sku; void this.repaint(); });
  }

  private hasSpokenOf(sku: string): boolean {
    return this.conversation.lines.some((line) => line.contents.some((it) => it.type === "product" && it.sku === sku));
  }

  private lightbox({ url, alt }: { url: string; alt: string }): TemplateResult {
    const close = () => { this.picture = undefined; void this.repaint(); };
    return html`<dialog class="lightbox" aria-label=${alt} @close=${close} @click=${close}>
      <img src=${url} alt=${alt}>
      <button class="tool" aria-label=${this.say("close")}>${icon("close")}</button>
    </dialog>`;
  }

  protected override painted(): void {
    this.transcript.painted();
    this.composer.painted();
    const isSeen = this.isOpen && !document.hidden;
    if (isSeen) this.conversation.markRead();
    countInTitle(this.conversation.unread);
    this.fitKeyboard();
  }

  private opened(): void {
    this.transcript.toEnd();
    if (!this.narrow.matches) this.composer.focusText();
    else this.find<HTMLElement>(".head .tool:last-of-type")?.focus();
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === "Tab" && (this.narrow.matches || this.openedSheet)) this.keepFocus(event);
    if (event.key === "Escape" && !event.isComposing) this.escape();
  }

  private keepFocus(event: KeyboardEvent): void {
    const box = this.find(this.openedSheet ? ".sheet" : ".panel");
    if (box) trapTab(event, box, this.shadow.activeElement);
  }

  /** Closes the topmost thing. */
  private escape(): void {
    if (this.openedSheet) this.openSheet(undefined);
    else if (this.menuIsOpen) this.showMenu(false);
    else if (!this.composer.dismiss()) this.close();
  }

  private showMenu(isOpen: boolean): void {
    this.menuIsOpen = isOpen;
    void this.repaint();
  }

  private converse(store: string, token: string | undefined): Conversation {
    const { server, memory } = this;
    const socketUrl = `${server.replace(/^http/, "ws")}/ws/consumer`;
    return new Conversation({
      store, memory, token, language: this.language, upload: uploadTo(server), wish: () => this.say("humanWish"),
      doors: (kind, listener) => (kind === "socket" ? new SocketDoor(socketUrl, listener) : new RestDoor(server, listener)),
    }, {
      onChange: () => void this.repaint(),
      onNews: (line) => this.heard(line),
      onTrouble: (code) => this.trouble(code),
    });
  }

  private heard(line: Line): void {
    if (line.from !== "system" && (!this.isOpen || document.hidden)) this.chime.ring();
  }

  private trouble(code: string): void {
    if (code === "bad_token") window.dispatchEvent(new CustomEvent("lingxi:expired"));
    this.toast(this.say(code === "bad_token" ? "troubleToken" : code === "unknown_store" ? "troubleStore" : "troubleOther"));
  }

  private choose(language: Language): void {
    this.language = language;
    this.say = speaker(language);
  }

  private watchPage(): void {
    const again = () => void this.repaint();
    window.addEventListener("online", () => this.conversation.hurry());
    window.addEventListener("storage", again);
    document.addEventListener("visibilitychange", () => { this.conversation.hurry(); again(); });
    this.narrow.addEventListener("change", again);
    this.night.addEventListener("change", again);
    window.visualViewport?.addEventListener("resize", () => this.fitKeyboard());
    window.visualViewport?.addEventListener("scroll", () => this.fitKeyboard());
  }

  /** On a phone the panel is as high as what the soft keyboard leaves, so that it never covers the composer. */
  private fitKeyboard(): void {
    const panel = this.find<HTMLElement>(".panel");
    const view = window.visualViewport;
    if (!panel || !view) return;
    panel.style.setProperty("--seen-height", `${view.height}px`);
    panel.style.setProperty("--seen-top", `${view.offsetTop}px`);
  }

  private async loadStickers(): Promise<void> {
    if (this.stickers.length) return;
    try {
      this.stickers = (await (await fetch(`${this.server}/stickers/index.json`)).json()) as Sticker[];
      void this.repaint();
    } catch {
      // the picker shows emoji only, and the next opening tries again
    }
  }

  private async loadOrders(): Promise<void> {
    this.orders = "loading";
    this.orders = await this.askOrders().catch(() => "failed" as const);
    void this.repaint();
  }

  private async askOrders(): Promise<Orders> {
    const answer = await fetch(`${this.server}/api/consumer/orders`, { headers: { Authorization: `Bearer ${this.conversation.bearer}` } });
    return answer.ok ? ((await answer.json()) as OrderCard[]) : "failed";
  }
}

customElements.get("lingxi-widget") ?? customElements.define("lingxi-widget", Widget);
