/** Victims of violent crime told of their right to compensation, by district of the offence: one file a quarter. */
import { defineDataset, digitSlips, mainOffice } from "../dataset.js";

export const police_victims = defineDataset({
  id: "police_victims",
  agency: "POLICE",
  name: { th: "ผู้เสียหายคดีอาญาที่ได้รับแจ้งสิทธิ", en: "Victims told of their right" },
  about: {
    th: "ผู้เสียหายในคดีอาญาที่มีสิทธิขอรับค่าตอบแทนและพนักงานสอบสวนแจ้งสิทธิแล้วในไตรมาส จำแนกตามอำเภอที่เกิดเหตุ",
    en: "Victims of crime entitled to compensation whom the inquiry officer told so in the quarter, by district of the offence.",
  },
  countsIn: {
    th: "ผู้เสียหายคดีชีวิต ร่างกาย และเพศที่เข้าเกณฑ์ตามกฎหมายค่าตอบแทนผู้เสียหาย หนึ่งคนในหนึ่งคดีนับหนึ่งราย",
    en: "Victims of offences against life, body and sexual freedom under the compensation law; one person in one case counts one.",
  },
  leavesOut: { th: "ผู้เสียหายในคดีทรัพย์ และผู้ที่ยังไม่ได้รับแจ้งสิทธิ", en: "Victims of property crime, and those not yet told." },
  due: { every: "quarter", withinDays: 20 },
  reporters: { office: mainOffice("police") },
  since: "FY2566-Q1",
  schedule: "6 5 * * *",
  from: { via: "folder", pattern: "^victims_\\d{4}_Q[1-4](?:_r(?<revision>\\d+))?(?: \\(\\d+\\))?\\.csv$" },
  form: { kind: "csv", headerRows: 1, endsEveryLine: true },
  supersession: { delivers: "full_slice", order: "revision" },
  period: { from: "title", after: ["ประจำ"], is: "quarter" },
  office: { from: "constant", office: mainOffice("police") },
  district: { of: "offence", from: { column: ["อำเภอที่เกิดเหตุ", "อำเภอ", "ท้องที่เกิดเหตุ (อำเภอ)", "District of the offence"] } },
  dimensions: {},
  measures: {
    victims: {
      name: { th: "ผู้เสียหายที่ได้รับแจ้งสิทธิ", en: "Victims" },
      adds: "flow",
      unit: "persons",
      exact: "count",
      dash: "zero",
    },
  },
  cells: [
    {
      column: ["ผู้เสียหาย (ราย)", "ผู้เสียหาย (คน)", "จำนวนผู้เสียหาย (ราย)", "Victims"],
      measure: "victims",
      dims: {},
    },
  ],
  nonData: { totals: ["รวมทั้งสิ้น", "รวม"], notes: ["หมายเหตุ", "ที่มา"] },
  checks: [
    { totalLine: ["รวมทั้งสิ้น"], severity: "warn" },
    ...digitSlips(50, "victims"),
    { people: "victims", withinPopulation: "dopa_population.population", severity: "warn" },
  ],
  absentRows: "missing",
  sensitivity: "ordinary",
});
