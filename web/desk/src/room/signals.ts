import { onBeforeUnmount, onMounted, ref, watch, watchEffect } from "vue";
import { ElMessage } from "element-plus/es/components/message/index";
import "element-plus/es/components/message/style/css";
import { useWords } from "../i18n/words";
import type { Notice, Room } from "./room";
import { router } from "../router";

const KEPT = "lingxi.desk.quiet";

/** Whether sounds are off. */
export const quiet = ref(localStorage.getItem(KEPT) === "1");
watch(quiet, (now) => localStorage.setItem(KEPT, now ? "1" : ""));

/** Asks the browser for leave to show notifications; only a click may ask. */
export async function asksForNotices(): Promise<void> {
  const { say } = useWords();
  const leave = "Notification" in window ? await Notification.requestPermission() : "denied";
  if (leave === "granted") ElMessage.success(say("noticesAre"));
  else ElMessage.warning(say("noticesDenied"));
}

/** How each kind of notice sounds: hertz, one after another. */
const TUNES: Record<Notice["kind"], number[]> = {
  assigned: [660, 880], line: [740], queued: [520], reminder: [880, 660, 880], lost: [440, 330], whisper: [600, 600], risk: [440],
};
const NOTE = 0.11;
let audio: AudioContext | undefined;

function ring(kind: Notice["kind"]): void {
  if (quiet.value || !("AudioContext" in window)) return;
  audio ??= new AudioContext();
  if (audio.state === "suspended") void audio.resume().catch(() => {});
  TUNES[kind].forEach((hertz, i) => tone(audio as AudioContext, hertz, i * NOTE));
}

function tone(context: AudioContext, hertz: number, after: number): void {
  const begin = context.currentTime + after;
  const source = context.createOscillator();
  const volume = context.createGain();
  source.type = "sine";
  source.frequency.value = hertz;
  volume.gain.setValueAtTime(0, begin);
  volume.gain.linearRampToValueAtTime(0.09, begin + 0.012);
  volume.gain.exponentialRampToValueAtTime(0.0008, begin + NOTE * 1.6);
  source.connect(volume).connect(context.destination);
  source.start(begin);
  source.stop(begin + NOTE * 2);
}

/** Makes itself heard and seen where somebody should come: sound, tab title, a browser notification where nobody looks. */
export function useSignals(room: Room): void {
  const { say, sayOf, language } = useWords();

  const name = (notice: Notice) => ("row" in notice && notice.row ? notice.row.consumer.name || say("visitor") : "");

  function words(notice: Notice): string {
    switch (notice.kind) {
      case "assigned": return say(`assigned_${notice.how as "queue"}`, { name: name(notice) });
      case "line": return notice.text;
      case "queued": return say("noticeQueued", { name: name(notice) });
      case "reminder": return say("noticeReminder", { name: name(notice), n: notice.reminder.waitingSeconds });
      case "lost": return say("noticeLost", { name: name(notice), why: sayOf("lost", notice.why), to: notice.to });
      case "risk": return say("noticeRisk", { name: notice.name, words: notice.text });
      case "whisper": return `${notice.name}: ${notice.text}`;
    }
  }

  function notify(notice: Notice): void {
    const looking = document.hasFocus() && notice.kind === "line" && notice.conversation === room.state.current;
    if (looking || (notice.kind === "queued" && room.state.presence.state !== "online")) return;
    ring(notice.kind);
    const seen = notice.kind === "reminder" && notice.reminder.conversation === room.state.current;
    if (!document.hasFocus()) popUp(notice);
    else if (seen) return; // the bar above the lines says it
    else if (notice.kind === "reminder" || notice.kind === "lost" || notice.kind === "whisper" || notice.kind === "risk") ElMessage({ message: words(notice), type: "warning", duration: 6000 });
  }

  function popUp(notice: Notice): void {
    if (!("Notification" in window) || Notification.permission !== "granted") return;
    const conversation = "conversation" in notice ? notice.conversation : "row" in notice ? notice.row?.conversation : undefined;
    const shown = new Notification(notice.kind === "line" ? name(notice) || say("visitor") : say("deskTitle"), { body: words(notice), tag: conversation ?? notice.kind });
    shown.onclick = () => {
      window.focus();
      if (conversation) void router.push(`/c/${conversation}`);
      shown.close();
    };
  }

  onMounted(() => (room.onNotice = notify));
  onBeforeUnmount(() => (room.onNotice = () => {}));
  watchEffect(() => {
    const waiting = room.rows.mine.value.filter((row) => row.unread > 0).length;
    document.title = (waiting ? `(${waiting}) ` : "") + say("deskTitle");
    document.documentElement.lang = language.value;
    if ("setAppBadge" in navigator) void (waiting ? navigator.setAppBadge(waiting) : navigator.clearAppBadge()).catch(() => {});
  });
}
