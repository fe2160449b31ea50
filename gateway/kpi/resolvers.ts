/** KPIs, their values, series, evidence and revisions. Access is decided before, by `roles.ts`; figures behind, by the warehouse. */
import { Problem } from "../../connectors/problem.js";
import type { AsOf } from "../../warehouse/answer.js";
import { unknownKpi } from "../../warehouse/definitions/retired.js";
import type { Evidence, EvidenceCell, KpiSummary } from "../../warehouse/kpis/answer.js";
import { codeName, dimensionName } from "../../warehouse/kpis/dimension-words.js";
import { lacksPart } from "../../warehouse/kpis/place-report.js";
import { formulaOfVersion } from "../../warehouse/kpis/summary.js";
import type { Warehouse } from "../../warehouse/warehouse.js";
import type { EvidenceFile, Resolvers } from "../generated/schema.js";
import { pageSize } from "../page-size.js";
import { agencyOf, districtOf, officeOf, placeNames } from "../places/find.js";
import type { DimensionCode, EvidenceSlice, KpiAsked } from "./parents.js";

/** Figures asked by their refs at once. */
export const MOST_FIGURES = 50;

/**
 * A KPI by id as it was defined at a version, with the period its values default to.
 * @throws Problem UNKNOWN_KPI, which says so of one that was retired
 */
export async function kpiAsked(
  warehouse: Pick<Warehouse, "kpisAsOf" | "retiredKpis">,
  id: string,
  period: string | null = null,
  asOf: AsOf = null,
  frame?: string,
): Promise<KpiAsked> {
  const summary = (await warehouse.kpisAsOf(asOf)).find((each) => each.id === id);
  if (!summary) throw unknownKpi(id, await warehouse.retiredKpis(asOf));
  return { summary, period, asOf, frame };
}

/** Dimensions of a cell as a list, in a steady order. @param dataset whose cell it is @param asOf whose names they bear */
export function dimensionList(dimensions: Record<string, string>, asOf: AsOf, dataset: string | null = null): DimensionCode[] {
  return Object.keys(dimensions)
    .sort()
    .map((dimension) => ({ dimension, code: dimensions[dimension]!, dataset, asOf }));
}

const versionOf = (summary: KpiSummary): number => Math.max(1, ...(summary.entry.versions ?? []).map(({ version }) => version));

export const resolvers: Pick<
  Resolvers,
  | "Query"
  | "Kpi"
  | "KpiValue"
  | "TargetRecord"
  | "KpiChange"
  | "ChangePart"
  | "Series"
  | "SeriesGroup"
  | "PopulationUsed"
  | "EvidencePage"
  | "EvidenceCell"
  | "DataVersion"
  | "DimensionValue"
> = {
  Query: {
    kpis: async (_, { period, asOf, pillar }, context) =>
      (await context.warehouse.kpisAsOf(asOf ?? context.asOf))
        .filter((summary) => !pillar || summary.pillar === pillar)
        .map((summary) => ({ summary, period: period ?? null, asOf: asOf ?? context.asOf })),
    kpi: (_, { id, period, asOf }, context) => kpiAsked(context.warehouse, id, period, asOf ?? context.asOf),
    retiredKpis: async (_, { asOf }, context) => {
      const retired = await context.warehouse.retiredKpis(asOf ?? context.asOf);
      return retired.map(({ entry, version, recordedAt, lastVersion }) => ({
        id: entry.id,
        names: entry.name,
        version: { id: String(version), recordedAt },
        lastVersion: String(lastVersion),
      }));
    },
    evidence: (_, { ref, first, after }, { warehouse, viewer }) => evidencePage(warehouse.evidence(ref, viewer), first, after),
    figures: (_, { refs }, { warehouse, viewer }) => {
      if (refs.length > MOST_FIGURES)
        throw new Problem("REQUEST_INVALID", { found: `refs: ${refs.length}`, expected: `1–${MOST_FIGURES}` });
      return Promise.all(refs.map((ref) => warehouse.figure(ref, viewer)));
    },
    revisions: (_, question, { warehouse, viewer }) => warehouse.revisions(question, viewer),
    dataVersion: (_, { asOf }, context) => context.warehouse.dataVersion(asOf ?? context.asOf),
  },
  Kpi: {
    id: ({ summary }) => summary.id,
    pillar: ({ summary }) => summary.pillar,
    name: ({ summary }) => summary.name.th,
    names: ({ summary }) => summary.name,
    definition: ({ summary }) => summary.entry.definition,
    formula: ({ summary }) => summary.formula,
    limits: ({ summary }) => summary.entry.limits ?? null,
    owner: ({ summary, asOf }, _, context) => agencyOf(context, asOf, summary.owner),
    average: ({ summary }) => summary.entry.formula.takes ?? null,
    unit: ({ summary }) => summary.unit,
    decimals: ({ summary }) => summary.decimals,
    better: ({ summary }) => summary.better,
    thresholds: ({ summary: { thresholds } }) => ({ watchFrom: String(thresholds.watchFrom), offFrom: String(thresholds.offFrom) }),
    every: ({ summary }) => summary.every,
    headline: ({ summary }) => summary.headline,
    levels: ({ summary }) => summary.levels,
    datasets: async ({ summary, asOf }, _, { figures }) =>
      (await figures.datasets(asOf)).filter(({ contract }) => summary.datasets.includes(contract.id)),
    definitionVersion: ({ summary }) => versionOf(summary),
    value: ({ summary, ...asked }, { period, office, district, asOf, frame }, { figures, warehouse, viewer }) => {
      const question = { kpi: summary.id, period: period ?? asked.period, asOf: asOf ?? asked.asOf, frame: frame ?? asked.frame ?? null };
      if (!office && !district) return figures.province(question);
      return warehouse.kpiValue({ ...question, office: office ?? null, district: district ?? null }, viewer);
    },
    series: ({ summary, ...asked }, { grain, from, to, groupBy, asOf }, { warehouse, viewer }) =>
      warehouse.series(
        {
          kpi: summary.id,
          grain: grain ?? summary.every,
          from: from ?? null,
          to: to ?? null,
          groupBy: groupBy ?? null,
          asOf: asOf ?? asked.asOf,
        },
        viewer,
      ),
    change: ({ summary, ...asked }, { against, by, period, asOf }, { warehouse, viewer }) =>
      warehouse.change({ kpi: summary.id, against, by: by ?? null, period: period ?? asked.period, asOf: asOf ?? asked.asOf }, viewer),
    forecast: ({ summary, ...asked }, { asOf }, { warehouse, viewer }) => warehouse.forecast(summary.id, asOf ?? asked.asOf, viewer),
    targets: async ({ summary, ...asked }, { asOf }, { warehouse }) => {
      const at = asOf ?? asked.asOf;
      return (await warehouse.targets(summary.id, at)).map((record) => ({ ...record, asOf: at }));
    },
    breakdown: ({ summary, ...asked }, { by, period, asOf }, { warehouse, viewer }) =>
      warehouse.kpiBreakdown(
        { kpi: summary.id, period: period ?? asked.period, asOf: asOf ?? asked.asOf, frame: asked.frame ?? null },
        by,
        viewer,
      ),
  },
  KpiValue: {
    version: (value) => value.version.id,
    dataVersion: (value) => value.version,
    lacksPart,
    kpi: (value, _, { warehouse }) => kpiAsked(warehouse, value.kpi, value.period, value.version.id),
    office: (value, _, context) => officeOf(context, value.version.id, value.office),
    district: (value, _, context) => districtOf(context, value.version.id, value.district),
    definition: async (value, _, { warehouse }) => {
      const summary = (await warehouse.kpisAsOf(value.version.id)).find(({ id }) => id === value.kpi)!;
      const version = value.definitionVersion;
      const own = summary.entry.versions?.find((one) => one.version === version);
      return { version, from: own?.from ?? null, why: own?.why ?? null, formula: formulaOfVersion(summary, version) };
    },
    revisions: async (value, _, { warehouse, viewer }) => (await warehouse.revisionsOf(value, viewer)) ?? [],
    population: ({ ref }, _, { warehouse, viewer }) => warehouse.populationOf(ref, viewer),
    evidence: ({ ref }, { first, after }, { warehouse, viewer }) => evidencePage(warehouse.evidence(ref, viewer), first, after),
  },
  KpiChange: {
    parts: ({ parts, by, to }) => parts.map((part) => ({ ...part, by, asOf: to.version.id })),
  },
  ChangePart: {
    office: ({ place, by, asOf }, _, context) => (by === "office" ? officeOf(context, asOf, place) : null),
    district: ({ place, by, asOf }, _, context) => (by === "district" ? districtOf(context, asOf, place) : null),
  },
  TargetRecord: {
    period: ({ target }) => target.period ?? `FY${target.fiscalYear}`,
    place: ({ target }) => target.place ?? null,
    placeNames: ({ target, asOf }, _, context) => placeNames(context, asOf, target.place),
    kind: ({ target }) => target.kind,
    value: ({ target }) => target.value ?? null,
    low: ({ target }) => target.low ?? null,
    high: ({ target }) => target.high ?? null,
    plan: ({ target }) => target.plan ?? null,
    everywhere: ({ target }) => target.holds === "everywhere",
  },
  Series: {
    groups: ({ groups, version }) => groups.map((group) => ({ ...group, asOf: version.id })),
  },
  SeriesGroup: {
    office: (group, _, context) => officeOf(context, group.asOf, group.office),
    district: (group, _, context) => districtOf(context, group.asOf, group.district),
  },
  PopulationUsed: {
    names: async ({ dataset, version }, _, { figures }) => (await figures.names(version)).contracts.get(dataset)!.name,
  },
  EvidencePage: {
    files: ({ evidence }) => filesOf(evidence.cells),
    total: ({ evidence }) => evidence.cells.length,
    numeratorArithmetic: ({ evidence }) => evidence.arithmetic.numerator,
    denominatorArithmetic: ({ evidence }) => evidence.arithmetic.denominator,
    times: ({ evidence }) => evidence.times,
    numerator: ({ evidence }) => evidence.numerator,
    denominator: ({ evidence }) => evidence.denominator,
    withheld: ({ evidence }) => evidence.withheld,
    withheldParts: ({ evidence }) => evidence.withheldParts,
  },
  DimensionValue: {
    names: ({ dimension }) => dimensionName(dimension),
    codeNames: async ({ dimension, code, dataset, asOf }, _, { figures }) => {
      const { contracts } = await figures.names(asOf);
      const own = dataset === null ? undefined : contracts.get(dataset);
      return codeName(dimension, code, own ? [own, ...contracts.values()] : contracts.values());
    },
  },
  EvidenceCell: {
    dimensions: (cell) => dimensionList(cell.dimensions, cell.asOf, cell.dataset),
    office: (cell, _, context) => officeOf(context, cell.asOf, cell.office),
    district: (cell, _, context) => districtOf(context, cell.asOf, cell.district),
  },
};

/** One page of the cells of a figure. */
export async function evidencePage(
  asked: Promise<Evidence>,
  first: number | null | undefined,
  after: string | null | undefined,
): Promise<EvidenceSlice> {
  const evidence = await asked;
  const start = cursor(after);
  const end = start + pageSize(first);
  const nodes = evidence.cells.slice(start, end).map((cell) => ({ ...cell, asOf: evidence.version.id }));
  return { evidence, nodes, next: end < evidence.cells.length ? String(end) : null };
}

/** The files behind cells, in the cells' order, each once. */
function filesOf(cells: readonly EvidenceCell[]): EvidenceFile[] {
  const files = new Map<string, EvidenceFile>();
  for (const { artifact, dataset, receivedAt } of cells) {
    const key = `${dataset} ${artifact.sha256}`;
    const known = files.get(key);
    if (known) known.cells++;
    else files.set(key, { artifact, dataset, receivedAt, cells: 1 });
  }
  return [...files.values()];
}

function cursor(after: string | null | undefined): number {
  if (!after) return 0;
  if (!/^\d{1,9}$/.test(after)) throw new Problem("REQUEST_INVALID", { found: `after: ${after}`, expected: "next" });
  return Number(after);
}
