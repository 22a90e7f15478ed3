import { timeLabel } from "../../../widget/src/words/clock";

/** "14:03" today, "昨天 14:03" yesterday, with the date before that. @param at an ISO instant */
export function momentLabel(at: string | undefined, language: string, now = Date.now()): string {
  const time = Date.parse(at ?? "");
  return Number.isNaN(time) ? "" : timeLabel(time, language, now);
}

/** Shorter, for lists: the time today, else the day. @param at an ISO instant */
export function clockLabel(at: string, language: string, now: number): string {
  const time = new Date(at);
  if (time.toDateString() === new Date(now).toDateString()) return timeLabel(time.getTime(), language, now);
  return `${time.getMonth() + 1}/${time.getDate()}`;
}
