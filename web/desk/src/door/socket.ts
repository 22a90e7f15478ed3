import { Backoff } from "../../../widget/src/talk/backoff";
import type { DeskFrame, DeskSign } from "./frames";

/** `idle`: not asked for; `opening`: before the welcome; `open`; `waiting`: will try again; `out`: the session is over. */
export type Reach = "idle" | "opening" | "open" | "waiting" | "out";

export interface SocketListener {
  /** The last position that this page has seen; 0 for none. */
  after(): number;
  /** In what language the server words what it says. */
  language(): string;
  onFrame(frame: DeskFrame): void;
  onReach(reach: Reach): void;
}

/** What of a WebSocket is used; a test brings its own. */
export interface Wire {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  send(text: string): void;
  close(): void;
}

const SIGNED_OUT = 4401;
const RESTART = 1012;
/** The server says something at least this often while counts change; silence is checked by a ping of our own, in milliseconds. */
const PING_EVERY = 15_000;
const PONG_WITHIN = 6_000;

/** Keeps the desk's socket open: back-off with chance, at once after a restart or when the network returns, never after a sign-out. */
export class DeskSocket {
  private wire: Wire | undefined;
  private state: Reach = "idle";
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pulse: ReturnType<typeof setTimeout> | undefined;
  private heard = 0;

  constructor(
    private readonly listener: SocketListener,
    private readonly dial: () => Wire = dialServer,
    private readonly backoff = new Backoff(),
    private readonly now: () => number = Date.now,
  ) {}

  get reach(): Reach {
    return this.state;
  }

  open(): void {
    if (this.state !== "open" && this.state !== "opening") this.attempt();
  }

  /** Something says that it could work now: do not sit out the wait. */
  hurry(): void {
    if (this.state === "waiting") this.attempt();
  }

  close(): void {
    this.drop();
    this.become("idle");
  }

  /** Returns false where there is no open socket; the sign is then lost, as signs may be. */
  send(sign: DeskSign): boolean {
    if (this.state !== "open") return false;
    this.wire?.send(JSON.stringify(sign));
    return true;
  }

  /** Says who we are, in what language; once more where that changed. */
  greet(): void {
    this.wire?.send(JSON.stringify({ type: "hello", after: this.listener.after(), language: this.listener.language() }));
  }

  private attempt(): void {
    this.drop();
    this.become("opening");
    const wire = this.dial();
    this.wire = wire;
    wire.onopen = () => wire === this.wire && this.greet();
    wire.onmessage = ({ data }) => wire === this.wire && this.hear(String(data));
    wire.onclose = ({ code }) => wire === this.wire && this.lost(code);
  }

  private hear(text: string): void {
    this.heard = this.now();
    let frame: DeskFrame;
    try {
      frame = JSON.parse(text) as DeskFrame;
    } catch {
      return;
    }
    if (frame.type === "welcome") this.welcomed();
    this.listener.onFrame(frame);
  }

  private welcomed(): void {
    this.backoff.reset();
    this.become("open");
    clearTimeout(this.pulse);
    this.pulse = setTimeout(() => this.ping(), PING_EVERY);
  }

  /** A laptop that slept or a network that went away closes nothing by itself: ask, and hang up where nobody answers. */
  private ping(): void {
    const asked = this.now();
    this.wire?.send('{"type":"ping"}');
    this.pulse = setTimeout(() => {
      if (this.heard < asked) this.lost(0);
      else this.pulse = setTimeout(() => this.ping(), PING_EVERY - PONG_WITHIN);
    }, PONG_WITHIN);
  }

  private lost(code: number): void {
    this.drop();
    if (code === SIGNED_OUT) return this.become("out");
    this.become("waiting");
    this.timer = setTimeout(() => this.hurry(), code === RESTART ? this.backoff.soon() : this.backoff.next());
  }

  private drop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.pulse);
    const wire = this.wire;
    this.wire = undefined;
    wire?.close();
  }

  private become(state: Reach): void {
    if (this.state === state) return;
    this.state = state;
    this.listener.onReach(state);
  }
}

function dialServer(): Wire {
  return new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws/desk`) as unknown as Wire;
}
