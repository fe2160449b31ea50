/** `yutitham trace <kpi> --period <p>`: a figure's arithmetic over its source cells. */
import type { Evidence } from "../../warehouse/kpis/answer.js";
import { atMachine } from "./acting.js";
import type { Command } from "./command.js";

export const trace: Command = {
  async run({ product }, [kpi = ""], options) {
    const viewer = atMachine;
    const value = await product.warehouse.kpiValue(
      {
        kpi,
        period: (options.period as string) ?? null,
        office: (options.office as string) ?? null,
        district: (options.district as string) ?? null,
        asOf: (options.asOf as string) ?? null,
      },
      viewer,
    );
    const evidence = await product.warehouse.evidence(value.ref, viewer);
    const json = {
      kpi: value.kpi,
      period: value.period,
      office: value.office,
      district: value.district,
      state: value.state,
      value: value.value,
      shown: value.shown,
      unit: value.unit,
      times: evidence.times,
      status: value.status,
      statusReason: value.statusReason,
      version: value.version,
      arithmetic: evidence.arithmetic,
      over: evidence.over,
      numerator: evidence.numerator,
      denominator: evidence.denominator,
      parts: evidence.cells.map((cell) => ({
        part: cell.part,
        sign: cell.sign,
        factor: cell.factor,
        role: cell.role,
        measure: cell.measure,
        period: cell.period,
        office: cell.office,
        district: cell.district,
        dimensions: cell.dimensions,
        value: cell.value,
        artifact: cell.artifact,
        sheet: cell.sheet,
        line: cell.line,
        column: cell.column,
        raw: cell.raw,
      })),
    };
    const lines = json.parts.map(
      (part) =>
        `  ${part.sign < 0 ? "−" : "+"} ${part.value}${part.factor === "1" ? "" : ` × ${part.factor}`}  ${part.part}  ${part.artifact.name}${part.sheet ? ` [${part.sheet}]` : ""} line ${part.line}, ${part.column}: “${part.raw}”`,
    );
    return {
      json,
      text: `${value.kpi} ${value.period}: ${value.shown ?? value.state} ${value.unit} (${value.status} ${value.statusReason})\n${reckoned(evidence)} × ${evidence.times}\n${lines.join("\n")}`,
    };
  },
};

/** The parts as they make the figure; a median is found among its cases, and nothing is divided by their number. */
const reckoned = ({ numerator, denominator, arithmetic }: Evidence): string =>
  arithmetic.numerator === "median"
    ? `median ${numerator ?? "–"} of ${denominator ?? "–"} cases`
    : `${numerator ?? "–"}${denominator ? ` ÷ ${denominator}` : ""}`;
