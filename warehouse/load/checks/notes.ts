/**
 * Notes below a table, and lines among its data that are set aside, which say that its figures are of another kind than agreed on: added up since
 * the year began, or in thousands. The figures would be taken for what they are not. The file says so itself, so that it is held, and a person who
 * knows better may accept it.
 */
import type { DatasetContract } from "../../../connectors/dataset.js";
import { describeProblem } from "../../../connectors/problem.js";
import { bahtOfTitle } from "../../../connectors/thai/baht.js";
import type { Session } from "../../engine/duckdb/session.js";
import { sql } from "../../engine/sql.js";
import type { Finding, LoadContext, QuarantineRow, Source } from "../delivered.js";
import { columnKey } from "../lines/headers.js";
import { countsAlone, countsFlows, countsSince, isOtherThanOne, isShare } from "../lines/title.js";
import type { Shape } from "../shape.js";

interface NoteLine {
  line: number;
  text: string;
}

const ADDED_UP = [
  /(?:ยอด|ข้อมูล|ตัวเลข|จำนวน|เป็น|แบบ)\s*สะสม/,
  /สะสม\s*(?:ตั้งแต่|นับแต่|นับจาก|จาก|ถึง|ทั้งปี|ต้นปี|รายปี)/,
  /year[ -]to[ -]date|(?<!not |non-)cumulative/i,
];
const NOT_ADDED_UP = /(?:ไม่|มิ)(?:ใช่|รวม|นับ|ได้)?\s*(?:เป็น)?\s*(?:ยอด|ข้อมูล|ตัวเลข|จำนวน)?\s*สะสม/;

const saysAddedUp = (text: string): boolean => !NOT_ADDED_UP.test(text) && (countsSince(text) || ADDED_UP.some((form) => form.test(text)));

/** @param quarantine lines of the delivery that are set aside @param tables its tables */
export async function notesAgainst(
  { session, contract }: LoadContext,
  shape: Shape,
  quarantine: readonly QuarantineRow[],
  tables: readonly Source[],
): Promise<Finding[]> {
  const own = tables.map(({ index }) => index);
  if (!own.length || contract.events) return [];
  const notes = await notesOf(session, own);
  for (const source of tables) {
    const { table, delivery, index } = source;
    const aside = quarantine.filter(({ sheet }) => sheet === (table.sheet || undefined));
    const said = [
      ...notes.filter((note) => note.source === index),
      ...table.ragged.map(({ line, raw }) => ({ line, text: raw })),
      ...aside.map(({ line, raw }) => ({ line: line ?? 0, text: raw ?? "" })),
    ];
    for (const { line, text } of said) {
      const expected = contradicted(contract, shape, source, text);
      if (!expected) continue;
      const place = { file: delivery.name, sheet: table.sheet || undefined, line };
      return [{ severity: "hold", ...describeProblem("NOTE_CONTRADICTS", { ...place, found: text.slice(0, 200), expected }) }];
    }
  }
  return [];
}

/** Lines of notes among the data. Most files have none, which their tally tells without reading a line. */
async function notesOf(session: Session, sources: readonly number[]): Promise<(NoteLine & { source: number })[]> {
  if (!(await session.one(sql`select 1 as is from tally where kind = 'note' and source in ${sources} limit 1`))) return [];
  return session.all(
    sql`select source, line, label as text from decoded where kind = 'note' and source in ${sources} order by source, line limit 200`,
  );
}

/** What is agreed on and the note says otherwise. A column of totals beside the figures may be what it speaks of. */
function contradicted(contract: DatasetContract, shape: Shape, { table, columns }: Source, text: string): string | null {
  const isSurvey = contract.period.from === "title" && contract.period.is === "survey_day";
  const hasTotals = table.headers.some((header) => /สะสม|cumulative/i.test(header));
  if (countsFlows(contract) && !isSurvey && !hasTotals && saysAddedUp(text))
    return "ยอดของงวดเดียว ไม่ใช่ยอดสะสม / figures of the period alone, not running totals";
  const hasShares = table.headers.some((header) => /ร้อยละ|%|percent/i.test(header));
  if (isOtherThanOne(text) || (countsAlone(contract) && !hasShares && isShare(text))) return "จำนวนนับทีละหนึ่ง / plain counts";
  const unit = bahtOfTitle([text]);
  if (!unit) return null;
  const amounts = shape.cells.filter(({ rule }) => rule.unit === "baht" && rule.exact === "decimal" && rule.factor === undefined);
  const factors = amounts.map(({ column }) => [...columns.values()].find(({ key }) => key === columnKey(column))?.factor ?? "1");
  const isOther = "unknown" in unit ? factors.includes("1") : factors.some((factor) => factor !== unit.factor);
  return factors.length > 0 && isOther ? "จำนวนเงินเป็นบาท / amounts in baht" : null;
}
