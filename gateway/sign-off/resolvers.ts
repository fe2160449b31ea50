/** Sign-off: what stands under a figure, what can be signed, and the signature itself. */
import { Problem } from "../../connectors/problem.js";
import type { SigningOf, SigningView, SignOff } from "../../warehouse/sign-off/sign-off.js";
import { lackingWords, signatureWords } from "../../warehouse/sign-off/sign-off-words.js";
import { may } from "../access.js";
import type { Context } from "../context.js";
import type { Resolvers } from "../generated/schema.js";
import { dimensionList } from "../kpi/resolvers.js";
import { pageSize } from "../page-size.js";
import { districtOf, officeOf } from "../places/find.js";
import type { SigningAsked } from "./parents.js";

const shown = <T>(all: readonly T[], first: number | null | undefined): T[] => all.slice(0, pageSize(first));

export const resolvers: Pick<Resolvers, "Query" | "Mutation" | "KpiValue" | "SignOff" | "Signature" | "SignOffChange" | "Signing"> = {
  Query: {
    datasetSignOff: async (_, { dataset, month, asOf }, context) => asked({ dataset, period: month }, asOf ?? context.asOf, context),
    officeSignOff: async (_, { month, asOf }, context) => asked({ dataset: null, period: month }, asOf ?? context.asOf, context),
  },
  Mutation: {
    signDatasetMonth: (_, { dataset, month, seen, reason }, context) =>
      signed("Mutation.signDatasetMonth", { dataset, period: month }, seen ?? null, reason ?? null, context),
    signOfficeMonth: (_, { month, seen, reason }, context) =>
      signed("Mutation.signOfficeMonth", { dataset: null, period: month }, seen ?? null, reason ?? null, context),
  },
  KpiValue: { signOff: (figure) => ({ ...figure.signOff, asOf: figure.version.id, figure }) },
  SignOff: {
    dataset: ({ signature }) => signature?.dataset ?? null,
    month: ({ signature }) => signature?.period ?? null,
    signedBy: ({ signature }) => signature?.by.role ?? null,
    signedAt: ({ signature }) => signature?.signedAt ?? null,
    version: ({ signature }) => (signature ? String(signature.version) : null),
    changed: ({ changed, asOf }, { first }) => shown(changed, first).map((change) => ({ ...change, asOf })),
    changedTotal: ({ changed }: SignOff) => changed.length,
    rating: ({ figure }, _, { warehouse, viewer }) => warehouse.signedRating(figure, viewer),
  },
  Signature: {
    month: ({ period }) => period,
    signedBy: ({ by }) => by.role,
    name: ({ by }) => by.name,
    version: ({ version }) => String(version),
    values: ({ counted }) => counted,
    words: async (signature, _, { figures }) => signatureWords(signature, await figures.names(String(signature.version))),
    lacking: async ({ lacking, version }, _, { figures }) => {
      const names = await figures.names(String(version));
      return lacking.map((one) => lackingWords(one, names));
    },
  },
  SignOffChange: {
    names: ({ name }) => name,
    office: ({ office, asOf }, _, context) => officeOf(context, asOf, office),
    district: ({ district, asOf }, _, context) => districtOf(context, asOf, district),
    dimensions: ({ dimensions, dataset, asOf }) => dimensionList(dimensions, asOf, dataset),
  },
  Signing: {
    dataset: async ({ dataset, asOf }, _, { figures }) =>
      dataset === null ? null : ((await figures.datasets(asOf)).find(({ contract }) => contract.id === dataset) ?? null),
    month: ({ period }) => period,
    changed: ({ changed, asOf }, { first }) => shown(changed, first).map((change) => ({ ...change, asOf })),
    changedTotal: ({ changed }: SigningView) => changed.length,
    lacking: async ({ lacking, asOf }, _, { figures }) => {
      const names = await figures.names(asOf);
      return lacking.map((one) => lackingWords(one, names));
    },
    values: ({ counted }) => counted,
    maySign: ({ dataset }, _, { person, figures }) =>
      may(person, dataset === null ? "Mutation.signOfficeMonth" : "Mutation.signDatasetMonth", dataset, () => figures.datasets()),
    datasets: (month, _, context) => (month.of === "OFFICE" ? Promise.all(month.datasets.map((of) => asked(of, month.asOf, context))) : []),
  },
};

async function asked(of: SigningOf, asOf: string | null | undefined, { warehouse, viewer }: Context): Promise<SigningAsked> {
  return { ...(await warehouse.signing(of, asOf, viewer)), asOf };
}

/** A signature whose outcome is in the audit log before the answer leaves; that it was asked for is there already. */
async function signed(
  operation: string,
  of: SigningOf,
  seen: string | null,
  reason: string | null,
  { warehouse, viewer, person, address, audit }: Context,
): Promise<SigningAsked> {
  const act = { kind: "decision", who: person!.id, role: person!.role, operation, address };
  try {
    const by = { id: person!.id, name: person!.name, role: person!.role };
    const view = await warehouse.sign(of, seen, { by, reason }, viewer);
    await audit.record({ ...act, asked: JSON.stringify({ ...of, version: view.signature?.version, digest: view.signature?.digest }) });
    return { ...view, asOf: null };
  } catch (error) {
    await audit.record({ ...act, asked: JSON.stringify(of), code: error instanceof Problem ? error.code : "INTERNAL" });
    throw error;
  }
}
