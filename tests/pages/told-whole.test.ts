/** Figures that are told whole, with their unit, and what is withheld apart from what is missing. Against made-up answers, in a real browser. */
import { describe, expect, it } from "vitest";
import { pagesOf } from "./open-pages.js";

const open = pagesOf({ width: 390, height: 900 });

describe("on a telephone", () => {
  it("the trend of a place without a series is none, in the words of its figure, and not another place's", async () => {
    const page = await open("/kpi/AJ02?d=5025", "en");
    const trend = page.locator("section[aria-labelledby=trend]");
    expect(await trend.locator("canvas, svg[role=img], table").count()).toBe(0);
    expect(await trend.innerText()).toContain("Compared with the plan to date");
    const other = await open("/kpi/AJ02?d=5010", "en");
    expect(await other.locator("section[aria-labelledby=trend] canvas").count()).toBe(1);
  });

  it("a place without cases is marked where a part is lacking in which there could be some", async () => {
    const page = await open("/district/5009", "en");
    const row = page.locator("tr", { hasText: "AJ02" }).first();
    expect(await row.innerText()).toContain("No cases");
    expect(await row.locator("abbr", { hasText: "◔" }).count()).toBe(1);
  });

  it("the printed summary tells a gap with its unit and of what its percent is", async () => {
    const page = await open("/print/overview", "th");
    const told = await page.locator("tbody th .narrow").allInnerTexts();
    const gaps = told.filter((one) => one.includes("ห่างจากแผน"));
    expect(gaps.length).toBeGreaterThan(10);
    for (const one of gaps) expect(one).toMatch(/ห่างจากแผน [+−]?[\d.,]+ \S+.*?( \(\d[\d,]*% ของแผน\))?$/);
    expect(told.join()).toContain("% ของแผน)");
    expect(told.join()).not.toContain("(%)");
  });

  it("a stage of the pipeline says what it counts, and that its stock is withheld", async () => {
    const page = await open("/pipeline", "th");
    const cards = await page.locator("ol.glance > li").allInnerTexts();
    for (const card of cards) expect(card).toMatch(/\((คน|คดี)\)/);
    expect(cards.find((card) => card.includes("เด็กและเยาวชนในความดูแล"))).toContain("[c]");
  });

  it("a line of the pipeline that counts something else than its stage says what, and each side of a handover does", async () => {
    const page = await open("/pipeline", "th");
    const names = await page.locator("tbody th").allInnerTexts();
    expect(names.filter((name) => name.includes("เข้าสู่สถานพินิจฯ"))).toEqual([expect.stringContaining("(คดี)")]);
    expect(names.filter((name) => name.includes("รับใหม่") && name.includes("สำนักงานคุมประพฤติ"))).toEqual([expect.stringContaining("(คดี)")]);
    expect(names.filter((name) => name.includes("ยอดปลายงวด") && /\((คน|คดี)\)/.test(name))).toEqual([]);
  });

  it("a withheld part of a figure has a withheld share and numerator, not missing ones", async () => {
    const page = await open("/kpi/CP01?by=charge", "en");
    const row = page.locator("h2#split").locator("xpath=following::tr[contains(., 'Possess to sell')]").first();
    expect(await row.locator("td.num").allInnerTexts()).toEqual(expect.arrayContaining(["[c]"]));
    expect(await row.innerText()).not.toContain("–");
  });

  it("an indicator's name in a place's table has the room that the other columns leave", async () => {
    const page = await open("/district/5009", "th");
    const [name, table] = (await page.evaluate(
      "(() => { const th = document.querySelector('section.panel tbody th'); return [th.offsetWidth, th.closest('table').offsetWidth]; })()",
    )) as [number, number];
    expect(name / table).toBeGreaterThan(0.3);
  });
});
