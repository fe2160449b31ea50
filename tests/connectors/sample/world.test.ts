import { describe, expect, it } from "vitest";
import { addMonths, periodsBetween } from "../../../connectors/period.js";
import { createWorld } from "../../../connectors/sample/world/world.js";

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const seeds = [1, 2, 3, 4, 5];

describe("the sample world", () => {
  const world = createWorld(1, "2026-10");

  it("is the same for the same seed, and another for another", () => {
    const again = createWorld(1, "2026-10");
    const other = createWorld(2, "2026-10");
    for (const month of ["2022-10", "2024-08", "2026-10"]) {
      expect(again.docPopulation(month)).toEqual(world.docPopulation(month));
      expect(again.dopCases(month)).toEqual(world.dopCases(month));
      expect(again.oncbArrests(month)).toEqual(world.oncbArrests(month));
      expect(other.docPopulation(month)).not.toEqual(world.docPopulation(month));
    }
    expect(again.caseRecords.justiceFund()).toEqual(world.caseRecords.justiceFund());
  });

  it("only grows when a month is added: what was is as it was", () => {
    const later = createWorld(1, "2026-11");
    for (const month of world.months) {
      expect(later.docFlow(month)).toEqual(world.docFlow(month));
      expect(later.ledCases(month)).toEqual(world.ledCases(month));
      expect(later.djopCases(month)).toEqual(world.djopCases(month));
    }
    expect(later.caseRecords.complaints("2026-10-31")).toEqual(world.caseRecords.complaints());
    expect(later.oncbVillages("FY2569-Q4")).toEqual(world.oncbVillages("FY2569-Q4"));
  });

  it.each(seeds)("lets prisoners of seed %i come and go without one too many", (seed) => {
    const { docPopulation, docFlow, months } = createWorld(seed, "2026-10");
    for (const office of ["DOC-5006", "DOC-5001", "DOC-5009"]) {
      const stock = (month: string) => sum(docPopulation(month).flatMap((row) => (row.office === office ? [row.n] : [])));
      const moved = (month: string, ways: string[]) =>
        sum(docFlow(month).flatMap((row) => (row.office === office && ways.includes(row.movement) ? [row.n] : [])));
      for (const month of months.slice(1)) {
        const arrived = moved(month, ["new", "transfer_in"]);
        const left = moved(month, ["end_of_sentence", "pardon", "parole", "bail", "transfer_out", "death"]);
        expect(stock(month), `${office} ${month}`).toBe(stock(addMonths(month, -1)) + arrived - left);
      }
    }
  });

  it.each(seeds)("lets nobody of seed %i leave remand but on bail or by judgment", (seed) => {
    const { docPopulation, docFlow, months } = createWorld(seed, "2026-10");
    const remand = ["appeal", "trial", "investigation"];
    for (const office of ["DOC-5006", "DOC-5001", "DOC-5009"])
      for (const sex of ["male", "female"]) {
        const mine = (row: { office: string; sex: string }) => row.office === office && row.sex === sex;
        const stock = (month: string, held: boolean) =>
          sum(docPopulation(month).flatMap((row) => (mine(row) && remand.includes(row.legal_status) === held ? [row.n] : [])));
        const moved = (month: string, ways: string[]) =>
          sum(docFlow(month).flatMap((row) => (mine(row) && ways.includes(row.movement) ? [row.n] : [])));
        for (const month of months.slice(1)) {
          const before = addMonths(month, -1);
          const judged = moved(month, ["judged"]);
          const left = moved(month, ["end_of_sentence", "pardon", "parole", "transfer_out", "death"]);
          expect(stock(month, true), `${office} ${month}`).toBe(
            stock(before, true) + moved(month, ["new"]) - moved(month, ["bail"]) - judged,
          );
          expect(stock(month, false), `${office} ${month}`).toBe(stock(before, false) + judged + moved(month, ["transfer_in"]) - left);
        }
      }
  });

  it("sends to probation no more parolees than the prisons let go", () => {
    for (const month of world.months) {
      const freed = sum(world.docFlow(month).flatMap((row) => (row.movement === "parole" ? [row.n] : [])));
      const reported = sum(world.dopCases(month).flatMap((row) => (row.case_type === "parole" ? [row.received] : [])));
      expect(reported).toBeLessThanOrEqual(freed);
      expect(reported).toBeGreaterThan(freed * 0.7);
    }
  });

  it.each(seeds)("carries files of seed %i from month to month", (seed) => {
    const { dopCases, ledCases, months } = createWorld(seed, "2026-10");
    for (const rows of [dopCases, ledCases]) {
      let before = new Map<string, number>();
      for (const month of months) {
        const after = new Map<string, number>();
        for (const row of rows(month)) {
          const key = `${row.office} ${row.case_type} ${"law_group" in row ? row.law_group : ""}`;
          expect(row.carried_in + row.received - row.completed, `${month} ${key}`).toBe(row.carried_out);
          if (before.has(key)) expect(row.carried_in, `${month} ${key}`).toBe(before.get(key));
          expect(row.pending_over_1y).toBeLessThanOrEqual(row.carried_out);
          after.set(key, row.carried_out);
        }
        before = after;
      }
    }
  });

  it("sends a village no further than one step a round, from the level it had", () => {
    const rounds = periodsBetween("quarter", "2022-10", "2026-09");
    const ladder = ["none", "low", "medium", "high"];
    for (const [i, round] of rounds.entries()) {
      const rows = world.oncbVillages(round);
      expect(rows).toHaveLength(2084);
      const before = i === 0 ? [] : world.oncbVillages(rounds[i - 1]!);
      for (const [at, row] of rows.entries()) {
        if (i === 0) expect(row.level_before).toBe("unknown");
        else {
          expect(row.level_before).toBe(before[at]!.level);
          expect(Math.abs(ladder.indexOf(row.level) - ladder.indexOf(row.level_before))).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it("knows nothing of decisions after the day a list is asked for", () => {
    const then = world.caseRecords.justiceFund("2025-03-31");
    expect(then.length).toBeGreaterThan(500);
    for (const record of then) {
      expect(record.received <= "2025-03-31").toBe(true);
      expect(record.decided === null || record.decided <= "2025-03-31").toBe(true);
      expect(record.decision === "pending").toBe(record.decided === null);
      if (record.decided) expect(record.decided >= record.received).toBe(true);
    }
  });

  it("makes a royal pardon a step in the prisons, not a trend", () => {
    const inside = (month: string) => sum(world.docPopulation(month).map((row) => row.n));
    const before = inside("2026-07") - inside("2026-06");
    const pardoned = inside("2026-08") - inside("2026-07");
    expect(pardoned).toBeLessThan(-500);
    expect(Math.abs(before)).toBeLessThan(300);
  });
});
