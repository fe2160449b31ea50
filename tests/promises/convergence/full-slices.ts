/** Full slices, by revision (a prison table dropped over SFTP) and by modified moment (records of an open-data portal), rows withdrawn and damaged. */
import fc from "fast-check";
import { rankOf } from "../../../connectors/transport/drop.js";
import { type Form, lastWords, moment, type Word } from "./form.js";

/** Whose line it is, and what it says; null: a figure nobody can read. */
interface Line {
  slice: string;
  value: number | null;
}

/** Lines of different slices, one of them unreadable now and then, one of nobody now and then. */
const lines = (slices: readonly string[], value: fc.Arbitrary<number>) =>
  fc.record({
    lines: fc.uniqueArray(fc.record({ slice: fc.constantFrom(...slices), value: fc.option(value, { freq: 8 }) }), {
      selector: ({ slice }) => slice,
      minLength: 1,
    }),
    stranger: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  });

/** At most one damaged line, so that nothing is held. */
function atMostOne(all: readonly Line[]): Line[] {
  let seen = all.every(({ value }) => value === null);
  return all.map((line) => {
    if (line.value !== null) return line;
    const kept = seen ? { ...line, value: 555 } : line;
    seen = true;
    return kept;
  });
}

function wordOf(all: readonly Line[], stranger: boolean) {
  return {
    slices: new Map(all.flatMap(({ slice, value }) => (value === null ? [] : [[slice, new Map([["", String(value)]])] as const]))),
    damaged: new Set(all.flatMap(({ slice, value }) => (value === null ? [slice] : []))),
    unsure: stranger,
  };
}

const prisons: Record<string, string> = { "DOC-5006": "รจก.เชียงใหม่", "DOC-5001": "ทส.ญ. เชียงใหม่", "DOC-5009": "รจ.อ.ฝาง" };

function capacityFile(all: readonly Line[], stranger: boolean): Buffer {
  const rows = all.map(({ slice, value }) => `${prisons[slice.split(" ")[1]!]},"1,000.00",1.6,${value ?? "ห้าร้อย"},10`);
  if (stranger) rows.push('เรือนจำลึกลับ,"1,000.00",1.6,600,10');
  return Buffer.from(
    ["เนื้อที่ ณ วันที่ 31 มีนาคม 2568,,,,", "เรือนจำ,เนื้อที่เรือนนอน (ตร.ม.),มาตรฐาน (ตร.ม./คน),ความจุมาตรฐาน (คน),เจ้าหน้าที่ (คน)", ...rows, ""].join(
      "\r\n",
    ),
  );
}

/** Three files of the same half-year: corrections by the revision in the name, copies, and another name that speaks of the same prisons. */
export const byRevision: Form<Word> = {
  dataset: "doc_capacity",
  what: "full slices by revision, with withdrawn reports",
  history: fc
    .uniqueArray(
      fc.record({
        of: fc.constantFrom("capacity_256803", "capacity_256804"),
        ending: fc.constantFrom("", "_r2", "_r3", " (1)", "_r2 (1)"),
        // Files that were unpacked together have one moment.
        minutes: fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constantFrom(100, 200)),
        body: lines(
          Object.keys(prisons).map((office) => `FY2568-H1 ${office}`),
          fc.integer({ min: 500, max: 900 }),
        ),
      }),
      { selector: ({ of, ending, minutes }) => `${of}${ending} ${minutes}`, minLength: 5, maxLength: 8 },
    )
    .map((files) =>
      files.map(({ of, ending, minutes, body }) => {
        const all = atMostOne(body.lines);
        return {
          name: `${of}${ending}.csv`,
          of,
          rank: rankOf(/_r(\d+)/.exec(ending)?.[1]),
          modifiedAt: moment(minutes),
          bytes: capacityFile(all, body.stranger),
          ...wordOf(all, body.stranger),
        };
      }),
    ),
  measure: "standard_places",
  keyOf: ({ period, office }) => `${period} ${office}`,
  stands: lastWords,
};

const executionOffices: Record<string, string> = {
  "LED-5001": "สำนักงานบังคับคดีจังหวัดเชียงใหม่",
  "LED-5009": "สำนักงานบังคับคดีจังหวัดเชียงใหม่ สาขาฝาง",
  "LED-5016": "สบค.เชียงใหม่ สาขาฮอด",
};
const months: Record<string, string> = { "2025-10": "ตุลาคม", "2025-11": "พฤศจิกายน" };

function record(slice: string, value: number | string, office = executionOffices[slice.split(" ")[1]!]): string {
  return JSON.stringify({
    ปีงบประมาณ: "2569",
    เดือน: months[slice.split(" ")[0]!],
    สำนักงาน: office,
    "ไกล่เกลี่ยแล้วเสร็จ (เรื่อง)": String(value),
    "ไกล่เกลี่ยสำเร็จ (เรื่อง)": "0",
  });
}

/** A portal's table, replaced whole; values from a small pool, so that A comes again after B. */
export const byModified: Form<Word> = {
  dataset: "led_mediation",
  what: "full slices by modified moment, A–B–A among them",
  history: fc
    .uniqueArray(
      fc.record({
        of: fc.constantFrom("ไกล่เกลี่ย", "ไกล่เกลี่ยรวมสาขา"),
        minutes: fc.integer({ min: 0, max: 5000 }),
        body: lines(
          Object.keys(months).flatMap((month) => Object.keys(executionOffices).map((office) => `${month} ${office}`)),
          fc.constantFrom(7, 8, 9),
        ),
      }),
      { selector: ({ minutes }) => minutes, minLength: 5, maxLength: 8 },
    )
    .map((tables) =>
      tables.map(({ of, minutes, body }) => {
        const all = atMostOne(body.lines);
        const records = all.map(({ slice, value }) => record(slice, value ?? "12x"));
        if (body.stranger) records.push(record("2025-10 ?", 1, "สำนักงานที่ไม่มีใครรู้จัก"));
        return {
          name: `${of}.ndjson`,
          of,
          rank: "",
          modifiedAt: moment(minutes),
          bytes: Buffer.from(`${records.join("\n")}\n`),
          ...wordOf(all, body.stranger),
        };
      }),
    ),
  measure: "ended",
  keyOf: ({ period, office }) => `${period} ${office}`,
  stands: lastWords,
};
