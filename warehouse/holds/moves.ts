/** The KPIs a held delivery would move: every figure whose state, value or status would differ. */
import { setImmediate } from "node:timers/promises";
import { fiscalYearOf } from "../../connectors/period.js";
import type { Viewer } from "../answer.js";
import type { KpiValue } from "../kpis/answer.js";
import { datasetsOf } from "../kpis/arithmetic/dependants.js";
import type { Place } from "../kpis/arithmetic/evaluation.js";
import { valueAt } from "../kpis/reading.js";
import type { KpiRow, Setting } from "../kpis/setting.js";
import type { KpiMove, KpiSide } from "./held-delivery.js";
import type { Rehearsed } from "./rehearsal.js";

const keyOf = (row: Pick<KpiRow, "kpi" | "period" | "level" | "place">) => `${row.kpi}|${row.period}|${row.level}|${row.place}`;
const levels = ["province", "office", "district"];

/** Province first, then offices, then districts; within each by KPI and period. */
export async function movesOf({ contract, kpis, before, after }: Rehearsed, viewer: Viewer): Promise<KpiMove[]> {
  const old = new Map(kpis.before.map((row) => [keyOf(row), row]));
  const now = new Map(kpis.after.map((row) => [keyOf(row), row]));
  const wanted = new Map([...kpis.before, ...kpis.after].map((row) => [keyOf(row), row]));
  const entries = new Map(
    before.definitions.kpis.filter((entry) => datasetsOf(entry).includes(contract.id)).map((entry) => [entry.id, entry]),
  );
  const valueIn = (rows: ReadonlyMap<string, KpiRow>, setting: Setting, { kpi, period, level, place }: KpiRow): KpiValue => {
    const at: Place = { level, id: place };
    const previous = rows.get(keyOf({ kpi, period: `FY${fiscalYearOf(period) - 1}`, level, place })) ?? null;
    return valueAt(entries.get(kpi)!, period, at, rows.get(keyOf({ kpi, period, level, place })) ?? null, previous, setting, viewer);
  };
  const moves: { level: number; move: KpiMove }[] = [];
  let count = 0;
  for (const row of wanted.values()) {
    if (++count % 500 === 0) await setImmediate();
    const [one, other] = [valueIn(old, before, row), valueIn(now, after, row)];
    if (one.state === other.state && one.value === other.value && one.status === other.status) continue;
    const { kpi, period, office, district } = other;
    moves.push({ level: levels.indexOf(row.level), move: { kpi, period, office, district, old: sideOf(one), new: sideOf(other) } });
  }
  const order = ({ level, move }: (typeof moves)[number]) =>
    `${level}|${move.kpi}|${move.period}|${move.office ?? ""}${move.district ?? ""}`;
  return moves.sort((a, b) => (order(a) < order(b) ? -1 : 1)).map(({ move }) => move);
}

const sideOf = ({ state, value, shown, status, statusReason, statusWords, completeness }: KpiValue): KpiSide => ({
  state,
  value,
  shown,
  status,
  statusReason,
  statusWords,
  completeness,
});
