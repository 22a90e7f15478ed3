import { ref, type Ref } from "vue";

let shared: Ref<number> | undefined;

/** The server's time in milliseconds, a second at a time, for every timer on the screen together. */
export function useNow(): Ref<number> {
  if (!shared) {
    const now = ref(Date.now() + skew);
    shared = now;
    setInterval(() => (now.value = Date.now() + skew), 1000);
  }
  return shared;
}

let skew = 0;

/** Tells how far the server's clock is ahead of ours, in milliseconds. */
export function setSkew(milliseconds: number): void {
  skew = milliseconds;
}
