/** Figures that must agree with each other: a line's own sum, subtotals, balances, and what one month carries over into the next. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { projectRoot } from "../../../connectors/root.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { replay } from "../../../warehouse/intake/replay.js";
import { custodyBook } from "../../faults/reports.js";
import { flowReport } from "../flow-report.js";
import { FreshStore, operator } from "../fresh-store.js";

let fresh: FreshStore;
afterEach(() => fresh?.close());

const flow = (month: number, change = (text: string) => text) => {
  const { name, text } = flowReport(month, 50);
  return fresh.bringText("doc_flow", name, change(text));
};
const told = (outcome: { findings: readonly object[] }) =>
  outcome.findings.map((finding) => {
    const { severity, code, line, column, expected, found } = finding as Record<string, unknown>;
    return { severity, code, line, column, expected, found };
  });

/** One man more was moved, and one fewer had served his sentence, than the month before: no two months are alike. */
const another = (text: string) => text.replace("พ้นโทษ,21,2,23,", "พ้นโทษ,20,2,22,").replace("ย้ายออก,5,-,5,", "ย้ายออก,6,-,6,");

describe("a line's own sum, where the contract sets such a line aside", { timeout: 120_000 }, () => {
  const strict = () =>
    FreshStore.withContract("doc_flow", (contract) => ({
      ...contract,
      checks: [{ lineSum: ["ชาย", "หญิง"], equals: "รวม", severity: "quarantine" }],
    }));
  /** The men released at the end of their sentence, 21, are 12 in the file: digits changed places. */
  const wrong = (text: string) => text.replace("พ้นโทษ,21,2,23", "พ้นโทษ,12,2,23");
  const standing = async () =>
    (await fresh.warehouse.observations("doc_flow", { from: "2025-01", to: "2025-01" }, 100, null, operator)).nodes;

  it("is quarantined at its line with the equation, the others load, and every line is accounted for", async () => {
    fresh = await strict();
    const whole = (await flow(1)).lines;
    const outcome = await flow(2, wrong);
    expect(outcome).toMatchObject({ state: "PARTIAL", lines: { ...whole, loaded: whole.loaded - 1, quarantined: 1 }, findings: [] });
    expect(outcome.quarantine).toMatchObject([
      {
        code: "CHECK_FAILED",
        line: 9,
        column: "รวม",
        expected: "ชาย + หญิง = 14",
        found: "23",
        raw: expect.stringContaining("พ้นโทษ | 12 | 2 | 23"),
      },
    ]);
    const { nodes } = await fresh.warehouse.observations("doc_flow", { from: "2025-02", to: "2025-02" }, 100, null, operator);
    expect(nodes.filter(({ line }) => line === 9)).toEqual([]);
    expect(nodes.length).toBeGreaterThan(0);
  });
  it("loads once it is mended, and leaves quarantine", async () => {
    fresh = await strict();
    await flow(1, wrong);
    expect((await standing()).filter(({ line }) => line === 9)).toEqual([]);
    const { name, text } = flowReport(1, 50);
    expect(await fresh.bringText("doc_flow", name.replace(".csv", "_r2.csv"), text)).toMatchObject({ state: "LOADED" });
    expect(
      (await standing())
        .filter(({ line }) => line === 9)
        .map(({ value }) => value)
        .sort(),
    ).toEqual(["2", "21"]);
  });
  it("stays aside when an earlier file's word counts again", async () => {
    fresh = await strict();
    const { name, text } = flowReport(1, 50);
    await fresh.bringText("doc_flow", name, wrong(text));
    // A later file of another name says the month too, and its correction no longer does.
    await fresh.bringText("doc_flow", "flow_5009_256802.csv", text);
    await fresh.bringText("doc_flow", "flow_5009_256802_r2.csv", flowReport(2, 50).text);
    const after = await standing();
    expect(after.length).toBeGreaterThan(0);
    expect(after.filter(({ line }) => line === 9)).toEqual([]);
  });
});

describe("the prisons' survey and the juvenile cases, as their contracts stand", { timeout: 120_000 }, () => {
  const survey = (trial: string) =>
    [
      "รายงานสถิติผู้ต้องราชทัณฑ์ สำรวจ ณ วันที่ 1 พฤศจิกายน 2568,,,,",
      "เรือนจำ/ทัณฑสถาน : รจ.อ.ฝาง,,,,",
      "ประเภทผู้ต้องขัง,จำนวน (คน),,,หมายเหตุ",
      ",ชาย,หญิง,รวม,",
      "1. นักโทษเด็ดขาด,๒๙๘,38,336,",
      "2.1 อุทธรณ์-ฎีกา,54,6,60,",
      `2.2 ไต่สวน-พิจารณา,${trial},`,
      "2.3 สอบสวน,22,-,22,",
      "3. ผู้ต้องกักขัง,4,-,4,",
      "",
    ].join("\n");
  const bring = (trial: string, revision = "") => fresh.bringText("doc_population", `population_5009_256811${revision}.csv`, survey(trial));
  const onTrial = async () =>
    (await fresh.warehouse.observations("doc_population", { from: "2025-10", to: "2025-10" }, 100, null, operator)).nodes
      .filter(({ dimensions }) => dimensions.legal_status === "trial")
      .map(({ dimensions, value }) => `${dimensions.sex} ${value}`)
      .sort();
  const waiting = async () => (await fresh.warehouse.quarantine({ first: 50 }, operator)).nodes.map(({ code, line }) => `${line} ${code}`);

  it("set a line aside whose men and women are not its sum, with the equation; every other line loads", async () => {
    fresh = await FreshStore.open();
    const outcome = await bring("17,9,80");
    expect(outcome).toMatchObject({ state: "PARTIAL", findings: [], lines: { loaded: 4, quarantined: 1 } });
    expect(outcome.quarantine).toMatchObject([
      { code: "CHECK_FAILED", line: 7, column: expect.stringContaining("รวม"), expected: expect.stringContaining("= 26"), found: "80" },
    ]);
    expect(await onTrial()).toEqual([]);
  });
  it("leave a line whose blank part is missing, and tell it", async () => {
    fresh = await FreshStore.open();
    const outcome = await bring("71,,80");
    expect(outcome).toMatchObject({ state: "LOADED", quarantine: [] });
    expect(told(outcome)).toMatchObject([{ severity: "warn", code: "CHECK_FAILED", line: 7, found: "80" }]);
    expect(await onTrial()).toEqual(["female null", "male 71"]);
  });
  it("load it once the agency has mended it", async () => {
    fresh = await FreshStore.open();
    await bring("17,9,80");
    expect(await bring("71,9,80", "_r2")).toMatchObject({ state: "LOADED", quarantine: [] });
    expect(await onTrial()).toEqual(["female 9", "male 71"]);
  });
  it("load it from the archive once the contract is mended, and nothing waits any more", async () => {
    fresh = await FreshStore.open();
    await bring("17,9,80");
    expect(await waiting()).toEqual(["7 CHECK_FAILED"]);
    const is = fresh.definitions.contracts.get("doc_population")!;
    const contract = { ...is, checks: is.checks.filter((check) => !("lineSum" in check)) };
    await recordDefinitions(fresh.store, {
      ...fresh.definitions,
      contracts: new Map(fresh.definitions.contracts).set("doc_population", contract),
    });
    expect((await replay(fresh.store, contract))!.items).toMatchObject([{ state: "LOADED", lines: { loaded: 5, quarantined: 0 } }]);
    expect(await onTrial()).toEqual(["female 9", "male 17"]);
    expect(await waiting()).toEqual([]);
  });
  it("set a line aside though a part is blank, where the other is more than the sum: its figures slipped a column to the right", async () => {
    fresh = await FreshStore.open();
    const outcome = await bring(",71,9");
    expect(outcome).toMatchObject({ state: "PARTIAL", findings: [], lines: { loaded: 4, quarantined: 1 } });
    expect(outcome.quarantine).toMatchObject([{ code: "CHECK_FAILED", line: 7, expected: expect.stringContaining("= 71"), found: "9" }]);
    expect(await onTrial()).toEqual([]);
  });
  it("are those of the three that do so", () => {
    const strict = [...fresh.definitions.contracts.values()].filter(({ checks }) =>
      checks.some(({ severity }) => severity === "quarantine"),
    );
    expect(strict.map(({ id }) => id).sort()).toEqual(["djop_cases", "djop_custody", "doc_population"]);
  });
});

describe("the prisons' subtotals and balance", { timeout: 120_000 }, () => {
  it("agree in a report as it should be", async () => {
    fresh = await FreshStore.open();
    expect(told(await flow(1))).toEqual([]);
  });
  it("are findings at their own lines where they do not", async () => {
    fresh = await FreshStore.open();
    // 59 men arrived (50 new, 9 moved in), 44 left; the sheet says 60, so what remains by it is 512 + 60 − 44.
    const outcome = await flow(1, (text) => text.replace("รับตัวรวม,59,6,65", "รับตัวรวม,60,6,66"));
    expect(outcome.state).toBe("LOADED");
    expect(told(outcome)).toEqual([
      { severity: "warn", code: "CHECK_FAILED", line: 5, column: "ชาย", expected: "59", found: "60" },
      { severity: "warn", code: "CHECK_FAILED", line: 15, column: "ชาย", expected: "528", found: "527" },
    ]);
  });
});

describe("the prisons' line of those on remand", { timeout: 120_000 }, () => {
  const survey = (remand: string) =>
    [
      "รายงานสถิติผู้ต้องราชทัณฑ์ สำรวจ ณ วันที่ 1 พฤศจิกายน 2568,,,,",
      "เรือนจำ/ทัณฑสถาน : รจ.อ.ฝาง,,,,",
      "ประเภทผู้ต้องขัง,จำนวน (คน),,,หมายเหตุ",
      ",ชาย,หญิง,รวม,",
      "1. นักโทษเด็ดขาด,๒๙๘,38,336,",
      remand,
      '"2.1 อุทธรณ์-ฎีกา",54,6,60,',
      "2.2 ไต่สวน-พิจารณา,71,9,80,",
      "2.3 สอบสวน,22,-,22,",
      "3. ผู้ต้องกักขัง,4,-,4,",
      'รวมทั้งสิ้น,449,53,"502",',
      "",
    ].join("\n");
  const bring = async (remand: string) => {
    fresh = await FreshStore.open();
    return fresh.bringText("doc_population", "population_5009_256811.csv", survey(remand));
  };
  it("is the sum of its three children, wherever they stand", async () => {
    expect(await bring("2. ผู้ต้องขังระหว่าง,147,15,162,")).toMatchObject({ state: "LOADED", findings: [], lines: { loaded: 5 } });
  });
  it("is a finding at its own line and column where it is not, though the grand total agrees", async () => {
    expect(told(await bring(" 2.  ผู้ต้องขังระหว่าง,147,51,198,"))).toEqual([
      { severity: "warn", code: "CHECK_FAILED", line: 6, column: expect.stringContaining("หญิง"), expected: "15", found: "51" },
    ]);
  });
});

describe("several totals in one table", { timeout: 120_000 }, () => {
  const centre = ["สถานพินิจฯ จังหวัดเชียงใหม่", 61, 8, 69, 52, 5, 50, 5];
  const school = ["ศูนย์ฝึกฯ เขต 7", 338, 0, 338, 275, 0, 270, 0];
  const bring = async (rows: (string | number)[][]) => {
    fresh = await FreshStore.open();
    const { name, bytes } = custodyBook(rows, { at: { period: "2026-08", words: "สิงหาคม 2569", compact: "256908" } });
    return told(await fresh.bringText("djop_custody", name, bytes)).filter(({ code }) => code === "CHECK_FAILED");
  };
  it("each total the lines since the one before, and the last the whole", async () => {
    const of = (row: (string | number)[]) => ["รวม", ...row.slice(1)];
    const all = ["รวม", 399, 8, 407, 327, 5, 320, 5];
    expect(await bring([centre, of(centre), school, of(school), all])).toEqual([]);
  });
  it("is told which is wrong", async () => {
    const found = await bring([
      centre,
      ["รวม", 61, 9, 70, 52, 5, 50, 5],
      school,
      ["รวม", 338, 0, 338, 275, 0, 270, 0],
      ["รวม", 399, 7, 407, 327, 5, 320, 5],
    ]);
    // Columns of women: 8 in the first group, 8 in all; the last line's own sum is that of 8.
    expect(found.map(({ line, column, expected, found: is }) => [line, column, expected, is])).toEqual([
      [10, "D", "อยู่ในความดูแล (คน) › ชาย + อยู่ในความดูแล (คน) › หญิง = 406", "407"],
      [7, "C", "8", "9"],
      [10, "C", "8", "7"],
    ]);
  });
  it("may stand above what it totals", async () => {
    expect(await bring([["รวม", 399, 8, 407, 327, 5, 320, 5], centre, school])).toEqual([]);
  });
});

describe("what is carried over", { timeout: 120_000 }, () => {
  const line = (month: string, into: number, received: number, closed: number) =>
    JSON.stringify({
      id: month,
      office: "สำนักงานคุมประพฤติจังหวัดเชียงใหม่",
      month,
      caseType: "สืบเสาะและพินิจ",
      lawGroup: "ยาเสพติด",
      cases: { broughtForward: into, newReceived: received, closed, remaining: into + received - closed },
      olderThanOneYear: 31,
      psr: { due: 121, onTime: 119 },
    });
  const bring = async (...lines: string[]) => told(await fresh.bringText("dop_cases", "dop_cases.ndjson", `${lines.join("\n")}\n`));

  it("agrees from month to month, and over a year's end", async () => {
    fresh = await FreshStore.open();
    expect(await bring(line("2568-11", 412, 138, 129), line("2568-12", 421, 100, 121), line("2569-01", 400, 90, 80))).toEqual([]);
  });
  it("is a finding where it does not, once, at the later month's line; a month that is not there is none", async () => {
    fresh = await FreshStore.open();
    const lines = [line("2568-11", 412, 138, 129), line("2568-12", 420, 100, 120), line("2569-03", 77, 60, 70)];
    const found = {
      severity: "warn",
      code: "CARRIED_OVER_DIFFERS",
      line: 2,
      column: "cases.broughtForward",
      expected: "421 (2025-11)",
      found: "420 (2025-12)",
    };
    expect(await bring(...lines)).toEqual([found]);
  });
  it("is compared with what stands, where the next month comes in a file of its own", async () => {
    fresh = await FreshStore.withContract("dop_cases", (contract) => ({
      ...contract,
      supersession: { delivers: "delta", order: "modified" },
      lineCount: false,
    }));
    expect(await bring(line("2568-11", 412, 138, 129))).toEqual([]);
    expect(await bring(line("2568-12", 420, 100, 120))).toMatchObject([
      { code: "CARRIED_OVER_DIFFERS", line: 1, found: "420 (2025-12)", expected: "421 (2025-11)" },
    ]);
    // A correction of November that still does not lead to December says so at its own line.
    expect(await bring(line("2568-11", 412, 139, 129))).toMatchObject([
      { code: "CARRIED_OVER_DIFFERS", line: 1, found: "422 (2025-11)", expected: "420 (2025-12)" },
    ]);
  });
  it("holds the file where the contract says so, and can be accepted", async () => {
    fresh = await FreshStore.withContract("dop_cases", (contract) => ({
      ...contract,
      checks: [{ carriedOut: "carried_out", carriedIn: "carried_in", severity: "hold" }],
    }));
    const folder = mkdtempSync(join(tmpdir(), "yutitham-carried-"));
    const path = join(folder, "dop_cases.ndjson");
    writeFileSync(path, `${line("2568-11", 412, 138, 129)}\n${line("2568-12", 420, 100, 120)}\n`);
    expect((await fresh.bring("dop_cases", [path])).items[0]).toMatchObject({ state: "HELD", problem: { code: "CARRIED_OVER_DIFFERS" } });
    rmSync(folder, { recursive: true });
    const [held] = (await fresh.warehouse.held({ first: 5 }, operator)).nodes;
    expect(held).toMatchObject({ mayBeAccepted: true });
  });
});

describe("a line that stands twice", { timeout: 120_000 }, () => {
  it("is quarantined and makes no sum disagree", async () => {
    fresh = await FreshStore.open();
    const outcome = await flow(1, (text) => text.replace("พ้นโทษ,21,2,23,\n", "พ้นโทษ,21,2,23,\nพ้นโทษ,21,2,23,\n"));
    expect(outcome).toMatchObject({ state: "PARTIAL", lines: { quarantined: 1 } });
    expect(told(outcome)).toEqual([]);
  });
  it("is not carried over twice", async () => {
    fresh = await FreshStore.open();
    const line = (month: string, into: number) =>
      JSON.stringify({
        id: month,
        office: "สำนักงานคุมประพฤติจังหวัดเชียงใหม่",
        month,
        caseType: "สืบเสาะและพินิจ",
        lawGroup: "ยาเสพติด",
        cases: { broughtForward: into, newReceived: 1, closed: 1, remaining: into },
        olderThanOneYear: 3,
        psr: { due: 1, onTime: 1 },
      });
    const lines = [line("2568-11", 29), line("2568-12", 29), line("2568-12", 29), line("2569-01", 29)];
    const outcome = await fresh.bringText("dop_cases", "dop_cases.ndjson", `${lines.join("\n")}\n`);
    expect(outcome).toMatchObject({ state: "PARTIAL", lines: { quarantined: 1 } });
    expect(told(outcome)).toEqual([]);
  });
});

describe("the prisons' balances from month to month", { timeout: 120_000 }, () => {
  /** February carries in what January carried out, 512 + 59 − 44 = 527 men and 63 women; March what February did. */
  const february =
    (men = 527) =>
    (text: string) =>
      another(text)
        .replace("ยอดยกมา,512,61,573,", `ยอดยกมา,${men},63,${men + 63},`)
        .replace("ยอดคงเหลือ,527,63,590,", `ยอดคงเหลือ,${men + 15},65,${men + 80},`);
  const differs = { severity: "warn", code: "CARRIED_OVER_DIFFERS", column: "ชาย" };

  it("are carried over without a word", async () => {
    fresh = await FreshStore.open();
    await flow(1);
    expect(told(await flow(2, february()))).toEqual([]);
  });
  it("are told where they are not, at the balance of the month that came second", async () => {
    fresh = await FreshStore.open();
    await flow(1);
    expect(told(await flow(2, february(528)))).toEqual([{ ...differs, line: 4, found: "528 (2025-02)", expected: "527 (2025-01)" }]);
  });
  it("and in the other order, the figures being the same", async () => {
    fresh = await FreshStore.open();
    await flow(2, february(528));
    expect(told(await flow(1))).toEqual([{ ...differs, line: 15, found: "527 (2025-01)", expected: "528 (2025-02)" }]);
  });
  it("are no longer told once a correction agrees", async () => {
    fresh = await FreshStore.open();
    await flow(1);
    await flow(2, february(528));
    const { name, text } = flowReport(2, 50);
    expect(told(await fresh.bringText("doc_flow", name.replace(".csv", "_r2.csv"), february()(text)))).toEqual([]);
  });
});

describe("totals by a dimension, of groups, and parts of a whole", { timeout: 120_000 }, () => {
  const ages = ["0-4", "5-9", "10-14", "15-17", "18-19", ...Array.from({ length: 13 }, (_, i) => `${20 + 5 * i}-${24 + 5 * i}`)];
  const people = (place: string, sex: string, each: number) => `${place},${sex},${`${each},`.repeat(19)}${each * 19}`;
  const registry = (...lines: string[]) => {
    const head = `อำเภอ,เพศ,${ages.map((age) => `${age} ปี`).join(",")},85 ปีขึ้นไป,รวม`;
    return fresh.bringText("dopa_population", "population_2568.csv", `ประชากร ณ วันที่ 31 ธันวาคม 2568\n${[head, ...lines, ""].join("\n")}`);
  };
  const districts = [people("ฝาง", "ชาย", 5), people("ฝาง", "หญิง", 6), people("แม่อาย", "ชาย", 3), people("แม่อาย", "หญิง", 4)];

  it("compares each sex of the province with its own lines", async () => {
    fresh = await FreshStore.open();
    const right = [...districts, people("รวมทั้งจังหวัด", "ชาย", 8), people("รวมทั้งจังหวัด", "หญิง", 10)];
    expect(told(await registry(...right, people("รวมทั้งจังหวัด", "รวม", 18)))).toEqual([]);
    const wrong = told(await registry(...districts, people("รวมทั้งจังหวัด", "ชาย", 8), people("รวมทั้งจังหวัด", "หญิง", 11)));
    expect(wrong).toHaveLength(19);
    expect(wrong[0]).toMatchObject({ severity: "warn", code: "CHECK_FAILED", line: 8, column: "0-4 ปี", expected: "10", found: "11" });
  });
  it("compares a district's total of both sexes with its two lines", async () => {
    fresh = await FreshStore.open();
    const table = (each: number) => [
      ...districts.slice(0, 2),
      people("ฝาง", "รวม", each),
      ...districts.slice(2),
      people("แม่อาย", "รวม", 7),
    ];
    expect(told(await registry(...table(11)))).toEqual([]);
    expect(told(await registry(...table(12)))[0]).toMatchObject({ line: 5, column: "0-4 ปี", expected: "11", found: "12" });
  });
  it("compares a plain total within the prisons' movements with the lines of its group", async () => {
    fresh = await FreshStore.open();
    const grouped = (men: number) => (text: string) => text.replace("ปล่อยตัวรวม", `รวม,${men},6,${men + 6},\nปล่อยตัวรวม`);
    expect(told(await flow(1, grouped(59)))).toEqual([]);
    expect(
      told(
        await flow(2, (text) =>
          another(grouped(60)(text))
            .replace("ยอดยกมา,512,61,573", "ยอดยกมา,-,-,-")
            .replace(/ยอดคงเหลือ.*/, ""),
        ),
      ),
    ).toMatchObject([{ line: 8, column: "ชาย", expected: "59", found: "60" }]);
  });
  it("tells a part that is more than its whole", async () => {
    fresh = await FreshStore.open();
    const line = (settled: number) =>
      `${JSON.stringify({
        ปีงบประมาณ: "2569",
        เดือน: "ตุลาคม",
        สำนักงาน: "สำนักงานบังคับคดีจังหวัดเชียงใหม่",
        "ไกล่เกลี่ยแล้วเสร็จ (เรื่อง)": "40",
        "ไกล่เกลี่ยสำเร็จ (เรื่อง)": String(settled),
      })}\n`;
    expect(told(await fresh.bringText("led_mediation", "ไกล่เกลี่ย.ndjson", line(40)))).toEqual([]);
    expect(told(await fresh.bringText("led_mediation", "ไกล่เกลี่ย.ndjson", line(41)))).toEqual([
      {
        severity: "warn",
        code: "CHECK_FAILED",
        line: 1,
        column: "ไกล่เกลี่ยสำเร็จ (เรื่อง)",
        expected: "≤ ไกล่เกลี่ยแล้วเสร็จ (เรื่อง) (40)",
        found: "41",
      },
    ]);
  });
  it("compares the sums of money of a register with its total line", async () => {
    fresh = await FreshStore.open();
    const [fund] = readdirSync(join(projectRoot, "tests/fixtures/pjo_justice_fund"));
    const path = join(projectRoot, "tests/fixtures/pjo_justice_fund", fund!);
    const file = readdirSync(path).find((name) => name.endsWith(".xlsx"))!;
    expect((await fresh.bring("pjo_justice_fund", [join(path, file)])).items[0]!.findings).toEqual([]);
  });
});
