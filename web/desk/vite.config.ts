import vue from "@vitejs/plugin-vue";
import components from "unplugin-vue-components/vite";
import { ElementPlusResolver } from "unplugin-vue-components/resolvers";
import { defineConfig } from "vite";

const output = process.env["LINGXI_STATIC"] ?? "../../target/classes/static";
const server = process.env["LINGXI_SERVER"] ?? "http://127.0.0.1:8095";

/** The desk, one page served under /desk/; `npx vite` in this folder serves it with a running Lingxi behind it. */
export default defineConfig({
  base: "/desk/",
  plugins: [vue(), components({ dirs: [], dts: "src/element-plus.d.ts", resolvers: [ElementPlusResolver()] })],
  build: { outDir: `${output}/desk`, emptyOutDir: true, target: "es2022" },
  server: { proxy: Object.fromEntries(["/api", "/ws", "/media", "/stickers", "/shop"].map((path) => [path, { target: server, ws: path === "/ws" }])) },
});
