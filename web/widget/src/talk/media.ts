import type { Content } from "./frames";

/** What the server takes at most, in bytes. */
export const LARGEST = 10 * 1024 * 1024;

/** Why a file was not taken: an error code of the protocol, or `network`. */
export class Refused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export type Upload = (file: File, token: string, onProgress: (part: number) => void) => Promise<Content>;

/** Uploads through XMLHttpRequest, the only one that tells how far it is. */
export function uploadTo(server: string): Upload {
  return (file, token, onProgress) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("POST", `${server}/api/consumer/media?name=${encodeURIComponent(file.name)}`);
      request.responseType = "json";
      if (token) request.setRequestHeader("Authorization", `Bearer ${token}`);
      request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
      request.onerror = () => reject(new Refused("network"));
      request.onload = () => {
        const body = (request.response ?? {}) as { code?: string };
        if (request.status < 300) resolve(contentOf(body as UploadedFile, file));
        else reject(new Refused(body.code ?? (request.status === 413 ? "too_large" : "refused")));
      };
      request.send(file);
    });
}

interface UploadedFile { url: string; type: "picture" | "video" | "file"; width?: number; height?: number }

function contentOf({ url, type, width, height }: UploadedFile, file: File): Content {
  if (type === "picture") return { type, url, alt: file.name, ...(width && height ? { width, height } : {}) };
  if (type === "video") return { type, url };
  return { type: "file", url, name: file.name, bytes: file.size, ...(file.type ? { mime: file.type } : {}) };
}

/** How a file looks before the server has it. */
export function preview(file: File): Content {
  if (file.type.startsWith("image/")) return { type: "picture", url: URL.createObjectURL(file), alt: file.name };
  return { type: "file", url: "", name: file.name, bytes: file.size };
}
