/** What is odd about what stands around a table: sheets beside it, titles above it, notes below it, the file's own name. */
import { afterAll, expect } from "vitest";
import { type Sheet, type SheetCell, workbook } from "../../connectors/sample/reports/xlsx.js";
import { registerSheet } from "../fixtures/register-sheet.js";
import { FreshStore, operator } from "../warehouse/fresh-store.js";
import { inFolder } from "./reports.js";
import type { Trial, Trials, Trying } from "./trial.js";

const own: FreshStore[] = [];
afterAll(async () => {
  for (const fresh of own) await fresh.close();
});

/** In a warehouse of its own: names and months are those of the words that are tried. */
async function alone(trial: Trial): Promise<Trial> {
  const fresh = await FreshStore.open();
  own.push(fresh);
  return { ...trial, fresh };
}

/** What is told of a file that was taken, by sheet. */
async function told(fresh: FreshStore, dataset: string) {
  const { nodes } = await fresh.warehouse.findings({ dataset, first: 10 }, operator);
  return nodes.map(({ code, sheet }) => ({ code, sheet }));
}

/** A month's sheet of the juvenile cases. */
function casesSheet(name: string, month: string, groups = ["อายุไม่เกิน 15 ปี", "เกิน 15 แต่ไม่เกิน 18 ปี"], office = "สถานพินิจฯ"): Sheet {
  const head: SheetCell[] = [office, "ฐานความผิด", groups[0]!, null, groups[1]!, null, "รวม"];
  const line: SheetCell[] = ["สถานพินิจฯ เชียงใหม่", "ทรัพย์", 1, 0, 4, 0, 5];
  const titles = [[`สถิติคดีเด็กและเยาวชน ประจำเดือน ${month}`], []];
  return { name, merges: ["C3:D3", "E3:F3"], rows: [...titles, head, [null, null, "ชาย", "หญิง", "ชาย", "หญิง"], line] };
}

const cases = (...sheets: Sheet[]): Trying => {
  const after: Trial["after"] = async ({ lines }, fresh) => {
    expect(lines).toMatchObject({ loaded: 1, quarantined: 0 });
    expect(await told(fresh, "djop_cases")).toEqual([{ code: "SHEET_PASSED_OVER", sheet: "พ.ย.68" }]);
  };
  return () => alone(inFolder("สถิติคดี_2569.xlsx", workbook(sheets, "สถิติคดี"), after, "djop_cases"));
};

/** A register of one advice given, and a second sheet. */
const register = (name: string): Trying => {
  const sheet = registerSheet(
    "ทะเบียนการให้คำปรึกษากฎหมาย ประจำปีงบประมาณ พ.ศ. 2569",
    "30 พ.ย. 2568",
    ["วันที่ขอรับบริการ", "บริการ", "อำเภอ", "เพศ", "ผลการดำเนินการ", "วันที่ดำเนินการ"],
    [["1 ต.ค. 68", "ให้คำปรึกษา", "แม่ริม", "ญ", "ดำเนินการแล้ว", "1 ต.ค. 68"]],
  );
  const after: Trial["after"] = async (_, fresh) =>
    expect(await told(fresh, "pjo_legal_aid")).toEqual([{ code: "SHEET_PASSED_OVER", sheet: name }]);
  const book = workbook([sheet, { ...sheet, name }, { name: "คำอธิบาย", rows: [["อ่านก่อนใช้"]] }], "ทะเบียน");
  return () => alone(inFolder("ช่วยเหลือทางกฎหมาย_2569.xlsx", book, after, "pjo_legal_aid", "PJO"));
};

export const aroundTrials: Trials = {
  "a sheet under another header beside those that are read, its lines as wide; a register that goes on on a second sheet: not read, and told":
    {
      "a month under another form's header": cases(
        { name: "คำอธิบาย", rows: [["คดี หมายถึง คดีอาญาที่ส่งถึงสถานพินิจฯ ในเดือน", 1, 2]] },
        casesSheet("ต.ค.68", "ตุลาคม 2568"),
        casesSheet("พ.ย.68", "พฤศจิกายน 2568", ["ต่ำกว่า 15", "15-18"], "หน่วย"),
      ),
      "a register's second sheet": register("ทะเบียน (ต่อ)"),
      "a month of its own": register("พ.ย.68"),
    },
};
