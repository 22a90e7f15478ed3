import { Backoff } from "./backoff";
import type { Door, DoorKind, DoorMaker } from "./door";
import type { Hello, LineFrame, ServerFrame, SignFrame } from "./frames";

/** `idle`: not asked for; `opening`: before the welcome; `open`; `waiting`: will try again; `refused`: will not. */
export type Reach = "idle" | "opening" | "open" | "waiting" | "refused";

export interface ConnectionListener {
  /** Made anew for every attempt, because `after` and the token move on. */
  hello(): Hello;
  onFrame(frame: ServerFrame): void;
  onReach(reach: Reach): void;
}

const RESTART = 1012;
const REFUSALS = new Set(["unknown_store"]);

/**
 * Keeps one door to the server open: tries again with back-off, at once when the network returns or the server said
 * that it only restarts, and changes to REST when WebSockets twice failed before a welcome.
 */
export class Connection {
  private door: Door | undefined;
  private kind: DoorKind = "socket";
  private failures = 0;
  private timer = 0;
  private state: Reach = "idle";

  constructor(
    private readonly make: DoorMaker,
    private readonly listener: ConnectionListener,
    private readonly backoff = new Backoff(),
  ) {}

  get reach(): Reach {
    return this.state;
  }

  open(): void {
    if (this.state === "idle" || this.state === "waiting") this.attempt();
  }

  /** Something says that it could work now: do not sit out the wait. */
  hurry(): void {
    if (this.state === "waiting") this.attempt();
  }

  /** Drops the door and says hello again, as after a sign-in. */
  restart(): void {
    if (this.state === "idle") return;
    this.leave();
    this.attempt();
  }

  close(): void {
    this.leave();
    this.become("idle");
  }

  /** Returns false where there is no open door; the frame is then not sent. */
  send(frame: LineFrame | SignFrame): boolean {
    if (this.state !== "open") return false;
    this.door?.send(frame);
    return true;
  }

  private attempt(): void {
    clearTimeout(this.timer);
    this.become("opening");
    const door = this.make(this.kind, {
      onFrame: (frame) => door === this.door && this.hear(frame),
      onClosed: (code) => door === this.door && this.lost(code),
    });
    this.door = door;
    door.open(this.listener.hello());
  }

  private hear(frame: ServerFrame): void {
    if (frame.type === "welcome") this.welcomed();
    if (frame.type === "error" && REFUSALS.has(frame.code)) this.refuse();
    this.listener.onFrame(frame);
  }

  private welcomed(): void {
    this.backoff.reset();
    this.failures = 0;
    this.become("open");
  }

  private refuse(): void {
    this.leave();
    this.become("refused");
  }

  private lost(code: number): void {
    const wasOpen = this.state === "open";
    this.door = undefined;
    if (!wasOpen) this.changeDoor();
    this.become("waiting");
    this.timer = window.setTimeout(() => this.hurry(), code === RESTART ? this.backoff.soon() : this.backoff.next());
  }

  private changeDoor(): void {
    if (++this.failures % 2 === 0) this.kind = this.kind === "socket" ? "rest" : "socket";
  }

  private leave(): void {
    clearTimeout(this.timer);
    const door = this.door;
    this.door = undefined;
    door?.close();
  }

  private become(state: Reach): void {
    if (this.state === state) return;
    this.state = state;
    this.listener.onReach(state);
  }
}
