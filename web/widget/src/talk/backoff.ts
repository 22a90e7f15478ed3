/** How long to wait before the next attempt: doubling from half a second to ten, with chance, so that not all come back at once. */
export class Backoff {
  private attempts = 0;

  constructor(
    private readonly random: () => number = Math.random,
    private readonly first = 500,
    private readonly longest = 10_000,
  ) {}

  /** Milliseconds; at least half of what doubling gives. */
  next(): number {
    const full = Math.min(this.longest, this.first * 2 ** this.attempts++);
    return Math.round(full * (0.5 + this.random() / 2));
  }

  /** After a planned restart everyone returns at once: spread them over a second. */
  soon(): number {
    return Math.round(this.random() * 1000);
  }

  reset(): void {
    this.attempts = 0;
  }
}
