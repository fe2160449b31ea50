/** The machine's clock stood wrong at one start of ours: what came of it passes once the clock is right again. */
import "../../promises/november.js";
import { afterEach, expect, it, vi } from "vitest";
import { now } from "../../../connectors/clock.js";
import type { Connector } from "../../../connectors/connector.js";
import { Watch } from "../../../gateway/watch.js";
import { lastPullAt } from "../../../warehouse/health/pulls.js";
import { pull } from "../../../warehouse/intake/pull.js";
import { FreshStore } from "../fresh-store.js";

let fresh: FreshStore;
const real = performance.now.bind(performance);
afterEach(async () => {
  vi.restoreAllMocks();
  await fresh?.close();
});

const DAY_MS = 86_400_000;
/** Our clock, so many days from where it should stand. */
const clockOff = (days: number) => vi.spyOn(performance, "now").mockImplementation(() => real() + days * DAY_MS);

const nothing: Connector = { source: { agency: "DOC", transport: "folder", path: "/nowhere" }, async *pull() {} };

it("tells the last pull, not the one that a clock a year ahead put last", async () => {
  fresh = await FreshStore.open();
  const contract = fresh.definitions.contracts.get("doc_flow")!;
  const pulled = () => pull(fresh.store, nothing, contract, { trigger: "SCHEDULE", dueAt: null });
  clockOff(365);
  await pulled();
  expect((await lastPullAt(fresh.store, contract.id))!.getTime()).toBeGreaterThan(now().getTime() - DAY_MS);
  clockOff(0);
  const today = now();
  await pulled();
  expect((await lastPullAt(fresh.store, contract.id))!.getTime()).toBeGreaterThanOrEqual(today.getTime());
  expect((await lastPullAt(fresh.store, contract.id))!.getTime()).toBeLessThan(today.getTime() + DAY_MS);
});

it("tells a clock that stands before the journal's last entry, with both moments, until it is right; and goes on meanwhile", async () => {
  fresh = await FreshStore.open();
  const watch = new Watch(fresh.store);
  const told = async () => {
    await watch.look();
    expect(watch.works).toBe(true);
    return watch.problems;
  };
  clockOff(-0.03);
  expect(await told()).toEqual([]);
  const { at } = fresh.store.journal.point;
  clockOff(-3);
  expect(await told()).toMatchObject([{ code: "CLOCK_BEHIND", expected: at, found: expect.stringMatching(/^2026-11-20T/) }]);
  expect(watch.problems[0]!.en).toMatch(/clock says 20 Nov 2026, .* last entry was recorded at 23 Nov 2026, /);
  clockOff(0);
  expect(await told()).toEqual([]);
});
