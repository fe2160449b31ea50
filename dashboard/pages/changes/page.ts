/** What changed since: two moments, and everything of the strategy, or of one office or district, that is not as it was. */
import { type ChangeKind, ChangesSinceDocument } from "../../generated/graphql.js";
import { question } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import ChangesPage from "./ChangesPage.svelte";

export const page: PageDefinition = {
  component: ChangesPage,
  questions({ address, site }) {
    const { query } = address;
    const variables = {
      // What a visit or a month brought lies after an earlier version: seen as of one, its own month is told.
      from: query.get("since") || (address.asOf ? null : site.changesSince),
      to: address.asOf,
      office: query.get("office") || null,
      district: query.get("d") || null,
      kind: (query.get("kind") as ChangeKind | null) || null,
      after: query.get("after"),
    };
    return { changes: question(ChangesSinceDocument, variables) };
  },
  title: ({ t }) => t.changes.title,
};
