import type { Door, DoorListener } from "./door";
import type { Ack, ErrorFrame, Hello, LineFrame, MessageFrame, ServingFrame, SignFrame, Welcome } from "./frames";

/** Seconds that the server may hold a poll. */
const HOLD = 20;

interface News { messages: MessageFrame[]; serving?: ServingFrame }

/** The REST door, for networks that let no WebSocket through: lines are posted, news are fetched by long poll. */
export class RestDoor implements Door {
  private readonly stop = new AbortController();
  private token = "";
  private after = 0;

  constructor(
    private readonly base: string,
    private readonly listener: DoorListener,
    private readonly ask: typeof fetch = (...args) => fetch(...args),
  ) {}

  open(hello: Hello): void {
    this.greet(hello).catch(() => this.end(0));
  }

  send(frame: LineFrame | SignFrame): void {
    this.post(frame.type === "say" ? "lines" : "signs", frame)
      .then((answer) => answer && this.listener.onFrame(this.heard(answer, frame)))
      .catch(() => this.end(0));
  }

  close(): void {
    this.end(1000);
  }

  private async greet(hello: Hello): Promise<void> {
    const answer = await this.post("hello", hello);
    if (answer && "code" in answer) return this.refused(answer as ErrorFrame);
    const welcome = { ...(answer as object), type: "welcome" } as Welcome;
    this.token = welcome.token ?? hello.token ?? "";
    this.after = welcome.messages.reduce((last, message) => Math.max(last, message.position), hello.after);
    this.listener.onFrame(welcome);
    await this.poll();
  }

  private refused(error: ErrorFrame): void {
    this.listener.onFrame({ ...error, type: "error" });
    this.end(0);
  }

  private async poll(): Promise<void> {
    while (!this.stop.signal.aborted) {
      const news = (await this.call(`lines?after=${this.after}&wait=${HOLD}`)) as News;
      if (news.serving) this.listener.onFrame({ ...news.serving, type: "serving" });
      news.messages.forEach((message) => this.tell(message));
    }
  }

  private tell(message: MessageFrame): void {
    this.after = Math.max(this.after, message.position);
    this.listener.onFrame({ ...message, type: "message" });
  }

  private heard(answer: object, frame: LineFrame | SignFrame): Ack | ErrorFrame {
    if ("ack" in answer) return { ...(answer.ack as Ack), type: "ack" };
    return { ...(answer as ErrorFrame), type: "error", ...("id" in frame ? { id: frame.id } : {}) };
  }

  private post(path: string, body: unknown): Promise<object | undefined> {
    return this.call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  }

  /** The answer, a problem with a `code` included; throws where the server is out of reach or broken. */
  private async call(path: string, init: RequestInit = {}): Promise<object | undefined> {
    const headers = { ...init.headers, ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}) };
    const answer = await this.ask(`${this.base}/api/consumer/${path}`, { ...init, headers, signal: this.stop.signal });
    const text = await answer.text();
    if (answer.ok && !text) return undefined;
    const body = JSON.parse(text) as object;
    if (answer.ok || (init.method === "POST" && "code" in body)) return body;
    throw new Error(`${path}: ${answer.status}`);
  }

  private end(code: number): void {
    if (this.stop.signal.aborted) return;
    this.stop.abort();
    this.listener.onClosed(code);
  }
}
