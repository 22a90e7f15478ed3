import { ref } from "vue";
import { LARGEST } from "../../../../../widget/src/talk/media";
import { DeskError } from "../../../door/calls";
import type { Content } from "../../../door/frames";
import type { Room } from "../../../room/room";

interface Uploaded { url: string; type: "picture" | "video" | "file"; width?: number; height?: number }

/** Brings files to the server and hands over what may then be sent. */
export function useUploads(room: Room, send: (contents: Content[]) => void) {
  /** How many are on their way. */
  const busy = ref(0);

  async function upload(file: File): Promise<void> {
    if (file.size > LARGEST) throw new DeskError("too_large", "");
    busy.value++;
    try {
      send([contentOf(await room.calls.post<Uploaded>(`/media?name=${encodeURIComponent(file.name)}`, file), file)]);
    } finally {
      busy.value--;
    }
  }

  return { busy, upload };
}

function contentOf({ url, type, width, height }: Uploaded, file: File): Content {
  if (type === "picture") return { type, url, alt: file.name, ...(width && height ? { width, height } : {}) };
  if (type === "video") return { type, url };
  return { type: "file", url, name: file.name, bytes: file.size, ...(file.type ? { mime: file.type } : {}) };
}
