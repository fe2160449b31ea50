/**
 * Renders a page as a whole document. The gateway calls it with a way to ask its own GraphQL, so that the first response carries the figures
 * and the page can be read with scripts off.
 */
import { readFileSync } from "node:fs";
import { render } from "svelte/server";
import { ShellDocument, ShellPlaceDocument, type ShellPlaceQuery, type ShellQuery } from "./generated/graphql.js";
import { isLanguage, type Language, loadWords, wordsOf } from "./language/dictionary.js";
import App from "./shell/App.svelte";
import { addressOf } from "./shell/address.js";
import { type Ask, dataOf, type GraphQLAnswer } from "./shell/ask.js";
import { assetsOf, type Manifest } from "./shell/assets.js";
import { documentOf } from "./shell/document.js";
import { answersFor, isOfNoVersion } from "./shell/page.js";
import { routeOf, signInRoute } from "./shell/routes.js";
import { type Shell, type Theme, View } from "./shell/view.svelte.js";

export interface PageRequest {
  /** Path and query as asked for. */
  url: string;
  /** The viewer's language (cookie `lang`, else Thai); `?lang=` in the URL goes before it. */
  language?: string | null;
  /** Cookie `theme`: `light`, `dark`, or anything else for the system's. */
  theme?: string | null;
  /** Goes into the hidden field `token` of every form that signs in or out. */
  formToken?: string;
}

export interface RenderedPage {
  /** 200, 401 with the sign-in page, 404 where there is no such page, thing or data version, or 503 when the gateway itself does not answer. */
  status: number;
  html: string;
}

/** Asks GraphQL on behalf of the one who opened the page. */
export type AskGateway = (document: string, variables: Record<string, unknown>) => Promise<GraphQLAnswer>;

const manifest = JSON.parse(readFileSync(new URL("../client/.vite/manifest.json", import.meta.url), "utf8")) as Manifest;
await Promise.all([loadWords("th"), loadWords("en")]);

export async function renderPage(request: PageRequest, askGateway: AskGateway): Promise<RenderedPage> {
  const ask: Ask = async (document, variables) => dataOf(await askGateway(document, variables));
  const address = addressOf(request.url);
  const language: Language = address.language ?? (isLanguage(request.language) ? request.language : "th");
  const theme: Theme = request.theme === "light" || request.theme === "dark" ? request.theme : "system";
  const formToken = request.formToken ?? "";
  const shell = await shellOf(ask).catch(() => null);
  if (!shell) return { status: 503, html: unavailable(language) };

  const asked = routeOf(address.path);
  const refused = !shell.me && !asked.route.open;
  const route = refused ? signInRoute : asked.route;
  const page = await route.load();
  const params: Record<string, string> = refused ? { next: request.url } : asked.params;
  const { answers } = await answersFor(page, { address, params, site: shell.site }, ask);
  const view = new View({ language, theme, shell, formToken, shown: { name: route.name, page, params, answers, address } });
  const { body } = render(App, { props: { view }, transformError: noteFault });
  const missing = route.name === "not-found" || page.found?.(answers) === false || isOfNoVersion(answers, address);
  const status = refused ? 401 : missing ? 404 : 200;
  const state = { language, theme, shell, formToken, name: route.name, params, answers, url: request.url };
  return { status, html: documentOf({ view, body, state, assets: assetsOf(manifest, route.name, language) }) };
}

/** A block that cannot be drawn is told in its place; the reason goes to the log, not to the reader. */
function noteFault(error: unknown): { message: string } {
  console.error("a block of a page could not be drawn:", error);
  return { message: "PAGE_BLOCK" };
}

async function shellOf(ask: Ask): Promise<Shell> {
  const shell = (await ask(ShellDocument.toString(), {})) as ShellQuery;
  if (!shell.me) return { ...shell, province: null };
  const { province } = (await ask(ShellPlaceDocument.toString(), {})) as ShellPlaceQuery;
  return { ...shell, province };
}

function unavailable(language: Language): string {
  const t = wordsOf(language);
  const files = assetsOf(manifest, "help", language);
  const styles = files.styles.map((file) => `<link rel="stylesheet" href="${file}">`).join("");
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${styles}<title>${t.site.product}</title></head><body><main class="lone"><h1>${t.problem.site}</h1><p><a href="">${t.problem.retry}</a></p></main></body></html>`;
}
