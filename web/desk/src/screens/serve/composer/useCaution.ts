import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from "vue";
import type { Warned } from "../../../door/frames";
import type { Room } from "../../../room/room";

/** After so long without a key the text is looked at, in milliseconds: warnings are there before most people press Enter. */
const REST = 300;

/** What had better not be said in the line that is being written. Where the server cannot be asked, it asks back when the line arrives. */
export function useCaution(room: Room, conversation: string, draft: Ref<string>, needless: () => boolean) {
  const looked = shallowRef<{ text: string; warnings: Warned[] }>({ text: "", warnings: [] });
  /** The text that was to be sent once already, in spite of its warnings. */
  const tried = ref("");
  let timer = 0;

  const warnings = computed(() => (looked.value.text === draft.value ? looked.value.warnings : []));
  const stops = computed(() => warnings.value.some(({ stops }) => stops));

  async function look(): Promise<void> {
    const text = draft.value;
    if (!text.trim() || needless()) return;
    const answer = await room.calls.post<{ warnings: Warned[] }>(`/conversations/${conversation}/check`, { text }).catch(() => undefined);
    if (answer) looked.value = { text, warnings: answer.warnings };
  }

  watch(draft, () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), REST);
  });
  onScopeDispose(() => clearTimeout(timer));

  /** Whether the line may go now; where it is risky, not before it is asked for twice. */
  function passes(): boolean {
    if (!warnings.value.length) return true;
    const again = tried.value === draft.value;
    tried.value = draft.value;
    return again && !stops.value;
  }

  return { warnings, stops, tried: computed(() => !stops.value && tried.value !== "" && tried.value === draft.value), passes };
}
