/** The Department of Probation as it answers over REST: English field names, Thai words in them, months in two ways, some numbers as text. */
import { fiscalYear, type Month } from "../../period.js";
import { type Report, together } from "../sample-file.js";
import { officeNames } from "../world/places.js";
import type { ProbationCaseRow as CaseRow, CaseType, LawGroup } from "../world/rows.js";
import type { World } from "../world/world.js";
import { type Course, Rota, saidBy, type Wish } from "./course.js";
import { momentAfter, plantings } from "./publication.js";
import { RecordList, spoilt } from "./record-list.js";
import { buddhistYear, fullMonth, separated } from "./thai-text.js";
import { happened, lateness } from "./told.js";

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

/** A dataset's records under way: the list, whose turn it is, and the next record's number. */
interface Desk {
  world: World;
  dataset: string;
  list: RecordList;
  rota: Rota;
  id(month: string, office: string): number;
}

const monthly = ["dop_cases", "dop_outcome", "dop_service"];

function deskOf(world: World, dataset: string, at: Date): Desk {
  const counts = new Map<string, number>();
  const reporters = monthly.flatMap((one) => offices.map((office) => `${one} ${office}`));
  return {
    world,
    dataset,
    list: new RecordList("DOP", dataset, `${dataset}.ndjson`, at),
    rota: new Rota(world, "DOP", reporters),
    id: (month, office) => {
      const base = `${office.slice(4)}${month.replace("-", "")}`;
      counts.set(base, (counts.get(base) ?? 100) + 1);
      return Number(`${base}${counts.get(base)}`);
    },
  };
}

const spelled = ({ world, dataset }: Desk, office: string, month: Month) =>
  world.random(dataset, "office", office, month).pick(spellings[office]!);

/** An office's month as the interface shows it: what was said last. */
interface Filing {
  course: Course;
  wrong: boolean;
  changed: string;
  stamps: { submittedAt: string; revision: number; updatedAt: string };
}

/** Null as long as the office has not filed. */
function filed({ dataset, list, rota }: Desk, office: string, month: Month, wish: Omit<Wish, "due"> = {}): Filing | null {
  const course = rota.course(dataset, office, month, { due: 10, ...wish });
  list.tell(lateness(course, list.at));
  const said = saidBy(course, list.at);
  const now = said.at(-1);
  if (!now) return null;
  const stamps = { submittedAt: course.editions[0]!.from, revision: said.length, updatedAt: now.from };
  return { course, wrong: now.wrong, changed: now.from, stamps };
}

/** How many too many were counted where a figure is wrong. */
const tooMany = ({ world, dataset }: Desk, office: string, month: Month) => world.random(dataset, "slip", office, month).int(3, 9);

function cases(world: World, at: Date): Report {
  const desk = deskOf(world, "dop_cases", at);
  const [stranger, unknown, badMonth, twice] = plantings(world.random("dop_cases", "faults"), world.months, (month) => month, 4);
  for (const month of world.months) {
    for (const office of offices) {
      const filing = filed(desk, office, month);
      if (!filing) continue;
      const { changed, course } = filing;
      const modern = month >= "2024-10";
      const record = (row: CaseRow, other: Record<string, unknown> = {}) => ({
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
        ...filing.stamps,
        ...other,
      });
      const rows = world.dopCases(month).filter((row) => row.office === office);
      const slip = tooMany(desk, office, month);
      for (const row of rows) {
        const { case_type, law_group, received } = row;
        const doubtful = case_type === "adult_supervision" && law_group === "drug";
        const shown = doubtful && filing.wrong ? { ...row, received: received + slip, carried_out: row.carried_out + slip } : row;
        const told = { figure: { measure: "received", dimensions: { case_type, law_group } }, right: received, wrong: received + slip };
        desk.list.add(record(shown), changed, ...(doubtful ? happened(course, at, "cases.newReceived", told) : []));
      }
      if (office === "DOP-5009") continue;
      const one = rows.find((row) => row.case_type === "juvenile" && row.law_group === "other")!;
      const plant = (other: Record<string, unknown>, ...fault: Parameters<typeof spoilt>) =>
        desk.list.add(record(one, other), changed, spoilt(...fault));
      if (month === stranger) plant({ office: "สำนักงานคุมประพฤติจังหวัดลำพูน" }, "damaged_line", month, "office", "OFFICE_UNKNOWN");
      if (month === unknown) plant({ lawGroup: "ไม่ระบุฐานความผิด" }, "damaged_line", month, "lawGroup", "CODE_UNKNOWN");
      if (month === badMonth) plant({ month: `${buddhistYear(month)}-13` }, "damaged_line", month, "month", "PERIOD_UNREADABLE");
      if (month === twice) plant({}, "repeated_line", month, undefined, "KEY_REPEATED");
    }
  }
  return desk.list.report(() => "dop_cases.ndjson");
}

function outcomes(world: World, at: Date): Report {
  const desk = deskOf(world, "dop_outcome", at);
  const [unknown] = plantings(world.random("dop_outcome", "faults"), world.months, (month) => month, 1);
  for (const month of world.months) {
    for (const office of offices) {
      const filing = filed(desk, office, month);
      if (!filing) continue;
      const slip = tooMany(desk, office, month);
      for (const row of world.dopOutcome(month).filter((one) => one.office === office)) {
        const { case_type, sex, completed_well } = row;
        const doubtful = case_type === "adult_supervision" && sex === "male";
        const record = (gender: string) => ({
          id: desk.id(month, office),
          office: spelled(desk, office, month),
          period: fullMonth(month),
          caseType: caseWords[case_type],
          gender,
          endedWell: completed_well + (doubtful && filing.wrong ? slip : 0),
          breached: row.breached,
          otherEnd: row.other_end,
          reoffended: row.reoffended_during,
          ...filing.stamps,
        });
        const dimensions = { case_type, sex };
        const told = { figure: { measure: "completed_well", dimensions }, right: completed_well, wrong: completed_well + slip };
        const planted = doubtful ? happened(filing.course, at, "endedWell", told) : [];
        desk.list.add(record(sex === "male" ? "ชาย" : "หญิง"), filing.changed, ...planted);
        if (month === unknown && office === "DOP-5001" && case_type === "juvenile" && sex === "female")
          desk.list.add(record("ไม่ทราบเพศ"), filing.changed, spoilt("damaged_line", month, "gender", "CODE_UNKNOWN"));
      }
    }
  }
  return desk.list.report(() => "dop_outcome.ndjson");
}

const slowSince: Month = "2025-10";

/** Since FY2569 Fang's services always come on the 27th. */
function service(world: World, at: Date): Report {
  const desk = deskOf(world, "dop_service", at);
  const quick = world.months.filter((month) => month < slowSince);
  const [letter] = plantings(world.random("dop_service", "faults"), quick, (month) => month, 1);
  for (const month of world.months) {
    for (const row of world.dopService(month)) {
      const { office, em_fitted } = row;
      const damaged = month === letter && office === "DOP-5009";
      const filing = filed(desk, office, month, { spared: damaged, slow: office === "DOP-5009" && month >= slowSince });
      if (!filing) continue;
      const slip = tooMany(desk, office, month);
      const record = {
        id: desk.id(month, office),
        office: spelled(desk, office, month),
        month: dottedMonth(month),
        communityService: {
          hoursOrdered: separated(row.hours_ordered),
          hoursDone: damaged ? separated(row.hours_done).replace(/\d(?=\.)/, "O") : separated(row.hours_done),
        },
        emFitted: em_fitted + (filing.wrong ? slip : 0),
        volunteers: row.volunteers,
        ...filing.stamps,
      };
      const told = { figure: { measure: "em_fitted" }, right: em_fitted, wrong: em_fitted + slip };
      const planted = damaged
        ? [{ ...spoilt("damaged_line", month, "communityService.hoursDone", "NUMBER_UNREADABLE"), office }]
        : happened(filing.course, at, "emFitted", told);
      desk.list.add(record, filing.changed, ...planted);
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
          submittedAt: told(year),
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
