import { html, type TemplateResult } from "lit/html.js";
import type { Chat } from "../chat";
import { icon } from "../icons";

/** A sheet over the conversation, with a title and a way back. */
export function sheet(chat: Chat, title: string, inside: unknown): TemplateResult {
  return html`<div class="sheet-ground" @click=${(event: Event) => event.target === event.currentTarget && chat.openSheet(undefined)}>
    <div class="sheet" role="dialog" aria-modal="true" aria-label=${title}>
      <div class="sheet-head"><h2>${title}</h2>
        <button class="tool" aria-label=${chat.say("cancel")} title=${chat.say("cancel")} @click=${() => chat.openSheet(undefined)}>${icon("close")}</button>
      </div>
      ${inside}
    </div>
  </div>`;
}
