/** Finding an indicator, handing on its address, and taking its chart away as a picture: against made-up answers, in a real browser. */
import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import decodeQR from "qr/decode.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { near, type Thing } from "../../dashboard/pages/missing/near.js";
import { openBrowser } from "./browser.js";
import { type FakeGateway, startFakeGateway } from "./fake-gateway.js";
import { signIn } from "./sign-in.js";

const things: Thing[] = [
  { path: "/kpi/RH01", id: "RH01", names: { th: "อัตราความหนาแน่นเรือนจำ", en: "Prison occupancy" } },
  { path: "/kpi/RH02", id: "RH02", names: { th: "สัดส่วนผู้ต้องขังระหว่างพิจารณา", en: "Share of unsentenced inmates" } },
  { path: "/district/5009", id: "5009", names: { th: "ฝาง", en: "Fang" } },
];
const paths = (asked: string) => near(things, asked, 8).map(({ path }) => path);

describe("a search", () => {
  it("finds by Thai name, English name and code", () => {
    expect(paths("หนาแน่น")).toEqual(["/kpi/RH01"]);
    expect(paths("inmates unsentenced")).toEqual(["/kpi/RH02"]);
    expect(paths("rh02")[0]).toBe("/kpi/RH02");
  });
  it("forgives a letter in a longer word, and nothing in a short one", () => {
    expect(paths("ocupancy")).toEqual(["/kpi/RH01"]);
    expect(paths("หนาแน้น")).toEqual(["/kpi/RH01"]);
    expect(paths("zzzz")).toEqual([]);
  });
});

describe("in a browser", () => {
  let browser: Browser;
  let gateway: FakeGateway;
  beforeAll(async () => {
    gateway = await startFakeGateway();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await gateway?.close();
  });

  async function visitor(language: string, options: { javaScriptEnabled?: boolean } = {}): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    await context.addCookies([{ name: "lang", value: language, url: gateway.url }]);
    await signIn(context, gateway.url, "director");
    return context;
  }
  async function open(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(gateway.url + path);
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    return page;
  }

  /** What a telephone reads in the lower right corner of a picture. */
  async function scanned(page: Page, src: string): Promise<string> {
    const { side, data } = (await page.evaluate(`(async () => {
      const image = new Image();
      image.src = ${JSON.stringify(src)};
      await image.decode();
      const side = Math.min(image.width, image.height, 170);
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = side;
      const pen = canvas.getContext("2d");
      pen.drawImage(image, side - image.width, side - image.height);
      return { side, data: [...pen.getImageData(0, 0, side, side).data] };
    })()`)) as { side: number; data: number[] };
    return decodeQR({ width: side, height: side, data: Uint8ClampedArray.from(data) });
  }

  it("searches from the menu, also with scripts off", async () => {
    const context = await visitor("th", { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(gateway.url);
    await page.locator("nav a[href='/search']").first().click();
    await page.locator("input[type=search]").fill("หนาแน่น");
    await page.locator("form[role=search] button").click();
    expect(await page.locator("main a[href='/kpi/RH01']").count()).toBe(1);
    await context.close();
  });
  it("copies an address that names the language and the data version, and the address shows the same figure", async () => {
    const context = await visitor("en");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await open(context, "/kpi/CP01?t=table");
    await page.locator("[data-share]").click();
    await page.getByText("Copied").waitFor();
    const copied = (await page.evaluate("navigator.clipboard.readText()")) as string;
    const { searchParams, pathname } = new URL(copied);
    expect(pathname).toBe("/kpi/CP01");
    expect([searchParams.get("t"), searchParams.get("lang")]).toEqual(["table", "en"]);
    expect(searchParams.get("asof")).toMatch(/\S/);
    const shown = await page.locator(".key .number").first().textContent();
    const other = await open(await visitor("th"), copied.slice(gateway.url.length));
    expect(await other.locator(".key .number").first().textContent()).toBe(shown);
    expect(await other.evaluate("document.documentElement.lang")).toBe("en");
    await other.context().close();
    await context.close();
  });
  it("saves the chart as a picture of 1200 by 675 with something on it, in light colours on a dark page as well", async () => {
    const context = await visitor("th");
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`${gateway.url}/kpi/CP01`);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-image]").click()]);
    expect(download.suggestedFilename()).toMatch(/^CP01-.+-th\.png$/);
    const png = readFileSync(await download.path());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 675]);
    const data = png.toString("base64");
    const inked = (await page.evaluate(`(async () => {
      const image = new Image();
      image.src = "data:image/png;base64,${data}";
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = 1200;
      canvas.height = 675;
      const pen = canvas.getContext("2d");
      pen.drawImage(image, 0, 0);
      const inkIn = (top, height) => {
        const pixels = pen.getImageData(0, top, 1200, height).data;
        let dark = 0;
        for (let i = 0; i < pixels.length; i += 4) if (pixels[i] < 128) dark++;
        return dark;
      };
      return { corner: [...pen.getImageData(2, 2, 1, 1).data], title: inkIn(20, 60), chart: inkIn(90, 460), notes: inkIn(565, 100) };
    })()`)) as { corner: number[]; title: number; chart: number; notes: number };
    expect(inked.corner).toEqual([255, 255, 255, 255]);
    expect(Math.min(inked.title, inked.chart, inked.notes)).toBeGreaterThan(300);
    const led = new URL(await scanned(page, `data:image/png;base64,${data}`));
    expect([led.origin, led.pathname, led.searchParams.get("lang")]).toEqual([gateway.url, "/kpi/CP01", "th"]);
    expect(led.searchParams.get("asof")).toMatch(/\S/);
    await context.close();
  });
  it("prints a code that leads from the paper to the same figures on a screen", async () => {
    const context = await visitor("en");
    const page = await open(context, "/?p=FY2570-YTD");
    await page.locator("[data-print]").click();
    const code = page.locator("main.sheet footer img");
    await code.waitFor();
    const led = new URL(await scanned(page, new URL((await code.getAttribute("src"))!, gateway.url).href));
    expect([led.origin, led.pathname]).toEqual([gateway.url, "/"]);
    expect([led.searchParams.get("p"), led.searchParams.get("lang")]).toEqual(["FY2570-YTD", "en"]);
    expect((await page.goto(led.href))?.status()).toBe(200);
    expect(await page.locator("article").count()).toBeGreaterThanOrEqual(30);
    await context.close();
  });
  it.each(["th", "en"])("prints the summary in %s on two pages, each with its number and how many there are", async (language) => {
    const context = await visitor(language);
    const page = await open(context, "/print/overview");
    const pages = async () => (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;
    expect(await pages()).toBe(2);
    // The second page is no page of a few rows: without its last table it is still needed.
    await page.evaluate("[...document.querySelectorAll('main table')].at(-1).remove()");
    expect(await pages()).toBe(2);
    const numbers =
      await page.evaluate(`[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).flatMap((rule) => [rule, ...(rule.cssRules ?? [])])
      .filter((rule) => rule instanceof CSSPageRule).map((rule) => rule.cssText).join("")`);
    expect(numbers).toMatch(/@bottom-right[^}]*counter\(page\) " \/ " counter\(pages\)/);
    await context.close();
  });
  it.each([
    ["th", "ยังไม่ได้รับจาก สำนักงาน"],
    ["en", "not received from "],
  ])("names the office whose report is overdue, in %s", async (language, words) => {
    const context = await visitor(language);
    const page = await open(context, "/print/overview");
    expect(await page.locator("section[aria-labelledby=needs-action]").innerText()).toContain(words);
    await context.close();
  });
  it("prints without menus and buttons, and says what the figures are as of", async () => {
    const context = await visitor("en");
    const page = await context.newPage();
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 703, height: 1000 });
    const faults: string[] = [];
    for (const path of ["/kpi/CP01", "/pipeline", "/district/5009", "/office/DOC-5006"]) {
      await page.goto(gateway.url + path);
      await page.locator("html[data-ready]").waitFor({ state: "attached" });
      for (const selector of ["nav", "header.bar", "[data-share]", "select"])
        if (await page.locator(selector).first().isVisible()) faults.push(`${path}: ${selector} is printed`);
      if (!(await page.getByText("Official use").first().isVisible())) faults.push(`${path}: no head`);
      const sideways = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (sideways) faults.push(`${path}: ${sideways} px wider than the paper`);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
