import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Chat } from "../chat";
import { icon } from "../icons";
import { logo } from "./logo";

/** The round button in the corner, with the number of unread lines. */
export function launcher({ say, conversation: { unread } }: Chat, isOpen: boolean, toggle: () => void): TemplateResult {
  const label = isOpen ? say("close") : unread ? say("launcherUnread", { n: unread }) : say("launcherOpen");
  return html`<button class="launcher" aria-label=${label} aria-expanded=${isOpen} @click=${toggle}>
    ${isOpen ? icon("down") : logo()}
    ${unread && !isOpen ? html`<span class="badge">${unread > 99 ? "99+" : unread}</span>` : nothing}
  </button>`;
}
