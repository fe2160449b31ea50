/** What changed since: two moments, and everything of the strategy, or of one office or district, that is not as it was. */
import { type ChangeKind, ChangesSinceDocument } from "../../generated/graphql.js";
import { isDay } from "../../language/dates.js";
import { question } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import ChangesPage from "./ChangesPage.svelte";

/** A day's end; null, which is now, while it has not come. */
function endOf(day: string, now: string): string | null {
  const end = `${day}T23:59:59+07:00`;
  return Date.parse(end) < Date.parse(now) ? end : null;
}

export const page: PageDefinition = {
  component: ChangesPage,
  questions({ address, site }) {
    const { query } = address;
    const until = query.get("until");
    const variables = {
      // What a visit or a month brought lies after an earlier version: seen as of one, its own month is told.
      from: query.get("since") || (address.asOf ? null : site.changesSince),
      // A version pinned for every page goes before the page's own later day, of which all counts; of today what there is by now.
      to: address.asOf ?? (until && isDay(until) ? endOf(until, site.now) : until || null),
      office: query.get("office") || null,
      district: query.get("d") || null,
      kind: (query.get("kind") as ChangeKind | null) || null,
      after: query.get("after"),
    };
    return { changes: question(ChangesSinceDocument, variables) };
  },
  title: ({ t }) => t.changes.title,
};
