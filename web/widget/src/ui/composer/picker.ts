import { html, type TemplateResult } from "lit/html.js";
import type { Chat } from "../chat";

const EMOJI = ["😀", "😄", "😂", "😊", "😍", "😘", "🤔", "😅", "😭", "😡", "👍", "👎", "🙏", "👌", "💪", "👏", "❤️", "🎉", "🌹", "🎁", "📦", "🚚", "💰", "⏰"];

export interface Picks {
  emoji(emoji: string): void;
  sticker(name: string): void;
}

/** Emoji go into the text, a sticker goes out at once. */
export function picker(chat: Chat, picks: Picks): TemplateResult {
  return html`<div class="picker" role="group" aria-label=${chat.say("stickers")}>
    ${chat.stickers.length
      ? html`<h3>${chat.say("stickerSet")}</h3><div class="picker-stickers">
          ${chat.stickers.map((each) => html`<button title=${each.alt[chat.language]} @click=${() => picks.sticker(each.name)}>
            <img src=${chat.url(each.url) ?? ""} alt=${each.alt[chat.language]} loading="lazy"></button>`)}
        </div>`
      : ""}
    <h3>${chat.say("emoji")}</h3>
    <div class="picker-emoji">${EMOJI.map((each) => html`<button @click=${() => picks.emoji(each)}>${each}</button>`)}</div>
  </div>`;
}
