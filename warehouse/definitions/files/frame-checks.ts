/** Frames: trees that hold like the strategy's, ids that tell them apart, and of every KPI in one a target of its own there. */
import type { ProblemReport } from "../../../connectors/problem.js";
import { noTargetInFrame, notInFrame, twice } from "./fault-words.js";
import type { FrameEntry } from "./kpi-schema.js";
import { type DefinitionFiles, faultIn, type KnownKpis, type Located, repeated } from "./located.js";
import { type Partly, placed } from "./partly.js";
import { checkStrategy, isWholeTree, kpisIn } from "./strategy-checks.js";
import { checkTargets } from "./target-checks.js";

export function checkFrames(files: DefinitionFiles, kpis: KnownKpis): ProblemReport[] {
  const own = files.strategy?.value.id;
  return [
    ...repeated(files.frames, (frame) => frame.id, "id"),
    ...files.frames.flatMap((frame) => [
      ...(own !== undefined && frame.value.id === own ? [faultIn(frame, ["id"], `${own} × 2`, `${own} × 1`, twice(own))] : []),
      ...checkStrategy(frame, kpis, false),
      ...checkTargetsIn(frame, kpis, files),
    ]),
  ];
}

function checkTargetsIn(frame: Located<Partly<FrameEntry>>, kpis: KnownKpis, files: DefinitionFiles): ProblemReport[] {
  const { id: frameId, targets: filed } = frame.value;
  const targets = placed(filed).map(([value, i]) => ({ value, source: frame.source, at: [...frame.at, "targets", i] }));
  const asked = new Set(targets.map(({ value }) => value.kpi));
  const inTree = kpisIn(frame.value);
  const ids = new Set(inTree.map(({ id }) => id));
  const isFiled = filed?.every((target) => target?.kpi !== undefined) ?? false;
  const lacking = isFiled ? inTree.filter(({ id }) => id !== undefined && !asked.has(id)) : [];
  const homeless = isWholeTree(frame.value) ? targets.filter(({ value }) => value.kpi !== undefined && !ids.has(value.kpi)) : [];
  return [
    ...lacking.map(({ id, path }) => faultIn(frame, path, `${id}: —`, `targets: ${id}`, noTargetInFrame(`${id}`))),
    ...repeated(targets, ({ kpi }) => kpi, "kpi"),
    ...homeless.map((target) =>
      faultIn(target, ["kpi"], `${target.value.kpi} (${frameId ?? "—"})`, [...ids].join(" | "), notInFrame(`${target.value.kpi}`, frameId)),
    ),
    ...targets.flatMap((target) => checkTargets(target, kpis, files, frame.value.years)),
  ];
}
