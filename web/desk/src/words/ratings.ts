import type { Board } from "../door/frames";
import type { Say } from "../i18n/words";

/** How many were asked and how many of them answered, today. */
export function ratingsLabel({ surveyed, surveysAsked }: Pick<Board, "surveyed" | "surveysAsked">, say: Say): string {
  return surveysAsked ? say("figSurveyed", { n: surveyed, rate: Math.min(100, Math.round((100 * surveyed) / surveysAsked)) }) : say("figNotAsked");
}
