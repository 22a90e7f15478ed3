import { html, type TemplateResult } from "lit/html.js";
import type { Key } from "../../i18n/words";
import type { Chat } from "../chat";
import { checkLeave, type LeaveForm } from "./leave-form";
import { sheet } from "./sheet";

/** The form for those whom nobody can serve now. */
export function leaveSheet(chat: Chat): TemplateResult {
  const { say } = chat;
  return sheet(chat, say("leaveTitle"), html`<form class="form" novalidate @submit=${(event: SubmitEvent) => submit(chat, event)}>
    <p class="soft">${say("leaveText")}</p>
    ${field(chat, "message", "text", html`<textarea id="lx-text" name="text" rows="4" maxlength="4000" aria-describedby="lx-text-error"></textarea>`)}
    ${field(chat, "name", "name", html`<input id="lx-name" name="name" maxlength="40" autocomplete="name">`)}
    ${field(chat, "phone", "phone", html`<input id="lx-phone" name="phone" maxlength="80" autocomplete="tel" aria-describedby="lx-phone-error">`)}
    <button class="button wide">${say("submit")}</button>
  </form>`);
}

function field({ say }: Chat, label: Key, name: string, control: TemplateResult): TemplateResult {
  return html`<div class="field"><label for="lx-${name}">${say(label)}</label>${control}<p class="field-error" id="lx-${name}-error" role="alert"></p></div>`;
}

function submit(chat: Chat, event: SubmitEvent): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const filled = Object.fromEntries(new FormData(form)) as unknown as LeaveForm;
  const wrong = checkLeave(filled);
  showErrors(chat, form, wrong);
  if (Object.keys(wrong).length) return;
  chat.conversation.leaveMessage(filled);
  chat.openSheet(undefined);
  chat.toast(chat.say("left"));
}

function showErrors({ say }: Chat, form: HTMLFormElement, wrong: Partial<Record<keyof LeaveForm, Key>>): void {
  for (const name of ["text", "phone"] as const) {
    const key = wrong[name];
    form.querySelector(`#lx-${name}-error`)!.textContent = key ? say(key) : "";
    form.querySelector(`#lx-${name}`)!.setAttribute("aria-invalid", String(Boolean(key)));
  }
  form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
}
