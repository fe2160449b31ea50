/** A machine that gives the engine 64 MB, and a temporary folder that somebody clears away: told in words, and the next pull works. */
import "../../promises/november.js";
import { rmSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { replay } from "../../../warehouse/intake/replay.js";
import { serveSftp } from "../../connectors/transport/sftp-server.js";
import { arrived, prisons } from "../../faults/drop-faults.js";
import { pullOnce, type Trial } from "../../faults/trial.js";
import { flowReport } from "../flow-report.js";
import { FreshStore, operator } from "../fresh-store.js";

let fresh: FreshStore;
afterEach(() => fresh?.close());

/** A prison's folder; a month more each time it is asked to send one. */
async function prison(): Promise<{ trial: Trial; send: (month: number) => void }> {
  const remote = await serveSftp("/flow");
  const send = (month: number) => {
    const { name, text } = flowReport(month, 40 + month);
    remote.files.set(name, { text, mtime: arrived });
  };
  return { trial: { dataset: "doc_flow", source: prisons(remote) }, send };
}

it("with 64 MB says OUT_OF_MEMORY pull after pull, answers what stands, and loads the same files by a replay once it has more", {
  timeout: 300_000,
}, async () => {
  fresh = await FreshStore.open({ memoryLimit: "64MB" });
  const { trial, send } = await prison();
  for (const month of [1, 2, 3]) {
    send(month);
    const { state, code, message } = await pullOnce(trial, fresh);
    expect([state, code]).toEqual(["FAILED", "OUT_OF_MEMORY"]);
    expect(message!.th).toMatch(/[\u0e01-\u0e4e]/);
    expect((await fresh.warehouse.pulls({ first: 1 }, operator)).nodes[0]).toMatchObject({ code: "OUT_OF_MEMORY" });
  }
  // As the message says: more memory, a restart, and the archived bytes are read once more.
  await fresh.store.close();
  fresh = await FreshStore.at(fresh.store.folder, fresh.definitions);
  expect((await replay(fresh.store, fresh.definitions.contracts.get("doc_flow")!))!.items.map(({ state }) => state)).toEqual([
    "LOADED",
    "LOADED",
    "LOADED",
  ]);
  send(4);
  expect((await pullOnce(trial, fresh)).state).toBe("LOADED");
});

it("whose temporary folders are cleared away while it runs makes them anew", { timeout: 120_000 }, async () => {
  fresh = await FreshStore.open();
  const { trial, send } = await prison();
  for (const month of [1, 2]) {
    send(month);
    rmSync(fresh.store.temporary, { recursive: true, force: true });
    expect((await pullOnce(trial, fresh)).state).toBe("LOADED");
  }
  rmSync(fresh.store.temporary, { recursive: true, force: true });
  const { name, text } = flowReport(3, 43);
  expect((await fresh.bringText("doc_flow", name, text)).state).toBe("LOADED");
});
