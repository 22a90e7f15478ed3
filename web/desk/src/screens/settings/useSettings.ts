import { computed, onMounted, ref } from "vue";
import type { Settings } from "../../door/frames";
import { useTold } from "../../parts/told";
import { useRoom } from "../../room/room";

/** The store's settings being changed: nothing happens before they are kept, and then all at once. */
export function useSettings() {
  const room = useRoom();
  const told = useTold();
  const draft = ref<Settings>();
  const kept = ref("");
  const busy = ref(false);
  const failed = ref(false);
  const changed = computed(() => !!draft.value && JSON.stringify(draft.value) !== kept.value);

  function take(settings: Settings): void {
    kept.value = JSON.stringify(settings);
    draft.value = JSON.parse(kept.value) as Settings;
    if (room.state.me) room.state.me = { ...room.state.me, settings };
  }

  async function load(): Promise<void> {
    failed.value = false;
    try {
      take(await room.calls.get<Settings>("/settings"));
    } catch {
      failed.value = true;
    }
  }

  async function keep(): Promise<void> {
    busy.value = true;
    if (await told(async () => take(await room.calls.put<Settings>("/settings", draft.value)))) told.good("kept");
    busy.value = false;
  }

  onMounted(load);
  return { draft, changed, busy, failed, load, keep, undo: () => (draft.value = JSON.parse(kept.value) as Settings) };
}
