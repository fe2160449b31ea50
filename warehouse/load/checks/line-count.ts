/**
 * How long a delivery is, against those before it: a list cut short, emptied or doubled is looked at by a person before anything of it is
 * believed. Only of lists that replace what they speak of; a delta is as long as what has changed.
 */
import type { LineCountRule } from "../../../connectors/dataset.js";
import { describeProblem } from "../../../connectors/problem.js";
import { sql } from "../../engine/sql.js";
import { stem } from "../claims.js";
import type { Delivery, Finding, LoadContext } from "../delivered.js";

/** A delivery's data lines, and how many reports (an office's period) they are of. */
export interface Length {
  stem: string;
  lines: number;
  span: number;
}

/** So many like deliveries make a median worth comparing with. */
const fewest = 3;
/** How far back it is looked for likes of a delivery. */
const remembered = 200;

/** Lengths of the dataset's last deliveries that were believed, the newest last. */
export async function knownLengths({ session, contract }: LoadContext, before: number): Promise<Length[]> {
  const rows = await session.all<{ name: string; lines: number; span: number }>(
    sql`select name, lines_loaded + lines_quarantined as lines, coalesce(json_extract(reading, '$.span')::integer, 0) as span from raw.delivery
      where dataset = ${contract.id} and id < ${before} and state in ('LOADED', 'PARTIAL', 'UNCHANGED') order by id desc limit ${remembered}`,
  );
  return rows
    .filter(({ span }) => span > 0)
    .map(({ name, lines, span }) => ({ stem: stem(name), lines, span }))
    .reverse();
}

/** @returns what is implausible about a delivery's length, if anything */
export function lineCountFinding(
  rule: LineCountRule,
  { name }: Pick<Delivery, "name">,
  own: Length,
  known: readonly Length[],
): Finding | null {
  const usual = usualLines(rule, own, known);
  if (!usual) return null;
  const { lines, from } = usual;
  const apart = Math.abs(own.lines - lines);
  const emptied = own.lines === 0 && lines > 0 && from === 1;
  if (!emptied && (apart < rule.apart || apart <= rule.within * lines)) return null;
  return {
    severity: rule.severity,
    ...describeProblem("LINES_IMPLAUSIBLE", { file: name, found: String(own.lines), expected: String(Math.round(lines * 10) / 10) }),
  };
}

/** What a list of its name had, where it has become shorter; else the median of the last like ones, for as many reports. */
function usualLines(rule: LineCountRule, own: Length, known: readonly Length[]): { lines: number; from: number } | null {
  const before = known.findLast((one) => one.stem === own.stem);
  if (before && own.lines < before.lines * (1 - rule.within)) return { lines: before.lines, from: 1 };
  const like = known.filter(({ span }) => Math.abs(span - own.span) <= own.span / 4).slice(-rule.last);
  if (like.length < fewest) return null;
  const perReport = like.map(({ lines, span }) => lines / span).sort((a, b) => a - b);
  const middle = perReport.length / 2;
  const median = perReport.length % 2 ? perReport[Math.floor(middle)]! : (perReport[middle - 1]! + perReport[middle]!) / 2;
  return { lines: median * own.span, from: like.length };
}
