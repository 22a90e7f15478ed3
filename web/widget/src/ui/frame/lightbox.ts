import { html, type TemplateResult } from "lit/html.js";
import type { Chat } from "../chat";
import { icon } from "../icons";

export interface Shown { url: string; alt: string }

/** A picture as large as the window; the browser's own dialog keeps the focus and closes on Escape. */
export function lightbox({ say }: Chat, { url, alt }: Shown, close: () => void): TemplateResult {
  return html`<dialog class="lightbox" aria-label=${alt} @close=${close} @click=${close}>
    <img src=${url} alt=${alt}>
    <button class="tool" aria-label=${say("close")}>${icon("close")}</button>
  </dialog>`;
}
