/** What spreadsheets do to codes: they are numbers to them, and no figures. */
import { afterAll, expect } from "vitest";
import type { DatasetContract } from "../../connectors/dataset.js";
import { fold } from "../../connectors/thai/spelling.js";
import { STILL } from "../../warehouse/load/shape.js";
import type { Office } from "../../warehouse/place.js";
import { packZip, sheetData, workbookParts } from "../connectors/reader/pack-zip.js";
import { FreshStore, operator } from "../warehouse/fresh-store.js";
import { dropped, expectAside, inFolder } from "./reports.js";
import type { Trial, Trials, Trying } from "./trial.js";

const own: FreshStore[] = [];
afterAll(async () => {
  for (const fresh of own) await fresh.close();
});

type Line = [code: string | number, district?: string | number];

/** The register of centres, whose codes are numbers here: of eight digits where the contract says so, else of any. */
const centres = (change: Partial<DatasetContract>) => FreshStore.withContract("pjo_centres", (contract) => ({ ...contract, ...change }));

function within(trial: Trial, fresh: FreshStore): Trial {
  own.push(fresh);
  return { ...trial, fresh };
}

const titles = ["ทะเบียนศูนย์ยุติธรรมชุมชน", "ประจำไตรมาส 4 ปีงบประมาณ 2569"] as const;
const head = ["ลำดับ", "รหัสศูนย์", "อำเภอ", "มีกิจกรรมในไตรมาส"];
const rowsOf = (lines: readonly Line[]) => lines.map(([code, district = "ฝาง"], i) => [i + 1, code, district, "ใช่"]);

/** As a workbook; a code that begins with `<c` is a cell as it is stored. */
const asWorkbook = async (lines: readonly Line[], change: Partial<DatasetContract>, after: Trial["after"]): Promise<Trial> => {
  const all: Record<number, (string | number | null)[]> = { 1: [titles[0]], 2: [titles[1]], 3: head };
  for (const [i, row] of rowsOf(lines).entries()) all[4 + i] = row;
  const xml = sheetData(all).replace(/<c r="[A-Z]+\d+" t="inlineStr"><is><t>(<c [\s\S]*?<\/c>)<\/t><\/is><\/c>/g, "$1");
  const book = packZip(workbookParts([{ name: "ศยช.", xml }]));
  const trial = inFolder("ศูนย์ยุติธรรมชุมชน_2569_ไตรมาส4.xlsx", book, after, "pjo_centres", "PJO");
  return within(trial, await centres(change));
};

/** As a text file, which its agency may agree on. */
const asText = async (lines: readonly Line[], change: Partial<DatasetContract>, after: Trial["after"]): Promise<Trial> => {
  const text = [...titles.map((title) => `${title},,,`), head.join(","), ...rowsOf(lines).map((row) => row.join(",")), ""].join("\r\n");
  const trial = inFolder("centres_2569_4.csv", text, after, "pjo_centres", "PJO");
  const csv = { from: { via: "folder", pattern: "^centres_\\d{4}_\\d\\.csv$" }, form: { kind: "csv", headerRows: 1 } } as const;
  return within(trial, await centres({ ...csv, ...change }));
};

const village = { unitDigits: 8 };

/** The codes under which lines stand, in order. */
async function standing(fresh: FreshStore): Promise<string[]> {
  const rows = await fresh.store.database.read((session) =>
    session.all<{ unit: string }>({ text: "select unit from core.pjo_centres where recorded_to = ? order by line", values: [STILL] }),
  );
  return rows.map(({ unit }) => unit);
}

const stand =
  (...codes: string[]): NonNullable<Trial["after"]> =>
  async (_, fresh) =>
    expect(await standing(fresh)).toEqual(codes);

/** The second line is set aside for its code, and the first stands. */
const aside =
  (as: typeof asText, code: string | number, change: Partial<DatasetContract> = village): Trying =>
  () =>
    as(
      ["50010101", code].map((one): Line => [one]),
      change,
      async ({ artifacts }, fresh) => {
        const column = as === asText ? "รหัสศูนย์" : "B";
        const sheet = as === asText ? undefined : "ศยช.";
        const raw = String(code).replace(/<[^>]*>/g, "");
        await expectAside(fresh, artifacts[0]!.sha256, [{ line: 5, column, ...(sheet && { sheet }), raw }]);
        expect(await standing(fresh)).toEqual(["50010101"]);
        const { nodes } = await fresh.warehouse.quarantine({ first: 5 }, operator);
        expect(nodes[0]!.message.th).toContain("จัดช่องให้เป็นข้อความ");
      },
    );

const district =
  (as: typeof asText, written: string | number): Trying =>
  () =>
    as([["50010101"], ["50010102", written]], village, stand("50010101"));

/** Victims of a quarter of three districts, the second named so. */
const victims = (quarter: number, fiscalYear: number, second: string, after?: Trial["after"]): Trial => {
  const title = `ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส ${quarter} ปีงบประมาณ ${fiscalYear},`;
  const text = [title, "อำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย)", "แม่แจ่ม,4", `${second},3`, "ฝาง,2", ""].join("\n");
  return inFolder(`victims_${fiscalYear}_Q${quarter}.csv`, text, after, "police_victims", "POLICE");
};

/** Places of two prisons, in a province one of whose offices or spellings is dated; the second is set aside, the first stands. */
const dated =
  (change: (office: Office) => Office): Trying =>
  async () => {
    const fresh = await FreshStore.with((is) => ({
      ...is,
      province: { ...is.province, offices: is.province.offices.map((office) => (office.id === "DOC-5009" ? change(office) : office)) },
    }));
    const header = "เรือนจำ,เนื้อที่เรือนนอน (ตร.ม.),มาตรฐาน (ตร.ม./คน),ความจุมาตรฐาน (คน),เจ้าหน้าที่ (คน)";
    const lines = ["รจก.เชียงใหม่", "รจ.อ.ฝาง"].map((prison) => `${prison},"1,600.00",1.6,1000,10`);
    const after: Trial["after"] = async ({ artifacts }) => {
      await expectAside(fresh, artifacts[0]!.sha256, [{ line: 4, column: "เรือนจำ", raw: "รจ.อ.ฝาง" }]);
      const { nodes } = await fresh.warehouse.observations("doc_capacity", {}, 100, null, operator);
      expect(new Set(nodes.map(({ office }) => office))).toEqual(new Set(["DOC-5006"]));
    };
    const text = ["เนื้อที่ ณ วันที่ 31 มีนาคม 2568,,,,", header, ...lines, ""].join("\r\n");
    const { trial } = await dropped("capacity_256803.csv", text, "capacity", "doc_capacity");
    return within({ ...trial, after }, fresh);
  };

export const codeTrials: Trials = {
  "a district before it was split off, an office before it was opened or after it was closed, either by a name of another time, as the province's lists date them":
    {
      "a district before it was split off": (fresh) =>
        victims(4, 2552, "กัลยาณิวัฒนา", ({ artifacts }) =>
          expectAside(fresh, artifacts[0]!.sha256, [{ line: 4, column: "อำเภอที่เกิดเหตุ", raw: "กัลยาณิวัฒนา" }], "FY2552-Q4"),
        ),
      "an office before it was opened": dated((office) => ({ ...office, from: "2025-04-01" })),
      "an office after it was closed": dated((office) => ({ ...office, to: "2024-09-30" })),
      "a name of another time": dated((office) => ({
        ...office,
        spellings: office.spellings.map((one) => (fold(one.text) === fold("รจ.อ.ฝาง") ? { ...one, to: "2024-09-30" } : one)),
      })),
    },
  "a line's own code (a village, a centre) kept as a number, whole: also `5.0010101E7` where a workbook stores it so; `01` beside `1`: two codes":
    {
      "numbers of a workbook": () =>
        asWorkbook([[50010101], ["50010102"], ['<c r="B6"><v>5.0010103E7</v></c>']], village, stand("50010101", "50010102", "50010103")),
      "a text file": () => asText([["50010101"], ['"50010102"']], village, stand("50010101", "50010102")),
      "01 and 1 in a workbook": () => asWorkbook([["01"], [1], ["001"]], {}, stand("01", "1", "001")),
      "01 and 1 in a text file": () => asText([["01"], ["1"], ["001"]], {}, stand("01", "1", "001")),
      "a code with an E in it": () => asText([["50E01"], ["5E01"]], {}, stand("50E01", "5E01")),
      "a district's code as a number": () =>
        asWorkbook(
          [
            ["50010101", 5001],
            ["50010102", "5009"],
          ],
          village,
          stand("50010101", "50010102"),
        ),
    },
  "such a code of which a spreadsheet made another: a leading nought or the last digits gone, an exponent in text, `.0`": {
    "a nought gone, in a workbook": aside(asWorkbook, 1010101),
    "a nought gone, in a text file": aside(asText, "1010101"),
    "digits gone, in a text file": aside(asText, "5.001E+07"),
    "an exponent with every digit, in a text file": aside(asText, "5.0010102E7"),
    "an exponent as a workbook's text": aside(asWorkbook, "5.0010102E+07"),
    "an exponent, where the code may be of any length": aside(asText, "5.001E+07", {}),
    "… in a workbook": aside(asWorkbook, "5.001E+07", {}),
    "a decimal": aside(asText, "50010102.0"),
    "Thai digits, which would be a village beside its own": aside(asText, "๕๐๐๑๐๑๐๒"),
  },
  "a district's code so damaged": {
    "its last digits alone": district(asText, "01"),
    "… as a number": district(asWorkbook, 1),
    "a decimal": district(asText, "5001.0"),
    "an exponent": district(asText, "5.001E+03"),
  },
};
