import { computed, shallowReactive, type ComputedRef } from "vue";
import type { Member, Row } from "../door/frames";
import { byLatest, byUrgency, type Placed } from "./urgency";

/** Every conversation that this desk has heard of, and the lists made of them. */
export class RowBook {
  private readonly placed = shallowReactive(new Map<string, Placed>());

  readonly mine: ComputedRef<Row[]>;
  readonly queue: ComputedRef<Row[]>;
  readonly team: ComputedRef<Row[]>;

  constructor(private readonly who: () => Member | undefined) {
    this.mine = computed(() => this.sorted((row) => this.isMine(row)));
    this.queue = computed(() => this.sorted((row) => row.serving === "queue" && this.seesQueueOf(row)));
    this.team = computed(() => this.sorted((row) => row.serving === "agent"));
  }

  of(conversation: string): Row | undefined {
    return this.placed.get(conversation)?.row;
  }

  hear(row: Row, heard: number): void {
    this.placed.set(row.conversation, { row, heard });
  }

  /** What the server says is all there is of mine and the queue: whatever else was there is gone. */
  replace(rows: Row[], heard: number): void {
    const there = new Set(rows.map((row) => row.conversation));
    for (const [id, { row }] of this.placed) {
      if (!there.has(id) && (row.serving === "queue" || row.serving === "agent")) this.placed.delete(id);
    }
    rows.forEach((row) => this.hear(row, heard));
  }

  change(conversation: string, change: Partial<Row>): void {
    const known = this.placed.get(conversation);
    if (known) this.placed.set(conversation, { ...known, row: { ...known.row, ...change } });
  }

  /** Whether this member may speak in it: they serve or were invited. */
  isMine(row: Row): boolean {
    const me = this.who()?.id;
    return row.serving === "agent" && (row.agent?.id === me || row.invited.some(({ id }) => id === me));
  }

  isLead(): boolean {
    return this.who()?.roles?.some((role) => role === "lead" || role === "admin") ?? false;
  }

  private seesQueueOf(row: Row): boolean {
    return this.isLead() || (this.who()?.groups.includes(row.group ?? "default") ?? false);
  }

  private sorted(which: (row: Row) => boolean): Row[] {
    return [...this.placed.values()].filter(({ row }) => which(row)).sort(byUrgency).map(({ row }) => row);
  }
}

export function latestFirst(rows: Row[]): Row[] {
  return rows.map((row) => ({ row, heard: 0 })).sort(byLatest).map(({ row }) => row);
}
