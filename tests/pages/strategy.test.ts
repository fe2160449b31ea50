/** The strategy in a real browser: what each indicator's row says of its figure beside the figure itself. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { pagesOf } from "./open-pages.js";

const pages = pagesOf({ width: 1280, height: 900 });

async function open(width: number): Promise<Page> {
  const page = await pages("/strategy", "en", { width });
  await page.locator("section.pillar details").evaluateAll((all) => {
    for (const one of all) one.setAttribute("open", "");
  });
  return page;
}

const row = (page: Page, kpi: string) => page.locator("section.pillar tr", { hasText: kpi }).first();

it("gives an indicator's name on a telephone the room of its longest word, so that no Thai word is cut", async () => {
  const page = await pages("/strategy", "th", { width: 390 });
  const wraps = (await page.evaluate(
    "[...document.querySelectorAll('section.pillar tbody th')].map((one) => getComputedStyle(one).overflowWrap)",
  )) as string[];
  expect([wraps.length > 10, new Set(wraps)]).toEqual([true, new Set(["break-word"])]);
});

describe.each([390, 1280])("a row of the strategy, %i pixels wide,", (width) => {
  it("names the period of its figure, and the year of a target that is not the heading's", async () => {
    const page = await open(width);
    expect(await page.locator("p.lead").innerText()).toContain("2570");
    const yearly = await row(page, "SO06").innerText();
    expect(yearly).toContain("FY 2568");
    expect(yearly).toMatch(/at least 95%\s\(FY 2568\)/);
    expect(await row(page, "SO01").innerText()).not.toMatch(/\(FY \d+\)/);
  });
  it("tells why it is not on track, and the plan to date beside the figure", async () => {
    const page = await open(width);
    const rows = await page.locator("section.pillar tbody tr").allInnerTexts();
    const unmet = rows.filter((text) => /^\s*(Not rated|Watch|Off track)/m.test(text));
    expect(unmet.length).toBeGreaterThan(0);
    for (const text of unmet) expect(text).toMatch(/(Not rated|Watch|Off track)\s*\n\s*(?!Target)\S/);
    expect(await row(page, "SO01").innerText()).toMatch(width < 640 ? /Plan to date/ : /million baht[\s\S]*million baht/);
  });
  it("stands under a score of two decimals, as the others do", async () => {
    const page = await open(width);
    const scores = (await page.locator("section.pillar").allInnerTexts()).flatMap((text) => text.match(/[\d.]+(?= of 5 · Weight)/g) ?? []);
    expect(scores.length).toBeGreaterThan(4);
    expect(scores.filter((score) => !/^\d\.\d\d$/.test(score))).toEqual([]);
  });
  it("is read without moving it sideways", async () => {
    const page = await open(width);
    const wide = await page
      .locator("section.pillar [role=region]")
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
    expect(wide).toBe(0);
  });
});
