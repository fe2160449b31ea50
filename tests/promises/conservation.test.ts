/** Lines in = lines loaded + lines quarantined + declared non-data, for every delivery, by the product's account and by a plain count. */
import "./november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PullRecord } from "../../warehouse/intake/pull-record.js";
import { archiveCheck, type Conservation, conservation } from "../../warehouse/verify.js";
import { operator } from "../warehouse/fresh-store.js";
import { readPlainly } from "./plain-reader.js";
import { copyOfSample, openProduct } from "./sample-folder.js";

let made: Awaited<ReturnType<typeof copyOfSample>>;
let product: Awaited<ReturnType<typeof openProduct>>;
let all: Conservation[];

beforeAll(async () => {
  made = await copyOfSample();
  product = await openProduct(made.folder);
  all = await conservation(product.store);
}, 600_000);

afterAll(async () => {
  await product?.close();
  made?.remove();
});

describe("every delivery of the sample agencies", () => {
  it("accounts for its lines", () => {
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(({ lines }) => lines.in !== lines.loaded + lines.quarantined + lines.nonData)).toEqual([]);
  });

  it("has as many lines as a plain count finds in the archived bytes", async () => {
    const identified = [...product.definitions.contracts.values()].filter((contract) => contract.identifiers);
    const differing: string[] = [];
    let counted = 0;
    for (const { artifact, dataset, lines, state } of all) {
      // A file that could not be read has no lines; an extract of a workbook has those that hold something.
      if (state === "FAILED" || identified.some(({ id }) => id === dataset)) continue;
      const file = await readPlainly(product.store.archive.pathOf(artifact.sha256));
      if (file.kind === "workbook") continue;
      counted++;
      if (file.lineCount !== lines.in) differing.push(`${artifact.name}: ${lines.in}, counted ${file.lineCount}`);
    }
    expect(differing).toEqual([]);
    expect(counted).toBeGreaterThan(300);
  });

  it("loads nothing of what it holds or cannot read", () => {
    const stopped = all.filter(({ state }) => state === "HELD" || state === "FAILED");
    expect(stopped.length).toBeGreaterThanOrEqual(5);
    expect(stopped.filter(({ lines }) => lines.loaded > 0)).toEqual([]);
  });

  it("is in a pull's record, whose lines are the sum of its deliveries'", () => {
    const sum = (records: readonly { lines: PullRecord["lines"] }[]) =>
      records.reduce(
        (total, { lines }) => ({
          in: total.in + lines.in,
          loaded: total.loaded + lines.loaded,
          quarantined: total.quarantined + lines.quarantined,
          nonData: total.nonData + lines.nonData,
        }),
        { in: 0, loaded: 0, quarantined: 0, nonData: 0 },
      );
    for (const pull of made.pulls) {
      const own = all.filter(({ dataset }) => dataset === pull.dataset);
      expect(own.length, pull.dataset).toBe(pull.artifacts.length);
      expect(pull.lines, pull.dataset).toEqual(sum(own));
    }
  });

  it("lies in the archive under its own hash", async () => {
    const { checked, bad } = await archiveCheck(product.store);
    expect(bad).toEqual([]);
    expect(checked).toBeGreaterThan(500);
    for (const { artifact } of all.filter(({ state }) => state !== "FAILED"))
      expect(await product.store.archive.has(artifact.sha256), artifact.name).toBe(true);
  });
});

describe("whatever was wrong", () => {
  it("is told in whole sentences, Thai and English", async () => {
    const { nodes } = await product.warehouse.quarantine({ first: 1000 }, operator);
    const pulls = await product.warehouse.pulls({ first: 200 }, operator);
    const messages = [
      ...nodes.map(({ message }) => message),
      ...pulls.nodes.flatMap((pull) => [pull.message, ...pull.artifacts.map((artifact) => artifact.message)]).filter((one) => one !== null),
    ];
    expect(messages.length).toBeGreaterThan(50);
    for (const { th, en } of messages) {
      expect(th).toMatch(/[\u0e01-\u0e4e]/);
      expect(`${th} ${en}`).not.toMatch(/undefined|\[object|NaN|null/);
    }
  });

  it("has each of its quarantined lines in the list", async () => {
    const { total } = await product.warehouse.quarantine({ first: 1 }, operator);
    // Of a delivery held whole the list shows the lines that had faults of their own.
    const lines = all.filter(({ state }) => state !== "HELD").reduce((sum, { lines }) => sum + lines.quarantined, 0);
    expect(total).toBeGreaterThanOrEqual(lines);
  });
});
