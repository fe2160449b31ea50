/** People of a district are no more than are registered there: what is offered and what stands together, against another dataset's population. */
import type { Check } from "../../../connectors/dataset.js";
import { lastMonth, monthsOf, type Period } from "../../../connectors/period.js";
import { describeProblem } from "../../../connectors/problem.js";
import { type Sql, sql } from "../../engine/sql.js";
import { decimalText, tenThousandths } from "../../kpis/arithmetic/cube.sql.js";
import { exact } from "../../kpis/arithmetic/rounding.js";
import type { Finding, LoadContext, Source } from "../delivered.js";
import type { Plan } from "../lines/plan.js";
import { type Shape, STILL } from "../shape.js";
import { offeredPoints, type Point, standingPoints } from "./jump.js";
import { placeOf } from "./note.js";

type PeopleCheck = Extract<Check, { people: string }>;

/** A point, with the place that its key begins with. */
interface Count extends Point {
  office: string;
  district: string;
}

interface Population {
  district: string;
  period: Period;
  value: string;
}

/** @returns findings by delivery: one a district, period and measure, at the largest of its lines */
export async function withinPopulation(
  context: LoadContext,
  plan: Plan,
  shape: Shape,
  sources: readonly Source[],
): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  for (const check of context.contract.checks) {
    if (!("people" in check)) continue;
    const offered = await offeredCounts(context, plan, shape, check.people, sources);
    if (!offered.length) continue;
    const populations = await context.session.all<Population>(populationsOf(check));
    for (const counts of await byDistrict(context, check.people, offered)) {
      const told = exceeding(context, plan, shape, check, counts, populations, sources);
      if (told) found.set(told.delivery, [...(found.get(told.delivery) ?? []), told.finding]);
    }
  }
  return found;
}

function counted(point: Point): Count {
  const [office, district] = point.key.split("|") as [string, string];
  return { ...point, office, district };
}

async function offeredCounts(context: LoadContext, plan: Plan, shape: Shape, measure: string, sources: readonly Source[]) {
  const kept = new Set(sources.map(({ delivery }) => delivery.id));
  const points = await offeredPoints(context, plan, shape, measure);
  return points
    .filter(({ delivery }) => delivery !== null && kept.has(delivery))
    .map(counted)
    .filter(({ district }) => district !== "")
    .sort((a, b) => a.delivery! - b.delivery!);
}

/** The last word on each key of the districts and periods that are offered; a full report withdraws what it no longer holds. */
async function byDistrict(context: LoadContext, measure: string, offered: readonly Count[]): Promise<Count[][]> {
  const placeOf = ({ district, period }: Count) => `${district}|${period}`;
  const reportOf = ({ office, period }: Count) => `${office}|${period}`;
  const places = new Set(offered.map(placeOf));
  const reports = new Set(context.contract.supersession.delivers === "full_slice" ? offered.map(reportOf) : []);
  const standing = (await standingPoints(context, measure)).map(counted);
  const beside = standing.filter((count) => places.has(placeOf(count)) && !reports.has(reportOf(count)));
  const words = new Map([...beside, ...offered].map((count) => [`${count.key}|${count.period}`, count]));
  const groups = new Map<string, Count[]>();
  for (const count of words.values()) groups.set(placeOf(count), [...(groups.get(placeOf(count)) ?? []), count]);
  return [...groups.values()];
}

/** Populations by district that stand, newest first: of each period those that state as much as its fullest district, so that none is half of one. */
function populationsOf({ withinPopulation }: PeopleCheck): Sql {
  const [dataset, measure] = withinPopulation.split(".") as [string, string];
  return sql`with districts as (select district, period, sum(value)::varchar as value, sum(reported) as told, sum(missing + not_collected) as untold
      from mart.month where dataset = ${dataset} and measure = ${measure} and recorded_to = ${STILL} and district is not null
      group by district, period)
    select district, period, value from districts
    where untold = 0 and value is not null
    qualify told = max(told) over (partition by period) order by period desc, district`;
}

/** Null where the population is not known, or the people are within it. */
function exceeding(
  { places }: LoadContext,
  plan: Plan,
  shape: Shape,
  check: PeopleCheck,
  counts: readonly Count[],
  populations: readonly Population[],
  sources: readonly Source[],
): { delivery: number; finding: Finding } | null {
  const { district, period } = counts[0]!;
  const population = populations.find((one) => one.district === district && monthsOf(one.period)[0]! <= lastMonth(period));
  const people = counts.reduce((sum, { value }) => sum + value, 0n);
  if (!population || people <= tenThousandths(population.value)) return null;
  const delivery = counts.reduce((last, count) => Math.max(last, count.delivery ?? -1), -1);
  const own = counts.filter((count) => count.delivery === delivery);
  const { line } = own.reduce((largest, count) => (count.value > largest.value ? count : largest));
  const source = sources.find((one) => one.delivery.id === delivery)!;
  const cell = shape.cells.find(({ measure }) => measure === check.people)!;
  const { th, en } = places.province.districts.find(({ id }) => id === district)!.name;
  const most = exact(population.value);
  return {
    delivery,
    finding: {
      severity: check.severity,
      ...describeProblem("POPULATION_EXCEEDED", {
        file: source.delivery.name,
        sheet: source.table.sheet || undefined,
        line,
        column: placeOf(source, plan, plan.indexOf(cell.column)),
        found: `${exact(decimalText(people))} (${period})`,
        expected: `ไม่เกิน ${most} อำเภอ${th} (${population.period}) / at most ${most} in ${en} (${population.period})`,
      }),
    },
  };
}
