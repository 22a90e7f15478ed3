const LASTS = 8_000;
const EVERY = 3_000;
const PAUSE = 400;

/** Who is writing: the other side, shown until a line or eight seconds end it, and we, told at most every three seconds. */
export class Typing {
  from: "bot" | "agent" | undefined;
  private ending = 0;
  private told = 0;

  constructor(private readonly onChange: () => void) {}

  begins(from: "bot" | "agent"): void {
    this.ends();
    this.from = from;
    this.ending = window.setTimeout(() => { this.ends(); this.onChange(); }, LASTS);
  }

  /** The bot has our line: where its answer takes longer than a blink, it is thinking. */
  isAwaited(): void {
    this.ends();
    this.ending = window.setTimeout(() => { this.begins("bot"); this.onChange(); }, PAUSE);
  }

  ends(): void {
    clearTimeout(this.ending);
    this.from = undefined;
  }

  /** Whether it is time to tell that we write. */
  isDue(): boolean {
    const now = Date.now();
    if (now - this.told < EVERY) return false;
    this.told = now;
    return true;
  }
}
