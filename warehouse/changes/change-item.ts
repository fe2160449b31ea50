/** One thing that changed between two moments: the same row on the page, in GraphQL and in the export. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import type { ValueState } from "../answer.js";
import type { KpiEntry, Status, Target } from "../kpis/kpi.js";

export const changeKinds = ["STATUS", "REVISION", "CHANGED_AFTER_SIGNATURE", "NEW_FIGURE", "SIGNED", "TARGET", "DEFINITION"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A target as it was filed, with what its numbers are counted in; null: of a KPI that is no more, by rules that name none. */
export interface FiledTarget {
  target: Target;
  unit: KpiEntry["unit"] | null;
}

/** One figure before its first and after its last revision in between. */
export interface NetChange extends Pick<ChangeItem, "old" | "new" | "oldState" | "newState" | "statusOld" | "statusNew"> {
  revisions: number;
  /** One of them does not begin where the one before ended: reports that came or were withdrawn moved the figure too. */
  reportsBetween: boolean;
}

/** One thing that changed, old beside new. */
export interface ChangeItem {
  kind: ChangeKind;
  kpi: string | null;
  dataset: string | null;
  /** An objective or a pillar, whose status is rolled up from its KPIs; `old` and `new` are its scores. */
  node: string | null;
  /** The plan above the province whose target or status it is; null: the province's own strategy. */
  frame: { id: string; name: Bilingual } | null;
  /** Of a definition that is neither: `holidays`. */
  definition: string | null;
  name: Bilingual;
  oldPeriod: Period | null;
  period: Period | null;
  office: string | null;
  district: string | null;
  dimensions: Record<string, string>;
  unit: string;
  decimals: number | null;
  old: string | null;
  new: string | null;
  oldState: ValueState | null;
  newState: ValueState | null;
  statusOld: Status | null;
  statusNew: Status | null;
  /** Role of who signed; for a definition the parts of it that changed; for a revision, and a status that flipped by itself, the cause. */
  detail: string | null;
  /** Of a target that changed, filed or taken away: both as they were filed. */
  targets: { old: FiledTarget | null; new: FiledTarget | null } | null;
  /** What of a target changed that its amount does not tell; of a plan's weights from what to what; of a status that flipped as its plan moved, from what to what and why. */
  words: Bilingual | null;
  /** Of a figure that was revised several times in between: what it comes to together. */
  net: NetChange | null;
  /** It came in between and was taken back: what it is of stands as it did before. It is listed, and not counted. */
  takenBack: boolean;
  artifact: { sha256: string; name: string } | null;
  version: string;
  recordedAt: string;
}

export const plainItem: Omit<ChangeItem, "kind" | "name" | "version" | "recordedAt"> = {
  kpi: null,
  dataset: null,
  node: null,
  frame: null,
  definition: null,
  oldPeriod: null,
  period: null,
  office: null,
  district: null,
  dimensions: {},
  unit: "",
  decimals: null,
  old: null,
  new: null,
  oldState: null,
  newState: null,
  statusOld: null,
  statusNew: null,
  detail: null,
  targets: null,
  words: null,
  net: null,
  takenBack: false,
  artifact: null,
};

export interface ChangeCount {
  kind: ChangeKind;
  count: number;
  /** Came and taken back: listed beside these. */
  takenBack: number;
}

/** How many of each kind changed; what came and was taken back is no change between the two moments. */
export function changeCounts(items: readonly ChangeItem[]): ChangeCount[] {
  return changeKinds.map((kind) => {
    const own = items.filter((item) => item.kind === kind);
    const takenBack = own.filter((item) => item.takenBack).length;
    return { kind, count: own.length - takenBack, takenBack };
  });
}
