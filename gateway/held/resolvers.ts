/** Held deliveries: what waits, what accepting would change, and the decision itself. */
import { Problem } from "../../connectors/problem.js";
import type { Decision } from "../../warehouse/holds/held-delivery.js";
import { mayDecide } from "../access.js";
import type { Context } from "../context.js";
import type { Resolvers } from "../generated/schema.js";
import { dimensionList, kpiAsked } from "../kpi/resolvers.js";
import { pageSize } from "../page-size.js";
import { agencyOf, districtOf, officeOf } from "../places/find.js";
import { countsOf } from "./counts.js";

export const resolvers: Pick<
  Resolvers,
  "Query" | "Mutation" | "HeldDelivery" | "HeldDecision" | "HeldPreview" | "FigureChange" | "ReportChange" | "KpiMove"
> = {
  Query: {
    held: (_, { dataset, settled, first, after }, { warehouse, viewer }) =>
      warehouse.held({ dataset, settled, first: pageSize(first), after }, viewer),
    heldDelivery: async (_, { id }, { warehouse, viewer }) => ({ ...(await warehouse.heldDelivery(id, viewer)), inFull: true }),
  },
  Mutation: {
    acceptHeld: (_, { id, seen, reason }, context) =>
      told("Mutation.acceptHeld", id, context, (decider) => context.warehouse.acceptHeld(id, seen, { ...decider, reason }, context.viewer)),
    refuseHeld: (_, { id, reason }, context) =>
      told("Mutation.refuseHeld", id, context, (decider) => context.warehouse.refuseHeld(id, { ...decider, reason }, context.viewer)),
  },
  HeldDelivery: {
    names: async (held, _, { figures }) => (await figures.datasets()).find(({ contract }) => contract.id === held.dataset)!.contract.name,
    agency: (held, _, context) => agencyOf(context, null, held.agency),
    code: ({ problem }) => problem.code,
    message: ({ problem }) => ({ th: problem.th, en: problem.en }),
    mayDecide: (held, _, { person, figures }) => mayDecide(person, held.dataset, () => figures.datasets()),
    preview: (held, _, { warehouse, viewer }) => (held.inFull ? warehouse.heldPreview(held.id, viewer) : null),
  },
  HeldDecision: { name: ({ by }) => by.name, role: ({ by }) => by.role },
  HeldPreview: {
    counts: (preview) => countsOf(preview),
    figures: ({ figures }, page) => slice(figures, page),
    reports: ({ reports }, page) => slice(reports, page),
    moves: ({ moves }, page) => slice(moves, page),
    findings: ({ findings }, page) => slice(findings, page),
  },
  FigureChange: {
    names: ({ name }) => name,
    office: (figure, _, context) => officeOf(context, null, figure.office),
    district: (figure, _, context) => districtOf(context, null, figure.district),
    dimensions: (figure) => dimensionList(figure.dimensions, null),
    change: (figure) => (figure.old === null ? "ADDED" : figure.new === null ? "DROPPED" : "OVERWRITTEN"),
  },
  ReportChange: { office: (report, _, context) => officeOf(context, null, report.office) },
  KpiMove: {
    kpi: (move, _, { warehouse }) => kpiAsked(warehouse, move.kpi, move.period),
    office: (move, _, context) => officeOf(context, null, move.office),
    district: (move, _, context) => districtOf(context, null, move.district),
  },
};

/** A decision whose outcome is in the audit log before the answer leaves; that it was asked for is there already. */
async function told<T extends { status: string }>(
  operation: string,
  id: string,
  { person, address, audit }: Context,
  decide: (decider: Pick<Decision, "by">) => Promise<T>,
): Promise<T> {
  const act = { kind: "decision", who: person!.id, role: person!.role, operation, address };
  try {
    const held = await decide({ by: { id: person!.id, name: person!.name, role: person!.role } });
    await audit.record({ ...act, asked: JSON.stringify({ id, status: held.status }) });
    return held;
  } catch (error) {
    await audit.record({ ...act, asked: JSON.stringify({ id }), code: error instanceof Problem ? error.code : "INTERNAL" });
    throw error;
  }
}

function slice<T>(all: T[], { first, after }: { first?: number | null; after?: string | null }) {
  if (after && !/^\d{1,9}$/.test(after)) throw new Problem("REQUEST_INVALID", { found: `after: ${after}`, expected: "next" });
  const from = Number(after ?? 0);
  const to = from + pageSize(first);
  return { nodes: all.slice(from, to), total: all.length, next: to < all.length ? String(to) : null };
}
