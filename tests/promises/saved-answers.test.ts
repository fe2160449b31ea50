/**
 * Answers that an earlier commit saved, asked again on its own data folder: after the migrations and definitions of this commit, later loads,
 * a signature, another target, a KPI added, a replay and a rebuild no byte of `data` differs.
 */
import "./november.js";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatasetContract } from "../../connectors/dataset.js";
import { readFiles, recordDefinitions } from "../../warehouse/definitions/record.js";
import type { Recorded } from "../../warehouse/definitions/recorded.js";
import { sql } from "../../warehouse/engine/sql.js";
import { replay } from "../../warehouse/intake/replay.js";
import { removeDatabase } from "../../warehouse/store.js";
import { FreshStore, operator, provinceFolder } from "../warehouse/fresh-store.js";
import { population } from "../warehouse/holds/prison-reports.js";
import { answerOf, readAnswers, type SavedAnswer, unpack } from "./saved-answers/folder.js";
import { namedQuestions } from "./saved-answers/questions.js";

const saved = readAnswers();
/** Of names, asked on this commit before anything is renamed. */
const called: SavedAnswer[] = [];
let folder: string;
let fresh: FreshStore;
let later: Recorded;

/** Names of the answers that are not as they were, with the first place where they part. */
async function differing(): Promise<string[]> {
  const wrong: string[] = [];
  for (const { data, ...question } of [...saved, ...called]) {
    const now = await answerOf(fresh.warehouse, question);
    if (now === data) continue;
    const at = [...now].findIndex((letter, i) => letter !== data[i]);
    wrong.push(
      `${question.name} as of ${question.asOf}: …${data.slice(Math.max(0, at - 60), at + 40)} → ${now.slice(Math.max(0, at - 20), at + 40)}`,
    );
  }
  return wrong;
}

beforeAll(async () => {
  folder = unpack();
  const files = await readFiles(provinceFolder);
  const [first] = files.kpis;
  const renamed = <T extends { name: { th: string; en: string } }>(one: T): T => ({
    ...one,
    name: { th: `${one.name.th} (ใหม่)`, en: `${one.name.en} (new)` },
  });
  const { province, contracts } = files;
  later = {
    ...files,
    province: {
      ...province,
      agencies: province.agencies.map(renamed),
      offices: province.offices.map(renamed),
      districts: province.districts.map(renamed),
    },
    contracts: new Map([...contracts].map(([id, contract]) => [id, recoded(renamed(contract))])),
    kpis: [...files.kpis.map(renamed), { ...first!, id: "CP99" }],
    targets: files.targets.map((target) => (target.kpi === "RH01" && target.low ? { ...target, low: "70", high: "90" } : target)),
  };
  fresh = await FreshStore.at(folder, files);
  const moments = [...new Set(saved.map(({ asOf }) => asOf))];
  for (const question of namedQuestions(moments)) called.push({ ...question, data: await answerOf(fresh.warehouse, question) });
}, 120_000);
afterAll(async () => {
  await fresh.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every code is called something else; what files write is read as before. */
const recoded = (contract: DatasetContract): DatasetContract => ({
  ...contract,
  dimensions: Object.fromEntries(
    Object.entries(contract.dimensions).map(([id, dimension]) => [
      id,
      {
        ...dimension,
        codes: Object.fromEntries(Object.entries(dimension.codes).map(([code, spellings]) => [code, [`${spellings[0]}ใหม่`, ...spellings]])),
      },
    ]),
  ),
});

describe("answers saved by an earlier commit", { timeout: 300_000 }, () => {
  it("are many, of several moments, and differ among themselves", () => {
    expect(saved.length).toBeGreaterThan(100);
    expect(new Set(saved.map(({ asOf }) => asOf)).size).toBeGreaterThanOrEqual(6);
    for (const name of ["kpis", "month", "health", "signOff", "changes"])
      expect(new Set(saved.filter((one) => one.name === name).map(({ data }) => data)).size, name).toBeGreaterThanOrEqual(3);
  });

  it("stand on a folder in which every word has the name that decides between files of one moment", async () => {
    const rows = await fresh.store.database.read((session) =>
      session.all<{ said: string | null; file: string }>(
        sql`select s.name as said, d.name as file from core.statement s join raw.delivery d on d.id = s.delivery`,
      ),
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const { said, file } of rows) expect(said).toBe(file.normalize("NFC").replace(/\.[^.]+$/, ""));
  });

  it("call things by names, and those of names are not empty", () => {
    for (const name of new Set(called.map((one) => one.name))) {
      const own = called.filter((one) => one.name === name);
      expect(
        own.some(({ data }) => /[\u0e00-\u0e7f]/.test(data)),
        name,
      ).toBe(true);
    }
  });

  it("are given again on its database, brought up to this commit", async () => {
    expect(await differing()).toEqual([]);
  });

  it("are given again after other definitions, a KPI added, another target, later loads, a signature and a replay", async () => {
    await recordDefinitions(fresh.store, later);
    const { store } = fresh;
    fresh = FreshStore.over(store, later);
    const version = (await fresh.warehouse.dataVersion()).id;
    await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 4200 }, "_r3"));
    await fresh.bringText("doc_population", ...population("5001", "2026-09", { sentenced: 1450 }, "_r2"));
    await fresh.warehouse.sign(
      { dataset: "doc_population", period: "2026-10" },
      null,
      { by: { id: "o", name: "o", role: "officer" }, reason: "แก้ไขแล้ว" },
      operator,
    );
    for (const contract of later.contracts.values()) await replay(fresh.store, contract);
    expect(Number((await fresh.warehouse.dataVersion()).id)).toBeGreaterThan(Number(version) + 2);
    expect((await fresh.warehouse.kpiValue({ kpi: "RH01", period: "2026-10" }, operator)).targetHigh).toBe("90");
    expect(await differing()).toEqual([]);
  });

  it("are given again by a database made anew from archive and journal", async () => {
    await fresh.store.close();
    removeDatabase(folder);
    fresh = await FreshStore.at(folder, later);
    expect(await differing()).toEqual([]);
  });
});
