/** People, lines and a server for the tests. */
import type { Calls } from "../door/calls";
import type { Me, Message, Opened, Row } from "../door/frames";

export function rowOf(conversation: string, more: Partial<Row> = {}): Row {
  return {
    conversation,
    consumer: { id: "lihua", name: "李华", identified: true, level: "PLUS", vip: true },
    serving: "agent",
    invited: [],
    opened: "2026-11-22T06:00:00Z",
    since: "2026-11-22T06:00:00Z",
    overdue: false,
    reminded: false,
    unread: 0,
    mood: "CALM",
    priority: 0,
    held: false,
    urgency: 0,
    tags: [],
    online: true,
    ...more,
  };
}

export function messageOf(position: number, more: Partial<Message> = {}): Message {
  return { conversation: "c1", position, id: `m-${position}`, from: "consumer", contents: [{ type: "text", text: `第${position}句` }], at: "2026-11-22T06:00:00Z", ...more };
}

export function openedOf(messages: Message[], more: Partial<Opened> = {}): Opened {
  return { row: rowOf("c1"), messages, more: false, notes: [], viewing: [], read: { consumer: 0, agent: 0 }, ...more };
}

export const me: Me = {
  staff: { id: "s1", login: "wang", name: "小王", roles: ["agent"], groups: ["default"], capacity: 8 },
  store: { id: "lingxi", name: "灵犀", zone: "Asia/Shanghai" },
  presence: { state: "online", since: "2026-11-22T06:00:00Z" },
  modes: [],
  settings: { remindSeconds: 45, dispositions: [] } as unknown as Me["settings"],
};

/** A server that answers from a table of "METHOD /path" and remembers what it was asked. */
export class FakeCalls {
  readonly asked: { call: string; body?: unknown; query?: unknown }[] = [];
  skew = 0;
  language = () => "zh-CN";

  constructor(private readonly answers: Record<string, unknown> = {}) {}

  answer(call: string, answer: unknown): void {
    this.answers[call] = answer;
  }

  get = (path: string, options: { query?: unknown } = {}) => this.call("GET", path, undefined, options.query);
  post = (path: string, body?: unknown) => this.call("POST", path, body);
  put = (path: string, body?: unknown) => this.call("PUT", path, body);
  patch = (path: string, body?: unknown) => this.call("PATCH", path, body);
  remove = (path: string) => this.call("DELETE", path);

  private async call(method: string, path: string, body?: unknown, query?: unknown): Promise<unknown> {
    const call = `${method} ${path}`;
    this.asked.push({ call, ...(body === undefined ? {} : { body }), ...(query === undefined ? {} : { query }) });
    const answer = this.answers[call];
    const given = typeof answer === "function" ? (answer as (body: unknown, query: unknown) => unknown)(body, query) : answer;
    if (given instanceof Error) throw given;
    return given;
  }

  get asCalls(): Calls {
    return this as unknown as Calls;
  }
}
