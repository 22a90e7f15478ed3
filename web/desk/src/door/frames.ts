/** The shapes of docs/desk-protocol.md. Times are ISO instants. */
import type { Content, OrderCard, ProductCard, Speaker } from "../../../widget/src/talk/frames";

export type { Content, OrderCard, ProductCard, Speaker };

export type Role = "agent" | "lead" | "trainer" | "inspector" | "admin";
export type State = "online" | "busy" | "break" | "suspended" | "offline";
export type ModeName = "BOT_FIRST" | "HUMAN_FIRST" | "ASSIST" | "BOT_ONLY" | "HUMAN_ONLY";
export type Mood = "CALM" | "IMPATIENT" | "ANGRY";
export type Served = "bot" | "queue" | "agent" | "form" | "closed";

export interface Named { id: string; name: string }
export interface PresenceNow { state: State; since: string; load?: number; capacity?: number }

export interface Member {
  id: string;
  login?: string;
  name: string;
  roles?: Role[];
  groups: string[];
  capacity?: number;
  weight?: number;
  active?: boolean;
  presence?: PresenceNow;
}

export interface Mode {
  group: string;
  mode: ModeName;
  by: "hand" | "hours" | "pressure" | "default";
  reason: string;
  since: string;
  staff?: string;
  automatic: boolean;
}

export type Spans = [string, string][];

export interface Settings {
  hours?: { zone?: string; week: Record<string, Spans>; holidays: Record<string, Spans>; inside: ModeName; outside: ModeName };
  pressure: {
    on: boolean; queueAbove: number; queueBelow: number; waitAboveSeconds: number; waitBelowSeconds: number;
    busyAbove: number; busyBelow: number; holdSeconds: number; mode: ModeName;
  };
  routing: "least_loaded" | "round_robin" | "weighted" | "last_agent_first";
  lastAgentWaitSeconds: number;
  remindSeconds: number;
  reassignSeconds: number;
  awaySeconds: number;
  queueGiveUpSeconds: number;
  handoff: { vip: boolean; orderAbove?: string | number; rules: { words: string[]; group?: string; priority: number }[] };
  autoSend: { on: boolean; idleSeconds: number; countdownSeconds: number; confidence: number; intents: string[] };
  survey: boolean;
  dispositions: Disposition[];
  guard: Record<Warned["kind"], Strictness>;
}

export type Strictness = "off" | "warn" | "stop";

export interface Disposition { id: string; name: string }

export interface Me { staff: Member; store: { id: string; name: string; zone: string }; presence: PresenceNow; modes: Mode[]; settings: Settings }

export interface LinkLook { purpose: "admin" | "invite" | "password"; store: Named; login?: string; name?: string; roles: Role[]; expires: string }

export interface Row {
  conversation: string;
  consumer: { id: string; name: string; identified: boolean; level: string; vip: boolean };
  serving: Served;
  agent?: Named;
  invited: Named[];
  group?: string;
  reason?: string;
  opened: string;
  since: string;
  queued?: string;
  ahead?: number;
  waitSeconds?: number;
  last?: { position: number; from: Speaker; text: string; /** Of the content, where it has no words. */ kind?: string; at: string };
  waiting?: string;
  overdue: boolean;
  reminded: boolean;
  unread: number;
  mood: Mood;
  priority: number;
  held: boolean;
  /** When a hold ends by itself. */
  heldUntil?: string;
  urgency: number;
  tags: string[];
  online: boolean;
  closed?: string;
  disposition?: string;
}

export interface Message {
  type?: "message";
  conversation: string;
  position: number;
  id?: string;
  from: Speaker;
  name?: string;
  contents: Content[];
  chips?: string[];
  replyTo?: number;
  at: string;
  why?: Record<string, unknown>;
  staff?: string;
  auto?: boolean;
  /** The kinds of risk that an agent was warned of and took. */
  risks?: Warned["kind"][];
}

export interface Handoff {
  reason: string;
  at: string;
  summary: string[];
  slots: Record<string, string>;
  order?: string;
  sku?: string;
  entry?: string;
  nextStep?: NextStep;
}

export interface NextStep { kind: "answer" | "check_order" | "offer" | "calm" | "ask" | "close"; text: string }
export interface Note { id: string; staff: string; name: string; text: string; at: string; whisper: boolean }
export interface Viewer { id: string; name: string; typing: boolean }

export interface Suggestion {
  id: string;
  rank: number;
  text: string;
  contents: Content[];
  source: string;
  entry?: string;
  intent?: string;
  confidence: number;
  evidence: { name: string; value: string }[];
}

/** A warning of a line that is about to be sent; `stops`: the store does not allow it. */
export interface Warned { kind: "advertising" | "contact" | "price" | "promise"; words: string; instead?: string; stops: boolean }

export interface Suggestions {
  type?: "suggestions";
  conversation: string;
  position: number;
  suggestions: Suggestion[];
  nextStep?: NextStep;
  autoSend?: { suggestion: string; at: string };
  ms?: number;
}

export interface Opened {
  row: Row;
  messages: Message[];
  more: boolean;
  handoff?: Handoff;
  notes: Note[];
  suggestions?: Suggestions;
  viewing: Viewer[];
  read: { consumer: number; agent: number };
  wrapUp?: { summary: string; disposition: string };
}

export interface CartLine { sku: string; title: string; picture?: string; price: string; currency?: string; quantity: number }
export interface Seen { sku?: string; page?: string; title?: string; url?: string; at: string }

export interface Side {
  consumer: { id: string; name: string; level: string; phone: string; addresses: string[] };
  tags: string[];
  orders: OrderCard[];
  cart: CartLine[];
  favourites: ProductCard[];
  viewed: Seen[];
  view?: Seen;
  facts: { product?: ProductCard; specifications?: { key: string; value: string; unit?: string }[]; order?: OrderCard };
  history: { conversation: string; opened: string; closed?: string; last: string; disposition?: string; summary?: string; satisfaction?: number }[];
}

export interface Counts { mine: number; queue: number; bot: number; team: number }
export type ListName = "mine" | "queue" | "bot" | "team" | "closed" | "all";
export interface Rows { rows: Row[]; cursor?: string; counts: Counts }

export interface Canned {
  id: string; title: string; shortcut: string; text: string; group: string; own: boolean; filled?: string; missing: string[]; pinyin: string;
}
export interface Known { entry: string; name: string; layer: string; script: string; confidence: number }
export interface Offer { promotion: string; name: string; text?: string; until?: string }
export interface WrapUp { summary: string; disposition: string; dispositions: Disposition[] }
export interface Group { id: string; name: string; scenarios: string[]; members: number; online: number }
export interface Sticker { name: string; url: string; alt: Record<string, string> }
export interface Ack { id: string; position: number; at: string }

export interface Task {
  id: string; conversation: string; consumer: Named; name: string; phone: string; text: string; at: string; ageHours: number;
  owner?: Named; answeredAt?: string; answer?: string; answeredBy?: string;
  /** By phone or otherwise: the answer was kept and not sent. */
  elsewhere?: boolean;
  /** A low mark made it work. */
  mark?: number; reasons?: string[];
}

export interface Board {
  at: string; online: number; byState: Record<string, number>; capacity: number; load: number; busyShare: number; open: number; bot: number; botShare: number;
  queue: number; longestWaitSeconds: number; abandonedToday: number; handoffsToday: number; consultationsToday: number;
  firstResponseSeconds: { mean: number; median: number }; averageResponseSeconds: number; answeredWithin30: number; satisfaction?: number; surveyed: number; surveysAsked: number;
  tasks: { open: number; oldestHours: number }; modes: Mode[];
  groups: { group: string; name: string; online: number; queue: number; longestWaitSeconds: number; load: number; capacity: number }[];
  agents: BoardAgent[];
  risks: { conversation: string; why: "angry" | "waiting" | "long" | "low_mark"; row: Row }[];
}

export interface BoardAgent {
  id: string; name: string; state: State; since: string; load: number; capacity: number; firstResponseSeconds: number; averageResponseSeconds: number;
  answeredWithin30: number; servedToday: number;
}

export interface Assigned { type: "assigned"; conversation: string; how: "queue" | "transfer" | "invite" | "claim" | "takeover"; row: Row; handoff?: Handoff }
export interface Lost { type: "lost"; conversation: string; why: string; to?: Named }
export interface Reminder { type: "reminder"; conversation: string; waitingSeconds: number; reassignAt?: string }

export type DeskFrame =
  | { type: "welcome"; me: Me; rows: Row[]; counts: Counts; position: number; board: boolean; drafts?: { conversation: string; text: string; at: string }[] }
  | { type: "row"; row: Row }
  | Assigned
  | Lost
  | (Message & { type: "message" })
  | { type: "typing"; conversation: string; from: "consumer" | "agent"; name?: string }
  | { type: "read"; conversation: string; from: "consumer"; position: number }
  | { type: "viewing"; conversation: string; staff: Viewer[] }
  | (Suggestions & { type: "suggestions" })
  | { type: "autoSend"; conversation: string; suggestion: string; state: "counting" | "sent" | "cancelled"; at: string }
  | Reminder
  | { type: "note"; conversation: string; note: Note }
  | { type: "presence"; staff: string; name: string; state: State; since: string; load: number; capacity: number }
  | { type: "mode"; mode: Mode }
  | { type: "counts"; counts: Counts; longestWaitSeconds: number }
  | { type: "task"; task: Task }
  | { type: "risk"; conversation: string; staff: Named; risks: Warned[] }
  | { type: "draft"; conversation: string; text: string; screen?: string }
  | { type: "board"; board: Board }
  | { type: "ack"; id: string; position: number; at: string }
  | { type: "error"; id?: string; code: string; message: string }
  | { type: "pong" };

export type DeskSign =
  | { type: "typing"; conversation: string }
  | { type: "read"; conversation: string; position: number }
  | { type: "view"; conversation: string; open: boolean }
  | { type: "board"; on: boolean }
  | { type: "watch"; conversation: string; on: boolean };
