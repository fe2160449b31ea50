/** The document around a rendered page. Nothing inline but data: the pages live under `default-src 'self'`. */
import type { Assets } from "./assets.js";
import { folded } from "./folded.js";
import type { View } from "./view.svelte.js";

export function documentOf(from: { view: View; body: string; state: unknown; assets: Assets }): string {
  const { view, body, state, assets } = from;
  const office = view.office;
  const head = [
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">`,
    `<title>${escaped(view.title)} · ${escaped(office)}</title>`,
    `<meta name="color-scheme" content="light dark">`,
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml">`,
    ...assets.fonts.map((file) => `<link rel="preload" href="${file}" as="font" type="font/woff2" crossorigin>`),
    ...assets.styles.map((file) => `<link rel="stylesheet" href="${file}">`),
    ...assets.preload.map((file) => `<link rel="modulepreload" href="${file}">`),
    `<script type="module" src="${assets.script}"></script>`,
  ];
  const theme = view.theme === "system" ? "" : ` data-theme="${view.theme}"`;
  return `<!doctype html>
<html lang="${view.language}"${theme}>
<head>${head.join("\n")}</head>
<body><div id="app">${body}</div>
<script type="application/json" id="page-state">${asData(folded(state))}</script>
</body>
</html>`;
}

/** JSON that cannot end its script element, whatever the data holds. */
export function asData(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
