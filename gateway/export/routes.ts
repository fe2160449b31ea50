/** `/export/…` and `/datapackage.json`: the same filters as GraphQL, the audit log before the first byte. */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Request, Response } from "express";
import type { Logger } from "pino";
import { Problem } from "../../connectors/problem.js";
import type { Export } from "../../warehouse/observations/answer.js";
import type { Warehouse } from "../../warehouse/warehouse.js";
import { decide } from "../access.js";
import type { Audit } from "../audit/audit.js";
import type { Ask } from "../graphql/door.js";
import type { Metrics } from "../metrics.js";
import type { Routes } from "../routes.js";
import { fromOwnSite } from "../sign-in/same-site.js";
import type { Caller } from "../sign-in/who.js";
import { Turns } from "../turns.js";
import { csvOf } from "./csv.js";
import { datapackage, type Resource } from "./datapackage.js";
import { csvDigest, writeExport } from "./file.js";
import { dispositionOf } from "./file-name.js";
import { jsonOf } from "./json.js";
import { documented, makeExport } from "./make.js";
import { exportViews } from "./name.js";
import { type ExportAsked, exportedOf, type Format, readExport } from "./question.js";
import type { Receipt } from "./receipt.js";
import { ahead, sendFile, sendPieces } from "./send.js";

export interface ExportParts {
  warehouse: Warehouse;
  audit: Audit;
  metrics: Metrics;
  sample: boolean;
  /** Asks GraphQL on the caller's behalf: what a receipt says of a figure is what everybody is told. */
  ask: (caller: Caller) => Ask;
  /** Files are made here before they are sent; emptied at start. */
  folder: string;
  log: Logger;
}

const types: Record<Format, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
  json: "application/json; charset=utf-8",
  "dictionary.json": "application/json; charset=utf-8",
  "receipt.json": "application/json; charset=utf-8",
};
const carriesReceipt: ReadonlySet<Format> = new Set(["xlsx", "json", "receipt.json"]);

export function exportRoutes(routes: Routes, parts: ExportParts): void {
  rmSync(parts.folder, { recursive: true, force: true });
  mkdirSync(parts.folder, { recursive: true, mode: 0o700 });
  const turns = new Turns(2, 6);
  const asked = (request: Request) => {
    const of = exportedOf(String(request.params.file));
    const view = exportViews[of];
    return view ? { operation: view.operation } : { operation: "GET /export/dataset", dataset: of };
  };
  const handler = (request: Request, response: Response, caller: Caller) =>
    turns.take(caller.person?.id ?? caller.address, () => give(request, response, caller, parts));
  const operations = [...Object.values(exportViews).map(({ operation }) => operation), "GET /export/dataset"];
  routes.get("/export/:file", handler, operations, asked);
  routes.get("/datapackage.json", async (_, response, caller) => void response.json(await describe(caller, parts)));
}

async function give(request: Request, response: Response, caller: Caller, parts: ExportParts): Promise<void> {
  const { warehouse, audit, metrics, sample, log } = parts;
  if (caller.by === "cookie") fromOwnSite(request);
  const wanted = readExport(String(request.params.file), request.query);
  const whole = await makeExport(wanted, caller.viewer, warehouse, sample);
  const { name, made, day } = whole;
  const etag = etagOf(wanted, made, day, caller);
  response.setHeader("etag", etag);
  response.setHeader("cache-control", "private, no-cache");
  response.setHeader("vary", "Cookie, Authorization");
  response.setHeader("x-yutitham-version", made.version.id);
  response.setHeader("x-yutitham-rows", String(made.rows));
  response.setHeader("x-yutitham-withheld", String(made.withheld));
  if (sample) response.setHeader("x-yutitham-sample", "1");
  response.setHeader("link", `</export/${wanted.question.of}.dictionary.json>; rel="describedby"`);
  if (request.headers["if-none-match"] === etag) {
    response.status(304).end();
    return;
  }
  const operation = exportViews[wanted.question.of]?.operation ?? "GET /export/dataset";
  const { person, address } = caller;
  const words = `${request.params.file} ${JSON.stringify(wanted.filters)} v${made.version.id}`.slice(0, 500);
  await audit.record({ kind: "export", who: person?.id ?? null, role: person?.role ?? null, operation, asked: words, address });
  metrics.count("yutitham_exports_total");
  response.setHeader("content-type", types[wanted.format]);
  if (!wanted.format.includes(".")) response.setHeader("content-disposition", dispositionOf(wanted, wanted.format, name, sample));
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const receipt = carriesReceipt.has(wanted.format) ? await documented(whole, parts.ask(caller), wanted.figuresFrom) : whole.receipt;
  await write(wanted.format, made, receipt, response, parts).catch((error: unknown) => {
    if (!response.headersSent || error instanceof Problem) throw forget(response, error);
    log.warn({ err: error, export: request.params.file }, "an export was cut off");
    response.destroy();
  });
}

async function write(format: Format, made: Export, receipt: Receipt, response: Response, parts: ExportParts): Promise<void> {
  if (format === "json") return sendPieces(response, jsonOf(made, receipt));
  if (format === "dictionary.json") return void response.send(JSON.stringify({ of: receipt.of, columns: made.columns }, null, 1));
  if (format === "receipt.json") return void response.send(JSON.stringify({ ...receipt, sha256: await csvDigest(made) }, null, 1));
  if (format === "csv" && !made.finalCsv) return sendPieces(response, csvOf(made));
  const before = format === "csv" ? Buffer.from("\ufeff") : Buffer.alloc(0);
  if ((format === "csv" || format === "parquet") && made.pieces) return sendPieces(response, ahead(before, made.pieces(format)));
  const path = join(parts.folder, `${randomUUID()}.${format}`);
  try {
    if (format === "csv") await made.writeTo(path, format);
    else await writeExport(format, made, receipt, path);
    await sendFile(response, path, before);
  } finally {
    await rm(path, { force: true });
  }
}

/** Weak: workbooks of the same figures differ in bytes. */
function etagOf({ question, format, figuresFrom }: ExportAsked, made: Export, day: string, caller: Caller): string {
  const parts = [question, format, made.version.id, day, caller.scope, figuresFrom];
  return `W/"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22)}"`;
}

/** Headers of a file that does not come after all. */
function forget(response: Response, error: unknown): unknown {
  if (!response.headersSent) for (const name of ["content-disposition", "content-length", "etag", "trailer"]) response.removeHeader(name);
  return error;
}

async function describe(caller: Caller, { warehouse, sample }: ExportParts): Promise<Record<string, unknown>> {
  const datasets = await warehouse.datasets();
  const resources: Resource[] = [];
  const version = await warehouse.dataVersion();
  for (const [of, { name }] of Object.entries(exportViews))
    resources.push({ of, name, about: name, columns: warehouse.exportColumns(of)! });
  for (const { contract } of datasets) {
    const may = await decide(caller.person, "GET /export/dataset", contract.id, async () => datasets).then(
      () => true,
      () => false,
    );
    if (!may) continue;
    const made = await warehouse.exportOf({ of: contract.id }, caller.viewer);
    resources.push({ of: contract.id, name: contract.name, about: contract.about, columns: made.columns });
  }
  return datapackage(warehouse.province().office, version.id, sample, resources);
}
