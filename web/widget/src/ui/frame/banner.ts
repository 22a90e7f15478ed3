import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Chat } from "../chat";
import { icon } from "../icons";

/** One strip under the header for what the consumer must know now: no network, the queue, nobody there. */
export function banner(chat: Chat): TemplateResult | typeof nothing {
  const { reach, serving, greeted } = chat.conversation;
  if (reach === "waiting" || (reach === "opening" && greeted)) return offline(chat);
  if (serving.by === "queue") return queue(chat);
  if (serving.by === "form") return away(chat);
  return nothing;
}

function offline({ say }: Chat): TemplateResult {
  return html`<div class="banner warn" role="status">${icon("wifi")}<p>${say("offline")}</p></div>`;
}

function queue(chat: Chat): TemplateResult {
  const { say, conversation } = chat;
  const { ahead, waitSeconds } = conversation.serving;
  const place = ahead === undefined ? say("statusQueue") : ahead > 0 ? say("queueAhead", { n: ahead }) : say("queueNext");
  return html`<div class="banner" role="status">${icon("clock")}
    <p><b>${place}</b>${waitSeconds ? html` · ${say("queueWait", { time: waitLabel(chat, waitSeconds) })}` : nothing}</p>
    <div class="banner-acts">
      <button @click=${() => conversation.stayWithBot()}>${say("stay")}</button>
      <button @click=${() => chat.openSheet("leave")}>${say("leave")}</button>
    </div>
  </div>`;
}

function away(chat: Chat): TemplateResult {
  const { say } = chat;
  return html`<div class="banner" role="status">${icon("note")}<p>${say("formClosed")}</p>
    <div class="banner-acts"><button @click=${() => chat.openSheet("leave")}>${say("leave")}</button></div>
  </div>`;
}

function waitLabel({ say }: Chat, seconds: number): string {
  return seconds < 60 ? say("seconds", { n: Math.ceil(seconds / 10) * 10 }) : say("minutes", { n: Math.round(seconds / 60) });
}
