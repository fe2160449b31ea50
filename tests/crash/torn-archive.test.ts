/**
 * A power cut that tore the archive itself: the newest artifacts are cut off or end in zeros. The next start finds them by their hash, says so,
 * keeps the figures that stand, and the pull that follows asks the source for just these. Seeded: `YUTITHAM_TEST_SEED=7`.
 */
import "../promises/november.js";
import { createHash } from "node:crypto";
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { putDatabaseAside } from "../../warehouse/database-file.js";
import { lostDeliveries } from "../../warehouse/health/lost.js";
import { systemProblems } from "../../warehouse/health/system.js";
import { archiveCheck, figuresDigest } from "../../warehouse/verify.js";
import { serveSftp } from "../connectors/transport/sftp-server.js";
import { arrived, prisons } from "../faults/drop-faults.js";
import { pullOnce, type Trial } from "../faults/trial.js";
import { flowReport } from "../warehouse/flow-report.js";
import { FreshStore } from "../warehouse/fresh-store.js";

const seed = process.env.YUTITHAM_TEST_SEED ?? String(Date.now() % 100_000);
let drawn = 0;
/** A whole number below so many. */
const draw = (below: number) => createHash("sha256").update(`${seed} ${drawn++}`).digest().readUInt32BE() % below;

/** What may be left of a file of which the disk had not kept all: always other bytes than were written. */
const tears: Record<string, (path: string) => void> = {
  "cut off": (path) => truncateSync(path, draw(readFileSync(path).length)),
  "zeros at the end": (path) => {
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0, draw(bytes.length)));
  },
  "zeros beyond its end": (path) => {
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes.subarray(0, draw(bytes.length)), Buffer.alloc(4096)]));
  },
};

let fresh: FreshStore | undefined;
afterAll(() => fresh?.close());

/** Six months of a prison's reports, which its folder still holds. */
async function reports(): Promise<{ trial: Trial; asked: () => string[] }> {
  const remote = await serveSftp("/flow");
  for (const month of [1, 2, 3, 4, 5, 6]) {
    const { name, text } = flowReport(month, 40 + month);
    remote.files.set(name, { text, mtime: arrived });
  }
  fresh = await FreshStore.open();
  const trial: Trial = { dataset: "doc_flow", source: prisons(remote) };
  expect((await pullOnce(trial, fresh)).state).toBe("LOADED");
  const asked = () => remote.asked.splice(0).flatMap((request) => /^open (.*)/.exec(request)?.[1] ?? []);
  asked();
  return { trial, asked };
}

/** The power fails, and so many of the last artifacts are torn; the next life begins, with the database or without. */
async function powerCut(howMany: number, withDatabase: boolean): Promise<string[]> {
  const { store, definitions } = fresh!;
  const last = await store.database.read((session) =>
    session.all<{ sha256: string; name: string }>({
      text: "select sha256, name from raw.delivery order by id desc limit ?",
      values: [howMany],
    }),
  );
  const paths = last.map(({ sha256 }) => store.archive.pathOf(sha256));
  await store.close();
  for (const path of paths) Object.values(tears)[draw(3)]!(path);
  const aside = withDatabase ? null : await putDatabaseAside(store.folder);
  fresh = await FreshStore.at(store.folder, definitions);
  aside?.forget();
  return last.map(({ name }) => name).sort();
}

describe(`artifacts torn by a power cut, seed ${seed}`, () => {
  it.each([1, 2, 3])(
    "are found at the next start, and their source is asked for just these; the figures stand all the while (%i)",
    async () => {
      const { trial, asked } = await reports();
      const figures = await figuresDigest(fresh!.store);
      const torn = await powerCut(1 + draw(5), true);
      expect((await lostDeliveries(fresh!.store)).map(({ name }) => name).sort()).toEqual(torn);
      expect((await systemProblems(fresh!.store)).map(({ code }) => code)).toEqual(["ARCHIVE_DAMAGED"]);
      expect(await figuresDigest(fresh!.store)).toEqual(figures);
      // A life in which nobody pulled: it is told again.
      await fresh!.store.close();
      fresh = await FreshStore.at(fresh!.store.folder, fresh!.definitions);
      expect((await lostDeliveries(fresh.store)).map(({ name }) => name).sort()).toEqual(torn);
      expect((await pullOnce(trial, fresh)).state).toBe("UNCHANGED");
      expect(asked().sort()).toEqual(torn);
      expect(await lostDeliveries(fresh.store)).toEqual([]);
      expect(await systemProblems(fresh.store)).toEqual([]);
      expect(await archiveCheck(fresh.store)).toMatchObject({ bad: [] });
      expect(await figuresDigest(fresh.store)).toEqual(figures);
      await fresh.close();
      fresh = undefined;
    },
  );

  it("are failed deliveries, in words, where the database was lost as well; the next pull brings every figure back", async () => {
    const { trial, asked } = await reports();
    const figures = await figuresDigest(fresh!.store);
    const torn = await powerCut(1 + draw(5), false);
    const failed = await fresh!.store.database.read((session) =>
      session.all<{ name: string }>({
        text: "select name from raw.delivery where state = 'FAILED' and code = 'ARCHIVE_DAMAGED' order by name",
        values: [],
      }),
    );
    expect(failed.map(({ name }) => name)).toEqual(torn);
    expect((await lostDeliveries(fresh!.store)).map(({ name }) => name).sort()).toEqual(torn);
    expect((await figuresDigest(fresh!.store)).observations.rows).toBeLessThan(figures.observations.rows);
    expect((await pullOnce(trial, fresh!)).state).toBe("LOADED");
    expect(asked().sort()).toEqual(torn);
    expect(await lostDeliveries(fresh!.store)).toEqual([]);
    expect(await figuresDigest(fresh!.store)).toEqual(figures);
    expect(await archiveCheck(fresh!.store)).toMatchObject({ bad: [] });
  });
});
