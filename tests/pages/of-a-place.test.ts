/** The page of an indicator at one office or district: nothing of the whole province stands on it without saying so. Against made-up answers, in a real browser. */
import { describe, expect, it } from "vitest";
import { dictionaries } from "../../dashboard/language/both.js";
import { pagesOf } from "./open-pages.js";

const open = pagesOf({ width: 1280, height: 720 }, { javaScriptEnabled: false });

/** The words of a page's parts, by their headings' ids. */
async function parts(path: string, language: "th" | "en"): Promise<{ forecast: string; revisions: string }> {
  const page = await open(path, language);
  return {
    forecast: await page.locator(".forecast").innerText(),
    revisions: await page.locator("section[aria-labelledby=revisions]").innerText(),
  };
}

describe.each(["th", "en"] as const)("an indicator's page, in %s,", (language) => {
  const { detail } = dictionaries[language];
  const fang = { th: "ฝาง", en: "Fang" }[language];
  const prison = { th: "เรือนจำ", en: "Prison" }[language];

  it.each([
    ["/kpi/RH01?office=DOC-5006", prison],
    ["/kpi/CP01?d=5009", fang],
  ])("of a place says that the forecast is the whole province's, and tells the place's own revisions: %s", async (path, place) => {
    const { forecast, revisions } = await parts(path, language);
    expect(forecast).toContain(detail.forecastOfProvince("2570"));
    expect(forecast).toContain(place);
    expect(revisions.split("\n")[0]).toContain(place);
    expect(revisions).toContain("71.4");
    expect(revisions).not.toContain("11.4");
  });

  it("of the province needs no such words", async () => {
    const { forecast, revisions } = await parts("/kpi/RH01", language);
    expect(forecast.split("\n")[0]).toBe(detail.forecast("2570"));
    expect(revisions.split("\n")[0]).toBe(detail.revisions);
    expect(revisions).toContain("11.4");
  });
});

describe("a period that is none", () => {
  it.each(["/kpi/CP01?p=nonsense", "/pipeline?p=2026-13", "/?p=FY25"])("is told, with what is shown in its place: %s", async (path) => {
    for (const language of ["th", "en"] as const) {
      const page = await open(path, language);
      const { period } = dictionaries[language];
      const banner = page.getByRole("complementary", { name: period.noneLabel });
      expect(await banner.innerText()).toContain(period.none(path.split("p=")[1]!));
      await banner.getByRole("link").click();
      expect(await banner.count()).toBe(0);
    }
  });
});
