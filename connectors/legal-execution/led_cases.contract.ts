/** Execution cases by kind: carried in, received, completed, carried out, and how fast the proceeds were paid. */
import { defineDataset, digitSlips } from "../dataset.js";
import { catalogueDataset, datastore } from "./catalogue.js";

const carriedIn = ["ยกมา", "คดียกมา", "คดีค้างมา"];
const received = ["รับใหม่", "คดีรับใหม่"];
const completed = ["แล้วเสร็จ", "คดีแล้วเสร็จ", "เสร็จไป"];
const carriedOut = ["ยกไป", "คดียกไป", "คงเหลือ"];
const flow = { adds: "flow", unit: "cases", exact: "count", dash: "zero" } as const;
const stock = { adds: "stock", unit: "cases", exact: "count", dash: "zero" } as const;

export const led_cases = defineDataset({
  ...catalogueDataset,
  id: "led_cases",
  name: { th: "คดีชั้นบังคับคดี", en: "Execution cases" },
  about: {
    th: "คดีแพ่งและคดีล้มละลายในชั้นบังคับคดีที่ยกมา รับใหม่ แล้วเสร็จ และยกไปในเดือน คดีค้างเกิน 1 ปี และบัญชีที่จ่ายเงินภายใน 30 วัน",
    en: "Civil and bankruptcy execution cases carried in, received, completed and carried out in the month, those pending over a year, and accounts paid within 30 days.",
  },
  countsIn: {
    th: "สำนวนบังคับคดีที่เจ้าหนี้ตามคำพิพากษาตั้งเรื่องไว้ หนึ่งสำนวนนับหนึ่งคดี",
    en: "Files opened by a judgment creditor; one file counts one case.",
  },
  leavesOut: {
    th: "หมายบังคับคดีที่ยังไม่ตั้งเรื่อง และสำนวนบังคับคดีแทนของจังหวัดอื่น",
    en: "Writs without a file, and files carried out on behalf of another province.",
  },
  schedule: "35 5 * * *",
  from: datastore("led_cases"),
  dimensions: {
    case_type: {
      column: ["ประเภทคดี", "ประเภท", "case_type"],
      codes: {
        civil: ["คดีแพ่ง", "แพ่ง", "บังคับคดีแพ่ง", "Civil"],
        bankruptcy: ["คดีล้มละลาย", "ล้มละลาย", "บังคับคดีล้มละลาย", "Bankruptcy"],
      },
      totals: ["รวม", "รวมทั้งสิ้น"],
    },
  },
  measures: {
    carried_in: { ...stock, overTime: "first", name: { th: "คดียกมา", en: "Cases carried in" } },
    received: { ...flow, name: { th: "คดีรับใหม่", en: "Cases received" } },
    completed: { ...flow, name: { th: "คดีแล้วเสร็จ", en: "Cases completed" } },
    carried_out: { ...stock, overTime: "last", name: { th: "คดียกไป", en: "Cases carried out" } },
    pending_over_1y: { ...stock, overTime: "last", name: { th: "คดีค้างเกิน 1 ปี", en: "Pending over a year" } },
    accounts_closed: { ...flow, unit: "accounts", name: { th: "บัญชีรับ-จ่ายที่แล้วเสร็จ", en: "Accounts closed" } },
    accounts_paid_30d: { ...flow, unit: "accounts", name: { th: "จ่ายเงินภายใน 30 วัน", en: "Accounts paid within 30 days" } },
  },
  cells: [
    { column: carriedIn, measure: "carried_in", dims: {} },
    { column: received, measure: "received", dims: {} },
    { column: completed, measure: "completed", dims: {} },
    { column: carriedOut, measure: "carried_out", dims: {} },
    { column: ["ค้างเกิน 1 ปี", "คดีค้างเกิน 1 ปี"], measure: "pending_over_1y", dims: {} },
    { column: ["บัญชีรับ-จ่ายที่แล้วเสร็จ", "บัญชีรับจ่ายที่แล้วเสร็จ"], measure: "accounts_closed", dims: {} },
    { column: ["จ่ายเงินภายใน 30 วัน", "บัญชีที่จ่ายเงินภายใน 30 วัน"], measure: "accounts_paid_30d", dims: {} },
  ],
  checks: [
    { lineSum: [carriedIn[0]!, received[0]!], minus: [completed[0]!], equals: carriedOut[0]!, severity: "warn" },
    { part: "ค้างเกิน 1 ปี", atMost: carriedOut[0]!, severity: "warn" },
    { part: "จ่ายเงินภายใน 30 วัน", atMost: "บัญชีรับ-จ่ายที่แล้วเสร็จ", severity: "warn" },
    { totalLine: ["รวมทั้งสิ้น", "รวม"], severity: "warn" },
    { carriedOut: "carried_out", carriedIn: "carried_in", severity: "warn" },
    ...digitSlips(50, "received", "completed", "carried_out"),
  ],
});
