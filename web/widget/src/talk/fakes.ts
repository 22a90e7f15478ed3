import type { Door, DoorKind, DoorListener } from "./door";
import type { Hello, LineFrame, MessageFrame, ServerFrame, SignFrame, Welcome } from "./frames";

/** A door without a network: a test reads what went out of it and says what comes in. */
export class FakeDoor implements Door {
  hello: Hello | undefined;
  readonly sent: (LineFrame | SignFrame)[] = [];
  isClosed = false;

  constructor(readonly kind: DoorKind, private readonly listener: DoorListener) {}

  open(hello: Hello): void {
    this.hello = hello;
  }

  send(frame: LineFrame | SignFrame): void {
    this.sent.push(frame);
  }

  close(): void {
    this.isClosed = true;
  }

  hears(frame: ServerFrame): void {
    this.listener.onFrame(frame);
  }

  breaks(code = 1006): void {
    this.listener.onClosed(code);
  }

  /** The lines that went out, by id. */
  get ids(): string[] {
    return this.sent.flatMap((frame) => ("id" in frame ? [frame.id] : []));
  }
}

/** Makes doors and remembers them. */
export class FakeDoors {
  readonly all: FakeDoor[] = [];

  readonly make = (kind: DoorKind, listener: DoorListener): FakeDoor => {
    const door = new FakeDoor(kind, listener);
    this.all.push(door);
    return door;
  };

  get last(): FakeDoor {
    return this.all.at(-1)!;
  }
}

export function welcome(more: Partial<Welcome> = {}): Welcome {
  return {
    type: "welcome", conversation: "k-1", consumer: { id: "v-1", identified: false }, token: "visitor-token", position: 0,
    store: { id: "lingxi", name: "灵犀数码" }, serving: "bot", messages: [], ...more,
  };
}

export function says(position: number, text: string, more: Partial<MessageFrame> = {}): MessageFrame {
  return { type: "message", position, from: "bot", contents: [{ type: "text", text }], at: new Date(position * 1000).toISOString(), ...more };
}

/** A storage that lasts as long as the test. */
export function emptyStorage(): Storage {
  const map = new Map<string, string>();
  return {
    get length() { return map.size; },
    clear: () => map.clear(),
    getItem: (key) => map.get(key) ?? null,
    key: (index) => [...map.keys()][index] ?? null,
    removeItem: (key) => void map.delete(key),
    setItem: (key, value) => void map.set(key, value),
  };
}
