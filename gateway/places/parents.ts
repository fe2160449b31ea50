/** What the resolvers of `places.graphql` hand on: a place with the moment whose names it bears. */
import type { AsOf } from "../../warehouse/answer.js";
import type { OfficeReport } from "../../warehouse/kpis/place-report.js";
import type { District, Office } from "../../warehouse/place.js";

export type OfficeAsked = Office & { asOf: AsOf };
export type DistrictAsked = District & { asOf: AsOf };
export type OfficeReportAsked = OfficeReport & { asOf: AsOf };
