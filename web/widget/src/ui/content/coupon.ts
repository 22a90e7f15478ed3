import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Coupon } from "../../talk/frames";
import { timeLabel } from "../../words/clock";
import type { Chat } from "../chat";

/** A promotion as a ticket. */
export function coupon(chat: Chat, { name, text, code, until }: Coupon): TemplateResult {
  const end = until ? Date.parse(until) : NaN;
  return html`<article class="card coupon"><h3>${name}</h3>
    ${text ? html`<p>${text}</p>` : nothing}
    ${code ? html`<p><code>${code}</code></p>` : nothing}
    ${Number.isNaN(end) ? nothing : html`<p class="soft">${chat.say("until", { time: timeLabel(end, chat.language) })}</p>`}
  </article>`;
}
