/** Loads a province: its places, its strategy and targets, and the KPIs. Every fault of every file is reported at once. */
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { z } from "zod";
import { fiscalYearOf } from "../../../connectors/period.js";
import type { ProblemReport } from "../../../connectors/problem.js";
import { projectRoot } from "../../../connectors/root.js";
import type { Frame, KpiEntry, Pillar, Strategy, Target } from "../../kpis/kpi.js";
import type { Rules } from "../../kpis/rules.js";
import type { Pipeline } from "../../pipeline/pipeline.js";
import { pipelineFile } from "../../pipeline/pipeline-schema.js";
import type { Agency, District, Office, Province } from "../../place.js";
import { coverageNotes } from "./coverage-notes.js";
import { crossCheck } from "./cross-checks.js";
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
import type { DefinitionFiles, Located } from "./located.js";
import { type Partly, soundPart } from "./partly.js";
import { shapeFaults } from "./shape-faults.js";
import { emptyList } from "./shape-words.js";
import type { Vocabulary } from "./vocabulary.js";
import { readYaml, type YamlPath, type YamlSource } from "./yaml-source.js";

/** One file a pillar. */
export const kpiFiles = ["crime-prevention.yaml", "rehabilitation.yaml", "service-outcomes.yaml", "access-to-justice.yaml"] as const;
const pillarsOfFiles: readonly Pillar[] = ["CP", "RH", "SO", "AJ"];

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
  /** What is left out, and may be on purpose. */
  notes: ProblemReport[];
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
    frames: existsSync(join(folder, "frames.yaml")) ? list<FrameEntry>(folder, "frames.yaml", frameEntry) : together<FrameEntry>([]),
    kpis: together(kpiSources.map((source) => readList<KpiEntry>(source, kpiEntry, problems))),
    rules: whole<Rules>(
      existsSync(join(kpiFolder, "rules.yaml")) ? kpiFolder : join(projectRoot, "warehouse/kpis"),
      "rules.yaml",
      rulesFile,
    ),
    pipeline: whole<Pipeline>(existsSync(join(folder, "pipeline.yaml")) ? folder : projectPipeline, "pipeline.yaml", pipelineFile),
  };
  const checked: DefinitionFiles = {
    head: head.checked,
    agencies: files.agencies.checked,
    offices: files.offices.checked,
    districts: files.districts.checked,
    holidays: files.holidays.checked,
    strategy: files.strategy.checked,
    targets: files.targets.checked,
    frames: files.frames.checked,
    kpis: files.kpis.checked,
    kpiIds: new Set(kpiSources.flatMap(idsIn)),
    unreadPillars: new Set(kpiSources.flatMap(({ value }, i) => (value === undefined ? pillarsOfFiles[i]! : []))),
    rules: files.rules.checked,
    pipeline: files.pipeline.sound === null ? null : (files.pipeline.checked as Located<Pipeline>),
  };
  problems.push(...crossCheck(checked, known));
  const notes = coverageNotes(checked);

  return {
    problems,
    notes,
    definitions: {
      province: {
        ...(head.sound ?? { id: "", code: "", name: { th: "", en: "" }, office: { th: "", en: "" } }),
        agencies: files.agencies.sound,
        offices: files.offices.sound,
        districts: files.districts.sound,
      },
      kpis: files.kpis.sound,
      strategy: files.strategy.sound ?? { id: "", name: { th: "", en: "" }, years: [0, 0], pillars: [] },
      targets: files.targets.sound.flatMap(targetsOf),
      frames: files.frames.sound.map((frame) => ({ ...frame, targets: frame.targets.flatMap(targetsOf) })),
      holidays: files.holidays.sound,
      rules: files.rules.sound ?? projectRules(),
      pipeline: files.pipeline.sound ?? { stages: [], handovers: [] },
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

/** A list as it is used, of sound entries alone, and as it is checked: what is sound of every entry. */
interface ReadList<T> {
  sound: T[];
  checked: Located<Partly<T>>[];
}
interface ReadWhole<T> {
  sound: T | null;
  checked: Located<Partly<T>> | null;
}

const together = <T>(lists: readonly ReadList<T>[]): ReadList<T> => ({
  sound: lists.flatMap(({ sound }) => sound),
  checked: lists.flatMap(({ checked }) => checked),
});

/** Entries are checked one by one, so that a good one survives a bad neighbour. */
function readList<T>(source: YamlSource, shape: z.ZodType<T>, problems: ProblemReport[]): ReadList<T> {
  if (source.value === undefined) return together<T>([]);
  if (!Array.isArray(source.value)) {
    problems.push(source.fault([], source.value === null ? "—" : typeof source.value, "- …", { why: emptyList }));
    return together<T>([]);
  }
  return together(
    source.value.map((entry: unknown, index) => {
      const { sound, checked } = readAt(source, [index], entry, shape, problems);
      return { sound: sound === null ? [] : [sound], checked: checked === null ? [] : [checked] };
    }),
  );
}

function readWhole<T>(source: YamlSource, shape: z.ZodType<T>, problems: ProblemReport[]): ReadWhole<T> {
  return source.value === undefined ? { sound: null, checked: null } : readAt(source, [], source.value, shape, problems);
}

function readAt<T>(source: YamlSource, at: YamlPath, value: unknown, shape: z.ZodType<T>, problems: ProblemReport[]): ReadWhole<T> {
  const read = shape.safeParse(value);
  if (read.success) return { sound: read.data, checked: { value: read.data as Partly<T>, source, at } };
  problems.push(...shapeFaults(shape, read.error, value, (path, ...fault) => source.fault([...at, ...path], ...fault)));
  const part = soundPart<T>(value, read.error);
  return { sound: null, checked: part === undefined ? null : { value: part, source, at } };
}

/** One target a period and place. */
function targetsOf(entry: TargetEntry): Target[] {
  const own = Object.entries(entry.at ?? {}).flatMap(([place, amounts]) => targetsAt(entry.kpi, amounts, { place }));
  const whole = targetsAt(entry.kpi, entry, {}).map((target) => (entry.holds ? { ...target, holds: entry.holds } : target));
  return [...whole, ...own];
}

function targetsAt(kpi: string, is: TargetAmounts, where: { place?: string }): Target[] {
  const head = (period: string) => ({ kpi, ...where, fiscalYear: fiscalYearOf(period), ...(/^FY\d{4}$/.test(period) ? {} : { period }) });
  const plan = (period: string) => (is.plan?.[period] ? { plan: is.plan[period] } : {});
  const amounts = (kind: "level" | "change") =>
    Object.entries(is[kind] ?? {}).map(([period, value]): Target => ({ ...head(period), kind, value, ...plan(period) }));
  const bands = Object.entries(is.band ?? {}).map(([period, [low, high]]): Target => ({ ...head(period), kind: "band", low, high }));
  return [...amounts("level"), ...amounts("change"), ...bands].sort((a, b) => a.fiscalYear - b.fiscalYear);
}
