/**
 * Full deliveries and the slices (an office's month, or its case list's fiscal year) they speak of. Of all that was ever said of a slice the
 * greatest place in the source's own order stands: revision, then modified moment, then name, then arrival. A file that leaves out a slice which an
 * earlier file of its name held takes that earlier word back; what other files say of the slice then counts again.
 */
import type { Session } from "../engine/duckdb/session.js";
import { insertClaims, insertStatements, lastWordOn, winners } from "./claims.sql.js";
import type { Delivery, Extent, LoadContext } from "./delivered.js";

export interface Verdict {
  /** Those whose last word a new delivery has. */
  taken: (Extent & { delivery: number })[];
  /** Those nobody speaks of any more. */
  gone: Extent[];
  /** Those whose last word is an earlier delivery's again: by delivery, to be read once more. */
  recalled: Map<number, Extent[]>;
}

/** What a new delivery says: slices it has figures of, slices of which it has nothing but lines set aside, and lines of unknown slices. */
export interface Said {
  delivery: Delivery;
  slices: readonly Extent[];
  damaged: readonly Extent[];
  unsure: boolean;
}

const words = "แก้ไข|ยกเลิก|ปรับปรุง|ฉบับ|สำเนา|แบบใหม่|ครบ|copy";
/** At the end of a name: `_r2`, ` (1)`, `_แก้ไข`, ` (ปรับปรุง)`, ` - สำเนา`. Inside a name these words are the name. */
const revision = new RegExp(
  `(?:[\\s_-]*[([](?:\\d{1,2}|[^)\\]]*(?:${words})[^)\\]]*)[)\\]]|[\\s_-]+(?:r|rev)\\.?\\s*\\d+|[\\s_-]+(?:${words})[^\\d_]*(?:\\d*|[_-]\\d{1,2}))+$`,
  "i",
);

/** A file's name without its ending. */
const titled = (file: string) => file.normalize("NFC").replace(/\.[^.]+$/, "");

/** A file's name without its revision: what a correction has in common with what it corrects. */
export const stem = (file: string) => titled(file).replace(revision, "");

/**
 * The source's own order: revision, then modified moment. Files that were unpacked or copied together have one moment: of these the later name
 * stands, `คดี_2569` over `คดี_2568`, `คดี_แก้ไข` over `คดี`. Only between files of one name arrival decides.
 */
export function isNewer(
  standing: { name: string; rank: string; modified_at: string; received_at: string },
  offered: Pick<Delivery, "name" | "rank" | "modifiedAt" | "receivedAt">,
): boolean {
  if (standing.rank !== offered.rank) return standing.rank > offered.rank;
  if (standing.modified_at !== offered.modifiedAt) return standing.modified_at > offered.modifiedAt;
  const [own, other] = [titled(standing.name), titled(offered.name)];
  if (own !== other) return own > other;
  return standing.received_at > offered.receivedAt;
}

/** Writes down what the deliveries say, and asks who has the last word now. */
export async function decide({ session, contract }: LoadContext, said: readonly Said[]): Promise<Verdict> {
  const statements = said.map(({ delivery, unsure }) => ({
    delivery: String(delivery.id),
    stem: stem(delivery.name),
    name: titled(delivery.name),
    rank: delivery.rank,
    modified: delivery.modifiedAt,
    received: delivery.receivedAt,
    unsure: String(unsure),
  }));
  await session.lay("new_statements", statements, ["delivery", "stem", "name", "rank", "modified", "received", "unsure"]);
  const claims = said.flatMap(({ delivery, slices, damaged }) => [
    ...slices.map((slice) => ({ delivery: String(delivery.id), ...slice, damaged: "false" })),
    ...damaged.map((slice) => ({ delivery: String(delivery.id), ...slice, damaged: "true" })),
  ]);
  await session.lay("new_claims", claims, ["delivery", "office", "scope", "damaged"]);
  await session.run(insertStatements(contract.id));
  await session.run(insertClaims(contract.id));
  const rows = await session.all<Extent & { winner: number | null; former: number | null }>(winners(contract.id));
  const fresh = new Set(said.map(({ delivery }) => delivery.id));
  const verdict: Verdict = { taken: [], gone: [], recalled: new Map() };
  for (const { office, scope, winner, former } of rows) {
    if (winner !== null && fresh.has(winner)) verdict.taken.push({ office, scope, delivery: winner });
    else if (winner === null && former !== null) verdict.gone.push({ office, scope });
    else if (winner !== null && winner !== former)
      verdict.recalled.set(winner, [...(verdict.recalled.get(winner) ?? []), { office, scope }]);
  }
  return verdict;
}

/** The file that has the last word on what another one offers, by the source's own order; null where all others took theirs back. */
export async function lastWord({ session, contract }: LoadContext, offer: Extent & { delivery: number }): Promise<string | null> {
  const row = await session.one<{ name: string }>(lastWordOn(contract.id, offer));
  return row?.name ?? null;
}

export const extentKey = ({ office, scope }: Extent) => `${office}|${scope}`;

/** Them as a temporary table `slices`. */
export const laySlices = (session: Session, slices: readonly Extent[]): Promise<void> => {
  const once = [...new Map(slices.map((slice) => [extentKey(slice), { office: slice.office, scope: slice.scope }])).values()];
  return session.lay("slices", once, ["office", "scope"]);
};
