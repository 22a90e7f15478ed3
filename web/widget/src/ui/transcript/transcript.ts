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
  private follows = true;
  private last: Line | undefined;
  private readonly room = new ResizeObserver(() => this.keepUp());

  constructor(private readonly chat: Chat) {}

  /** Goes to the newest line. */
  toEnd(): void {
    this.follows = true;
    this.keepUp();
    void this.chat.repaint();
  }

  /** After each painting, with the element that scrolls. */
  painted(): void {
    const log = this.log;
    const newest = this.chat.conversation.lines.at(-1);
    if (newest !== this.last && newest?.from === "consumer") this.follows = true;
    this.last = newest;
    if (log) this.room.observe(log);
    this.keepUp();
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
        ${line(this.chat, it, { first, tells: it === newestOwn })}`;
    });
  }

  private empty(): TemplateResult {
    const { conversation, say } = this.chat;
    return html`<div class="empty">
      <span class="empty-logo">${logo()}</span>
      <h2>${say("emptyTitle")}</h2>
      <p>${say("emptyText")}</p>
      ${conversation.chips.length
        ? html`<div class="entries" role="group" aria-label=${say("entry")}>
            ${conversation.chips.map((chip) => html`<button @click=${() => conversation.say(chip)}>${chip}</button>`)}
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
      ${chips.map((chip) => html`<button @click=${() => conversation.say(chip)}>${chip}</button>`)}
    </div>`;
  }

  private scrolled(): void {
    const { scrollHeight, scrollTop, clientHeight } = this.log!;
    const follows = scrollHeight - scrollTop - clientHeight < NEAR;
    if (follows === this.follows) return;
    this.follows = follows;
    void this.chat.repaint();
  }

  /** Stays at the end: also when a picture arrives there, or the keyboard takes room. A long answer is shown from its beginning. */
  private keepUp(): void {
    const log = this.log;
    if (!log || !this.follows) return;
    const newest = [...log.querySelectorAll<HTMLElement>(".line")].at(-1);
    const beginning = newest?.classList.contains("theirs") ? newest.offsetTop - log.offsetTop - MARGIN : Infinity;
    log.scrollTop = Math.min(log.scrollHeight, beginning);
  }

  private get log(): HTMLElement | null {
    return this.chat.find(".log");
  }
}
