/** A register whose column was renamed: the archive has no values of it, so that the source is asked again once the contract knows the name. */
import "../../promises/november.js";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { DatasetContract } from "../../../connectors/dataset.js";
import { workbook } from "../../../connectors/sample/reports/xlsx.js";
import { FolderConnector } from "../../../connectors/transport/folder.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { pull } from "../../../warehouse/intake/pull.js";
import { replay } from "../../../warehouse/intake/replay.js";
import { registerSheet } from "../../fixtures/register-sheet.js";
import { FreshStore, operator } from "../fresh-store.js";

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const name = "เรื่องร้องเรียน_2569.xlsx";
const columns = ["วันที่รับเรื่อง", "ช่องทาง", "อำเภอ", "เพศ", "วันที่ยุติเรื่อง", "สถานะ"];
const lines = ["ฝาง", "พร้าว", "แม่ริม", "จอมทอง"].map((district) => ["3 ต.ค. 68", "จดหมาย", district, "ช", "20 ต.ค. 68", "ยุติเรื่อง"]);
const register = (header: string[]) =>
  workbook([registerSheet("ทะเบียนเรื่องร้องเรียนร้องทุกข์ ประจำปีงบประมาณ พ.ศ. 2569", "31 ตุลาคม 2568", header, lines)], "x");
const renamed = columns.map((column) => (column === "วันที่ยุติเรื่อง" ? "วันปิดเรื่อง" : column));

const knowingIt = (contract: DatasetContract): DatasetContract => ({
  ...contract,
  events: contract.events!.map((event) => (event.at.includes("วันที่ยุติ") ? { ...event, at: [...event.at, "วันปิดเรื่อง"] } : event)),
});

async function office() {
  const inbox = mkdtempSync(join(tmpdir(), "yutitham-register-"));
  const fresh = await FreshStore.open();
  closing.push(
    () => fresh.close(),
    () => rmSync(inbox, { recursive: true, force: true }),
  );
  const drop = (bytes: Buffer, at: string) => {
    writeFileSync(join(inbox, name), bytes);
    utimesSync(join(inbox, name), new Date(at), new Date(at));
  };
  const connector = new FolderConnector({ agency: "PJO", transport: "folder", path: inbox });
  return {
    fresh,
    drop,
    ask: (contract = fresh.definitions.contracts.get("pjo_complaints")!) =>
      pull(fresh.store, connector, contract, { trigger: "MANUAL", dueAt: null }),
    async mend(): Promise<DatasetContract> {
      const contract = knowingIt(fresh.definitions.contracts.get("pjo_complaints")!);
      await recordDefinitions(fresh.store, {
        ...fresh.definitions,
        contracts: new Map([...fresh.definitions.contracts, ["pjo_complaints", contract]]),
      });
      return contract;
    },
    async closed(): Promise<number> {
      const { nodes } = await fresh.warehouse.observations("pjo_complaints", {}, 500, null, operator);
      return nodes.filter(({ measure }) => measure === "closed").reduce((sum, { value }) => sum + Number(value), 0);
    },
  };
}

describe("a register with a column renamed", { timeout: 120_000 }, () => {
  it("is held, names the column as it is written, and is asked for again without a new delivery", async () => {
    const { fresh, drop, ask, closed } = await office();
    drop(register(columns), "2025-11-01T03:00:00Z");
    expect((await ask()).state).toBe("LOADED");
    drop(register(renamed), "2025-11-02T03:00:00Z");
    const held = await ask();
    expect([held.state, held.code]).toEqual(["HELD", "COLUMN_MISSING"]);
    expect(held.message!.en).toContain("วันปิดเรื่อง");
    expect(held.message!.en).not.toContain("ตัดออก");
    const entries = () =>
      fresh.store.database.read((session) => session.all({ text: "select id from raw.delivery order by id", values: [] }));
    const before = await entries();
    expect(await ask()).toMatchObject({ state: "UNCHANGED", artifacts: [] });
    expect(await entries()).toEqual(before);
    expect(await closed()).toBe(4);
  });

  it("takes nothing for a blank when the contract knows the name: a replay leaves it held, and the next pull loads it", async () => {
    const { fresh, drop, ask, mend, closed } = await office();
    drop(register(columns), "2025-11-01T03:00:00Z");
    await ask();
    drop(register(renamed), "2025-11-02T03:00:00Z");
    await ask();
    const contract = await mend();
    const again = await replay(fresh.store, contract);
    expect(again!.items.map(({ state, problem }) => [state, problem?.code])).toEqual([["HELD", "COLUMN_MISSING"]]);
    expect(await closed()).toBe(4);
    const loaded = await ask(contract);
    expect(loaded.artifacts.map(({ state }) => state)).toEqual(["UNCHANGED"]);
    expect(await closed()).toBe(4);
    expect((await fresh.warehouse.held({ first: 5 }, operator)).nodes).toEqual([]);
  });

  it("that could not be redacted at all is asked for again as well", async () => {
    const { drop, ask, mend, closed } = await office();
    const strange = columns.map((column, i) => (column === "วันที่รับเรื่อง" || column === "วันที่ยุติเรื่อง" ? column : `ช่อง ${i}`));
    drop(register(strange), "2025-11-02T03:00:00Z");
    const refused = await ask();
    expect(["HELD", "FAILED"]).toContain(refused.state);
    expect(await ask()).toMatchObject({ state: "UNCHANGED", artifacts: [] });
    await mend();
    drop(register(columns), "2025-11-02T03:00:00Z");
    expect((await ask()).state).toBe("LOADED");
    expect(await closed()).toBe(4);
  });
});
