import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Line } from "../../talk/timeline";
import { needsSeparator, timeLabel } from "../../words/clock";
import type { Chat } from "../chat";
import { logo } from "../frame/logo";
import { icon } from "../icons";
import { line } from "./line";

const NEAR = 80;
const MARGIN = 16;

/** The lines, newest at the bottom; stays there while the reader does, and else offers the way down. */
export class Transcript {
  /** The end is near enough for new lines to move the view. */
  private follows = true;
  /** The end is in view, and stays there when something grows. */
  private isPinned = true;
  private last: string | undefined;
  private readonly room = new ResizeObserver(() => this.keepUp());

  constructor(private readonly chat: Chat) {}

  /** Goes to the newest line. */
  toEnd(): void {
    this.follows = this.isPinned = true;
    this.keepUp();
    void this.chat.repaint();
  }

  /** After each painting. */
  painted(): void {
    const newest = this.chat.conversation.lines.at(-1);
    const isNew = newest?.id !== this.last;
    this.last = newest?.id;
    if (isNew && newest?.from === "consumer") this.follows = this.isPinned = true;
    if (isNew && newest?.from !== "consumer") this.showBeginning();
    else this.keepUp();
    if (this.log) this.room.observe(this.log);
  }

  view(): TemplateResult {
    const { conversation, say } = this.chat;
    return html`<div class="transcript">
      <div class="log" role="log" aria-live="polite" aria-label=${say("log")} tabindex="0" @scroll=${() => this.scrolled()} @load=${{ handleEvent: () => this.keepUp(), capture: true }}>
        ${conversation.lines.length ? this.lines(conversation.lines) : conversation.greeted ? this.empty() : this.skeleton()}
        ${conversation.typing ? this.typing() : nothing}
        ${conversation.lines.length ? this.suggestions() : nothing}
      </div>
      ${this.follows ? nothing : html`<button class="to-end" aria-label=${say("newLines")} title=${say("newLines")} @click=${() => this.toEnd()}>${icon("down")}</button>`}
    </div>`;
  }

  /** Without keys, and rightly: lines are only added at the end, so each keeps its place and its elements. */
  private lines(lines: readonly Line[]): unknown {
    const newestOwn = lines.findLast((it) => it.from === "consumer" && it.delivery === "sent");
    return lines.map((it, index) => {
      const before = lines[index - 1];
      const separated = needsSeparator(before?.at, it.at);
      const first = separated || before?.from !== it.from || before.name !== it.name;
      return html`${separated ? html`<p class="time">${timeLabel(it.at, this.chat.language)}</p>` : nothing}
        ${line(this.chat, it, { first, last: lines[index + 1]?.from !== it.from, tells: it === newestOwn })}`;
    });
  }

  private empty(): TemplateResult {
    const { conversation, language, say } = this.chat;
    return html`<div class="empty">
      <span class="empty-logo">${logo()}</span>
      <h2>${say("emptyTitle")}</h2>
      <p>${(language === "zh-CN" && conversation.store?.greeting) || say("emptyText")}</p>
      ${conversation.chips.length
        ? html`<div class="entries" role="group" aria-label=${say("entry")}>
            ${conversation.chips.map((chip) => html`<button @click=${() => this.chat.ask(chip)}>${chip}</button>`)}
          </div>`
        : nothing}
    </div>`;
  }

  private skeleton(): TemplateResult {
    return html`<div class="skeleton" role="status" aria-label=${this.chat.say("loading")}><i></i><i></i><i></i></div>`;
  }

  private typing(): TemplateResult {
    const { conversation, say } = this.chat;
    return html`<div class="line theirs first">
      <span class="face ${conversation.typing}">${conversation.typing === "bot" ? logo() : icon("human")}</span>
      <div class="said"><div class="bubble dots" role="img" aria-label=${say(conversation.typing === "bot" ? "typingBot" : "typingAgent")}><i></i><i></i><i></i></div></div>
    </div>`;
  }

  /** The chips of the newest line, or the entry suggestions of this visit. */
  private suggestions(): TemplateResult | typeof nothing {
    const { conversation, say } = this.chat;
    const newest = conversation.lines.at(-1);
    const chips = newest?.from === "consumer" ? [] : (newest?.chips ?? conversation.chips);
    if (!chips.length) return nothing;
    return html`<div class="chips" role="group" aria-label=${say("suggestions")}>
      ${chips.map((chip) => html`<button @click=${() => this.chat.ask(chip)}>${chip}</button>`)}
    </div>`;
  }

  private scrolled(): void {
    const { scrollHeight, scrollTop, clientHeight } = this.log!;
    const left = scrollHeight - scrollTop - clientHeight;
    const followed = this.follows;
    this.follows = left < NEAR;
    this.isPinned = left < 2;
    if (this.follows !== followed) void this.chat.repaint();
  }

  private keepUp(): void {
    if (this.log && this.isPinned && this.last) this.log.scrollTop = this.log.scrollHeight;
  }

  /** An answer longer than the window is read from its beginning. */
  private showBeginning(): void {
    const log = this.log;
    const newest = [...(log?.querySelectorAll<HTMLElement>(".line") ?? [])].at(-1);
    if (!log || !newest || !this.follows) return;
    log.scrollTop = Math.min(log.scrollHeight, newest.offsetTop - MARGIN);
    this.scrolled();
  }

  private get log(): HTMLElement | null {
    return this.chat.find(".log");
  }
}
