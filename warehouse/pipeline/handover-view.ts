/** What one agency sends beside what the next receives, by period, with the difference or why there is none. */
import type { Period } from "../../connectors/period.js";
import type { ValueState } from "../answer.js";
import { isSmallSum } from "../disclosure/balance.js";
import { datasetOf } from "../kpis/arithmetic/cube.js";
import { decimalText } from "../kpis/arithmetic/cube.sql.js";
import type { Use } from "../kpis/arithmetic/evaluation.js";
import { exact } from "../kpis/arithmetic/rounding.js";
import type { PipelineHandover, PipelineSide } from "./answer.js";
import { type Counted, isReportedAt, lineAlone, missingReports, rhythmOf, unitOf } from "./balance.js";
import type { Ground } from "./ground.js";
import type { Handover, Side } from "./pipeline.js";
import { differs, leftOut, lessOften, notDue, notLinked, type Reason, reportMissing, withheldReason } from "./reason-words.js";
import { isOpen } from "./stage-view.js";

interface Cell {
  state: ValueState;
  value: bigint | null;
  partial: boolean;
  provisional: boolean;
  reasons: Reason[];
  uses: readonly Use[];
}

export function handoverView(handover: Handover, ground: Ground): PipelineHandover {
  const sent = ground.periods.map((period) => cellOf(handover.sends, period, ground));
  const received = ground.periods.map((period) => cellOf(handover.receives, period, ground));
  const compared = ground.periods.map((_, i) => compare(handover, sent[i]!, received[i]!));
  return {
    id: handover.id,
    name: handover.name,
    linked: handover.linked,
    why: handover.why,
    sends: sideOf(handover.sends, sent, ground),
    receives: sideOf(handover.receives, received, ground),
    difference: compared.map(({ difference }) => (difference === null ? null : exact(decimalText(difference)))),
    results: compared.map(({ result }) => result),
    reasons: compared.map(({ reasons }) => reasons),
  };
}

function sideOf(side: Side, cells: readonly Cell[], ground: Ground): PipelineSide {
  const { cube } = ground;
  return {
    stage: side.stage,
    agency: side.terms ? cube.contractOf(side.terms[0]!).agency : null,
    name: side.name,
    why: side.why ?? null,
    every: side.terms ? rhythmOf(side.terms, cube) : null,
    unit: unitOf(side.terms, ground),
    datasets: [...new Set((side.terms ?? []).map(datasetOf))],
    values: cells.map(({ value }) => (value === null ? null : exact(decimalText(value)))),
    states: cells.map(({ state }) => state),
    partial: cells.map(({ partial }) => partial),
    provisional: cells.map(({ provisional }) => provisional),
  };
}

/** One side of a handover in one period, with what it stands on. */
export function cellOf(side: Side, period: Period, ground: Ground): Cell {
  const { cube, place, day, definitions, viewer } = ground;
  const empty = { value: null, partial: false, provisional: false, uses: [] };
  if (!side.terms) return { ...empty, state: "NOT_COLLECTED", reasons: [] };
  if (!isReportedAt(side.terms, period, cube))
    return { ...empty, state: "NOT_APPLICABLE", reasons: [lessOften(rhythmOf(side.terms, cube))] };
  const is: Counted = lineAlone(side.terms, period, place, cube);
  if (is.state !== "REPORTED") {
    const { offices, allDueLater } = missingReports(side.terms, period, place, cube, day);
    const reason = allDueLater ? notDue(offices) : reportMissing(offices.length ? offices : is.leftOut, definitions.province);
    return { ...empty, state: is.state, reasons: [reason] };
  }
  if (isSmallSum(side.terms, is.value, viewer, cube.contracts)) return { ...empty, state: "WITHHELD", reasons: [withheldReason] };
  const partial = is.leftOut.length > 0;
  return {
    ...is,
    provisional: is.provisional || isOpen(is, ground),
    partial,
    reasons: partial ? [leftOut(is.leftOut, definitions.province)] : [],
  };
}

function compare(
  { linked, why }: Handover,
  sent: Cell,
  received: Cell,
): { difference: bigint | null; result: PipelineHandover["results"][number]; reasons: Reason[] } {
  const own = [...new Map([...sent.reasons, ...received.reasons].map((reason) => [reason.words.en, reason])).values()];
  if (!linked) return { difference: null, result: "NOT_LINKED", reasons: [notLinked(why), ...own] };
  if (sent.state === "WITHHELD" || received.state === "WITHHELD") return { difference: null, result: "WITHHELD", reasons: own };
  if (sent.state === "NOT_APPLICABLE" || received.state === "NOT_APPLICABLE")
    return { difference: null, result: "NOT_APPLICABLE", reasons: own };
  if (sent.value === null || received.value === null || sent.partial || received.partial)
    return { difference: null, result: "MISSING", reasons: own };
  const difference = received.value - sent.value;
  return { difference, result: difference === 0n ? "EQUAL" : "DIFFERS", reasons: difference === 0n ? own : [...own, differs(why)] };
}
