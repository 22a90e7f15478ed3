import type { Memory } from "../talk/memory";

const PREFIX = /^\(\d+\+?\) /;

/** Puts the number of unread lines before the page's title, and takes only that away again. */
export function countInTitle(unread: number): void {
  const title = document.title.replace(PREFIX, "");
  const wanted = unread > 0 ? `(${unread > 99 ? "99+" : unread}) ${title}` : title;
  if (document.title !== wanted) document.title = wanted;
}

/** Two soft notes when something was said; off until the consumer wants it. */
export class Chime {
  private audio: AudioContext | undefined;

  constructor(private readonly memory: Memory) {}

  get isOn(): boolean {
    return this.memory.get<boolean>("sound") ?? false;
  }

  toggle(): void {
    this.memory.set("sound", !this.isOn);
    this.ring();
  }

  ring(): void {
    if (!this.isOn) return;
    this.audio ??= new AudioContext();
    this.note(this.audio, 784, 0);
    this.note(this.audio, 1047, 0.12);
  }

  private note(audio: AudioContext, pitch: number, after: number): void {
    const start = audio.currentTime + after;
    const tone = new OscillatorNode(audio, { frequency: pitch });
    const loudness = new GainNode(audio, { gain: 0 });
    loudness.gain.linearRampToValueAtTime(0.08, start + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + 0.35);
    tone.connect(loudness).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.4);
  }
}
