/** Lines in quarantine are worked off exactly once: run twice, side by side with a pull, and killed in the midst. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { DatasetContract } from "../../../connectors/dataset.js";
import { projectRoot } from "../../../connectors/root.js";
import { FolderConnector } from "../../../connectors/transport/folder.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { pull } from "../../../warehouse/intake/pull.js";
import { replay } from "../../../warehouse/intake/replay.js";
import { openStore } from "../../../warehouse/open-store.js";
import { conservation, figuresDigest } from "../../../warehouse/verify.js";
import { flowReport } from "../flow-report.js";
import { FreshStore, operator } from "../fresh-store.js";

const folders: string[] = [];
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A report with a word for a movement that the contract does not know yet, and one line that stays wrong. */
const unknown = (month: number) =>
  flowReport(month, 50).text.replace("รับย้าย,", "รับโอนจากเรือนจำอื่น,").replace("พ้นโทษ,21,2,23", "พ้นโทษ,2l,2,23");
const mended = (contract: DatasetContract): DatasetContract => {
  const { movement } = contract.dimensions as { movement: DatasetContract["dimensions"][string] };
  const codes = { ...movement!.codes, transfer_in: [...movement!.codes.transfer_in!, "รับโอนจากเรือนจำอื่น"] };
  return {
    ...contract,
    from: { via: "folder", pattern: "^flow_\\d{4}_\\d{6}(?:_r(?<revision>\\d+))?\\.csv$" },
    dimensions: { ...contract.dimensions, movement: { ...movement!, codes } },
  };
};

/** Three months, each with a word that nobody knew; then the contract is mended. */
async function mendedStore(): Promise<{ fresh: FreshStore; contract: DatasetContract }> {
  const fresh = await FreshStore.open();
  open.push(fresh);
  for (const month of [1, 2, 3])
    expect(await fresh.bringText("doc_flow", flowReport(month, 50).name, unknown(month))).toMatchObject({
      state: "PARTIAL",
      lines: { quarantined: 2 },
    });
  const contract = mended(fresh.definitions.contracts.get("doc_flow")!);
  await recordDefinitions(fresh.store, {
    ...fresh.definitions,
    contracts: new Map([...fresh.definitions.contracts, ["doc_flow", contract]]),
  });
  return { fresh, contract };
}

const deliveriesOf = ({ store }: FreshStore) =>
  store.database.read((session) => session.all({ text: "select id, state, name from raw.delivery order by id", values: [] }));
const transfers = async (fresh: FreshStore) => {
  const { nodes } = await fresh.warehouse.observations("doc_flow", {}, 500, null, operator);
  return nodes
    .filter(({ dimensions }) => dimensions.movement === "transfer_in")
    .map(({ period, dimensions, value }) => `${period} ${dimensions.sex} ${value}`)
    .sort();
};
const thrice = ["2025-01", "2025-02", "2025-03"].flatMap((period) => [`${period} female 1`, `${period} male 9`]);
const waiting = async (fresh: FreshStore) =>
  (await fresh.warehouse.quarantine({ first: 50 }, operator)).nodes
    .map(({ code, line, artifact }) => `${artifact.name} ${line} ${code}`)
    .sort();
const stillWrong = [1, 2, 3].map((month) => `${flowReport(month, 50).name} 9 NUMBER_UNREADABLE`);

async function expectWorkedOff(fresh: FreshStore): Promise<void> {
  expect(await transfers(fresh)).toEqual(thrice);
  expect(await waiting(fresh)).toEqual(stillWrong);
  for (const { lines } of await conservation(fresh.store)) expect(lines.in).toBe(lines.loaded + lines.quarantined + lines.nonData);
  expect((await figuresDigest(fresh.store)).differing).toBe(0);
}

describe("a replay after the contract was mended", { timeout: 180_000 }, () => {
  it("loads what fits by now, once, and leaves what does not", async () => {
    const { fresh, contract } = await mendedStore();
    expect(await transfers(fresh)).toEqual([]);
    const applied = await replay(fresh.store, contract);
    expect(applied!.items.map(({ state, lines }) => [state, lines.quarantined])).toEqual([
      ["PARTIAL", 1],
      ["PARTIAL", 1],
      ["PARTIAL", 1],
    ]);
    await expectWorkedOff(fresh);
  });

  it("run twice, and twice at the same time, changes nothing more", async () => {
    const { fresh, contract } = await mendedStore();
    const deliveries = () => deliveriesOf(fresh);
    await Promise.all([replay(fresh.store, contract), replay(fresh.store, contract)]);
    await expectWorkedOff(fresh);
    const other = await mendedStore();
    for (let i = 0; i < 2; i++) await replay(other.fresh.store, other.contract);
    expect(await deliveries()).toEqual(await deliveriesOf(other.fresh));
    const before = await figuresDigest(fresh.store);
    const version = fresh.store.version;
    const [entries, stood] = [fresh.store.journal.lastSeq, await deliveries()];
    const again = await replay(fresh.store, contract);
    expect(again!.items.every(({ problem }) => problem?.code === "NUMBER_UNREADABLE")).toBe(true);
    expect(await figuresDigest(fresh.store)).toEqual(before);
    expect(fresh.store.version).toBe(version);
    // Read on trial: neither the journal nor the history of deliveries grows.
    expect(again!.items.map(({ changed }) => changed)).toEqual([false, false, false]);
    expect(fresh.store.journal.lastSeq).toBe(entries);
    expect(await deliveries()).toEqual(stood);
    await expectWorkedOff(fresh);
  });

  it("beside a pull that brings a correction ends where one after the other would", async () => {
    const inbox = mkdtempSync(join(tmpdir(), "yutitham-replay-"));
    folders.push(inbox);
    const { name, text } = flowReport(2, 60);
    writeFileSync(join(inbox, name.replace(".csv", "_r2.csv")), text);
    utimesSync(join(inbox, name.replace(".csv", "_r2.csv")), new Date("2025-04-01"), new Date("2025-04-01"));
    const { fresh, contract } = await mendedStore();
    const connector = new FolderConnector({ agency: "DOC", transport: "folder", path: inbox });
    const [record] = await Promise.all([
      pull(fresh.store, connector, contract, { trigger: "MANUAL", dueAt: null }),
      replay(fresh.store, contract),
    ]);
    expect(record.state).toBe("LOADED");
    expect(await transfers(fresh)).toEqual(thrice);
    const news = (await fresh.warehouse.observations("doc_flow", { from: "2025-02", to: "2025-02" }, 100, null, operator)).nodes;
    expect(news.find(({ dimensions }) => dimensions.movement === "new" && dimensions.sex === "male")?.value).toBe("60");
    expect((await figuresDigest(fresh.store)).differing).toBe(0);
  });

  it("leaves out what a person refuses while it is being read", async () => {
    const { fresh, contract } = await mendedStore();
    const { definitions, store, warehouse } = fresh;
    await recordDefinitions(store, definitions);
    const misprinted = unknown(4).replace("ประกันตัว/ปล่อยชั่วคราว,12", "ประกันตัว/ปล่อยชั่วคราว,l2");
    expect(await fresh.bringText("doc_flow", flowReport(4, 50).name, misprinted)).toMatchObject({ state: "HELD" });
    await recordDefinitions(store, { ...definitions, contracts: new Map([...definitions.contracts, ["doc_flow", contract]]) });
    const [held] = (await warehouse.held({ first: 50 }, operator)).nodes;
    const refusal = { by: { id: "u1", name: "วิภา", role: "officer" }, reason: "พิมพ์ผิดหลายบรรทัด" };
    const [applied] = await Promise.all([replay(store, contract), warehouse.refuseHeld(held!.id, refusal, operator)]);
    expect(applied!.items.map(({ item }) => item.name)).toEqual([1, 2, 3].map((month) => flowReport(month, 50).name));
    expect(await transfers(fresh)).toEqual(thrice);
    // Refused for good: the next replay leaves it out as well.
    await replay(store, contract);
    expect(await transfers(fresh)).toEqual(thrice);
    expect((await figuresDigest(store)).differing).toBe(0);
  });

  it("killed at any moment loads once all the same", async () => {
    const { fresh, contract } = await mendedStore();
    const from = mkdtempSync(join(tmpdir(), "yutitham-replay-"));
    folders.push(from);
    await fresh.store.close();
    cpSync(fresh.store.folder, join(from, "data"), { recursive: true });
    open.splice(0);
    folders.push(fresh.store.folder);
    writeFileSync(join(from, "contract.json"), JSON.stringify(contract));
    let undisturbed = "";
    for (const [i, killAfter] of [null, 0, 20, 60, 120, 200, 300].entries()) {
      const folder = join(from, String(i));
      mkdirSync(folder);
      cpSync(join(from, "data"), folder, { recursive: true });
      await replayInChild(folder, join(from, "contract.json"), killAfter);
      const store = await openStore({ folder });
      try {
        await replay(store, contract);
        const again = FreshStore.around(store, fresh.definitions);
        await expectWorkedOff(again);
        const digest = JSON.stringify(await figuresDigest(store));
        undisturbed ||= digest;
        expect(digest, `killed after ${killAfter} ms`).toBe(undisturbed);
      } finally {
        await store.close();
      }
    }
  });
});

/** A replay in a process of its own, which is killed so long after it has begun. */
async function replayInChild(folder: string, contract: string, killAfter: number | null): Promise<void> {
  const built = (path: string) => JSON.stringify(join(projectRoot, "build/warehouse", path));
  const program = `import { readFileSync } from "node:fs";
    import { openStore } from ${built("open-store.js")};
    import { replay } from ${built("intake/replay.js")};
    const store = await openStore({ folder: ${JSON.stringify(folder)} });
    console.log("open");
    await replay(store, JSON.parse(readFileSync(${JSON.stringify(contract)}, "utf8")));
    await store.close();`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  if (killAfter !== null) setTimeout(() => child.kill("SIGKILL"), killAfter);
  const [code, signal] = await ended;
  if (killAfter === null) expect([code, signal]).toEqual([0, null]);
}
