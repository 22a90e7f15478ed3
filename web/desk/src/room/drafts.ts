import { reactive } from "vue";

const PREFIX = "lingxi.desk.draft.";
/** Drafts that nobody came back to are forgotten after a week, in milliseconds. */
const LIFE = 7 * 86_400_000;

interface Kept { text: string; at: number }

/** What was typed and not sent, by conversation; survives a reload. A member's drafts are not another's on the same machine. */
export class Drafts {
  private readonly texts = reactive(new Map<string, string>());

  constructor(
    private readonly staff: string,
    private readonly storage: Storage = localStorage,
    now = Date.now(),
  ) {
    for (const key of Object.keys(storage).filter((each) => each.startsWith(this.prefix))) this.read(key, now);
  }

  of(conversation: string): string {
    return this.texts.get(conversation) ?? "";
  }

  keep(conversation: string, text: string): void {
    if (text === this.of(conversation)) return;
    if (text) this.texts.set(conversation, text);
    else this.texts.delete(conversation);
    try {
      if (text) this.storage.setItem(this.prefix + conversation, JSON.stringify({ text, at: Date.now() } satisfies Kept));
      else this.storage.removeItem(this.prefix + conversation);
    } catch {
      // A full or forbidden storage costs the reload's draft, not the one on the screen.
    }
  }

  private get prefix(): string {
    return `${PREFIX}${this.staff}.`;
  }

  private read(key: string, now: number): void {
    try {
      const { text, at } = JSON.parse(this.storage.getItem(key) ?? "") as Kept;
      if (now - at < LIFE && text) this.texts.set(key.slice(this.prefix.length), text);
      else this.storage.removeItem(key);
    } catch {
      this.storage.removeItem(key);
    }
  }
}
