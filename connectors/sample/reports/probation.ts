/** The Department of Probation as it answers over REST: English field names, Thai words in them, months in two ways, some numbers as text. */
import { addMonths, fiscalYear, type Month } from "../../period.js";
import { type Report, together } from "../sample-file.js";
import { officeNames } from "../world/places.js";
import type { CaseType, LawGroup } from "../world/rows.js";
import type { World } from "../world/world.js";
import { firstAppears, momentAfter, plantings, revisionAppears } from "./publication.js";
import { RecordList } from "./record-list.js";
import { buddhistYear, fullMonth, separated } from "./thai-text.js";

const offices = ["DOP-5001", "DOP-5009"] as const;
const spellings: Readonly<Record<string, readonly string[]>> = {
  "DOP-5001": [officeNames["DOP-5001"]!, officeNames["DOP-5001"]!, "สนง.คุมประพฤติจังหวัดเชียงใหม่"],
  "DOP-5009": [officeNames["DOP-5009"]!, officeNames["DOP-5009"]!, "สนง.คุมประพฤติจังหวัดเชียงใหม่ สาขาฝาง"],
};
const caseWords: Readonly<Record<CaseType, string>> = {
  investigation: "สืบเสาะและพินิจ",
  adult_supervision: "ควบคุมและสอดส่องผู้ใหญ่",
  parole: "พักการลงโทษ/ลดวันต้องโทษ",
  juvenile: "ควบคุมและสอดส่องเด็กและเยาวชน",
};
const lawWords: Readonly<Record<LawGroup, readonly [string, string]>> = {
  drug: ["ยาเสพติด", "พ.ร.บ.ยาเสพติด"],
  drunk_driving: ["ขับรถขณะเมาสุรา", "พ.ร.บ.จราจรทางบก (เมาสุรา)"],
  property: ["ทรัพย์", "ความผิดเกี่ยวกับทรัพย์"],
  life_body: ["ชีวิตและร่างกาย", "ชีวิตและร่างกาย"],
  other: ["อื่น ๆ", "อื่นๆ"],
};

/** `2568-10`. */
const dottedMonth = (month: Month) => `${buddhistYear(month)}-${month.slice(5)}`;
/** Numbers over a thousand leave one of the department's two systems as text. */
const figure = (n: number, asText: boolean) => (asText && n >= 1000 ? separated(n) : n);

interface Desk {
  world: World;
  dataset: string;
  list: RecordList;
  /** The next record's number. */
  id(month: string, office: string): number;
}

function deskOf(world: World, dataset: string, at: Date): Desk {
  const counts = new Map<string, number>();
  return {
    world,
    dataset,
    list: new RecordList("DOP", dataset, `${dataset}.ndjson`, at),
    id: (month, office) => {
      const base = `${office.slice(4)}${month.replace("-", "")}`;
      counts.set(base, (counts.get(base) ?? 100) + 1);
      return Number(`${base}${counts.get(base)}`);
    },
  };
}

const spelled = ({ world, dataset }: Desk, office: string, month: Month) =>
  world.random(dataset, "office", office, month).pick(spellings[office]!);

/** When an office's month was last touched: at first, or when it mended something. */
function touched({ world, dataset }: Desk, office: string, month: Month, at: Date): string {
  const first = firstAppears(world, dataset, office, month, { due: 10, late: 0.06 });
  const revised = revisionAppears(world, dataset, office, month, 2);
  const mended = world.random(dataset, "corrected", office, month).chance(0.05) && Date.parse(revised) <= at.getTime();
  return mended ? revised : first;
}

function cases(world: World, at: Date): Report {
  const desk = deskOf(world, "dop_cases", at);
  const [stranger, unknown, badMonth, twice] = plantings(world.random("dop_cases", "faults"), world.months, (month) => month, 4);
  for (const month of world.months) {
    for (const office of offices) {
      const changed = touched(desk, office, month, at);
      const modern = month >= "2024-10";
      const record = (row: ReturnType<World["dopCases"]>[number], other: Record<string, unknown> = {}) => ({
        id: desk.id(month, office),
        office: spelled(desk, office, month),
        month: dottedMonth(month),
        caseType: caseWords[row.case_type],
        lawGroup: lawWords[row.law_group][modern ? 1 : 0],
        cases: {
          broughtForward: figure(row.carried_in, modern),
          newReceived: row.received,
          closed: row.completed,
          remaining: figure(row.carried_out, modern),
        },
        olderThanOneYear: row.pending_over_1y,
        psr: row.reports_due === null ? null : { due: row.reports_due, onTime: row.reports_on_time },
        updatedAt: changed,
        ...other,
      });
      const rows = world.dopCases(month).filter((row) => row.office === office);
      for (const row of rows) desk.list.add(record(row), changed);
      if (office === "DOP-5009") continue;
      const one = rows.find((row) => row.case_type === "juvenile" && row.law_group === "other")!;
      const plant = (
        other: Record<string, unknown>,
        kind: "damaged_line" | "repeated_line",
        column: string | undefined,
        code: "OFFICE_UNKNOWN" | "CODE_UNKNOWN" | "PERIOD_UNREADABLE" | "KEY_REPEATED",
      ) => desk.list.add(record(one, other), changed, { kind, period: month, column, code });
      if (month === stranger) plant({ office: "สำนักงานคุมประพฤติจังหวัดลำพูน" }, "damaged_line", "office", "OFFICE_UNKNOWN");
      if (month === unknown) plant({ lawGroup: "ไม่ระบุฐานความผิด" }, "damaged_line", "lawGroup", "CODE_UNKNOWN");
      if (month === badMonth) plant({ month: `${buddhistYear(month)}-13` }, "damaged_line", "month", "PERIOD_UNREADABLE");
      if (month === twice) plant({}, "repeated_line", undefined, "KEY_REPEATED");
    }
  }
  return desk.list.report(() => "dop_cases.ndjson");
}

function outcomes(world: World, at: Date): Report {
  const desk = deskOf(world, "dop_outcome", at);
  const [unknown] = plantings(world.random("dop_outcome", "faults"), world.months, (month) => month, 1);
  for (const month of world.months) {
    for (const row of world.dopOutcome(month)) {
      const changed = touched(desk, row.office, month, at);
      const record = (gender: string) => ({
        id: desk.id(month, row.office),
        office: spelled(desk, row.office, month),
        period: fullMonth(month),
        caseType: caseWords[row.case_type],
        gender,
        endedWell: row.completed_well,
        breached: row.breached,
        otherEnd: row.other_end,
        reoffended: row.reoffended_during,
        updatedAt: changed,
      });
      desk.list.add(record(row.sex === "male" ? "ชาย" : "หญิง"), changed);
      if (month === unknown && row.office === "DOP-5001" && row.case_type === "juvenile" && row.sex === "female") {
        desk.list.add(record("ไม่ทราบเพศ"), changed, { kind: "damaged_line", period: month, column: "gender", code: "CODE_UNKNOWN" });
      }
    }
  }
  return desk.list.report(() => "dop_outcome.ndjson");
}

/** Fang's last month is not there yet: it comes on the 27th. */
function service(world: World, at: Date): Report {
  const desk = deskOf(world, "dop_service", at);
  const [letter] = plantings(world.random("dop_service", "faults"), world.months, (month) => month, 1);
  for (const month of world.months) {
    for (const row of world.dopService(month)) {
      const late = row.office === "DOP-5009" && month === world.until;
      const changed = late
        ? momentAfter(`${addMonths(month, 1)}-01`, 26, world.random("dop_service", "late", month))
        : touched(desk, row.office, month, at);
      const damaged = month === letter && row.office === "DOP-5009";
      const record = {
        id: desk.id(month, row.office),
        office: spelled(desk, row.office, month),
        month: dottedMonth(month),
        communityService: {
          hoursOrdered: separated(row.hours_ordered),
          hoursDone: damaged ? separated(row.hours_done).replace(/\d(?=\.)/, "O") : separated(row.hours_done),
        },
        emFitted: row.em_fitted,
        volunteers: row.volunteers,
        updatedAt: changed,
      };
      const fault = { kind: "damaged_line", period: month, column: "communityService.hoursDone", code: "NUMBER_UNREADABLE" } as const;
      desk.list.add(record, changed, damaged ? fault : undefined);
    }
  }
  return desk.list.report(() => "dop_service.ndjson");
}

/** Every cohort once; the youngest is still open and marked. */
function reoffending(world: World, at: Date): Report {
  const desk = deskOf(world, "dop_reoffending", at);
  const last = fiscalYear(world.until) - (world.until.endsWith("-09") ? 0 : 1);
  for (let year = 2564; year <= last; year++) {
    for (const office of offices) {
      // A cohort is first told in the November after its year, and again, whole, a year later.
      const told = (asOf: number) => momentAfter(`${asOf - 543}-10-01`, 40, world.random("dop_reoffending", "told", office, asOf));
      const asOf = year + 1 <= last && Date.parse(told(year + 1)) <= at.getTime() ? year + 1 : year;
      const changed = told(asOf);
      const row = world.dopReoffending(year, asOf).find((one) => one.office === office)!;
      desk.list.add(
        {
          id: desk.id(`${year}`, office),
          office: officeNames[office],
          fiscalYearLeft: String(year),
          leftProbation: separated(row.left_probation),
          reoffendedWithin1Year: `${separated(row.reoffended_1y!)}${asOf === year ? "*" : ""}`,
          updatedAt: changed,
        },
        changed,
      );
    }
  }
  return desk.list.report(() => "dop_reoffending.ndjson");
}

export function probationReport(world: World, at: Date): Report {
  return together([cases(world, at), outcomes(world, at), service(world, at), reoffending(world, at)]);
}
