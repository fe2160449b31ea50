/** The population behind a rate: of which day it is, by which dataset and file, and whether it is an earlier year's that still serves. */
import { fiscalYear, fiscalYearOf } from "../../../connectors/period.js";
import type { Viewer } from "../../answer.js";
import { momentOf } from "../../as-of.js";
import type { Store } from "../../store.js";
import type { PopulationUsed } from "../answer.js";
import { entryOf, settingOf } from "../reading.js";
import { parseRef } from "../ref.js";
import { valuesAt } from "../values.js";
import { datasetOf } from "./cube.js";
import { readCube } from "./cube.sql.js";
import { figuresOfPeriods } from "./dependants.js";
import { evaluate } from "./evaluate.js";
import { sourceCells } from "./evidence.js";

/** Null of a figure that has no value, or is divided by no population. @throws Problem what `evidence` refuses a ref with */
export async function populationOf(store: Store, ref: string, viewer: Viewer): Promise<PopulationUsed | null> {
  const asked = parseRef(ref);
  const moment = await momentOf(store, asked.asOf);
  const setting = await settingOf(store, moment);
  const entry = entryOf(setting, asked.kpi);
  if (!entry.population?.length) return null;
  const [value] = await valuesAt(store, setting, [{ entry, period: asked.period, place: asked.place }], viewer);
  if (value!.state !== "REPORTED" || value!.denominator === null) return null;
  const { contracts } = setting.definitions;
  const cube = await store.database.read((session) =>
    readCube(session, setting.definitions, figuresOfPeriods(entry, contracts, [asked.period]), moment.version),
  );
  const is = evaluate(entry, asked.period, asked.place, cube);
  const uses = is.uses.filter(({ role }) => role === "population");
  const [use] = uses;
  if (!use || is.dataTo === null) return null;
  const cells = await sourceCells(store, uses, asked.place, cube, moment.version);
  const days = uses.flatMap(({ term, period, office }) => cube.figures(term, period, office).map(({ observedOn }) => observedOn));
  return {
    dataset: datasetOf(use.term),
    period: use.period,
    observedOn: days.find((day) => day !== null) ?? null,
    value: value!.denominator,
    carriedForward: fiscalYearOf(use.period) < fiscalYear(is.dataTo),
    artifacts: [...new Map(cells.map(({ artifact }) => [artifact.sha256, artifact])).values()],
    version: value!.version.id,
  };
}
