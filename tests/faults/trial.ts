/** Tries the faults of a table, one after the other, against a warehouse in which earlier reports may stand. */
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../connectors/connect.js";
import { defaultLimits, type Limits, type SourceSettings } from "../../connectors/connector.js";
import { problemTexts } from "../../connectors/problems.js";
import { besides } from "../../connectors/transport/source.js";
import { pull } from "../../warehouse/intake/pull.js";
import type { PullRecord } from "../../warehouse/intake/pull-record.js";
import { FreshStore } from "../warehouse/fresh-store.js";
import { type Fault, faultsOf } from "./table.js";

const quick = { firstWaitMs: 5, longestWaitMs: 20, retryAfterCapMs: 100 };

/** One way in which a fault comes about: a source that shows it. */
export interface Trial {
  dataset: string;
  source: SourceSettings;
  limits?: Partial<Limits>;
  /** How often the source was asked for what goes wrong. */
  asked?: () => number;
  /** The warehouse it is tried in, where that is not the section's own. */
  fresh?: FreshStore;
  /** Whatever else must hold after the first pull. */
  after?: (record: PullRecord, fresh: FreshStore) => void | Promise<void>;
}

/** Sets a trial up. It may bring earlier reports into the warehouse first. */
export type Trying = (fresh: FreshStore) => Trial | Promise<Trial>;

/** By the first cell of the table's row: the ways in which it is tried, each with a name. */
export type Trials = Record<string, Record<string, Trying>>;

/** Tries every row of a section, and fails for a row that nobody tries as for a trial without a row. */
export function holdTable(page: string, heading: string, trials: Trials): void {
  const faults = faultsOf(page, heading);
  let fresh: FreshStore;
  beforeAll(async () => {
    fresh = await FreshStore.open();
  });
  afterAll(() => fresh?.close());

  describe(`${page}, ${heading}`, () => {
    it("has a trial for each row, a row for each trial, and codes of the catalogue", () => {
      expect(Object.keys(trials).sort()).toEqual(faults.map(({ what }) => what).sort());
      expect(faults.flatMap(({ codes }) => codes).filter((code) => !(code in problemTexts))).toEqual([]);
    });
    for (const fault of faults) {
      const told = new Set<string>();
      for (const [name, trying] of Object.entries(trials[fault.what] ?? {}))
        it(`${fault.what}: ${name}`, async () => {
          const trial = await trying(fresh);
          await tryOne(fault, trial, trial.fresh ?? fresh, told);
        });
      if (fault.codes.length > 1) it(`${fault.what}: each of its codes`, () => expect([...told].sort()).toEqual([...fault.codes].sort()));
    }
  });
}

async function tryOne(fault: Fault, trial: Trial, fresh: FreshStore, told: Set<string>): Promise<void> {
  const before = fresh.store.version;
  const first = await pullOnce(trial, fresh);
  const code = codeOf(first);
  expect({ state: first.state, code }, first.message?.en).toEqual({
    state: fault.state,
    code: code !== null && fault.codes.includes(code) ? code : (fault.codes[0] ?? null),
  });
  if (code) told.add(code);
  const { lines } = first;
  expect(lines.in).toBe(lines.loaded + lines.quarantined + lines.nonData);
  // Earlier figures stand: nothing was committed.
  if (["HELD", "FAILED", "UNCHANGED"].includes(first.state)) expect(fresh.store.version).toBe(before);
  expect(readdirSync(fresh.store.temporary).filter((name) => name !== "by-test")).toEqual([]);
  await trial.after?.(first, fresh);
  await expectAskedAgain(fault, trial, first, fresh);
}

async function expectAskedAgain(fault: Fault, trial: Trial, first: PullRecord, fresh: FreshStore): Promise<void> {
  const asked = trial.asked?.() ?? 1;
  const attempts = trial.limits?.attempts ?? defaultLimits.attempts;
  if (fault.again === "4 times") expect(asked).toBe(attempts);
  if (fault.again === "once more") expect(asked).toBe(2);
  if (fault.again === "next pull") {
    expect(asked).toBeLessThanOrEqual(1);
    const second = await pullOnce(trial, fresh);
    expect({ state: second.state, code: codeOf(second) }).toEqual({ state: first.state, code: codeOf(first) });
    if (trial.asked) expect(trial.asked()).toBe(2 * asked);
  }
  if (fault.again === "when it changes" || fault.again === null) {
    const second = await pullOnce(trial, fresh);
    expect({ state: second.state, artifacts: second.artifacts }).toEqual({ state: "UNCHANGED", artifacts: [] });
    expect(fresh.store.version).toBe(Number(first.version ?? fresh.store.version));
  }
}

/** One pull of a trial's dataset from its source. */
export function pullOnce(trial: Trial, fresh: FreshStore): Promise<PullRecord> {
  const contract = fresh.definitions.contracts.get(trial.dataset)!;
  return pull(fresh.store, connect(trial.source, quick), contract, {
    trigger: "MANUAL",
    dueAt: null,
    limits: trial.limits,
    beside: besides(contract, fresh.definitions.contracts.values(), [trial.source]),
  });
}

/** The pull's code, or that of its first file that has one: a warning stands with the file. */
const codeOf = (record: PullRecord) => record.code ?? record.artifacts.find(({ code }) => code !== null)?.code ?? null;
