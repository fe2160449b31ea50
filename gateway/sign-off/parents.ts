/** What the resolvers of `sign-off.graphql` hand on. */
import type { AsOf } from "../../warehouse/answer.js";
import type { KpiValue } from "../../warehouse/kpis/answer.js";
import type { SigningView, SignOff, SignOffChange } from "../../warehouse/sign-off/sign-off.js";

/** Asked as of a moment, so that the datasets of a month are asked as of the same. */
export type SigningAsked = SigningView & { asOf: AsOf };

/** What stands under a figure, with the figure and its data version. */
export type SignOffAsked = SignOff & { asOf: AsOf; figure: KpiValue };
export type SignOffChangeAsked = SignOffChange & { asOf: AsOf };
