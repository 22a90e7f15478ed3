import { html, nothing, type TemplateResult } from "lit/html.js";
import { languageOf, speaker, type Key, type Language, type Say } from "../../i18n/words";
import { Conversation } from "../../talk/conversation";
import type { Content, ShopContext } from "../../talk/frames";
import { doorsOf } from "../../talk/doors";
import { uploadTo } from "../../talk/media";
import { Memory } from "../../talk/memory";
import type { Line } from "../../talk/timeline";
import { safeUrl } from "../../words/safe-url";
import type { Chat, Sheet, Sticker } from "../chat";
import { Composer } from "../composer/composer";
import { banner } from "../frame/banner";
import { header, storeName } from "../frame/header";
import { inView } from "../frame/in-view";
import { launcher } from "../frame/launcher";
import { lightbox, type Shown } from "../frame/lightbox";
import { trapTab } from "../focus";
import { Chime, countInTitle } from "../notice";
import { Painted } from "../painted";
import { leaveSheet } from "../sheet/leave";
import { ordersSheet } from "../sheet/orders";
import { Survey } from "../survey/survey";
import { Transcript } from "../transcript/transcript";
import { fitKeyboard } from "./soft-keyboard";
import { Supplies } from "./supplies";
import styles from "./widget.css?inline";

export type Theme = "auto" | "light" | "dark";

const NARROW = "(max-width: 520px), (max-height: 420px)";
const TOAST_LASTS = 4_000;
const TROUBLES: Record<string, Key> = { bad_token: "troubleToken", unknown_store: "troubleStore", offline: "failNetwork" };

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
  conversation!: Conversation;
  readonly survey: Survey = new Survey(this);

  private server = "";
  private theme: Theme = "auto";
  private isOpen = false;
  private menuIsOpen = false;
  private openedSheet: Sheet;
  private toasted = "";
  private picture: Shown | undefined;
  private shownSku = "";
  private toastTimer = 0;
  private memory!: Memory;
  private supplies!: Supplies;
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
    this.supplies = new Supplies(server, () => void this.repaint());
    this.choose(languageOf(this.memory.get<string>("language") ?? (language || document.documentElement.lang || navigator.language)));
    this.conversation = this.converse(store, token);
    this.watchPage();
    if (this.conversation.isKnown || eager) this.conversation.connect();
    void this.repaint();
  }

  open(): void {
    this.isOpen = true;
    this.conversation.connect();
    void this.supplies.fetchStickers();
    void this.repaint().then(() => this.opened());
  }

  close(): void {
    this.isOpen = this.menuIsOpen = false;
    this.openedSheet = undefined;
    const hadFocus = this.shadow.activeElement !== null;
    void this.repaint().then(() => hadFocus && this.find<HTMLElement>(".launcher")?.focus());
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

  get stickers(): readonly Sticker[] {
    return this.supplies.stickers;
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

  enlarge(picture: Shown | undefined): void {
    this.picture = picture;
    void this.repaint().then(() => this.find<HTMLDialogElement>("dialog")?.showModal());
  }

  openSheet(sheet: Sheet): void {
    this.openedSheet = sheet;
    if (sheet === "orders") void this.supplies.fetchOrders(this.conversation.bearer);
    void this.repaint().then(() => (sheet ? this.find<HTMLElement>(".sheet button, .sheet textarea")?.focus() : this.composer.focusText()));
  }

  ask(text: string): void {
    this.offered();
    this.conversation.say(text);
  }

  send(contents: Content[]): void {
    this.offered();
    this.conversation.send(contents);
  }

  /** The product in view is offered until the consumer has said anything: from then on the conversation knows the page. */
  private offered(): void {
    this.shownSku = this.conversation.context.sku ?? this.shownSku;
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
      ${launcher(this, this.isOpen, () => (this.isOpen ? this.close() : this.open()))}
      ${this.isOpen ? this.panel() : nothing}
      ${this.picture ? lightbox(this, this.picture, () => this.enlarge(undefined)) : nothing}
    </div>`;
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
    if (this.openedSheet === "orders") return ordersSheet(this, this.supplies.orders, this.conversation.isIdentified);
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

  protected override painted(): void {
    this.transcript.painted();
    this.composer.painted();
    const isSeen = this.isOpen && !document.hidden;
    if (isSeen) this.conversation.markRead();
    countInTitle(this.conversation.unread);
    this.keepFitting();
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
    return new Conversation({
      store, memory, token, language: this.language, doors: doorsOf(server), upload: uploadTo(server), wish: () => this.say("humanWish"),
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
    this.toast(this.say(TROUBLES[code] ?? "troubleOther"));
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
    window.visualViewport?.addEventListener("resize", () => this.keepFitting());
    window.visualViewport?.addEventListener("scroll", () => this.keepFitting());
  }

  private keepFitting(): void {
    fitKeyboard(this.find<HTMLElement>(".panel"));
  }
}

customElements.get("lingxi-widget") ?? customElements.define("lingxi-widget", Widget);
