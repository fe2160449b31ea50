/** “What changed” and the sign-off of a month in a real browser, phone and desktop, Thai and English; and the signature itself. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { brokenRules } from "./axe.js";
import { NO_VERSION } from "./fake-gateway.js";
import { pagesOf } from "./open-pages.js";

const pages = pagesOf({ width: 1280, height: 900 });
const open = (path: string, { language = "th", ...more }: { role?: string; width?: number; language?: string } = {}): Promise<Page> =>
  pages(path, language, more);

describe.each(["/changes", "/data-health/sign-off"])("%s", (path) => {
  it.each([
    [360, "th"],
    [1280, "en"],
  ])("fits %i pixels in %s, and passes the accessibility rules", async (width, language) => {
    const page = await open(path, { width, language });
    expect(await page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).toBe(true);
    expect(await brokenRules(page)).toEqual([]);
  });
});

describe("what changed", () => {
  it("tells a flipped status in words, from what to what, and the file of a revision", async () => {
    const page = await open("/changes");
    const status = await page.locator("section[aria-labelledby=kind-STATUS] li").first().innerText();
    expect(status).toContain("61.2");
    expect(status).toContain("54.9");
    expect(status).toMatch(/เฝ้าระวัง[\s\S]*ไม่เป็นไปตามแผน/);
    expect(await page.locator("section[aria-labelledby=kind-REVISION] li").first().innerText()).toContain("victims_2569_Q2_r2.csv");
  });

  it("tells how a first figure is rated, and the file that brought it", async () => {
    const page = await open("/changes");
    const first = await page.locator("section[aria-labelledby=kind-NEW_FIGURE] li").first().innerText();
    expect(first).toMatch(/ประเมินไม่ได้[\s\S]*เป็นไปตามแผน/);
    expect(first).toContain("victims_2569_Q2_r2.csv");
  });

  it("names the plan above the province whose target changed", async () => {
    const page = await open("/changes", { language: "en" });
    const targets = page.locator("section[aria-labelledby=kind-TARGET]");
    expect(await targets.innerText()).toContain("National master plan, issue 22");
  });

  it("tells a changed target with its unit, and what of a definition changed in the reader's language", async () => {
    const page = await open("/changes", { language: "th" });
    const targets = await page.locator("section[aria-labelledby=kind-TARGET]").innerText();
    expect(targets).toMatch(/45 ต่อแสนประชากร →\s+ใหม่\s+44 ต่อแสนประชากร/);
    const definitions = await page.locator("section[aria-labelledby=kind-DEFINITION]").innerText();
    expect(definitions).toContain("ส่วนที่เปลี่ยน: สูตร, รุ่นของนิยาม");
    expect(definitions).not.toMatch(/versions|formula/);
  });

  it("tells changed weights from what to what", async () => {
    const told = async (language: "th" | "en") =>
      (await open("/changes", { language })).locator("section[aria-labelledby=kind-DEFINITION]").innerText();
    expect(await told("th")).toContain("น้ำหนัก: ลดอาชญากรรม 20% → 30%");
    expect(await told("en")).toContain("weights: Less crime 20% → 30%");
  });

  it("tells a target whose plan alone changed by its months, never from an amount to the same", async () => {
    const page = await open("/changes", { language: "th" });
    const target = await page.locator("section[aria-labelledby=kind-TARGET] li").last().innerText();
    expect(target).toContain("45 ต่อแสนประชากร เท่าเดิม");
    expect(target).toContain("แผนสะสมรายเดือน: พ.ย. 2569 16.8 → 17 ต่อแสนประชากร");
    expect(target).not.toMatch(/45[^\n]*→[^\n]*45/);
  });

  it("tells several corrections of one figure together too, with the status they end in", async () => {
    const page = await open("/changes", { language: "en" });
    const revised = page.locator("section[aria-labelledby=kind-REVISION]");
    expect(await revised.innerText()).toContain("2 revisions of this figure in between, together: 72.1% → 38.4% · Watch → Off track");
    expect(await revised.getByText("in between, together:").count()).toBe(1);
    expect(await revised.innerText()).toContain("3 revisions of this figure in between, back at 41.20%");
  });

  it("lists what came and was taken back with its note, and counts it nowhere", async () => {
    const page = await open("/changes", { language: "en" });
    const revised = page.locator("section[aria-labelledby=kind-REVISION]");
    expect(await revised.locator("h2").innerText()).toMatch(/Figures revised\s+2$/);
    expect(await revised.innerText()).toContain("1 that came and was taken back, not counted");
    expect(await revised.getByText("came in between and was taken back: not counted").count()).toBe(1);
    expect(await revised.locator("li.run > p").innerText()).toMatch(/\s1$/);
    expect(await page.locator("a[href*='kind=REVISION']").innerText()).toMatch(/Figures revised\s+2$/);
    const kinds = await page.locator("a[href*='kind=']").allInnerTexts();
    const sum = kinds.reduce((all, text) => all + Number(/\d+$/.exec(text)?.[0]), 0);
    expect(await page.locator("main .bar a").first().innerText()).toMatch(new RegExp(`^All\\s+${sum}$`));
  });

  it("tells one figure by one number of decimals, in its change and in the net of several", async () => {
    const page = await open("/changes", { language: "en" });
    const lines = page.locator("section[aria-labelledby=kind-REVISION] li li");
    const third = await lines.nth(1).innerText();
    expect(third).toMatch(/41\.18\s*%\s*→[\s\S]*41\.20\s*%/);
    expect(third).toContain("back at 41.20%");
  });

  it("says of several corrections that reports came or were withdrawn between them", async () => {
    const page = await open("/changes", { language: "en" });
    expect(await page.locator("section[aria-labelledby=kind-REVISION]").innerText()).toContain(
      "2 revisions of this figure in between, and reports that came or were withdrawn, together: 11.90% → 12.41%",
    );
  });

  it("is asked of one office from the office's own page, and taken away of that office alone", async () => {
    const page = await open("/office/DOC-5006", { language: "en" });
    await page.getByRole("link", { name: "What changed lately" }).click();
    await page.getByRole("heading", { level: 1, name: "What changed" }).waitFor();
    expect(new URL(page.url()).searchParams.get("office")).toBe("DOC-5006");
    expect(await page.getByRole("link", { name: "Chiang Mai Central Prison" }).getAttribute("href")).toMatch(/^\/office\/DOC-5006/);
    expect(await page.getByRole("link", { name: "CSV" }).getAttribute("href")).toContain("office=DOC-5006");
    await page.getByRole("link", { name: "The whole strategy" }).click();
    await page.waitForURL((url) => !url.searchParams.has("office"));
    expect(await page.getByRole("link", { name: "CSV" }).getAttribute("href")).not.toContain("office=");
  });

  it("rounds an indicator that changed after its signature as it is shown, with its unit", async () => {
    const page = await open("/changes", { language: "en" });
    const line = page.locator("section[aria-labelledby=kind-CHANGED_AFTER_SIGNATURE] li", { hasText: "CP01" });
    expect(await line.innerText()).toMatch(/114\.0 →[\s\S]*118\.7 per 100,000/);
  });

  it("names an indicator once above its lines", async () => {
    const page = await open("/changes");
    const revised = page.locator("section[aria-labelledby=kind-REVISION]");
    const lines = (await revised.innerText()).split("\n").filter((line) => line.includes("CP02"));
    expect(lines).toHaveLength(1);
    expect(await revised.locator("li li").count()).toBe(2);
  });

  it("up to today is up to now: the end of a day that is not over is still to come", async () => {
    const page = await open("/changes?since=2026-11-02&until=2999-12-31", { language: "en" });
    expect(await page.locator("main").innerText()).not.toContain("T23:59:59");
    expect(await page.locator("[role=alert]").count()).toBe(0);
  });

  it("is asked up to a day as well, which the address keeps", async () => {
    const page = await open("/changes", { language: "en" });
    await page.getByLabel("Since the day").fill("2026-11-02");
    await page.getByLabel("up to the end of the day").fill("2026-11-20");
    await page.getByRole("button", { name: "Show" }).click();
    await page.waitForURL("**until=2026-11-20**");
    expect(new URL(page.url()).searchParams.get("since")).toBe("2026-11-02");
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    expect(await page.getByLabel("up to the end of the day").inputValue()).toBe("2026-11-20");
    expect(await page.locator("main").innerText()).toContain("to data version 2026-11-20T23:59:59+07:00");
  });

  it.each([
    ["since=banana", "en", "The address has a word that is no moment"],
    ["since=2026-11-02&until=banana", "en", "The address has a word that is no moment"],
    ["asof=banana", "th", "ไม่มีรุ่นข้อมูล"],
  ])("says that %s cannot be read, and why, and does not offer to try it again", async (query, language, words) => {
    const page = await open(`/changes?${query}`, { language });
    const problem = page.getByRole("alert");
    expect(await problem.innerText()).toContain(words);
    expect(await problem.innerText()).toContain("banana");
    expect(await problem.innerText()).not.toMatch(/Try again|ลองใหม่/);
    await problem.getByRole("link").click();
    await page.locator("section[aria-labelledby=kind-STATUS]").waitFor();
  });

  it.each([
    ["/kpi/RH01", "en", "Show the latest figures", "RH01 Prison occupancy"],
    ["/district/5009", "th", "ดูตัวเลขล่าสุด", "อำเภอฝาง"],
    ["/", "th", "ดูตัวเลขล่าสุด", "ภาพรวม"],
    ["/changes", "en", "Show the latest figures", "What changed"],
  ])(
    "of a version that there is not, %s says so under its own name, and leads to the latest figures",
    async (path, language, words, name) => {
      const page = await open(`${path}?asof=${NO_VERSION}`, { language });
      expect((await page.request.get(page.url())).status()).toBe(404);
      expect(await page.locator("aside.pinned").count(), "no strip that tells figures of it").toBe(0);
      expect(await page.locator("h1").innerText()).toContain(name);
      const [heading, box] = [await page.locator("h1").boundingBox(), await page.getByRole("alert").first().boundingBox()];
      expect(box!.y - heading!.y - heading!.height).toBeGreaterThan(8);
      const problem = page.getByRole("alert").first();
      expect(await problem.innerText()).toContain(NO_VERSION);
      expect(await page.locator("main").innerText()).not.toMatch(/Try again|ลองใหม่/);
      await problem.getByRole("link", { name: words }).click();
      await page.waitForURL((url) => !url.searchParams.has("asof"));
      await page.locator("main:not(:has([role=alert]))").waitFor();
    },
  );

  it("shows one kind alone, and gives the list as a file of the same two versions", async () => {
    const page = await open("/changes");
    await page.locator("a[href*='kind=TARGET']").click();
    await page.waitForURL("**kind=TARGET**");
    expect(await page.locator("main section h2").count()).toBe(1);
    expect(await page.locator("a[href^='/export/changes.csv']").getAttribute("href")).toMatch(/since=36&asOf=\d+/);
  });
});

describe("the panel of a figure", () => {
  it.each([
    ["th", "ลายมือชื่อใต้ตัวเลขนี้ 1 รายการ", "ลงนามเมื่อ 12 พ.ย. 2569 10:00 น. ลายนิ้วมือของค่า 5f2c5f2c5f2c5f2c"],
    ["en", "Signatures under it: 1", "signed 12 Nov 2026, 10:00, digest of the values 5f2c5f2c5f2c5f2c"],
  ])("in %s names who signed each dataset's month, when and over which digest", async (language, heading, words) => {
    const page = await open("/kpi/RH01", { language });
    const row = page.locator("#signed");
    await row.getByText(heading).click();
    expect(await row.locator("details[open] li").first().innerText()).toContain(words);
  });
});

describe("the sign-off of a month", () => {
  it("offers the signature to those entitled alone", async () => {
    const buttons = async (role: string) =>
      (await open("/data-health/sign-off", { role })).locator("main button", { hasText: "ลงนาม" }).count();
    expect(await buttons("analyst")).toBe(0);
    expect(await buttons("director")).toBe(1);
  });

  it("names the cell that changed after its signature, old beside new", async () => {
    const page = await open("/data-health/sign-off");
    const changed = page.locator("li", { hasText: "เปลี่ยนหลังลงนาม" }).first();
    expect(await changed.innerText()).toMatch(/2,000 →[\s\S]*2,005/);
  });

  it("counts the cells that are withheld, from what to what nobody is told, after those that are told", async () => {
    const rows = async (language: "th" | "en") => {
      const page = await open("/data-health/sign-off", { language });
      const changed = page.locator("details", { has: page.locator("ul.changes") }).first();
      await changed.evaluate((details) => details.setAttribute("open", ""));
      return changed.locator("ul.changes li").allInnerTexts();
    };
    const [told, counted, ...more] = await rows("th");
    expect([told, more]).toEqual([expect.stringMatching(/2,000 →[\s\S]*2,005/), []]);
    expect(counted).toBe("อีก 2 ค่า ปกปิดเพื่อคุ้มครองข้อมูลส่วนบุคคลทั้งก่อนและหลังการเปลี่ยน");
    expect((await rows("en"))[1]).toBe("2 values withheld to protect privacy, before and after the change");
  });

  it("asks why where something is missing, and shows the month signed", async () => {
    const page = await open("/data-health/sign-off");
    await page.locator("main button", { hasText: "ลงนาม" }).click();
    const dialog = page.locator("dialog[open]");
    expect(await dialog.locator("li").count()).toBe(1);
    await dialog.locator("textarea").fill("ลงนามตามมติที่ประชุม");
    await dialog.locator("button.primary").click();
    await page.locator("section[aria-labelledby=office] .SIGNED").waitFor();
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });
});
