import type { Door, DoorListener } from "./door";
import type { Hello, LineFrame, ServerFrame, SignFrame } from "./frames";

const PING_EVERY = 25_000;
const SILENCE = 10_000;

/** The WebSocket door. A ping now and then finds lines that died without a word, as in a lift or after sleep. */
export class SocketDoor implements Door {
  private socket: WebSocket | undefined;
  private pinging = 0;
  private silence = 0;

  constructor(private readonly url: string, private readonly listener: DoorListener) {}

  open(hello: Hello): void {
    const socket = new WebSocket(this.url);
    this.socket = socket;
    socket.onopen = () => this.write(hello);
    socket.onmessage = (event) => this.hear(String(event.data));
    socket.onclose = (event) => this.end(event.code);
    this.expectAnswer();
  }

  send(frame: LineFrame | SignFrame): void {
    this.write(frame);
  }

  close(): void {
    const socket = this.socket;
    this.end(1000);
    socket?.close();
  }

  private hear(text: string): void {
    clearTimeout(this.silence);
    clearTimeout(this.pinging);
    this.pinging = window.setTimeout(() => this.ping(), PING_EVERY);
    const frame = parse(text);
    if (frame) this.listener.onFrame(frame);
  }

  private ping(): void {
    this.write({ type: "ping" });
    this.expectAnswer();
  }

  private expectAnswer(): void {
    clearTimeout(this.silence);
    this.silence = window.setTimeout(() => this.close(), SILENCE);
  }

  private write(frame: unknown): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  private end(code: number): void {
    clearTimeout(this.silence);
    clearTimeout(this.pinging);
    if (!this.socket) return;
    this.socket.onopen = this.socket.onmessage = this.socket.onclose = null;
    this.socket = undefined;
    this.listener.onClosed(code);
  }
}

function parse(text: string): ServerFrame | undefined {
  try {
    const frame = JSON.parse(text) as ServerFrame;
    return typeof frame?.type === "string" ? frame : undefined;
  } catch {
    return undefined;
  }
}
