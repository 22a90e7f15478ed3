import { ref, shallowRef, watch } from "vue";
import { DeskError } from "../../../door/calls";

const PAUSE = 180;

/** Looks something up while one types; what was asked first and answered last is not shown. */
export function useFinding<T>(find: (words: string, signal: AbortSignal) => Promise<T[]>, { empty }: { /** Whether nothing typed finds something too. */ empty: boolean }) {
  const words = ref("");
  const found = shallowRef<T[]>([]);
  const state = ref<"idle" | "busy" | "done" | "failed">("idle");
  let timer = 0;
  let asked: AbortController | undefined;

  async function look(): Promise<void> {
    asked?.abort();
    if (!empty && !words.value.trim()) {
      found.value = [];
      state.value = "idle";
      return;
    }
    const mine = (asked = new AbortController());
    state.value = "busy";
    try {
      found.value = await find(words.value.trim(), mine.signal);
      state.value = "done";
    } catch (error) {
      if (error instanceof DeskError) state.value = "failed";
    }
  }

  watch(words, () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), PAUSE);
  });
  if (empty) void look();
  return { words, found, state, look };
}
