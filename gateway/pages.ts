/** The dashboard: its files, its pages rendered on this side, and the explorer of the schema. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import express, { type Request, type Response } from "express";
import { Problem } from "../connectors/problem.js";
import type { Ask, GraphqlDoor } from "./graphql/door.js";
import { packedFiles, sendPage } from "./packed.js";
import type { Routes } from "./routes.js";
import { formCookie, formToken, newFormCookie } from "./sign-in/same-site.js";
import { cookieOptions } from "./sign-in/sign-in.js";
import { type Caller, cookieOf } from "./sign-in/who.js";

/** What a page is rendered from, beside the answers it asks for. */
export interface PageAsked {
  /** Path and query as asked for. */
  url: string;
  /** Cookies of the reader's own choosing, unchecked: `lang` and `theme`. */
  language: string | null;
  theme: string | null;
  /** Goes into the hidden field `token` of every form that signs in or out. */
  formToken: string;
}

/** Renders a page of the dashboard on this side: the whole document and its status. The dashboard's `entry-server.ts` is one. */
export type RenderPage = (page: PageAsked, ask: Ask) => Promise<{ status: number; html: string }>;

export interface PageParts {
  door: GraphqlDoor;
  renderPage?: RenderPage;
  folder: string;
  secret: string;
  secure: boolean;
}

const year = 365 * 24 * 3600 * 1000;

export function pageRoutes(routes: Routes, parts: PageParts): void {
  const client = join(parts.folder, "client");
  const assets = join(client, "assets");
  routes.files(
    "/assets",
    packedFiles(assets, year, express.static(assets, { immutable: true, maxAge: year, index: false, fallthrough: false })),
  );
  routes.files("/", express.static(client, { index: false, maxAge: 0, dotfiles: "ignore" }));
  routes.get("/sign-in", (request, response, caller) => page(request, response, caller, parts));
  routes.get("/{*page}", (request, response, caller) => page(request, response, caller, parts), ["GET /pages"]);
}

/** The explorer of the schema, for a browser that opens `/graphql`. */
export function explorerRoutes(routes: Routes, folder: string): void {
  const explorer = join(folder, "explorer");
  const index = join(explorer, "index.html");
  const files = packedFiles(explorer, year, express.static(explorer, { index: false, immutable: true, maxAge: year, fallthrough: true }));
  routes.get("/graphql", (_, response) => {
    if (!existsSync(index)) throw new Problem("NOT_FOUND", { found: "explorer" });
    allowEditorStyles(response);
    response.type("html").send(readFileSync(index));
  });
  routes.get(
    "/graphql/{*file}",
    (request, response) =>
      new Promise<void>((_, reject) => {
        allowEditorStyles(response);
        request.url = request.url.slice("/graphql".length);
        files(request, response, () => reject(new Problem("NOT_FOUND", { found: "file" })));
      }),
    ["GET /explorer"],
  );
}

/** The editor writes its own styles and inlines its icon font; scripts stay our own. */
function allowEditorStyles(response: Response): void {
  const policy = String(response.getHeader("content-security-policy") ?? "");
  const styles = policy.replace(/style-src [^;]+/, "style-src 'self' 'unsafe-inline'").replace(/font-src [^;]+/, "font-src 'self' data:");
  response.setHeader("content-security-policy", styles);
}

async function page(request: Request, response: Response, caller: Caller, parts: PageParts): Promise<void> {
  response.setHeader("cache-control", "private, no-store");
  if (parts.renderPage) {
    const asked: PageAsked = {
      url: request.originalUrl,
      language: cookieOf(request, "lang") ?? null,
      theme: cookieOf(request, "theme") ?? null,
      formToken: formToken(formCookieOf(request, response, parts), parts.secret),
    };
    const { status, html } = await parts.renderPage(asked, parts.door.askFor(caller));
    return sendPage(request, response, status, html);
  }
  const index = join(parts.folder, "client", "index.html");
  if (!existsSync(index)) throw new Problem("NOT_FOUND", { found: "dashboard" });
  response.type("html").send(readFileSync(index));
}

function formCookieOf(request: Request, response: Response, { secure }: PageParts): string {
  const carried = cookieOf(request, formCookie);
  if (carried && /^[\w-]{24}$/.test(carried)) return carried;
  const fresh = newFormCookie();
  response.cookie(formCookie, fresh, cookieOptions(secure));
  return fresh;
}
