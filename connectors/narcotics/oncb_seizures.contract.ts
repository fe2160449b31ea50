/** Drugs and assets seized by district of the offence, cumulative since 1 October. */
import { defineDataset } from "../dataset.js";
import { districtOf, replicaView, runningTotal, view } from "./replica-view.js";

export const oncb_seizures = defineDataset({
  ...replicaView,
  id: "oncb_seizures",
  name: { th: "ของกลางและทรัพย์สินคดียาเสพติด", en: "Drug seizures and assets" },
  about: {
    th: "ยาบ้า ไอซ์ เฮโรอีนของกลาง และทรัพย์สินที่ตรวจยึดหรืออายัด จำแนกตามอำเภอที่เกิดเหตุ เป็นยอดสะสมตั้งแต่ 1 ตุลาคม",
    en: "Methamphetamine tablets, crystal methamphetamine and heroin seized, and assets seized or frozen, by district of the offence, cumulative since 1 October.",
  },
  countsIn: {
    th: "ของกลางตามบันทึกจับกุม ทรัพย์สินตามมูลค่าที่ประเมินในวันยึด",
    en: "Drugs as in the record of arrest; assets at the value put on them that day.",
  },
  leavesOut: { th: "ทรัพย์สินที่ศาลสั่งคืน และยาเสพติดชนิดอื่น", en: "Assets returned by the court, and other drugs." },
  schedule: "52 5 * * *",
  from: view("v_seizures"),
  district: districtOf("offence"),
  measures: {
    yaba_tablets: { ...runningTotal("tablets"), name: { th: "ยาบ้า", en: "Methamphetamine tablets" } },
    ice_kg: { ...runningTotal("kilograms", "decimal"), name: { th: "ไอซ์", en: "Crystal methamphetamine" } },
    heroin_kg: { ...runningTotal("kilograms", "decimal"), name: { th: "เฮโรอีน", en: "Heroin" } },
    assets_baht: { ...runningTotal("baht", "decimal"), name: { th: "ทรัพย์สินที่ตรวจยึด/อายัด", en: "Assets seized or frozen" } },
  },
  cells: [
    { column: ["yaba_tablets", "ยาบ้า (เม็ด)"], measure: "yaba_tablets", dims: {} },
    { column: ["ice_kg", "ไอซ์ (กก.)"], measure: "ice_kg", dims: {} },
    { column: ["heroin_kg", "เฮโรอีน (กก.)"], measure: "heroin_kg", dims: {} },
    { column: ["assets_baht", "ตรวจยึด/อายัดทรัพย์สิน (บาท)"], measure: "assets_baht", dims: {} },
  ],
});
