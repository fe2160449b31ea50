/** Pages in a real browser against made-up answers, for a whole test file: each is opened signed in, as the director where nothing else is said. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "./browser.js";
import { type FakeGateway, startFakeGateway } from "./fake-gateway.js";
import { signIn } from "./sign-in.js";

/** How one page is opened, where not as the file's pages are. */
interface Opening {
  width?: number;
  role?: string;
  /** Of another gateway than the file's own. */
  base?: string;
}

export interface Pages {
  /** Opens a page at a path and in a language; the one before is closed. */
  (path: string, language?: string, opening?: Opening): Promise<Page>;
  /** Where the made-up answers come from. */
  readonly base: string;
}

/** Until its scripts have taken the page over. */
export const untilReady = (page: Page): Promise<void> => page.locator("html[data-ready]").waitFor({ state: "attached" });

/** Goes on to another path in the same window. */
export async function goOn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await untilReady(page);
}

/** @param options `init`: what runs in every page before its own scripts */
export function pagesOf(
  viewport: { width: number; height: number },
  { init, ...options }: BrowserContextOptions & { init?: string } = {},
): Pages {
  let browser: Browser;
  let gateway: FakeGateway;
  let context: BrowserContext | null = null;
  beforeAll(async () => {
    gateway = await startFakeGateway();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await gateway?.close();
  });
  const open = async (path: string, language = "th", { width, role = "director", base = gateway.url }: Opening = {}): Promise<Page> => {
    await context?.close();
    context = await browser.newContext({ ...options, viewport: { ...viewport, ...(width && { width }) } });
    await context.addCookies([{ name: "lang", value: language, url: base }]);
    await signIn(context, base, role);
    const page = await context.newPage();
    if (init) await page.addInitScript(init);
    await page.goto(base + path);
    if (options.javaScriptEnabled !== false) await untilReady(page);
    return page;
  };
  return Object.defineProperty(open, "base", { get: () => gateway.url }) as Pages;
}
