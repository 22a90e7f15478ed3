import type { Hello, LineFrame, ServerFrame, SignFrame } from "./frames";

/** A way to the server, open once. It ends with `onClosed`, and then a new one is made. */
export interface Door {
  open(hello: Hello): void;
  send(frame: LineFrame | SignFrame): void;
  close(): void;
}

export interface DoorListener {
  onFrame(frame: ServerFrame): void;
  /** `code` as WebSocket close codes; 0 where there is none. */
  onClosed(code: number): void;
}

export type DoorKind = "socket" | "rest";
export type DoorMaker = (kind: DoorKind, listener: DoorListener) => Door;
