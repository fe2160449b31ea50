/** Which report stands for an office and a period, and when the first of them arrived: what completeness and timeliness are computed from. */
import type { Period } from "../../connectors/period.js";
import { sql } from "../engine/sql.js";
import { type Arrival, arrivalOf, filedReports, lastAsked } from "./arrival.js";
import type { Delivery, LoadContext } from "./delivered.js";
import type { Plan } from "./lines/plan.js";
import { STILL } from "./shape.js";

/** One report a delivery brings: an office's figures for a period; `scope` is what a full delivery replaces whole. */
export interface Offer {
  delivery: number;
  office: string;
  period: Period;
  scope: string;
}

export interface StandingReport {
  office: string;
  period: Period;
  damaged: number;
}

/** By delivery: the periods whose figures or reports changed. */
export type Changed = Map<number, Period[]>;

export interface Outcome {
  accepted: readonly Offer[];
  /** Reports that a later word of the source had already replaced. They count for when a report first arrived. */
  overtaken: readonly Offer[];
  withdrawn: readonly Offer[];
  /** Reports of which more or fewer lines are lacking than before, though the delivery brings none of them. */
  lacking?: readonly Offer[];
  /** Rows closed or added, by the delivery that moved them. */
  changes: readonly Offer[];
  /** Lines of a report that were set aside. */
  damaged: (offer: Offer) => number;
}

export function standingReports({ session, contract }: LoadContext): Promise<StandingReport[]> {
  return session.all<StandingReport>(
    sql`select office, period, damaged from core.report where dataset = ${contract.id} and recorded_to = ${STILL}`,
  );
}

type Fate = "new" | "replace" | "confirm" | "withdraw" | "older";

export async function keepReports(
  context: LoadContext,
  plan: Plan,
  standing: readonly StandingReport[],
  byId: ReadonlyMap<number, Delivery>,
  { accepted, overtaken, withdrawn, lacking = [], changes, damaged }: Outcome,
): Promise<Changed> {
  const reports = new Map(standing.map((report) => [reportKey(report), report]));
  const moved = new Set(changes.map(reportKey));
  const arrivals = await arrivalsOf(context, plan, [...accepted, ...overtaken], byId);
  const earliest = await firstArrivals(context);
  const changed: Changed = new Map();
  const rows: Record<string, string>[] = [];
  const arrived = (offer: Offer) => arrivals.get(`${offer.delivery}|${reportKey(offer)}`)!;
  const arrivesEarlier = (offer: Offer) => {
    const known = earliest.get(reportKey(offer));
    return known === undefined || arrived(offer).by < known.by;
  };
  /** A report that was there before keeps the arrival it had: a correction does not make it late. */
  const keep = (offer: Offer, fate: Fate, lost: number) => {
    const arrival = arrivesEarlier(offer) ? arrived(offer) : earliest.get(reportKey(offer))!;
    if (fate !== "confirm") earliest.set(reportKey(offer), arrival);
    rows.push(rowOf(offer, fate, byId.get(offer.delivery)!, arrival, lost));
  };
  for (const { delivery, period } of changes) note(changed, delivery, period);
  for (const offer of accepted) {
    const lost = damaged(offer);
    const before = reports.get(reportKey(offer));
    const replaced = moved.has(reportKey(offer)) || before?.damaged !== lost;
    const fate = !before ? "new" : replaced ? "replace" : arrivesEarlier(offer) ? "older" : "confirm";
    if (fate !== "confirm") note(changed, offer.delivery, offer.period);
    keep(offer, fate, lost);
  }
  for (const offer of overtaken.filter(arrivesEarlier)) {
    if (reports.has(reportKey(offer))) note(changed, offer.delivery, offer.period);
    keep(offer, "older", damaged(offer));
  }
  // A line that cannot be read does not bring its report: what was there keeps the arrival it had.
  for (const offer of lacking) {
    note(changed, offer.delivery, offer.period);
    const arrival = earliest.get(reportKey(offer))!;
    rows.push(rowOf(offer, "replace", byId.get(offer.delivery)!, arrival, damaged(offer)));
  }
  for (const offer of withdrawn) {
    note(changed, offer.delivery, offer.period);
    rows.push(rowOf(offer, "withdraw", byId.get(offer.delivery)!, nowhere, 0));
  }
  if (rows.length) await write(context, rows);
  return changed;
}

const reportKey = ({ office, period }: { office: string; period: Period }) => `${office}|${period}`;
const nowhere: Arrival = { by: "", absentAt: "" };

/** By `delivery|office|period`, as if nothing of the report had come before. */
async function arrivalsOf(
  { session, contract }: LoadContext,
  plan: Plan,
  offers: readonly Offer[],
  byId: ReadonlyMap<number, Delivery>,
): Promise<Map<string, Arrival>> {
  const filed = await filedReports(session, plan);
  const asked = await lastAsked(session, contract.id);
  const periods = new Map<number, Set<Period>>();
  for (const { delivery, period } of offers) periods.set(delivery, (periods.get(delivery) ?? new Set()).add(period));
  return new Map(
    offers.map((offer) => {
      const key = `${offer.delivery}|${reportKey(offer)}`;
      const alone = periods.get(offer.delivery)!.size === 1;
      return [key, arrivalOf(byId.get(offer.delivery)!, { filed: filed.get(key) ?? null, alone, asked })];
    }),
  );
}

function note(changed: Changed, delivery: number, period: Period): void {
  const periods = changed.get(delivery) ?? [];
  if (!periods.includes(period)) periods.push(period);
  changed.set(delivery, periods);
}

/** When the first report of an office and period arrived, replaced ones included. */
async function firstArrivals({ session, contract }: LoadContext): Promise<Map<string, Arrival>> {
  const rows = await session.all<{ office: string; period: Period } & Arrival>(
    sql`select office, period, min(arrived_at) as "by", arg_min(absent_at, arrived_at) as "absentAt" from core.report
      where dataset = ${contract.id} group by office, period`,
  );
  return new Map(rows.map(({ by, absentAt, ...report }) => [reportKey(report), { by, absentAt }]));
}

const columns = ["delivery", "office", "period", "fate", "arrived", "absent", "received", "rank", "modified", "damaged"];

function rowOf({ delivery, office, period }: Offer, fate: Fate, is: Delivery, { by, absentAt }: Arrival, damaged: number) {
  return {
    delivery: String(delivery),
    office,
    period,
    fate,
    arrived: by,
    absent: absentAt,
    received: is.receivedAt,
    rank: is.rank,
    modified: is.modifiedAt,
    damaged: String(damaged),
  };
}

/** An older report is written with an interval of no length: it was never believed, and counts only for when it arrived. */
async function write({ session, contract, version }: LoadContext, rows: readonly Record<string, string>[]): Promise<void> {
  await session.lay("reports", rows, columns);
  const same = sql`core.report.dataset = ${contract.id} and core.report.recorded_to = ${STILL} and r.office = core.report.office and r.period = core.report.period`;
  await session.run(
    sql`update core.report set rank = r.rank, modified_at = r.modified from reports r where r.fate = 'confirm' and ${same}`,
  );
  await session.run(
    sql`update core.report set recorded_to = ${version} from reports r where r.fate in ('replace', 'withdraw') and ${same}`,
  );
  await session.run(
    sql`insert into core.report (dataset, office, period, delivery, arrived_at, absent_at, received_at, rank, modified_at, damaged, recorded_from, recorded_to)
      select ${contract.id}, office, period, delivery::integer, arrived, absent, received, rank, modified, damaged::integer, ${version}::integer,
        case when fate = 'older' then ${version}::integer else ${STILL}::integer end
      from reports where fate in ('new', 'replace', 'older')`,
  );
}
