import { defineConfig } from "vite";

const output = process.env["LINGXI_STATIC"] ?? "../../target/classes/static";

/** The demo shop, one page served under /shop/. */
export default defineConfig({
  base: "/shop/",
  build: { outDir: `${output}/shop`, emptyOutDir: true, target: "es2022" },
});
