import { html, nothing, type TemplateResult } from "lit/html.js";
import { LONGEST } from "../../talk/conversation";
import type { Chat } from "../chat";
import { icon, type IconName } from "../icons";
import { isSendKey, roomLeft } from "./keys";
import { picker } from "./picker";

const WARN_AT = 200;
const HIGHEST = 132;

/** Where the consumer writes: text, and what goes with it. */
export class Composer {
  private draft = "";
  private isPicking = false;

  constructor(private readonly chat: Chat) {}

  focusText(): void {
    this.area?.focus({ preventScroll: true });
  }

  /** Closes what is open here; returns false where nothing was. */
  dismiss(): boolean {
    if (!this.isPicking) return false;
    this.pick(false);
    this.focusText();
    return true;
  }

  view(): TemplateResult {
    const { say } = this.chat;
    return html`<div class="composer" @drop=${(event: DragEvent) => this.dropped(event)} @dragover=${(event: Event) => event.preventDefault()}>
      ${this.isPicking ? picker(this.chat, { emoji: (emoji) => this.insert(emoji), sticker: (name) => this.sendSticker(name) }) : nothing}
      <div class="tools">
        ${this.tool("smile", say("stickers"), () => this.pick(!this.isPicking), this.isPicking)}
        ${this.tool("picture", say("picture"), () => this.choose("image/*,video/mp4"))}
        ${this.tool("file", say("file"), () => this.choose(""))}
        ${this.tool("orders", say("orders"), () => this.chat.openSheet("orders"))}
        ${this.humanButton()}
      </div>
      <div class="writing">
        <textarea rows="1" placeholder=${say("write")} aria-label=${say("writeLabel")} enterkeyhint="send" .value=${this.draft}
          @input=${() => this.typed()} @keydown=${(event: KeyboardEvent) => this.pressed(event)} @paste=${(event: ClipboardEvent) => this.pasted(event)}></textarea>
        <button class="send" aria-label=${say("send")} title=${say("send")} ?disabled=${!this.isSendable} @click=${() => this.submit()}>${icon("send")}</button>
      </div>
      ${this.counter()}
      <input type="file" hidden multiple @change=${(event: Event) => this.chosen(event)}>
    </div>`;
  }

  /** After each painting: as high as what is written. */
  painted(): void {
    const area = this.area;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight, HIGHEST)}px`;
  }

  private tool(name: IconName, label: string, act: () => void, pressed?: boolean): TemplateResult {
    return html`<button class="tool" aria-label=${label} title=${label} aria-pressed=${pressed ?? nothing} @click=${act}>${icon(name)}</button>`;
  }

  private humanButton(): TemplateResult | typeof nothing {
    const { conversation, say } = this.chat;
    if (conversation.serving.by !== "bot") return nothing;
    return html`<button class="human" @click=${() => conversation.askForHuman()}>${icon("human")}${say("human")}</button>`;
  }

  private counter(): TemplateResult | typeof nothing {
    const room = roomLeft(this.draft);
    if (room > WARN_AT) return nothing;
    const words = room < 0 ? this.chat.say("overLong", { n: -room }) : this.chat.say("tooLong", { n: room });
    return html`<p class="counter ${room < 0 ? "over" : ""}" role="status">${words}</p>`;
  }

  private get isSendable(): boolean {
    return this.draft.trim().length > 0 && this.draft.trim().length <= LONGEST;
  }

  private write(draft: string): void {
    this.draft = draft;
    void this.chat.repaint();
  }

  private pick(isPicking: boolean): void {
    this.isPicking = isPicking;
    void this.chat.repaint();
  }

  private typed(): void {
    this.write(this.area!.value);
    if (this.draft) this.chat.conversation.type();
  }

  private pressed(event: KeyboardEvent): void {
    if (!isSendKey(event)) return;
    event.preventDefault();
    this.submit();
  }

  private submit(): void {
    if (!this.isSendable) return;
    this.chat.ask(this.draft);
    this.isPicking = false;
    this.write("");
    this.focusText();
  }

  private insert(emoji: string): void {
    const area = this.area!;
    area.setRangeText(emoji, area.selectionStart, area.selectionEnd, "end");
    this.write(area.value);
  }

  private sendSticker(name: string): void {
    this.pick(false);
    this.chat.send([{ type: "sticker", name }]);
    this.focusText();
  }

  private choose(accept: string): void {
    const input = this.chat.find<HTMLInputElement>("input[type=file]")!;
    input.accept = accept;
    input.click();
  }

  private chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.sendFiles(input.files);
    input.value = "";
  }

  private pasted(event: ClipboardEvent): void {
    const files = event.clipboardData?.files;
    if (!files?.length) return;
    event.preventDefault();
    this.sendFiles(files);
  }

  private dropped(event: DragEvent): void {
    event.preventDefault();
    this.sendFiles(event.dataTransfer?.files);
  }

  private sendFiles(files: FileList | null | undefined): void {
    [...(files ?? [])].forEach((file) => this.chat.conversation.sendFile(file));
  }

  private get area(): HTMLTextAreaElement | null {
    return this.chat.find(".writing textarea");
  }
}
