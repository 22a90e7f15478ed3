import { html, nothing } from "lit/html.js";
import type { Content, LinkContent, Steps } from "../../talk/frames";
import type { Chat } from "../chat";
import { icon } from "../icons";
import { coupon } from "./coupon";
import { file, picture, sticker, video } from "./media";
import { order } from "./order";
import { product } from "./product";
import { anchor, text } from "./text";

/** One content as the consumer sees it. A kind that we do not know yet says so instead of vanishing. */
export function content(chat: Chat, it: Content): unknown {
  switch (it.type) {
    case "text": return bubble(text(chat, it.text));
    case "picture": return picture(chat, it) ?? unknown(chat);
    case "video": return video(chat, it) ?? unknown(chat);
    case "sticker": return sticker(chat, it) ?? unknown(chat);
    case "file": return file(chat, it);
    case "product": return product(chat, it);
    case "order": return order(chat, it);
    case "steps": return steps(chat, it);
    case "link": return link(chat, it);
    case "coupon": return coupon(chat, it);
    case "form": return it.form === "satisfaction" ? chat.survey.view() : form(chat, it.title);
    default: return unknown(chat);
  }
}

function bubble(inside: unknown): unknown {
  return html`<div class="bubble">${inside}</div>`;
}

function unknown(chat: Chat): unknown {
  return bubble(html`<em>${chat.say("unknown")}</em>`);
}

function steps(chat: Chat, { title, steps: list, notes }: Steps): unknown {
  return html`<article class="card steps">
    ${title ? html`<h3>${title}</h3>` : nothing}
    <ol>${list.map((step) => html`<li>${text(chat, step)}</li>`)}</ol>
    ${notes?.length ? html`<div class="notes"><b>${chat.say("notes")}</b>${notes.map((note) => html`<p>${note}</p>`)}</div>` : nothing}
  </article>`;
}

function link(chat: Chat, { url, title }: LinkContent): unknown {
  return anchor(chat, url, html`${icon("link")}<span>${title || url}</span>`, "linked");
}

function form(chat: Chat, title: string | undefined): unknown {
  return html`<article class="card">
    <h3>${title ?? chat.say("leaveTitle")}</h3>
    <p class="soft">${chat.say("formClosed")}</p>
    <div class="card-foot"><button class="button" @click=${() => chat.openSheet("leave")}>${chat.say("leave")}</button></div>
  </article>`;
}
