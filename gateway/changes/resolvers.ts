/** What changed since: the list for the whole strategy, and the status of each revision before and after. */
import { Problem } from "../../connectors/problem.js";
import { changeCounts } from "../../warehouse/changes/change-item.js";
import { filedWords } from "../../warehouse/kpis/rating/target-words.js";
import type { Resolvers } from "../generated/schema.js";
import { dimensionList } from "../kpi/resolvers.js";
import { pageSize } from "../page-size.js";
import { districtOf, officeOf, placeNames } from "../places/find.js";

export const resolvers: Pick<Resolvers, "Query" | "Changes" | "ChangeItem" | "FiledTarget" | "Revision"> = {
  Query: {
    changes: (_, { from, to, office, district }, context) =>
      context.warehouse.changes(from, to ?? context.asOf, context.viewer, { office, district }),
  },
  Changes: {
    office: ({ office, to }, _, context) => officeOf(context, to.id, office),
    district: ({ district, to }, _, context) => districtOf(context, to.id, district),
    counts: ({ items }) => changeCounts(items),
    items: ({ items, to: { id: asOf } }, { kind, first, after }) => {
      if (after && !/^\d{1,9}$/.test(after)) throw new Problem("REQUEST_INVALID", { found: `after: ${after}`, expected: "next" });
      const all = kind ? items.filter((item) => item.kind === kind) : items;
      const from = Number(after ?? 0);
      const to = from + pageSize(first);
      return {
        nodes: all.slice(from, to).map((item) => ({ ...item, asOf })),
        total: all.length,
        next: to < all.length ? String(to) : null,
      };
    },
  },
  ChangeItem: {
    names: ({ name }) => name,
    frame: ({ frame }) => frame?.id ?? null,
    frameNames: ({ frame }) => frame?.name ?? null,
    office: ({ office, asOf }, _, context) => officeOf(context, asOf, office),
    district: ({ district, asOf }, _, context) => districtOf(context, asOf, district),
    dimensions: ({ dimensions, dataset, asOf }) => dimensionList(dimensions, asOf, dataset),
    oldTarget: ({ targets, asOf }) => (targets?.old ? { ...targets.old, asOf } : null),
    newTarget: ({ targets, asOf }) => (targets?.new ? { ...targets.new, asOf } : null),
  },
  FiledTarget: {
    place: ({ target }) => target.place ?? null,
    placeNames: ({ target, asOf }, _, context) => placeNames(context, asOf, target.place),
    kind: ({ target }) => target.kind,
    value: ({ target }) => target.value ?? null,
    low: ({ target }) => target.low ?? null,
    high: ({ target }) => target.high ?? null,
    plan: ({ target }) => target.plan ?? null,
    words: ({ target, unit }) => filedWords(target, unit),
  },
  Revision: {
    office: ({ office, version }, _, context) => officeOf(context, version, office),
    district: ({ district, version }, _, context) => districtOf(context, version, district),
    statusOld: async (revision, _, { figures }) => (await figures.flip(revision)).old,
    statusNew: async (revision, _, { figures }) => (await figures.flip(revision)).new,
  },
};
