/** The schema: SDL files found beside their resolvers, put together, and guarded. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeExecutableSchema } from "@graphql-tools/schema";
import type { GraphQLSchema } from "graphql";
import { projectRoot } from "../connectors/root.js";
import { guardSchema } from "./access.js";
import { resolvers as changes } from "./changes/resolvers.js";
import { resolvers as dataHealth } from "./data-health/resolvers.js";
import { resolvers as datasets } from "./datasets/resolvers.js";
import type { Resolvers } from "./generated/schema.js";
import { resolvers as held } from "./held/resolvers.js";
import { resolvers as kpi } from "./kpi/resolvers.js";
import { resolvers as kpiSplit } from "./kpi/split-resolvers.js";
import { resolvers as people } from "./people/resolvers.js";
import { resolvers as pipeline } from "./pipeline/resolvers.js";
import { resolvers as places } from "./places/resolvers.js";
import { resolvers as rounds } from "./rounds/resolvers.js";
import { scalars } from "./scalars.js";
import { resolvers as series } from "./series/resolvers.js";
import { resolvers as signOff } from "./sign-off/resolvers.js";
import { resolvers as strategy } from "./strategy/resolvers.js";

/** Every SDL file below `gateway/`, in the order of their paths. */
export function readSdl(): string[] {
  const folder = join(projectRoot, "gateway");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".graphql"));
  return files.sort().map((name) => readFileSync(join(folder, name), "utf8"));
}

/** The executable schema, guarded by the table of roles. */
export function buildSchema(): GraphQLSchema {
  const parts: Resolvers[] = [
    places,
    kpi,
    kpiSplit,
    strategy,
    pipeline,
    series,
    datasets,
    dataHealth,
    held,
    signOff,
    changes,
    rounds,
    people,
  ];
  return guardSchema(makeExecutableSchema({ typeDefs: readSdl(), resolvers: [scalars, ...parts] as never }));
}
