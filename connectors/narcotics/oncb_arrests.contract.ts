/** Drug cases and suspects by charge and district of the offence, cumulative since 1 October. */
import { defineDataset } from "../dataset.js";
import { districtOf, replicaView, runningTotal, view } from "./replica-view.js";

export const oncb_arrests = defineDataset({
  ...replicaView,
  id: "oncb_arrests",
  name: { th: "การจับกุมคดียาเสพติด", en: "Drug arrests" },
  about: {
    th: "คดีและผู้ต้องหายาเสพติด จำแนกตามข้อหาและอำเภอที่เกิดเหตุ เป็นยอดสะสมตั้งแต่ 1 ตุลาคม",
    en: "Drug cases and suspects by charge and district of the offence, cumulative since 1 October.",
  },
  countsIn: {
    th: "คดีที่ทุกหน่วยจับกุมในจังหวัด คดีหนึ่งอาจไม่มีผู้ต้องหา จำนวนคดีจึงมากกว่าผู้ต้องหาได้",
    en: "Cases of every unit in the province. A case may have no suspect, so cases can outnumber suspects.",
  },
  leavesOut: {
    th: "คดีที่จับกุมในจังหวัดอื่นของภาค 5 ข้อหาสมคบและสนับสนุนที่ไม่มีของกลาง",
    en: "Cases of the region's other provinces; conspiracy and support without drugs seized.",
  },
  schedule: "50 5 * * *",
  from: view("v_arrests"),
  district: districtOf("offence"),
  dimensions: {
    charge: {
      column: ["ข้อหา", "charge", "ฐานความผิด"],
      codes: {
        produce_import: ["ผลิต/นำเข้า/ส่งออก", "ผลิต นำเข้า ส่งออก", "ผลิต นำเข้า หรือส่งออก", "ผลิต/นำเข้า"],
        sell: ["จำหน่าย", "ข้อหาจำหน่าย"],
        possess_to_sell: ["ครอบครองเพื่อจำหน่าย", "ครอบครองเพื่อการค้า", "มีไว้ในครอบครองเพื่อจำหน่าย"],
        possess: ["ครอบครอง", "มีไว้ในครอบครอง"],
        use: ["เสพ", "เสพยาเสพติด"],
      },
    },
  },
  measures: {
    cases: { ...runningTotal("cases"), name: { th: "จำนวนคดี", en: "Cases" } },
    suspects: { ...runningTotal("persons"), name: { th: "ผู้ต้องหา", en: "Suspects" } },
  },
  cells: [
    { column: ["จำนวนคดี (ราย)", "จำนวนคดี (คดี)", "จำนวนคดี", "cases"], measure: "cases", dims: {} },
    { column: ["ผู้ต้องหา (คน)", "จำนวนผู้ต้องหา (คน)", "ผู้ต้องหา", "suspects"], measure: "suspects", dims: {} },
  ],
});
