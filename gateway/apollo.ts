/** Apollo Server with the bounds that its defaults lack: depth, aliases, cost, directives, tokens. */
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { introspectionForSignedIn } from "./access.js";
import type { Context } from "./context.js";
import { formatError } from "./errors.js";

/**
 * Bounds of one question. Cost is armor's: two an object, one a scalar, half as much again a level, times a literal `first`;
 * a full page of a thousand source cells with all their fields is about sixty thousand.
 */
export const bounds = { depth: 16, aliases: 30, cost: 250_000, directives: 20, tokens: 2000 };

/** What a run leaves behind for the answer cache. */
export interface Run {
  /** Shared with Apollo's own copy of the context. */
  run: { failed: boolean };
}

const noteFailure: ApolloServerPlugin<Context & Run> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ contextValue }) {
        contextValue.run.failed = true;
      },
    };
  },
};

export async function startApollo(schema: GraphQLSchema, log: Logger): Promise<ApolloServer<Context & Run>> {
  const armor = new ApolloArmor({
    maxDepth: { n: bounds.depth },
    maxAliases: { n: bounds.aliases },
    costLimit: { maxCost: bounds.cost },
    maxDirectives: { n: bounds.directives },
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  const server = new ApolloServer<Context & Run>({
    schema,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), introspectionForSignedIn, noteFailure],
    validationRules: armor.validationRules,
    parseOptions: { maxTokens: bounds.tokens },
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    maxRecursiveSelections: true,
    formatError: formatError(log),
    stopOnTerminationSignals: false,
    logger: log,
    nodeEnv: "production",
  });
  await server.start();
  return server;
}
