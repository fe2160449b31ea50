/** What must not stick out, be cut off, touch or contradict what stands beside it, in a real browser. */
import { describe, expect, it } from "vitest";
import { dictionaries } from "../../dashboard/language/both.js";
import { pagesOf } from "./open-pages.js";

const pages = pagesOf({ width: 390, height: 844 });
const open = (path: string, width: number, language: string) => pages(path, language, { width });

describe("a percentage", () => {
  it.each([
    ["/district/5009", 390],
    ["/office/DOC-5006", 390],
    ["/strategy", 390],
    ["/district/5009", 1280],
    ["/print/overview", 1280],
  ])("keeps its sign off the last digit on %s at %i pixels", async (path, width) => {
    const page = await open(path, width, "th");
    const gaps = await page.locator(".figure.text .unit.close").evaluateAll((signs) =>
      signs.flatMap((sign) => {
        const [before, own] = [sign.previousElementSibling!.getBoundingClientRect(), sign.getBoundingClientRect()];
        return own.width ? [Math.round((own.left - before.right) * 10) / 10] : [];
      }),
    );
    expect(new Set(gaps)).toEqual(new Set([2]));
    await page.context().close();
  });
});

describe("the tables of a place's pillars", () => {
  it.each([
    [390, "th"],
    [390, "en"],
    [1280, "th"],
    [1280, "en"],
  ] as const)("have their columns below each other, %i pixels wide, in %s", async (width, language) => {
    const page = await open("/district/5009", width, language);
    const columns = await page.locator("section.panel table").evaluateAll((tables) =>
      tables.map((table) =>
        [...table.querySelectorAll("thead th")]
          .map((head) => head.getBoundingClientRect())
          .filter(({ width }) => width > 0)
          .map(({ left }) => Math.round(left)),
      ),
    );
    expect(columns.length).toBeGreaterThan(2);
    for (const own of columns) expect(own).toEqual(columns[0]);
  });
});

describe("the sentence above a place's indicators", () => {
  it.each(["/district/5009", "/office/DOC-5006"])("is of as many as the statuses count on %s", async (path) => {
    const page = await open(path, 1280, "en");
    const [on, of] = (await page.locator("p.lead", { hasText: "on track" }).innerText()).match(/\d+/g)!.map(Number);
    const counts = (await page.locator("p.counts .one").allInnerTexts()).map((text) => Number(/\d+/.exec(text)![0]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(of);
    expect(counts[0]).toBe(on);
    await page.context().close();
  });
});

describe("the mark of a stage", () => {
  it.each([
    [360, "en", "NO_STOCK"],
    [1440, "en", "NO_STOCK"],
    [360, "th", "CARRIED_IN"],
    [1440, "th", "CARRIED_IN"],
  ] as const)("stays in its card and off the stage's name at %i pixels in %s, however long its words", async (width, language, result) => {
    const page = await open("/pipeline", width, language);
    const [outside, over] = await page.locator("ol.glance > li").evaluateAll((cards, words) => {
      for (const card of cards) card.querySelector(".mark")!.textContent = words;
      const edges = cards.map((card) => {
        const text = card.ownerDocument.createRange();
        text.selectNodeContents(card.querySelector(".name")!);
        return {
          card: card.getBoundingClientRect(),
          mark: card.querySelector(".mark")!.getBoundingClientRect(),
          name: text.getBoundingClientRect(),
        };
      });
      return [
        edges.filter(({ card, mark }) => mark.right > card.right - 12).length,
        edges.filter(
          ({ mark, name }) => mark.left < name.right && name.left < mark.right && mark.top < name.bottom && name.top < mark.bottom,
        ).length,
      ];
    }, `≠ ${dictionaries[language].pipeline.results[result]}`);
    expect([outside, over]).toEqual([0, 0]);
    await page.context().close();
  });
});

describe("the overview made for paper", () => {
  it.each([
    [360, "th"],
    [390, "en"],
    [768, "th"],
  ])("is read on a screen of %i pixels in %s without moving it sideways", async (width, language) => {
    const page = await open("/print/overview", width, language);
    const cut = await page
      .locator("main [role=region]")
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
    expect(cut).toBe(0);
    const row = page.locator("main tbody tr").first();
    expect(await row.innerText()).toContain(dictionaries[language as "th"].kpi.target);
    expect(await row.locator("td:visible").count()).toBe(2);
    await page.context().close();
  });
  it.each(["th", "en"])("explains each mark that is in it, why a figure is not rated, and what a rate counts, in %s", async (language) => {
    const page = await open("/print/overview", 1280, language);
    const t = dictionaries[language as "th"];
    const [table, key] = [(await page.locator("main table").allInnerTexts()).join(" "), await page.locator("[data-key]").innerText()];
    for (const mark of ["◔", "[p]", "[r]", "[u]", "[c]"]) expect([mark, key.includes(mark)]).toEqual([mark, table.includes(mark)]);
    for (const words of [t.print.actual, t.kpi.target, t.kpi.planToDate, t.mark.provisional]) expect(key).toContain(words);
    const unrated = page.locator("main tbody tr", { hasText: t.status.NOT_RATED! });
    expect(await unrated.count()).toBeGreaterThan(0);
    for (const row of await unrated.all()) expect(await row.locator(".why").innerText()).not.toBe("");
    expect(await page.locator("main tbody tr", { hasText: "CP01" }).locator("td.num").first().innerText()).toContain(t.unit.per_100k);
    await page.context().close();
  });
  it.each([390, 1280])("tells the gap to the plan, and how much of it is reached, at %i pixels", async (width) => {
    const page = await open("/print/overview", width, "en");
    const rated = await page.locator("main tbody tr", { hasText: "SO01" }).innerText();
    // On a telephone there is no heading above it that names the unit and of what the percent is.
    expect(rated).toMatch(width < 640 ? /−24\.53 million baht \(93% of the plan\)/ : /[+−]\d[\d,.]* \(\d+%\)/);
    await page.context().close();
  });
  it("keeps every column on paper", async () => {
    const page = await open("/print/overview", 390, "th");
    await page.emulateMedia({ media: "print" });
    const row = page.locator("main tbody tr").first();
    expect(await row.locator("td:visible").count()).toBe(7);
    expect(await row.locator(".narrow:visible").count()).toBe(0);
    await page.context().close();
  });
});
