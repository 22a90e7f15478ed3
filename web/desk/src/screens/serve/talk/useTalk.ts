import { computed, inject, type ComputedRef, type InjectionKey } from "vue";
import type { Content, Row } from "../../../door/frames";
import type { Room } from "../../../room/room";
import type { Talk, TalkState } from "../../../room/talk";

/** The conversation on the screen, for everything that belongs to it. */
export interface OpenTalk {
  id: string;
  talk: Talk;
  state: TalkState;
  row: ComputedRef<Row | undefined>;
  /** Whether this member may speak here. */
  mine: ComputedRef<boolean>;
  /** Whether they serve it, and were not only invited. */
  serving: ComputedRef<boolean>;
  /** `anyway`: in spite of what it was warned of. */
  send(contents: Content[], suggestion?: string, anyway?: boolean): void;
}

export function useTalk(room: Room, id: string): OpenTalk {
  const talk = room.talk(id);
  const row = computed(() => room.rows.of(id) ?? talk.state.row);
  return {
    id,
    talk,
    state: talk.state,
    row,
    mine: computed(() => !!row.value && room.rows.isMine(row.value)),
    serving: computed(() => row.value?.serving === "agent" && row.value.agent?.id === room.state.me?.staff.id),
    send: (contents, suggestion, anyway) => {
      void talk.say(contents, suggestion, undefined, anyway);
      room.read(id);
    },
  };
}

export const TALK: InjectionKey<OpenTalk> = Symbol("talk");

export function useOpenTalk(): OpenTalk {
  const talk = inject(TALK);
  if (!talk) throw new Error("no conversation is open here");
  return talk;
}
