/** Which measure the address asks for, in which grain, split by what: `?m=inmates&g=quarter&by=office`. */
import type { DatasetPageQuery, Grain } from "../../generated/graphql.js";

type Dataset = NonNullable<DatasetPageQuery["dataset"]>;

const grainsOf: Record<string, Grain[]> = {
  month: ["month", "quarter", "half", "year", "ytd"],
  quarter: ["quarter", "half", "year", "ytd"],
  half: ["half", "year"],
  year: ["year"],
};

export function trendAsked(dataset: Dataset, query: URLSearchParams) {
  const grains = grainsOf[dataset.every] ?? ["year"];
  const splits = ["office", ...(dataset.districtOf ? ["district"] : []), ...dataset.dimensions];
  const by = query.get("by");
  return {
    measure: dataset.measures.find(({ id }) => id === query.get("m")) ?? dataset.measures[0] ?? null,
    grain: grains.find((grain) => grain === query.get("g")) ?? grains[0]!,
    by: by && splits.includes(by) ? by : null,
    grains,
    splits,
  };
}
