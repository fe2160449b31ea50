/** Data health: what should have arrived by when, what did, what was pulled, held and quarantined. */

import { addMonths, firstMonth, fiscalYear, lastMonth, type Period, periodsBetween } from "../../connectors/period.js";
import type { AsOf, Viewer } from "../answer.js";
import { dataVersion, momentOf } from "../as-of.js";
import { seesLines } from "../disclosure/primary.js";
import { sql } from "../engine/sql.js";
import { waitingHolds } from "../holds/holds.js";
import type { PullRecord } from "../intake/pull-record.js";
import type { Completeness } from "../kpis/answer.js";
import { datasetsOf } from "../kpis/arithmetic/dependants.js";
import { addDays } from "../kpis/rating/due.js";
import { forever, settingOf } from "../kpis/reading.js";
import type { Setting } from "../kpis/setting.js";
import { dueOn } from "../measures/expected.js";
import { punctuality } from "../measures/punctual.js";
import { datasetChanges } from "../sign-off/sign-off-changes.js";
import { stateOf as signOffState } from "../sign-off/signing.js";
import type { Store } from "../store.js";
import type { DataHealth, HealthCell } from "./answer.js";

export async function dataHealth(store: Store, wantedYear: number | null, asOf: AsOf, viewer: Viewer): Promise<DataHealth> {
  const moment = await momentOf(store, asOf);
  const setting = await settingOf(store, moment);
  const { cube, definitions } = setting;
  const thisMonth = moment.day.slice(0, 7);
  const year = wantedYear ?? fiscalYear(addMonths(thisMonth, -1));
  const total: Completeness = { reported: 0, expected: 0, onTime: 0, arrivalUnknown: 0 };
  const cells: HealthCell[] = [];
  for (const contract of definitions.contracts.values())
    for (const period of periodsBetween(contract.due.every, firstMonth(year), addMonths(firstMonth(year), 11))) {
      const expected = cube.expected(contract, period);
      const due = dueOn(contract, period);
      const reports = expected.map(({ office }) => ({ office, report: cube.report(contract.id, office, period) }));
      const received = reports.filter(({ report }) => report !== null);
      const came = (how: ReturnType<typeof punctuality>) =>
        received.filter(({ report }) => punctuality(report!, due) === how).map(({ office }) => office);
      const onTime = came("ON_TIME").length;
      const arrivalUnknown = came("UNKNOWN");
      const isDue = due < moment.day;
      if (isDue) {
        total.expected += expected.length;
        total.reported += received.length;
        total.onTime += onTime;
        total.arrivalUnknown += arrivalUnknown.length;
      }
      cells.push({
        agency: contract.agency,
        dataset: contract.id,
        period,
        dueOn: due,
        expected: expected.length,
        received: received.length,
        onTime,
        missing: reports.filter(({ report }) => report === null).map(({ office }) => office),
        late: came("LATE"),
        arrivalUnknown,
        signOff: signOffOf(contract.id, period, setting, viewer),
        state: stateOf(expected.length, received.length, isDue, addDays(due, 0) >= moment.day && lastMonth(period) < thisMonth),
      });
    }
  return {
    completeness: total,
    cells,
    sources: await sourcesOf(store, setting, viewer),
    held: await waitingHolds(store, moment, definitions, viewer),
    version: dataVersion(moment),
  };
}

function signOffOf(dataset: string, period: Period, setting: Setting, viewer: Viewer): HealthCell["signOff"] {
  const signature = setting.signatures.ofDataset(dataset, period);
  const changed = signature ? datasetChanges(dataset, period, signature, setting, viewer) : [];
  const state = signOffState(signature, changed, period, setting.definitions.rules.signOff?.from);
  return { state, signedBy: signature?.by.role ?? null, signedAt: signature?.signedAt ?? null, changed: changed.length };
}

function stateOf(expected: number, received: number, isDue: boolean, isWaiting: boolean): HealthCell["state"] {
  if (expected === 0) return "NOT_APPLICABLE";
  if (received >= expected) return "COMPLETE";
  if (isDue) return received > 0 ? "PARTIAL" : "LATE";
  return isWaiting ? "WAITING" : "NOT_DUE";
}

async function sourcesOf(store: Store, setting: Awaited<ReturnType<typeof settingOf>>, viewer: Viewer): Promise<DataHealth["sources"]> {
  const { definitions, cube, moment } = setting;
  const [pulls, quarantined, holds] = await store.database.read(async (session) => [
    await session.all<{ dataset: string; at: string; state: PullRecord["state"]; code: string | null }>(
      sql`select dataset, arg_max(ended_at, id) as at, arg_max(state, id) as state, arg_max(coalesce(code, ''), id) as code from ops.pull where ended_at <= ${moment.until ?? forever} group by dataset`,
    ),
    await session.all<{ dataset: string; n: string }>(
      sql`select dataset, count(*) as n from ops.quarantine where recorded_at <= ${moment.until ?? forever} and (released is null or released > ${moment.version}) group by dataset`,
    ),
    await session.all<{ dataset: string; n: string }>(
      sql`select dataset, count(*) as n from ops.hold where held_at <= ${moment.until ?? forever}
        and (settled_at is null or settled_at > ${moment.until ?? forever}) group by dataset`,
    ),
  ]);
  const lastPull = new Map(pulls.map((row) => [row.dataset, row]));
  const count = (rows: { dataset: string; n: string }[], dataset: string) => Number(rows.find((row) => row.dataset === dataset)?.n ?? 0);
  return [...definitions.contracts.values()].map((contract) => {
    const last = cube.lastMonthOf(contract.id);
    const every = contract.due.every;
    const upcoming = periodsBetween(every, last ?? addMonths(moment.day.slice(0, 7), -12), addMonths(moment.day.slice(0, 7), 13));
    const lacking = (period: Period) =>
      cube.expected(contract, period).flatMap(({ office }) => (cube.report(contract.id, office, period) ? [] : [office]));
    const missingSince = upcoming.find((period) => dueOn(contract, period) < moment.day && lacking(period).length > 0);
    const next = upcoming.find((period) => dueOn(contract, period) >= moment.day);
    const pulled = lastPull.get(contract.id);
    return {
      agency: contract.agency,
      dataset: contract.id,
      lastPull: pulled?.at ?? null,
      lastState: pulled?.state ?? null,
      lastCode: pulled?.code || null,
      dataTo: last === null ? null : lastPeriod(every, last),
      nextDue: next ? dueOn(contract, next) : null,
      overdueDays: missingSince ? daysBetween(dueOn(contract, missingSince), moment.day) : 0,
      overdueOffices: missingSince ? lacking(missingSince) : [],
      quarantined: seesLines(viewer, contract) || viewer.lines === "all" ? count(quarantined, contract.id) : 0,
      held: count(holds, contract.id),
      kpis: definitions.kpis.filter((entry) => datasetsOf(entry).includes(contract.id)).map((entry) => entry.id),
    };
  });
}

const lastPeriod = (every: Parameters<typeof periodsBetween>[0], month: string): Period => periodsBetween(every, month, month)[0]!;
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
