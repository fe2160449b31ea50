/** The register of family and community group conferences: a line a conference, with the young person's name. */
import { defineDataset } from "../dataset.js";
import { districtOfResidence, inRegister, officeRegister } from "./register.js";

const ended = ["วันที่สิ้นสุดข้อตกลง", "วันสิ้นสุดข้อตกลง", "วันที่ติดตามผล", "Date agreement ended"];

const held = ["วันที่ประชุม", "วันประชุม", "Date held"];

export const pjo_restorative = defineDataset({
  ...officeRegister,
  id: "pjo_restorative",
  name: { th: "การประชุมกลุ่มครอบครัวและชุมชน", en: "Family and community group conferences" },
  about: {
    th: "การประชุมกลุ่มครอบครัวและชุมชนเชิงสมานฉันท์ที่จัดขึ้น และผลการปฏิบัติตามข้อตกลงเมื่อครบกำหนด",
    en: "Restorative conferences held, and whether their agreements were kept when the term ended.",
  },
  countsIn: {
    th: "การประชุมที่จัดแล้ว นับตามวันประชุม ข้อตกลงนับตามวันที่ตรวจว่าปฏิบัติครบหรือผิด",
    en: "Conferences by the day held; agreements by the day they were found kept or broken.",
  },
  leavesOut: { th: "การประชุมที่เลื่อนหรือยกเลิก", en: "Conferences postponed or cancelled." },
  schedule: "50 6 * * *",
  from: { via: "folder", pattern: "^ประชุมกลุ่มครอบครัวและชุมชน_\\d{4}.*\\.xlsx$" },
  district: districtOfResidence,
  dimensions: {
    kind: {
      column: ["ประเภทการประชุม", "รูปแบบ", "Kind of conference"],
      codes: {
        family: ["กลุ่มครอบครัว", "ประชุมกลุ่มครอบครัว", "ครอบครัว", "Family"],
        community: ["กลุ่มชุมชน", "ประชุมกลุ่มชุมชน", "ชุมชน", "Community"],
      },
    },
    result: {
      column: ["ผลการปฏิบัติตามข้อตกลง", "ผลตามข้อตกลง", "Result"],
      codes: {
        kept: ["ปฏิบัติครบ", "ปฏิบัติตามข้อตกลง", "ครบถ้วน", "Kept"],
        broken: ["ไม่ปฏิบัติตาม", "ผิดข้อตกลง", "ไม่ปฏิบัติตามข้อตกลง", "Broken"],
        ongoing: ["อยู่ระหว่างติดตาม", "ยังไม่ครบกำหนด", "-", "Ongoing"],
      },
    },
  },
  measures: {
    held: inRegister("conferences", "การประชุมที่จัด", "Conferences held"),
    ended: inRegister("conferences", "ข้อตกลงที่สิ้นสุด", "Agreements that ended"),
    kept: inRegister("conferences", "ข้อตกลงที่ปฏิบัติครบ", "Agreements kept"),
  },
  events: [
    { at: held, measures: { held: { count: true } } },
    { at: ended, after: held, when: { result: ["kept", "broken"] }, measures: { ended: { count: true } } },
    { at: ended, after: held, when: { result: ["kept"] }, measures: { kept: { count: true } } },
  ],
});
