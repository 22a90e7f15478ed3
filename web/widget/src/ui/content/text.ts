import { html, type TemplateResult } from "lit/html.js";
import { linkify } from "../../words/linkify";
import type { Chat } from "../chat";

/** Text as text, with its addresses made links. */
export function text(chat: Chat, value: string): TemplateResult {
  return html`<div class="text">${linkify(value).map((part) => ("url" in part ? anchor(chat, part.url, part.text) : part.text))}</div>`;
}

export function anchor(chat: Chat, address: string, label: unknown, css = ""): unknown {
  const url = chat.url(address);
  if (!url) return label;
  const away = new URL(url).origin !== location.origin;
  return html`<a class=${css} href=${url} target=${away ? "_blank" : "_self"} rel="noopener noreferrer nofollow"
    @click=${(event: Event) => chat.follow(event, url)}>${label}</a>`;
}
