import { computed, ref, shallowRef, watch, type Ref } from "vue";
import type { Canned } from "../../../door/frames";
import type { Room } from "../../../room/room";
import { cannedQuery, matching } from "./canned";

/** Variables are filled for the moment: a list older than this is asked for again, in milliseconds. */
const FRESH = 30_000;

/** The canned replies that fit what is typed after a `/`, with this conversation's variables filled in. */
export function useCanned(room: Room, conversation: string, draft: Readonly<Ref<string>>) {
  const replies = shallowRef<Canned[]>([]);
  const at = ref(0);
  const failed = ref(false);
  let loaded = 0;

  const query = computed(() => cannedQuery(draft.value));
  const found = computed(() => (query.value === undefined ? [] : matching(replies.value, query.value)));

  async function load(): Promise<void> {
    if (Date.now() - loaded < FRESH) return;
    loaded = Date.now();
    try {
      replies.value = await room.calls.get<Canned[]>("/canned", { query: { conversation } });
      failed.value = false;
    } catch {
      loaded = 0;
      failed.value = true;
    }
  }

  watch(query, (now, before) => {
    at.value = 0;
    if (now !== undefined && before === undefined) void load();
  });

  return {
    query,
    found,
    failed,
    at,
    move: (step: number) => (at.value = found.value.length ? (at.value + step + found.value.length) % found.value.length : 0),
    chosen: () => found.value[at.value],
  };
}
