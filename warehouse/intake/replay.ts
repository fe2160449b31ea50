/** Reads archived bytes once more, by the contracts and lists of now: what fits by now loads, once; what does not is set aside anew. */
import type { DatasetContract } from "../../connectors/dataset.js";
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";
import type { Store } from "../store.js";
import type { Applied, ItemOutcome } from "./apply-deliveries.js";
import type { DeliveredItem } from "./entries.js";
import { momentsCome } from "./moments-come.js";
import { deliver, rehearse } from "./pull.js";
import { itemOf, setAside } from "./set-aside.js";

/** Of each store the replay that was asked for last. */
const last = new WeakMap<Store, Promise<unknown>>();

/**
 * One after the other: the second of two asked for at one moment finds what the first has brought, else each would add a delivery of it.
 * A file that would come to the very same once more (no figure, no line, no word of a finding is another) is read on trial and leaves no trace:
 * else every replay would add a delivery of it.
 * @returns what came of each delivery that had been held, failed, or had lines in quarantine; null when there is none. A refused one stays
 * out, and so does one that somebody decides on, or that comes anew, while it is being read.
 */
export function replay(store: Store, contract: DatasetContract): Promise<Applied | null> {
  const mine = (last.get(store) ?? Promise.resolve()).catch(() => undefined).then(() => readAgain(store, contract));
  last.set(store, mine);
  return mine;
}

/** The newest delivery of each file, where it was set aside, in whole or in part, and nobody has refused it. */
const waiting = (store: Store, dataset: string) =>
  store.database.read((session) =>
    setAside(
      session,
      sql`d.dataset = ${dataset} and d.state in ('HELD', 'FAILED', 'PARTIAL')
        and not exists (select 1 from raw.delivery l where l.dataset = d.dataset and l.sha256 = d.sha256 and l.name = d.name and l.id > d.id)
        and not exists (select 1 from ops.hold h where h.delivery = d.id and h.fate = 'REFUSED')`,
    ),
  );

const fileOf = ({ sha256, name }: Pick<DeliveredItem, "sha256" | "name">): string => `${sha256} ${name}`;

async function readAgain(store: Store, contract: DatasetContract): Promise<Applied | null> {
  const rows = await waiting(store, contract.id);
  const items: DeliveredItem[] = [];
  for (const row of rows) if (await store.archive.has(row.sha256)) items.push(itemOf(row, contract.identifiers !== undefined));
  if (!items.length) return null;
  const come = new Map((await momentsCome(store, contract)).map((item) => [fileOf(item), item]));
  for (const [i, item] of items.entries()) items[i] = come.get(fileOf(item)) ?? item;
  const tried = await rehearse(store, contract, items);
  const standing = await store.database.read((session) => Promise.all(tried.items.map((is) => standingOf(session, contract.id, is))));
  const same = standing.map((stands, i) =>
    stands && !tried.items[i]!.changed && stands.told === told(tried.items[i]!) ? stands.id : null,
  );
  const anew = items.filter((_, i) => same[i] === null);
  const still = async (read: readonly DeliveredItem[]) => {
    const left = new Set((await waiting(store, contract.id)).map(fileOf));
    return read.map((item) => left.has(fileOf(item)));
  };
  const applied: Applied = anew.length ? await deliver(store, contract, anew, { still }) : { items: [], refreshed: [], version: null };
  const loaded = new Map(applied.items.map((outcome) => [fileOf(outcome.item), outcome]));
  return {
    ...applied,
    items: tried.items.flatMap((is, i) => {
      const outcome = same[i] === null ? loaded.get(fileOf(is.item)) : { ...is, delivery: same[i]! };
      return outcome ? [outcome] : [];
    }),
  };
}

/** The newest delivery of the same bytes and name, and what was told of it. */
async function standingOf(session: Session, dataset: string, { item }: ItemOutcome): Promise<{ id: number; told: string } | null> {
  const row = await session.one<Standing>(
    sql`select id::integer as id, state, message, lines_in::integer as "in", lines_loaded::integer as loaded, lines_quarantined::integer as quarantined,
        lines_non_data::integer as "nonData"
      from raw.delivery where dataset = ${dataset} and sha256 = ${item.sha256} and name = ${item.name} order by id desc limit 1`,
  );
  if (!row) return null;
  const place = sql`sheet, line::integer as line, "column", code, expected, found`;
  const quarantine = await session.all<Place>(
    sql`select ${place}, raw from ops.quarantine where delivery = ${row.id} and released is null`,
  );
  const findings = await session.all<Place>(sql`select ${place}, severity from ops.finding where delivery = ${row.id}`);
  const { id, state, message, ...lines } = row;
  const problem = message === null ? null : (JSON.parse(message) as Place);
  return { id, told: told({ state, problem, lines, quarantine, findings }) };
}

interface Place {
  sheet?: string | null | undefined;
  line?: number | null | undefined;
  column?: string | null | undefined;
  code: string;
  expected?: string | null | undefined;
  found?: string | null | undefined;
  raw?: string | null | undefined;
  severity?: string | undefined;
}

interface Standing {
  id: number;
  state: string;
  message: string | null;
  in: number;
  loaded: number;
  quarantined: number;
  nonData: number;
}

interface Told extends Pick<ItemOutcome, "lines"> {
  state: string;
  problem: Place | null;
  quarantine: readonly Place[];
  findings: readonly Place[];
}

/** Whatever a delivery is told by, in one text; the sentences may be another version's. */
function told({ state, problem, lines, quarantine, findings }: Told): string {
  const place = (is: Place) =>
    JSON.stringify([is.sheet, is.line || null, is.column, is.code, is.expected, is.found, is.raw, is.severity].map((part) => part ?? null));
  return JSON.stringify([
    state,
    problem && place({ ...problem, severity: undefined }),
    [lines.in, lines.loaded, lines.quarantined, lines.nonData],
    quarantine.map(place).sort(),
    findings.map(place).sort(),
  ]);
}
