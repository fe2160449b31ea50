/** Pages in a real browser against made-up answers, for a whole test file: each is opened signed in as the director. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "./browser.js";
import { type FakeGateway, startFakeGateway } from "./fake-gateway.js";
import { signIn } from "./sign-in.js";

/** Opens a page at a path and in a language, in a window of its own where it says how wide; the one before is closed. */
type Open = (path: string, language: string, width?: number) => Promise<Page>;

export function pagesOf(viewport: { width: number; height: number }): Open {
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
  return async (path, language, width = viewport.width) => {
    await context?.close();
    context = await browser.newContext({ viewport: { ...viewport, width } });
    await context.addCookies([{ name: "lang", value: language, url: gateway.url }]);
    await signIn(context, gateway.url, "director");
    const page = await context.newPage();
    await page.goto(gateway.url + path);
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    return page;
  };
}
