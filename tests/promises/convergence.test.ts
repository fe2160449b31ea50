/**
 * The same deliveries, any number of times, in any order of arrival, end in the same figures: for each form of supersession histories are made
 * up, each arrives in many orders with duplicates, and what stands in the end is always what the source's own order says.
 */
import "./november.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ObservationRow } from "../../warehouse/observations/answer.js";
import { operator } from "../warehouse/fresh-store.js";
import { arrive } from "./convergence/arrivals.js";
import { caseLists } from "./convergence/case-list.js";
import { byChangedColumn } from "./convergence/delta.js";
import { byPlace, type Form, type Sent } from "./convergence/form.js";
import { byModified, byRevision } from "./convergence/full-slices.js";

const histories = Number(process.env.YUTITHAM_TEST_HISTORIES ?? 1);
/** A failure prints its seed: the same histories again. */
const seed = process.env.YUTITHAM_TEST_SEED;
/** With the files of all four forms twenty in all; by itself each history can be asked to come in as many. */
const ordersEach = Number(process.env.YUTITHAM_TEST_ORDERS ?? 5);

/** A history and orders of arrival; some deliveries come twice. */
const arrivals = <T extends Sent>(form: Form<T>) =>
  form.history.chain((history) =>
    fc.record({
      history: fc.constant(history),
      orders: fc.array(
        fc.record({
          places: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: history.length, maxLength: history.length }),
          again: fc.array(fc.nat({ max: history.length - 1 }), { maxLength: 2 }),
        }),
        { minLength: ordersEach, maxLength: ordersEach },
      ),
    }),
  );

function shuffled<T>(history: readonly T[], places: readonly number[], again: readonly number[]): T[] {
  const order = history.map((sent, i) => ({ sent, at: places[i]! }));
  for (const i of again) order.push({ sent: history[i]!, at: (places[i]! * 7919) % 1 });
  return order.sort((a, b) => a.at - b.at).map(({ sent }) => sent);
}

/** Rows added up by the form's key; a month a list answers for without a line is a zero, and has no row. */
function sums<T extends Sent>(form: Form<T>, rows: readonly ObservationRow[]): Record<string, string> {
  const sums = new Map<string, string>();
  for (const row of rows)
    if (row.value !== null) sums.set(form.keyOf(row), String(Number(sums.get(form.keyOf(row)) ?? 0) + Number(row.value)));
  return withoutZeros(sums);
}

const withoutZeros = (values: ReadonlyMap<string, string>) => Object.fromEntries([...values].filter(([, value]) => value !== "0").sort());

function converges<T extends Sent>(form: Form<T>): void {
  describe(form.what, () => {
    it("stand as the source's own order says, however they arrive", { timeout: 1_200_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(arrivals(form), async ({ history, orders }) => {
          const inOrder = await arrive(form.dataset, [...history].sort(byPlace), async ({ warehouse }) => {
            const { nodes } = await warehouse.observations(form.dataset, { measures: [form.measure] }, 10_000, null, operator);
            expect(sums(form, nodes)).toEqual(withoutZeros(form.stands(history)));
          });
          expect(inOrder.held).toBe(0);
          for (const { places, again } of orders) {
            const { digests, reports } = await arrive(form.dataset, shuffled(history, places, again));
            expect(digests).toEqual(inOrder.digests);
            expect(reports).toEqual(inOrder.reports);
          }
        }),
        { numRuns: histories, endOnFailure: true, ...(seed === undefined ? {} : { seed: Number(seed) }) },
      );
    });
  });
}

converges(byRevision);
converges(byModified);
converges(byChangedColumn);
converges(caseLists);
