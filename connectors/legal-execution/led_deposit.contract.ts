/** Deposit of property: requests, decisions, decisions within a working day, and the value held at the end of the month. */
import { defineDataset, digitSlips } from "../dataset.js";
import { catalogueDataset, datastore } from "./catalogue.js";

const requests = { adds: "flow", unit: "requests", exact: "count", dash: "zero" } as const;

export const led_deposit = defineDataset({
  ...catalogueDataset,
  id: "led_deposit",
  name: { th: "งานวางทรัพย์", en: "Deposit of property" },
  about: {
    th: "คำร้องวางทรัพย์และขอรับทรัพย์ในเดือน ที่พิจารณาแล้วเสร็จ ที่แล้วเสร็จภายใน 1 วันทำการ และเงินกับทรัพย์ที่วางคงเหลือสิ้นเดือน",
    en: "Requests to deposit or withdraw property in the month, those decided, those decided within one working day, and the value held at its end.",
  },
  countsIn: { th: "คำร้องขอวางทรัพย์และคำร้องขอรับทรัพย์คืน", en: "Requests to deposit and requests to withdraw." },
  leavesOut: { th: "คำร้องที่เอกสารไม่ครบและยังไม่รับ", en: "Requests not yet taken in because papers are missing." },
  schedule: "41 5 * * *",
  from: datastore("led_deposit"),
  measures: {
    requests: { ...requests, name: { th: "คำร้องวางทรัพย์", en: "Requests" } },
    decided: { ...requests, name: { th: "พิจารณาแล้วเสร็จ", en: "Decided" } },
    decided_1wd: { ...requests, name: { th: "แล้วเสร็จภายใน 1 วันทำการ", en: "Decided within one working day" } },
    value_held: {
      name: { th: "เงินและทรัพย์ที่วางคงเหลือ", en: "Value held" },
      adds: "stock",
      overTime: "last",
      unit: "baht",
      exact: "decimal",
      dash: "zero",
    },
  },
  checks: [
    { part: "แล้วเสร็จภายใน 1 วันทำการ (คำร้อง)", atMost: "พิจารณาแล้วเสร็จ (คำร้อง)", severity: "warn" },
    ...digitSlips(50, "requests", "decided"),
    ...digitSlips(1_000_000, "value_held"),
  ],
  cells: [
    { column: ["คำร้องวางทรัพย์ (คำร้อง)", "คำร้องวางทรัพย์"], measure: "requests", dims: {} },
    { column: ["พิจารณาแล้วเสร็จ (คำร้อง)", "พิจารณาแล้วเสร็จ"], measure: "decided", dims: {} },
    { column: ["แล้วเสร็จภายใน 1 วันทำการ (คำร้อง)", "แล้วเสร็จภายใน 1 วันทำการ"], measure: "decided_1wd", dims: {} },
    { column: ["เงินและทรัพย์ที่วางคงเหลือ (บาท)", "ทรัพย์ที่วางคงเหลือ (บาท)"], measure: "value_held", dims: {} },
  ],
});
