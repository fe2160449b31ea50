/** The long run of kills promises every named step: which is next is no matter of luck. */
import { expect, it } from "vitest";
import { Deaths } from "./deaths.js";

const randomOf = (seed: number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

it("two hundred kills, and at most sixty for those left, meet every one of fifty steps, though a sixth of the lives ends before it comes to its own", () => {
  const loading = Array.from({ length: 28 }, (_, i) => `load ${i}`);
  const rebuilding = Array.from({ length: 22 }, (_, i) => `rebuild ${i}`);
  for (let seed = 1; seed <= 200; seed++) {
    const random = randomOf(seed);
    const deaths = new Deaths([...loading, ...rebuilding]);
    // Of eight lives of a folder six load and two rebuild; of the two hundred a third dies at a random moment.
    for (let kills = 0, life = 0; kills < 200 || (deaths.left.length && kills < 260); life++) {
      const names = life % 8 < 6 ? loading : rebuilding;
      if (kills < 200 && random() < 1 / 3) kills++;
      else {
        const name = deaths.next(names, random);
        if (random() < 1 / 6) continue;
        deaths.meet(name);
        kills++;
      }
    }
    expect(deaths.left, `seed ${seed}`).toEqual([]);
  }
});

it("a step that is never met keeps no other waiting", () => {
  const deaths = new Deaths(["never", "a", "b"]);
  const random = randomOf(7);
  for (let i = 0; i < 30; i++) {
    const name = deaths.next(["never", "a", "b"], random);
    if (name !== "never") deaths.meet(name);
  }
  expect(deaths.left).toEqual(["never"]);
});
