/** Fees of the execution offices by kind: a CSV a fiscal year, replaced in place as months are added. */
import { defineDataset } from "../dataset.js";
import { catalogueDataset } from "./catalogue.js";

export const led_revenue = defineDataset({
  ...catalogueDataset,
  id: "led_revenue",
  name: { th: "รายได้ค่าธรรมเนียม", en: "Fee revenue" },
  about: {
    th: "ค่าธรรมเนียมที่สำนักงานบังคับคดีจัดเก็บได้ในเดือน จำแนกตามประเภทรายได้",
    en: "Fees collected by the execution offices in the month, by kind.",
  },
  countsIn: { th: "ค่าธรรมเนียมที่รับชำระและนำส่งคลังแล้ว", en: "Fees paid in and remitted to the Treasury." },
  leavesOut: { th: "ค่าใช้จ่ายในการบังคับคดีที่เรียกคืนให้คู่ความ", en: "Costs of execution returned to the parties." },
  schedule: "43 5 * * *",
  from: { via: "ckan", package: "led_revenue", take: "file" },
  form: { kind: "csv", headerRows: 1, endsEveryLine: true },
  dimensions: {
    fee_type: {
      column: ["ประเภทรายได้", "type", "ประเภท", "ประเภทค่าธรรมเนียม"],
      codes: {
        auction: ["ค่าธรรมเนียมขายทอดตลาด", "ค่าธรรมเนียมการขายทอดตลาด", "ขายทอดตลาด"],
        execution: ["ค่าธรรมเนียมยึดอายัด", "ค่าธรรมเนียมการยึดอายัด", "ค่าธรรมเนียมยึด/อายัด", "ยึดอายัด"],
        bankruptcy: ["ค่าธรรมเนียมคดีล้มละลาย", "ค่าธรรมเนียมล้มละลาย", "ล้มละลาย"],
        deposit: ["ค่าธรรมเนียมวางทรัพย์", "ค่าธรรมเนียมการวางทรัพย์", "วางทรัพย์"],
      },
    },
  },
  measures: {
    amount: {
      name: { th: "ค่าธรรมเนียมที่จัดเก็บได้", en: "Fees collected" },
      adds: "flow",
      unit: "baht",
      exact: "decimal",
      dash: "zero",
    },
  },
  cells: [{ column: ["จำนวนเงิน (บาท)", "amount", "จำนวนเงิน", "รายได้ (บาท)"], measure: "amount", dims: {} }],
  checks: [
    { totalLine: ["รวมทั้งสิ้น"], severity: "warn" },
    { jump: "amount", of: "report", factor: 20, above: 100_000, severity: "hold" },
  ],
});
