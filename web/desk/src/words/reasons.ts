import type { Mode } from "../door/frames";
import type { Key, Say } from "../i18n/words";

/** What the server says of why a mode is in force by itself, and our words for it. */
const KNOWN: [RegExp, Key][] = [
  [/^(\d+) waiting$/, "modeWhy_waiting"],
  [/^a wait of (\d+) s$/, "modeWhy_wait"],
  [/^(\d+) % of agents busy$/, "modeWhy_busy"],
  [/^not calm yet$/, "modeWhy_notCalm"],
  [/^calm for less than (\d+) s$/, "modeWhy_calmFor"],
  [/^within service hours$/, "modeWhy_inside"],
  [/^outside service hours$/, "modeWhy_outside"],
];

/** Why a mode is in force; what a person wrote stays as it is. */
export function modeReason({ by, reason }: Pick<Mode, "by" | "reason">, say: Say): string {
  if (by === "hand") return reason;
  for (const [pattern, key] of KNOWN) {
    const found = pattern.exec(reason);
    if (found) return say(key, { n: found[1] ?? "" });
  }
  return reason;
}
