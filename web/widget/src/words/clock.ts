const GAP = 5 * 60_000;

/** Whether a time is worth a separator after the line before it: the first, after five minutes, on a new day. */
export function needsSeparator(before: number | undefined, at: number): boolean {
  return before === undefined || at - before > GAP || !isSameDay(before, at);
}

/** "14:03" today, "昨天 14:03" yesterday, with the date before that. */
export function timeLabel(at: number, language: string, now = Date.now()): string {
  const time = format(at, language, { hour: "2-digit", minute: "2-digit", hour12: false });
  if (isSameDay(at, now)) return time;
  if (isSameDay(at, now - 86_400_000)) return `${relative(language)} ${time}`;
  return `${format(at, language, { month: "short", day: "numeric" })} ${time}`;
}

function relative(language: string): string {
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-1, "day");
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format takes fifty times as long to make as to use. */
function format(at: number, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + Object.keys(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, known);
  return known.format(at);
}

function isSameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}
