/** A replica's changed rows: every row has its own place in the source's order, its changed moment. */
import fc from "fast-check";
import { type Form, moment, type Sent } from "./form.js";

/** What the source once held in a row. Null: nobody can read it. */
interface RowVersion {
  key: string;
  minutes: number;
  value: number | null;
}

export interface Delta extends Sent {
  rows: readonly RowVersion[];
}

const keys = ["2025-10 5001 use", "2025-10 5001 sell", "2025-10 5009 use", "2025-11 5001 use"];
const months: Record<string, string> = { "2025-10": "ตุลาคม", "2025-11": "พฤศจิกายน" };
const districts: Record<string, string> = { "5001": "เมืองเชียงใหม่", "5009": "ฝาง" };
const charges: Record<string, string> = { use: "เสพ", sell: "จำหน่าย" };

function record({ key, minutes, value }: RowVersion): string {
  const [month, district, charge] = key.split(" ") as [string, string, string];
  return JSON.stringify({
    fiscal_year: 2569,
    เดือน: months[month],
    อำเภอ: districts[district],
    ข้อหา: charges[charge],
    "จำนวนคดี (ราย)": value ?? "รอตรวจสอบ",
    "ผู้ต้องหา (คน)": 1,
    updated_at: moment(minutes),
  });
}

/** A history of the rows, and pulls that each caught some of its versions, at most one of a row. */
const history: fc.Arbitrary<Delta[]> = fc
  .record({
    versions: fc.uniqueArray(
      fc.record({
        key: fc.constantFrom(...keys),
        minutes: fc.integer({ min: 0, max: 5000 }),
        // Few values, so that a row often comes again as it was.
        value: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 4 }),
      }),
      { selector: ({ minutes }) => minutes, minLength: 8, maxLength: 16 },
    ),
    pulls: fc.array(fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 5 }), { minLength: 5, maxLength: 8 }),
  })
  .map(({ versions, pulls }) =>
    pulls.map((picks, i) => {
      const caught = new Map<string, RowVersion>();
      let damaged = 0;
      for (const pick of picks) {
        const version = versions[pick % versions.length]!;
        if (caught.has(version.key) || (version.value === null && ++damaged > 2)) continue;
        caught.set(version.key, version);
      }
      const rows = [...caught.values()];
      const latest = moment(Math.max(...rows.map(({ minutes }) => minutes)));
      return {
        name: `report.v_arrests_${latest}_${i}.ndjson`,
        rank: "",
        modifiedAt: latest,
        bytes: Buffer.from(rows.map((row) => `${record(row)}\n`).join("")),
        rows,
      };
    }),
  );

export const byChangedColumn: Form<Delta> = {
  dataset: "oncb_arrests",
  what: "deltas by the column that says when a row changed",
  history,
  measure: "cases",
  keyOf: ({ period, district, dimensions }) => `${period} ${district} ${dimensions.charge}`,
  stands(all) {
    const stands = new Map<string, RowVersion>();
    for (const row of all.flatMap(({ rows }) => rows))
      if (row.value !== null && row.minutes > (stands.get(row.key)?.minutes ?? -1)) stands.set(row.key, row);
    return new Map([...stands].map(([key, { value }]) => [key, String(value)]));
  },
};
