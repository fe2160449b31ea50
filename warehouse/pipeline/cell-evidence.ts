/** Source cells of one line of the pipeline in one period: the same walk that counted it, answered in cells. */
import type { Period } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { AsOf, Viewer } from "../answer.js";
import { dataVersion } from "../as-of.js";
import { seesLines } from "../disclosure/primary.js";
import type { Evidence } from "../kpis/answer.js";
import { decimalText } from "../kpis/arithmetic/cube.sql.js";
import { sourceCells } from "../kpis/arithmetic/evidence.js";
import { exact } from "../kpis/arithmetic/rounding.js";
import type { Store } from "../store.js";
import type { Ground } from "./ground.js";
import { cellOf } from "./handover-view.js";
import { stageCell } from "./stage-view.js";
import { groundOf } from "./view.js";

export interface PipelineCellQuestion {
  /** A stage, or a handover. */
  part: string;
  /** A line of the stage; of a handover `sends` or `receives`. */
  line: string;
  period: Period;
  office?: string | null;
  asOf?: AsOf;
}

/** @throws Problem UNKNOWN_PERIOD, UNKNOWN_PLACE, UNKNOWN_VERSION; REQUEST_INVALID where the pipeline has no such line */
export async function pipelineEvidence(store: Store, question: PipelineCellQuestion, viewer: Viewer): Promise<Evidence> {
  const { moment, ...rest } = await groundOf(store, question, viewer);
  const ground: Ground = { ...rest, periods: [question.period] };
  const { cube, place } = ground;
  const cell = lineOf(question, ground);
  const isWithheld = cell.state === "WITHHELD";
  const visible = cell.uses.filter(({ term }) => seesLines(viewer, cube.contractOf(term)));
  const withheld = isWithheld || visible.length < cell.uses.length;
  const cells = isWithheld || !visible.length ? [] : await sourceCells(store, visible, place, cube, moment.version);
  return {
    arithmetic: { numerator: "sum", denominator: null },
    over: { numerator: 1, denominator: 1 },
    times: "1",
    numerator: cell.value === null || isWithheld ? null : exact(decimalText(cell.value)),
    denominator: null,
    cells,
    withheld,
    withheldParts: withheld ? ["numerator"] : [],
    version: dataVersion(moment),
  };
}

function lineOf(
  { part, line, period }: PipelineCellQuestion,
  ground: Ground,
): ReturnType<typeof cellOf> | NonNullable<ReturnType<typeof stageCell>> {
  const { stages, handovers } = ground.definitions.pipeline;
  const stage = stages.find(({ id }) => id === part);
  const handover = handovers.find(({ id }) => id === part);
  const told = stage
    ? stageCell(stage, line, period, ground)
    : handover && (line === "sends" || line === "receives")
      ? cellOf(handover[line], period, ground)
      : undefined;
  if (told) return told;
  const parts = [...stages, ...handovers].map(({ id }) => id).join(", ");
  throw new Problem("REQUEST_INVALID", { found: `${part} ${line}`.slice(0, 80), expected: `a line of the pipeline: ${parts}` });
}
