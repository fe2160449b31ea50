/** Pages as they are printed: how they lie on paper, and on how many sheets. Against made-up answers, in a real browser. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { pagesOf } from "./open-pages.js";

const open = pagesOf({ width: 1280, height: 900 });

/** Width and height of each sheet, in points. */
async function sheets(page: Page): Promise<[number, number][]> {
  const text = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const count = (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
  const boxes = [...text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]): [number, number] => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
  return Array.from({ length: count }, (_, i) => boxes[i] ?? boxes[0]!);
}

describe.each(["th", "en"])("on paper, in %s,", (language) => {
  it("the strategy lies across A4, unfolded, a pillar a sheet", async () => {
    const page = await open("/strategy", language);
    const pillars = await page.locator("section.pillar").count();
    const folded = () => page.locator("section.pillar details:not([open])").count();
    const before = await folded();
    const told = await sheets(page);
    expect(told).toEqual(Array.from({ length: pillars }, () => [842, 595]));
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    expect(await folded()).toBe(0);
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    expect(await folded()).toBe(before);
    await page.context().close();
  });

  it.each(["/kpi/CP01", "/kpi/RH01"])("an indicator takes two sheets, upright: %s", async (path) => {
    const page = await open(path, language);
    expect(await sheets(page)).toEqual([
      [595, 842],
      [595, 842],
    ]);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("section[aria-labelledby=exports]:visible").count()).toBe(0);
    expect(await page.locator("section[aria-labelledby=targets] tbody tr:visible").count()).toBeLessThanOrEqual(6);
    await page.context().close();
  });
});
