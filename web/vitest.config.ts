import { defineConfig } from "vitest/config";

/** One worker and one page for all: a page each would take ten times as long, and the tests leave nothing behind in it. */
export default defineConfig({
  test: { include: ["*/src/**/*.test.ts"], environment: "happy-dom", restoreMocks: true, isolate: false, fileParallelism: false },
});
