import type { Row } from "../door/frames";

/** A row and when we heard of it, in milliseconds: the server's `urgency` grows by one a second from there on. */
export interface Placed { row: Row; heard: number }

/**
 * The moment since when the row would wait if mood, priority and being overdue were waiting too: smaller is more urgent,
 * and as all wait equally fast the order of two rows never changes by itself.
 */
export function waitingSince({ row, heard }: Placed): number {
  return row.urgency > 0 ? heard - row.urgency * 1000 : Infinity;
}

/** The most urgent first; where nothing waits the latest line first, what is on hold last. */
export function byUrgency(a: Placed, b: Placed): number {
  const waits = waitingSince(a) - waitingSince(b);
  if (waits !== 0 && !Number.isNaN(waits)) return waits;
  if (a.row.held !== b.row.held) return a.row.held ? 1 : -1;
  return byLatest(a, b);
}

export function byLatest(a: Placed, b: Placed): number {
  return moment(b.row.last?.at ?? b.row.since) - moment(a.row.last?.at ?? a.row.since) || a.row.conversation.localeCompare(b.row.conversation);
}

const moment = (iso: string) => Date.parse(iso);

/** Seconds that the consumer waits now, or `undefined` where nothing waits. */
export function waited(row: Row, now: number): number | undefined {
  const since = row.serving === "queue" ? row.queued : row.serving === "agent" && !row.held ? row.waiting : undefined;
  return since ? Math.max(0, Math.floor((now - Date.parse(since)) / 1000)) : undefined;
}

/** How a wait looks: `late` from the reminder on, `soon` from half of it. */
export function waitTone(seconds: number | undefined, remindSeconds: number): "none" | "calm" | "soon" | "late" {
  if (seconds === undefined) return "none";
  return seconds >= remindSeconds ? "late" : seconds >= remindSeconds / 2 ? "soon" : "calm";
}

/** "48s" below a minute and a half, "4:05" below an hour, "2h05" above. */
export function waitLabel(seconds: number): string {
  if (seconds < 90) return `${seconds}s`;
  const two = (n: number) => String(n).padStart(2, "0");
  return seconds < 3600 ? `${Math.floor(seconds / 60)}:${two(seconds % 60)}` : `${Math.floor(seconds / 3600)}h${two(Math.floor(seconds / 60) % 60)}`;
}
