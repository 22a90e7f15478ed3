import { computed, onBeforeUnmount, ref, shallowRef, watch } from "vue";
import type { ListName, Row, Rows } from "../../../door/frames";
import type { Room } from "../../../room/room";

const PAGE = 50;
/** The bot's conversations and the closed ones are not pushed: look again this often, in milliseconds. */
const LOOK_AGAIN = 5_000;
const TYPING = 250;

/** One of the lists: mine, the queue and the team's live, the others in pages. */
export function useList(room: Room) {
  const name = ref<ListName>(room.serves.value ? "mine" : "team");
  const search = ref("");
  const paged = shallowRef<Row[]>([]);
  const cursor = ref<string>();
  const loading = ref(false);
  const failed = ref(false);
  let asked = 0;

  const live = computed(() => (name.value === "mine" ? room.rows.mine.value : name.value === "queue" ? room.rows.queue.value : name.value === "team" ? room.rows.team.value : undefined));
  const rows = computed(() => (live.value ? live.value.filter((row) => fits(row, search.value.trim())) : paged.value.map((row) => room.rows.of(row.conversation) ?? row)));

  async function load(more = false): Promise<void> {
    if (name.value === "team") return loadTeam();
    if (live.value || (more && (!cursor.value || loading.value))) return;
    const turn = ++asked;
    loading.value = true;
    try {
      const page = await room.calls.get<Rows>("/conversations", { query: { list: name.value, q: search.value.trim(), limit: PAGE, cursor: more ? cursor.value : undefined } });
      if (turn !== asked) return;
      paged.value = more ? [...paged.value, ...page.rows] : page.rows;
      cursor.value = page.cursor;
      failed.value = false;
    } catch {
      if (turn === asked) failed.value = true;
    } finally {
      if (turn === asked) loading.value = false;
    }
  }

  /** The team's conversations are pushed as they change; those that were there before are asked for. */
  async function loadTeam(): Promise<void> {
    try {
      const { rows } = await room.calls.get<Rows>("/conversations", { query: { list: "team", limit: 100 } });
      rows.forEach((row) => room.rows.hear(row, Date.now()));
      failed.value = false;
    } catch {
      failed.value = true;
    }
  }

  let timer = 0;
  watch(() => room.state.reach, (reach) => reach === "open" && void load(), { immediate: true });
  watch(name, () => {
    paged.value = [];
    cursor.value = undefined;
    void load();
  });
  watch(search, () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void load(), TYPING);
  });
  const again = setInterval(() => {
    const unpushed = name.value === "bot" || (name.value === "team" && !room.isLead.value);
    if (!document.hidden && unpushed && paged.value.length <= PAGE) void load();
  }, LOOK_AGAIN);
  onBeforeUnmount(() => clearInterval(again));

  return { name, search, rows, loading, failed, load, more: () => load(true) };
}

function fits(row: Row, words: string): boolean {
  return !words || [row.consumer.name, row.consumer.id, row.conversation, row.last?.text ?? "", ...row.tags].some((text) => text.toLowerCase().includes(words.toLowerCase()));
}
