import { Connection, type Reach } from "./connection";
import type { DoorMaker } from "./door";
import type { Ack, Content, ErrorFrame, Hello, LineFrame, MessageFrame, ServerFrame, ServingFrame, ShopContext, Welcome } from "./frames";
import { newId, whoIs } from "./identity";
import type { Upload } from "./media";
import type { Memory } from "./memory";
import { Outbox } from "./outbox";
import { Postman } from "./postman";
import { Timeline, type Line } from "./timeline";
import { Typing } from "./typing";
import { Uploads } from "./uploads";

/** The most characters of one line. */
export const LONGEST = 4000;

const WELCOME_AT_MOST = 200;

export interface Surroundings {
  store: string;
  /** The identity that the storefront signed; absent for a visitor. */
  token?: string | undefined;
  language: string;
  memory: Memory;
  doors: DoorMaker;
  upload: Upload;
  /** What a click on "a person, please" looks like until the server's own line comes. */
  wish(): string;
}

export interface ConversationListener {
  /** Something that is shown has changed. */
  onChange(): void;
  /** A line of the other side that was not known before. */
  onNews(line: Line): void;
  /** An error that belongs to no line; `code` as in the protocol. */
  onTrouble(code: string): void;
}

/**
 * The consumer's side of a conversation: what is shown and what can be done, without a pixel.
 *
 * A line goes `say` → timeline (pending) and outbox → door → `ack` → timeline (sent), outbox emptied. Whatever happens
 * between, the line stays in the outbox and goes out again with the same id after the next welcome.
 */
export class Conversation {
  readonly timeline = new Timeline();
  /** Entry suggestions, until the consumer says something. */
  chips: readonly string[] = [];
  store: Welcome["store"] | undefined;
  serving: ServingFrame = { type: "serving", by: "bot" };
  /** Position up to which an agent has read. */
  seenByAgent = 0;
  /** The server has greeted us at least once: what is shown is not a guess. */
  greeted = false;
  context: ShopContext = {};
  /** What the server was told last that the shopper looks at. */
  private toldContext: ShopContext = {};

  private readonly connection: Connection;
  private readonly uploads: Uploads;
  private readonly typers: Typing;
  private outbox: Outbox;
  private postman: Postman;
  private token: string | undefined;
  private id = "";
  private sessionToken = "";
  private language: string;
  private consumer = "";
  private identified = false;
  private sentToken: string | undefined;

  constructor(private readonly around: Surroundings, private readonly listener: ConversationListener) {
    this.token = around.token;
    this.language = around.language;
    this.outbox = this.outboxOf(this.token);
    this.postman = this.postmanOf(this.outbox);
    this.typers = new Typing(() => listener.onChange());
    this.uploads = new Uploads(around.upload, this.timeline, {
      onChange: () => listener.onChange(),
      onStored: (id, content) => this.postman.post({ type: "say", id, contents: [content] }),
    });
    this.connection = new Connection(around.doors, {
      hello: () => this.hello(),
      onFrame: (frame) => this.hear(frame),
      onReach: () => listener.onChange(),
    });
    this.showUnsent();
  }

  get lines(): readonly Line[] {
    return this.timeline.lines;
  }

  get reach(): Reach {
    return this.connection.reach;
  }

  /** Someone who came before: worth a connection before the first click. */
  get isKnown(): boolean {
    return Boolean(this.token ?? this.around.memory.get("token"));
  }

  /** The server knows who this is. */
  get isIdentified(): boolean {
    return this.identified;
  }

  /** The bearer token for REST calls; empty before the first welcome of a visitor. */
  get bearer(): string {
    return this.sessionToken;
  }

  /** Who of the other side is writing. */
  get typing(): "bot" | "agent" | undefined {
    return this.typers.from;
  }

  get unread(): number {
    const read = this.read;
    return this.lines.filter((line) => isFromStore(line) && (line.position ?? 0) > read).length;
  }

  connect(): void {
    this.connection.open();
  }

  /** The network is back, or the page is looked at again. */
  hurry(): void {
    this.connection.hurry();
  }

  close(): void {
    this.postman.stop();
    this.connection.close();
  }

  say(text: string): void {
    const line = text.trim();
    if (line) this.send([{ type: "text", text: line }]);
  }

  send(contents: Content[]): void {
    this.post({ type: "say", id: newId(), contents: contents.map(asSaid) }, contents);
  }

  askForHuman(): void {
    this.post({ type: "human", id: newId() }, [{ type: "text", text: this.around.wish() }]);
  }

  leaveMessage(form: { name: string; phone: string; text: string }): void {
    this.post({ type: "leave", id: newId(), ...form }, [{ type: "text", text: form.text }]);
  }

  stayWithBot(): void {
    this.connection.send({ type: "stay" });
  }

  sendFile(file: File): void {
    this.uploads.send(newId(), file, this.sessionToken);
  }

  retry(id: string): void {
    const { failure: _, ...line } = this.timeline.find(id) ?? ({} as Line);
    if (!line.id) return;
    this.timeline.write({ ...line, delivery: "pending", at: Date.now() });
    this.listener.onChange();
    if (!this.uploads.again(id, this.sessionToken)) this.postman.again(id);
    this.connect();
  }

  /** Takes back a line that failed. */
  discard(id: string): void {
    this.outbox.drop(id);
    this.timeline.remove(id);
    this.listener.onChange();
  }

  rate(position: number, useful: boolean): void {
    this.connection.send({ type: "rate", position, useful });
    this.lines.filter((line) => line.position === position).forEach((line) => this.timeline.change(line.id, { rated: useful }));
    this.listener.onChange();
  }

  /** How content the consumer was: a mark from 1 to 5, with reasons where it is low. */
  judge(mark: number, reasons: string[], comment: string): void {
    if (!this.connection.send({ type: "survey", conversation: this.id, mark, reasons, comment })) return this.listener.onTrouble("offline");
    this.around.memory.set("surveyed", this.id);
    this.listener.onChange();
  }

  get isSurveyed(): boolean {
    return this.around.memory.get("surveyed") === this.id;
  }

  /** The consumer is writing. */
  type(): void {
    if (this.typers.isDue()) this.connection.send({ type: "typing" });
  }

  /** The consumer has seen everything that is there. */
  markRead(): void {
    const last = this.timeline.position;
    if (last <= this.read) return;
    this.around.memory.set(this.readName, last);
    this.connection.send({ type: "read", position: last });
    this.listener.onChange();
  }

  /** Before the welcome nothing can be told; the welcome then tells what has changed since the hello. */
  see(context: ShopContext): void {
    this.context = context;
    if (this.greeted) this.tellContext();
    this.listener.onChange();
  }

  speak(language: string): void {
    this.language = language;
    this.tellContext();
  }

  /** Another shopper, or none: a conversation of their own. */
  identify(token: string | undefined): void {
    if (token === this.token) return;
    const samePerson = whoIs(token) === whoIs(this.token);
    this.token = token;
    if (!samePerson) this.becomeSomeoneElse();
    if (this.reach !== "idle") this.connection.restart();
    else if (this.isKnown) this.connect();
  }

  private becomeSomeoneElse(): void {
    this.timeline.clear();
    this.postman.stop();
    this.outbox = this.outboxOf(this.token);
    this.postman = this.postmanOf(this.outbox);
    this.chips = [];
    this.serving = { type: "serving", by: "bot" };
    this.consumer = "";
    this.seenByAgent = 0;
    this.greeted = false;
    this.typers.ends();
    this.showUnsent();
    this.listener.onChange();
  }

  private hello(): Hello {
    this.toldContext = this.context;
    this.sentToken = this.token ?? this.around.memory.get<string>("token");
    return {
      type: "hello",
      store: this.around.store,
      ...(this.sentToken ? { token: this.sentToken } : {}),
      after: this.timeline.position,
      language: this.language,
      context: this.context,
    };
  }

  private hear(frame: ServerFrame): void {
    switch (frame.type) {
      case "welcome": this.welcomed(frame); break;
      case "ack": this.acknowledged(frame); break;
      case "message": this.received(frame); break;
      case "serving": this.serving = frame; break;
      case "typing": this.typers.begins(frame.from); break;
      case "read": this.seenByAgent = Math.max(this.seenByAgent, frame.position); break;
      case "error": this.failed(frame); break;
      case "pong": return;
    }
    this.listener.onChange();
  }

  private welcomed(welcome: Welcome): void {
    if (this.joinOtherTab(welcome)) return;
    if (this.consumer && this.consumer !== welcome.consumer.id) this.timeline.startOver();
    if (welcome.messages.length >= WELCOME_AT_MOST) this.timeline.startOver();
    this.consumer = welcome.consumer.id;
    this.id = welcome.conversation;
    this.identified = welcome.consumer.identified ?? false;
    this.sessionToken = welcome.token ?? this.sentToken ?? "";
    if (!welcome.consumer.identified && welcome.token) this.around.memory.set("token", welcome.token);
    this.store = welcome.store;
    if (!this.greeted) this.chips = welcome.chips ?? [];
    this.serving = { type: "serving", by: welcome.serving };
    this.seenByAgent = Math.max(this.seenByAgent, welcome.read ?? 0);
    this.catchUp(welcome.messages);
    this.greeted = true;
    if (this.context !== this.toldContext) this.tellContext();
    this.postman.resume();
  }

  /** Two tabs of a new visitor got a token each: the one that was first is kept. */
  private joinOtherTab(welcome: Welcome): boolean {
    const first = this.around.memory.get<string>("token");
    if (this.sentToken || welcome.consumer.identified || !first || first === welcome.token) return false;
    this.connection.restart();
    return true;
  }

  private catchUp(messages: readonly MessageFrame[]): void {
    const isFirst = !this.greeted && this.around.memory.get(this.readName) === undefined;
    messages.forEach((message) => this.received(message, this.greeted));
    if (isFirst) this.around.memory.set(this.readName, this.timeline.position);
  }

  private received(message: MessageFrame, isNews = true): void {
    const isNew = this.timeline.receive(message);
    if (message.id) this.postman.delivered(message.id);
    if (message.from === "consumer" || !isNew) return;
    this.typers.ends();
    const line = this.lines.find((each) => each.position === message.position);
    if (isNews && line) this.listener.onNews(line);
  }

  private acknowledged(ack: Ack): void {
    this.timeline.acknowledge(ack);
    if (this.serving.by === "bot" && this.lines.at(-1)?.id === ack.id) this.typers.isAwaited();
    this.postman.delivered(ack.id);
  }

  private failed(error: ErrorFrame): void {
    if (error.id) this.postman.refused(error);
    else this.listener.onTrouble(error.code);
  }

  private post(frame: LineFrame, contents: Content[]): void {
    this.chips = [];
    this.timeline.write({ id: frame.id, from: "consumer", at: Date.now(), contents, delivery: "pending" });
    this.postman.post(frame);
    this.listener.onChange();
    this.connect();
  }

  private tellContext(): void {
    this.toldContext = this.context;
    this.connection.send({ type: "context", language: this.language, context: this.context });
  }

  private showUnsent(): void {
    for (const { frame, at, failure } of this.outbox.all) {
      const delivery = failure ? "failed" : "pending";
      this.timeline.write({ id: frame.id, from: "consumer", at, contents: this.contentsOf(frame), delivery, ...(failure ? { failure } : {}) });
    }
  }

  private contentsOf(frame: LineFrame): Content[] {
    switch (frame.type) {
      case "say": return frame.contents;
      case "human": return [{ type: "text", text: this.around.wish() }];
      case "leave": return [{ type: "text", text: frame.text }];
    }
  }

  private outboxOf(token: string | undefined): Outbox {
    return new Outbox(this.around.memory, `outbox.${whoIs(token)}`);
  }

  private postmanOf(outbox: Outbox): Postman {
    return new Postman(outbox, {
      send: (frame) => this.connection.send(frame),
      onSilence: () => void (this.reach === "open" && this.connection.restart()),
      onGivenUp: (id, failure) => {
        this.timeline.change(id, { delivery: "failed", failure });
        this.listener.onChange();
      },
    });
  }

  private get read(): number {
    return this.around.memory.get<number>(this.readName) ?? 0;
  }

  private get readName(): string {
    return `read.${whoIs(this.token)}`;
  }
}

/** Of a card only its number travels: what it says is the server's to know. */
function asSaid(content: Content): Content {
  if (content.type === "product") return { type: "product", sku: content.sku };
  if (content.type === "order") return { type: "order", order: content.order };
  return content;
}

function isFromStore(line: Line): boolean {
  return line.from === "bot" || line.from === "agent";
}
