/** Damages whole files by a seed, brings them, compares; shrinks what fails to the damages and lines that make it fail. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SampleFile } from "../../connectors/sample/sample-file.js";
import { Random } from "../../connectors/sample/world/random.js";
import { encode874 } from "../../connectors/thai/encoding.js";
import type { Bench } from "./bench.js";
import { cellDamages } from "./cell-damages.js";
import { cleanFile } from "./clean-files.js";
import type { Damage } from "./damage.js";
import { copyOf, type Draft, rowsOf } from "./draft.js";
import { broken } from "./expected.js";
import { fileDamages } from "./file-damages.js";
import { lineDamages } from "./line-damages.js";
import { settleOwnSums } from "./own-sums.js";
import { written } from "./written-file.js";

export const damages: readonly Damage[] = [...cellDamages, ...lineDamages, ...fileDamages];

/** A damage of one file: which, and the seed of its own choices, so that it can be left out or done again alone. */
interface Step {
  damage: Damage;
  seed: number;
}

export interface Failure {
  dataset: string;
  name: string;
  /** Seed and number: `--seed 7 --only 123` makes it again. */
  seed: number;
  number: number;
  each: number;
  damages: string[];
  broken: string[];
  bytes: Buffer;
}

export interface Tally {
  files: number;
  byDamage: Map<string, number>;
  byState: Map<string, number>;
  slowestMs: number;
}

export class Fuzz {
  readonly tally: Tally = { files: 0, byDamage: new Map(), byState: new Map(), slowestMs: 0 };
  private readonly datasets: string[];
  private whole: { key: string; draft: Draft } | null = null;

  constructor(
    readonly bench: Bench,
    readonly samples: ReadonlyMap<string, readonly SampleFile[]>,
    readonly seed: number,
    /** So many damaged files are made of one whole file before the next dataset has its turn. */
    readonly fromOne = 12,
  ) {
    this.datasets = [...bench.contracts.keys()];
  }

  /** The file of a number: every dataset in its turn. */
  async one(number: number): Promise<Failure | null> {
    const draft = await this.wholeOf(number);
    const random = new Random(this.seed, "damages", number);
    const fitting = damages.filter(({ on }) => on.includes(draft.kind));
    const steps = Array.from({ length: random.pick([1, 1, 1, 2, 2, 3, 4]) }, () => ({
      damage: random.pick(fitting),
      seed: random.int(0, 2 ** 30),
    }));
    // Cells first, then lines, then the file: the other way round the later ones would not find their places.
    steps.sort((a, b) => damages.indexOf(a.damage) - damages.indexOf(b.damage));
    // Every other file goes the way of large ones.
    const typed = number % 2 === 1;
    const tried = await this.attempt(draft, steps, typed);
    for (const { damage, did } of tried.done) if (did) count(this.tally.byDamage, damage.id);
    count(this.tally.byState, tried.state);
    this.tally.files++;
    this.tally.slowestMs = Math.max(this.tally.slowestMs, tried.tookMs);
    if (!tried.broken.length) return null;
    return this.shrunk(
      draft,
      tried.done.filter(({ did }) => did).map(({ damage, seed }) => ({ damage, seed })),
      number,
      typed,
      tried.broken,
    );
  }

  private async wholeOf(number: number): Promise<Draft> {
    const round = Math.floor(number / (this.datasets.length * this.fromOne));
    const dataset = this.datasets[Math.floor(number / this.fromOne) % this.datasets.length]!;
    const key = `${dataset} ${round}`;
    if (this.whole?.key === key) return this.whole.draft;
    const random = new Random(this.seed, "whole", key);
    let held: string | null = null;
    for (let tries = 0; tries < 20; tries++) {
      const draft = await cleanFile(this.bench, this.bench.contracts.get(dataset)!, this.samples.get(dataset)!, random);
      if (typeof draft !== "string") {
        this.whole = { key, draft };
        return draft;
      }
      held = draft;
    }
    throw new Error(`${dataset} has no file that loads: ${held}`);
  }

  private async attempt(whole: Draft, steps: readonly Step[], typed: boolean) {
    const draft = copyOf(whole);
    const done = steps.map(({ damage, seed }) => {
      const did = damage.apply(draft, new Random(seed));
      // An office that writes such signs writes no windows-874.
      if (draft.encoding === "windows-874" && !rowsOf(draft).every(({ cells }) => encode874(cells.join("")))) draft.encoding = "utf-8";
      return { damage, seed, did };
    });
    settleOwnSums(draft);
    const { bytes, lines } = written(draft);
    const brought = await this.bench.bring(draft, bytes, typed);
    return { done, bytes, broken: broken(draft, lines, brought), state: brought.state, tookMs: brought.tookMs };
  }

  /** Fewer damages, then fewer lines, as long as it fails. */
  private async shrunk(whole: Draft, steps: readonly Step[], number: number, typed: boolean, once: readonly string[]): Promise<Failure> {
    let least = [...steps];
    for (const step of steps) {
      const without = least.filter((one) => one !== step);
      if (without.length && (await this.attempt(whole, without, typed)).broken.length) least = without;
    }
    const tried = await this.attempt(whole, least, typed);
    return {
      dataset: whole.contract.id,
      name: whole.name,
      seed: this.seed,
      number,
      each: this.fromOne,
      damages: tried.done.map(({ damage, did }) => `${damage.id}: ${did}`),
      broken: tried.broken.length ? tried.broken : once.map((what) => `once, and not again: ${what}`),
      bytes: tried.bytes,
    };
  }
}

const count = (of: Map<string, number>, what: string) => of.set(what, (of.get(what) ?? 0) + 1);

/** Keeps the file of a failure and says where. */
export function keepFailure(failure: Failure, folder: string): string {
  const own = join(folder, `${failure.seed}-${failure.number}-${failure.dataset}`);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, failure.name), failure.bytes);
  const told = [
    `${failure.dataset} ${failure.name} (--seed ${failure.seed} --only ${failure.number}${failure.each === 12 ? "" : ` --each ${failure.each}`})`,
    ...failure.damages.map((damage) => `  damage  ${damage}`),
    ...failure.broken.map((what) => `  broken  ${what}`),
    `  kept in ${own}`,
  ].join("\n");
  writeFileSync(join(own, "report.txt"), `${told}\n`);
  return told;
}
