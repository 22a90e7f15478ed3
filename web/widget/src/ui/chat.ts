import type { Language, Say } from "../i18n/words";
import type { Conversation } from "../talk/conversation";
import type { Content } from "../talk/frames";

export type Sheet = "orders" | "leave" | undefined;

export interface Sticker { name: string; url: string; alt: Record<Language, string> }

/** What every view is given: the conversation, the words, and what a click may do beyond it. */
export interface Chat {
  readonly conversation: Conversation;
  readonly language: Language;
  readonly say: Say;
  /** How content the consumer was. */
  readonly survey: { view(): unknown };
  readonly stickers: readonly Sticker[];
  /** The address if it may be shown, resolved against the server. */
  url(address: string | undefined): string | undefined;
  /** Follows a link: the page itself routes its own addresses. */
  follow(event: Event, address: string): void;
  enlarge(picture: { url: string; alt: string }): void;
  openSheet(sheet: Sheet): void;
  toast(text: string): void;
  /** Sends a line of words. */
  ask(text: string): void;
  send(contents: Content[]): void;
  repaint(): Promise<void>;
  /** An element of the widget on the screen. */
  find<T extends Element>(selector: string): T | null;
}
