import type { Content } from "./frames";
import { LARGEST, preview, Refused, type Upload } from "./media";
import type { Timeline } from "./timeline";

export interface UploadListener {
  onChange(): void;
  /** The server has it: now it can be said. */
  onStored(id: string, content: Content): void;
}

/** Files on their way to the server: shown at once, with their progress, and kept for another try until they are said. */
export class Uploads {
  private readonly files = new Map<string, File>();

  constructor(private readonly upload: Upload, private readonly timeline: Timeline, private readonly listener: UploadListener) {}

  send(id: string, file: File, token: string): void {
    this.files.set(id, file);
    this.timeline.write({ id, from: "consumer", at: Date.now(), contents: [preview(file)], delivery: "pending", progress: 0 });
    this.listener.onChange();
    void this.store(id, file, token);
  }

  /** Returns false where the file is not known, or was stored and only not said. */
  again(id: string, token: string): boolean {
    const file = this.files.get(id);
    if (file) void this.store(id, file, token);
    return file !== undefined;
  }

  private async store(id: string, file: File, token: string): Promise<void> {
    try {
      if (file.size > LARGEST) throw new Refused("too_large");
      const content = await this.upload(file, token, (progress) => this.change(id, { progress }));
      this.files.delete(id);
      this.change(id, { contents: [content], progress: 1 });
      this.listener.onStored(id, content);
    } catch (error) {
      this.change(id, { delivery: "failed", failure: error instanceof Refused ? error.code : "network" });
    }
  }

  private change(id: string, change: Parameters<Timeline["change"]>[1]): void {
    this.timeline.change(id, change);
    this.listener.onChange();
  }
}
