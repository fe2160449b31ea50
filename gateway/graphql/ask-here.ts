/** The schema asked in this process, for a command: it is told what an analyst is told, by the same resolvers and the same table of roles. */
import { graphql } from "graphql";
import { Problem } from "../../connectors/problem.js";
import type { Audit } from "../audit/audit.js";
import { Figures } from "../kpi/figures.js";
import { type Person, viewerOf } from "../roles.js";
import { buildSchema } from "../schema.js";
import type { Product } from "../wiring.js";
import type { Ask } from "./door.js";

const operator: Person = { id: "command line", name: "command line", role: "analyst", agency: null, via: "account" };

/** What the operator of a command is shown of figures. */
export const operatorViewer = viewerOf(operator);

/** Asks on behalf of the operator; it changes nothing. */
export function askHere({ warehouse, isSample }: Pick<Product, "warehouse" | "isSample">, audit: Audit): Ask {
  const schema = buildSchema();
  return async (source, variableValues) => {
    const answer = await graphql({
      schema,
      source,
      variableValues,
      contextValue: {
        warehouse,
        person: operator,
        viewer: operatorViewer,
        lastVisit: null,
        address: "command line",
        asOf: null,
        figures: new Figures(warehouse, operatorViewer),
        sample: isSample,
        system: () => [],
        pull: () => Promise.reject(new Problem("NOT_ALLOWED", { found: "pull" })),
        pulling: () => [],
        audit,
      },
    });
    // As it would come over the wire: plain objects, scalars as text.
    return JSON.parse(JSON.stringify(answer)) as Awaited<ReturnType<Ask>>;
  };
}
