/**
 * A file that takes another file's report, and at once takes back its own, or is numbered for another period or office: last month's or last
 * year's file filled in anew, its title forgotten. One report is falsified then and another emptied. It is told and never held: which of two files
 * comes first must not decide what stands.
 */
import type { Period } from "../../connectors/period.js";
import { describeProblem } from "../../connectors/problem.js";
import { sql } from "../engine/sql.js";
import { isNewer, stem } from "./claims.js";
import type { Delivery, Finding, LoadContext } from "./delivered.js";
import { STILL } from "./shape.js";

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

/** @param covered what case lists answer for; of other files it is what their lines say */
export async function takingAnothers(
  { session, contract }: LoadContext,
  deliveries: readonly Delivery[],
  covered: readonly Offered[],
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
  for (const delivery of deliveries) {
    const own = new Set(offered.filter((one) => one.delivery === delivery.id).map(keyOf));
    const name = stem(delivery.name);
    const giving = standing.filter((report) => !isNewer(report, delivery));
    const others = giving.filter((report) => own.has(keyOf(report)) && stem(report.name) !== name);
    const back = giving.find((report) => !own.has(keyOf(report)) && stem(report.name) === name);
    // A file of several years goes on from one to the next, and brings a report that no other has.
    const isAllOthers = new Set(others.map(keyOf)).size === own.size;
    const anothers = back ? others[0] : isAllOthers && others.find((report) => isNumberedApart(name, stem(report.name)));
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

/** Both names hold a year, a month or an office's code, and other ones; a running number says nothing of what a file is about. */
function isNumberedApart(name: string, other: string): boolean {
  const [own, its] = [name, other].map((text) => (text.match(/\d{4,}/g) ?? []).join(" "));
  return own !== "" && its !== "" && own !== its;
}

const keyOf = ({ office, period }: Pick<Offered, "office" | "period">) => `${office}|${period}`;
