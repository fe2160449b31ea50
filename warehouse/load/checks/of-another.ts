/**
 * What a file does to reports of others, and to those of the file before it.
 *
 * A file that takes another file's report, and at once takes back its own, or is numbered for another period or office: last month's or last
 * year's file filled in anew, its title forgotten. One report is falsified then and another emptied. It is told and never held: which of two files
 * comes first must not decide what stands.
 *
 * A file without reports that an earlier one of its name brought takes these back: an office forgotten, a list cut by half. Told as well. So is a
 * file that comes after its successor.
 */
import type { Period } from "../../../connectors/period.js";
import { describeProblem } from "../../../connectors/problem.js";
import { sql } from "../../engine/sql.js";
import { isNewer, stem } from "../claims.js";
import type { Delivery, Finding, LoadContext } from "../delivered.js";
import { STILL } from "../shape.js";

export interface Offered {
  delivery: number;
  office: string;
  period: Period;
}

interface Standing extends Omit<Offered, "delivery"> {
  name: string;
  rank: string;
  modified_at: string;
  received_at: string;
}

/**
 * @param covered what case lists answer for; of other files it is what their lines say
 * @param ragged deliveries with lines that could not even be split: what they lack may stand there
 */
export async function takingReports(
  { session, contract }: LoadContext,
  deliveries: readonly Delivery[],
  covered: readonly Offered[],
  ragged: ReadonlySet<number>,
): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>();
  if (contract.supersession.delivers === "delta") return found;
  const standing = await session.all<Standing>(
    sql`select r.office, r.period, d.name, d.rank, d.modified_at, d.received_at from core.report r join raw.delivery d on d.id = r.delivery
      where r.dataset = ${contract.id} and r.recorded_to = ${STILL} order by r.period, r.office`,
  );
  if (!standing.length) return found;
  const offered = contract.events
    ? covered
    : await session.all<Offered>(sql`select distinct delivery, office, period from tally where kind = 'data' and not bad`);
  const aside = await session.all<Nullable<Offered>>(sql`select distinct delivery, office, period from tally where kind = 'data' and bad`);
  for (const delivery of deliveries) {
    const own = new Set(offered.filter((one) => one.delivery === delivery.id).map(keyOf));
    const name = stem(delivery.name);
    const giving = standing.filter((report) => !isNewer(report, delivery));
    const others = giving.filter((report) => own.has(keyOf(report)) && stem(report.name) !== name);
    const back = giving.find((report) => !own.has(keyOf(report)) && stem(report.name) === name);
    // A file of several years goes on from one to the next, and brings a report that no other has.
    const isAllOthers = new Set(others.map(keyOf)).size === own.size;
    const anothers = back ? others[0] : isAllOthers && others.find((report) => isNumberedApart(name, stem(report.name)));
    const lost = aside.filter((one) => one.delivery === delivery.id);
    const isUnsure = ragged.has(delivery.id) || lost.some(({ office, period }) => office === null || period === null);
    const known = new Set([...own, ...lost.map(keyOf)]);
    const gone = isUnsure ? [] : giving.filter((report) => !known.has(keyOf(report)) && stem(report.name) === name);
    if (!anothers && gone.length)
      found.set(delivery.id, [
        {
          severity: "warn",
          ...describeProblem("REPORTS_WITHDRAWN", {
            file: delivery.name,
            found: listed(gone.map(({ office, period }) => `${office} ${period}`)),
            expected: String(gone.length),
          }),
        },
      ]);
    if (anothers)
      found.set(delivery.id, [
        {
          severity: "warn",
          ...describeProblem("REPORT_OF_ANOTHER", {
            file: delivery.name,
            found: `${anothers.period} ${anothers.office}, ${anothers.name}`,
            expected: back ? `${back.period} ${back.office}` : "–",
          }),
        },
      ]);
  }
  return found;
}

/**
 * What a delivery brings and a later file of the source's own order says already: its figures stay away, and nobody would know why.
 * @param overtaken reports that it brought and that another file's stand for
 * @param by such a file's name
 */
export const toldOvertaken = ({ name }: Delivery, overtaken: readonly Offered[], by: string): Finding => ({
  severity: "warn",
  ...describeProblem("REVISION_OVERTAKEN", {
    file: name,
    found: listed(overtaken.map(({ office, period }) => `${office} ${period}`).sort()),
    expected: by,
  }),
});

/** Both names hold a year, a month or an office's code, and other ones; a running number says nothing of what a file is about. */
function isNumberedApart(name: string, other: string): boolean {
  const [own, its] = [name, other].map((text) => (text.match(/\d{4,}/g) ?? []).join(" "));
  return own !== "" && its !== "" && own !== its;
}

const keyOf = ({ office, period }: Pick<Nullable<Offered>, "office" | "period">) => `${office}|${period}`;

const mostListed = 6;
const listed = (names: readonly string[]) => `${names.slice(0, mostListed).join(", ")}${names.length > mostListed ? ", …" : ""}`;

/** A line that is set aside may not even say whose it is. */
type Nullable<T> = { [K in keyof T]: K extends "delivery" ? T[K] : T[K] | null };
