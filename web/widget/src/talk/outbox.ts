import type { LineFrame } from "./frames";
import type { Memory } from "./memory";

/** A line that the server has not acknowledged yet. */
export interface Unsent {
  readonly frame: LineFrame;
  /** When it was typed, epoch milliseconds. */
  readonly at: number;
  /** How often it went out without an answer. */
  readonly tries: number;
  /** Set when it will not go out again by itself. */
  readonly failure?: string;
}

const A_DAY = 86_400_000;
const MOST = 50;

/**
 * Lines on their way, kept until they are acknowledged, so that a reload loses none. Sending one again is harmless (the
 * id makes it the same line), and so tabs of one visitor may share the box: whoever gets there first delivers.
 */
export class Outbox {
  constructor(private readonly memory: Memory, private readonly name: string, private readonly now: () => number = Date.now) {
    this.failWhatIsOld();
  }

  get all(): readonly Unsent[] {
    return this.memory.get<Unsent[]>(this.name) ?? [];
  }

  /** What goes out again after a reconnect, oldest first. */
  get waiting(): readonly Unsent[] {
    return this.all.filter((unsent) => unsent.failure === undefined);
  }

  find(id: string): Unsent | undefined {
    return this.all.find((unsent) => unsent.frame.id === id);
  }

  put(frame: LineFrame): void {
    this.keep([...this.all.filter((unsent) => unsent.frame.id !== frame.id), { frame, at: this.now(), tries: 0 }].slice(-MOST));
  }

  /** Counts one more attempt and returns how many there were. */
  tried(id: string): number {
    this.update(id, (unsent) => ({ ...unsent, tries: unsent.tries + 1 }));
    return this.find(id)?.tries ?? 0;
  }

  fail(id: string, failure: string): void {
    this.update(id, (unsent) => ({ ...unsent, failure }));
  }

  /** The consumer asks to send it again. */
  revive(id: string): void {
    this.update(id, ({ failure: _, ...unsent }) => ({ ...unsent, tries: 0, at: this.now() }));
  }

  /** Acknowledged, or given up. */
  drop(id: string): void {
    if (this.find(id)) this.keep(this.all.filter((unsent) => unsent.frame.id !== id));
  }

  /** A question of yesterday must not go out on its own today: it waits for a click. */
  private failWhatIsOld(): void {
    const limit = this.now() - A_DAY;
    this.waiting.filter((unsent) => unsent.at < limit).forEach((unsent) => this.fail(unsent.frame.id, "old"));
  }

  private update(id: string, change: (unsent: Unsent) => Unsent): void {
    this.keep(this.all.map((unsent) => (unsent.frame.id === id ? change(unsent) : unsent)));
  }

  private keep(all: readonly Unsent[]): void {
    this.memory.set(this.name, all.length ? all : undefined);
  }
}
