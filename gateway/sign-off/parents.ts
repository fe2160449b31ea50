/** What the resolvers of `sign-off.graphql` hand on. */
import type { SigningView } from "../../warehouse/sign-off/sign-off.js";
import type { AsOf } from "../../warehouse/warehouse.js";

/** Asked as of a moment, so that the datasets of a month are asked as of the same. */
export type SigningAsked = SigningView & { asOf: AsOf };
