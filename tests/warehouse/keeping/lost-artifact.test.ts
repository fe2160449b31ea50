/** A bad block in the archive: named, never read as if it were good, and mended by whoever still has the bytes. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Connector } from "../../../connectors/connector.js";
import { putDatabaseAside } from "../../../warehouse/database-file.js";
import { mendDefinitions } from "../../../warehouse/definitions/record.js";
import { lostDeliveries } from "../../../warehouse/health/lost.js";
import { systemProblems } from "../../../warehouse/health/system.js";
import { pull } from "../../../warehouse/intake/pull.js";
import { archiveCheck, type Figures, figuresDigest } from "../../../warehouse/verify.js";
import { flowReport } from "../flow-report.js";
import { FreshStore, provinceFolder } from "../fresh-store.js";

let parent: string;
let outbox: string;
let fresh: FreshStore;
let figures: Figures & { differing: number };
let sha256: string;
let asked: string[];

/** A source that sends what the warehouse does not say it holds, as the folder and SFTP transports do. */
const agency: Connector = {
  source: { agency: "DOC", transport: "folder", path: "" },
  async *pull({ into, held }) {
    for (const name of readdirSync(outbox).sort()) {
      const from = join(outbox, name);
      const { size } = statSync(from);
      const modifiedAt = "2026-10-01T00:00:00.000Z";
      const known = held.get(name);
      if (known?.size === size && known.modifiedAt === modifiedAt) continue;
      asked.push(name);
      const path = join(into, name);
      copyFileSync(from, path);
      yield { dataset: "doc_flow", name, path, size, order: { rank: "", modifiedAt } };
    }
  },
};
const pulled = () => pull(fresh.store, agency, fresh.definitions.contracts.get("doc_flow")!, { trigger: "MANUAL", dueAt: null });
const path = () => fresh.store.archive.pathOf(sha256);

async function rebuild(): Promise<void> {
  const { folder } = fresh.store;
  await fresh.store.close();
  const aside = await putDatabaseAside(folder);
  fresh = await FreshStore.at(folder, fresh.definitions);
  aside.forget();
}

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), "yutitham-lost-"));
  outbox = join(parent, "outbox");
  mkdirSync(outbox);
  asked = [];
  for (const month of [1, 2, 3]) {
    const { name, text } = flowReport(month, 40 + month);
    writeFileSync(join(outbox, name), text);
  }
  fresh = await FreshStore.open();
  expect(await pulled()).toMatchObject({ state: "LOADED" });
  figures = await figuresDigest(fresh.store);
  const check = await archiveCheck(fresh.store);
  expect(check).toMatchObject({ bad: [], damaged: [] });
  sha256 = (await fresh.store.database.read((session) =>
    session.one<{ sha256: string }>({ text: "select sha256 from raw.delivery where name like '%02.csv'", values: [] }),
  ))!.sha256;
});
afterAll(async () => {
  await fresh.close();
  rmSync(parent, { recursive: true, force: true });
});

describe("an artifact", () => {
  it("that changed is named with its delivery, set aside when asked, and fetched again by the next pull", async () => {
    const bytes = readFileSync(path());
    bytes[40]! ^= 1;
    writeFileSync(path(), bytes);
    asked = [];
    expect(await archiveCheck(fresh.store)).toMatchObject({
      bad: [sha256],
      damaged: [{ sha256, why: "changed", dataset: "doc_flow", name: flowReport(2, 42).name }],
    });
    await archiveCheck(fresh.store, true);
    expect(await archiveCheck(fresh.store)).toMatchObject({ damaged: [{ sha256, why: "missing" }] });
    const seq = fresh.store.journal.lastSeq;
    expect(await pulled()).toMatchObject({ state: "UNCHANGED" });
    expect(asked).toEqual([flowReport(2, 42).name]);
    expect(fresh.store.journal.lastSeq).toBe(seq + 1);
    expect(await archiveCheck(fresh.store)).toMatchObject({ bad: [] });
    expect(await figuresDigest(fresh.store)).toEqual(figures);
  });

  it("that was cut short is seen by the next pull itself", async () => {
    truncateSync(path(), 10);
    asked = [];
    await pulled();
    expect(asked).toEqual([flowReport(2, 42).name]);
    expect(await archiveCheck(fresh.store)).toMatchObject({ bad: [] });
  });

  it("is asked for no more once it is whole", async () => {
    asked = [];
    await pulled();
    expect(asked).toEqual([]);
  });
});

describe("a rebuild without an artifact's bytes", () => {
  it.each<[string, () => void]>([
    ["changed", () => writeFileSync(path(), "<html>")],
    ["gone", () => rmSync(path())],
  ])("(%s) fails that delivery in words, loads all others, is red, and is whole again after the next pull", async (_, damage) => {
    damage();
    await rebuild();
    expect(await lostDeliveries(fresh.store)).toEqual([{ sha256, dataset: "doc_flow", name: flowReport(2, 42).name }]);
    expect((await systemProblems(fresh.store)).map(({ code }) => code)).toEqual(["ARCHIVE_DAMAGED"]);
    const without = await figuresDigest(fresh.store);
    expect(without.observations.rows).toBeGreaterThan(0);
    expect(without.observations.rows).toBeLessThan(figures.observations.rows);
    expect(await pulled()).toMatchObject({ state: "LOADED" });
    expect(await figuresDigest(fresh.store)).toEqual(figures);
    expect(await lostDeliveries(fresh.store)).toEqual([]);
    expect(await systemProblems(fresh.store)).toEqual([]);
    await rebuild();
    expect(await figuresDigest(fresh.store)).toEqual(figures);
  });

  it("puts back definitions that the files still hold", async () => {
    const { folder } = fresh.store;
    const contract = /"contract":"([0-9a-f]{64})"/.exec(readFileSync(fresh.store.journal.path, "utf8"))![1]!;
    const lost = fresh.store.archive.pathOf(contract);
    writeFileSync(lost, "{}");
    expect(await mendDefinitions(folder, provinceFolder)).toBe(1);
    await rebuild();
    expect(await figuresDigest(fresh.store)).toEqual(figures);
  });
});
