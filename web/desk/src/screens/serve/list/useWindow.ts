import { computed, onBeforeUnmount, onMounted, ref, type ComputedRef, type Ref } from "vue";

/** Rows painted above and below what is seen. */
const SPARE = 6;

export interface Window { from: number; to: number }

/** Which of `count` rows of the same height are worth painting. */
export function windowOf(top: number, seen: number, height: number, count: number): Window {
  const from = Math.max(0, Math.floor(top / height) - SPARE);
  return { from: Math.min(from, Math.max(0, count - 1)), to: Math.min(count, Math.ceil((top + seen) / height) + SPARE) };
}

/** Follows the scrolling of a list with rows of `height` pixels, so that ten thousand cost what twenty do. */
export function useWindow(box: Readonly<Ref<HTMLElement | null>>, count: () => number, height: number): ComputedRef<Window> {
  const top = ref(0);
  const seen = ref(800);
  const scrolled = () => (top.value = box.value?.scrollTop ?? 0);
  const watcher = new ResizeObserver(([entry]) => (seen.value = entry?.contentRect.height ?? 0));

  onMounted(() => {
    box.value?.addEventListener("scroll", scrolled, { passive: true });
    if (box.value) watcher.observe(box.value);
  });
  onBeforeUnmount(() => watcher.disconnect());
  return computed(() => windowOf(top.value, seen.value, height, count()));
}
