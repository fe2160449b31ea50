/** One stage of the pipeline over the periods asked for: its lines, the balance, and a reason wherever it does not close. */
import type { Bilingual } from "../../connectors/dataset.js";
import { monthsOf, type Period, periodKind } from "../../connectors/period.js";
import type { ValueState } from "../answer.js";
import { isSmallSum, withComplement } from "../disclosure/balance.js";
import { datasetOf } from "../kpis/arithmetic/cube.js";
import { decimalText } from "../kpis/arithmetic/cube.sql.js";
import type { Use } from "../kpis/arithmetic/evaluation.js";
import { exact } from "../kpis/arithmetic/rounding.js";
import { asksSpansAlike } from "../kpis/reading.js";
import type { PipelineBalance, PipelineRow, PipelineStage } from "./answer.js";
import { type Counted, closedBefore, isReportedAt, lineAlone, linesTogether, missingReports, rhythmOf, unitOf } from "./balance.js";
import type { Ground } from "./ground.js";
import type { PipelineTerm, Stage } from "./pipeline.js";
import {
  carriedIn,
  differs,
  leftOut,
  lessOften,
  monthsDiffer,
  notDue,
  notReported,
  partlyLeftOut,
  type Reason,
  reportMissing,
  withheldReason,
} from "./reason-words.js";

/** A line of a stage, what it counts, and how it enters the balance. */
interface Line {
  id: string;
  role: PipelineRow["role"];
  name: Bilingual;
  stage: string | null;
  terms: PipelineTerm[] | null;
  why: Bilingual | null;
  sign: 1n | -1n | 0n;
}

const opening: Bilingual = { th: "ยอดต้นงวด", en: "Opening" };
const closing: Bilingual = { th: "ยอดปลายงวด", en: "Closing" };

function linesOf(stage: Stage): Line[] {
  const { stock } = stage;
  const part = (role: PipelineRow["role"], sign: Line["sign"]) => (one: Stage["in"][number]) => ({
    id: one.id,
    role,
    name: one.name,
    stage: one.stage ?? null,
    terms: one.terms ?? null,
    why: one.why ?? null,
    sign,
  });
  const end = (role: "OPENING" | "CLOSING", name: Bilingual, terms: PipelineTerm[] | undefined, sign: Line["sign"]): Line[] =>
    terms ? [{ id: role.toLowerCase(), role, name, stage: null, terms, why: null, sign }] : [];
  return [
    ...end("OPENING", opening, stock.opening, 1n),
    ...stage.in.map(part("IN", 1n)),
    ...stage.out.map(part("OUT", -1n)),
    ...end("CLOSING", closing, stock.closing, -1n),
    ...(stage.beside ?? []).map(part("BESIDE", 0n)),
  ];
}

/** What a stage says in one period. */
interface Told {
  cells: { state: ValueState; value: bigint | null; provisional: boolean; partial: boolean; uses: readonly Use[] }[];
  expected: bigint | null;
  difference: bigint | null;
  balance: PipelineBalance;
  reasons: Reason[];
}

export function stageView(stage: Stage, ground: Ground): PipelineStage {
  const lines = linesOf(stage);
  const told = ground.periods.map((period) => tell(stage, lines, period, ground));
  return {
    id: stage.id,
    name: stage.name,
    about: stage.about,
    unit: stage.unit,
    stockWhy: stage.stock.why ?? null,
    rows: lines.map((line, i) => ({
      id: line.id,
      role: line.role,
      name: line.name,
      stage: line.stage,
      why: line.why,
      every: line.terms ? rhythmOf(line.terms, ground.cube) : null,
      unit: unitOf(line.terms, ground),
      datasets: [...new Set((line.terms ?? []).map(datasetOf))],
      values: told.map(({ cells }) => shown(cells[i]!.value)),
      states: told.map(({ cells }) => cells[i]!.state),
      partial: told.map(({ cells }) => cells[i]!.partial),
      provisional: told.map(({ cells }) => cells[i]!.provisional),
    })),
    entered: told.map(({ cells }) => shown(sumOfRole("IN", lines, cells))),
    left: told.map(({ cells }) => shown(sumOfRole("OUT", lines, cells))),
    expected: told.map(({ expected }) => shown(expected)),
    difference: told.map(({ difference }) => shown(difference)),
    balance: told.map(({ balance }) => balance),
    reasons: told.map(({ reasons }) => reasons),
  };
}

/** Some report behind it is not signed, or changed after its signature. */
export const isOpen = ({ uses }: Pick<Counted, "uses">, { isUnsigned }: Pick<Ground, "isUnsigned">): boolean =>
  uses.some(({ term, period, office }) => isUnsigned(datasetOf(term), period, office));

/** What one line of a stage stands on in one period; undefined where the stage has no such line. */
export function stageCell(stage: Stage, line: string, period: Period, ground: Ground): Told["cells"][number] | undefined {
  const lines = linesOf(stage);
  return tell(stage, lines, period, ground).cells[lines.findIndex(({ id }) => id === line)];
}

/** Null where a line of the role is not there: a sum that lacks a part is none. */
function sumOfRole(role: PipelineRow["role"], lines: readonly Line[], cells: Told["cells"]): bigint | null {
  const own = cells.filter((_, i) => lines[i]!.role === role);
  if (!own.length || own.some(({ value }) => value === null)) return null;
  return own.reduce((sum, { value }) => sum + value!, 0n);
}

const shown = (value: bigint | null): string | null => (value === null ? null : exact(decimalText(value)));
const nothing: Counted = { state: "NOT_COLLECTED", value: null, provisional: false, leftOut: [], uses: [] };
const notThen: Counted = { ...nothing, state: "NOT_APPLICABLE" };

function tell(stage: Stage, lines: readonly Line[], period: Period, ground: Ground): Told {
  const { place, cube } = ground;
  const isAsked = (line: Line) => line.terms !== null && isReportedAt(line.terms, period, cube);
  const inBalance = lines.filter((line) => line.sign !== 0n && stage.stock.opening && isAsked(line));
  const joint = inBalance.length
    ? linesTogether(
        inBalance.map(({ terms }) => terms!),
        period,
        place,
        cube,
      )
    : null;
  const counted = lines.map((line): Counted => {
    if (!line.terms) return nothing;
    if (!isAsked(line)) return notThen;
    const own = inBalance.indexOf(line);
    return joint && own >= 0 ? joint.counted[own]! : lineAlone(line.terms, period, place, cube);
  });
  const hidden = hiddenOf(lines, counted, joint?.together ?? false, ground);
  const cells = counted.map((one, i) => ({
    state: hidden[i] ? ("WITHHELD" as const) : one.state,
    value: hidden[i] ? null : one.value,
    provisional: one.provisional || isOpen(one, ground),
    partial: one.state === "REPORTED" && one.leftOut.length > 0,
    uses: one.uses,
  }));
  if (!joint)
    return { cells, expected: null, difference: null, balance: "NO_STOCK", reasons: reasonsOf(lines, counted, hidden, period, ground) };
  const unreported = lines.filter((line) => line.sign !== 0n && !line.terms);
  const later = lines.filter((line) => line.sign !== 0n && line.terms && !isAsked(line));
  const reasons = reasonsOf(lines, counted, hidden, period, ground);
  if (inBalance.every((line) => counted[lines.indexOf(line)]!.state === "NOT_APPLICABLE"))
    return { cells, expected: null, difference: null, balance: "NOT_APPLICABLE", reasons };
  if (!joint.together) return { cells, expected: null, difference: null, balance: "MISSING", reasons };
  if (lines.some((line, i) => hidden[i] && line.sign !== 0n))
    return { cells, expected: null, difference: null, balance: "WITHHELD", reasons };
  const sum = (of: readonly Line[]) => of.reduce((total, line) => total + line.sign * (counted[lines.indexOf(line)]!.value ?? 0n), 0n);
  const expected = sum(inBalance.filter(({ role }) => role !== "CLOSING"));
  const difference = -sum(inBalance);
  const open = [...unreported, ...later];
  reasons.push(...gapBefore(stage, inBalance, counted[lines.findIndex(({ role }) => role === "OPENING")]!, period, ground));
  if (open.length)
    return { cells, expected, difference, balance: "NOT_CHECKABLE", reasons: [...reasons, notReported(open.map(({ name }) => name))] };
  return difference === 0n
    ? { cells, expected, difference, balance: "CLOSED", reasons: [...reasons, ...gapsWithin(stage, lines, period, ground)] }
    : { cells, expected, difference, balance: "DIFFERS", reasons: [...reasons, differs(stage.differs)] };
}

/** Months of a longer period that do not close: their gaps cancel out in it, which nobody would see. */
function gapsWithin(stage: Stage, lines: readonly Line[], period: Period, ground: Ground): Reason[] {
  if (ground.definitions.rules.exports?.pipeline !== "months" || periodKind(period) === "month") return [];
  const reached = stage.stock.closing?.map((term) => ground.cube.lastMonthOf(datasetOf(term)) ?? "").sort()[0];
  const open = monthsOf(period, periodKind(period) === "ytd" && reached ? reached : undefined).flatMap((month) => {
    const { balance, difference } = tell(stage, lines, month, ground);
    return balance === "DIFFERS" ? [{ month, difference: exact(decimalText(difference!)) }] : [];
  });
  return open.length ? [monthsDiffer(open)] : [];
}

/** What an office says it carried in is set beside what it closed the period before with: a gap between two months is told, not lost. */
function gapBefore(stage: Stage, inBalance: readonly Line[], opened: Counted | undefined, period: Period, ground: Ground): Reason[] {
  const { place, cube, viewer } = ground;
  const last = inBalance.find(({ role }) => role === "CLOSING");
  if (!asksSpansAlike(ground) || !opened || opened.value === null || !last?.terms || !stage.stock.closing) return [];
  const closed = closedBefore(opened, last.terms, period, place, cube);
  if (closed === null || closed === opened.value || isSmallSum(last.terms, closed, viewer, cube.contracts)) return [];
  return [{ ...carriedIn(exact(decimalText(closed)), exact(decimalText(opened.value))), lines: ["opening"] }];
}

/** Small lines, and of lines that add up a second where one alone could be had by difference. */
function hiddenOf(lines: readonly Line[], counted: readonly Counted[], together: boolean, { viewer, cube }: Ground): boolean[] {
  const small = lines.map((line, i) => line.terms !== null && isSmallSum(line.terms, counted[i]!.value, viewer, cube.contracts));
  if (!together) return small;
  const members = lines.map(({ sign }, i) => (sign !== 0n && counted[i]!.state === "REPORTED" ? i : -1)).filter((i) => i >= 0);
  const made = withComplement(
    members.map((i) => counted[i]!.value),
    members.map((i) => small[i]!),
  );
  return small.map((own, i) => (members.includes(i) ? made[members.indexOf(i)]! : own));
}

/** Why lines are empty or not whole, each reason once, with the lines it is about. */
function reasonsOf(
  lines: readonly Line[],
  counted: readonly Counted[],
  hidden: readonly boolean[],
  period: Period,
  { cube, place, day, definitions }: Ground,
): Reason[] {
  const reasons = new Map<string, Reason>();
  lines.forEach((line, i) => {
    const add = (reason: Reason) => {
      const known = reasons.get(`${reason.code} ${reason.words.en}`) ?? { ...reason, lines: [] };
      reasons.set(`${reason.code} ${reason.words.en}`, { ...known, lines: [...known.lines!, line.id] });
    };
    const one = counted[i]!;
    if (!line.terms) return;
    if (one.state === "NOT_APPLICABLE" && !isReportedAt(line.terms, period, cube)) add(lessOften(rhythmOf(line.terms, cube)));
    if (one.state === "MISSING" || one.state === "NOT_COLLECTED") {
      const { offices, allDueLater } = missingReports(line.terms, period, place, cube, day);
      add(allDueLater ? notDue(offices) : reportMissing(offices.length ? offices : one.leftOut, definitions.province));
    } else if (one.state === "REPORTED") {
      const counted = new Set(definitions.rules.rating.lines === "told" ? one.uses.map(({ office }) => office) : []);
      const [partly, wholly] = [one.leftOut.filter((office) => counted.has(office)), one.leftOut.filter((office) => !counted.has(office))];
      if (wholly.length) add(leftOut(wholly, definitions.province));
      if (partly.length) add(partlyLeftOut(partly, definitions.province));
    }
    if (hidden[i]) add(withheldReason);
  });
  return [...reasons.values()];
}
