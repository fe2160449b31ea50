/** The explorer is a page of its own, built apart from the dashboard, so that its weight is carried only by those who open `/graphql`. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/graphql/",
  build: {
    outDir: fileURLToPath(new URL("../../build/dashboard/explorer", import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 6000,
    assetsInlineLimit: 0,
    rollupOptions: {
      checks: { pluginTimings: false },
      // Packages of the editor carry "use client" for other bundlers; it means nothing here.
      onwarn: (warning, tell) => warning.code !== "MODULE_LEVEL_DIRECTIVE" && tell(warning),
    },
  },
  worker: { format: "es" },
  logLevel: "warn",
});
