import type { ErrorFrame, LineFrame } from "./frames";
import type { Outbox, Unsent } from "./outbox";

const ANSWER_WITHIN = 10_000;
const MOST_TRIES = 4;
const MAY_WORK_LATER = new Set(["busy", "slow_down"]);

export interface Round {
  /** Returns false where no door is open. */
  send(frame: LineFrame): boolean;
  /** The door looks open but nobody answers. */
  onSilence(): void;
  onGivenUp(id: string, failure: string): void;
}

/**
 * Carries lines from the outbox to the door until each is acknowledged: again after a reconnect, again when the server
 * is busy, and after four attempts back to the consumer, who decides.
 */
export class Postman {
  private readonly timers = new Map<string, number>();

  constructor(private readonly outbox: Outbox, private readonly round: Round) {}

  post(frame: LineFrame): void {
    this.outbox.put(frame);
    this.deliver(this.outbox.find(frame.id));
  }

  /** The consumer wants a failed line to go out again. */
  again(id: string): void {
    this.outbox.revive(id);
    this.deliver(this.outbox.find(id));
  }

  /** A door opened: all that waits goes out, in the order in which it was typed. */
  resume(): void {
    this.outbox.waiting.forEach((unsent) => this.deliver(unsent));
  }

  delivered(id: string): void {
    this.rest(id);
    this.outbox.drop(id);
  }

  refused({ id = "", code, retryAfterMs = 1000 }: ErrorFrame): void {
    this.rest(id);
    const unsent = this.outbox.find(id);
    if (!unsent) return;
    if (!MAY_WORK_LATER.has(code) || unsent.tries >= MOST_TRIES) this.giveUp(id, code);
    else this.timers.set(id, window.setTimeout(() => this.deliver(this.outbox.find(id)), retryAfterMs));
  }

  stop(): void {
    [...this.timers.keys()].forEach((id) => this.rest(id));
  }

  private deliver(unsent: Unsent | undefined): void {
    if (!unsent || unsent.failure || !this.round.send(unsent.frame)) return;
    const { id } = unsent.frame;
    const tries = this.outbox.tried(id);
    this.rest(id);
    this.timers.set(id, window.setTimeout(() => this.unanswered(id, tries), ANSWER_WITHIN));
  }

  private unanswered(id: string, tries: number): void {
    if (tries >= MOST_TRIES) this.giveUp(id, "timeout");
    else this.round.onSilence();
  }

  private giveUp(id: string, failure: string): void {
    this.outbox.fail(id, failure);
    this.round.onGivenUp(id, failure);
  }

  private rest(id: string): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }
}
