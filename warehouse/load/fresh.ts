/** `fresh`, the rows a load offers: laid down where they are few or must be compared, else worked out where they are asked for. */
import type { Session } from "../engine/duckdb/session.js";
import { type Sql, sql } from "../engine/sql.js";
import { keepTaken } from "./claims.sql.js";
import { createFresh, createFreshLater, createFreshView } from "./fresh.sql.js";

export class Fresh {
  private constructor(
    private readonly session: Session,
    private readonly rows: Sql,
    private laid: boolean,
  ) {}

  /** @param later there are so many that they are not laid down twice, here and in the core */
  static async of(session: Session, rows: Sql, later: boolean): Promise<Fresh> {
    if (later) await session.run(createFreshLater(rows, false));
    else {
      await session.run(createFresh(rows));
      await session.run(createFreshView);
    }
    return new Fresh(session, rows, !later);
  }

  /** Keeps only the slices whose last word its delivery has: `taken`. */
  keepTaken(): Promise<void> {
    return this.session.run(this.laid ? keepTaken : createFreshLater(this.rows, true));
  }

  /** As a table, `fresh_rows`, whose rows can be told apart and deleted. */
  async lay(): Promise<void> {
    if (this.laid) return;
    await this.session.run(createFresh(sql`select * from fresh`));
    await this.session.run(createFreshView);
    this.laid = true;
  }
}
