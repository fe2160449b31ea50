/** Inmates on the 1st by legal status and sex: a file a month from each prison, which counts for the month that ended the day before. */
import { defineDataset } from "../dataset.js";
import { dropped, prisonInName, prisonInTitle, prisonReport } from "./prison-report.js";

const groups = ["จำนวน (คน)", "จำนวนผู้ต้องขัง (ราย)", "จำนวนผู้ต้องขัง (คน)", "จำนวน (ราย)", "Inmates"];
const under = (column: string) => groups.map((group) => `${group} › ${column}`);
const male = [...under("ชาย"), "Male"];
const female = [...under("หญิง"), "Female"];

/** The line that sums its three children, 2.1 to 2.3, and is no line of figures itself. */
const remand = ["ผู้ต้องขังระหว่าง", "2. ผู้ต้องขังระหว่าง", "2 ผู้ต้องขังระหว่าง", "รวมผู้ต้องขังระหว่าง"];

export const doc_population = defineDataset({
  ...prisonReport,
  id: "doc_population",
  name: { th: "ผู้ต้องราชทัณฑ์ ณ วันสำรวจ", en: "Inmates on the survey day" },
  about: {
    th: "จำนวนผู้ต้องราชทัณฑ์ในเรือนจำและทัณฑสถานแต่ละแห่ง ณ วันที่ 1 ของเดือน จำแนกตามสถานภาพและเพศ นับเป็นตัวเลขสิ้นเดือนก่อนหน้า",
    en: "Inmates of each prison on the 1st of the month by legal status and sex, counted as the figure at the end of the month before.",
  },
  countsIn: {
    th: "ผู้ต้องราชทัณฑ์ทุกสถานภาพที่อยู่ในเรือนจำ ณ วันสำรวจ: นักโทษเด็ดขาด ผู้ต้องขังระหว่าง และผู้ต้องกักขัง",
    en: "Everyone held in the prison on the survey day, whatever the status: sentenced, on remand, or detained in lieu of a fine.",
  },
  leavesOut: {
    th: "ผู้ต้องขังที่ออกศาลและที่รักษาตัวในโรงพยาบาลภายนอกในวันสำรวจ",
    en: "Inmates who are at court or in an outside hospital on the survey day.",
  },
  due: { every: "month", withinDays: 10 },
  since: "2022-10",
  schedule: "10 5 * * *",
  from: dropped("population", `population_${prisonInName}_\\d{6}`),
  form: { kind: "csv", headerRows: 2, endsEveryLine: true },
  period: { from: "title", after: ["สำรวจ ณ วันที่", "ณ วันที่"], is: "survey_day", countsFor: "previous_month", on: "first" },
  office: prisonInTitle,
  dimensions: {
    legal_status: {
      column: ["ประเภทผู้ต้องขัง", "สถานภาพผู้ต้องขัง", "สถานะผู้ต้องขัง", "Legal status"],
      codes: {
        sentenced: ["นักโทษเด็ดขาด", "1. นักโทษเด็ดขาด", "1 นักโทษเด็ดขาด", "นักโทษเด็ดขาด (น.ด.)", "Sentenced"],
        appeal: ["อุทธรณ์-ฎีกา", "2.1 อุทธรณ์-ฎีกา", "อุทธรณ์ฎีกา", "อุทธรณ์/ฎีกา", "ระหว่างอุทธรณ์-ฎีกา", "Appeal"],
        trial: ["ไต่สวน-พิจารณา", "2.2 ไต่สวน-พิจารณา", "ไต่สวนพิจารณา", "ไต่สวน/พิจารณา", "ระหว่างไต่สวน-พิจารณา", "Trial"],
        investigation: ["สอบสวน", "2.3 สอบสวน", "ระหว่างสอบสวน", "Investigation"],
        detained: ["ผู้ต้องกักขัง", "3. ผู้ต้องกักขัง", "3 ผู้ต้องกักขัง", "กักขัง", "Detained"],
      },
      totals: [...remand, "รวมทั้งสิ้น"],
    },
  },
  measures: {
    inmates: {
      name: { th: "ผู้ต้องราชทัณฑ์", en: "Inmates" },
      adds: "stock",
      overTime: "last",
      unit: "persons",
      exact: "count",
      dash: "zero",
    },
  },
  cells: [
    { column: male, measure: "inmates", dims: { sex: "male" } },
    { column: female, measure: "inmates", dims: { sex: "female" } },
  ],
  checks: [
    { lineSum: [male[0]!, female[0]!], equals: "รวม", severity: "quarantine" },
    { subtotal: remand, of: { legal_status: ["appeal", "trial", "investigation"] }, severity: "warn" },
    { totalLine: ["รวมทั้งสิ้น"], severity: "warn" },
    { jump: "inmates", factor: 3, above: 500, severity: "hold" },
  ],
});
