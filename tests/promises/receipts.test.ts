/** What goes with a file: the receipt of the command and that of the download say the same of every figure, with the server and without it. */
import "./november.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Receipt } from "../../gateway/export/receipt.js";
import { type Running, run } from "./running-product.js";
import { copyOfSample, yutitham } from "./sample-folder.js";

let copy: Awaited<ReturnType<typeof copyOfSample>>;
let product: Running;
let token: string;

beforeAll(async () => {
  copy = await copyOfSample();
  product = await run(copy.folder);
  token = JSON.parse((await yutitham(["token", "create", "--role", "inspector", "--json"], copy.folder)).out).token;
}, 600_000);
afterAll(async () => {
  await product?.end();
  copy?.remove();
});

const downloaded = async (name: string): Promise<Receipt> =>
  (await (await fetch(`${product.base}/export/${name}`, { headers: { authorization: `Bearer ${token}` } })).json()) as Receipt;
const commanded = async (of: string, ...more: string[]): Promise<Receipt> => {
  const to = join(copy.folder, "taken.csv");
  const ended = await yutitham(["export", of, "--to", to, ...more], copy.folder);
  expect(ended.exit, ended.err).toBe(0);
  return JSON.parse(readFileSync(join(copy.folder, "taken.receipt.json"), "utf8")) as Receipt;
};

describe("the receipt of an export", { timeout: 300_000 }, () => {
  let byDownload: Receipt;

  it("of KPIs says of each what it is: definition, owner, thresholds, what each agency counts in and leaves out", async () => {
    byDownload = await downloaded("kpis.receipt.json");
    const { kpis, figures, leftOut } = byDownload.documents!;
    expect([kpis.length, figures.length, leftOut]).toEqual([48, 48, 0]);
    for (const kpi of kpis) {
      expect(kpi.definition, kpi.id).toMatchObject({ th: expect.stringMatching(/../), en: expect.stringMatching(/../) });
      expect(kpi.owner, kpi.id).toMatchObject({ names: { th: expect.stringMatching(/../) } });
      expect(kpi.thresholds, kpi.id).toMatchObject({ watchFrom: expect.stringMatching(/\d/), offFrom: expect.stringMatching(/\d/) });
      for (const dataset of kpi.datasets as { id: string; countsIn: unknown; leavesOut: unknown }[]) {
        expect(dataset.countsIn, dataset.id).toMatchObject({ th: expect.stringMatching(/../), en: expect.stringMatching(/../) });
        expect(dataset.leavesOut, dataset.id).toMatchObject({ th: expect.stringMatching(/../), en: expect.stringMatching(/../) });
      }
    }
  });

  it("is the same by command as by download, with the server", async () => {
    const byCommand = await commanded("kpis");
    expect(byCommand.documents).toEqual(byDownload.documents);
    expect(byCommand).toEqual(byDownload);
  });

  it("of every other export tells how far what it holds is signed", async () => {
    for (const of of ["pipeline", "changes", "strategy", "targets", "forecast", "contributions"]) {
      const receipt = await commanded(of);
      expect(
        receipt.signOff.reduce((sum, { count }) => sum + count, 0),
        of,
      ).toBeGreaterThan(10);
      expect(receipt.signOff[0]!.words.th.length).toBeGreaterThan(3);
      expect(receipt, of).toEqual(await downloaded(`${of}.receipt.json`));
      expect(receipt.documents?.figures.length ?? 0, of).toBeGreaterThanOrEqual(of === "pipeline" ? 0 : 10);
    }
  });

  it("of one KPI's forecast alone holds that KPI's document, by command too", async () => {
    const receipt = await commanded("forecast", "--kpi", "RH01,CP01");
    expect(receipt.documents!.figures.map(({ kpi }) => (kpi as { id: string }).id).sort()).toEqual(["CP01", "RH01"]);
    expect(receipt).toEqual(await downloaded("forecast.receipt.json?kpi=RH01,CP01"));
  });

  it("is the same once the server has ended, and the audit log knows of it", async () => {
    const during = await downloaded("kpis.receipt.json");
    await product.end();
    expect(await commanded("kpis")).toEqual(during);
    const ended = await yutitham(["verify", "audit", "--json"], copy.folder);
    expect(ended.exit, ended.out).toBe(0);
  });
});
