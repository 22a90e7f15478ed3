import type { Suggestion } from "../../../door/frames";
import { cannedQuery, openPlace } from "./canned";

/** What the composer knows of a key that was pressed. */
export interface Pressed { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean; isComposing: boolean; keyCode: number }

/** What a key in the composer does; `type`: leave it to the text field. */
export type Deed =
  | { do: "send" }
  | { do: "suggest"; rank: number }
  | { do: "insert"; text: string }
  | { do: "menu"; step: -1 | 1 }
  | { do: "choose" }
  | { do: "cancel" }
  | { do: "type" };

/** A digit that is followed by another character within this time was meant as a digit, in milliseconds. */
const SECOND_THOUGHT = 700;

/** The line in the making: its text, and the suggestion it began as. */
export class Composing {
  /** The suggestion whose words stand here, edited or not. */
  suggestion: Suggestion | undefined;
  private picked: { digit: string; at: number; text: string } | undefined;

  constructor(private readonly now: () => number = Date.now) {}

  /**
   * @param draft       what stands in the composer
   * @param menu        whether the list of canned replies is open
   * @param suggestions how many are offered
   */
  press(key: Pressed, draft: string, menu: boolean, suggestions: number): Deed {
    if (key.isComposing || key.keyCode === 229) return { do: "type" };
    if (key.ctrlKey || key.metaKey || key.altKey) return { do: "type" };
    if (menu && cannedQuery(draft) !== undefined) {
      if (key.key === "ArrowDown" || key.key === "ArrowUp") return { do: "menu", step: key.key === "ArrowDown" ? 1 : -1 };
      if (key.key === "Enter" || key.key === "Tab") return { do: "choose" };
    }
    if (key.key === "Escape") return this.escape(draft);
    if (key.key === "Enter") return key.shiftKey ? { do: "type" } : { do: "send" };
    return this.digit(key, draft, suggestions);
  }

  /** 1, 2 and 3 in an empty composer put a suggestion in. Who goes on typing at once meant the digit: 16GB, 3期. */
  private digit({ key }: Pressed, draft: string, suggestions: number): Deed {
    if (this.picked && key.length === 1 && this.now() - this.picked.at < SECOND_THOUGHT && draft === this.picked.text) {
      const text = this.picked.digit + key;
      this.forget();
      return { do: "insert", text };
    }
    const rank = /^[1-3]$/.test(key) ? Number(key) : 0;
    return draft === "" && rank > 0 && rank <= suggestions ? { do: "suggest", rank } : { do: "type" };
  }

  /** Gives back the digit for which a suggestion came; otherwise leaves the field. */
  private escape(draft: string): Deed {
    if (!this.picked || draft !== this.picked.text) return { do: "cancel" };
    const text = this.picked.digit;
    this.forget();
    return { do: "insert", text };
  }

  /** A suggestion's words stand in the composer now; `digit` where a bare digit called it. */
  pick(suggestion: Suggestion, digit?: string): void {
    this.suggestion = suggestion;
    this.picked = digit ? { digit, at: this.now(), text: suggestion.text } : undefined;
  }

  forget(): void {
    this.suggestion = undefined;
    this.picked = undefined;
  }

  /** The text changed by typing: where nothing is left of it, it is no longer the suggestion's. */
  typed(draft: string): void {
    if (draft.trim() === "") this.forget();
  }
}

/** Why a line had better not leave yet: nothing in it, or a place that nobody filled in. */
export function notYet(draft: string): "empty" | { place: string } | undefined {
  if (draft.trim() === "") return "empty";
  const open = openPlace(draft);
  return open ? { place: open.name } : undefined;
}
