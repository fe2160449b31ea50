import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

const built = fileURLToPath(new URL("../build/dashboard", import.meta.url));

/** What every page needs comes as one file; pages, the words of a language and the chart library come when they are asked for. */
const SHARED =
  /node_modules\/(svelte|esm-env|clsx)\/|dashboard\/(shell|generated)\/|dashboard\/language\/(?!th\.|en\.)|dashboard\/blocks\/(DataBlock|DataTable|EmptyState|Figure|StatusIcon|StatusMark|Bullet|Sparkline|SignOffMark|figures)\b/;

/** How long a plugin took is no news to whoever starts the product. */
const checks = { pluginTimings: false };

/** `vite build` makes the browser's files, `vite build --ssr entry-server.ts` what the gateway renders pages with. */
export default defineConfig(({ isSsrBuild }) => ({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/",
  // The rendering side is one closed bundle: it needs nothing from node_modules when it runs.
  ssr: { noExternal: true },
  publicDir: isSsrBuild ? false : "public",
  plugins: [svelte({ emitCss: !isSsrBuild, compilerOptions: { css: "external", runes: true } })],
  build: {
    outDir: isSsrBuild ? `${built}/server` : `${built}/client`,
    emptyOutDir: true,
    manifest: !isSsrBuild,
    target: "es2022",
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: isSsrBuild
      ? { checks, input: "entry-server.ts" }
      : {
          checks,
          input: fileURLToPath(new URL("entry-client.ts", import.meta.url)),
          output: { codeSplitting: { groups: [{ name: "shared", test: SHARED }] } },
        },
  },
}));
