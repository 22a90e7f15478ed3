/** How long something lasts: "0:42" below an hour, "3h05" above; whole seconds. */
export function spanLabel(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number) => String(n).padStart(2, "0");
  if (whole < 3600) return `${Math.floor(whole / 60)}:${two(whole % 60)}`;
  return whole < 86_400 ? `${Math.floor(whole / 3600)}h${two(Math.floor(whole / 60) % 60)}` : `${Math.floor(whole / 86_400)}d`;
}
