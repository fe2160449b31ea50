/** A real data folder with `bench_cases` loaded the way a pull loads it. */
import { linkSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Connector, Fetched } from "../connectors/connector.js";
import type { DatasetContract } from "../connectors/dataset.js";
import { recordDefinitions } from "../warehouse/definitions/record.js";
import { pull } from "../warehouse/intake/pull.js";
import type { PullRecord } from "../warehouse/intake/pull-record.js";
import { openStore } from "../warehouse/open-store.js";
import type { Store } from "../warehouse/store.js";
import { benchCases, definitions } from "./cases.js";

export const threads = 2;

export async function openCaseStore(folder: string, recorded = definitions): Promise<Store> {
  const store = await openStore({ folder, threads, reader: { deadlineMs: 3_600_000 } });
  await recordDefinitions(store, recorded);
  return store;
}

/** From the files' bytes to figures: archive, reader, contract, quarantine, core, marts. */
export function pullCases(store: Store, sent: readonly string[], contract: DatasetContract = benchCases): Promise<PullRecord> {
  return pull(store, fileConnector(sent), contract, { trigger: "MANUAL", dueAt: null, limits: { maxBytes: 64 * 1024 ** 3 } });
}

/** Hands files on as a watched folder would, without copying them once more. */
function fileConnector(sent: readonly string[]): Connector {
  return {
    source: { agency: "DOP", transport: "folder", path: "." },
    async *pull({ into }): AsyncIterable<Fetched> {
      for (const [i, file] of sent.entries()) {
        const path = join(into, basename(file));
        linkSync(file, path);
        yield {
          dataset: benchCases.id,
          name: basename(file),
          path,
          size: statSync(file).size,
          order: { rank: "", modifiedAt: `2022-10-0${i + 1}T00:00:00.000Z` },
        };
      }
    },
  };
}
