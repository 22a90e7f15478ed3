import { defineConfig } from "vite";
import { weighed } from "../weighed.ts";

/** One file that a page loads with one line. */
export default defineConfig({
  publicDir: "public",
  build: {
    outDir: process.env["LINGXI_STATIC"] ?? "../../target/classes/static",
    emptyOutDir: false,
    target: "es2022",
    lib: { entry: "src/main.ts", name: "LingxiWidget", formats: ["iife"], fileName: () => "widget.js" },
  },
  plugins: [weighed("widget.js", 30_720)],
});
