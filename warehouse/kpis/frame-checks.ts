/** Frames: trees that hold like the strategy's, ids that tell them apart, and of every KPI in one a target of its own there. */
import type { ProblemReport } from "../../connectors/problem.js";
import type { FrameEntry } from "./kpi-schema.js";
import { type DefinitionFiles, faultIn, type KnownKpis, type Located, repeated } from "./located.js";
import { checkStrategy } from "./strategy-checks.js";
import { checkTargets } from "./target-checks.js";

export function checkFrames(files: DefinitionFiles, kpis: KnownKpis): ProblemReport[] {
  const own = files.strategy?.value.id;
  return [
    ...repeated(files.frames, (frame) => frame.id, "id"),
    ...files.frames.flatMap((frame) => [
      ...(frame.value.id === own ? [faultIn(frame, ["id"], `${own} × 2`, `${own} × 1`)] : []),
      ...checkStrategy(frame, kpis, false),
      ...checkTargetsIn(frame, kpis, files),
    ]),
  ];
}

function checkTargetsIn(frame: Located<FrameEntry>, kpis: KnownKpis, files: DefinitionFiles): ProblemReport[] {
  const targets = frame.value.targets.map((value, i) => ({ value, source: frame.source, at: [...frame.at, "targets", i] }));
  const asked = new Set(frame.value.targets.map(({ kpi }) => kpi));
  const placed = new Set<string>();
  const faults: ProblemReport[] = [];
  frame.value.pillars.forEach(({ objectives }, p) => {
    objectives.forEach((objective, o) => {
      objective.kpis.forEach(({ id }, k) => {
        placed.add(id);
        const at = ["pillars", p, "objectives", o, "kpis", k, "id"];
        if (!asked.has(id)) faults.push(faultIn(frame, at, `${id}: —`, `targets: ${id}`));
      });
    });
  });
  const homeless = targets.filter(({ value }) => !placed.has(value.kpi));
  return [
    ...faults,
    ...repeated(targets, ({ kpi }) => kpi, "kpi"),
    ...homeless.map((target) => faultIn(target, ["kpi"], `${target.value.kpi} (${frame.value.id})`, [...placed].join(" | "))),
    ...targets.flatMap((target) => checkTargets(target, kpis, files)),
  ];
}
