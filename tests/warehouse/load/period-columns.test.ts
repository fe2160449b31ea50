import { describe, expect, it } from "vitest";
import { doc_recidivism } from "../../../connectors/corrections/doc_recidivism.contract.js";
import type { DatasetContract } from "../../../connectors/dataset.js";
import { pjo_inspection } from "../../../connectors/justice-office/pjo_inspection.contract.js";
import { led_revenue } from "../../../connectors/legal-execution/led_revenue.contract.js";
import { decodePeriod, faultyPart } from "../../../warehouse/load/lines/codebook.js";
import { monthMeant } from "../../../warehouse/load/lines/meant.js";

const decoded = (contract: DatasetContract, ...texts: string[]) => decodePeriod(texts.join("\u001f"), contract);
const period = (contract: DatasetContract, ...texts: string[]) => decoded(contract, ...texts).code;

describe("the columns of a period", () => {
  it("may hold a fiscal year of two digits, which is read as in a title", () => {
    expect(period(led_revenue, "70", "ตุลาคม")).toBe("2026-10");
    expect(period(pjo_inspection, "๖๙", "2")).toBe("FY2569-Q2");
    expect(period(doc_recidivism, "63")).toBe("FY2563");
  });

  it("hold no year of two digits that is before the dataset began, 2022 as 22", () => {
    expect(decoded(led_revenue, "22", "ตุลาคม")).toMatchObject({ code: null, expected: expect.stringContaining("2566") });
    expect(decoded(doc_recidivism, "20").problem).toBe("PERIOD_UNREADABLE");
    expect(faultyPart(["22", "ตุลาคม"], led_revenue)).toBe(0);
  });

  it("may say the year of their month or quarter again, where it is the same", () => {
    for (const month of ["ต.ค.69", "ตุลาคม 2569", "10/2569", "2026-10"]) expect(period(led_revenue, "2570", month)).toBe("2026-10");
    for (const quarter of ["1/2569", "ไตรมาส 1/2569", "Q1-69", "ไตรมาสที่ ๑ ปีงบประมาณ ๒๕๖๙"])
      expect(period(pjo_inspection, "2569", quarter)).toBe("FY2569-Q1");
  });

  it("may say it of a span of months by the calendar", () => {
    for (const quarter of ["ม.ค.-มี.ค. 2569", "ม.ค.-มี.ค. 69", "ม.ค. - มี.ค. พ.ศ. ๒๕๖๙", "มกราคม ถึง มีนาคม 2569"])
      expect(period(pjo_inspection, "2569", quarter)).toBe("FY2569-Q2");
    for (const quarter of ["ต.ค.-ธ.ค. 2568", "ต.ค.–ธ.ค.68", "ต.ค.-ธ.ค. ปีงบประมาณ 2569", "ไตรมาส 1 (ต.ค.-ธ.ค.) 2569"])
      expect(period(pjo_inspection, "2569", quarter)).toBe("FY2569-Q1");
    for (const quarter of ["ต.ค.-ธ.ค. 2569", "ม.ค.-มี.ค. 2568", "ต.ค.-ธ.ค. ปีงบประมาณ 2568", "ต.ค.-มี.ค. 2569", "พ.ย.-ม.ค. 2569"])
      expect(decoded(pjo_inspection, "2569", quarter)).toMatchObject({ code: null, problem: "PERIOD_UNREADABLE" });
  });

  it("hold no period where they say two years", () => {
    for (const [contract, year, part] of [
      [led_revenue, "2570", "ต.ค.70"],
      [led_revenue, "2569", "ต.ค.69"],
      [pjo_inspection, "2569", "1/2568"],
    ] as const) {
      expect(decoded(contract, year, part)).toMatchObject({ code: null, expected: expect.stringContaining(year) });
      expect(faultyPart([year, part], contract)).toBe(1);
    }
  });

  it("are asked for what the dataset's own period needs", () => {
    expect(decoded(pjo_inspection, "2569", "5").expected).toContain("a quarter");
    expect(decoded(led_revenue, "2569", "13").expected).toContain("a month");
  });
});

describe("a month misspelt", () => {
  it.each([
    ["ตุลาค", "ตุลาคม"],
    ["สิงหคม 2569", "สิงหาคม"],
    ["ตลาคม", "ตุลาคม"],
    ["รายงานสถิติ ประจำเดือนตุลาค 2569", "ตุลาคม"],
  ])("%s may mean one", (written, accepted) => expect(monthMeant(written)?.accepted).toBe(accepted));

  it.each(["ตุลาคม", "13", "ไตรมาส 5", "รวม", "รายงานสถิติผู้ต้องราชทัณฑ์ สำรวจ ณ วันที่ 31"])("%s means none", (written) =>
    expect(monthMeant(written)).toBeUndefined(),
  );
});
