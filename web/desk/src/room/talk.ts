import { shallowReactive } from "vue";
import type { Calls, DeskError } from "../door/calls";
import type { Content, Handoff, Message, Note, Opened, Row, Suggestions, Viewer } from "../door/frames";
import { goesByItself, type Pending, type Unsent } from "./unsent";

export interface TalkState {
  row: Row | undefined;
  /** By position, without gaps from the oldest loaded to the newest. */
  messages: Message[];
  more: boolean;
  loaded: boolean;
  loading: boolean;
  failed: string;
  handoff: Handoff | undefined;
  notes: Note[];
  suggestions: Suggestions | undefined;
  viewing: Viewer[];
  /** When the consumer or a colleague was last seen typing, in milliseconds. */
  consumerTyped: number;
  colleagueTyped: { name: string; at: number } | undefined;
  /** The consumer has read up to here. */
  read: number;
}

/** A colleague has just answered, or is about to, or the words are risky: the line waits for a second thought. */
const SECOND_THOUGHTS = new Set(["collision", "colleague_types", "risky"]);
const PAGE = 50;
/** What a conversation that is here already may have missed: most often nothing. */
const CATCH_UP = 15;
/** How many pages a catch-up fetches before it starts anew from the latest. */
const MOST_PAGES = 6;

/** One conversation as far as this desk has it. */
export class Talk {
  readonly state: TalkState = shallowReactive({
    row: undefined, messages: [], more: false, loaded: false, loading: false, failed: "", handoff: undefined, notes: [],
    suggestions: undefined, viewing: [], consumerTyped: 0, colleagueTyped: undefined, read: 0,
  });

  constructor(
    readonly id: string,
    private readonly calls: Calls,
    private readonly unsent: Unsent,
    private readonly heardRow: (row: Row) => void = () => {},
  ) {}

  /** Lines that the log does not have yet. */
  get pending(): Pending[] {
    return this.unsent.of(this.id);
  }

  get last(): number {
    return this.state.messages.at(-1)?.position ?? 0;
  }

  /** Loads the latest lines, or what came since those we have. */
  async catchUp(): Promise<void> {
    if (this.state.loading) return;
    this.state.loading = true;
    this.state.failed = "";
    try {
      const opened = await this.page(undefined, this.state.loaded ? CATCH_UP : PAGE);
      await this.join(opened);
      this.take(opened);
      this.state.loaded = true;
    } catch (error) {
      this.state.failed = (error as { code?: string }).code ?? "bug";
    } finally {
      this.state.loading = false;
    }
  }

  private page(before?: number, limit = PAGE): Promise<Opened> {
    return this.calls.get<Opened>(`/conversations/${this.id}`, { query: { limit, before } });
  }

  /** Fetches backwards until what is new reaches what we have, so that no line is missing in between. */
  private async join(latest: Opened): Promise<void> {
    const known = this.state.loaded ? this.last : 0;
    let fresh = latest.messages;
    let more = latest.more;
    for (let pages = 1; known > 0 && more && (fresh[0]?.position ?? 0) > known; pages++) {
      if (pages === MOST_PAGES) return this.startAnew(fresh, true);
      const page = await this.page(fresh[0]?.position);
      fresh = [...page.messages, ...fresh];
      more = page.more;
    }
    if (!this.state.loaded) this.state.more = more;
    this.add(fresh);
  }

  private startAnew(messages: Message[], more: boolean): void {
    this.state.messages = messages;
    this.state.more = more;
  }

  private take({ row, handoff, notes, suggestions, viewing, read }: Opened): void {
    this.state.row = row;
    this.heardRow(row);
    this.state.handoff = handoff;
    this.state.notes = notes;
    this.state.viewing = viewing;
    this.state.read = Math.max(this.state.read, read.consumer);
    this.state.suggestions = suggestions;
  }

  /** The lines before the oldest we have; says whether there were any. */
  async older(): Promise<boolean> {
    const first = this.state.messages[0]?.position;
    if (!first || !this.state.more || this.state.loading) return false;
    this.state.loading = true;
    try {
      const page = await this.page(first);
      this.add(page.messages);
      this.state.more = page.more;
      return page.messages.length > 0;
    } catch (error) {
      this.state.failed = (error as { code?: string }).code ?? "bug";
      return false;
    } finally {
      this.state.loading = false;
    }
  }

  hear(message: Message): void {
    this.add([message]);
    if (message.from === "consumer") this.state.consumerTyped = 0;
    if (message.from === "agent") this.state.colleagueTyped = undefined;
    this.putAway(message.position);
  }

  hearSuggestions(suggestions: Suggestions): void {
    if (suggestions.position >= (this.state.suggestions?.position ?? 0)) this.state.suggestions = suggestions;
  }

  /** What was suggested for an earlier line is not worth a look any more. */
  private putAway(position: number): void {
    if (this.state.suggestions && position > this.state.suggestions.position) this.state.suggestions = undefined;
  }

  hearNote(note: Note): void {
    if (!this.state.notes.some(({ id }) => id === note.id)) this.state.notes = [...this.state.notes, note];
  }

  /** Each line once, in the log's order; a line of ours that arrives is no longer pending. */
  private add(lines: Message[]): void {
    const known = new Set(this.state.messages.map(({ position }) => position));
    const fresh = lines.filter(({ position }) => !known.has(position));
    if (fresh.length) this.state.messages = merged(this.state.messages, fresh);
    this.unsent.drop(this.id, new Set(lines.flatMap(({ id }) => id ?? [])));
  }

  // ── saying something ──

  async say(contents: Content[], suggestion?: string, id = freshId(), anyway?: boolean): Promise<void> {
    await this.send({ id, contents, suggestion, anyway, seen: this.last || undefined, at: Date.now(), state: "sending" });
  }

  /** Once more with the same id: the same line, however often it is sent. After a second thought: all the same. */
  async again(id: string): Promise<void> {
    const pending = this.pending.find((each) => each.id === id);
    if (!pending) return;
    const risky = pending.why?.code === "risky";
    await this.send({ ...pending, ...(risky ? { anyway: true } : { seen: undefined }), state: "sending" });
  }

  discard(id: string): void {
    this.unsent.drop(this.id, new Set([id]));
  }

  /** The door is open again: what nobody acknowledged goes out in its order, once it is known that the log does not have it. */
  async resend(): Promise<void> {
    await this.catchUp();
    for (const line of this.pending.filter((each) => goesByItself(each))) await this.send({ ...line, state: "sending", why: undefined });
  }

  private async send(line: Pending): Promise<void> {
    this.unsent.put(this.id, line);
    try {
      const { ack } = await this.calls.post<{ ack: { id: string; position: number; at: string } }>(`/conversations/${this.id}/lines`, {
        id: line.id, contents: line.contents, suggestion: line.suggestion, seen: line.seen, anyway: line.anyway,
      });
      this.putAway(ack.position);
      this.acknowledged(line, ack);
    } catch (error) {
      const why = error as DeskError;
      const arrived = this.state.messages.some(({ id }) => id === line.id);
      if (!arrived) this.unsent.put(this.id, { ...line, state: SECOND_THOUGHTS.has(why.code) ? "collision" : "failed", why });
    }
  }

  /** Where the push did not come first, the acknowledged line stands in for it. */
  private acknowledged(line: Pending, { position, at }: { position: number; at: string }): void {
    const plain = line.contents.every(({ type }) => type !== "product" && type !== "order" && type !== "coupon");
    if (position < (this.state.messages[0]?.position ?? 0)) this.discard(line.id);
    else if (plain) this.add([{ conversation: this.id, position, id: line.id, from: "agent", contents: line.contents, at }]);
  }
}

function merged(known: Message[], fresh: Message[]): Message[] {
  const last = known.at(-1)?.position ?? 0;
  const all = [...known, ...fresh];
  return fresh.length === 1 && (fresh[0]?.position ?? 0) > last ? all : all.sort((a, b) => a.position - b.position);
}

export function freshId(): string {
  return `d-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}
