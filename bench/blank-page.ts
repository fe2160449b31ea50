/** A page that has nothing but the text and drawings of another, as a Svelte application without styles, fonts or answers to clicks. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { build } from "vite";
import { projectRoot } from "../connectors/root.js";
import type { RenderPage } from "../gateway/pages.js";

/**
 * Run in a browser: what a page shows, as plain markup. Blocks stay blocks, so that lines end where they did; of all other elements only
 * the text is left, of drawings everything but their names for styles.
 */
export const shownIn = `(() => {
  const text = (words) => words.replace(/\\s+/g, " ").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const drawing = (svg) => {
    const own = svg.cloneNode(true);
    const { width, height } = svg.getBoundingClientRect();
    for (const each of [own, ...own.querySelectorAll("*")])
      for (const { name } of [...each.attributes]) if (name === "class" || name.startsWith("data-")) each.removeAttribute(name);
    own.setAttribute("width", String(Math.round(width)));
    own.setAttribute("height", String(Math.round(height)));
    return own.outerHTML.replace(/<!--.*?-->/gs, "");
  };
  const markup = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return text(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || !node.checkVisibility({ visibilityProperty: true })) return "";
    // What is there for screen readers alone is one pixel wide.
    if (node.getBoundingClientRect().width <= 1 && getComputedStyle(node).display !== "contents") return "";
    if (node.localName === "svg") return drawing(node);
    const inner = [...node.childNodes].map(markup).join("");
    const { display } = getComputedStyle(node);
    if (!inner.trim() || display.startsWith("inline") || display === "contents") return inner;
    return /^<div>(?:(?!<div>).)*<\\/div>$/s.test(inner.trim()) ? inner.trim() : "<div>" + inner.trim() + "</div>";
  };
  return markup(document.body);
})()`;

export interface BlankPage {
  /** As a gateway's `dashboardFolder`. */
  folder: string;
  renderPage: RenderPage;
  remove(): void;
}

const client = `import { hydrate } from "svelte";
import Page from "./Page.svelte";
hydrate(Page, { target: document.getElementById("app") });
document.documentElement.dataset.ready = "";
`;
const server = `import { render } from "svelte/server";
import Page from "./Page.svelte";
export const body = () => render(Page).body;
`;

/** Built by the same tools and in the same way as the dashboard: rendered by the server, then taken over in the browser. */
export async function blankPage(markup: string, title: string): Promise<BlankPage> {
  mkdirSync(join(projectRoot, "build"), { recursive: true });
  // Below the project, where its packages are found.
  const folder = mkdtempSync(join(projectRoot, "build", "bench-blank-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    writeFileSync(
      join(folder, "Page.svelte"),
      markup.replace(/[{}]/g, (brace) => `&#${brace.charCodeAt(0)};`),
    );
    writeFileSync(join(folder, "client.js"), client);
    writeFileSync(join(folder, "server.js"), server);
    for (const ssr of [false, true])
      await build({
        root: folder,
        configFile: false,
        logLevel: "error",
        publicDir: false,
        plugins: [svelte({ configFile: false, emitCss: !ssr, compilerOptions: { css: "external", runes: true } })],
        ssr: { noExternal: true },
        build: {
          outDir: join(folder, ssr ? "server" : "client"),
          manifest: !ssr,
          ssr: ssr ? "server.js" : false,
          target: "es2022",
          modulePreload: { polyfill: false },
          reportCompressedSize: false,
          ...(ssr ? {} : { rolldownOptions: { input: join(folder, "client.js") } }),
        },
      });
    const manifest = JSON.parse(readFileSync(join(folder, "client", ".vite", "manifest.json"), "utf8")) as Record<string, { file: string }>;
    const { body } = (await import(pathToFileURL(join(folder, "server", "server.js")).href)) as { body: () => string };
    const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>`;
    const script = `<script type="module" src="/${manifest["client.js"]!.file}"></script>`;
    const renderPage: RenderPage = async () => ({
      status: 200,
      html: `<!doctype html><html lang="th"><head>${head}${script}</head><body><div id="app">${body()}</div></body></html>`,
    });
    return { folder, renderPage, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
