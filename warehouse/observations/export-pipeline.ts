/** The justice pipeline as an export: a row a line and period, with what was expected, the difference and the reason in the same words. */
import { daysOf, fiscalYearOf } from "../../connectors/period.js";
import type { AsOf, ValueState, Viewer } from "../answer.js";
import { momentOf } from "../as-of.js";
import { datasetOf } from "../kpis/arithmetic/cube.js";
import type { Rules } from "../kpis/rules.js";
import type { PipelineView } from "../pipeline/answer.js";
import { pipelineTerms } from "../pipeline/pipeline.js";
import type { Reason } from "../pipeline/reason-words.js";
import { pipelineView } from "../pipeline/view.js";
import { signOffOfDataset, signOffOfFigure, signOffOfParts } from "../sign-off/export-sign-off.js";
import type { ExportSignOff } from "../sign-off/sign-off.js";
import type { Store } from "../store.js";
import type { Export, ExportQuestion } from "./answer.js";
import { pipelineColumns } from "./export-columns.js";
import { onlyFilters } from "./export-question.js";
import { type ExportRow, exportOfRows } from "./export-rows.js";

export async function exportPipeline(store: Store, question: ExportQuestion, viewer: Viewer): Promise<Export> {
  onlyFilters(question, ["period", "from", "to", "grain", "offices"]);
  const { period, from, to, grain, asOf } = question;
  const offices = question.offices?.length ? question.offices : [null];
  const rows: ExportRow[] = [];
  let view: PipelineView | null = null;
  for (const office of offices) {
    view = await pipelineView(store, { period, from, to, grain, office, asOf }, viewer);
    const definitions = (await store.definitions(Number(view.version.id)))!;
    rows.push(...rowsOf(view, definitions.rules));
  }
  const state = pipelineColumns.findIndex(({ id }) => id === "obs_status");
  const withheld = rows.filter((row) => row[state] === "WITHHELD").length;
  return exportOfRows(store, pipelineColumns, rows, {
    version: view!.version,
    withheld,
    signOff: await signOffOf(store, view!, asOf, viewer),
  });
}

/** Of the datasets' periods that the stages and handovers are counted from. */
async function signOffOf(store: Store, { periods }: PipelineView, asOf: AsOf, viewer: Viewer): Promise<ExportSignOff[]> {
  if (!periods.length) return [];
  const { version } = await momentOf(store, asOf);
  const definitions = (await store.definitions(version))!;
  const datasets = [...new Set(pipelineTerms(definitions.pipeline).map(datasetOf))].sort();
  const [from, to] = [periods[0]!, periods.at(-1)!];
  const parts = await store.database.read(async (session) => {
    const told = [];
    for (const dataset of datasets)
      told.push({
        dataset,
        periods: await signOffOfDataset(session, { of: dataset, from, to }, version, definitions, viewer, signOffOfFigure),
      });
    return told;
  });
  return signOffOfParts(parts);
}

/** What one row says beside where it stands. */
interface Said {
  part: "stage" | "handover";
  of: { id: string; name: { th: string; en: string } };
  line: string;
  role: string;
  name: { th: string; en: string };
  why: { th: string; en: string } | null;
  unit: string | null;
  value: string | null;
  state: ValueState;
  partial: boolean;
  provisional: boolean;
  result: string | null;
  reasons: Reason[];
}

function rowsOf({ periods, stages, handovers, office, version }: PipelineView, rules: Rules): ExportRow[] {
  const said = (i: number): Said[] => [
    ...stages.flatMap((stage) => {
      const all: Said[] = stage.rows.map((row) => ({
        part: "stage",
        of: stage,
        line: row.id,
        role: row.role,
        name: row.name,
        why: row.why,
        unit: row.unit ?? stage.unit,
        value: row.values[i]!,
        state: row.states[i]!,
        partial: row.partial[i]!,
        provisional: row.provisional[i]!,
        result: null,
        reasons: stage.reasons[i]!.filter(({ lines }) => lines?.includes(row.id)),
      }));
      const made = (line: string, name: Said["name"], value: string | null, reasons: Reason[]): Said => ({
        part: "stage",
        of: stage,
        line,
        role: line.toUpperCase(),
        name,
        why: stage.stockWhy,
        unit: stage.unit,
        value,
        state: value === null ? stateOf(stage.balance[i]!) : "REPORTED",
        partial: stage.rows.some((row) => row.role !== "BESIDE" && row.partial[i]),
        provisional: stage.rows.some((row) => row.provisional[i]),
        result: stage.balance[i]!,
        reasons,
      });
      return [
        ...all,
        made("expected", { th: "ต้นงวด + เข้า − ออก", en: "Opening + in − out" }, stage.expected[i]!, []),
        made(
          "difference",
          { th: "ผลต่าง", en: "Difference" },
          stage.difference[i]!,
          stage.reasons[i]!.filter(({ lines }) => !lines),
        ),
      ];
    }),
    ...handovers.flatMap((handover) => {
      const side = (line: "sends" | "receives"): Said => ({
        part: "handover",
        of: handover,
        line,
        role: line.toUpperCase(),
        name: handover[line].name,
        why: handover[line].why,
        unit: handover[line].unit,
        value: handover[line].values[i]!,
        state: handover[line].states[i]!,
        partial: handover[line].partial[i]!,
        provisional: handover[line].provisional[i]!,
        result: null,
        reasons: [],
      });
      const value = handover.difference[i]!;
      const state = value === null ? stateOf(handover.results[i]!) : "REPORTED";
      const name = { th: "รับ − ส่ง", en: "Received − sent" };
      const whole = { ...side("receives"), line: "difference", role: "DIFFERENCE", name, value, state, result: handover.results[i]! };
      // Cases less persons are neither.
      const unit = handover.sends.unit === handover.receives.unit ? handover.sends.unit : null;
      return [side("sends"), side("receives"), { ...whole, unit, why: null, reasons: handover.reasons[i]! }];
    }),
  ];
  const tellsUnits = rules.exports?.pipeline !== undefined;
  const told = (one: Said): Said => (tellsUnits && one.state === "NOT_APPLICABLE" ? { ...one, provisional: false } : one);
  return periods.flatMap((period, i) => said(i).map((one) => rowOf(told(one), period, office, version.id)));
}

function stateOf(result: string): ValueState {
  if (result === "WITHHELD") return "WITHHELD";
  return result === "MISSING" ? "MISSING" : "NOT_APPLICABLE";
}

function rowOf(one: Said, period: string, office: string | null, version: string): ExportRow {
  const words = [...(one.why ? [one.why] : []), ...one.reasons.map((reason) => reason.words)];
  return [
    period,
    daysOf(period).first,
    fiscalYearOf(period),
    office,
    one.part,
    one.of.id,
    one.of.name.th,
    one.of.name.en,
    one.line,
    one.role,
    one.name.th,
    one.name.en,
    one.value,
    one.unit,
    one.state,
    one.state === "WITHHELD" ? "C" : "F",
    one.partial,
    one.provisional,
    one.result,
    [...new Set(one.reasons.map(({ code }) => code))].join(" ") || null,
    words.map(({ th }) => th).join(" · ") || null,
    words.map(({ en }) => en).join(" · ") || null,
    version,
  ];
}
