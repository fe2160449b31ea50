/** Single-key shortcuts in a real browser, on a Latin and on a Thai layout. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { pagesOf, untilReady } from "./open-pages.js";

const window = { width: 1440, height: 800 };
const open = pagesOf(window, { reducedMotion: "reduce", init: "window.print = () => { window.printed = (window.printed ?? 0) + 1 }" });
const openPlain = pagesOf(window, { javaScriptEnabled: false });
const focused = (page: Page) => page.evaluate("document.activeElement.getAttribute('href')") as Promise<string | null>;
const sheet = (page: Page) => page.locator("dialog[open]");

/** Presses a key of a keyboard whose layout is Thai: the place of the key stays, its letter does not. */
async function pressThai(page: Page, key: string, code: string, shift = false): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const modifiers = shift ? 8 : 0;
  await session.send("Input.dispatchKeyEvent", { type: "keyDown", key, code, text: key, modifiers });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", key, code, modifiers });
  await session.detach();
}

describe("j and k", () => {
  it("go from card to card in sight, and Enter opens the one that has the focus", async () => {
    const page = await open("/");
    const cards = await page.locator("article h3 a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    await page.keyboard.press("j");
    expect(await focused(page)).toBe(cards[0]);
    for (let turn = 0; turn < 8; turn++) await page.keyboard.press("j");
    expect(await focused(page)).toBe(cards[8]);
    const box = await page.locator("article", { has: page.locator(":focus") }).boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(56);
    expect(box!.y + box!.height).toBeLessThanOrEqual(800);
    await page.keyboard.press("k");
    expect(await focused(page)).toBe(cards[7]);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${cards[7]}`);
  });
  it("stay at the first and the last card", async () => {
    const page = await open("/");
    const cards = page.locator("article h3 a");
    for (const [place, key] of [
      [cards.first(), "k"],
      [cards.last(), "j"],
    ] as const) {
      await place.focus();
      const before = await focused(page);
      await page.keyboard.press(key);
      expect(await focused(page)).toBe(before);
    }
  });
  it("pass over what lies folded in the strategy", async () => {
    const page = await open("/strategy");
    await page.locator("details[open] > summary").first().click();
    const folded = await page.locator("details:not([open]) tbody th a").count();
    expect(folded).toBeGreaterThan(0);
    await page.keyboard.press("j");
    const row = page.locator("tbody th a:focus");
    expect(await row.count()).toBe(1);
    expect(await row.isVisible()).toBe(true);
  });
  it("are the same keys on a Thai layout", async () => {
    const page = await open("/");
    await pressThai(page, "่", "KeyJ");
    const first = await focused(page);
    await pressThai(page, "่", "KeyJ");
    expect(await focused(page)).not.toBe(first);
    await pressThai(page, "า", "KeyK");
    expect(await focused(page)).toBe(first);
  });
});

describe("p", () => {
  it("goes where the print link goes, and prints there", async () => {
    const page = await open("/");
    await pressThai(page, "ย", "KeyP");
    await page.waitForURL("**/print/overview");
    await page.locator("main.sheet").waitFor();
    await page.keyboard.press("p");
    expect(await page.evaluate("window.printed")).toBe(1);
  });
  it("prints a page that has no other print view", async () => {
    const page = await open("/strategy");
    await page.keyboard.press("p");
    expect(await page.evaluate("window.printed")).toBe(1);
  });
});

describe("/", () => {
  it("goes to the search, ready to type into", async () => {
    const page = await open("/");
    await pressThai(page, "ฝ", "Slash");
    await page.waitForURL("**/search");
    await expect.poll(() => page.evaluate("document.activeElement.type")).toBe("search");
    await page.keyboard.type("jkp/?");
    expect(await page.locator("[type=search]").inputValue()).toBe("jkp/?");
    expect(await sheet(page).count()).toBe(0);
  });
});

describe("the sheet of shortcuts", () => {
  it.each([
    ["th", "แป้นพิมพ์ลัด"],
    ["en", "Keyboard shortcuts"],
  ])("opens in %s by ?, closes by Escape and by its button, and gives the focus back", async (language, title) => {
    const page = await open("/", language);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.keyboard.press("j");
    const card = await focused(page);
    await page.keyboard.press("?");
    await sheet(page).waitFor();
    expect(asked.filter((url) => url.endsWith(".js")).length, "loaded only now").toBeGreaterThan(0);
    expect(await sheet(page).locator("h2").textContent()).toBe(title);
    expect(await sheet(page).locator("kbd").count()).toBeGreaterThanOrEqual(6);
    await page.keyboard.press("j");
    await page.keyboard.press("Escape");
    await sheet(page).waitFor({ state: "detached" });
    expect(await focused(page)).toBe(card);
    await pressThai(page, "ฦ", "Slash", true);
    await sheet(page).locator("form button").click();
    await sheet(page).waitFor({ state: "detached" });
    expect(await focused(page)).toBe(card);
  });
  it("turns single keys off, is remembered, and is reached by the mouse to turn them on again", async () => {
    const page = await open("/");
    await page.keyboard.press("?");
    await sheet(page).getByRole("switch").uncheck();
    await page.keyboard.press("Escape");
    await sheet(page).waitFor({ state: "detached" });
    await page.keyboard.press("j");
    expect(await page.locator("article a:focus").count()).toBe(0);
    await page.reload();
    await untilReady(page);
    await page.keyboard.press("j");
    await page.keyboard.press("?");
    expect(await page.locator("article a:focus, dialog[open]").count()).toBe(0);
    await page.locator("footer a[href$='#keys']").click();
    await sheet(page).getByRole("switch").check();
    await page.keyboard.press("Escape");
    await sheet(page).waitFor({ state: "detached" });
    await page.keyboard.press("j");
    // The focus came back to the link below all cards: from there it begins with what is on the screen.
    await page.locator("article a:focus").waitFor();
  });
  it("stands on the help page with scripts off", async () => {
    const page = await openPlain("/");
    await page.locator("footer a[href$='#keys']").click();
    expect(await page.locator("section[aria-labelledby=keys] kbd").count()).toBeGreaterThanOrEqual(6);
    expect(await page.getByRole("switch").count(), "a switch that would do nothing").toBe(0);
  });
});

describe("keys with a modifier", () => {
  it("are left to the browser", async () => {
    const page = await open("/");
    for (const key of ["Control+j", "Alt+j", "Meta+k", "Shift+J"]) await page.keyboard.press(key);
    expect(await page.locator("article a:focus").count()).toBe(0);
  });
});
