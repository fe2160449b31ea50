/** Cases of the probation offices by kind and law group, with the balance carried in and out, and pre-sentence reports on time. */
import { defineDataset, digitSlips } from "../dataset.js";
import { caseRecords, caseTypeColumn, served, supervised } from "./case-records.js";

const carriedIn = ["cases.broughtForward", "คดีค้างมา"];
const received = ["cases.newReceived", "คดีรับใหม่"];
const completed = ["cases.closed", "แล้วเสร็จ"];
const carriedOut = ["cases.remaining", "คงเหลือ"];
const flow = { adds: "flow", unit: "cases", exact: "count", dash: "missing" } as const;
const stock = { adds: "stock", unit: "cases", exact: "count", dash: "missing" } as const;

export const dop_cases = defineDataset({
  ...caseRecords,
  id: "dop_cases",
  name: { th: "คดีของสำนักงานคุมประพฤติ", en: "Probation cases" },
  about: {
    th: "คดีค้างมา รับใหม่ แล้วเสร็จ และคงเหลือในเดือน จำแนกตามงานสืบเสาะและพินิจ งานควบคุมและสอดส่อง และกลุ่มกฎหมาย พร้อมรายงานสืบเสาะที่ส่งศาลตามกำหนด",
    en: "Cases carried in, received, completed and carried out in the month, by kind of work and law group, with pre-sentence reports handed in on time.",
  },
  countsIn: {
    th: "คดีที่ศาล เรือนจำ หรือกรมพินิจฯ ส่งมายังสำนักงานคุมประพฤติ หนึ่งคำสั่งนับหนึ่งคดี",
    en: "Cases sent by a court, a prison or the juvenile service; one order counts one.",
  },
  leavesOut: {
    th: "คดีที่โอนไปสำนักงานอื่นนับเป็นแล้วเสร็จของสำนักงานเดิม และงานฟื้นฟูตามกฎหมาย พ.ศ. 2545 ซึ่งสิ้นสุดแล้วไม่นับ",
    en: "Compulsory treatment under the repealed Act of B.E. 2545. A case moved to another office counts as completed at the first.",
  },
  due: { every: "month", withinDays: 10 },
  since: "2022-10",
  schedule: "25 5 * * *",
  from: served("/v1/cases"),
  period: { from: "column", column: ["month", "เดือน"], is: "month", year: "calendar" },
  dimensions: {
    case_type: {
      column: caseTypeColumn,
      codes: { investigation: ["สืบเสาะและพินิจ", "งานสืบเสาะและพินิจ", "สืบเสาะ"], ...supervised },
    },
    law_group: {
      column: ["lawGroup", "law_group", "กลุ่มกฎหมาย"],
      codes: {
        drug: ["ยาเสพติด", "พ.ร.บ.ยาเสพติด", "พ.ร.บ.ยาเสพติดให้โทษ", "ประมวลกฎหมายยาเสพติด"],
        drunk_driving: ["ขับรถขณะเมาสุรา", "พ.ร.บ.จราจรทางบก (เมาสุรา)", "เมาแล้วขับ", "ขับรถในขณะเมาสุรา"],
        property: ["ทรัพย์", "ความผิดเกี่ยวกับทรัพย์", "ทรัพย์สิน"],
        life_body: ["ชีวิตและร่างกาย", "ความผิดเกี่ยวกับชีวิตและร่างกาย"],
        other: ["อื่นๆ", "ความผิดอื่นๆ", "กฎหมายอื่น"],
      },
    },
  },
  measures: {
    carried_in: { ...stock, overTime: "first", name: { th: "คดีค้างมา", en: "Cases carried in" } },
    received: { ...flow, name: { th: "คดีรับใหม่", en: "Cases received" } },
    completed: { ...flow, name: { th: "คดีแล้วเสร็จ", en: "Cases completed" } },
    carried_out: { ...stock, overTime: "last", name: { th: "คดีคงเหลือ", en: "Cases carried out" } },
    pending_over_1y: { ...stock, overTime: "last", name: { th: "คดีค้างเกิน 1 ปี", en: "Pending over a year" } },
    reports_due: { ...flow, name: { th: "รายงานสืบเสาะที่ถึงกำหนดส่งศาล", en: "Pre-sentence reports due" } },
    reports_on_time: { ...flow, name: { th: "รายงานสืบเสาะที่ส่งศาลตามกำหนด", en: "Pre-sentence reports on time" } },
  },
  cells: [
    { column: carriedIn, measure: "carried_in", dims: {} },
    { column: received, measure: "received", dims: {} },
    { column: completed, measure: "completed", dims: {} },
    { column: carriedOut, measure: "carried_out", dims: {} },
    { column: ["olderThanOneYear", "คดีค้างเกิน 1 ปี"], measure: "pending_over_1y", dims: {} },
    { column: ["psr.due", "รายงานที่ถึงกำหนด"], measure: "reports_due", dims: {}, when: { case_type: ["investigation"] } },
    { column: ["psr.onTime", "รายงานที่ส่งตามกำหนด"], measure: "reports_on_time", dims: {}, when: { case_type: ["investigation"] } },
  ],
  checks: [
    { lineSum: [carriedIn[0]!, received[0]!], minus: [completed[0]!], equals: carriedOut[0]!, severity: "warn" },
    { part: "olderThanOneYear", atMost: carriedOut[0]!, severity: "warn" },
    { part: "psr.onTime", atMost: "psr.due", severity: "warn" },
    { carriedOut: "carried_out", carriedIn: "carried_in", severity: "warn" },
    ...digitSlips(50, "received", "completed", "carried_out"),
  ],
  breaks: [
    {
      from: "2021-12",
      why: {
        th: "ประมวลกฎหมายยาเสพติด พ.ศ. 2564 ยกเลิกการบังคับบำบัดตามพระราชบัญญัติ พ.ศ. 2545 จำนวนคดียาเสพติดก่อนและหลังจึงเปรียบเทียบกันไม่ได้",
        en: "The Narcotics Code ended compulsory treatment under the Act of B.E. 2545; drug cases before and after do not compare.",
      },
    },
  ],
});
