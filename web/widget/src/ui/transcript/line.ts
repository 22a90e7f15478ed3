import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Key } from "../../i18n/words";
import type { Line } from "../../talk/timeline";
import { timeLabel } from "../../words/clock";
import type { Chat } from "../chat";
import { content } from "../content/content";
import { logo } from "../frame/logo";
import { icon } from "../icons";

export interface Placing {
  /** The first of several lines of one speaker: with name and face. */
  first: boolean;
  /** The last of them: with thumbs. */
  last: boolean;
  /** The newest of ours: tells whether it arrived. */
  tells: boolean;
}

export function line(chat: Chat, it: Line, placing: Placing): TemplateResult {
  if (it.from === "system") return notice(chat, it);
  const side = it.from === "consumer" ? "mine" : "theirs";
  return html`<div class="line ${side} ${it.delivery} ${placing.first ? "first" : ""}" title=${timeLabel(it.at, chat.language)}>
    ${side === "theirs" ? face(it, placing) : nothing}
    <div class="said">
      ${placing.first && it.from === "agent" ? html`<span class="who">${it.name ?? chat.say("agent")}</span>` : nothing}
      <span class="hidden">${speakerOf(chat, it)}:</span>
      ${it.contents.map((each) => content(chat, each))}
      ${progress(it)}${placing.last && it.rateable && it.position !== undefined ? thumbs(chat, it) : nothing}
      ${side === "mine" ? delivery(chat, it, placing.tells) : nothing}
    </div>
  </div>`;
}

/** What the house says: its words small, what it asks for (a mark, a message) as large as anything else. */
function notice(chat: Chat, it: Line): TemplateResult {
  const words = it.contents.map((each) => (each.type === "text" ? each.text : "")).join(" ").trim();
  const asked = it.contents.filter(({ type }) => type !== "text");
  return html`${words ? html`<p class="notice">${words}</p>` : nothing}${asked.map((each) => html`<div class="asked">${content(chat, each)}</div>`)}`;
}

function face(it: Line, { first }: Placing): TemplateResult {
  if (!first) return html`<span class="face"></span>`;
  if (it.from === "bot") return html`<span class="face bot">${logo()}</span>`;
  return html`<span class="face agent" aria-hidden="true">${[...(it.name ?? "")][0] ?? icon("human")}</span>`;
}

function speakerOf(chat: Chat, it: Line): string {
  if (it.from === "consumer") return chat.say("you");
  return it.from === "agent" ? (it.name ?? chat.say("agent")) : chat.say("bot");
}

function progress(it: Line): TemplateResult | typeof nothing {
  const isMoving = it.delivery === "pending" && it.progress !== undefined && it.progress < 1;
  return isMoving ? html`<progress max="1" value=${it.progress ?? 0}></progress>` : nothing;
}

function thumbs(chat: Chat, it: Line): TemplateResult {
  return html`<div class="thumbs">
    ${[true, false].map((useful) => {
      const label = chat.say(useful ? "useful" : "useless");
      return html`<button class="thumb-${useful ? "up" : "down"}" aria-pressed=${it.rated === useful} aria-label=${label} title=${label}
        @click=${() => chat.conversation.rate(it.position!, useful)}>${icon("up")}</button>`;
    })}
    ${it.rated === undefined ? nothing : html`<span class="soft">${chat.say("thanks")}</span>`}
  </div>`;
}

const FAILURES: Record<string, Key> = {
  too_long: "failTooLong", busy: "failBusy", slow_down: "failSlow", old: "failOld", timeout: "failTimeout",
  too_large: "failTooLarge", refused: "failRefused", bad_media: "failRefused", network: "failNetwork",
};

function delivery(chat: Chat, it: Line, tells: boolean): TemplateResult | typeof nothing {
  if (it.delivery === "failed") return failed(chat, it);
  if (it.delivery === "pending") return pending(chat);
  if (!tells) return nothing;
  const isRead = (it.position ?? Infinity) <= chat.conversation.seenByAgent;
  return html`<span class="delivery">${icon(isRead ? "checks" : "check")}${chat.say(isRead ? "read" : "sent")}</span>`;
}

function pending(chat: Chat): TemplateResult {
  const isWaiting = chat.conversation.reach === "waiting";
  return html`<span class="delivery">${icon("clock")}${chat.say(isWaiting ? "waitingNet" : "pending")}</span>`;
}

function failed(chat: Chat, it: Line): TemplateResult {
  return html`<div class="delivery broken" role="alert">
    ${icon("alert")}<span>${chat.say(FAILURES[it.failure ?? ""] ?? "failed")}</span>
    <button @click=${() => chat.conversation.retry(it.id)}>${chat.say("retry")}</button>
    <button @click=${() => chat.conversation.discard(it.id)}>${chat.say("discard")}</button>
  </div>`;
}
