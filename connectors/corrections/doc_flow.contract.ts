/** Inmates received and released by way: a file a month from each prison. The balances above and below the ways are non-data: they check the ways. */
import { defineDataset } from "../dataset.js";
import { dropped, prisonInName, prisonInTitle, prisonReport } from "./prison-report.js";

const male = ["ชาย", "เพศชาย", "ชาย (คน)", "Male"];
const female = ["หญิง", "เพศหญิง", "หญิง (คน)", "Female"];
/** Lines around the figures: they are checked against them, and load nothing. */
const arrived = ["รับตัวรวม", "รวมรับตัว"];
const left = ["ปล่อยตัวรวม", "รวมปล่อยตัว"];
const opening = ["ยอดยกมา"];
const closing = ["ยอดคงเหลือ", "คงเหลือ"];

export const doc_flow = defineDataset({
  ...prisonReport,
  id: "doc_flow",
  name: { th: "การรับตัวและปล่อยตัวผู้ต้องขัง", en: "Inmates received and released" },
  about: {
    th: "จำนวนผู้ต้องขังที่เรือนจำแต่ละแห่งรับตัวและปล่อยตัวในเดือน จำแนกตามประเภทการรับ การปล่อย และเพศ",
    en: "Inmates each prison received and released in the month, by way in or out and sex.",
  },
  countsIn: {
    th: "ทุกครั้งที่มีการรับเข้าหรือปล่อยออก คนเดียวกันอาจนับมากกว่าหนึ่งครั้งในเดือน คดีถึงที่สุดคือเปลี่ยนจากผู้ต้องขังระหว่างเป็นนักโทษเด็ดขาดหรือผู้ต้องกักขัง ไม่ใช่การเข้าหรือออก",
    en: "Every entry and every exit; one person may count more than once in a month. Judged: from remand to sentenced or detained, no way in or out.",
  },
  leavesOut: {
    th: "การออกศาลและการออกรักษาตัวภายนอกที่กลับเข้าเรือนจำ",
    en: "Going out to court or hospital and coming back.",
  },
  due: { every: "month", withinDays: 10 },
  since: "2022-10",
  schedule: "12 5 * * *",
  from: dropped("flow", `flow_${prisonInName}_\\d{6}`),
  form: { kind: "csv", headerRows: 1, endsEveryLine: true },
  period: { from: "title", after: ["ประจำเดือน", "เดือน"], is: "month" },
  office: prisonInTitle,
  dimensions: {
    movement: {
      column: ["รายการ", "ประเภทการเคลื่อนไหว", "ประเภทการรับ-ปล่อยตัว", "Movement"],
      codes: {
        new: ["รับใหม่", "รับตัวใหม่", "เข้าใหม่", "ผู้ต้องขังเข้าใหม่", "New"],
        transfer_in: ["รับย้าย", "รับย้ายเข้า", "ย้ายเข้า", "Transfer in"],
        end_of_sentence: ["พ้นโทษ", "ครบกำหนดโทษ", "ปล่อยพ้นโทษ", "พ้นโทษตามกำหนด", "End of sentence"],
        pardon: ["อภัยโทษ", "พระราชทานอภัยโทษ", "ปล่อยอภัยโทษ", "Pardon"],
        parole: ["พักการลงโทษ", "ปล่อยพักการลงโทษ", "พักการลงโทษ/ลดวันต้องโทษ", "พักโทษ", "Parole"],
        bail: ["ประกันตัว", "ประกันตัว/ปล่อยชั่วคราว", "ปล่อยชั่วคราว", "Bail"],
        transfer_out: ["ย้ายออก", "ย้ายไปเรือนจำอื่น", "Transfer out"],
        death: ["เสียชีวิต", "ตาย", "ถึงแก่กรรม", "Death"],
        judged: ["คดีถึงที่สุด", "เปลี่ยนสถานะเป็นนักโทษเด็ดขาด", "คดีเด็ดขาด", "Judged"],
      },
      totals: [...arrived, ...left, ...opening, ...closing],
    },
  },
  measures: {
    movements: {
      name: { th: "การรับตัวและปล่อยตัว", en: "Movements" },
      adds: "flow",
      unit: "persons",
      exact: "count",
      dash: "zero",
    },
  },
  cells: [
    { column: male, measure: "movements", dims: { sex: "male" } },
    { column: female, measure: "movements", dims: { sex: "female" } },
  ],
  checks: [
    { lineSum: [male[0]!, female[0]!], equals: "รวม", severity: "warn" },
    { subtotal: arrived, of: { movement: ["new", "transfer_in"] }, severity: "warn" },
    {
      subtotal: left,
      of: { movement: ["end_of_sentence", "pardon", "parole", "bail", "transfer_out", "death"] },
      severity: "warn",
    },
    { groupTotal: ["รวม", "ยอดรวม", "รวมทั้งสิ้น"], severity: "warn" },
    { balance: { opening, plus: arrived, minus: left, closing }, severity: "warn" },
  ],
});
