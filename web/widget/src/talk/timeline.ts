import type { Ack, Content, MessageFrame, Speaker } from "./frames";

export type Delivery = "pending" | "sent" | "failed";

/** One line as it is shown: the server's, or our own on its way there. */
export interface Line {
  /** Our own id, or one made from the position. */
  readonly id: string;
  /** For a line without a position: the last position when it was typed, after which it stands until it has its own. */
  readonly after?: number;
  /** Place in the store's log; absent until it is acknowledged. */
  readonly position?: number;
  readonly from: Speaker;
  readonly name?: string;
  readonly contents: readonly Content[];
  readonly chips?: readonly string[];
  /** Epoch milliseconds. */
  readonly at: number;
  readonly rateable?: boolean;
  readonly rated?: boolean;
  readonly delivery: Delivery;
  /** The error code of a line that failed. */
  readonly failure?: string;
  /** Upload progress of a picture or file, 0 to 1. */
  readonly progress?: number;
}

/**
 * The lines of a conversation in the order of the log, each once.
 *
 * The same line reaches us on up to three ways: typed here, acknowledged, and told again after a reconnect or by
 * another tab. It is one line when the id is the same or the position is. A line without a position stands where it was
 * typed, so that one that failed does not follow the talk down. Every change makes a new array, so a view may compare by
 * identity.
 */
export class Timeline {
  private list: readonly Line[] = [];
  private last = 0;

  get lines(): readonly Line[] {
    return this.list;
  }

  /** The highest position seen: what `hello` sends as `after`. */
  get position(): number {
    return this.last;
  }

  find(id: string): Line | undefined {
    return this.list.find((line) => line.id === id);
  }

  /** Adds a line that was typed here, or changes it where it is known. */
  write(line: Line): void {
    const placed = this.last && line.position === undefined ? { ...line, after: this.last } : line;
    this.list = inOrder([...this.list.filter((other) => other.id !== line.id), placed]);
  }

  change(id: string, change: Partial<Line>): void {
    this.list = this.list.map((line) => (line.id === id ? { ...line, ...change } : line));
  }

  remove(id: string): void {
    this.list = this.list.filter((line) => line.id !== id);
  }

  /** Returns false where the line was known already. */
  receive(message: MessageFrame): boolean {
    const line = lineOf(message);
    const known = this.list.find((other) => other.position === line.position || other.id === line.id);
    this.see(message.position);
    this.list = inOrder([...this.list.filter((other) => other !== known), { ...line, ...kept(known) }]);
    return known?.position === undefined;
  }

  /**
   * The line is durable. That does not raise `position`: lines that the store wrote before ours may still be on
   * their way to us, and a reconnect must ask for them.
   */
  acknowledge(ack: Ack): void {
    const at = timeOf(ack.at);
    const { failure: _, progress: __, ...line } = this.find(ack.id) ?? ({} as Line);
    if (!line.id) return;
    this.write({ ...line, position: ack.position, delivery: "sent", at: at ?? line.at });
  }

  clear(): void {
    this.list = [];
    this.last = 0;
  }

  /** Forgets what the server told, keeps what is still on its way. */
  startOver(): void {
    this.list = this.list.filter((line) => line.position === undefined);
    this.last = 0;
  }

  private see(position: number): void {
    this.last = Math.max(this.last, position);
  }
}

function lineOf(message: MessageFrame): Line {
  const { type: _, id, at, position, replyTo: __, ...rest } = message;
  return { ...rest, position, id: id || `p${position}`, at: timeOf(at) ?? Date.now(), delivery: "sent" };
}

/** What we know better than the server: the id that our views and storage use, and our thumb. */
function kept(known: Line | undefined): Partial<Line> {
  if (!known) return {};
  return known.rated === undefined ? { id: known.id } : { id: known.id, rated: known.rated };
}

function inOrder(lines: Line[]): readonly Line[] {
  return lines.sort((a, b) => rank(a) - rank(b) || a.at - b.at);
}

/** What was typed before anything was told, as before a reload, stands last. */
function rank({ position, after = Number.MAX_SAFE_INTEGER }: Line): number {
  return position ?? after + 0.5;
}

function timeOf(at: string | undefined): number | undefined {
  const time = at ? Date.parse(at) : NaN;
  return Number.isNaN(time) ? undefined : time;
}
