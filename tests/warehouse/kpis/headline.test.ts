/** Which period a card shows: the latest that is due, or of which every report is in. */
import { describe, expect, it } from "vitest";
import { loadContracts } from "../../../connectors/contracts.js";
import { changeWords } from "../../../warehouse/changes/change-words.js";
import { Cube, type Report } from "../../../warehouse/kpis/arithmetic/cube.js";
import { headlinePeriod } from "../../../warehouse/kpis/reading.js";
import type { Rules } from "../../../warehouse/kpis/rules.js";
import type { Setting } from "../../../warehouse/kpis/setting.js";
import { chiangMai } from "./chiang-mai.js";

const drunkDriving = chiangMai.kpis.find(({ id }) => id === "CP12")!;
const contracts = await loadContracts();
const both = ["DOP-5001", "DOP-5009"];

const report = (office: string, period: string): Report => ({
  dataset: "dop_cases",
  office,
  period,
  arrivedOn: "2026-12-07",
  absentOn: null,
  receivedAt: "2026-12-07T02:00:00Z",
  damaged: 0,
});

/** The card on 8 December 2026, a week before November's reports are due. */
function cardWith(reports: Report[], rules: Rules = chiangMai.rules): string {
  const cube = new Cube(contracts, chiangMai.province, [], reports);
  const setting = { moment: { day: "2026-12-08" }, definitions: { ...chiangMai, rules }, cube } as unknown as Setting;
  return headlinePeriod(drunkDriving, setting);
}

describe("the year to date on a card", () => {
  const october = both.map((office) => report(office, "2026-10"));

  it("goes as far as its last month where nothing is begun after it", () => expect(cardWith(october)).toBe("FY2570-YTD"));
  it("stays at the month that is due when one office reports the next early", () =>
    expect(cardWith([...october, report("DOP-5001", "2026-11")])).toBe("FY2570-YTD-2026-10"));
  it("goes on when all have", () => expect(cardWith([...october, ...both.map((office) => report(office, "2026-11"))])).toBe("FY2570-YTD"));
  it("goes as far as anybody reported by rules from before", () =>
    expect(
      cardWith([...october, report("DOP-5001", "2026-11")], {
        ...chiangMai.rules,
        rating: { ...chiangMai.rules.rating, toDate: "months" },
      }),
    ).toBe("FY2570-YTD"));
});

describe("a change from the year before's", () => {
  const words = (toDate: boolean) =>
    changeWords(
      drunkDriving,
      {
        change: "37",
        parts: [],
        mix: null,
        reason: null,
        by: null,
        toDate,
        from: { period: "FY2569-YTD-2025-10" },
        to: { period: "FY2570-YTD-2026-10" },
      },
      chiangMai,
    );

  it("is not one from a span that seems to run backwards", () => {
    expect(words(true)).toEqual({
      th: "เพิ่มขึ้น 37 คดีจากยอดสะสมถึง ต.ค. 2568 ของปีงบประมาณ 2569",
      en: "up 37 cases from the year to Oct 2025 (FY 2569)",
    });
    expect(words(false).en).toBe("up 37 cases from FY 2569 to Oct 2025");
  });
});
