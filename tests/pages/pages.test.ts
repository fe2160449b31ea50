/**
 * The pages in a real browser, at three widths and in both languages. Against `YUTITHAM_PAGES` when it names a running product
 * that one can sign in to as a sample role, else against made-up answers.
 */
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brokenRules } from "./axe.js";
import { openBrowser } from "./browser.js";
import { type FakeGateway, startFakeGateway } from "./fake-gateway.js";
import { untilReady } from "./open-pages.js";
import { signIn } from "./sign-in.js";

const PATHS = [
  "/",
  "/kpi/CP01?ev=1",
  "/kpi/RH01?t=table",
  "/strategy",
  "/pipeline",
  "/district/5009",
  "/office/DOC-5006",
  "/nowhere?q=5009",
  "/kpi/RH0",
  "/data-health",
  "/data-health/held/doc_population-0123456789abcdef",
  "/data-health/held/led_cases-0123456789abcdef",
  "/data-health/held/doc_flow-0123456789abcdef",
  "/inspect",
  "/inspect/2569-2",
  "/explore",
  "/explore/doc_population",
  "/explore/doc_population?by=office&t=table",
  "/help",
  "/print/overview",
  "/sign-in",
];
/** Held files and rounds are the fake gateway's own: a running product holds others. */
const paths = process.env.YUTITHAM_PAGES ? PATHS.filter((path) => !/\/held\/|\/inspect\//.test(path)) : PATHS;

/** Rules of axe do not depend on both at once: phone in Thai, desktop in English. */
const AXE_AT: Record<string, number> = { th: 360, en: 1440 };

let browser: Browser;
let gateway: FakeGateway | null = null;
let base: string;

beforeAll(async () => {
  gateway = process.env.YUTITHAM_PAGES ? null : await startFakeGateway();
  base = process.env.YUTITHAM_PAGES ?? gateway!.url;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await gateway?.close();
});

async function visitor(
  width: number,
  language: string,
  role = "admin",
  options: { javaScriptEnabled?: boolean } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, ...options });
  await context.addCookies([{ name: "lang", value: language, url: base }]);
  await signIn(context, base, role);
  return context;
}

/** Opens a page and waits until it answers clicks. */
async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(base + path);
  await untilReady(page);
  return page;
}

/** Serious and critical ones, as short lines. */
const findings = (page: Page): Promise<string[]> => brokenRules(page, ["serious", "critical"]);

for (const language of ["th", "en"]) {
  for (const width of [360, 768, 1440]) {
    describe(`${language}, ${width} px wide`, () => {
      it("never moves sideways, breaks no rule of axe, reports no error", async () => {
        const context = await visitor(width, language);
        const faults: string[] = [];
        for (const path of paths) {
          const page = await context.newPage();
          const said: string[] = [];
          page.on("console", (message) => message.type() === "error" && said.push(message.text()));
          page.on("pageerror", (error) => said.push(error.message));
          const status = (await page.goto(base + path))!.status();
          await untilReady(page);
          // A browser itself tells of a document that is not found.
          const own = said.filter((text) => status !== 404 || !text.endsWith("404 (Not Found)"));
          faults.push(...own.map((text) => `${path}: ${text}`));
          const sideways = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
          if (sideways) faults.push(`${path}: ${sideways} px sideways`);
          if ((await page.locator("main").innerText()).includes("PAGE_BLOCK")) faults.push(`${path}: a block could not be drawn`);
          if (AXE_AT[language] === width) faults.push(...(await findings(page)).map((finding) => `${path}: ${finding}`));
          await page.close();
        }
        await context.close();
        expect(faults).toEqual([]);
      });
    });
  }
}

describe("dark colours", () => {
  it("pass axe as well", async () => {
    const context = await visitor(1440, "th");
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme: "dark" });
    for (const path of ["/", "/kpi/CP01", "/data-health", ...paths.filter((one) => one.includes("/held/"))]) {
      await page.goto(base + path);
      await untilReady(page);
      expect(await findings(page), path).toEqual([]);
    }
    await context.close();
  });
});

describe("letters", () => {
  it("are drawn in Sarabun, Thai and Latin, both weights", async () => {
    const context = await visitor(1440, "th");
    const page = await open(context, "/");
    const loaded = (await page.evaluate(
      "document.fonts.ready.then(() => [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family + font.weight))",
    )) as string[];
    expect(loaded.filter((name) => name === "Sarabun400").length).toBe(2);
    expect(loaded.filter((name) => name === "Sarabun700").length).toBe(2);
    await context.close();
  });
  it("have no spacing between them and room for tone marks", async () => {
    const context = await visitor(390, "th");
    const page = await open(context, "/");
    const tight = await page.evaluate(`[...document.querySelectorAll("h1,h2,h3,p,a,span,td,th,button")].filter((element) => {
      const style = getComputedStyle(element);
      return /[\\u0E00-\\u0E7F]/.test(element.textContent) && (style.letterSpacing !== "normal" || parseFloat(style.lineHeight) / parseFloat(style.fontSize) < 1.25);
    }).map((element) => element.outerHTML.slice(0, 120))`);
    expect(tight).toEqual([]);
    await context.close();
  });
});

describe.skipIf(process.env.YUTITHAM_PAGES)("the population behind a rate", () => {
  it.each([
    ["th", /ณ 31 ธ(ันวาคม|\.ค\.)\s?2568/, "ใช้ของปีงบประมาณ 2569 ไปก่อน"],
    ["en", /on 31 Dec(ember)? 2025/, "That of fiscal year 2569, carried forward"],
  ])("is told in %s with its day and file, and that it is an earlier year's", async (language, day, carried) => {
    const context = await visitor(390, language, "director");
    const page = await open(context, "/kpi/CP01");
    const row = page.locator("section[aria-labelledby=figure] dl > div", { hasText: "population_2568.csv" });
    await row.waitFor();
    expect((await row.innerText()).replaceAll("\u00a0", " ")).toMatch(day);
    expect(await row.innerText()).toContain(carried);
    await context.close();
  });
});

describe("days of single cases", () => {
  it.each([
    ["th", "AJ12", "ค่าเฉลี่ยของ 44 เรื่อง", "ตัวตั้ง"],
    ["th", "AJ13", "มัธยฐานของ 44 เรื่อง", null],
    ["en", "AJ12", "mean of 44 cases", "Numerator"],
    ["en", "AJ13", "median of 44 cases", null],
  ] as const)("say in %s of %s what they are, and a median is divided by nothing", async (language, kpi, words, divided) => {
    const context = await visitor(1440, language, "director");
    const page = await open(context, `/kpi/${kpi}`);
    const panel = page.locator("section[aria-labelledby=figure] dl");
    await panel.getByText(words).waitFor();
    const terms = await panel.locator("dt").allTextContents();
    expect(terms.filter((term) => term === "ตัวตั้ง" || term === "Numerator")).toEqual(divided ? [divided] : []);
    await context.close();
  });
});

describe("from a number to its source cells", () => {
  it("takes two steps: the card, then its evidence", async () => {
    const context = await visitor(1440, "th", "director");
    const page = await open(context, "/");
    await page.locator("article a").first().click();
    await page.waitForURL("**/kpi/**");
    await page.locator("[data-evidence]").click();
    await page.locator("#evidence").waitFor();
    const row = page.locator("section[aria-labelledby=evidence] tbody tr").first();
    expect(await row.locator("td").count()).toBeGreaterThanOrEqual(9);
    await page.goBack();
    await page.goBack();
    await page.locator("article").first().waitFor();
    expect(new URL(page.url()).pathname).toBe("/");
    await context.close();
  });
  it("works with scripts off", async () => {
    const context = await visitor(1440, "th", "director", { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(base);
    expect(await page.locator("article").count()).toBeGreaterThanOrEqual(30);
    await page.locator("article a").first().click();
    await page.locator("[data-evidence]").click();
    expect(await page.locator("section[aria-labelledby=evidence]").count()).toBe(1);
    expect(await page.locator("figure svg.lines").count()).toBe(1);
    await context.close();
  });
  it("stays within the page: the second page is asked over GraphQL, not loaded anew", async () => {
    const context = await visitor(1440, "en", "director");
    const page = await open(context, "/");
    await page.evaluate("window.stayed = true");
    await page.getByRole("link", { name: "Strategy" }).first().click();
    await page.waitForURL("**/strategy");
    expect(await page.evaluate("window.stayed")).toBe(true);
    expect(await page.title()).toContain("Strategy");
    await context.close();
  });
});

describe("the keyboard", () => {
  it("meets the skip link first, and it leads to the content", async () => {
    const context = await visitor(1440, "th");
    const page = await open(context, "/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe("#main");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    await context.close();
  });
  it("opens a cell of the health matrix, and Escape gives the focus back", async () => {
    const context = await visitor(1440, "th");
    const page = await open(context, "/data-health");
    const cell = page.locator("td.cell button").first();
    await cell.focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.closest('td.cell') !== null")).toBe(true);
    await context.close();
  });
  it("moves over the district map by arrows and along the series by the scrubber", async () => {
    const context = await visitor(1440, "th");
    const page = await open(context, "/kpi/CP01");
    await page.locator("#tile-5001").focus();
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate("document.activeElement.id")).toBe("tile-5014");
    // One tile is in the order of Tab: the one visited last.
    expect(await page.evaluate("[...document.querySelectorAll('[role=grid] a[tabindex=\"0\"]')].map((tile) => tile.id)")).toEqual([
      "tile-5014",
    ]);
    await page.keyboard.press("Enter");
    await page.waitForURL("**d=5014**");
    const scrubber = page.locator("input[type=range]");
    await scrubber.focus();
    const before = await scrubber.getAttribute("aria-valuetext");
    await page.keyboard.press("Home");
    await expect.poll(() => scrubber.getAttribute("aria-valuetext")).not.toBe(before);
    await context.close();
  });
});

describe("the language switch", () => {
  it("changes words and <html lang>, keeps the page, and is remembered", async () => {
    const context = await visitor(1440, "th");
    const page = await open(context, "/kpi/CP01?t=table");
    await page.locator("header a[hreflang=en]").click();
    await page.locator("html[lang=en]").waitFor({ state: "attached" });
    expect(new URL(page.url()).search).toBe("?t=table");
    await page.reload();
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    await context.close();
  });
});

describe("a chart", () => {
  it("shows the same values as a picture and as a table", async () => {
    const context = await visitor(1440, "en");
    const page = await open(context, "/kpi/CP01?t=table");
    const rows = await page.locator("figure[data-chart] tbody tr").count();
    await page.goto(`${base}/kpi/CP01`);
    await untilReady(page);
    expect(Number(await page.locator("input[type=range]").getAttribute("max")) + 1).toBe(rows);
    await page.locator("canvas").waitFor();
    await context.close();
  });
});

describe("what a page weighs", () => {
  it("keeps the overview within its budget, without the chart library", async () => {
    const context = await visitor(1440, "th");
    const page = await context.newPage();
    const sizes: Record<string, number> = { js: 0, css: 0, woff2: 0, page: 0, requests: 0, asked: 0 };
    const bodies: Promise<void>[] = [];
    page.on("response", (response) => {
      sizes.requests!++;
      const { pathname } = new URL(response.url());
      if (pathname.startsWith("/graphql")) sizes.asked!++;
      const kind = pathname === "/" ? "page" : /\.(js|css|woff2)$/.exec(pathname)?.[1];
      if (!kind) return;
      const own = async () => {
        const body = await response.body();
        // Fonts are packed already.
        sizes[kind]! += kind === "woff2" ? body.length : gzipSync(body).length;
      };
      bodies.push(own());
    });
    await page.goto(base);
    await untilReady(page);
    await page.waitForLoadState("networkidle");
    await Promise.all(bodies);
    expect(sizes.js).toBeGreaterThan(0);
    expect(sizes.js).toBeLessThanOrEqual(60 * 1024);
    expect(sizes.css).toBeLessThanOrEqual(14 * 1024);
    expect(sizes.woff2).toBeGreaterThan(0);
    expect(sizes.woff2).toBeLessThanOrEqual(45 * 1024);
    // The page brings its figures with it: its own one question was asked before it was sent.
    expect(sizes.page).toBeGreaterThan(0);
    expect(sizes.page).toBeLessThanOrEqual(30 * 1024);
    expect(sizes.asked).toBeLessThanOrEqual(1);
    expect(sizes.requests).toBeLessThanOrEqual(12);
    await context.close();
  });
});

describe.skipIf(process.env.YUTITHAM_PAGES)("what stands beside a figure", () => {
  it("says how far it is signed, on every page of figures", async () => {
    const context = await visitor(390, "th", "director", { javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of ["/", "/strategy", "/district/5009", "/office/DOC-5006", "/print/overview", "/kpi/RH01"]) {
      await page.goto(base + path);
      expect(await page.locator("main span.sign").count(), path).toBeGreaterThan(0);
    }
    await context.close();
  });
  it("says where its denominator is small, on cards, in the strategy and in a table of districts", async () => {
    const context = await visitor(1280, "en", "director", { javaScriptEnabled: false });
    const page = await context.newPage();
    for (const [path, place] of [
      ["/", "article"],
      ["/strategy", "td"],
      ["/kpi/CP01", "section[aria-labelledby=districts] td"],
    ] as const) {
      await page.goto(base + path);
      expect(await page.locator(`${place} abbr[title^="Denominator under 30"]`).count(), path).toBeGreaterThan(0);
    }
    await context.close();
  });
});

describe("on a telephone", () => {
  it.each(["th", "en"])("the tables of places and of an indicator are read in %s without moving them sideways", async (language) => {
    const context = await visitor(390, language, "director");
    const wide: string[] = [];
    for (const path of ["/district/5009", "/office/DOC-5006", "/kpi/RH01", "/kpi/CP01", "/kpi/AJ13"]) {
      const page = await open(context, path);
      await page.locator("details:not(.menu)").evaluateAll((all) => {
        for (const one of all) one.setAttribute("open", "");
      });
      const regions = await page
        .locator("main [role=region]")
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.getAttribute("aria-label")));
      wide.push(...regions.map((label) => `${path}: ${label}`));
      await page.close();
    }
    expect(wide).toEqual([]);
    await context.close();
  });
});

describe("the rank of a district", () => {
  it("is 1 where the value is best, and every column of its table is in sight at 1280 pixels", async () => {
    const context = await visitor(1280, "en", "director");
    const page = await open(context, "/kpi/CP01");
    const table = page.locator("section[aria-labelledby=districts] [role=region]");
    expect(await table.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
    const best = table.locator("tbody tr", { has: page.locator("td:first-child", { hasText: /^1$/ }) }).first();
    const values = await table.locator("tbody tr td:nth-of-type(2) .number").allInnerTexts();
    const least = Math.min(...values.map((text) => Number(text.replaceAll(",", ""))));
    expect(Number(await best.locator(".number").innerText())).toBe(least);
    await context.close();
  });
});

describe("the districts of an indicator on a telephone", () => {
  it.each(["th", "en"])("stand in the page whole, told how many they are, in %s", async (language) => {
    const context = await visitor(390, language, "director");
    const page = await open(context, "/kpi/CP01");
    const table = page.locator("section[aria-labelledby=districts] [role=region]");
    const rows = await table.locator("tbody tr").count();
    expect(rows).toBe(25);
    expect(await table.evaluate((region) => region.scrollHeight - region.clientHeight)).toBe(0);
    expect(await table.locator("thead").innerText()).toContain(String(rows));
    await context.close();
  });
});

describe.skipIf(process.env.YUTITHAM_PAGES)("a figure of which one part's lines are not for the reader", () => {
  it("says so at the figure and at its cells, and shows the cells of the other part", async () => {
    const context = await visitor(1440, "en", "director");
    const page = await open(context, "/kpi/CP11?ev=1");
    const words = "Source lines of the numerator are withheld from your role; the cells shown are of the denominator";
    for (const part of ["figure", "evidence"]) expect(await page.locator(`section[aria-labelledby=${part}]`).innerText()).toContain(words);
    const parts = await page.locator("section[aria-labelledby=evidence] tbody td:first-child").allInnerTexts();
    expect(new Set(parts.map((text) => text.split("\n")[0]))).toEqual(new Set(["Denominator"]));
    await context.close();
  });
});

describe("an office whose reports are not told by office", () => {
  it.each([
    ["th", "ไม่แยกตามหน่วยงาน"],
    ["en", "not by office"],
  ])("says so, and leads to the indicators that stand on them, in %s", async (language, words) => {
    const context = await visitor(390, language, "director");
    const page = await open(context, "/office/ONCB-R5");
    expect(await page.locator("main").innerText()).toContain(words);
    expect(await page.locator("section[aria-labelledby=stands-on] a[href^='/kpi/CP01']").count()).toBe(1);
    await context.close();
  });
});

describe("the justice pipeline", () => {
  it("spends few bytes on a cell that is only a number, and gives each its row and its column", async () => {
    const context = await visitor(1440, "th", "director");
    const page = await context.newPage();
    const html = await (await page.goto(`${base}/pipeline`))!.text();
    const plain = html.match(/<td[^>]*>(?:<!--[^>]*-->)*<a[^>]*>[\d,]+<\/a>(?:<!--[^>]*-->)*<\/td>/g) ?? [];
    expect(plain.length).toBeGreaterThan(30);
    expect(Math.max(...plain.map((cell) => cell.length))).toBeLessThan(150);
    expect(await page.locator("tbody tr:not(:has(th[scope=row]))").count()).toBe(0);
    await context.close();
  });

  it.each(["th", "en"])("gives a number alone to whoever copies a cell that bears a mark, in %s", async (language) => {
    const context = await visitor(1440, language, "director");
    const page = await context.newPage();
    await page.goto(`${base}/pipeline`);
    const marked = page.locator("tbody td:has([data-mark])");
    const copied = await marked.evaluateAll((cells) =>
      cells.map((cell) => {
        const selection = cell.ownerDocument.getSelection()!;
        selection.selectAllChildren(cell);
        return String(selection);
      }),
    );
    expect(copied.filter((text) => /\d/.test(text)).length).toBeGreaterThan(1);
    expect(copied.filter((text) => !/^(−?[\d,]+(\s*\[p\])?|\D*)$/.test(text))).toEqual([]);
    const told = await page
      .locator("td[aria-describedby]")
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("aria-describedby")!));
    for (const ids of new Set(told)) for (const id of ids.split(" ")) expect(await page.locator(`[id="${id}"]`).innerText()).not.toBe("");
    await context.close();
  });

  it("leads from a figure to its source cells below the same table, and back", async () => {
    const context = await visitor(1440, "th", "director");
    const page = await context.newPage();
    await page.goto(`${base}/pipeline`);
    const table = page.locator("section.stage").first();
    await table.locator("tbody td a").first().click();
    await page.waitForURL(/cell=remand\.[a-z_]+\.2026-10/);
    await table.locator("[aria-label] tbody code").first().waitFor();
    expect(await page.locator("#evidence").count()).toBe(1);
    expect(await table.locator("#evidence").count(), "at its own stage").toBe(1);
    await table.locator(".cells > p a").click();
    await page.locator("#evidence").waitFor({ state: "detached" });
    await context.close();
  });
});

describe.skipIf(process.env.YUTITHAM_PAGES)("a part that fails", () => {
  it("leaves the rest of its page standing", async () => {
    const broken = await startFakeGateway(0, ["quarantine", "revisions"]);
    const context = await browser.newContext();
    await signIn(context, broken.url, "admin");
    const page = await context.newPage();
    for (const [path, alive] of [
      ["/data-health", "#matrix"],
      ["/kpi/CP01", "figure[data-chart]"],
    ] as const) {
      await page.goto(broken.url + path);
      expect(await page.locator("[role=alert]").count(), path).toBeGreaterThanOrEqual(1);
      expect(await page.locator(alive).count(), path).toBe(1);
    }
    await context.close();
    await broken.close();
  });
  it("lets the overview fall back to its cards", async () => {
    const broken = await startFakeGateway(0, ["dataHealth"]);
    const context = await browser.newContext();
    await signIn(context, broken.url, "director");
    const page = await context.newPage();
    await page.goto(broken.url);
    expect(await page.locator("article").count()).toBeGreaterThanOrEqual(30);
    await context.close();
    await broken.close();
  });
  it("heads the overview by the year its cards are of, before the new year has figures", async () => {
    const early = await startFakeGateway(0, [], { fiscalYear: 2571 });
    const told = {
      th: ["ปีงบประมาณ พ.ศ. 2570", "ยังไม่มีข้อมูลของปีงบประมาณนี้ แสดงผลของปีงบประมาณ 2570"],
      en: ["Fiscal year 2570 (Oct 2026–Sep 2027)", "There are no figures of this fiscal year yet. Shown are those of fiscal year 2570."],
    };
    for (const language of ["th", "en"] as const)
      for (const path of ["/", "/print/overview"]) {
        const context = await browser.newContext();
        await context.addCookies([{ name: "lang", value: language, url: early.url }]);
        await signIn(context, early.url, "director");
        const page = await context.newPage();
        await page.goto(early.url + path);
        expect(await page.locator("h1").innerText()).toContain(told[language][0]);
        expect(await page.locator("main").innerText()).toContain(told[language][1]);
        await page.goto(`${early.url + path}?p=FY2571`);
        expect(await page.locator("main").innerText()).not.toContain(told[language][1]);
        await page.goto(base + path);
        expect(await page.locator("main").innerText()).not.toContain(told[language][1]);
        await context.close();
      }
    await early.close();
  });
  it("asks to sign in where nobody is", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const response = await page.goto(`${base}/strategy`);
    expect(response?.status()).toBe(401);
    await page.locator("button[value=inspector]").click();
    await page.waitForURL("**/strategy");
    await context.close();
  });
  it("says when there is no such page or indicator", async () => {
    const context = await visitor(1440, "th");
    const page = await context.newPage();
    expect((await page.goto(`${base}/nowhere`))?.status()).toBe(404);
    expect((await page.goto(`${base}/kpi/XX99`))?.status()).toBe(404);
    expect(await page.locator("h1").textContent()).toContain("XX99");
    for (const path of ["/district/9999", "/office/DOC-9999"]) expect((await page.goto(base + path))?.status()).toBe(404);
    await context.close();
  });
  it("says of an indicator that was retired since when, and leads to it as of the last data version that had it", async () => {
    for (const language of ["th", "en"] as const) {
      const context = await visitor(390, language, "director", { javaScriptEnabled: false });
      const page = await context.newPage();
      expect((await page.goto(`${base}/kpi/RH98`))?.status()).toBe(404);
      expect(await page.title()).toContain(language === "th" ? "RH98 ผู้ต้องขังที่ผ่านการฝึกวิชาชีพ" : "RH98 Inmates who finished");
      expect(await page.locator("h1").textContent()).toContain(language === "th" ? "ผู้ต้องขังที่ผ่าน" : "Inmates who finished");
      const said = (await page.locator("main").textContent())!;
      expect(said).toContain(language === "th" ? "เลิกใช้ตั้งแต่รุ่นข้อมูล 57 (12 พ.ย. 2569" : "retired with data version 57 (12 Nov 2026");
      expect(said).not.toContain(language === "th" ? "พิมพ์ที่อยู่ผิด" : "mistyped");
      expect(await page.locator("main a[href*='asof=56']").getAttribute("href")).toMatch(/^\/kpi\/RH98\?/);
      await context.close();
    }
  });
  it("finds what was meant, by code and by name, also with scripts off", async () => {
    const context = await visitor(390, "en", "director", { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${base}/kpi/RH0`);
    expect(await page.locator("a[href^='/kpi/RH01']").count()).toBe(1);
    await page.locator("input[type=search]").fill("Fang");
    await page.locator("form[role=search] button").click();
    expect(page.url()).toContain("q=Fang");
    expect(await page.locator("a[href^='/district/5009']").count()).toBe(1);
    await context.close();
  });
});
