import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Fails the build where a file is heavier than it may be; `limit` in bytes after gzip. */
export function weighed(file: string, limit: number): Plugin {
  return {
    name: "weighed",
    writeBundle(_, bundle) {
      const built = bundle[file];
      if (built?.type !== "chunk") throw new Error(`${file} was not built`);
      const bytes = gzipSync(built.code, { level: 9 }).length;
      if (bytes > limit) throw new Error(`${file} is ${bytes} bytes gzipped, the limit is ${limit}: take something out`);
      console.log(`${file}: ${bytes} of ${limit} bytes gzipped`);
    },
  };
}
