import { html, nothing, type TemplateResult } from "lit/html.js";
import type { FileContent, Picture, StickerContent, Video } from "../../talk/frames";
import { bytesLabel } from "../../words/sizes";
import type { Chat } from "../chat";
import { icon } from "../icons";
import { anchor } from "./text";

export function picture(chat: Chat, { url: address, alt = chat.say("pictureAlt"), width, height }: Picture): TemplateResult | undefined {
  const url = chat.url(address);
  if (!url) return undefined;
  return html`<button class="picture" aria-label=${`${chat.say("enlarge")}: ${alt}`} @click=${() => chat.enlarge({ url, alt })}>
    <img src=${url} alt=${alt} width=${width ?? nothing} height=${height ?? nothing} loading="lazy" decoding="async">
  </button>`;
}

export function video(chat: Chat, { url: address, poster, caption, seconds }: Video): TemplateResult | undefined {
  const url = chat.url(address);
  if (!url) return undefined;
  return html`<figure class="video">
    <div class="video-frame">
      <video src=${url} poster=${chat.url(poster) ?? nothing} preload=${poster ? "none" : "metadata"} playsinline
        aria-label=${caption ?? chat.say("videoAlt")} @play=${started}></video>
      <button class="video-play" aria-label=${`${chat.say("play")}${caption ? `: ${caption}` : ""}`} @click=${play}>${icon("play")}</button>
      ${seconds ? html`<span class="video-length">${lengthLabel(seconds)}</span>` : nothing}
    </div>
    ${caption ? html`<figcaption>${caption}</figcaption>` : nothing}
  </figure>`;
}

function play(event: Event): void {
  void (event.currentTarget as Element).parentElement?.querySelector("video")?.play();
}

function started(event: Event): void {
  const player = event.currentTarget as HTMLVideoElement;
  player.controls = true;
  player.parentElement?.classList.add("playing");
}

function lengthLabel(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")}`;
}

export function sticker(chat: Chat, { name, url, alt }: StickerContent): TemplateResult | undefined {
  const known = chat.stickers.find((each) => each.name === name);
  const address = chat.url(url ?? known?.url ?? `/stickers/${encodeURIComponent(name)}.svg`);
  if (!address) return undefined;
  return html`<img class="sticker" src=${address} alt=${alt ?? known?.alt[chat.language] ?? chat.say("stickerAlt")} width="112" height="112">`;
}

export function file(chat: Chat, { url, name = chat.say("file"), bytes }: FileContent): unknown {
  const row = html`${icon("file")}<span class="file-name">${name}</span>${bytes ? html`<span class="file-size">${bytesLabel(bytes)}</span>` : nothing}`;
  return url ? anchor(chat, url, row, "file") : html`<span class="file">${row}</span>`;
}
