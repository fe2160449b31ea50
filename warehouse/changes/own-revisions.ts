/** The revisions of one figure, as its own document and its row of an export tell them: of its period and place, those that moved it. */
import type { Viewer } from "../answer.js";
import { momentOf } from "../as-of.js";
import { hidesPlaces } from "../disclosure/primary.js";
import type { KpiValue } from "../kpis/answer.js";
import { settingOf } from "../kpis/reading.js";
import type { Store } from "../store.js";
import type { Revision } from "./revision.js";
import { isMove, revisions } from "./revisions.js";

type Figure = Pick<KpiValue, "kpi" | "period" | "office" | "district" | "revised" | "state" | "version">;

/**
 * @param known what figures of the same KPI and place asked before; several periods of one then cost one question
 * @returns as known at the figure's version, newest first; null where they are not told: of a place by rules from before they were, and of
 * one whose figures are withheld from the viewer, because even one that is not small could tell one that is
 */
export async function ownRevisions(
  store: Store,
  { kpi, period, office, district, revised, state, version }: Figure,
  viewer: Viewer,
  known = new Map<string, Promise<Revision[]>>(),
): Promise<Revision[] | null> {
  if (office || district) {
    const { definitions } = await settingOf(store, await momentOf(store, version.id));
    const entry = definitions.kpis.find(({ id }) => id === kpi);
    if (definitions.rules.rating.revisions !== "places" || state === "WITHHELD" || !entry) return null;
    if (hidesPlaces(entry, office ? "office" : "district", viewer, definitions.contracts)) return null;
  }
  if (!revised) return [];
  const key = JSON.stringify([kpi, office, district, version.id]);
  const all = known.get(key) ?? revisions(store, { kpi, until: version.id, office, district }, viewer);
  known.set(key, all);
  return (await all).filter((one) => one.period === period && isMove(one));
}
