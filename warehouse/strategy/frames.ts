/** The frames one KPI serves: the province's own strategy first, then the plans above it, each with its own weight and target. */
import { Big } from "big.js";
import type { Bilingual } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import { Problem } from "../../connectors/problem.js";
import type { Recorded } from "../definitions/recorded.js";
import type { KpiValue } from "../kpis/answer.js";
import { exact } from "../kpis/arithmetic/rounding.js";
import type { Frame, Status, Strategy } from "../kpis/kpi.js";
import { Targets } from "../kpis/rating/targets.js";
import type { Setting } from "../kpis/setting.js";

/** A frame as it is listed. */
export interface FrameSummary {
  id: string;
  kind: "province" | Frame["kind"];
  name: Bilingual;
  years: [number, number];
  source: Bilingual | null;
  illustrative: boolean;
}

const summaryOf = (frame: Frame): FrameSummary => ({
  id: frame.id,
  kind: frame.kind,
  name: frame.name,
  years: frame.years,
  source: frame.source,
  illustrative: frame.illustrative ?? false,
});

export function framesOf({ strategy, frames }: Recorded): FrameSummary[] {
  const own = { id: strategy.id, kind: "province" as const, name: strategy.name, years: strategy.years, source: null, illustrative: false };
  return [own, ...frames.map(summaryOf)];
}

/** The tree of a frame; null is the province's own. @throws Problem UNKNOWN_FRAME */
export function treeOf({ strategy, frames }: Recorded, id: string | null): Strategy {
  const tree = id === null ? strategy : [strategy, ...frames].find((one) => one.id === id);
  if (!tree)
    throw new Problem("UNKNOWN_FRAME", { found: id!.slice(0, 60), expected: [strategy, ...frames].map((one) => one.id).join(", ") });
  return tree;
}

const held = new WeakMap<Setting, Map<string, Setting>>();

/** The same moment, rated by another frame's targets. @throws Problem UNKNOWN_FRAME */
export function settingIn(setting: Setting, id: string | null): Setting {
  if (id === null || id === setting.frame) return setting;
  treeOf(setting.definitions, id);
  const frame = setting.definitions.frames.find((one) => one.id === id);
  if (!frame) return setting;
  const known = held.get(setting) ?? new Map<string, Setting>();
  held.set(setting, known);
  const inFrame = known.get(id) ?? { ...setting, frame: id, targets: new Targets(frame.targets, setting.definitions.rules.rating.halves) };
  known.set(id, inFrame);
  return inFrame;
}

export interface Placed {
  frame: FrameSummary;
  objective: Bilingual;
  /** Percent of its objective. */
  weight: string;
  /** Percent of the whole frame. */
  share: string;
}

/** Where a KPI stands: one place in each frame that has it. */
export function placesOfKpi(definitions: Recorded, kpi: string): Placed[] {
  const hundredth = new Big("0.01");
  return framesOf(definitions).flatMap((frame) =>
    treeOf(definitions, frame.id).pillars.flatMap((pillar) =>
      pillar.objectives.flatMap((objective) =>
        objective.kpis
          .filter(({ id }) => id === kpi)
          .map(({ weight }) => ({
            frame,
            objective: objective.name,
            weight,
            share: exact(new Big(weight).times(objective.weight).times(pillar.weight).times(hundredth).times(hundredth)),
          })),
      ),
    ),
  );
}

/** One KPI's place in a frame, and its figure rated by that frame's target. */
export interface KpiInFrame extends Placed {
  value: KpiValue;
}

export interface StrategyView {
  strategy: Strategy;
  frame: FrameSummary;
  /** Every frame there is, the province's own strategy first. */
  frames: FrameSummary[];
  fiscalYear: number;
  /** Of the figures that it is rolled up from, where its KPIs tell the same; null: each KPI's own card, as of the year that is not over. */
  period: Period | null;
  nodes: {
    id: string;
    kind: "pillar" | "objective";
    name: Bilingual;
    weight: string;
    score: string | null;
    status: Status;
    rated: number;
    of: number;
    offTrack: number;
    kpis: string[];
  }[];
}
