/**
 * How a changed-since view is asked so that no row is lost between two pulls. A row carries the moment its transaction began, or the clock
 * of whoever wrote it, and is seen only once that commits: by then a later moment may have been read. So a while before the mark is read
 * again; rows that are held already change nothing. A row without a moment is read each time: no mark would ever find it. A row from the
 * future is read each time as well, and moves no mark: every row of today would lie before it, and be asked for no more.
 * The mark keeps a count and sum of all that is read again, so that a quiet view costs a few questions and brings nothing.
 */
import { type Client, escapeIdentifier, escapeLiteral } from "pg";
import { BELIEVED_AHEAD_MS, now } from "../clock.js";

/** Minutes before the mark that are read again, where the source's settings say nothing: a day, longer than any transaction should take. */
export const usualOverlapMinutes = 24 * 60;

/** Up to which changed moment a view has been read, and what was read that will be read again. */
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

/** A view as one pull asks it. Its conditions are the source's own language. */
export class ChangedView {
  private constructor(
    readonly client: Client,
    /** View and changed column, quoted. */
    readonly from: string,
    readonly column: string,
    /** The while to be read again, as an interval; null where the column holds no moments, and only equal ones can be read again. */
    readonly overlap: string | null,
    /** When it is asked. A view's column of moments is held against it. */
    readonly now: string,
  ) {}

  static async of(client: Client, view: string, changed: string, minutes: number = usualOverlapMinutes): Promise<ChangedView> {
    const from = view.split(".").map(escapeIdentifier).join(".");
    const column = escapeIdentifier(changed);
    const { fields } = await client.query(`select ${column} from ${from} limit 0`);
    const overlap = moments.has(fields[0]!.dataTypeID) ? `${minutes} minutes` : null;
    return new ChangedView(client, from, column, overlap, `${escapeLiteral(now().toISOString())}::timestamptz`);
  }

  /** Null for a mark that lies in the future, as one did that followed a wrong clock: what came before it is not known to be read. */
  async believed(mark: Mark | null): Promise<Mark | null> {
    if (!mark || this.overlap === null) return mark;
    const { rows } = await this.client.query(`select ${escapeLiteral(mark.until)}::timestamptz <= ${this.now} as come`);
    return rows[0].come === "t" ? mark : null;
  }

  /** Rows from the start of the while on, and those that bear no moment. */
  since(mark: Pick<Mark, "until"> | null): string {
    if (!mark) return "true";
    const until = escapeLiteral(mark.until);
    return this.overlap === null
      ? `(${this.column} >= ${until} or ${this.column} is null)`
      : `(${this.column} >= ${until}::timestamptz - interval '${this.overlap}' or ${this.column} is null or ${this.column} = '-infinity')`;
  }

  /** Rows with a moment so far ahead that nobody believes it. */
  get ahead(): string {
    return this.overlap === null ? "false" : `${this.column} > ${this.believable}`;
  }

  /** All others. */
  get notAhead(): string {
    return this.overlap === null ? "true" : `(${this.column} <= ${this.believable} or ${this.column} is null)`;
  }

  private get believable(): string {
    return `${this.now} + interval '${BELIEVED_AHEAD_MS} milliseconds'`;
  }

  /** Rows whose moment has come. */
  private get come(): string {
    return this.overlap === null ? `${this.column} is not null` : `(${this.column} > '-infinity' and ${this.column} <= ${this.now})`;
  }

  /** The latest moment that has come, of the rows that a mark leaves to be read; that mark's own where there is none. */
  async latest(before: Mark | null): Promise<string | null> {
    const { rows } = await this.client.query(
      `select ${this.column} as latest from ${this.from} where ${this.since(before)} and ${this.come} order by ${this.column} desc limit 1`,
    );
    return rows[0]?.latest ?? before?.until ?? null;
  }

  /** Whether no moment has come since the mark, and what is read again says what it said. */
  async isAsBefore(mark: Mark): Promise<boolean> {
    const beyond = `${this.column} > ${escapeLiteral(mark.until)}`;
    const { rows } = await this.client.query(`select 1 from ${this.from} where ${beyond} and ${this.come} limit 1`);
    if (rows.length) return false;
    return mark.window !== null && mark.window === (await this.windowOf(mark.until));
  }

  /** How many rows are read again after a mark, and a sum of what they say: another row, or one that says something else, changes it. */
  async windowOf(until: string): Promise<string> {
    const { rows } = await this.client.query(
      `select count(*) || '-' || coalesce(sum(('x' || substr(md5(held::text), 1, 15))::bit(60)::bigint), 0) as "window"
       from ${this.from} held where ${this.since({ until })}`,
    );
    return rows[0].window;
  }
}

const moments = new Set([1082, 1114, 1184]); // date, timestamp, timestamptz
