import { onActivated, onBeforeUnmount, onDeactivated, onMounted } from "vue";
import type { Board } from "../../door/frames";
import type { Room } from "../../room/room";

/** Has the figures pushed while the board is on the screen; the first ones are asked for. */
export function useBoard(room: Room): void {
  const begin = () => {
    room.watchBoard(true);
    room.calls.get<Board>("/board").then((board) => (room.state.board = board), () => {});
    void room.loadColleagues().catch(() => {});
  };
  const end = () => room.watchBoard(false);
  onMounted(begin);
  onActivated(begin);
  onDeactivated(end);
  onBeforeUnmount(end);
}
