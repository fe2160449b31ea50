/** Killed at one entry, start after start: it is caught up with all the same, until there are too many to be chance; then it is set aside, and comes back. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { november } from "../promises/november.js";
import { type Life, live, type Place } from "./lives.js";
import { laySource } from "./source.js";

const ground = mkdtempSync(join(tmpdir(), "yutitham-same-entry-"));
const { configuration } = laySource(join(ground, "source"), new Date(november));
afterAll(() => rmSync(ground, { recursive: true, force: true }));

function placeCalled(name: string): Place {
  const folder = join(ground, name);
  mkdirSync(folder);
  return { folder, configuration };
}

/** A folder in which a load was cut off, and so many starts after it at the same entry. */
async function killed(name: string, starts: number): Promise<Place> {
  const place = placeCalled(name);
  await live(place, {}, ["--no-pull"]);
  expect((await live(place, { at: "deliveries-written#2#0" })).closed).toBe(false);
  for (let start = 0; start < starts; start++) expect((await live(place, { at: "deliveries-written#1#0" })).opened ?? null).toBeNull();
  return place;
}
const failed = ({ ended }: Life) => ended!.deliveries.filter((delivery) => delivery.includes(" FAILED ")).length;

let undisturbed: Life;
beforeAll(async () => {
  undisturbed = await live(placeCalled("undisturbed"));
}, 120_000);

it("after five it is applied, and nothing is told as failed that was not", async () => {
  const place = await killed("five", 4);
  const life = await live(place);
  expect([life.ended!.observations, life.ended!.kpis, failed(life)]).toEqual([
    undisturbed.ended!.observations,
    undisturbed.ended!.kpis,
    failed(undisturbed),
  ]);
}, 300_000);

it("after six it is set aside and told as failed; a replay ends in the figures of one that was never killed", async () => {
  const place = await killed("six", 5);
  const opened = await live(place, {}, ["--no-pull"]);
  expect(failed(opened)).toBeGreaterThan(10);
  const life = await live(place);
  expect([life.ended!.observations, life.ended!.kpis]).toEqual([undisturbed.ended!.observations, undisturbed.ended!.kpis]);
}, 300_000);
