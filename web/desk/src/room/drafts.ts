import { reactive } from "vue";

const PREFIX = "lingxi.desk.draft.";
/** Drafts that nobody came back to are forgotten after a week, in milliseconds. */
const LIFE = 7 * 86_400_000;
/** After so long without a key the server is told, in milliseconds. */
const REST = 500;

/** `told`: what the server has; another text means that it has not heard of this one yet. */
interface Kept { text: string; told: string; at: number }

export interface ServerDraft { conversation: string; text: string }
export type TellServer = (conversation: string, text: string) => Promise<unknown>;

/**
 * What was typed and not sent, by conversation: here at once, on the server a moment later, so that it survives a reload and is there on
 * another device. What the server has not heard of yet wins over what it tells. A member's drafts are not another's on the same machine.
 */
export class Drafts {
  private readonly kept = reactive(new Map<string, Kept>());
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly staff: string,
    private readonly tell: TellServer = async () => {},
    private readonly storage: Storage = localStorage,
    now = Date.now(),
  ) {
    for (const key of Object.keys(storage).filter((each) => each.startsWith(this.prefix))) this.read(key, now);
  }

  of(conversation: string): string {
    return this.kept.get(conversation)?.text ?? "";
  }

  keep(conversation: string, text: string): void {
    if (text === this.of(conversation)) return;
    this.put(conversation, { text, told: this.kept.get(conversation)?.told ?? "", at: Date.now() });
    clearTimeout(this.waiting.get(conversation));
    this.waiting.set(conversation, setTimeout(() => void this.save(conversation), REST));
  }

  /** The member wrote it on another device. */
  hear({ conversation, text }: ServerDraft): void {
    const known = this.kept.get(conversation);
    if (known && known.text !== known.told) return;
    this.put(conversation, { text, told: text, at: Date.now() });
  }

  /** All that the server has: what was sent or thrown away elsewhere is gone here too, and what it missed it is told. */
  replace(drafts: ServerDraft[]): void {
    const there = new Set(drafts.map(({ conversation }) => conversation));
    drafts.forEach((draft) => this.hear(draft));
    for (const [conversation, { text, told }] of [...this.kept]) {
      if (text !== told) void this.save(conversation);
      else if (!there.has(conversation)) this.put(conversation, { text: "", told: "", at: 0 });
    }
  }

  private async save(conversation: string): Promise<void> {
    const now = this.kept.get(conversation);
    if (!now || now.text === now.told) return;
    try {
      await this.tell(conversation, now.text);
    } catch {
      return; // it is kept here and told with the next key, or when the desk is back at the door
    }
    const after = this.kept.get(conversation);
    if (after) this.put(conversation, { ...after, told: now.text });
  }

  private put(conversation: string, kept: Kept): void {
    const settled = !kept.text && !kept.told;
    if (settled) this.kept.delete(conversation);
    else this.kept.set(conversation, kept);
    try {
      if (settled) this.storage.removeItem(this.prefix + conversation);
      else this.storage.setItem(this.prefix + conversation, JSON.stringify(kept));
    } catch {
      // A full or forbidden storage costs the reload's draft, not the one on the screen.
    }
  }

  private get prefix(): string {
    return `${PREFIX}${this.staff}.`;
  }

  private read(key: string, now: number): void {
    try {
      const { text, told, at } = JSON.parse(this.storage.getItem(key) ?? "") as Kept;
      if (now - at < LIFE) this.kept.set(key.slice(this.prefix.length), { text, told: told ?? "", at });
      else this.storage.removeItem(key);
    } catch {
      this.storage.removeItem(key);
    }
  }
}
