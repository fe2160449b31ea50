/** Population reports of a prison as Corrections sends them, with the figures a test wants in them. */
import type { FreshStore } from "../fresh-store.js";

const months = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];
const prisons = { "5001": "ทสญ.เชียงใหม่", "5006": "รจก.เชียงใหม่", "5009": "รจอ.ฝาง" } as const;

export interface Counts {
  sentenced: number | string;
  appeal?: number | string;
  trial?: number | string;
  investigation?: number | string;
  detained?: number | string;
}

const shown = (value: number | string) => (typeof value === "number" ? `"${value.toLocaleString("en-US")}"` : value);

/**
 * @param month `2025-09`: the survey is on the first day after it
 * @returns the file's name and text; all inmates are men
 */
export function population(prison: keyof typeof prisons, month: string, counts: Counts, revision = ""): [string, string] {
  const survey = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1));
  const yearOf = (date: Date) => date.getUTCFullYear() + 543;
  const lines = { appeal: 600, trial: 400, investigation: 200, detained: 15, ...counts };
  const line = (label: string, value: number | string) => `${label},${shown(value)},-,${shown(value)},`;
  const text = [
    `สถิติผู้ต้องราชทัณฑ์ สำรวจ ณ วันที่ 1 ${months[survey.getUTCMonth()]} ${yearOf(survey)},,,,`,
    `เรือนจำ/ทัณฑสถาน : ${prisons[prison]},,,,`,
    "สถานภาพผู้ต้องขัง,จำนวนผู้ต้องขัง (ราย),,,หมายเหตุ",
    ",ชาย,หญิง,รวม,",
    line("นักโทษเด็ดขาด", lines.sentenced),
    line("อุทธรณ์-ฎีกา", lines.appeal),
    line("ไต่สวน-พิจารณา", lines.trial),
    line("สอบสวน", lines.investigation),
    line("ผู้ต้องกักขัง", lines.detained),
  ].join("\n");
  const [year, number] = [Number(month.slice(0, 4)) + 543, month.slice(5)];
  return [`population_${prison}_${year}${number}${revision}.csv`, `${text}\n`];
}

/** Places for the two prisons, so that their occupancy is a figure. */
export const capacity: [string, string] = [
  "capacity_256803.csv",
  [
    "พื้นที่เรือนนอนและอัตรากำลัง ณ วันที่ 31 มี.ค. 2568,,,,,",
    "เรือนจำ/ทัณฑสถาน,พื้นที่เรือนนอน (ตารางเมตร),เกณฑ์มาตรฐาน (ตร.ม./คน),ความจุตามมาตรฐาน (คน),เจ้าหน้าที่ (คน),หมายเหตุ",
    'รจก.เชียงใหม่,"9,312.00",1.6,"5,820",212,',
    'ทสญ.เชียงใหม่,"3,024.00",1.6,"1,890",90,',
    "",
  ].join("\n"),
];

/** Places of three prisons, 5,820 + 1,890 + 290 = 8,000. */
const capacityOfThree = capacity[1].replace("31 มี.ค. 2568", "31 มี.ค. 2569").replace(/\n$/, '\nรจ.อ.ฝาง,"464.00",1.6,"290",30,\n');
const fang = population("5006", "2026-10", { sentenced: 300, appeal: 0, trial: 0, investigation: 0, detained: 0 })[1].replace(
  "รจก.เชียงใหม่",
  "รจ.อ.ฝาง",
);

/** 7,000 + 1,215, 1,500 + 1,215 and 300 inmates in October 2026: 11,230 on 8,000 places are 140.375 %, outside the band of 80 to 110. */
export async function bringThreePrisons(fresh: FreshStore): Promise<void> {
  await fresh.bringText("doc_capacity", "capacity_256903.csv", capacityOfThree);
  await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 7000 }));
  await fresh.bringText("doc_population", ...population("5001", "2026-10", { sentenced: 1500 }));
  await fresh.bringText("doc_population", "population_5009_256910.csv", fang);
}
