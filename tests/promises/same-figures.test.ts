/**
 * The figures are those of the bytes that came, whatever happens to the program: started again, asking again, in another folder, made anew
 * from archive and journal. What one line more, a broken file and a renamed column change, and what they do not.
 */
import "./november.js";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PullRecord } from "../../warehouse/intake/pull-record.js";
import { divided, scaled } from "./exact.js";
import { type Running, runByNpm } from "./running-product.js";
import { copyOfSample, yutitham } from "./sample-folder.js";

interface Figures {
  observations: { rows: number; sha256: string };
  kpis: { rows: number; sha256: string };
  differing: number;
}

let copy: Awaited<ReturnType<typeof copyOfSample>>;
let product: Running;
let token: string;
let first: Figures;
/** The data version before a line was appended. */
let version: string;

const command = async (args: readonly string[], folder = copy.folder) => JSON.parse((await yutitham([...args, "--json"], folder)).out);
const figuresOf = async (folder = copy.folder): Promise<Figures> => (await command(["verify", "figures"], folder)).figures;
const pull = async (...args: string[]): Promise<PullRecord[]> => (await command(["pull", ...args])).pulls;

/** The answer as it is sent. */
async function answer(query: string): Promise<string> {
  const response = await fetch(`${product.base}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return response.text();
}
async function ask<T>(query: string): Promise<T> {
  const { data, errors } = JSON.parse(await answer(query)) as { data: T; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

/** Saves a file where an agency serves it, as anybody would. */
const serve = (path: string, bytes: Buffer | string) => writeFileSync(join(copy.folder, "sample", "served", path), bytes);
const served = (path: string) => readFileSync(join(copy.folder, "sample", "served", path));

beforeAll(async () => {
  copy = await copyOfSample();
  first = await figuresOf();
}, 1_200_000);

afterAll(async () => {
  await product?.end();
  copy?.remove();
});

describe("the figures are the same", () => {
  it("in a second data folder at the same moment", async () => {
    const other = mkdtempSync(join(tmpdir(), "yutitham-other-"));
    try {
      expect((await yutitham(["pull", "--all", "--json"], other)).exit).toBeLessThanOrEqual(1);
      expect(await figuresOf(other)).toEqual(first);
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
    expect(first.differing).toBe(0);
    expect(first.observations.rows).toBeGreaterThan(100_000);
    expect(first.kpis.rows).toBeGreaterThan(10_000);
  }, 1_200_000);

  it("after another start, which installs and builds nothing, and after pulling everything again", async () => {
    product = await runByNpm(copy.folder);
    expect(product.said()).not.toMatch(/installing|building/);
    expect((await fetch(`${product.base}/readyz`)).status).toBe(200);
    expect(await figuresOf()).toEqual(first);
    const again = await pull("--all");
    expect(again.filter(({ state }) => state !== "UNCHANGED")).toEqual([]);
    expect(again.length).toBe(copy.pulls.length);
    expect(await figuresOf()).toEqual(first);
    token = (await command(["token", "create", "--role", "director"])).token;
  }, 900_000);
});

describe("a line appended to what probation serves", () => {
  const question = (asOf: string) =>
    `{ kpi(id: "RH07") { value(period: "2026-10", asOf: "${asOf}") { ref state value shown numerator denominator status statusReason
      completeness { reported expected onTime } provisional revised partial version dataVersion { recordedAt } receivedAt } } }`;
  let answered: string;

  it("makes a new data version, whose revision tells the old figure and the new", async () => {
    version = (await ask<{ dataVersion: { id: string } }>("{ dataVersion { id } }")).dataVersion.id;
    answered = await answer(question(version));

    const records = served("DOP/dop_service.ndjson").toString("utf8").trim().split("\n");
    const october = records.map((line) => JSON.parse(line)).filter(({ month }) => month === "2569-10");
    // Fang's report of October has not come: the figure stands on the other office alone.
    expect(october).toHaveLength(1);
    const hours = october[0].communityService as { hoursOrdered: string; hoursDone: string };
    const at = "2026-11-23T08:30:00+07:00";
    const line = {
      ...october[0],
      ...{ id: 5009256910101, office: "สำนักงานคุมประพฤติจังหวัดเชียงใหม่ สาขาฝาง", submittedAt: at, updatedAt: at, revision: 1 },
      communityService: { hoursOrdered: "1,000.00", hoursDone: "250.00" },
    };
    serve("DOP/dop_service.ndjson", `${[...records, JSON.stringify(line)].join("\n")}\n`);

    const [pulled] = await pull("dop_service");
    expect(pulled).toMatchObject({ dataset: "dop_service", trigger: "MANUAL", refreshed: expect.arrayContaining(["RH07"]) });
    expect(Number(pulled!.version)).toBeGreaterThan(Number(version));

    const [done, ordered] = [hours.hoursDone, hours.hoursOrdered].map((text) => scaled(text.replaceAll(",", ""))) as [bigint, bigint];
    const asPercent = (top: bigint, bottom: bigint) => divided(top * 100n, bottom);
    const { revisions } = await ask<{ revisions: { period: string; old: string; new: string; artifact: { name: string } | null }[] }>(
      `{ revisions(kpi: "RH07", since: "${version}") { period old new artifact { name sha256 } } }`,
    );
    const revision = revisions.find(({ period }) => period === "2026-10")!;
    expect(revision.old).toBe(asPercent(done, ordered));
    expect(revision.new).toBe(asPercent(done + scaled("250"), ordered + scaled("1000")));
    expect(revision.artifact).not.toBeNull();
    expect(JSON.parse(await answer(question(String(pulled!.version)))).data.kpi.value).toMatchObject({
      value: revision.new,
      completeness: { reported: 2, expected: 2 },
    });
  }, 600_000);

  it("leaves the answer as of the version before it as it was, byte for byte", async () => {
    expect(JSON.parse(answered).data.kpi.value).toMatchObject({ state: "REPORTED", completeness: { reported: 1, expected: 2 } });
    expect(await answer(question(version))).toBe(answered);
  });
});

describe("a broken file and a renamed column", () => {
  const population = "DOC/population/population_5006_256910";
  const flow = "DOC/flow/flow_5001_256910";

  it("fail alone, say why in one sentence, and leave the figures standing", async () => {
    const before = await figuresOf();
    serve(`${population}_r2.csv`, "<!DOCTYPE html>\r\n<html><body>502 Bad Gateway</body></html>\r\n");
    const page = served(`${flow}.csv`);
    // In windows-874: the heading ชาย becomes บุรุษ.
    const [male, renamedTo] = [Buffer.from([0xaa, 0xd2, 0xc2]), Buffer.from([0xba, 0xd8, 0xc3, 0xd8, 0xc9])];
    const at = page.indexOf(Buffer.concat([Buffer.from(","), male, Buffer.from(",")])) + 1;
    expect(at).toBeGreaterThan(0);
    serve(`${flow}_r2.csv`, Buffer.concat([page.subarray(0, at), renamedTo, page.subarray(at + male.length)]));

    const pulls = new Map((await pull("--all")).map((one) => [one.dataset, one]));
    const broken = pulls.get("doc_population")!;
    expect(broken).toMatchObject({ state: "FAILED", code: "FILE_BROKEN" });
    const renamed = pulls.get("doc_flow")!;
    expect(renamed).toMatchObject({ state: "HELD", code: "COLUMN_MISSING" });
    for (const [dataset, { state }] of pulls)
      if (!["doc_population", "doc_flow"].includes(dataset)) expect(state, dataset).toBe("UNCHANGED");
    expect(await figuresOf()).toEqual(before);

    expect(broken.message!.en).toContain("population_5006_256910_r2.csv");
    for (const words of [renamed.message!.th, renamed.message!.en]) {
      expect(words).toContain("flow_5001_256910_r2.csv");
      expect(words).toContain("ชาย");
      expect(words).toContain("บุรุษ");
      expect(words).toMatch(/(line|บรรทัด) 3/);
    }
  }, 600_000);
});

describe("Ctrl-C", () => {
  it("ends the product cleanly and leaves no process behind", async () => {
    expect(processesOf(copy.folder).length).toBeGreaterThan(1);
    await product.end("SIGINT");
    await expect.poll(() => processesOf(copy.folder), { timeout: 20_000 }).toEqual([]);
    expect(product.said()).toContain("stopping");
    expect(existsSync(join(copy.folder, "control.json"))).toBe(false);
  }, 60_000);
});

describe("archive and journal", () => {
  it("give the same figures and the same earlier answer again when the database is gone", async () => {
    const before = await figuresOf();
    const traced = async (...asOf: string[]) =>
      (await yutitham(["trace", "RH07", "--period", "2026-10", ...asOf, "--json"], copy.folder)).out;
    const [now, earlier] = [await traced(), await traced("--as-of", version)];
    // Fang's line had not come then: it is another figure, and stands on other cells.
    const figure = (out: string) => JSON.parse(out) as { value: string; parts: unknown[] };
    expect(figure(earlier).value).not.toBe(figure(now).value);
    expect(figure(earlier).parts.length).toBeLessThan(figure(now).parts.length);
    rmSync(join(copy.folder, "warehouse.duckdb"));
    rmSync(join(copy.folder, "warehouse.duckdb.wal"), { force: true });
    expect((await command(["rebuild"])).ok).toBe(true);
    expect(await figuresOf()).toEqual(before);
    expect(await traced()).toBe(now);
    expect(await traced("--as-of", version)).toBe(earlier);
  }, 1_200_000);
});

/** What runs with this data folder, by the command line or the environment it was started with. */
function processesOf(folder: string): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        const [line, environment] = ["cmdline", "environ"].map((what) => readFileSync(`/proc/${pid}/${what}`, "utf8"));
        return line && (line.includes(folder) || environment!.includes(folder)) ? [line.replaceAll("\0", " ")] : [];
      } catch {
        return []; // gone in the meantime, or another user's
      }
    });
}
