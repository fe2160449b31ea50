/** Which slices the source's own order lets stand, what is closed and added, and the reports that stand afterwards. */
import type { Period } from "../../connectors/period.js";
import { sql } from "../engine/sql.js";
import { type Arrival, arrivalOf, filedReports, lastAsked } from "./arrival.js";
import type { Delivery, LoadContext } from "./delivered.js";
import type { Plan } from "./plan.js";
import { type Shape, STILL } from "./shape.js";
import { createMap } from "./stage.sql.js";
import {
  closeRows,
  createAdding,
  createClosing,
  createOffered,
  createStandingOfKeys,
  createStandingOfSlices,
  dropOvertaken,
  dropStaleSlices,
  insertRows,
  touched,
} from "./supersede.sql.js";

/** One report a delivery brings: an office's figures for a period; `scope` is what a full delivery replaces whole. */
export interface Offer {
  delivery: number;
  office: string;
  period: Period;
  scope: string;
}

interface StandingReport {
  office: string;
  period: Period;
  rank: string;
  modified_at: string;
  received_at: string;
  damaged: number;
  arrived_at: string;
  absent_at: string;
  name: string;
}

/** By delivery: the periods whose figures or reports changed. */
export type Changed = Map<number, Period[]>;

/** The source's own order: revision, then modified moment; between equal places arrival decides. */
export function isNewer(
  standing: { rank: string; modified_at: string; received_at: string },
  offered: Pick<Delivery, "rank" | "modifiedAt" | "receivedAt">,
): boolean {
  if (standing.rank !== offered.rank) return standing.rank > offered.rank;
  if (standing.modified_at !== offered.modifiedAt) return standing.modified_at > offered.modifiedAt;
  return standing.received_at > offered.receivedAt;
}

const words = "แก้ไข|ยกเลิก|ปรับปรุง|ฉบับ|สำเนา|แบบใหม่|ครบ|copy";
/** At the end of a name: `_r2`, ` (1)`, `_แก้ไข`, ` (ปรับปรุง)`, ` - สำเนา`. Inside a name these words are the name. */
const revision = new RegExp(
  `(?:[\\s_-]*[([](?:\\d{1,2}|[^)\\]]*(?:${words})[^)\\]]*)[)\\]]|[\\s_-]+(?:r|rev)\\.?\\s*\\d+|[\\s_-]+(?:${words})[^\\d_]*\\d*)+$`,
  "i",
);

/** A file's name without its revision: what a correction has in common with what it corrects. */
export const stem = (file: string) =>
  file
    .normalize("NFC")
    .replace(/\.[^.]+$/, "")
    .replace(revision, "");

/** @returns null when two deliveries bring the same slice: they must be taken one after the other */
export async function supersede(
  context: LoadContext,
  shape: Shape,
  plan: Plan,
  deliveries: readonly Delivery[],
  covered: readonly Offer[],
): Promise<Changed | null> {
  const { session, contract, version } = context;
  const isDelta = contract.supersession.delivers === "delta";
  const offers: readonly Offer[] = covered.length
    ? covered
    : await session.all<Offer>(sql`select distinct delivery, office, period, scope from fresh`);
  if (clash(offers, isDelta)) return null;
  const standing = await session.all<StandingReport>(
    sql`select r.office, r.period, r.rank, r.modified_at, r.received_at, r.damaged, r.arrived_at, r.absent_at, d.name from core.report r join raw.delivery d on d.id = r.delivery
      where r.dataset = ${contract.id} and r.recorded_to = ${STILL}`,
  );
  const reports = new Map(standing.map((report) => [`${report.office}|${report.period}`, report]));
  const byId = new Map(deliveries.map((delivery) => [delivery.id, delivery]));

  if (isDelta) await session.run(dropOvertaken(shape));
  const accepted = isDelta ? offers : await withoutStale(context, offers, reports, byId);
  const withdrawn = isDelta || covered.length ? [] : deliveries.flatMap((delivery) => withdrawnBy(delivery, standing, offers));

  const slices = new Map([...accepted, ...withdrawn].map(({ office, scope }) => [`${office}|${scope}`, { office, scope }]));
  await session.run(createMap("slices", [...slices.values()], ["office", "scope"]));
  const anyStanding = withdrawn.length > 0 || accepted.some(({ office, period }) => reports.has(`${office}|${period}`));
  if (anyStanding) {
    await session.run(isDelta ? createStandingOfKeys(shape) : createStandingOfSlices(shape));
    await session.run(createOffered(shape));
    await session.run(createClosing);
    await session.run(createAdding);
    await session.run(closeRows(shape, version));
  }
  await session.run(insertRows(shape, version, anyStanding));
  const changes = await session.all<{ office: string; scope: string; period: Period }>(touched(anyStanding));
  const damaged = await damagedReports(context);
  const arrivals = await arrivalsOf(context, plan, offers, reports, byId);
  return keepReports(context, { accepted, withdrawn, reports, byId, changes, damaged, arrivals });
}

function clash(offers: readonly Offer[], isDelta: boolean): boolean {
  if (isDelta) return new Set(offers.map(({ delivery }) => delivery)).size > 1;
  const owner = new Map<string, number>();
  return offers.some(({ office, scope, delivery }) => {
    const key = `${office}|${scope}`;
    const before = owner.get(key);
    owner.set(key, delivery);
    return before !== undefined && before !== delivery;
  });
}

/** Leaves out the slices for which the source has already said something newer. */
async function withoutStale(
  { session }: LoadContext,
  offers: readonly Offer[],
  reports: ReadonlyMap<string, StandingReport>,
  byId: ReadonlyMap<number, Delivery>,
): Promise<readonly Offer[]> {
  const stale = new Set(
    offers
      .filter(({ office, period, delivery }) => {
        const before = reports.get(`${office}|${period}`);
        return before !== undefined && isNewer(before, byId.get(delivery)!);
      })
      .map(({ office, scope, delivery }) => `${delivery}|${office}|${scope}`),
  );
  if (!stale.size) return offers;
  const rows = [...stale].map((key) => {
    const [delivery, office, scope] = key.split("|") as [string, string, string];
    return { delivery, office, scope };
  });
  await session.run(createMap("stale", rows, ["delivery", "office", "scope"]));
  await session.run(dropStaleSlices);
  return offers.filter(({ office, scope, delivery }) => !stale.has(`${delivery}|${office}|${scope}`));
}

/** Reports that came in a file of this name before and are gone from it now. */
function withdrawnBy(delivery: Delivery, standing: readonly StandingReport[], offers: readonly Offer[]): Offer[] {
  const own = stem(delivery.name);
  const now = new Set(offers.map(({ office, period }) => `${office}|${period}`));
  return standing
    .filter((report) => stem(report.name) === own && !now.has(`${report.office}|${report.period}`) && !isNewer(report, delivery))
    .map(({ office, period }) => ({ delivery: delivery.id, office, period, scope: period }));
}

/** Lines set aside, by delivery, office and period, as far as they say whose they are. A repeated line takes nothing away. */
async function damagedReports({ session }: LoadContext): Promise<Map<string, number>> {
  const rows = await session.all<{ delivery: number; office: string; period: Period; n: string }>(
    sql`select delivery, office, period, count(*) as n from decoded where kind = 'data' and problems <> '' and office is not null and period is not null group by all`,
  );
  return new Map(rows.map((row) => [`${row.delivery}|${row.office}|${row.period}`, Number(row.n)]));
}

/** By `delivery|office|period`. A report that stands keeps the arrival it has: a correction does not make it late. */
async function arrivalsOf(
  { session, contract }: LoadContext,
  plan: Plan,
  offers: readonly Offer[],
  reports: ReadonlyMap<string, StandingReport>,
  byId: ReadonlyMap<number, Delivery>,
): Promise<Map<string, Arrival>> {
  const filed = await filedReports(session, plan);
  const asked = await lastAsked(session, contract.id);
  const periods = new Map<number, Set<Period>>();
  for (const { delivery, period } of offers) periods.set(delivery, (periods.get(delivery) ?? new Set()).add(period));
  return new Map(
    offers.map(({ delivery, office, period }) => {
      const standing = reports.get(`${office}|${period}`);
      const key = `${delivery}|${office}|${period}`;
      if (standing) return [key, { by: standing.arrived_at, absentAt: standing.absent_at }];
      const alone = periods.get(delivery)!.size === 1;
      return [key, arrivalOf(byId.get(delivery)!, { filed: filed.get(key) ?? null, alone, asked })];
    }),
  );
}

interface Outcome {
  accepted: readonly Offer[];
  withdrawn: readonly Offer[];
  reports: ReadonlyMap<string, StandingReport>;
  byId: ReadonlyMap<number, Delivery>;
  changes: readonly { office: string; scope: string; period: Period }[];
  damaged: ReadonlyMap<string, number>;
  arrivals: ReadonlyMap<string, Arrival>;
}

async function keepReports(context: LoadContext, outcome: Outcome): Promise<Changed> {
  const { accepted, withdrawn, reports, byId, changes, damaged, arrivals } = outcome;
  const { session, contract, version } = context;
  const owner = new Map([...accepted, ...withdrawn].map(({ office, scope, delivery }) => [`${office}|${scope}`, delivery]));
  const touchedReports = new Set(changes.map(({ office, period }) => `${office}|${period}`));
  const changed: Changed = new Map();
  const note = (delivery: number, period: Period) => {
    const periods = changed.get(delivery) ?? [];
    if (!periods.includes(period)) periods.push(period);
    changed.set(delivery, periods);
  };
  for (const { office, scope, period } of changes) note(owner.get(`${office}|${scope}`)!, period);
  const rows: Record<string, string>[] = [];
  for (const { delivery, office, period } of accepted) {
    const is = byId.get(delivery)!;
    const key = `${office}|${period}`;
    const lost = damaged.get(`${delivery}|${key}`) ?? 0;
    const standing = reports.get(key);
    const fate = !standing ? "new" : touchedReports.has(key) || standing.damaged !== lost ? "replace" : "confirm";
    if (fate === "new" || (standing && standing.damaged !== lost)) note(delivery, period);
    const arrival = arrivals.get(`${delivery}|${key}`)!;
    rows.push({
      delivery: String(delivery),
      office,
      period,
      fate,
      arrived: arrival.by,
      absent: arrival.absentAt,
      received: is.receivedAt,
      rank: is.rank,
      modified: is.modifiedAt,
      damaged: String(lost),
    });
  }
  for (const { delivery, office, period } of withdrawn) {
    note(delivery, period);
    rows.push({
      delivery: String(delivery),
      office,
      period,
      fate: "withdraw",
      arrived: "",
      absent: "",
      received: "",
      rank: "",
      modified: "",
      damaged: "0",
    });
  }
  if (!rows.length) return changed;
  await session.run(
    createMap("reports", rows, ["delivery", "office", "period", "fate", "arrived", "absent", "received", "rank", "modified", "damaged"]),
  );
  const same = sql`core.report.dataset = ${contract.id} and core.report.recorded_to = ${STILL} and r.office = core.report.office and r.period = core.report.period`;
  await session.run(
    sql`update core.report set rank = r.rank, modified_at = r.modified from reports r where r.fate = 'confirm' and ${same}`,
  );
  await session.run(
    sql`update core.report set recorded_to = ${version} from reports r where r.fate in ('replace', 'withdraw') and ${same}`,
  );
  await session.run(
    sql`insert into core.report (dataset, office, period, delivery, arrived_at, absent_at, received_at, rank, modified_at, damaged, recorded_from, recorded_to)
      select ${contract.id}, office, period, delivery::integer, arrived, absent, received, rank, modified, damaged::integer, ${version}::integer, ${STILL}::integer
      from reports where fate in ('new', 'replace')`,
  );
  return changed;
}
