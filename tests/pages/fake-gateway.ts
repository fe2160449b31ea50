/**
 * A stand-in for the gateway: the real schema with made-up answers, and the pages as the build renders them, under the same content policy.
 * For trying the pages by themselves; everything it shows is invented.
 */
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import express from "express";
import { buildSchema, type GraphQLFieldResolver, type GraphQLScalarType, graphql, isObjectType } from "graphql";
import { Problem } from "../../connectors/problem.js";
import { projectRoot } from "../../connectors/root.js";
import { qrOf } from "../../gateway/qr.js";
import { scalars } from "../../gateway/scalars.js";
import { resolvers } from "./fake-resolvers.js";
import { globSync } from "./glob.js";

const schema = buildSchema(
  globSync("gateway", ".graphql")
    .map((path) => readFileSync(path, "utf8"))
    .join("\n"),
);
for (const [name, fields] of Object.entries(resolvers)) {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is not in the schema`);
  for (const [field, resolve] of Object.entries(fields))
    type.getFields()[field]!.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
}
// What an address asks is refused as strictly as by the gateway.
for (const name of ["AsOf", "Moment"] as const) (schema.getType(name) as GraphQLScalarType).parseValue = scalars[name].parseValue;
const built = join(projectRoot, "build", "dashboard");

type Answer = { data?: unknown; errors?: readonly unknown[] };
interface Pages {
  renderPage(
    request: Record<string, unknown>,
    ask: (document: string, variables: Record<string, unknown>) => Promise<Answer>,
  ): Promise<{ status: number; html: string }>;
}

const cookie = (header: string | undefined, name: string) => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(header ?? "")?.[1] ?? null;

/** A data version that there is not. */
export const NO_VERSION = "99999";

export interface FakeGateway {
  url: string;
  close(): Promise<void>;
}

/**
 * @param broken  names of root fields that fail where they are asked with arguments, to see what a page does without them
 * @param site    what of the site is otherwise, such as its fiscal year
 */
export async function startFakeGateway(port = 0, broken: string[] = [], site: { fiscalYear?: number } = {}): Promise<FakeGateway> {
  const { renderPage } = (await import(join(built, "server", "entry-server.js"))) as Pages;
  const answer = async (document: string, variables: Record<string, unknown>, role: string | null): Promise<Answer> => {
    if (broken.some((field) => new RegExp(`\\b${field}\\(`).test(document)))
      return { errors: [{ message: "broken on purpose", extensions: { code: "BROKEN" } }] };
    if (Object.values(variables).includes(NO_VERSION))
      return {
        errors: [
          {
            message: "no data version",
            extensions: { ...new Problem("UNKNOWN_VERSION", { found: NO_VERSION }).report() },
          },
        ],
      };
    const result = await graphql({ schema, source: document, variableValues: variables, contextValue: { role, site } });
    if (result.errors?.length) console.error(result.errors[0]);
    return JSON.parse(JSON.stringify(result));
  };

  const pages = express();
  pages.use((_, response, next) => {
    response.setHeader(
      "content-security-policy",
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    next();
  });
  pages.use(express.static(join(built, "client"), { index: false }));
  pages.use(express.json());
  pages.use(express.urlencoded({ extended: false }));
  pages.post("/sign-in/sample", (request, response) => {
    response.cookie("role", request.body.role ?? "director").redirect(303, request.body.next || "/");
  });
  pages.post("/sign-out", (_, response) => response.clearCookie("role").redirect(303, "/sign-in"));
  pages.post("/graphql", async (request, response) => {
    response.json(await answer(request.body.query, request.body.variables ?? {}, cookie(request.headers.cookie, "role")));
  });
  pages.get("/qr.svg", (request, response) => {
    response.type("svg").send(qrOf(new URL(String(request.query.to), `http://${request.headers.host}`).href));
  });
  pages.get("/{*page}", async (request, response) => {
    const role = cookie(request.headers.cookie, "role");
    const [language, theme] = [cookie(request.headers.cookie, "lang"), cookie(request.headers.cookie, "theme")];
    const { status, html } = await renderPage({ url: request.originalUrl, language, theme, formToken: "token" }, (document, variables) =>
      answer(document, variables, role),
    );
    response.status(status).type("html").send(html);
  });

  const server = await new Promise<Server>((resolve, reject) => {
    const started = pages.listen(port, "127.0.0.1", (error) => (error ? reject(error) : resolve(started)));
  });
  const address = server.address() as { port: number };
  return { url: `http://127.0.0.1:${address.port}`, close: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

if (process.argv[2] === "serve") console.log((await startFakeGateway(Number(process.argv[3] ?? 4310))).url);
