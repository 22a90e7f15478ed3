import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Key } from "../../i18n/words";
import type { Chat } from "../chat";

const MARKS = [1, 2, 3, 4, 5];
/** From this mark down we ask what went wrong. */
const DISPLEASED = 3;
const REASONS: Record<string, Key> = { slow: "reasonSlow", unsolved: "reasonUnsolved", attitude: "reasonAttitude", other: "reasonOther" };

/** How content the consumer was, asked once after a person has served them. */
export class Survey {
  private mark = 0;
  private readonly reasons = new Set<string>();

  constructor(private readonly chat: Chat) {}

  view(): TemplateResult {
    const { say, conversation } = this.chat;
    if (conversation.isSurveyed) return html`<article class="card"><p class="soft">${say("surveyThanks")}</p></article>`;
    return html`<form class="card survey" @submit=${(event: SubmitEvent) => this.submit(event)}>
      <h3>${say("surveyTitle")}</h3>
      <div class="stars" role="group" aria-label=${say("surveyTitle")}>${MARKS.map((mark) => this.star(mark))}</div>
      ${this.mark ? this.details() : nothing}
    </form>`;
  }

  private star(mark: number): TemplateResult {
    const label = this.chat.say("surveyMark", { n: mark });
    return html`<button type="button" class=${mark <= this.mark ? "lit" : ""} aria-pressed=${mark === this.mark} aria-label=${label} title=${label}
      @click=${() => this.choose(() => { this.mark = mark; })}>★</button>`;
  }

  private details(): TemplateResult {
    const { say } = this.chat;
    return html`${this.mark <= DISPLEASED ? html`<div class="reasons">${Object.entries(REASONS).map(([reason, key]) => html`<button type="button"
        aria-pressed=${this.reasons.has(reason)} @click=${() => this.choose(() => this.toggle(reason))}>${say(key)}</button>`)}</div>` : nothing}
      <textarea name="comment" rows="2" maxlength="500" placeholder=${say("surveyComment")} aria-label=${say("surveyComment")}></textarea>
      <button class="button wide">${say("surveySend")}</button>`;
  }

  private toggle(reason: string): void {
    if (!this.reasons.delete(reason)) this.reasons.add(reason);
  }

  private choose(change: () => void): void {
    change();
    void this.chat.repaint();
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const comment = String(new FormData(event.target as HTMLFormElement).get("comment") ?? "").trim();
    this.chat.conversation.judge(this.mark, this.mark <= DISPLEASED ? [...this.reasons] : [], comment);
  }
}
