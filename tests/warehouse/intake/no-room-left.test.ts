/** A disk that fills up in the midst of a pull: the sentence must be true of what came before as of what did not. */
import "../../promises/november.js";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import type { Connector } from "../../../connectors/connector.js";
import { Problem } from "../../../connectors/problem.js";
import { pull } from "../../../warehouse/intake/pull.js";
import { flowReport } from "../flow-report.js";
import { FreshStore } from "../fresh-store.js";

let fresh: FreshStore;
afterEach(() => fresh?.close());

/** Hands on so many whole files, and then there is no room for the next. */
function filling(files: number): Connector {
  return {
    source: { agency: "DOC", transport: "folder", path: "/nowhere" },
    async *pull({ contract, into }) {
      for (let month = 1; month <= files; month++) {
        const { name, text } = flowReport(month, 50);
        const path = join(into, name);
        writeFileSync(path, text);
        yield { dataset: contract.id, name, path, size: statSync(path).size, order: { rank: "", modifiedAt: "2026-01-01T00:00:00Z" } };
      }
      throw new Problem("DISK_FULL", { found: "ENOSPC", file: into });
    },
  };
}

it.each([
  [0, "FAILED"],
  [1, "PARTIAL"],
])("says after %i whole files what stands, and that nothing more is taken in (%s)", { timeout: 120_000 }, async (files, state) => {
  fresh = await FreshStore.open();
  const contract = fresh.definitions.contracts.get("doc_flow")!;
  const record = await pull(fresh.store, filling(files), contract, { trigger: "MANUAL", dueAt: null });
  expect(record).toMatchObject({ state, code: "DISK_FULL", lines: { loaded: 8 * files } });
  expect(record.message!.en).toContain("Nothing more is taken in. What had been loaded whole before it and earlier figures stand");
  expect(record.message!.th).toContain("ยังไม่รับอะไรเพิ่ม สิ่งที่นำเข้าครบแล้วก่อนหน้านี้และตัวเลขเดิมยังคงอยู่");
});
