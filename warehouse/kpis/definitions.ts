/** Loads a province: its places, its strategy and targets, and the KPIs. Every fault of every file is reported at once. */
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { z } from "zod";
import { fiscalYearOf } from "../../connectors/period.js";
import type { ProblemReport } from "../../connectors/problem.js";
import { projectRoot } from "../../connectors/root.js";
import type { Pipeline } from "../pipeline/pipeline.js";
import { pipelineFile } from "../pipeline/pipeline-schema.js";
import type { Agency, District, Office, Province } from "../place.js";
import { crossCheck } from "./cross-checks.js";
import type { Frame, KpiEntry, Strategy, Target } from "./kpi.js";
import {
  agencyEntry,
  districtEntry,
  type FrameEntry,
  frameEntry,
  type Holiday,
  holidayEntry,
  kpiEntry,
  officeEntry,
  provinceHead,
  rulesFile,
  strategyFile,
  type TargetAmounts,
  type TargetEntry,
  targetEntry,
} from "./kpi-schema.js";
import type { Located } from "./located.js";
import type { Rules } from "./rules.js";
import { shapeFaults } from "./shape-faults.js";
import type { Vocabulary } from "./vocabulary.js";
import { readYaml, type YamlSource } from "./yaml-source.js";

/** One file a pillar. */
export const kpiFiles = ["crime-prevention.yaml", "rehabilitation.yaml", "service-outcomes.yaml", "access-to-justice.yaml"] as const;

const projectKpis = join(projectRoot, "warehouse/kpis");
const projectPipeline = join(projectRoot, "warehouse/pipeline");

export interface Definitions {
  province: Province;
  kpis: KpiEntry[];
  strategy: Strategy;
  targets: Target[];
  /** Plans above the province's own strategy that its KPIs serve too. */
  frames: Frame[];
  holidays: Holiday[];
  rules: Rules;
  pipeline: Pipeline;
}

export interface LoadedDefinitions {
  /** What is sound; an entry with a fault is left out. Use it only when there are no problems, or to show what there is. */
  definitions: Definitions;
  problems: ProblemReport[];
}

/**
 * Reads a province's folder. The KPIs are the project's own unless the folder holds a `kpis` folder of its own; the pipeline likewise,
 * unless it holds a `pipeline.yaml`.
 * @param known measures and codes that formulas may use; without it formulas are checked for their shape only
 */
export function loadDefinitions(folder: string, known?: Vocabulary): LoadedDefinitions {
  const problems: ProblemReport[] = [];
  const ownKpis = join(folder, "kpis");
  const kpiFolder = existsSync(ownKpis) ? ownKpis : projectKpis;
  const open = (base: string, file: string): YamlSource => {
    const source = readYaml(join(base, file), base === folder ? file : shownPath(join(base, file), folder));
    problems.push(...source.problems);
    return source;
  };
  const list = <T>(base: string, file: string, shape: z.ZodType<T>) => readList(open(base, file), shape, problems);
  const whole = <T>(base: string, file: string, shape: z.ZodType<T>) => readWhole(open(base, file), shape, problems);

  const head = whole(folder, "province.yaml", provinceHead);
  const kpiSources = kpiFiles.map((file) => open(kpiFolder, file));
  const files = {
    agencies: list<Agency>(folder, "agencies.yaml", agencyEntry),
    offices: list<Office>(folder, "offices.yaml", officeEntry),
    districts: list<District>(folder, "districts.yaml", districtEntry),
    holidays: list<Holiday>(folder, "holidays.yaml", holidayEntry),
    strategy: whole<Strategy>(folder, "strategy.yaml", strategyFile),
    targets: list<TargetEntry>(folder, "targets.yaml", targetEntry),
    frames: existsSync(join(folder, "frames.yaml")) ? list<FrameEntry>(folder, "frames.yaml", frameEntry) : [],
    kpis: kpiSources.flatMap((source) => readList<KpiEntry>(source, kpiEntry, problems)),
    kpiIds: new Set(kpiSources.flatMap(idsIn)),
    rules: whole<Rules>(
      existsSync(join(kpiFolder, "rules.yaml")) ? kpiFolder : join(projectRoot, "warehouse/kpis"),
      "rules.yaml",
      rulesFile,
    ),
    pipeline: whole<Pipeline>(existsSync(join(folder, "pipeline.yaml")) ? folder : projectPipeline, "pipeline.yaml", pipelineFile),
  };
  problems.push(...crossCheck({ ...files, head }, known));

  const values = <T>(located: Located<T>[]) => located.map(({ value }) => value);
  return {
    problems,
    definitions: {
      province: {
        ...(head?.value ?? { id: "", code: "", name: { th: "", en: "" }, office: { th: "", en: "" } }),
        agencies: values(files.agencies),
        offices: values(files.offices),
        districts: values(files.districts),
      },
      kpis: values(files.kpis),
      strategy: files.strategy?.value ?? { id: "", name: { th: "", en: "" }, years: [0, 0], pillars: [] },
      targets: values(files.targets).flatMap(targetsOf),
      frames: values(files.frames).map((frame) => ({ ...frame, targets: frame.targets.flatMap(targetsOf) })),
      holidays: values(files.holidays),
      rules: files.rules?.value ?? projectRules(),
      pipeline: files.pipeline?.value ?? { stages: [], handovers: [] },
    },
  };
}

/** The project's own rules stand in for a province's that cannot be read. */
function projectRules(): Rules {
  return rulesFile.parse(readYaml(join(projectKpis, "rules.yaml"), "rules.yaml").value);
}

/** The project's own files by their path in the project, others by their path from the province's folder. */
function shownPath(path: string, folder: string): string {
  const inProject = relative(projectRoot, path);
  return path.startsWith(folder) || inProject.startsWith("..") ? relative(folder, path) : inProject;
}

/** The ids of a list's entries, sound or not: a name that a faulty entry carries is not unknown. */
function idsIn({ value }: YamlSource): string[] {
  return Array.isArray(value) ? value.flatMap((entry) => (typeof entry?.id === "string" ? [entry.id] : [])) : [];
}

/** Entries are checked one by one, so that a good one survives a bad neighbour. */
function readList<T>(source: YamlSource, shape: z.ZodType<T>, problems: ProblemReport[]): Located<T>[] {
  if (source.value === undefined) return [];
  if (!Array.isArray(source.value)) {
    problems.push(source.fault([], source.value === null ? "—" : typeof source.value, "- …"));
    return [];
  }
  return source.value.flatMap((entry: unknown, index) => {
    const read = shape.safeParse(entry);
    if (read.success) return [{ value: read.data, source, at: [index] }];
    problems.push(...shapeFaults(read.error, entry, (path, found, expected) => source.fault([index, ...path], found, expected)));
    return [];
  });
}

function readWhole<T>(source: YamlSource, shape: z.ZodType<T>, problems: ProblemReport[]): Located<T> | null {
  if (source.value === undefined) return null;
  const read = shape.safeParse(source.value);
  if (read.success) return { value: read.data, source, at: [] };
  problems.push(...shapeFaults(read.error, source.value, source.fault));
  return null;
}

/** One target a period and place. */
function targetsOf(entry: TargetEntry): Target[] {
  const own = Object.entries(entry.at ?? {}).flatMap(([place, amounts]) => targetsAt(entry.kpi, amounts, { place }));
  return [...targetsAt(entry.kpi, entry, {}), ...own];
}

function targetsAt(kpi: string, is: TargetAmounts, where: { place?: string }): Target[] {
  const head = (period: string) => ({ kpi, ...where, fiscalYear: fiscalYearOf(period), ...(/^FY\d{4}$/.test(period) ? {} : { period }) });
  const plan = (period: string) => (is.plan?.[period] ? { plan: is.plan[period] } : {});
  const amounts = (kind: "level" | "change") =>
    Object.entries(is[kind] ?? {}).map(([period, value]): Target => ({ ...head(period), kind, value, ...plan(period) }));
  const bands = Object.entries(is.band ?? {}).map(([period, [low, high]]): Target => ({ ...head(period), kind: "band", low, high }));
  return [...amounts("level"), ...amounts("change"), ...bands].sort((a, b) => a.fiscalYear - b.fiscalYear);
}
