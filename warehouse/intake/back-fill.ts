/** Asking again for months that have come before: which held files stand for them, and which of a source's records lie in them. */
import type { DatasetContract } from "../../connectors/dataset.js";
import { periodsBetween } from "../../connectors/period.js";
import { type MonthSpan, overlaps } from "../../connectors/span.js";
import { fold } from "../../connectors/thai/spelling.js";
import { sql } from "../engine/sql.js";
import { decodePeriod } from "../load/lines/codebook.js";
import type { Store } from "../store.js";

/** Why a register is not kept, or not with the values of each column: nothing can be read of it once more, and its source is asked again. */
const keptInPart: readonly string[] = ["HEADER_MISSING", "COLUMN_MISSING", "READER_STOPPED"];

/**
 * Files that a transport may pass over, by name: what stands, as far as its bytes still lie in the archive (of a file that could not be
 * redacted there were none). Of a register whose columns were not all known the archive has no values: it is asked for again, since the
 * contract may know them by now. So is what a portal of open data sent that was held or failed: it says of a file when it was changed and
 * not what it is, and what came with status 200 while the portal was in trouble would stand for the file until its next change. Of a
 * back-fill those that stand for other months only: what a file that was held or refused would have brought is not known, so it is asked
 * for again too.
 */
export async function heldFiles(
  store: Store,
  contract: DatasetContract,
  span?: MonthSpan,
): Promise<Map<string, { size: number; modifiedAt: string }>> {
  const periods = span ? periodsBetween(contract.due.every, span.first, span.last) : [];
  const elsewhere = sql`having coalesce(bool_or(r.delivery is not null), false) and not coalesce(bool_or(r.here), false)
    and arg_max(d.state, d.id) not in ('HELD', 'FAILED')`;
  const rows = await store.database.read((session) =>
    session.all<{
      name: string;
      size: string;
      modified_at: string;
      sha256: string;
      original: string;
      kept: string;
      code: string;
      left: boolean;
      unloaded: boolean;
    }>(
      sql`select d.name, arg_max(d.size, d.id)::varchar as size, arg_max(d.modified_at, d.id) as modified_at, arg_max(d.sha256, d.id) as sha256,
          arg_max(coalesce(d.original_sha256, ''), d.id) as original, arg_max(a.size, d.id)::varchar as kept, arg_max(coalesce(d.code, ''), d.id) as code,
          arg_max(d.state in ('HELD', 'FAILED') and d.code in ${[...keptInPart]}
            and not exists (select 1 from ops.hold h where h.delivery = d.id and h.fate = 'REFUSED'), d.id) as "left",
          arg_max(d.state in ('HELD', 'FAILED'), d.id) as unloaded
        from raw.delivery d join raw.artifact a on a.sha256 = d.sha256
        left join (select delivery, bool_or(period in ${periods}) as here from core.report group by delivery) r on r.delivery = d.id
        where d.dataset = ${contract.id} group by d.name ${span ? elsewhere : sql``}`,
    ),
  );
  const held = new Map<string, { size: number; modifiedAt: string }>();
  for (const { name, size, modified_at, sha256, original, kept, code, left, unloaded } of rows) {
    if (contract.from.via === "ckan" && unloaded) continue;
    if (contract.identifiers && left) continue;
    const refused = contract.identifiers !== undefined && original === "";
    const whole = refused || (code !== "ARCHIVE_DAMAGED" && (await store.archive.sizeOf(sha256)) === Number(kept));
    if (whole) held.set(name, { size: Number(size), modifiedAt: modified_at });
  }
  return held;
}

/** Whether a source's record lies in the months asked for. One whose period cannot be read is kept: quarantine says what is wrong with it. */
export function within(span: MonthSpan, contract: DatasetContract): (record: Record<string, string | null>) => boolean {
  const rule = contract.period;
  const columns = rule.from === "column" ? [rule.column] : rule.from === "columns" ? [rule.year, rule.part] : [];
  const folded = columns.map((names) => new Set(names.map(fold)));
  const known = new Map<string, boolean>();
  return (record) => {
    const fields = Object.keys(record);
    const parts = folded.map((names) => record[fields.find((field) => names.has(fold(field))) ?? ""] ?? null);
    if (!parts.length || parts.includes(null)) return true;
    const text = parts.join("\u001f");
    let wanted = known.get(text);
    if (wanted === undefined) {
      const { code } = decodePeriod(text, contract);
      wanted = code === null || overlaps(span, code);
      known.set(text, wanted);
    }
    return wanted;
  };
}
