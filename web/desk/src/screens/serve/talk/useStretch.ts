import { computed, onScopeDispose, ref, watch } from "vue";
import type { Message } from "../../../door/frames";

/** So many lines are painted at once when a conversation comes to the screen, which shows about fifteen … */
const FIRST = 16;
/** … and so many a moment later, in milliseconds, so that there is something to scroll on a tall screen. */
const THEN = 40;
const MOMENT = 120;
/** … and so many more each time one scrolls up to the beginning. */
const STEP = 60;

/**
 * The stretch of a conversation that is painted: from some line on to the end. Switching then costs the same for three
 * hundred lines as for thirty, and a line that comes never pushes out another at the top.
 */
export function useStretch(messages: () => Message[], older: () => Promise<boolean>) {
  const first = ref(0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const painted = computed(() => messages().filter(({ position }) => position >= first.value));

  /** Where `count` lines before the end, or before what is painted, begin. */
  function begin(count: number, before = Infinity): void {
    const all = messages();
    const end = before === Infinity ? all.length : all.findIndex(({ position }) => position >= before);
    first.value = all[Math.max(0, end - count)]?.position ?? 0;
  }
  watch(() => messages().length > 0, (some) => {
    if (!some) return;
    begin(FIRST);
    timer = setTimeout(() => painted.value.length < THEN && begin(THEN), MOMENT);
  }, { immediate: true, flush: "sync" });
  onScopeDispose(() => clearTimeout(timer));

  const hidden = computed(() => painted.value.length < messages().length);

  /** Paints what is here already before anything is fetched; says whether there was more. */
  async function more(): Promise<boolean> {
    if (!hidden.value && !(await older())) return false;
    begin(STEP, first.value);
    return true;
  }

  return { painted, hidden, more };
}
