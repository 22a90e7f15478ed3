import { onBeforeUnmount, ref, shallowRef, watch } from "vue";
import type { Side } from "../../../door/frames";
import type { Room } from "../../../room/room";

/** Orders and carts change without a word: look again this often while the panel is open, in milliseconds. */
const LOOK_AGAIN = 20_000;

const known = new Map<string, Side>();

/** What is known about the consumer; at once where it was looked at before. */
export function useSide(room: Room, conversation: string) {
  const side = shallowRef<Side | undefined>(known.get(conversation));
  const failed = ref(false);

  async function load(): Promise<void> {
    try {
      side.value = await room.calls.get<Side>(`/conversations/${conversation}/side`);
      known.set(conversation, side.value);
      failed.value = false;
    } catch {
      failed.value = true;
    }
  }

  const again = setInterval(() => !document.hidden && void load(), LOOK_AGAIN);
  onBeforeUnmount(() => clearInterval(again));
  watch(() => room.rows.of(conversation)?.serving, () => void load(), { immediate: true });
  return { side, failed, load };
}
