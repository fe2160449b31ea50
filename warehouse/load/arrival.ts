/**
 * When a report arrived, told by two bounds: `by` then it was there, and at `absentAt` it was not there yet. Between the two nothing is
 * known. Why: docs/decisions/0007-arrival-of-a-report.md and 0017-arrival-between-two-moments.md.
 */
import { dayInBangkok } from "../../connectors/clock.js";
import type { Period } from "../../connectors/period.js";
import { readDate } from "../../connectors/thai/date.js";
import { isoMoment } from "../../connectors/transport/moment.js";
import type { Session } from "../engine/duckdb/session.js";
import { name, sql } from "../engine/sql.js";
import type { Delivery } from "./delivered.js";
import type { Plan } from "./lines/plan.js";

export interface Arrival {
  /** ISO moment, UTC. */
  by: string;
  /** ISO moment, UTC; equal to `by` where the arrival is known; "" where nothing is known. */
  absentAt: string;
}

export interface Known {
  /** When the source says the report was filed; null where it does not say. */
  filed: string | null;
  /** The file holds no other period, so that its modified moment is this report's. */
  alone: boolean;
  /** When the source was last asked for this dataset and answered, without this report; null before the first pull. */
  asked: string | null;
}

/** The earliest moment at which the report is known to have been there, and the latest at which it is known not to have been. */
export function arrivalOf({ modifiedAt, receivedAt }: Pick<Delivery, "modifiedAt" | "receivedAt">, known: Known): Arrival {
  const by = [known.filed ?? "", modifiedAt, receivedAt].filter((moment) => moment !== "").reduce((a, b) => (a < b ? a : b));
  if (known.filed || known.alone) return { by, absentAt: by };
  return { by, absentAt: known.asked && known.asked < by ? known.asked : "" };
}

/** `2026-11-08T10:12:13+07:00`, `8 พ.ย. 2569`, `08/11/2569` as an ISO moment; null for what is no day. A day without a time is its first moment. */
export function filedMoment(text: string): string | null {
  const read = readDate(text, { twoDigitYears: true });
  if (!read) return null;
  const moment = isoMoment(text);
  return moment && dayInBangkok(new Date(moment)) === read.day ? moment : isoMoment(read.day);
}

/** By `delivery|office|period`: the first moment at which a line of the report says it was filed. */
export async function filedReports(session: Session, plan: Plan): Promise<ReadonlyMap<string, string>> {
  if (plan.filed === null) return new Map();
  const text = name(`a${plan.filed}`);
  const good = sql`kind = 'data' and office is not null and period is not null`;
  const spellings = await session.all<{ spelling: string }>(
    sql`select distinct ${text} as spelling from decoded where ${good} and ${text} is not null`,
  );
  const rows = spellings.map(({ spelling }) => ({ spelling, moment: filedMoment(spelling) }));
  await session.lay("m_filed", rows, ["spelling", "moment"]);
  const reports = await session.all<{ delivery: number; office: string; period: Period; filed: string }>(
    sql`select delivery, office, period, min(moment) as filed from decoded join m_filed on spelling = ${text}
      where ${good} and moment is not null group by delivery, office, period`,
  );
  return new Map(reports.map((row) => [`${row.delivery}|${row.office}|${row.period}`, row.filed]));
}

/** When the dataset's source was last asked and answered, before the deliveries at hand. */
export async function lastAsked(session: Session, dataset: string): Promise<string | null> {
  const row = await session.one<{ at: string | null }>(
    sql`select max(started_at) as at from ops.pull where dataset = ${dataset} and state <> 'FAILED'`,
  );
  return row?.at ?? null;
}
