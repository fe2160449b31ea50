/** The lines of a table are classified more than once: what the first reading found may tell what its lines are. */
import type { Additive } from "./additive.js";
import { averagesAmong, parentsWithout } from "./averages.js";
import type { Classes } from "./classes.js";
import { Lines, type Named } from "./classify.js";
import type { Grid } from "./grid.js";
import type { Plan } from "./layout.js";
import { findParents, MOST_VECTORS, type Parents } from "./parents.js";
import { sumsSome } from "./sums.js";
import { eachRow } from "./table-rows.js";
import { wholeColumns } from "./whole-columns.js";
import { hintsOf, isWholeLabel } from "./words.js";

export async function classify(grid: Grid, plan: Plan, additive: Additive): Promise<Classes> {
  const found = await readBothWays(grid, plan, additive);
  if (found.totals.length === 0 || (found.vectors.length > 0 && found.wholes.length === 0)) return found;
  const whole = await wholeColumns(grid, plan, additive);
  return whole.length > 0 ? readBothWays(grid, plan, additive, whole) : found;
}

/** @param whole columns that say total on every line, and so on none */
async function readBothWays(grid: Grid, plan: Plan, all: Additive, whole: readonly number[] = []): Promise<Classes> {
  const isOther = (column: number) => !whole.includes(column);
  const named: Named = { ...all, labels: all.labels.filter(isOther), keys: all.keys.filter(isOther), whole };
  const found = await byFiguresOrNames(grid, plan, named);
  if (!found.totals.some(({ by, label, sums }) => by === "label" && isWholeLabel(label) && !sumsSome(sums))) return found;
  // Thailand among other countries is one of them: the total that names itself then counts it.
  const others = await byFiguresOrNames(grid, plan, { ...named, amongLikes: true });
  return disagreeing(others) === 0 && others.totals.length > 0 ? others : found;
}

async function byFiguresOrNames(grid: Grid, plan: Plan, additive: Named): Promise<Classes> {
  const found = await classified(grid, plan, additive, true);
  if (!found.totals.some(({ by }) => by === "figures") || disagreeing(found) === 0) return found;
  // The oldest of three groups may be as many as the others by chance: the total that names itself then lacks it.
  const named = await classified(grid, plan, additive, false);
  return disagreeing(named) < disagreeing(found) ? named : found;
}

/** @param byFigures whether figures alone make a line a total */
async function classified(grid: Grid, plan: Plan, additive: Named, byFigures: boolean): Promise<Classes> {
  const read = async (parents: Parents, adding = additive) => {
    const lines = new Lines(plan, adding, parents, byFigures);
    await eachRow(grid, plan, (row) => lines.take(row));
    return lines.finish();
  };
  const first = await read(new Map());
  if (!byFigures) return first;
  const parents = findParents(
    first.vectors,
    first.totals.filter(({ carried }) => !carried),
  );
  if (parents.size > 0) {
    const parted = await read(parents);
    // A line that is by chance the sum of those below it would leave the totals that name themselves without it.
    return disagreeing(parted) > disagreeing(first) ? first : parted;
  }
  if (first.vectors.length >= MOST_VECTORS) return first;
  // An amount whose total is wrong is told as such.
  const places = averagesAmong(first.vectors, first.totals).filter((k) => !hintsOf(plan.names[additive.columns[k]!]!).money);
  if (places.length === 0) return first;
  const averages = places.map((k) => additive.columns[k]!);
  const columns = additive.columns.filter((column) => !averages.includes(column));
  return { ...(await read(parentsWithout(places, first.vectors, first.totals), { ...additive, columns })), averages };
}

/** How many of the totals that say so sum no lines. */
const disagreeing = ({ totals }: Classes) => totals.filter(({ by, sums }) => by === "label" && !sumsSome(sums)).length;
