/** Rules of the pipeline beyond its shape: names once, stages that exist, measures that can be what they stand for, a balance of one agency. */
import type { ProblemReport } from "../../connectors/problem.js";
import { checkTerm } from "../definitions/files/formula-checks.js";
import { faultIn, type Located } from "../definitions/files/located.js";
import type { KnownMeasure, Vocabulary } from "../definitions/files/vocabulary.js";
import type { YamlPath } from "../definitions/files/yaml-source.js";
import type { Pipeline, PipelineTerm, Stage } from "./pipeline.js";

type Fault = (path: YamlPath, found: string, expected: string) => void;

/** @param known measures and codes of the contracts; without it only names and stages are checked */
export function checkPipeline(pipeline: Located<Pipeline>, known: Vocabulary | undefined): ProblemReport[] {
  const { stages, handovers } = pipeline.value;
  const faults: ProblemReport[] = [];
  const fault: Fault = (path, found, expected) => faults.push(faultIn(pipeline, path, found, expected));
  const ids = new Set(stages.map(({ id }) => id));
  const isStage = (path: YamlPath, id: string | undefined) => {
    if (id !== undefined && !ids.has(id)) fault(path, id, [...ids].join(" | "));
  };
  once(["stages"], stages, fault);
  once(["handovers"], handovers, fault);
  stages.forEach((stage, s) => {
    for (const list of ["in", "out", "beside"] as const) {
      const parts = stage[list] ?? [];
      once(["stages", s, list], parts, fault);
      parts.forEach(({ stage: other }, i) => {
        isStage(["stages", s, list, i, "stage"], other);
      });
    }
  });
  handovers.forEach((handover, h) => {
    for (const side of ["sends", "receives"] as const) isStage(["handovers", h, side, "stage"], handover[side].stage);
    if (handover.linked && !(handover.sends.terms && handover.receives.terms)) fault(["handovers", h, "linked"], "true", "false (why)");
  });
  if (!known) return faults;
  stages.forEach((stage, s) => {
    oneAgency(stage, ["stages", s, "stock"], known, fault);
  });
  return [...faults, ...located(pipeline.value).flatMap((one) => check(pipeline, one, known))];
}

function once(path: YamlPath, of: readonly { id: string }[], fault: Fault): void {
  const seen = new Set<string>();
  of.forEach(({ id }, i) => {
    if (seen.has(id)) fault([...path, i, "id"], `${id} × 2`, `${id} × 1`);
    seen.add(id);
  });
}

type Role = "opening" | "closing" | "moved" | "counted";
interface LocatedTerm {
  term: PipelineTerm;
  path: YamlPath;
  role: Role;
}

/** Every term with its place in the file and what it stands for. */
function located({ stages, handovers }: Pipeline): LocatedTerm[] {
  const all = (terms: readonly PipelineTerm[] | undefined, path: YamlPath, role: Role): LocatedTerm[] =>
    (terms ?? []).map((term, i) => ({ term, path: [...path, i], role }));
  return [
    ...stages.flatMap((stage, s) => [
      ...all(stage.stock.opening, ["stages", s, "stock", "opening"], "opening"),
      ...all(stage.stock.closing, ["stages", s, "stock", "closing"], "closing"),
      ...(["in", "out"] as const).flatMap((list) =>
        stage[list].flatMap(({ terms }, i) => all(terms, ["stages", s, list, i, "terms"], "moved")),
      ),
      ...(stage.beside ?? []).flatMap(({ terms }, i) => all(terms, ["stages", s, "beside", i, "terms"], "counted")),
    ]),
    ...handovers.flatMap((handover, h) =>
      (["sends", "receives"] as const).flatMap((side) => all(handover[side].terms, ["handovers", h, side, "terms"], "moved")),
    ),
  ];
}

const fits: Record<Role, readonly KnownMeasure["adds"][]> = {
  opening: ["stock"],
  closing: ["stock"],
  moved: ["flow", "running_total", "cohort"],
  counted: ["flow", "running_total", "cohort", "stock"],
};

function check(pipeline: Located<Pipeline>, { term, path, role }: LocatedTerm, known: Vocabulary): ProblemReport[] {
  const faults = checkTerm(pipeline, { ...term, overTime: undefined }, path, known, false);
  const measure = known.get(term.measure);
  if (!measure) return faults;
  const fault = (found: string, expected: string) =>
    faults.push(faultIn(pipeline, [...path, "measure"], `${term.measure}: ${found}`, expected));
  if (!fits[role].includes(measure.adds)) fault(measure.adds, fits[role].join(" | "));
  else if (role === "opening" && term.overTime !== "before" && measure.overTime !== "first")
    fault(measure.overTime ?? "last", "overTime: before");
  return faults;
}

/** A balance is kept over the same offices, so all of it is one agency's. */
function oneAgency({ stock, in: ins, out }: Stage, path: YamlPath, known: Vocabulary, fault: Fault): void {
  if (!stock.opening) return;
  const terms = [...stock.opening, ...stock.closing, ...[...ins, ...out].flatMap((part) => part.terms ?? [])];
  const agencies = [...new Set(terms.flatMap(({ measure }) => known.get(measure)?.agency ?? []))];
  if (agencies.length > 1) fault(path, agencies.join(", "), agencies[0]!);
}
