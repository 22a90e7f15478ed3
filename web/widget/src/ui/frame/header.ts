import { html, type TemplateResult } from "lit/html.js";
import type { Chat } from "../chat";
import { icon } from "../icons";
import { logo } from "./logo";

export interface HeaderActs {
  soundIsOn: boolean;
  menuIsOpen: boolean;
  toggleMenu(): void;
  switchLanguage(): void;
  toggleSound(): void;
  close(): void;
}

export function header(chat: Chat, acts: HeaderActs): TemplateResult {
  const { say, conversation } = chat;
  return html`<div class="head">
    <span class="head-face">${logo()}<i class=${conversation.reach === "open" ? "on" : ""}></i></span>
    <div class="head-words">
      <h2>${storeName(chat)}</h2>
      <p role="status">${status(chat)}</p>
    </div>
    <button class="tool" aria-label=${say("menu")} title=${say("menu")} aria-haspopup="menu" aria-expanded=${acts.menuIsOpen} @click=${acts.toggleMenu}>${icon("more")}</button>
    <button class="tool" aria-label=${say("close")} title=${say("close")} @click=${acts.close}>${icon("close")}</button>
    ${acts.menuIsOpen ? menu(chat, acts) : ""}
  </div>`;
}

/** The store's name in the language chosen, once it has told. */
export function storeName({ say, language, conversation: { store } }: Chat): string {
  return (language === "en" && store?.nameEn) || store?.name || say("bot");
}

function menu({ say }: Chat, acts: HeaderActs): TemplateResult {
  return html`<div class="menu" role="menu">
    <button role="menuitem" @click=${acts.switchLanguage}>${say("menuLanguage")}</button>
    <button role="menuitem" @click=${acts.toggleSound}>${say(acts.soundIsOn ? "soundOff" : "soundOn")}</button>
  </div>`;
}

function status({ say, conversation: { reach, serving, greeted } }: Chat): string {
  if (reach !== "open" && !greeted) return say("statusConnecting");
  switch (serving.by) {
    case "bot": return say("statusBot");
    case "agent": return say("statusAgent", { agent: serving.agent ?? "" });
    case "queue": return say("statusQueue");
    case "form": return say("statusForm");
  }
}
