import { reactive } from "vue";
import { DeskError } from "../door/calls";
import type { Content } from "../door/frames";

/** An agent's line on its way: shown at once, gone when the log has it. */
export interface Pending {
  id: string;
  contents: Content[];
  suggestion?: string | undefined;
  /** The last position that the agent saw; absent: send it whatever a colleague said meanwhile. */
  seen?: number | undefined;
  /** The agent was warned of what is risky in it. */
  anyway?: boolean | undefined;
  at: number;
  state: "sending" | "failed" | "collision";
  why?: DeskError | undefined;
}

const PREFIX = "lingxi.desk.unsent.";
/** Lines that nobody came back to are forgotten after a week, in milliseconds. */
const LIFE = 7 * 86_400_000;
/** A line goes out by itself so long after it was written; a later one could answer what is no longer asked. In milliseconds. */
const FRESH = 120_000;
/** Whoever asks for so long without an answer speaks into a broken connection, in milliseconds. */
const SILENCE = 10_000;

/**
 * A member's lines that no server has acknowledged, by conversation: kept until one does, so that a reload loses none. Sending one again is
 * harmless, the id makes it the same line; each has a key of its own in the storage, so that two tabs do not write over each other.
 */
export class Unsent {
  private readonly kept = reactive(new Map<string, Pending[]>());

  constructor(
    private readonly staff = "",
    private readonly storage: Storage = localStorage,
    now = Date.now(),
  ) {
    for (const key of keysOf(storage).filter((each) => each.startsWith(this.prefix))) this.read(key, now);
    for (const lines of this.kept.values()) lines.sort((a, b) => a.at - b.at);
  }

  /** In the order in which they were written. */
  of(conversation: string): Pending[] {
    return this.kept.get(conversation) ?? [];
  }

  /** Where lines wait. */
  get conversations(): string[] {
    return [...this.kept.keys()];
  }

  put(conversation: string, line: Pending): void {
    const known = this.of(conversation);
    const there = known.some(({ id }) => id === line.id);
    this.kept.set(conversation, there ? known.map((each) => (each.id === line.id ? line : each)) : [...known, line]);
    try {
      this.storage.setItem(this.key(conversation, line.id), JSON.stringify({ ...line, why: line.why && { code: line.why.code, message: line.why.message } }));
    } catch {
      // A full or forbidden storage costs the line at a reload, not the one on the screen.
    }
  }

  /** Acknowledged, or given up. */
  drop(conversation: string, ids: ReadonlySet<string>): void {
    const known = this.of(conversation);
    const others = known.filter(({ id }) => !ids.has(id));
    if (others.length === known.length) return;
    known.filter(({ id }) => ids.has(id)).forEach(({ id }) => this.storage.removeItem(this.key(conversation, id)));
    if (others.length) this.kept.set(conversation, others);
    else this.kept.delete(conversation);
  }

  private get prefix(): string {
    return `${PREFIX}${this.staff}.`;
  }

  private key(conversation: string, id: string): string {
    return `${this.prefix}${conversation}.${id}`;
  }

  /** What was on its way when the page went may have arrived or not: it waits like any other that nobody acknowledged. */
  private read(key: string, now: number): void {
    const conversation = key.slice(this.prefix.length).split(".")[0] ?? "";
    try {
      const line = JSON.parse(this.storage.getItem(key) ?? "") as Omit<Pending, "why"> & { why?: { code: string; message: string } };
      if (now - line.at >= LIFE) return this.storage.removeItem(key);
      const why = line.why ? new DeskError(line.why.code, line.why.message) : new DeskError("network", "");
      this.kept.set(conversation, [...this.of(conversation), { ...line, why, state: line.state === "sending" ? "failed" : line.state }]);
    } catch {
      this.storage.removeItem(key);
    }
  }
}

/** Whether the line goes out by itself once the door is open: nobody refused it, nobody answers, and it is not old. */
export function goesByItself({ state, why, at }: Pending, now = Date.now()): boolean {
  const unheard = state === "sending" ? now - at > SILENCE : state === "failed" && why?.code === "network";
  return unheard && now - at < FRESH;
}

function keysOf(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "");
}
