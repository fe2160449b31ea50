/**
 * A measure's monthly figures with every dimension summed away, kept in memory for as long as the moment they stand for is: the next question
 * about the measure, at another place or of another span, asks the engine nothing.
 */
import type { Period } from "../../connectors/period.js";
import type { Figure } from "../kpis/arithmetic/cube.js";
import type { Setting } from "../kpis/setting.js";
import type { Store } from "../store.js";
import { type FigureRow, figureOf, figuresAt } from "./series.sql.js";

/** What a moment may keep: a figure takes some two hundred bytes. */
const mostOfMeasure = 20_000;
const mostTogether = 60_000;

type ByPeriod = ReadonlyMap<Period, readonly Figure[]>;
/** Null: more than is kept. */
interface Held {
  figures: Map<string, Promise<ByPeriod | null>>;
  count: number;
}
const held = new WeakMap<Setting, Held>();

/** Figures of these measures and periods, districts apart; null where they are more than is kept. */
export async function heldFigures(
  store: Store,
  setting: Setting,
  dataset: string,
  measures: readonly string[],
  periods: readonly Period[],
  offices: readonly string[] | null,
): Promise<Figure[] | null> {
  const all = await Promise.all(measures.map((measure) => ofMeasure(store, setting, dataset, measure)));
  if (all.includes(null)) return null;
  const ids = offices && new Set(offices);
  return all.flatMap((byPeriod) =>
    periods.flatMap((period) => {
      const figures = byPeriod!.get(period) ?? [];
      return ids ? figures.filter(({ office }) => ids.has(office)) : figures;
    }),
  );
}

function ofMeasure(store: Store, setting: Setting, dataset: string, measure: string): Promise<ByPeriod | null> {
  const own = held.get(setting) ?? { figures: new Map(), count: 0 };
  held.set(setting, own);
  const key = `${dataset}.${measure}`;
  const known = own.figures.get(key);
  if (known) return known;
  const read = readMeasure(store, setting, dataset, measure).then((figures) => {
    if (!figures || own.count + figures.length > mostTogether) return null;
    own.count += figures.length;
    const byPeriod = new Map<Period, Figure[]>();
    for (const { period } of figures) byPeriod.set(period, []);
    for (const figure of figures) byPeriod.get(figure.period)!.push(figure);
    return byPeriod;
  });
  own.figures.set(key, read);
  read.catch(() => own.figures.delete(key));
  return read;
}

async function readMeasure(store: Store, { moment }: Setting, dataset: string, measure: string): Promise<Figure[] | null> {
  const asked = { dataset, measures: [measure], periods: null, dimensions: [], where: {}, offices: null, version: moment.version };
  const statement = figuresAt({ ...asked, districts: "all" }, mostOfMeasure + 1);
  const rows = await store.database.read((session) => session.all<FigureRow>(statement));
  return rows.length > mostOfMeasure ? null : rows.map((row) => figureOf(dataset, row));
}
