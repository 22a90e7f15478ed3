import { html, type TemplateResult } from "lit/html.js";
import type { Shop } from "../shop";
import { icon } from "./icons";

/** The "who am I" switch: any of the demo consumers, or nobody. */
export function whoAmI(shop: Shop): TemplateResult {
  const { say, front, me } = shop;
  return html`<div class="ground" @click=${(event: Event) => event.target === event.currentTarget && shop.chooseWho(false)}>
    <div class="dialog" role="dialog" aria-modal="true" aria-label=${say("whoAmI")}>
      <header><h2>${say("whoAmI")}</h2><button class="plain round" aria-label=${say("back")} @click=${() => shop.chooseWho(false)}>${icon("close")}</button></header>
      <p class="soft">${say("whoText")}</p>
      <div class="people">
        ${front.consumers.map(({ consumer, name, level }) => html`<button aria-pressed=${me.consumer === consumer} @click=${() => void shop.become(consumer)}>
          <span class="face">${[...name][0]}</span><span>${name}</span><em class=${level === "PLUS" ? "plus" : ""}>${level}</em></button>`)}
      </div>
      <button class="button quiet" aria-pressed=${!me.consumer} @click=${() => void shop.become(undefined)}>${say("signOut")}</button>
    </div>
  </div>`;
}
