/** Cases of children and young people taken in by the observation centre: a workbook a fiscal year, a sheet a month. */
import { defineDataset, digitSlips } from "../dataset.js";

const upTo15 = ["อายุไม่เกิน 15 ปี", "ไม่เกิน 15 ปี", "อายุต่ำกว่า 15 ปี"];
const over15 = ["เกิน 15 แต่ไม่เกิน 18 ปี", "อายุเกิน 15 แต่ไม่เกิน 18 ปี", "เกิน 15 ปี แต่ไม่เกิน 18 ปี"];
const under = (groups: string[], sex: string) => groups.map((group) => `${group} › ${sex}`);

export const djop_cases = defineDataset({
  id: "djop_cases",
  agency: "DJOP",
  name: { th: "คดีเด็กและเยาวชนที่เข้าสู่สถานพินิจฯ", en: "Juvenile cases taken in" },
  about: {
    th: "จำนวนคดีอาญาของเด็กและเยาวชนที่สถานพินิจฯ รับไว้ในเดือน จำแนกตามฐานความผิด ช่วงอายุขณะกระทำผิด และเพศ",
    en: "Criminal cases of children and young people taken in during the month, by offence group, age at the offence and sex.",
  },
  countsIn: {
    th: "คดีที่ส่งถึงสถานพินิจฯ ในเดือนนั้น ทั้งที่ควบคุมตัวและไม่ควบคุมตัว นับเป็นคดีต่อคน",
    en: "Cases that reached the centre in the month, with or without custody; one case a person.",
  },
  leavesOut: {
    th: "เด็กอายุไม่เกิน 12 ปีซึ่งไม่ต้องรับโทษ และคดีที่โอนมาจากจังหวัดอื่นหลังมีคำพิพากษา",
    en: "Children under the age of responsibility, and cases transferred from other provinces after judgment.",
  },
  due: { every: "month", withinDays: 15 },
  reporters: { kinds: ["observation"] },
  since: "2022-10",
  schedule: "15 6 * * *",
  from: { via: "folder", pattern: "^สถิติคดี_\\d{4}.*\\.xlsx$" },
  form: { kind: "workbook", headerRows: 2, sheets: "all" },
  supersession: { delivers: "full_slice", order: "modified" },
  period: { from: "sheet", is: "month" },
  office: { from: "column", column: ["สถานพินิจฯ", "สถานพินิจ", "หน่วยงาน"] },
  dimensions: {
    offence: {
      column: ["ฐานความผิด", "ฐานความผิดหลัก", "ประเภทความผิด"],
      codes: {
        life_body: ["ชีวิตและร่างกาย", "ความผิดเกี่ยวกับชีวิตและร่างกาย", "ชีวิต ร่างกาย"],
        property: ["ทรัพย์", "ความผิดเกี่ยวกับทรัพย์", "ทรัพย์สิน", "ความผิดเกี่ยวกับทรัพย์สิน"],
        sexual: ["เพศ", "ความผิดเกี่ยวกับเพศ"],
        peace_liberty: ["ความสงบสุข เสรีภาพ ชื่อเสียง", "ความผิดเกี่ยวกับความสงบสุข เสรีภาพ ชื่อเสียง", "ความสงบสุข เสรีภาพ และชื่อเสียง"],
        drug: ["ยาเสพติด", "ความผิดเกี่ยวกับยาเสพติด", "ยาเสพติดให้โทษ", "ความผิดเกี่ยวกับยาเสพติดให้โทษ", "ยาเสพย์ติด"],
        weapons: ["อาวุธและวัตถุระเบิด", "ความผิดเกี่ยวกับอาวุธและวัตถุระเบิด", "อาวุธปืนและวัตถุระเบิด"],
        other: ["อื่นๆ", "อื่น ๆ", "ความผิดอื่นๆ", "ความผิดอื่น ๆ"],
      },
      totals: ["รวมทั้งสิ้น", "รวม"],
    },
  },
  measures: {
    cases: {
      name: { th: "จำนวนคดี", en: "Cases" },
      adds: "flow",
      unit: "cases",
      exact: "count",
      dash: "zero",
      ofPeople: true,
    },
  },
  cells: [
    { column: under(upTo15, "ชาย"), measure: "cases", dims: { age: "up_to_15", sex: "male" } },
    { column: under(upTo15, "หญิง"), measure: "cases", dims: { age: "up_to_15", sex: "female" } },
    { column: under(over15, "ชาย"), measure: "cases", dims: { age: "over_15", sex: "male" } },
    { column: under(over15, "หญิง"), measure: "cases", dims: { age: "over_15", sex: "female" } },
  ],
  nonData: { totals: ["รวมทั้งสิ้น", "รวม"], notes: ["หมายเหตุ", "ที่มา"] },
  checks: [
    {
      lineSum: [upTo15, over15].flatMap(([group]) => [`${group} › ชาย`, `${group} › หญิง`]),
      equals: "รวม",
      severity: "quarantine",
    },
    { totalLine: ["รวมทั้งสิ้น"], severity: "warn" },
    ...digitSlips(30, "cases"),
  ],
  absentRows: "missing",
  sensitivity: "juvenile",
});
