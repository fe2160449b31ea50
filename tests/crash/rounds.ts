/**
 * Lives that end by SIGKILL, one after the other on the same data folder, at named steps and at random moments, while loading and while
 * rebuilding. Whatever was done to them: every opening shows a committed version of the undisturbed run, whole, and with all that the journal
 * holds; and the last one ends exactly where the undisturbed run ended.
 */
import { appendFileSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { november } from "../promises/november.js";
import { Deaths } from "./deaths.js";
import { type Death, type Life, live, type Place } from "./lives.js";
import { laySource } from "./source.js";
import type { Ended, Stands } from "./worker.js";

export interface Summary {
  seed: number;
  kills: number;
  /** Kills by where: a named step, `moment` or `moment of a rebuild`. */
  at: Record<string, number>;
  /** Openings after the database's log had been deleted, cut, or exchanged for another database's; and how often that was refused in words. */
  logs: { deleted: number; cut: number; foreign: number; refused: number };
  /** Openings after the journal's end had been torn. */
  torn: number;
  folders: number;
  files: number;
  versions: number;
  /** Named steps at which nobody was killed. */
  left: string[];
  failures: string[];
}

/** From so many kills on every named step has to be among them. */
export const everyStepFrom = 200;
/** So many kills more than were asked for are spent on steps that are still left. */
const spentOnSteps = 60;

interface Reference {
  byVersion: Map<number, Stands>;
  ended: Ended;
  loading: Record<string, number>;
  rebuilding: Record<string, number>;
  tookMs: number;
  rebuiltMs: number;
}

/** A small generator of random numbers that a seed decides (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export async function crashRounds(kills: number, seed: number, say: (text: string) => void = () => undefined): Promise<Summary> {
  const ground = mkdtempSync(join(tmpdir(), "yutitham-crash-"));
  try {
    const { configuration, files } = laySource(join(ground, "source"), new Date(november));
    const rounds = new Rounds(ground, configuration, seed, kills, say);
    await rounds.run();
    return { ...rounds.summary, files };
  } finally {
    rmSync(ground, { recursive: true, force: true });
  }
}

class Rounds {
  readonly summary: Omit<Summary, "files">;
  readonly random: () => number;
  reference!: Reference;
  deaths!: Deaths;

  constructor(
    readonly ground: string,
    readonly configuration: string,
    seed: number,
    readonly wanted: number,
    readonly say: (text: string) => void,
  ) {
    this.random = randomOf(seed);
    const logs = { deleted: 0, cut: 0, foreign: 0, refused: 0 };
    this.summary = { seed, kills: 0, at: {}, logs, torn: 0, folders: 0, versions: 0, left: [], failures: [] };
  }

  async run(): Promise<void> {
    this.reference = await this.undisturbed();
    this.summary.versions = this.reference.ended.version;
    this.say(
      `undisturbed: ${this.reference.ended.version} versions, ${this.reference.ended.deliveries.length} deliveries, ${this.reference.tookMs} ms`,
    );
    const steps = [false, true].flatMap((rebuilding) => this.stepsOf(rebuilding).map((name) => whereOf(name, rebuilding)));
    this.deaths = new Deaths(steps);
    while (this.goesOn) {
      await this.folder();
      this.say(`${this.summary.kills} of ${this.wanted} kills, ${this.summary.folders} folders, ${this.summary.failures.length} failures`);
    }
    this.summary.left = this.deaths.left;
    if (this.wanted >= everyStepFrom && this.summary.left.length) this.fail(`nobody was killed at ${this.summary.left.join(", ")}`);
  }

  /** Until as many were killed as was asked for, and of a long run at every step that has a name. */
  get goesOn(): boolean {
    const { kills } = this.summary;
    if (kills < this.wanted) return true;
    return this.wanted >= everyStepFrom && this.deaths.left.length > 0 && kills < this.wanted + spentOnSteps;
  }

  async undisturbed(): Promise<Reference> {
    const begun = await live(this.place("begun"), {}, ["--no-pull"]);
    if (!begun.closed) throw new Error(`the first run ended with ${begun.exit}: ${begun.errors.slice(-2000)}`);
    const place = this.place("undisturbed");
    const loaded = await live(place, {}, ["--each"]);
    if (!loaded.ended || !loaded.closed) throw new Error(`the undisturbed run ended with ${loaded.exit}: ${loaded.errors.slice(-2000)}`);
    const rebuilt = await live(place, {}, ["--rebuild"]);
    this.expectEnd(rebuilt, loaded.ended, "a rebuild without a kill");
    return {
      byVersion: new Map([loaded.opened!, ...loaded.committed, loaded.ended].map((stands) => [stands.version, stands])),
      ended: loaded.ended,
      loading: loaded.steps,
      rebuilding: rebuilt.steps,
      tookMs: loaded.tookMs,
      rebuiltMs: rebuilt.tookMs,
    };
  }

  /** A data folder in which the definitions stand and nothing else; but the first is empty. */
  place(name: string): Place {
    const folder = join(this.ground, name, "data");
    const begun = join(this.ground, "begun", "data");
    if (existsSync(begun)) cpSync(begun, folder, { recursive: true });
    else mkdirSync(folder, { recursive: true });
    return { folder, configuration: this.configuration };
  }

  /** One data folder: killed while it loads, up to six times, then while it is rebuilt, then left in peace. */
  async folder(): Promise<void> {
    const name = `folder-${++this.summary.folders}`;
    const place = this.place(name);
    for (let life = 0; life < 6 && this.goesOn; life++) if (!(await this.kill(place, false))) break;
    for (let life = 0; life < 2 && this.goesOn; life++) await this.kill(place, true);
    await this.meddle(place);
    const last = await live(place);
    this.expectOpening(last, name);
    this.expectEnd(last, this.reference.ended, name);
    rmSync(join(this.ground, name), { recursive: true, force: true });
  }

  /** @returns false when the life ended before it met its death */
  async kill(place: Place, rebuilding: boolean): Promise<boolean> {
    const { where, death } = this.death(rebuilding);
    await this.meddle(place);
    const life = await live(place, death, rebuilding ? ["--rebuild"] : []);
    if (life.opened) this.expectOpening(life, where);
    if (!life.killed) {
      this.expectEnd(life, this.reference.ended, `${where}, not met`);
      return false;
    }
    this.summary.kills++;
    if (death.at) this.deaths.meet(where);
    this.summary.at[where] = (this.summary.at[where] ?? 0) + 1;
    return true;
  }

  /** A named step, each in its turn and any of its times; or, one time in three, a random moment. */
  death(rebuilding: boolean): { where: string; death: Death } {
    const { loading, rebuilding: steps, tookMs, rebuiltMs } = this.reference;
    if (this.summary.kills < this.wanted && this.random() < 1 / 3) {
      const afterMs = Math.round((0.15 + 0.85 * this.random()) * (rebuilding ? rebuiltMs : tookMs));
      return { where: rebuilding ? "moment of a rebuild" : "moment", death: { afterMs } };
    }
    const where = this.deaths.next(
      this.stepsOf(rebuilding).map((name) => whereOf(name, rebuilding)),
      this.random,
    );
    const name = where.replace(ofRebuild, "");
    const times = passedOften(name, rebuilding ? steps : loading);
    // Later lives have less to do, so that early times are met more often; and the first time the most.
    const nth = this.deaths.wasMet(where) ? 1 + Math.floor(times * this.random() * this.random()) : 1;
    return { where, death: { at: `${name}#${nth}#${Math.floor(this.random() * 3000)}` } };
  }

  /** Names of the steps that an undisturbed life passes. */
  stepsOf(rebuilding: boolean): string[] {
    const passed = rebuilding ? this.reference.rebuilding : this.reference.loading;
    return [...Object.keys(passed), ...Object.keys(passedWith)].filter((name) => passedOften(name, passed) > 0);
  }

  /** Now and then, when the product comes back, the database's log is gone, cut short or another's, or the journal's end is torn. */
  async meddle(place: Place): Promise<void> {
    const { folder } = place;
    const journal = join(folder, "journal.ndjson");
    if (this.random() < 0.1 && existsSync(journal)) {
      // What a power cut leaves of an entry that nobody was told of.
      appendFileSync(journal, '{"seq":99,"at":"2026-11-23T02:00:00.000Z","kind":"deliv'.slice(0, 1 + Math.floor(this.random() * 54)));
      this.summary.torn++;
    }
    const log = join(folder, "warehouse.duckdb.wal");
    if (!existsSync(log)) return;
    const kept = join(this.ground, "another.wal");
    const chance = this.random();
    if (chance < 0.1) {
      rmSync(log);
      this.summary.logs.deleted++;
    } else if (chance < 0.2) {
      truncateSync(log, Math.floor(statSync(log).size * this.random()));
      this.summary.logs.cut++;
    } else if (chance < 0.3 && existsSync(kept)) {
      copyFileSync(kept, log);
      this.summary.logs.foreign++;
      await this.openWithAnothersLog(place);
    } else if (chance < 0.6) copyFileSync(log, kept);
  }

  /** The log of another database is passed over, or refused in words that name the way back: a rebuild. */
  async openWithAnothersLog(place: Place): Promise<void> {
    const life = await live(place, {}, ["--no-pull"]);
    if (life.opened) return this.expectOpening(life, "another's log");
    if (!/WAREHOUSE_UNREADABLE|JOURNAL_NOT_OF_WAREHOUSE/.test(life.errors)) {
      this.fail(`another's log: the start ended with ${life.exit}: ${life.errors.slice(-600)}`);
      return;
    }
    this.summary.logs.refused++;
    this.expectOpening(await live(place, {}, ["--rebuild", "--no-pull"]), "a rebuild after another's log");
  }

  expectOpening(life: Life, where: string): void {
    const { opened } = life;
    if (!opened) {
      this.fail(`${where}: the next start ended with ${life.exit}: ${life.errors.slice(-600)}`);
      return;
    }
    const { deliveries, journalled, ...stands } = opened;
    const before = this.reference.byVersion.get(opened.version);
    if (JSON.stringify(stands) !== JSON.stringify(before && standsOf(before)))
      this.fail(`${where}: opened with ${JSON.stringify(stands)}, the undisturbed run had ${JSON.stringify(before ?? null)}`);
    if (deliveries !== journalled) this.fail(`${where}: ${deliveries} deliveries stand, ${journalled} are in the journal`);
  }

  expectEnd(life: Life, wanted: Ended, where: string): void {
    if (!life.ended || !life.closed) {
      this.fail(`${where}: ended with ${life.exit}: ${life.errors.slice(-600)}`);
      return;
    }
    if (JSON.stringify(life.ended) !== JSON.stringify(wanted))
      this.fail(`${where}: ended with ${JSON.stringify(life.ended)}, the undisturbed run with ${JSON.stringify(wanted)}`);
    const { unbalanced, differing, archive, signatures, left } = life.ended;
    if (unbalanced || differing || archive.bad.length || signatures.differing.length || left.length)
      this.fail(`${where}: ${JSON.stringify(life.ended)}`);
  }

  fail(what: string): void {
    this.summary.failures.push(what);
    this.say(`FAILED ${what}`);
  }
}

const ofRebuild = " of a rebuild";
const whereOf = (name: string, rebuilding: boolean): string => (rebuilding ? `${name}${ofRebuild}` : name);

/** Steps that are only counted where they are asked for, each with one that is passed as often. */
const passedWith: Record<string, string> = {
  committing: "committed",
  checkpointing: "checkpointed",
  "entry-half-written": "entry-written",
};

const passedOften = (name: string, steps: Record<string, number>): number => steps[passedWith[name] ?? name] ?? 0;

const standsOf = ({ version, observations, kpis }: Stands): Stands => ({ version, observations, kpis });
