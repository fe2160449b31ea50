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
    [768, "th"],
    [1024, "th"],
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

describe("the menu beside a page", () => {
  it.each(["th", "en"])("keeps every entry on one line in %s", async (language) => {
    const page = await open("/pipeline", 1440, language);
    const heights = await page.locator("nav.rail a").evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
    expect(new Set(heights)).toEqual(new Set([44]));
    await page.context().close();
  });
});

describe("a tile of the district map", () => {
  it.each([
    [360, "th"],
    [390, "th"],
    [1024, "th"],
    [1440, "th"],
    [360, "en"],
    [1440, "en"],
  ] as const)("has its whole name in it at %i pixels in %s", async (width, language) => {
    const page = await open("/kpi/CP01", width, language);
    const cut = await page.locator("[role=gridcell] a").evaluateAll((tiles) =>
      tiles.flatMap((tile) => {
        const text = tile.ownerDocument.createRange();
        text.selectNodeContents(tile.querySelector(".name")!);
        const [own, name] = [tile.getBoundingClientRect(), text.getBoundingClientRect()];
        return name.left < own.left + 1 || name.right > own.right - 1 ? [tile.querySelector(".name")!.textContent] : [];
      }),
    );
    expect(await page.locator("[role=gridcell] a").count()).toBe(25);
    expect(cut).toEqual([]);
    await page.context().close();
  });
});

describe("indicators on a telephone", () => {
  it.each([
    ["/strategy", "th"],
    ["/district/5009", "en"],
    ["/office/DOC-5006", "th"],
    ["/inspect/2569-2", "th"],
  ])("have their name across the row and their figure beside their status on %s in %s", async (path, language) => {
    const page = await open(path, 360, language);
    const rows = await page.locator("main tbody tr:visible", { has: page.locator("th a[href*='/kpi/']") }).evaluateAll((all) =>
      all.map((row) => {
        const [name, figure, status] = [...row.children].map((cell) => cell.getBoundingClientRect()).filter(({ width }) => width > 0);
        return {
          across: name!.width / row.getBoundingClientRect().width > 0.9,
          below: figure!.top >= name!.bottom,
          apart: [...row.querySelectorAll("th a + .block")].every(
            (one) => one.getBoundingClientRect().top >= one.previousElementSibling!.getBoundingClientRect().bottom - 4,
          ),
          beside: Math.abs(figure!.top - status!.top) < 2 && figure!.right <= status!.left,
        };
      }),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toEqual({ across: true, below: true, apart: true, beside: true });
    await page.context().close();
  });
});

describe("the figures of a round", () => {
  it.each(["th", "en"])("carry their units, as its report is printed without the pages behind it, in %s", async (language) => {
    const page = await open("/inspect/2569-2", 1280, language);
    const row = page.locator("tbody tr", { hasText: "CP01" }).last();
    expect(await row.locator("td.num").innerText()).toContain(dictionaries[language as "th"].unit.per_100k);
    await page.context().close();
  });
});

describe("what is pressed by itself", () => {
  it.each(["/kpi/RH01", "/pipeline", "/data-health", "/strategy"])("is no lower than 24 pixels on %s", async (path) => {
    const page = await open(path, 390, "th");
    const low = await page.locator("main :is(a, button, summary):visible").evaluateAll((all) =>
      all.flatMap((one) => {
        const { height } = one.getBoundingClientRect();
        return height < 23.5 && one.ownerDocument.defaultView!.getComputedStyle(one).display !== "inline"
          ? [`${one.textContent} ${height}`]
          : [];
      }),
    );
    expect(low).toEqual([]);
    await page.context().close();
  });
});

describe("a dot between two parts of a line", () => {
  it.each(["/kpi/RH01", "/strategy", "/district/5009", "/inspect/2569-2", "/data-health", "/explore/doc_population"])(
    "has a space on both sides on %s",
    async (path) => {
      const page = await open(path, 1280, "th");
      expect((await page.locator("main").innerText()).match(/.{0,20}\S· .{0,10}/g) ?? []).toEqual([]);
      await page.context().close();
    },
  );
});

describe("a table of figures", () => {
  it.each([
    ["/strategy", 768, "en"],
    ["/strategy", 1024, "en"],
    ["/district/5009", 768, "th"],
    ["/district/5009", 1024, "th"],
    ["/explore/doc_population", 390, "th"],
  ] as const)("is in sight whole on %s at %i pixels in %s", async (path, width, language) => {
    const page = await open(path, width, language);
    const hidden = await page
      .locator("main [role=region]:has(thead .num):visible")
      .evaluateAll((all) => all.flatMap((one) => (one.scrollWidth > one.clientWidth ? [one.getAttribute("aria-label")] : [])));
    expect(hidden).toEqual([]);
    await page.context().close();
  });
  it("of a dataset's rows shows each with its value on a telephone, no higher than it need be", async () => {
    const page = await open("/explore/doc_population", 390, "th");
    const rows = await page.locator("section[aria-labelledby=preview] tbody tr").evaluateAll((all) =>
      all.map((row) => {
        const value = row.querySelector("td.num")!.getBoundingClientRect();
        return {
          seen: value.right <= row.closest("[role=region]")!.getBoundingClientRect().right,
          high: row.getBoundingClientRect().height,
        };
      }),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { seen, high } of rows) expect([seen, high < 110]).toEqual([true, true]);
    await page.context().close();
  });
});

describe("the counts above data health", () => {
  it("lead to what they count, past the header that stays", async () => {
    const page = await open("/data-health", 390, "th");
    const links = page.locator("dl.panel dd a");
    expect(await links.count()).toBeGreaterThan(0);
    for (const link of await links.all()) {
      const target = (await link.getAttribute("href"))!;
      await link.click();
      const top = await page.locator(target).evaluate((one) => one.getBoundingClientRect().top);
      const header = await page.locator("header.bar").evaluate((one) => one.getBoundingClientRect().bottom);
      expect(await page.locator(target).innerText()).not.toBe("");
      expect(top).toBeGreaterThanOrEqual(header);
    }
    await page.context().close();
  });
});
