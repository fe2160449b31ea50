/** The places of the sample world: real districts and offices of Chiang Mai, with rough sizes. Figures drawn on them are sample data. */

export interface PlaceFacts {
  id: string;
  th: string;
  /** Registered population at the end of 2022, roughly. */
  population: number;
  /** How urban, 0 to 1: people seek services, crimes of the town. */
  urban: number;
  /** How near the drug routes of the border, 0 to 1. */
  border: number;
  /** Local governments, each with one community justice centre: 210 in all. */
  centres: number;
  villages: number;
}

const rows: [string, string, number, number, number, number, number][] = [
  ["5001", "เมืองเชียงใหม่", 227_000, 1, 0.25, 13, 97],
  ["5002", "จอมทอง", 65_700, 0.35, 0.25, 9, 103],
  ["5003", "แม่แจ่ม", 59_600, 0.1, 0.35, 8, 104],
  ["5004", "เชียงดาว", 93_800, 0.2, 0.8, 9, 83],
  ["5005", "ดอยสะเก็ด", 74_300, 0.5, 0.25, 13, 112],
  ["5006", "แม่แตง", 75_100, 0.35, 0.5, 12, 120],
  ["5007", "แม่ริม", 98_700, 0.6, 0.35, 11, 92],
  ["5008", "สะเมิง", 23_300, 0.1, 0.25, 6, 45],
  ["5009", "ฝาง", 118_200, 0.45, 0.95, 9, 119],
  ["5010", "แม่อาย", 78_600, 0.15, 1, 8, 93],
  ["5011", "พร้าว", 48_000, 0.2, 0.4, 10, 109],
  ["5012", "สันป่าตอง", 74_800, 0.5, 0.2, 12, 120],
  ["5013", "สันกำแพง", 87_700, 0.65, 0.25, 10, 100],
  ["5014", "สันทราย", 139_100, 0.7, 0.3, 12, 125],
  ["5015", "หางดง", 92_200, 0.65, 0.2, 11, 109],
  ["5016", "ฮอด", 43_600, 0.2, 0.3, 7, 61],
  ["5017", "ดอยเต่า", 26_900, 0.15, 0.25, 6, 43],
  ["5018", "อมก๋อย", 63_900, 0.05, 0.45, 7, 95],
  ["5019", "สารภี", 83_900, 0.65, 0.2, 11, 106],
  ["5020", "เวียงแหง", 45_900, 0.05, 0.9, 3, 23],
  ["5021", "ไชยปราการ", 45_500, 0.2, 0.7, 5, 44],
  ["5022", "แม่วาง", 31_900, 0.25, 0.2, 5, 57],
  ["5023", "แม่ออน", 21_500, 0.25, 0.2, 6, 49],
  ["5024", "ดอยหล่อ", 24_900, 0.3, 0.2, 4, 54],
  ["5025", "กัลยาณิวัฒนา", 12_700, 0.05, 0.3, 3, 21],
];

export const places: readonly PlaceFacts[] = rows.map(([id, th, population, urban, border, centres, villages]) => ({
  id,
  th,
  population,
  urban,
  border,
  centres,
  villages,
}));

export const placeById: ReadonlyMap<string, PlaceFacts> = new Map(places.map((place) => [place.id, place]));

/** The offices' own Thai names, as an official would write them in full. */
export const officeNames: Readonly<Record<string, string>> = {
  "DOC-5006": "เรือนจำกลางเชียงใหม่",
  "DOC-5001": "ทัณฑสถานหญิงเชียงใหม่",
  "DOC-5009": "เรือนจำอำเภอฝาง",
  "DOP-5001": "สำนักงานคุมประพฤติจังหวัดเชียงใหม่",
  "DOP-5009": "สำนักงานคุมประพฤติจังหวัดเชียงใหม่ สาขาฝาง",
  "LED-5001": "สำนักงานบังคับคดีจังหวัดเชียงใหม่",
  "LED-5009": "สำนักงานบังคับคดีจังหวัดเชียงใหม่ สาขาฝาง",
  "LED-5016": "สำนักงานบังคับคดีจังหวัดเชียงใหม่ สาขาฮอด",
  "DJOP-5001": "สถานพินิจและคุ้มครองเด็กและเยาวชนจังหวัดเชียงใหม่",
  "DJOP-R7": "ศูนย์ฝึกและอบรมเด็กและเยาวชน เขต 7 (เชียงใหม่)",
  "ONCB-R5": "สำนักงาน ป.ป.ส. ภาค 5",
  "PJO-5001": "สำนักงานยุติธรรมจังหวัดเชียงใหม่",
  "DOPA-50": "ที่ทำการปกครองจังหวัดเชียงใหม่",
  "POL-5": "ตำรวจภูธรจังหวัดเชียงใหม่",
};
