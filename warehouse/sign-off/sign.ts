/** Signing: journalled first, bound to the values as they stand in its turn, so that nothing comes between what is checked and what is signed. */
import { randomBytes } from "node:crypto";
import type { Period } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { Viewer } from "../answer.js";
import { momentOf } from "../as-of.js";
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";
import type { SignEntry } from "../intake/entries.js";
import { versionOf } from "../kpis/definition-version.js";
import { settingOf } from "../kpis/reading.js";
import type { Setting } from "../kpis/setting.js";
import type { SigningOf } from "../sign-off/sign-off.js";
import type { Store } from "../store.js";
import { datasetsOfMonth } from "./lacking.js";
import type { SignedDefinition, SigningView } from "./sign-off.js";
import { lackingWords, signedWords } from "./sign-off-words.js";
import { datasetValues, digestOf, officeValues } from "./signed-values.sql.js";
import { signing, signingAt } from "./signing.js";

const longestReason = 500;

export interface SignDecision {
  by: { id: string; name: string; role: string };
  reason: string | null;
}

/** Stands signed as it is: nothing more is written. */
class Already extends Error {}

/**
 * What is missing must be named before it is signed over: without a reason, an incomplete month is refused with the list.
 * @param seen the data version whose values the signer looked at; null: the newest
 * @throws Problem SIGN_NOT_DUE, SIGN_EMPTY, SIGN_INCOMPLETE, SIGN_SEEN_CHANGED, UNKNOWN_DATASET, UNKNOWN_PERIOD
 */
export async function sign(store: Store, of: SigningOf, seen: string | null, decision: SignDecision, viewer: Viewer): Promise<SigningView> {
  const reason = decision.reason?.trim().replace(/\s+/g, " ").slice(0, longestReason) || null;
  try {
    await store.commit(async () => ({ ...(await entryOf(store, of, seen, { ...decision, reason }, viewer)) }));
  } catch (error) {
    if (!(error instanceof Already)) throw error;
  }
  return signing(store, of, null, viewer);
}

async function entryOf(
  store: Store,
  of: SigningOf,
  seen: string | null,
  { by, reason }: SignDecision,
  viewer: Viewer,
): Promise<Omit<SignEntry, "seq" | "at">> {
  const setting = await settingOf(store, await momentOf(store, null));
  const view = await signingAt(store, of, setting, viewer);
  const { dataset, period } = view;
  if (view.state === "SIGNED") throw new Already();
  const told = view.lacking.map((one) => lackingWords(one, setting.definitions));
  const named = signedWords(dataset, period, setting.definitions);
  const both = (join: string) => ({ th: told.map(({ th }) => th).join(join), en: told.map(({ en }) => en).join(join) });
  if (view.refusal)
    throw new Problem("SIGN_NOT_DUE", { of: named, found: dataset ?? period, expected: `${view.refusal.th} / ${view.refusal.en}` });
  // A month of which nothing is there has nothing to stand by, whatever the reason given.
  if (!dataset && view.counted === 0) throw new Problem("SIGN_EMPTY", { of: named, found: period });
  if (told.length && (reason?.length ?? 0) < 3)
    throw new Problem("SIGN_INCOMPLETE", {
      of: named,
      found: `${dataset ?? ""} ${period}`.trim(),
      expected: `${both("; ").th} / ${both("; ").en}`,
    });
  const salt = randomBytes(16).toString("hex");
  const definitions = await definitionsUnder(store, dataset, period, setting);
  const also = [...definitions.map((one) => JSON.stringify(one)), ...signaturesUnder(dataset, period, setting)];
  const digested = (session: Session, version: number) =>
    digestOf(session, dataset ? datasetValues(dataset, period, version) : officeValues(period, version), also, salt);
  const { digest, counted } = await store.database.read(async (session) => {
    const now = await digested(session, store.version);
    if (seen !== null) {
      const looked = await digested(session, (await momentOf(store, seen)).version);
      if (looked.digest !== now.digest)
        throw new Problem("SIGN_SEEN_CHANGED", { of: named, found: dataset ?? period, expected: seen.slice(0, 40) });
    }
    return now;
  });
  return { kind: "sign", of: view.of, dataset, period, digest, salt, counted, also, definitions, lacking: view.lacking, by, reason };
}

/** The definitions that make the values, by the bytes they stand in. */
async function definitionsUnder(store: Store, dataset: string | null, period: Period, setting: Setting): Promise<SignedDefinition[]> {
  const { version } = setting.moment;
  const kind = dataset ? "contract" : "kpi";
  const rows = await store.database.read((session) =>
    session.all<{ id: string; sha256: string }>(
      sql`select id, sha256 from ref.definition where kind = ${kind} and recorded_from <= ${version} and recorded_to > ${version} order by id`,
    ),
  );
  const entries = new Map(setting.definitions.kpis.map((entry) => [entry.id, entry]));
  return rows
    .filter(({ id }) => !dataset || id === dataset)
    .map(({ id, sha256 }) => ({ kind, id, version: dataset ? 1 : versionOf(entries.get(id)!, period, setting.definitions.rules), sha256 }));
}

/** Under the office's month stand the agencies' own signatures. */
function signaturesUnder(dataset: string | null, month: Period, setting: Setting): string[] {
  if (dataset) return [];
  return datasetsOfMonth(month, setting).map(({ dataset: of, period }) => {
    const signature = setting.signatures.ofDataset(of, period);
    return `signature ${of} ${period} ${signature?.digest ?? "none"}`;
  });
}
