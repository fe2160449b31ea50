/** What a dataset says it can be split by is what its series and rows know, each under a name of its own. */
import { describe, expect, it } from "vitest";
import { loadContracts } from "../../connectors/contracts.js";
import { resolvers } from "../../gateway/datasets/resolvers.js";
import { shapeOf } from "../../warehouse/load/shape.js";
import { dimensionsOf } from "../../warehouse/observations/long.sql.js";

const contracts = await loadContracts();
type Resolve = (dataset: unknown) => unknown;
const told = (field: "dimensions" | "dimensionNames", id: string) =>
  (resolvers.Dataset![field] as Resolve)({ contract: contracts.get(id), asOf: null });

describe("the dimensions of a dataset", () => {
  it.each([...contracts.keys()])("of %s are those that its rows carry, headers’ own too", (id) => {
    const rows = dimensionsOf(shapeOf(contracts.get(id)!)).filter((one) => one !== "unit");
    expect([...(told("dimensions", id) as string[])].sort()).toEqual(rows);
    for (const { th } of told("dimensionNames", id) as { th: string }[]) expect(th).toMatch(/[ก-๙]/);
  });
  it("name the sex that two columns of a head state", () => {
    expect(told("dimensions", "doc_population")).toEqual(["legal_status", "sex"]);
  });
});
