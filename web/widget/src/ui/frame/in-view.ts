import { html, nothing, type TemplateResult } from "lit/html.js";
import { priceLabel } from "../../words/sizes";
import type { Chat } from "../chat";
import { thumb } from "../content/product";
import { icon } from "../icons";

/** The product on the page behind, to ask about with one click. */
export function inView(chat: Chat, done: () => void): TemplateResult {
  const { say, conversation, conversation: { context } } = chat;
  const ask = () => { chat.send([{ type: "product", ...picked(context) }]); done(); };
  return html`<div class="in-view">
    ${thumb(chat, context.picture)}
    <div class="in-view-words">
      <p class="in-view-title"><span class="hidden">${say("inView")}: </span>${context.title}</p>
      ${context.price ? html`<p class="price"><b>${priceLabel(context.price, conversation.store?.currency)}</b></p>` : nothing}
    </div>
    <button class="button small" @click=${ask}>${say("sendProduct")}</button>
    <button class="tool" aria-label=${say("dismiss")} title=${say("dismiss")} @click=${done}>${icon("close")}</button>
  </div>`;
}

function picked({ sku = "", title, picture, price, url }: Chat["conversation"]["context"]) {
  return { sku, ...(title ? { title } : {}), ...(picture ? { picture } : {}), ...(price ? { price } : {}), ...(url ? { url } : {}) };
}
