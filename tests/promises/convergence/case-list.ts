/** A case list with names in it: the workbook of a fiscal year, saved again and again, each time for all months up to its day. */
import fc from "fast-check";
import { workbook } from "../../../connectors/sample/reports/xlsx.js";
import { registerSheet } from "../../fixtures/register-sheet.js";
import { type Form, lastWords, moment, type Word } from "./form.js";

/** Thai dates of the days a list is of, with the months it then answers for. */
const until: Record<string, string[]> = {
  "31 ตุลาคม 2568": ["2025-10"],
  "30 พฤศจิกายน 2568": ["2025-10", "2025-11"],
  "31 ธันวาคม 2568": ["2025-10", "2025-11", "2025-12"],
};
const days: Record<string, string> = { "3 ต.ค. 68": "2025-10", "9 ต.ค. 68": "2025-10", "5 พ.ย. 68": "2025-11", "8 ธ.ค. 68": "2025-12" };
const slice = "FY2569 PJO-5001";

/** Lines received in each month the list answers for. */
function countsOf(asOf: string, received: readonly string[]): Map<string, string> {
  const counts = new Map(until[asOf]!.map((month) => [month, 0]));
  for (const day of received) {
    const month = days[day]!;
    if (counts.has(month)) counts.set(month, counts.get(month)! + 1);
  }
  return new Map([...counts].map(([month, n]) => [month, String(n)]));
}

export const caseLists: Form<Word> = {
  dataset: "pjo_complaints",
  what: "case lists, shorter ones after longer ones and a renamed one among them",
  history: fc
    .uniqueArray(
      fc.record({
        of: fc.constantFrom("เรื่องร้องเรียน_2569", "เรื่องร้องเรียน_2569สำนักงาน"),
        ending: fc.constantFrom("", "_แก้ไข", " (1)"),
        minutes: fc.integer({ min: 0, max: 5000 }),
        asOf: fc.constantFrom(...Object.keys(until)),
        received: fc.array(fc.constantFrom(...Object.keys(days)), { minLength: 1, maxLength: 5 }),
      }),
      { selector: ({ minutes }) => minutes, minLength: 5, maxLength: 8 },
    )
    .map((lists) =>
      lists.map(({ of, ending, minutes, asOf, received: anyDays }) => {
        // A line of a day after the list's own would be set aside.
        const ofList = anyDays.filter((day) => until[asOf]!.includes(days[day]!));
        const received = ofList.length ? ofList : ["3 ต.ค. 68"];
        const lines = received.map((day) => [day, "จดหมาย", "พร้าว", "ช", "-", "อยู่ระหว่างดำเนินการ"]);
        const columns = ["วันที่รับเรื่อง", "ช่องทาง", "อำเภอ", "เพศ", "วันที่ยุติเรื่อง", "สถานะ"];
        const name = `${of}${ending}.xlsx`;
        return {
          name,
          of,
          rank: "",
          modifiedAt: moment(minutes),
          bytes: workbook([registerSheet("ทะเบียนเรื่องร้องเรียนร้องทุกข์ ประจำปีงบประมาณ พ.ศ. 2569", asOf, columns, lines)], name),
          slices: new Map([[slice, countsOf(asOf, received)]]),
          damaged: new Set<string>(),
          unsure: false,
        };
      }),
    ),
  measure: "received",
  keyOf: ({ period, office }) => `FY2569 ${office} ${period}`,
  stands: lastWords,
};
