import { computed, inject, shallowReactive, shallowRef, type ComputedRef, type InjectionKey } from "vue";
import { Calls, DeskError } from "../door/calls";
import type { Board, Counts, DeskFrame, Group, LinkLook, Me, Member, Mode, PresenceNow, Reminder, Row, State, Task } from "../door/frames";
import { DeskSocket, type Reach, type Wire } from "../door/socket";
import { Drafts } from "./drafts";
import { setSkew } from "./now";
import { RowBook } from "./rows";
import { freshId, Talk } from "./talk";
import { Unsent } from "./unsent";

/** What a member should notice, besides what they look at: told to whoever makes sounds and badges. */
export type Notice =
  | { kind: "assigned"; row: Row; how: string }
  | { kind: "line"; conversation: string; text: string; row: Row | undefined }
  | { kind: "queued"; row: Row }
  | { kind: "reminder"; reminder: Reminder; row: Row | undefined }
  | { kind: "lost"; row: Row | undefined; why: string; to: string }
  | { kind: "risk"; conversation: string; name: string; text: string; row: Row | undefined }
  | { kind: "whisper"; conversation: string; name: string; text: string };

export interface RoomState {
  /** `undefined` before we know, `null` signed out. */
  me: Me | null | undefined;
  reach: Reach;
  counts: Counts;
  longestWait: number;
  modes: Mode[];
  presence: PresenceNow;
  /** The conversation that is looked at. */
  current: string;
  board: Board | undefined;
  reminders: Map<string, Reminder>;
  colleagues: Member[];
  groups: Group[];
}

/** By then a conversation that is here already is on the screen; what it missed is asked for after that, in milliseconds. */
const PAINTED = 120;
const OFFLINE: PresenceNow = { state: "offline", since: new Date(0).toISOString() };

/** The room an agent sits in: who they are, what is on their desk, and what comes in by the door. */
export class Room {
  readonly state: RoomState = shallowReactive({
    me: undefined, reach: "idle", counts: { mine: 0, queue: 0, bot: 0, team: 0 }, longestWait: 0, modes: [], presence: OFFLINE, current: "",
    board: undefined, reminders: new Map(), colleagues: [], groups: [],
  });
  readonly rows = new RowBook(() => this.state.me?.staff);
  readonly tasks = shallowRef<Task[]>([]);
  /** Colleagues who serve: only leads are told of others. */
  readonly servers: ComputedRef<Member[]> = computed(() => this.state.colleagues.filter(({ roles }) => !roles || roles.some((role) => role === "agent" || role === "lead" || role === "admin")));
  readonly signedIn: ComputedRef<boolean> = computed(() => !!this.state.me);
  /** Whether they serve consumers; who only trains or inspects reads. */
  readonly serves: ComputedRef<boolean> = computed(() => this.may("lead") || (this.state.me?.staff.roles ?? []).includes("agent"));
  /** Whether they may read every conversation. */
  readonly readsAll: ComputedRef<boolean> = computed(() => this.may("lead") || (this.state.me?.staff.roles ?? []).some((role) => role === "trainer" || role === "inspector"));
  readonly isLead: ComputedRef<boolean> = computed(() => this.may("lead"));
  readonly isAdmin: ComputedRef<boolean> = computed(() => this.may("admin"));
  drafts = new Drafts("");
  unsent = new Unsent();
  /** Told what a member should notice. */
  onNotice: (notice: Notice) => void = () => {};

  private readonly screen = freshId();
  private readonly talks = new Map<string, Talk>();
  private readonly socket: DeskSocket;
  private seen = 0;

  constructor(
    readonly calls = new Calls(),
    dial?: () => Wire,
  ) {
    this.socket = new DeskSocket({ after: () => this.seen, language: () => this.calls.language(), onFrame: (frame) => this.hear(frame), onReach: (reach) => this.reached(reach) }, dial);
    calls.onSignedOut = () => this.signedOut();
  }

  // ── in and out ──

  /** Whether a session is there already. */
  async enter(): Promise<void> {
    try {
      this.welcome(await this.calls.get<Me>("/me"));
    } catch (error) {
      if (error instanceof DeskError && error.code === "signed_out") this.state.me = null;
      else throw error;
    }
  }

  async signIn(login: string, password: string): Promise<void> {
    this.welcome(await this.calls.post<Me>("/sign-in", { login, password }));
  }

  look(token: string): Promise<LinkLook> {
    return this.calls.post<LinkLook>("/link/look", { token });
  }

  async useLink(token: string, login: string, name: string, password: string): Promise<void> {
    this.welcome(await this.calls.post<Me>("/link", { token, login, name, password }));
  }

  async signOut(): Promise<void> {
    this.socket.close();
    await this.calls.post("/sign-out").catch(() => {});
    this.signedOut();
  }

  private signedOut(): void {
    this.socket.close();
    this.talks.clear();
    this.rows.replace([], Date.now());
    this.state.me = null;
  }

  private welcome(me: Me): void {
    if (this.state.me?.staff.id !== me.staff.id) this.unpack(me.staff.id);
    setSkew(this.calls.skew);
    this.know(me);
    this.socket.open();
  }

  /** What the member left here, written or on its way. */
  private unpack(staff: string): void {
    this.drafts = new Drafts(staff, (conversation, text) => this.calls.put(`/conversations/${conversation}/draft`, { text, screen: this.screen }));
    this.unsent = new Unsent(staff);
  }

  private know(me: Me): void {
    this.state.me = me;
    this.state.presence = me.presence;
    this.state.modes = me.modes;
  }

  /** The screen speaks another language now: what the server words is fetched in it. */
  speak(): void {
    if (this.state.reach === "open") this.socket.greet();
  }

  /** The network is back, or the page is looked at again. */
  hurry(): void {
    this.socket.hurry();
  }

  private may(role: "lead" | "admin"): boolean {
    const roles = this.state.me?.staff.roles ?? [];
    return roles.includes("admin") || roles.includes(role);
  }

  // ── conversations, and what else is to do ──

  talk(conversation: string): Talk {
    const known = this.talks.get(conversation);
    if (known) return known;
    const talk = new Talk(conversation, this.calls, this.unsent, (row) => this.rows.hear(row, Date.now()));
    this.talks.set(conversation, talk);
    return talk;
  }

  lookAt(conversation: string): void {
    const before = this.state.current;
    if (before === conversation) return;
    if (before) this.sign({ type: "view", conversation: before, open: false });
    this.state.current = conversation;
    if (!conversation) return;
    this.sign({ type: "view", conversation, open: true });
    const talk = this.talk(conversation);
    if (!talk.state.loaded) void talk.catchUp();
    else setTimeout(() => this.state.current === conversation && void talk.catchUp(), PAINTED);
  }

  /** What the member has on the screen counts as read, if they serve it. */
  read(conversation: string): void {
    const talk = this.talks.get(conversation);
    const row = this.rows.of(conversation);
    if (!talk || !row || !this.rows.isMine(row) || !talk.last) return;
    this.sign({ type: "read", conversation, position: talk.last });
    if (row.unread) this.rows.change(conversation, { unread: 0 });
  }

  typing(conversation: string): void {
    this.sign({ type: "typing", conversation });
  }

  watchBoard(on: boolean): void {
    this.boarding = on;
    this.sign({ type: "board", on });
  }

  private boarding = false;

  private sign(sign: Parameters<DeskSocket["send"]>[0]): void {
    this.socket.send(sign);
  }

  async claim(conversation: string): Promise<void> {
    this.rows.hear(await this.calls.post<Row>(`/conversations/${conversation}/claim`), Date.now());
    await this.talk(conversation).catchUp();
  }

  /** Opens a closed one again, for the member to serve. */
  async reopen(conversation: string): Promise<void> {
    this.rows.hear(await this.calls.post<Row>(`/conversations/${conversation}/reopen`), Date.now());
    await this.talk(conversation).catchUp();
  }

  /** Takes the next from the queue; answers its conversation, or nothing where nobody waits. */
  async claimNext(): Promise<string | undefined> {
    const row = await this.calls.post<Row | undefined>("/claim-next");
    if (!row) return undefined;
    this.rows.hear(row, Date.now());
    return row.conversation;
  }

  async attend(state: State): Promise<void> {
    this.state.presence = await this.calls.put<PresenceNow>("/presence", { state });
  }

  async loadColleagues(): Promise<void> {
    const [staff, groups] = await Promise.all([this.calls.get<Member[]>("/staff"), this.calls.get<Group[]>("/groups")]);
    this.state.colleagues = staff;
    this.state.groups = groups;
  }

  async loadTasks(state: "open" | "done" = "open"): Promise<void> {
    this.tasks.value = (await this.calls.get<{ tasks: Task[] }>("/tasks", { query: { state, limit: 200 } })).tasks;
  }

  dispositionName(id: string | undefined): string {
    return this.state.me?.settings.dispositions.find((each) => each.id === id)?.name ?? id ?? "";
  }

  groupName(id: string | undefined): string {
    return this.state.groups.find((group) => group.id === id)?.name ?? id ?? "";
  }

  // ── what comes in ──

  private reached(reach: Reach): void {
    this.state.reach = reach;
    if (reach === "out") this.signedOut();
  }

  private hear(frame: DeskFrame): void {
    switch (frame.type) {
      case "welcome": return this.resumed(frame);
      case "row": return this.heardRow(frame.row);
      case "assigned": return this.assigned(frame);
      case "lost": return this.lost(frame.conversation, frame.why, frame.to?.name ?? "");
      case "message": return this.heardMessage(frame);
      case "typing": return this.typed(frame);
      case "read": return this.change(frame.conversation, (talk) => (talk.state.read = Math.max(talk.state.read, frame.position)));
      case "viewing": return this.change(frame.conversation, (talk) => (talk.state.viewing = frame.staff));
      case "suggestions": return this.change(frame.conversation, (talk) => talk.hearSuggestions(frame));
      case "autoSend": return this.autoSend(frame);
      case "reminder": return this.reminded(frame);
      case "note": return this.noted(frame.conversation, frame.note);
      case "presence": return this.attended(frame);
      case "mode": return void (this.state.modes = [...this.state.modes.filter(({ group }) => group !== frame.mode.group), frame.mode]);
      case "counts":
        this.state.counts = frame.counts;
        this.state.longestWait = frame.longestWaitSeconds;
        return;
      case "task": return void (this.tasks.value = [...this.tasks.value.filter(({ id }) => id !== frame.task.id), frame.task]);
      case "risk": return this.onNotice({ kind: "risk", conversation: frame.conversation, name: frame.staff.name, text: frame.risks.map(({ words }) => words).join(" "), row: this.rows.of(frame.conversation) });
      case "draft": return void (frame.screen === this.screen || this.drafts.hear(frame));
      case "board": return void (this.state.board = frame.board);
      case "ack": case "error": case "pong": return;
    }
  }

  /** Back at the door: the lists are told anew, open conversations fetch what they missed, and we say again what we look at. */
  private resumed({ me, rows, counts, position, drafts }: Extract<DeskFrame, { type: "welcome" }>): void {
    this.know(me);
    this.drafts.replace(drafts ?? []);
    this.rows.replace(rows, Date.now());
    this.state.counts = counts;
    this.seen = Math.max(this.seen, position);
    if (this.state.current) this.sign({ type: "view", conversation: this.state.current, open: true });
    if (this.boarding) this.sign({ type: "board", on: true });
    for (const [id, talk] of this.talks) {
      if (this.unsent.of(id).length) continue;
      if (id === this.state.current || rows.some((row) => row.conversation === id)) void talk.catchUp();
      else this.talks.delete(id);
    }
    for (const id of this.unsent.conversations) void this.talk(id).resend();
    void this.fetchMine();
  }

  /** One after another, before anybody asks: whoever opens one of theirs sees it at once. */
  private async fetchMine(): Promise<void> {
    for (const { conversation } of this.rows.mine.value) {
      const talk = this.talk(conversation);
      if (!talk.state.loaded && this.state.reach === "open") await talk.catchUp();
    }
  }

  private heardRow(row: Row): void {
    const before = this.rows.of(row.conversation);
    this.rows.hear(row, Date.now());
    this.change(row.conversation, (talk) => (talk.state.row = row));
    if (row.serving === "queue" && before?.serving !== "queue") this.onNotice({ kind: "queued", row });
    if (!row.waiting || row.serving !== "agent") this.calm(row.conversation);
  }

  private assigned({ conversation, row, how, handoff }: Extract<DeskFrame, { type: "assigned" }>): void {
    this.rows.hear(row, Date.now());
    const talk = this.talk(conversation);
    talk.state.row = row;
    if (handoff) talk.state.handoff = handoff;
    void talk.catchUp();
    this.onNotice({ kind: "assigned", row, how });
  }

  private lost(conversation: string, why: string, to: string): void {
    this.calm(conversation);
    if (why !== "closed" && why !== "given_back") this.onNotice({ kind: "lost", row: this.rows.of(conversation), why, to });
  }

  private heardMessage(message: Extract<DeskFrame, { type: "message" }>): void {
    this.seen = Math.max(this.seen, message.position);
    this.talks.get(message.conversation)?.hear(message);
    const row = this.rows.of(message.conversation);
    if (message.from === "consumer" && row && this.rows.isMine(row)) {
      this.onNotice({ kind: "line", conversation: message.conversation, text: message.contents.map((each) => (each.type === "text" ? each.text : "")).join(" ").trim(), row });
    }
  }

  private typed({ conversation, from, name }: Extract<DeskFrame, { type: "typing" }>): void {
    this.change(conversation, (talk) => {
      if (from === "consumer") talk.state.consumerTyped = Date.now();
      else talk.state.colleagueTyped = { name: name ?? "", at: Date.now() };
    });
  }

  private autoSend({ conversation, suggestion, state, at }: Extract<DeskFrame, { type: "autoSend" }>): void {
    this.change(conversation, (talk) => {
      const now = talk.state.suggestions;
      if (!now) return;
      const { autoSend: _, ...rest } = now;
      talk.state.suggestions = state === "counting" ? { ...rest, autoSend: { suggestion, at } } : rest;
    });
  }

  private reminded(reminder: Reminder): void {
    this.state.reminders = new Map(this.state.reminders).set(reminder.conversation, reminder);
    this.onNotice({ kind: "reminder", reminder, row: this.rows.of(reminder.conversation) });
  }

  private calm(conversation: string): void {
    if (!this.state.reminders.has(conversation)) return;
    const others = new Map(this.state.reminders);
    others.delete(conversation);
    this.state.reminders = others;
  }

  private noted(conversation: string, note: Extract<DeskFrame, { type: "note" }>["note"]): void {
    this.change(conversation, (talk) => talk.hearNote(note));
    if (note.whisper && note.staff !== this.state.me?.staff.id) this.onNotice({ kind: "whisper", conversation, name: note.name, text: note.text });
  }

  private attended({ staff, state, since, load, capacity }: Extract<DeskFrame, { type: "presence" }>): void {
    const presence = { state, since, load, capacity };
    if (staff === this.state.me?.staff.id) this.state.presence = presence;
    this.state.colleagues = this.state.colleagues.map((each) => (each.id === staff ? { ...each, presence } : each));
  }

  private change(conversation: string, change: (talk: Talk) => void): void {
    const talk = this.talks.get(conversation);
    if (talk) change(talk);
  }
}

export const ROOM: InjectionKey<Room> = Symbol("room");

export function useRoom(): Room {
  const room = inject(ROOM);
  if (!room) throw new Error("no room provided");
  return room;
}
