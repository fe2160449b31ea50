/**
 * How a changed-since view is asked so that no row is lost between two pulls. A row carries the moment its transaction began, or the clock
 * of whoever wrote it, and is seen only once that commits: by then a later moment may have been read. So a while before the mark is read
 * again; rows that are held already change nothing. The mark keeps a count and sum of what that while held, so that a quiet view
 * costs two questions and brings nothing.
 */
import { type Client, escapeIdentifier } from "pg";

/** Minutes before the mark that are read again, where the source's settings say nothing: a day, longer than any transaction should take. */
export const usualOverlapMinutes = 24 * 60;

/** Up to which changed moment a view has been read, and what lay in the while before it. */
export interface Mark {
  until: string;
  /** Absent in marks of before there was an overlap: what the while held is not known, and it is read once. */
  window: string | null;
}

/** `2026-11-01T03:25:45+07:00 12-830…`, as the journal keeps it; a moment alone, as it kept it before. */
export function markOf(text: string): Mark {
  const [until, window = null] = text.split(" ");
  return { until: until!, window };
}

export function textOfMark({ until, window }: Mark): string {
  return window === null ? until : `${until} ${window}`;
}

const moments = new Set([1082, 1114, 1184]); // date, timestamp, timestamptz

/** The while to be read again, as an interval; null where the column holds no moments, and only equal ones can be read again. */
export async function overlapOf(
  client: Client,
  from: string,
  changed: string,
  minutes: number = usualOverlapMinutes,
): Promise<string | null> {
  const { fields } = await client.query(`select ${escapeIdentifier(changed)} from ${from} limit 0`);
  return moments.has(fields[0]!.dataTypeID) ? `${minutes} minutes` : null;
}

/** Rows from the start of the while on; `$1` is the mark. */
export function sinceOf(column: string, overlap: string | null): string {
  return overlap === null ? `${column} >= $1` : `${column} >= $1::timestamptz - interval '${overlap}'`;
}

/** How many rows lie in the while up to a mark, and a sum of what they say: another row, or one that says something else, changes it. */
export async function windowOf(client: Client, from: string, changed: string, overlap: string | null, until: string): Promise<string> {
  const column = escapeIdentifier(changed);
  const { rows } = await client.query(
    `select count(*) || '-' || coalesce(sum(('x' || substr(md5(held::text), 1, 15))::bit(60)::bigint), 0) as "window"
     from ${from} held where ${sinceOf(column, overlap)} and ${column} <= $1`,
    [until],
  );
  return rows[0].window;
}
