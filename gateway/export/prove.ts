/**
 * A downloaded export proved against its receipt and against the warehouse: the file's bytes are those the receipt speaks of, and the same
 * question asked once more at the same data version, by someone who sees the same, gives the same figures.
 */
import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Problem } from "../../connectors/problem.js";
import type { Viewer } from "../../warehouse/answer.js";
import type { Warehouse } from "../../warehouse/warehouse.js";
import { type Role, roles, viewerOf } from "../roles.js";
import { csvDigest, writeExport } from "./file.js";
import { type ExportMade, makeExport } from "./make.js";
import { readExport } from "./question.js";
import type { Receipt } from "./receipt.js";
import { workbookReceipt, workbookRows } from "./workbook-read.js";

/** One thing that was compared; `expected` is what the receipt says, or what the warehouse gives. */
export interface PackCheck {
  what: "receipt" | "version" | "file" | "figures" | "rows" | "columns" | "withheld";
  ok: boolean;
  expected: string;
  found: string;
}

export interface PackProof {
  ok: boolean;
  file: string;
  of: string;
  address: string;
  version: string;
  rows: number;
  sha256: string;
  /** Who sees just these figures; null where nobody does. */
  seenBy: Role | null;
  checks: PackCheck[];
}

type Told = Pick<Receipt, "address" | "rows" | "columns" | "withheld"> & { of: string; version: string; sha256?: string };
type Row = readonly (string | number | boolean | null)[];

/** @throws Problem PACK_UNREADABLE when the file is no export or has no receipt */
export async function provePack(path: string, warehouse: Warehouse, sample: boolean): Promise<PackProof> {
  const pack = await Pack.open(path);
  const { told } = pack;
  const asked = questionOf(told, path);
  const checks: PackCheck[] = [];
  const compare = (what: PackCheck["what"], expected: unknown, found: unknown) =>
    checks.push({ what, ok: String(expected) === String(found), expected: String(expected), found: String(found) });
  let made: { whole: ExportMade; role: Role | null; same: boolean } | null = null;
  try {
    made = await againAsSeen(pack, viewersOf(warehouse), (viewer) => makeExport(asked, viewer, warehouse, sample));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    checks.push({ what: "version", ok: false, expected: told.version, found: error.code });
  }
  const file = await pack.digest();
  if (made) {
    const { made: is } = made.whole;
    compare("version", told.version, is.version.id);
    compare("rows", told.rows, is.rows);
    compare("columns", told.columns, is.columns.length);
    compare("withheld", told.withheld, is.withheld);
    const sha256 = await csvDigest(is);
    if (told.sha256) compare("receipt", told.sha256, sha256);
    if (pack.format === "csv") compare("file", told.sha256 ?? sha256, file);
    if (pack.format !== "receipt")
      checks.push({ what: "figures", ok: made.same, expected: "the same", found: made.same ? "the same" : "others" });
  } else if (pack.format === "csv" && told.sha256) compare("file", told.sha256, file);
  const ok = checks.every((check) => check.ok);
  return {
    ok,
    file: basename(path),
    of: told.of,
    address: told.address,
    version: told.version,
    rows: told.rows,
    sha256: file,
    seenBy: ok ? (made?.role ?? null) : null,
    checks,
  };
}

interface Seer {
  role: Role;
  viewer: Viewer;
}

/** The export made anew as each role would see it, until one's is the pack's; without one, as an analyst's. */
async function againAsSeen(pack: Pack, viewers: readonly Seer[], make: (viewer: Viewer) => Promise<ExportMade>) {
  const seen = new Set<string>();
  let first: ExportMade | null = null;
  for (const { role, viewer } of viewers) {
    if (seen.has(JSON.stringify(viewer))) continue;
    seen.add(JSON.stringify(viewer));
    const whole = await make(viewer);
    first ??= whole;
    if (await pack.isOf(whole)) return { whole, role, same: true };
  }
  return { whole: first!, role: null, same: false };
}

/** Analysts see what most see, so they come first; an officer sees the own agency's figures more exactly. */
function viewersOf(warehouse: Warehouse): Seer[] {
  const agencies = warehouse.names().province.agencies.map(({ id }) => id);
  return [...roles]
    .sort((a, b) => Number(b === "analyst") - Number(a === "analyst"))
    .flatMap((role) =>
      (role === "officer" ? agencies : [null]).map((agency) => ({
        role,
        viewer: viewerOf({ id: "verify", name: "verify", role, agency, via: "account" }),
      })),
    );
}

function questionOf({ address }: Told, path: string) {
  const [, file, search = ""] = /^\/export\/([a-z0-9_]+\.csv)(?:\?(.*))?$/.exec(address) ?? [];
  if (!file) throw unreadable(path, address.slice(0, 80));
  return readExport(file, Object.fromEntries(new URLSearchParams(search)));
}

const unreadable = (path: string, found: string) => new Problem("PACK_UNREADABLE", { file: basename(path), found });

class Pack {
  private constructor(
    readonly path: string,
    readonly format: "csv" | "json" | "parquet" | "xlsx" | "receipt",
    readonly told: Told,
    /** Its rows, where they stand in the file as values. */
    private readonly rows: Row[] | null,
  ) {}

  static async open(path: string): Promise<Pack> {
    if (!existsSync(path)) throw unreadable(path, "—");
    const ending = /\.(receipt\.json|csv|json|parquet|xlsx)$/.exec(path)?.[1];
    if (!ending) throw unreadable(path, basename(path));
    if (ending === "receipt.json") return new Pack(path, "receipt", toldIn(await readJson(path), path), null);
    if (ending === "json") {
      const whole = (await readJson(path)) as { receipt?: unknown; rows?: unknown };
      if (!Array.isArray(whole.rows)) throw unreadable(path, "rows —");
      return new Pack(path, "json", toldIn(whole.receipt, path), whole.rows as Row[]);
    }
    if (ending === "xlsx") {
      const told = await workbookReceipt(path).catch(() => null);
      if (!told) throw unreadable(path, "README —");
      return new Pack(path, "xlsx", toldIn(told, path), await workbookRows(path));
    }
    const receipt = `${path.slice(0, -ending.length)}receipt.json`;
    if (!existsSync(receipt)) throw unreadable(path, `${basename(receipt)} —`);
    return new Pack(path, ending as "csv" | "parquet", toldIn(await readJson(receipt), receipt), null);
  }

  async digest(): Promise<string> {
    return digestOf(this.path);
  }

  /** Whether its rows are those of an export made anew. */
  async isOf({ made, receipt }: ExportMade): Promise<boolean> {
    if (this.format === "receipt") return !this.told.sha256 || this.told.sha256 === (await csvDigest(made));
    if (this.format === "csv") return (await this.digest()) === (await csvDigest(made));
    const again = await mkdtemp(join(tmpdir(), "yutitham-pack-"));
    try {
      const path = join(again, `again.${this.format}`);
      if (this.format === "json") return await sameRows(this.rows!, made.batches());
      await writeExport(this.format, made, receipt, path);
      if (this.format === "parquet") return (await this.digest()) === (await digestOf(path));
      return JSON.stringify(this.rows) === JSON.stringify(await workbookRows(path));
    } finally {
      await rm(again, { recursive: true, force: true });
    }
  }
}

async function sameRows(rows: readonly Row[], batches: AsyncIterable<readonly Row[]>): Promise<boolean> {
  let at = 0;
  for await (const batch of batches) for (const row of batch) if (JSON.stringify(rows[at++] ?? null) !== JSON.stringify(row)) return false;
  return at === rows.length;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    throw unreadable(path, "JSON —");
  }
}

/** What a receipt says, as far as it is compared. */
function toldIn(receipt: unknown, path: string): Told {
  const { of, address, rows, columns, withheld, dataVersion, sha256 } = (receipt ?? {}) as Partial<Receipt> & { sha256?: unknown };
  const version = dataVersion?.id;
  if (typeof of !== "string" || typeof address !== "string" || version === undefined || typeof rows !== "number")
    throw unreadable(path, "receipt —");
  return {
    of,
    address,
    version: String(version),
    rows,
    columns: Number(columns),
    withheld: Number(withheld),
    ...(typeof sha256 === "string" ? { sha256 } : {}),
  };
}
