/** Property pushed out of the system: sold at auction, execution stayed, execution withdrawn, in baht. */
import { defineDataset, digitSlips } from "../dataset.js";
import { catalogueDataset, datastore } from "./catalogue.js";

const baht = { adds: "flow", unit: "baht", exact: "decimal", dash: "zero" } as const;

export const led_assets = defineDataset({
  ...catalogueDataset,
  id: "led_assets",
  name: { th: "การผลักดันทรัพย์สินออกจากระบบ", en: "Property pushed out of the system" },
  about: {
    th: "ทรัพย์ที่ขายทอดตลาดได้ ราคาประเมินของทรัพย์ที่ขายได้ ราคาขาย และมูลค่าที่งดหรือถอนการบังคับคดีในเดือน",
    en: "Property sold at auction, its appraised and sale price, and the value of execution stayed or withdrawn in the month.",
  },
  countsIn: {
    th: "ทรัพย์ที่เคาะขายแล้วในเดือนนั้น ราคาประเมินนับเฉพาะทรัพย์ที่ขายได้",
    en: "Property knocked down in the month. The appraised price is of what was sold only.",
  },
  leavesOut: {
    th: "ทรัพย์ที่ประกาศขายแต่ไม่มีผู้ซื้อ และการขายที่ศาลเพิกถอน",
    en: "Property offered without a buyer, and sales set aside by the court.",
  },
  schedule: "37 5 * * *",
  from: datastore("led_assets"),
  measures: {
    sold_items: {
      name: { th: "ทรัพย์ที่ขายได้", en: "Items sold" },
      adds: "flow",
      unit: "items",
      exact: "count",
      dash: "zero",
    },
    appraised_baht: { ...baht, name: { th: "ราคาประเมินของทรัพย์ที่ขายได้", en: "Appraised price of what was sold" } },
    sold_baht: { ...baht, name: { th: "ราคาขาย", en: "Sale price" } },
    stayed_baht: { ...baht, name: { th: "งดการบังคับคดี", en: "Execution stayed" } },
    withdrawn_baht: { ...baht, name: { th: "ถอนการบังคับคดี", en: "Execution withdrawn" } },
  },
  // The amounts of a month are seven times another's at most; baht written as thousands are a thousandth of them.
  checks: [
    ...["withdrawn_baht", "sold_baht"].map((jump) => ({ jump, of: "report", factor: 30, above: 1_000_000, severity: "hold" }) as const),
    ...digitSlips(50, "sold_items"),
    ...digitSlips(50_000_000, "appraised_baht", "stayed_baht"),
  ],
  cells: [
    { column: ["ทรัพย์ขายได้ (รายการ)", "ทรัพย์ที่ขายได้ (รายการ)", "จำนวนทรัพย์ที่ขายได้ (รายการ)"], measure: "sold_items", dims: {} },
    { column: ["ราคาประเมิน (บาท)", "ราคาประเมินทรัพย์ที่ขายได้ (บาท)"], measure: "appraised_baht", dims: {} },
    { column: ["ราคาขาย (บาท)", "ราคาที่ขายได้ (บาท)"], measure: "sold_baht", dims: {} },
    { column: ["งดการบังคับคดี (บาท)", "งดบังคับคดี (บาท)"], measure: "stayed_baht", dims: {} },
    { column: ["ถอนการบังคับคดี (บาท)", "ถอนบังคับคดี (บาท)"], measure: "withdrawn_baht", dims: {} },
  ],
});
