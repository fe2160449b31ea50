/** The overview over the sample agencies' figures and its blank twin, each behind a gateway of its own, in one browser. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { projectRoot } from "../connectors/root.js";
import type { RenderPage } from "../gateway/pages.js";
import { openBrowser } from "../tests/pages/browser.js";
import type { Warehouse } from "../warehouse/warehouse.js";
import { blankPage, shownIn } from "./blank-page.js";
import { sampleFolder } from "./sample-store.js";
import { served } from "./served.js";

/** One opening of a page by a browser that holds nothing of it. */
export interface Opened {
  /** As they came over the wire, heads of answers included; by kind of file. */
  bytes: Record<string, number>;
  requests: number;
  /** Largest contentful paint, milliseconds. */
  lcp: number;
}

/** A connection as a phone has it. */
export interface Line {
  latencyMs: number;
  bytesPerSecond: number;
}

export interface Overview {
  open: (side: "ours" | "theirs", line?: Line) => Promise<Opened>;
  /** How much of text and drawings both show. */
  shows: { letters: number; drawings: number };
  close: () => Promise<void>;
}

interface Site {
  url: string;
  cookies: { name: string; value: string; url: string }[];
  close: () => Promise<void>;
}

const viewport = { width: 1440, height: 900 };
const lettersOf = (markup: string) => markup.replace(/<[^>]*>|\s+/g, "");
const drawingsOf = (markup: string) => markup.match(/<svg/g)?.length ?? 0;

export async function openOverview(say: (text: string) => void): Promise<Overview> {
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const one of closing.reverse()) await one();
  };
  try {
    const sample = await sampleFolder(say);
    closing.push(() => sample.remove());
    const { store, warehouse } = await sample.open();
    closing.push(() => store.close());
    const ours = await siteOf(warehouse, join(projectRoot, "build", "dashboard"), await rendererOf(join("build", "dashboard")));
    closing.push(ours.close);
    const browser = await openBrowser();
    closing.push(() => browser.close());
    const shown = await markupOf(browser, ours);
    const blank = await blankPage(shown.markup, shown.title);
    closing.push(() => blank.remove());
    const theirs = await siteOf(warehouse, blank.folder, blank.renderPage);
    closing.push(theirs.close);
    const sites = { ours, theirs };
    const again = await markupOf(browser, theirs);
    // A page that shows less would be no measure.
    if (lettersOf(again.markup) !== lettersOf(shown.markup) || drawingsOf(again.markup) !== drawingsOf(shown.markup))
      throw new Error(`the blank page shows ${lettersOf(again.markup).length} letters instead of ${lettersOf(shown.markup).length}`);
    const shows = { letters: lettersOf(shown.markup).length, drawings: drawingsOf(shown.markup) };
    return { open: (side, line) => opened(browser, sites[side], line), shows, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function rendererOf(folder: string): Promise<RenderPage> {
  const path = join(projectRoot, folder, "server", "entry-server.js");
  return ((await import(pathToFileURL(path).href)) as { renderPage: RenderPage }).renderPage;
}

/** A gateway, and the cookies of a director who has signed in without having opened a page. */
async function siteOf(warehouse: Warehouse, dashboardFolder: string, renderPage: RenderPage): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-bench-"));
  const { url, close } = await served(folder, { warehouse, role: "director", settings: { dashboardFolder }, sample: true, renderPage });
  const reply = await fetch(`${url}/sign-in/sample`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-yutitham": "1" },
    body: JSON.stringify({ role: "director" }),
    redirect: "manual",
  });
  const cookies = reply.headers.getSetCookie().map((line) => {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    return { name, value, url };
  });
  if (!cookies.length) throw new Error(`signing in was answered with ${reply.status}`);
  return {
    url,
    cookies: [...cookies, { name: "lang", value: "th", url }],
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function markupOf(browser: Browser, site: Site): Promise<{ markup: string; title: string }> {
  return inNewContext(browser, site, async (page) => {
    await openWhole(page, site);
    return { markup: (await page.evaluate(shownIn)) as string, title: await page.title() };
  });
}

async function opened(browser: Browser, site: Site, line?: Line): Promise<Opened> {
  return inNewContext(browser, site, async (page, context) => {
    const wire = await context.newCDPSession(page);
    await wire.send("Network.enable");
    if (line) {
      const { latencyMs: latency, bytesPerSecond } = line;
      await wire.send("Network.emulateNetworkConditions", {
        offline: false,
        latency,
        downloadThroughput: bytesPerSecond,
        uploadThroughput: bytesPerSecond / 2,
      });
    }
    const kinds = new Map<string, string>();
    const bytes: Record<string, number> = {};
    let requests = 0;
    wire.on("Network.responseReceived", ({ requestId, type }) => void kinds.set(requestId, type.toLowerCase()));
    wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? "other";
      bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
      requests++;
    });
    await openWhole(page, site);
    const lcp = (await page.evaluate(largestPaint)) as number;
    if (!(lcp > 0)) throw new Error("the browser told no largest paint");
    return { bytes, requests, lcp };
  });
}

const largestPaint = `new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({ type: "largest-contentful-paint", buffered: true });
  setTimeout(() => done(0), 5000);
})`;

/** Until nothing more is asked for and nothing more is drawn. */
async function openWhole(page: Page, { url }: Site): Promise<void> {
  await page.goto(`${url}/`);
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  await page.evaluate("document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 100)))");
}

/** A window of its own: nothing is cached. */
async function inNewContext<T>(browser: Browser, { cookies }: Site, work: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport });
  try {
    await context.addCookies(cookies);
    return await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}
