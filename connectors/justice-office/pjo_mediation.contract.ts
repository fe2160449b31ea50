/** The register of disputes brought to community mediation (Act of 2562): a line a matter, with the parties' names. */
import { defineDataset } from "../dataset.js";
import { districtOfResidence, inRegister, officeRegister } from "./register.js";

const ended = ["วันที่สิ้นสุด", "วันสิ้นสุดการไกล่เกลี่ย", "วันที่ยุติการไกล่เกลี่ย", "Date ended"];

const received = ["วันที่รับเรื่อง", "วันรับเรื่อง", "Date received"];

export const pjo_mediation = defineDataset({
  ...officeRegister,
  id: "pjo_mediation",
  name: { th: "การไกล่เกลี่ยข้อพิพาทภาคประชาชน", en: "Community mediation" },
  about: {
    th: "ข้อพิพาทที่ศูนย์ไกล่เกลี่ยข้อพิพาทภาคประชาชนในจังหวัดรับไว้และที่สิ้นสุด ตาม พ.ร.บ. การไกล่เกลี่ยข้อพิพาท พ.ศ. 2562",
    en: "Disputes received and ended by the community mediation centres of the province under the Act of B.E. 2562.",
  },
  countsIn: { th: "เรื่องที่ตกลงกันได้และตกลงกันไม่ได้ นับเป็นเรื่องที่สิ้นสุด", en: "Matters settled and not settled count as ended." },
  leavesOut: {
    th: "เรื่องที่คู่กรณีถอนก่อนเริ่มไกล่เกลี่ย ไม่นับเป็นเรื่องที่สิ้นสุด และการไกล่เกลี่ยชั้นบังคับคดี",
    en: "Matters withdrawn before mediation do not count as ended; mediation at the execution stage is another dataset.",
  },
  schedule: "40 6 * * *",
  from: { via: "folder", pattern: "^ไกล่เกลี่ยข้อพิพาท_\\d{4}.*\\.xlsx$" },
  district: districtOfResidence,
  dimensions: {
    kind: {
      column: ["ประเภทข้อพิพาท", "ประเภทเรื่อง", "Kind of dispute"],
      codes: {
        civil: ["แพ่ง", "ทางแพ่ง", "ข้อพิพาททางแพ่ง", "คดีแพ่ง", "Civil"],
        criminal_compoundable: ["อาญาความผิดอันยอมความได้", "อาญายอมความได้", "ความผิดอันยอมความได้", "อาญา (ยอมความได้)"],
        other: ["อื่นๆ", "อื่น ๆ", "ข้อพิพาทอื่น", "Other"],
      },
    },
    result: {
      column: ["ผลการไกล่เกลี่ย", "ผลไกล่เกลี่ย", "Result"],
      codes: {
        settled: ["ตกลงกันได้", "สำเร็จ", "ไกล่เกลี่ยสำเร็จ", "ตกลงได้", "สําเร็จ", "Settled"],
        not_settled: ["ตกลงกันไม่ได้", "ไม่สำเร็จ", "ไกล่เกลี่ยไม่สำเร็จ", "Not settled"],
        withdrawn: ["ถอนเรื่อง", "ถอนคำร้อง", "จำหน่ายเรื่อง", "Withdrawn"],
        ongoing: ["อยู่ระหว่างไกล่เกลี่ย", "อยู่ระหว่างดำเนินการ", "-", "Ongoing"],
      },
    },
  },
  measures: {
    received: inRegister("matters", "เรื่องที่รับ", "Matters received"),
    ended: inRegister("matters", "เรื่องที่สิ้นสุด", "Matters ended"),
    settled: inRegister("matters", "เรื่องที่ตกลงกันได้", "Matters settled"),
  },
  events: [
    { at: received, measures: { received: { count: true } } },
    { at: ended, after: received, when: { result: ["settled", "not_settled"] }, measures: { ended: { count: true } } },
    { at: ended, after: received, when: { result: ["settled"] }, measures: { settled: { count: true } } },
  ],
});
