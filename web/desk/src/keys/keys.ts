import type { Key } from "../i18n/words";

/** What can be done by a key. */
export type Action =
  | "next" | "previous" | "urgent" | "accept" | "search" | "composer"
  | "suggest1" | "suggest2" | "suggest3" | "canned" | "stickers" | "upload"
  | "close" | "transfer" | "hold" | "note" | "invite" | "giveBack"
  | "sideFacts" | "products" | "knowledge" | "side"
  | "online" | "busy" | "sheet";

export interface Binding {
  action: Action;
  /** `KeyboardEvent.code`, so that it is the same place on every layout and with every input method; for `?` its `key`. */
  code: string;
  alt?: boolean;
  /** Shown in the sheet. */
  shown: string;
  words: Key;
  part: "list" | "write" | "serve" | "find" | "self";
}

const alt = (action: Action, code: string, shown: string, words: Key, part: Binding["part"]): Binding => ({ action, code, alt: true, shown: `Alt ${shown}`, words, part });

/** Every key of the desk. Alt, since letters alone are typed and Ctrl belongs to the browser. */
export const BINDINGS: Binding[] = [
  alt("next", "ArrowDown", "↓", "keyNext", "list"),
  alt("previous", "ArrowUp", "↑", "keyPrevious", "list"),
  alt("urgent", "KeyJ", "J", "keyUrgent", "list"),
  alt("accept", "KeyA", "A", "keyAccept", "list"),
  alt("search", "KeyL", "L", "keySearch", "list"),
  alt("composer", "KeyC", "C", "keyComposer", "write"),
  alt("suggest1", "Digit1", "1", "keySuggest1", "write"),
  alt("suggest2", "Digit2", "2", "keySuggest2", "write"),
  alt("suggest3", "Digit3", "3", "keySuggest3", "write"),
  alt("canned", "KeyR", "R", "keyCanned", "write"),
  alt("stickers", "KeyE", "E", "keyStickers", "write"),
  alt("upload", "KeyU", "U", "keyUpload", "write"),
  alt("close", "KeyW", "W", "keyClose", "serve"),
  alt("transfer", "KeyT", "T", "keyTransfer", "serve"),
  alt("hold", "KeyH", "H", "keyHold", "serve"),
  alt("note", "KeyN", "N", "keyNote", "serve"),
  alt("invite", "KeyI", "I", "keyInvite", "serve"),
  alt("giveBack", "KeyB", "B", "keyGiveBack", "serve"),
  alt("sideFacts", "KeyO", "O", "keyFacts", "find"),
  alt("products", "KeyP", "P", "keyProducts", "find"),
  alt("knowledge", "KeyK", "K", "keyKnowledge", "find"),
  alt("side", "KeyS", "S", "keySide", "find"),
  alt("online", "Digit8", "8", "keyOnline", "self"),
  alt("busy", "Digit9", "9", "keyBusy", "self"),
  { action: "sheet", code: "?", shown: "?", words: "keySheet", part: "self" },
];

type Pressed = Pick<KeyboardEvent, "code" | "key" | "altKey" | "ctrlKey" | "metaKey" | "isComposing">;

/** What the key does here, if anything. @param typing whether letters go into a text that is not empty */
export function actionOf(pressed: Pressed, typing: boolean): Action | undefined {
  if (pressed.isComposing || pressed.ctrlKey || pressed.metaKey) return undefined;
  const key = pressed.key === "？" ? "?" : pressed.key;
  const binding = BINDINGS.find(({ code, alt: withAlt = false }) => withAlt === pressed.altKey && (code === pressed.code || code === key));
  return binding && (binding.alt || !typing) ? binding.action : undefined;
}

/** Whether letters typed now belong into a text that somebody writes; an empty field may still open the sheet. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return target.value !== "" || !target.hasAttribute("data-composer");
  return target instanceof HTMLElement && target.isContentEditable;
}
