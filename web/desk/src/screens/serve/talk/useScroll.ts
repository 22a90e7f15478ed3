import { nextTick, onBeforeUnmount, onMounted, ref, watch, type Ref } from "vue";

/** So close to the end one reads what is new, in pixels. */
const NEAR = 48;
/** So close to the beginning older lines are fetched, in pixels. */
const EARLY = 240;

/**
 * Holds the reader's place: at the end it follows what is new, further up it stays, also where older lines come in above
 * or a picture grows. `fresh` says how many lines came while one was reading further up.
 */
export function useScroll(box: Readonly<Ref<HTMLElement | null>>, last: () => unknown, older: () => Promise<boolean>) {
  const atEnd = ref(true);
  const fresh = ref(0);
  let fetching = false;

  function toEnd(): void {
    const view = box.value;
    if (view) view.scrollTop = view.scrollHeight;
    atEnd.value = true;
    fresh.value = 0;
  }

  async function scrolled(): Promise<void> {
    const view = box.value;
    if (!view) return;
    atEnd.value = view.scrollHeight - view.scrollTop - view.clientHeight < NEAR;
    if (atEnd.value) fresh.value = 0;
    if (view.scrollTop < EARLY && !fetching) await fetchOlder(view);
  }

  async function fetchOlder(view: HTMLElement): Promise<void> {
    fetching = true;
    const { scrollHeight, scrollTop } = view;
    if (await older()) {
      await nextTick();
      view.scrollTop = view.scrollTop === scrollTop ? scrollTop + view.scrollHeight - scrollHeight : view.scrollTop;
    }
    fetching = false;
  }

  const watcher = new ResizeObserver(() => atEnd.value && toEnd());
  onMounted(() => {
    const view = box.value;
    if (!view) return;
    toEnd();
    watcher.observe(view);
    if (view.firstElementChild) watcher.observe(view.firstElementChild);
  });
  onBeforeUnmount(() => watcher.disconnect());
  watch(last, () => {
    if (atEnd.value) void nextTick(toEnd);
    else fresh.value++;
  }, { flush: "post" });

  return { atEnd, fresh, toEnd, scrolled };
}
