/** Access, decided in one place: every field of Query and Mutation asks the table of `roles.ts` before its resolver runs. */
import type { ApolloServerPlugin } from "@apollo/server";
import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, Kind, type SelectionSetNode } from "graphql";
import { Problem } from "../connectors/problem.js";
import { datasetOfHeld } from "../warehouse/holds/held-id.js";
import type { Context } from "./context.js";
import { refusal } from "./errors.js";
import { grantOf, isInTable, type Person } from "./roles.js";

/**
 * Puts the guard before every root field.
 * @throws Error when a field is not in the table: the product does not start with a field nobody decided about
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const operation = `${type!.name}.${field.name}`;
      if (!isInTable(operation)) throw new Error(`${operation} is not in the table of gateway/roles.ts`);
      guardField(operation, field);
    }
  }
  return schema;
}

function guardField(operation: string, field: GraphQLField<unknown, Context>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const changes = operation.startsWith("Mutation.");
  field.resolve = (source, args, context, info) => {
    const grant = grantOf(context.person, operation);
    const dataset = datasetNamed(operation, args);
    if (grant === "yes" && !changes) return resolve(source, args, context, info);
    return admit(operation, dataset, args, context).then(() => resolve(source, args, context, info));
  };
}

const aboutHeld = new Set(["Query.heldDelivery", "Mutation.acceptHeld", "Mutation.refuseHeld"]);

/** The dataset a field's arguments name; a held delivery's id names its own. */
function datasetNamed(operation: string, { dataset, id }: Record<string, unknown>): string | null {
  if (aboutHeld.has(operation)) return datasetOfHeld(String(id));
  return typeof dataset === "string" ? dataset : null;
}

async function admit(operation: string, dataset: string | null, args: Record<string, unknown>, context: Context): Promise<void> {
  const { person, audit, address } = context;
  const act = { who: person?.id ?? null, role: person?.role ?? null, operation, asked: JSON.stringify(args).slice(0, 500), address };
  try {
    await decide(person, operation, dataset, () => context.figures.datasets());
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await audit.record({ ...act, kind: "refused", code: error.code });
    throw refusal(error);
  }
  if (operation.startsWith("Mutation.")) await audit.record({ ...act, kind: "mutation" });
}

type Named = () => Promise<{ contract: { id: string; agency: string }; provinceWide: boolean }[]>;

/**
 * The decision itself, the same for fields and routes. Under `own`, a dataset that is named must be of the officer's agency;
 * where none is named, the warehouse gives the officer their own agency's part. What is province-wide is decided under `province` alone.
 * @throws Problem NOT_SIGNED_IN, NOT_ALLOWED
 */
export async function decide(person: Person | null, operation: string, dataset: string | null, datasets: Named): Promise<void> {
  const grant = grantOf(person, operation);
  if (grant === "yes") return;
  if (!person) throw new Problem("NOT_SIGNED_IN");
  if (grant === "own" && person.agency && dataset === null) return;
  if ((grant === "own" || grant === "province") && dataset !== null) {
    const named = (await datasets()).find(({ contract }) => contract.id === dataset);
    const province = named?.provinceWide && operation.startsWith("Mutation.");
    if (grant === "own" && named?.contract.agency === person.agency && !province) return;
    if (grant === "province" && province) return;
  }
  throw new Problem("NOT_ALLOWED", { found: operation });
}

/** Whether a person may accept or refuse what is held of a dataset. */
export const mayDecide = (person: Person | null, dataset: string, datasets: Named): Promise<boolean> =>
  may(person, "Mutation.acceptHeld", dataset, datasets);

/** Whether a person may do an operation, for pages that show what can be done. */
export async function may(person: Person | null, operation: string, dataset: string | null, datasets: Named): Promise<boolean> {
  return decide(person, operation, dataset, datasets).then(
    () => true,
    () => false,
  );
}

/** The schema itself is told only to those who are signed in. */
export const introspectionForSignedIn: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, document, contextValue }) {
        if (grantOf(contextValue.person, "Query.introspection") === "yes") return;
        const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
        const asks = [operation!.selectionSet, ...fragments.map(({ selectionSet }) => selectionSet)].some(namesSchema);
        if (asks) throw refusal(new Problem("NOT_SIGNED_IN"));
      },
    };
  },
};

function namesSchema(set: SelectionSetNode): boolean {
  return set.selections.some((each) =>
    each.kind === Kind.FIELD
      ? each.name.value === "__schema" || each.name.value === "__type"
      : each.kind === Kind.INLINE_FRAGMENT && namesSchema(each.selectionSet),
  );
}
