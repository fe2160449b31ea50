/** An export's address read strictly: `/export/<dataset, or one of exportViews>.<format>?since=&from=&to=&period=&grain=&office=&district=&measure=&kpi=&by=&frame=&asOf=`, of a receipt also `figuresFrom=`. */
import { checkPeriods, checkRange } from "../../connectors/asked-period.js";
import { Problem } from "../../connectors/problem.js";
import type { ExportQuestion } from "../../warehouse/observations/answer.js";
import { filterValues } from "../page-size.js";
import { isAsOf } from "../scalars.js";

export const formats = ["csv", "xlsx", "parquet", "json", "dictionary.json", "receipt.json"] as const;
export type Format = (typeof formats)[number];

export interface ExportAsked {
  question: ExportQuestion;
  format: Format;
  /** The filters as they were asked, for the receipt, the file's name and the audit log. */
  filters: Record<string, string>;
  /** Of a receipt: the figure its documents begin with; absent: the first, 0. It is no filter: the export is the same. */
  figuresFrom?: number;
}

const grains: readonly string[] = ["month", "quarter", "half", "year", "ytd"];
const parameters = ["since", "from", "to", "period", "grain", "office", "district", "measure", "kpi", "by", "frame", "asOf"];

/** What of an address says what is exported, before anything is checked: `kpis`, `doc_population`. */
export function exportedOf(file: string): string {
  return file.split(".")[0] ?? "";
}

/**
 * @param file the last part of the path, `doc_population.csv`
 * @throws Problem NOT_FOUND for an unknown format, REQUEST_INVALID for a parameter nobody knows, UNKNOWN_PERIOD, UNKNOWN_VERSION
 */
export function readExport(file: string, query: Record<string, unknown>): ExportAsked {
  const [, of, ending] = /^([a-z][a-z0-9_]{0,60})\.([a-z.]+)$/.exec(file) ?? [];
  const format = formats.find((each) => each === ending);
  if (!of || !format) throw new Problem("NOT_FOUND", { found: `export “${file.slice(0, 80)}”` });
  const filters: Record<string, string> = {};
  const { figuresFrom = "0", ...asked } = query;
  if (!/^\d{1,7}$/.test(String(figuresFrom)) || (format !== "receipt.json" && query.figuresFrom !== undefined))
    throw new Problem("REQUEST_INVALID", {
      found: `figuresFrom: ${String(figuresFrom).slice(0, 40)}`,
      expected: ".receipt.json?figuresFrom=200",
    });
  for (const [name, value] of Object.entries(asked)) {
    if (!parameters.includes(name)) throw new Problem("REQUEST_INVALID", { found: name.slice(0, 40), expected: parameters.join(", ") });
    const text = (Array.isArray(value) ? value.join(",") : String(value)).trim();
    if (text !== "") filters[name] = text;
  }
  checkRange(filters.from, filters.to);
  checkPeriods(filters.period);
  if (filters.grain !== undefined && !grains.includes(filters.grain))
    throw new Problem("REQUEST_INVALID", { found: filters.grain.slice(0, 40), expected: grains.join(", ") });
  for (const name of ["asOf", "since"]) {
    const asOf = filters[name];
    if (asOf !== undefined && !isAsOf(asOf)) throw new Problem("UNKNOWN_VERSION", { found: asOf.slice(0, 40) });
  }
  const list = (name: string) => filterValues(name, filters[name]?.split(","));
  const question: ExportQuestion = {
    of,
    from: filters.from ?? null,
    to: filters.to ?? null,
    period: filters.period ?? null,
    ...(filters.grain === undefined ? {} : { grain: filters.grain as ExportQuestion["grain"] }),
    offices: list("office"),
    districts: list("district"),
    measures: list("measure"),
    kpis: list("kpi"),
    frame: filters.frame ?? null,
    ...(filters.by === undefined ? {} : { by: list("by") }),
    asOf: filters.asOf ?? null,
    since: filters.since ?? null,
  };
  return { question, format, filters, ...(Number(figuresFrom) > 0 && { figuresFrom: Number(figuresFrom) }) };
}

/** The same filters as an address, in a steady order. */
export function searchOf(filters: Record<string, string>): string {
  const search = new URLSearchParams(
    parameters.flatMap((name): [string, string][] => (filters[name] === undefined ? [] : [[name, filters[name]]])),
  ).toString();
  return search === "" ? "" : `?${search}`;
}
