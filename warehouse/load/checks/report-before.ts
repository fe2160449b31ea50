/**
 * A report beside what stands, as a whole. One that says the same in every figure as that of the period before, or of a year before, was sent
 * again under another title and name; two offices that each say what the other said had their names exchanged; a closed cohort that is of other people
 * than it was slipped into another year. They look at what stands, so that they are told and never hold.
 */
import type { DatasetContract } from "../../../connectors/dataset.js";
import { addMonths, lastMonth, monthsOf, type Period, periodKind, periodOfRhythm, type Rhythm } from "../../../connectors/period.js";
import { describeProblem } from "../../../connectors/problem.js";
import { join, literal, sql } from "../../engine/sql.js";
import { tenThousandths } from "../../kpis/arithmetic/cube.sql.js";
import { exact } from "../../kpis/arithmetic/rounding.js";
import type { Finding, LoadContext, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";
import { type Shape, STILL } from "../shape.js";
import { figuresOf } from "./jump.js";

/** What an office's report says of one measure: its sum, and a mark that two reports share when they say the same of every key. */
interface Said {
  office: string;
  period: Period;
  measure: string;
  /** Null: it stands already. */
  delivery: number | null;
  mark: string;
  sum: string;
  /** Of all its figures together, before the decimal point. */
  digits: number;
}

/** The last word on a report: by measure. */
type Report = Map<string, Said>;

/** A file of more lines is no monthly report, and looking at each of its figures once more would cost what its loading costs. */
const MOST_LINES = 20_000;
/** Reports that say so little are alike by chance: four figures of two digits are not. */
const DIGITS = 8;
/** Where a month adds little to what was there, so much must not have moved at all. */
const DIGITS_OF_TOTALS = 40;

/** @returns findings by delivery */
export async function besideBefore(
  context: LoadContext,
  plan: Plan,
  shape: Shape,
  sources: readonly Source[],
): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  const { contract, session } = context;
  if (contract.events || !sources.length || !Object.values(contract.measures).some(({ unit }) => unit !== "score")) return found;
  const size = await session.one<{ lines: string }>(sql`select coalesce(sum(lines), 0)::bigint as lines from tally where kind = 'data'`);
  if (Number(size!.lines) > MOST_LINES) return found;
  const offered = (await offeredReports(context, plan, shape)).filter(({ delivery }) =>
    sources.some((source) => source.delivery.id === delivery),
  );
  if (!offered.length) return found;
  const around = [...new Set(offered.flatMap(({ period }) => periodsBeside(period)))];
  const standing = reportsOf(await standingReports(context, around));
  const last = reportsOf([...[...standing.values()].flatMap((report) => [...report.values()]), ...offered]);
  const pairs = pairsOf(standing, last);
  const note = (delivery: number, finding: Finding) => found.set(delivery, [...(found.get(delivery) ?? []), finding]);
  const nameOf = (delivery: number) => sources.find((source) => source.delivery.id === delivery)!.delivery.name;
  for (const { delivery, before, now, names } of sentAgain(contract, pairs))
    note(delivery, {
      severity: "warn",
      ...describeProblem("REPORT_REPEATED", { file: nameOf(delivery), found: `${now} (${names.join(", ")})`, expected: before }),
    });
  for (const { delivery, before, now, names } of exchanged(contract, pairs.filter(isNext)))
    note(delivery, {
      severity: "warn",
      ...describeProblem("OFFICES_EXCHANGED", { file: nameOf(delivery), found: `${names.join(", ")} (${now})`, expected: before }),
    });
  for (const check of contract.checks)
    if ("settled" in check)
      for (const { delivery, found: now, expected } of unsettled(check.settled, standing, offered))
        note(delivery, { severity: "warn", ...describeProblem("COHORT_CHANGED", { file: nameOf(delivery), found: now, expected }) });
  return found;
}

const keyOf = (office: string, period: Period) => `${office}|${period}`;

/** By office and period; of what is offered twice the later delivery's word. */
function reportsOf(said: readonly Said[]): Map<string, Report> {
  const reports = new Map<string, Report>();
  for (const one of [...said].sort((a, b) => (a.delivery ?? -1) - (b.delivery ?? -1))) {
    const key = keyOf(one.office, one.period);
    const known = reports.get(key);
    if (known && [...known.values()][0]!.delivery === one.delivery) known.set(one.measure, one);
    else reports.set(key, new Map([[one.measure, one]]));
  }
  return reports;
}

/** An office's reports of two periods that follow each other, or of the same in two years, of which a delivery brings one that is new. */
interface Pair {
  office: string;
  before: Period;
  now: Period;
  was: Report;
  is: Report;
  /** That brought the later of the two. */
  delivery: number;
}

function pairsOf(standing: ReadonlyMap<string, Report>, last: ReadonlyMap<string, Report>): Pair[] {
  const isNew = (report: Report): boolean => {
    const [{ office, period, delivery }] = [...report.values()] as [Said];
    const stands = standing.get(keyOf(office, period));
    return delivery !== null && !(stands && alike(stands, report, [...report.keys()]) && stands.size === report.size);
  };
  return [...last.values()].flatMap((is) => {
    const [{ office, period: now, delivery: own }] = [...is.values()] as [Said];
    const earlier = [...new Set([periodBefore(now), sameLastYear(now)])];
    return earlier.flatMap((before) => {
      const was = last.get(keyOf(office, before));
      if (!was || !(isNew(is) || isNew(was))) return [];
      const delivery = Math.max(own ?? -1, [...was.values()][0]!.delivery ?? -1);
      return [{ office, before, now, was, is, delivery }];
    });
  });
}

const earlierBy = (months: number, period: Period): Period =>
  periodOfRhythm(periodKind(period) as Rhythm, addMonths(monthsOf(period)[0]!, -months));
const periodBefore = (period: Period) => earlierBy(1, period);
const sameLastYear = (period: Period) => earlierBy(12, period);
/** A period, and those it is the next of or the year after, and they of it. */
const periodsBeside = (period: Period): Period[] => [
  ...[0, 1, 12, -12].map((months) => earlierBy(months, period)),
  periodOfRhythm(periodKind(period) as Rhythm, addMonths(lastMonth(period), 1)),
];
const isNext = ({ before, now }: Pair) => before === periodBefore(now);

const alike = (a: Report, b: Report, measures: readonly string[]): boolean =>
  measures.every((measure) => a.get(measure)?.mark === b.get(measure)?.mark);

/** What moves from period to period: what happened in it, or else how many people there are. Floors, standards and levels may stay as they are. */
function movingMeasures({ measures }: DatasetContract): string[] {
  const of = (adds: string, unit?: string) =>
    Object.keys(measures).filter((id) => measures[id]!.adds === adds && (unit ?? measures[id]!.unit) === measures[id]!.unit);
  const flows = [...of("flow"), ...of("running_total")];
  return flows.length ? flows : of("stock", "persons");
}

interface Told {
  delivery: number;
  before: Period;
  now: Period;
  names: string[];
}

/** Reports alike in every figure: of a delivery's period, those of all its offices that are. */
function sentAgain(contract: DatasetContract, pairs: readonly Pair[]): Told[] {
  const measures = movingMeasures(contract);
  const totals = measures.some((id) => contract.measures[id]!.adds === "running_total");
  const again = new Map<string, Told & { digits: number }>();
  for (const { delivery, office, before, now, was, is } of pairs) {
    // A running total begins anew in October.
    if ((totals && now.endsWith("-10")) || !alike(was, is, measures)) continue;
    const digits = measures.reduce((sum, measure) => sum + (is.get(measure)?.digits ?? 0), 0);
    const key = `${delivery}|${now}|${before}`;
    const known = again.get(key) ?? { delivery, before, now, names: [], digits: 0 };
    again.set(key, { ...known, names: [...known.names, office].sort(), digits: known.digits + digits });
  }
  return [...again.values()].filter(({ digits }) => digits >= (totals ? DIGITS_OF_TOTALS : DIGITS));
}

/** Two offices of one file, each of which moved by half or to its double, to what the other said, in all that is large enough to tell. */
function exchanged({ measures, breaks }: DatasetContract, pairs: readonly Pair[]): Told[] {
  const told: Told[] = [];
  for (const [i, one] of pairs.entries())
    for (const other of pairs.slice(i + 1)) {
      const { delivery, before, now } = one;
      if (other.delivery !== delivery || other.now !== now || (breaks ?? []).some(({ from }) => from === now)) continue;
      const votes = Object.keys(measures).flatMap((id) => crossed(one, other, id) ?? []);
      if (votes.length && votes.every(Boolean)) told.push({ delivery, before, now, names: [one.office, other.office].sort() });
    }
  return told;
}

/** Smaller figures go up and down by themselves. */
const LEAST = 20n * 10_000n;

/** Whether a measure of one office is what the other's was; null where the two are near each other, or small. */
function crossed(one: Pair, other: Pair, measure: string): boolean | null {
  const [a, b, a2, b2] = [one.was, other.was, one.is, other.is].map((report) => tenThousandths(report.get(measure)?.sum ?? "0")) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  if ([a, b, a2, b2].some((value) => value < LEAST)) return null;
  const [more, less, moreNow, lessNow] = a > b ? [a, b, a2, b2] : [b, a, b2, a2];
  if (more < 2n * less) return null;
  return more >= 2n * moreNow && lessNow >= 2n * less && isNear(moreNow, less) && isNear(lessNow, more);
}

const isNear = (a: bigint, b: bigint): boolean => 2n * a <= 3n * b && 2n * b <= 3n * a;

/** By delivery the first cohort that is a tenth more or fewer than what stands, and at least ten. */
function unsettled(measure: string, standing: ReadonlyMap<string, Report>, offered: readonly Said[]) {
  const told = new Map<number, { delivery: number; found: string; expected: string }>();
  const own = offered
    .filter((said) => said.measure === measure)
    .sort((a, b) => (keyOf(a.period, a.office) < keyOf(b.period, b.office) ? -1 : 1));
  for (const { office, period, delivery, sum } of own) {
    const stands = standing.get(keyOf(office, period))?.get(measure);
    if (!stands || delivery === null || told.has(delivery)) continue;
    const [now, before] = [tenThousandths(sum), tenThousandths(stands.sum)];
    const apart = now > before ? now - before : before - now;
    if (apart < LEAST / 2n || apart * 10n <= before) continue;
    told.set(delivery, { delivery, found: `${exact(sum)} (${period} ${office})`, expected: exact(stands.sum) });
  }
  return told.values();
}

const summary = sql`bit_xor(hash(key, value::decimal(38, 4)::varchar))::varchar || ' ' || count(*) as mark, sum(value)::varchar as sum,
  coalesce(sum(length(trunc(value)::bigint::varchar)) filter (value >= 1), 0)::integer as digits`;

async function offeredReports({ session }: LoadContext, plan: Plan, shape: Shape): Promise<Said[]> {
  const measures = [...new Set(shape.cells.filter(({ takes }) => takes.kind === "value").map(({ measure }) => measure))];
  if (!measures.length) return [];
  const figures = measures.map(
    (measure) =>
      sql`select office, period, delivery, ${literal(measure)} as measure, key, sum(value) as value
        from (${figuresOf(plan, shape, measure, "key")}) group by all`,
  );
  return session.all<Said>(
    sql`select office, period, measure, delivery, ${summary} from (${join(figures, " union all ")}) where value is not null group by all`,
  );
}

/** @param periods those that what is offered is compared with: what a load costs must not grow with the years that are held */
async function standingReports({ session, contract }: LoadContext, periods: readonly Period[]): Promise<Said[]> {
  const key = sql`concat_ws('|', office, coalesce(district, ''), dims)`;
  return session.all<Said>(
    sql`select office, period, measure, null as delivery, ${summary}
      from (select office, period, measure, ${key} as key, sum(value) as value from mart.month
        where dataset = ${contract.id} and recorded_to = ${STILL} and period in ${periods} and value is not null group by all) group by all`,
  );
}
