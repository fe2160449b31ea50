/** What the resolvers of `held.graphql` hand on. */
import type { HeldDelivery } from "../../warehouse/holds/held-delivery.js";

/** `inFull`: asked for by itself, so that its preview may be rehearsed. In a list it never is. */
export type HeldAsked = HeldDelivery & { inFull?: true };
