/** Which of a delivery's slices the source's own order lets stand, what it closes and adds, and the reports that stand afterwards. */
import type { Period } from "../../connectors/period.js";
import { sql } from "../engine/sql.js";
import type { Delivery, LoadContext } from "./load.js";
import { type Shape, STILL } from "./shape.js";
import { createMap } from "./stage.sql.js";
import {
  closeRows,
  createOffered,
  createStandingOfKeys,
  createStandingOfSlices,
  dropOvertaken,
  dropStaleSlices,
  insertRows,
  touchedBy,
} from "./supersede.sql.js";

interface Report {
  office: string;
  period: Period;
  scope: string;
}
interface StandingReport {
  office: string;
  period: Period;
  rank: string;
  modified_at: string;
  name: string;
}

/** The source's own order: revision, then modified moment; equal places leave it to arrival. */
const isNewer = (standing: { rank: string; modified_at: string }, offered: Delivery) =>
  standing.rank > offered.rank || (standing.rank === offered.rank && standing.modified_at > offered.modifiedAt);

/** A file's name without its revision: what a correction has in common with what it corrects. */
export const stem = (file: string) => file.replace(/[_-](r|rev|แก้ไข|ฉบับที่)\s*\d+(?=\.[^.]+$)/i, "");

export async function supersede(
  context: LoadContext,
  shape: Shape,
  delivery: Delivery,
  covered: readonly Report[],
): Promise<{ changed: boolean; periods: Period[] }> {
  const { session, contract, version } = context;
  const isDelta = contract.supersession.delivers === "delta";
  const offered: Report[] = covered.length
    ? [...covered]
    : await session.all<Report>(sql`select distinct office, period, scope from fresh`);
  const standing = await session.all<StandingReport>(
    sql`select r.office, r.period, r.rank, r.modified_at, d.name from core.report r join raw.delivery d on d.id = r.delivery
      where r.dataset = ${contract.id} and r.recorded_to = ${STILL}`,
  );
  const standingOf = new Map(standing.map((report) => [`${report.office}|${report.period}`, report]));

  let accepted = offered;
  if (isDelta) await session.run(dropOvertaken(shape));
  else {
    const staleScopes = new Set(
      offered
        .filter((report) => {
          const before = standingOf.get(`${report.office}|${report.period}`);
          return before !== undefined && isNewer(before, delivery);
        })
        .map((report) => `${report.office}|${report.scope}`),
    );
    accepted = offered.filter((report) => !staleScopes.has(`${report.office}|${report.scope}`));
    if (staleScopes.size) {
      const rows = [...staleScopes].map((key) => ({ office: key.split("|")[0]!, scope: key.split("|")[1]! }));
      await session.run(createMap("stale", rows, ["office", "scope"]));
      await session.run(dropStaleSlices);
    }
  }

  const withdrawn = isDelta || covered.length ? [] : withdrawnReports(standing, offered, delivery);
  const slices = new Map(
    [...accepted, ...withdrawn].map((report) => [`${report.office}|${report.scope}`, { office: report.office, scope: report.scope }]),
  );
  await session.run(createMap("slices", [...slices.values()], ["office", "scope"]));
  const anyReports = accepted.some((report) => standingOf.has(`${report.office}|${report.period}`)) || withdrawn.length > 0;
  if (anyReports) {
    await session.run(isDelta ? createStandingOfKeys(shape) : createStandingOfSlices(shape));
    await session.run(createOffered(shape));
    await session.run(closeRows(shape, version));
  }
  await session.run(insertRows(shape, version, anyReports));
  const touched = await session.all<{ office: string; period: Period }>(touchedBy(shape, version));
  const touchedKeys = new Set(touched.map((row) => `${row.office}|${row.period}`));
  const newReports = await keepReports(context, delivery, accepted, withdrawn, standingOf, touchedKeys);
  const periods = [...new Set([...touched.map((row) => row.period), ...newReports])].sort();
  return { changed: periods.length > 0, periods };
}

/** Reports that came in a file of this name before and are gone from it now. */
function withdrawnReports(standing: readonly StandingReport[], offered: readonly Report[], delivery: Delivery): Report[] {
  const now = new Set(offered.map((report) => `${report.office}|${report.period}`));
  return standing
    .filter(
      (report) => stem(report.name) === stem(delivery.name) && !now.has(`${report.office}|${report.period}`) && !isNewer(report, delivery),
    )
    .map((report) => ({ office: report.office, period: report.period, scope: report.period }));
}

/** @returns periods whose set of reports changed */
async function keepReports(
  context: LoadContext,
  delivery: Delivery,
  accepted: readonly Report[],
  withdrawn: readonly Report[],
  standing: ReadonlyMap<string, StandingReport>,
  touched: ReadonlySet<string>,
): Promise<Period[]> {
  const { session, contract, version } = context;
  const arrivedAt = delivery.modifiedAt && delivery.modifiedAt < delivery.receivedAt ? delivery.modifiedAt : delivery.receivedAt;
  const rows: Record<string, string>[] = [];
  const changed: Period[] = [];
  for (const report of accepted) {
    const key = `${report.office}|${report.period}`;
    if (!standing.has(key)) changed.push(report.period);
    rows.push({
      office: report.office,
      period: report.period,
      fate: standing.has(key) ? (touched.has(key) ? "replace" : "confirm") : "new",
    });
  }
  for (const report of withdrawn) {
    changed.push(report.period);
    rows.push({ office: report.office, period: report.period, fate: "withdraw" });
  }
  if (!rows.length) return [];
  await session.run(createMap("reports", rows, ["office", "period", "fate"]));
  const same = sql`core.report.dataset = ${contract.id} and core.report.recorded_to = ${STILL} and r.office = core.report.office and r.period = core.report.period`;
  await session.run(
    sql`update core.report set rank = ${delivery.rank}, modified_at = ${delivery.modifiedAt} from reports r where r.fate = 'confirm' and ${same}`,
  );
  await session.run(
    sql`update core.report set recorded_to = ${version} from reports r where r.fate in ('replace', 'withdraw') and ${same}`,
  );
  await session.run(
    sql`insert into core.report select ${contract.id}, office, period, ${delivery.id}::integer, ${arrivedAt}, ${delivery.receivedAt}, ${delivery.rank}, ${delivery.modifiedAt}, ${version}::integer, ${STILL}::integer
      from reports where fate in ('new', 'replace')`,
  );
  return changed;
}
