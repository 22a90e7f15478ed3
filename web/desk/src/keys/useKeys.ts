import { onActivated, onBeforeUnmount, onDeactivated, onMounted } from "vue";
import { actionOf, isTyping, type Action } from "./keys";

export type Deeds = Partial<Record<Action, () => void>>;

const listening: Deeds[] = [];

function pressed(event: KeyboardEvent): void {
  const action = actionOf(event, isTyping(event.target));
  const deed = action && [...listening].reverse().find((deeds) => deeds[action])?.[action];
  if (!deed) return;
  event.preventDefault();
  deed();
}

/** Answers keys while the component is on the screen; what was shown last answers first. */
export function useKeys(deeds: Deeds): void {
  const begin = () => {
    if (listening.length === 0) addEventListener("keydown", pressed);
    if (!listening.includes(deeds)) listening.push(deeds);
  };
  const end = () => {
    const at = listening.indexOf(deeds);
    if (at >= 0) listening.splice(at, 1);
    if (listening.length === 0) removeEventListener("keydown", pressed);
  };
  onMounted(begin);
  onActivated(begin);
  onDeactivated(end);
  onBeforeUnmount(end);
}
