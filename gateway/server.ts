/** The one HTTP server: dashboard, `/graphql`, `/export`, health and metrics. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import express, { type ErrorRequestHandler, type Express } from "express";
import helmet from "helmet";
import { type Logger, pino } from "pino";
import { now } from "../connectors/clock.js";
import { Problem, type ProblemReport } from "../connectors/problem.js";
import { projectRoot } from "../connectors/root.js";
import type { PeopleStore } from "../warehouse/people-store.js";
import type { Warehouse } from "../warehouse/warehouse.js";
import { startApollo } from "./apollo.js";
import { type Audit, openAudit } from "./audit/audit.js";
import type { Context } from "./context.js";
import { reportOf, statusOf } from "./errors.js";
import { exportRoutes } from "./export/routes.js";
import { Answers } from "./graphql/answers.js";
import { GraphqlDoor } from "./graphql/door.js";
import { Figures } from "./kpi/figures.js";
import { Metrics } from "./metrics.js";
import { explorerRoutes, pageRoutes, type RenderPage } from "./pages.js";
import { portProblem } from "./port.js";
import { qrRoutes } from "./qr.js";
import { Routes } from "./routes.js";
import { buildSchema } from "./schema.js";
import { requireSecret } from "./secret.js";
import type { GatewaySettings } from "./settings.js";
import { Accounts } from "./sign-in/accounts.js";
import { Sessions } from "./sign-in/sessions.js";
import { signInRoutes } from "./sign-in/sign-in.js";
import { Visits } from "./sign-in/visits.js";
import { type Caller, Who } from "./sign-in/who.js";

export interface GatewayParts {
  warehouse: Warehouse;
  people: PeopleStore;
  settings: GatewaySettings;
  /** Pulls one dataset now. */
  pull: Context["pull"];
  /** Pulls that run at this moment; default: none is known. */
  pulling?: Context["pulling"];
  /** The figures are sample data: one-click sign-in on this machine, and every page and export says so. */
  sample: boolean;
  renderPage?: RenderPage;
  /** Whether `/readyz` answers 200. */
  ready?: () => boolean;
  /** What keeps the program from its work; `/readyz` and data health tell it. */
  system?: () => readonly ProblemReport[];
  /** Failures that nobody caught. */
  strays?: () => number;
  /** Changes with every pull, also one that brought nothing new; default: every five seconds. */
  pulse?: () => string;
  log?: Logger;
}

export interface Gateway {
  app: RequestListener;
  /** Every route, with the operations of `roles.ts` it stands for. */
  routes: Routes["all"];
  audit: Audit;
  /** Serves; resolves with the server once it listens. */
  listen: (port: number, host: string) => Promise<Server>;
  close: () => Promise<void>;
}

/** @throws Problem CONFIGURATION_INVALID when the secret is too short */
export async function createGateway(parts: GatewayParts): Promise<Gateway> {
  const { warehouse, people, settings, sample } = parts;
  requireSecret(settings.secret);
  const log = parts.log ?? pino({ name: "gateway" });
  const metrics = new Metrics();
  const audit = await openAudit(join(settings.dataFolder, "audit"));
  const secure = settings.secure ?? false;
  const folder = settings.dashboardFolder ?? join(projectRoot, "build", "dashboard");
  const who = new Who(
    new Sessions(settings.secret),
    new Accounts(people),
    people,
    settings.trustedProxies ?? [],
    new Visits(settings.dataFolder),
  );
  const apollo = await startApollo(buildSchema(), log);
  const contextOf = (caller: Caller, asOf: string | null): Context => ({
    warehouse,
    person: caller.person,
    viewer: caller.viewer,
    lastVisit: caller.lastVisit ?? null,
    address: caller.address,
    asOf,
    figures: new Figures(warehouse, caller.viewer),
    sample,
    system: parts.system ?? (() => []),
    pull: parts.pull,
    pulling: parts.pulling ?? (() => []),
    audit,
  });
  const pulse = parts.pulse ?? (() => String(Math.floor(now().getTime() / 5000)));
  const answers = new Answers({ apollo, warehouse, contextOf, metrics, pulse });
  const door = new GraphqlDoor({ who, answers, audit, log });

  const site = express().disable("x-powered-by").set("etag", false).set("query parser", "simple");
  site.use(headers(secure));
  const routes = new Routes(site, who, audit, () => warehouse.datasets());
  healthRoutes(routes, metrics, parts);
  signInRoutes(routes, { who, audit, secret: settings.secret, secure, sample, agencies: () => warehouse.agencies().map(({ id }) => id) });
  exportRoutes(routes, {
    warehouse,
    audit,
    metrics,
    sample,
    ask: (caller) => door.askFor(caller),
    folder: join(settings.dataFolder, "exports"),
    log,
  });
  qrRoutes(routes, secure);
  explorerRoutes(routes, folder);
  pageRoutes(routes, { door, renderPage: parts.renderPage, folder, secret: settings.secret, secure });
  site.use(failures(log));

  metrics.gauge("yutitham_sessions", () => who.sessions.size);
  metrics.gauge("yutitham_audit_entries", () => audit.head().seq);
  metrics.gauge("yutitham_system_problems", () => (parts.system?.() ?? []).length);
  metrics.gauge("yutitham_stray_failures", () => parts.strays?.() ?? 0);
  metrics.gauge("process_resident_memory_bytes", () => process.memoryUsage.rss());
  const app = front(door, site, metrics);
  const servers = new Set<Server>();
  return {
    app,
    routes: [...routes.all, { method: "POST", path: "/graphql", operations: ["POST /graphql"] }],
    audit,
    listen: (port, host) => listen(app, port, host, servers),
    close: async () => {
      await Promise.all([...servers].map(drain));
      await apollo.stop();
      await audit.close();
    },
  };
}

/** GraphQL goes straight to its door; a browser that opens it, and all else, goes through Express. */
function front(door: GraphqlDoor, site: Express, metrics: Metrics): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    metrics.count("yutitham_requests_total");
    const url = request.url ?? "/";
    if (url.startsWith("/graphql") && (url.length === 8 || url[8] === "?") && !opensExplorer(request)) void door.handle(request, response);
    else site(request, response);
  };
}

function opensExplorer(request: IncomingMessage): boolean {
  return request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
}

function headers(secure: boolean): express.RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: "same-origin" },
  });
}

function healthRoutes(routes: Routes, metrics: Metrics, { ready = () => true, system = () => [] }: GatewayParts): void {
  routes.get("/healthz", (_, response) => void response.json({ ok: true }));
  routes.get("/readyz", (_, response) => {
    const ok = ready();
    // Without places and names: whoever may reach the server may ask this.
    response.status(ok ? 200 : 503).json({ ok, problems: system().map(({ code }) => ({ code })) });
  });
  routes.get("/metrics", (_, response) => void response.type("text/plain; version=0.0.4").send(metrics.text()));
}

/** Failures of routes, told by code and words; a person who is not signed in and asks for a page is led to sign in. */
function failures(log: Logger): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const problem = reportOf(bodyProblem(error) ?? error, log);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.setHeader("cache-control", "no-store");
    if (problem.code === "NOT_SIGNED_IN" && request.method === "GET" && request.accepts(["json", "html"]) === "html") {
      response.redirect(302, `/sign-in?next=${encodeURIComponent(request.originalUrl)}`);
      return;
    }
    response.status(statusOf(problem.code)).json({ error: problem });
  };
}

/** What Express and its body readers refuse by themselves. */
function bodyProblem(error: { type?: string; status?: number; statusCode?: number }): Problem | null {
  const status = error.status ?? error.statusCode;
  if (error.type === "entity.too.large") return new Problem("BODY_TOO_LARGE", { expected: "8 KB" });
  if (error.type?.startsWith("entity.") || error.type?.endsWith(".unsupported")) {
    return new Problem("BODY_UNREADABLE", { found: "text that does not fit its type", expected: "JSON or a form" });
  }
  if (status === 404) return new Problem("NOT_FOUND", { found: "file" });
  if (status !== undefined && status >= 400 && status < 500)
    return new Problem("BODY_UNREADABLE", { found: "address", expected: "a plain address" });
  return null;
}

function listen(app: RequestListener, port: number, host: string, servers: Set<Server>): Promise<Server> {
  const server = createServer({ headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 30_000, maxHeaderSize: 16 * 1024 }, app);
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(portProblem(cause, port)));
    server.listen(port, host, () => {
      servers.add(server);
      resolve(server);
    });
  });
}

/** Lets running answers end for a while, then cuts. */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), 5000);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
