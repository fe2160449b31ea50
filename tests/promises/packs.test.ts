/** An export that was taken away, proved later: it is what was given then, or it says what differs. */
import "./november.js";
import { appendFileSync, copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import excel from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../connectors/root.js";
import { copyOfSample, yutitham } from "./sample-folder.js";

let copy: Awaited<ReturnType<typeof copyOfSample>>;
const at = (name: string) => join(copy.folder, name);

beforeAll(async () => {
  copy = await copyOfSample();
  for (const ending of ["csv", "json", "parquet", "xlsx"])
    expect((await yutitham(["export", "djop_custody", "--to", at(`custody.${ending}`)], copy.folder)).exit).toBe(0);
  expect((await yutitham(["export", "kpis", "--period", "2026-09", "--to", at("kpis.csv")], copy.folder)).exit).toBe(0);
}, 600_000);
afterAll(() => copy?.remove());

interface Proof {
  ok: boolean;
  pack: { of: string; version: string; rows: number; seenBy: string | null; checks: { what: string; ok: boolean; found: string }[] };
}
async function proved(name: string): Promise<Proof & { exit: number }> {
  const { exit, out, err } = await yutitham(["verify", "pack", at(name), "--json"], copy.folder);
  expect(out, err).not.toBe("");
  return { ...(JSON.parse(out) as Proof), exit: exit! };
}
const differing = ({ pack }: Proof) => pack.checks.filter(({ ok }) => !ok).map(({ what }) => what);

describe("verify pack", { timeout: 300_000 }, () => {
  it.each(["custody.csv", "custody.json", "custody.parquet", "custody.xlsx", "custody.receipt.json", "kpis.csv"])(
    "%s is what was exported, and says who sees it so",
    async (name) => {
      const proof = await proved(name);
      expect(differing(proof)).toEqual([]);
      expect(proof).toMatchObject({
        ok: true,
        exit: 0,
        pack: { of: name.startsWith("kpis") ? "kpis" : "djop_custody", seenBy: "analyst" },
      });
      expect(proof.pack.rows).toBeGreaterThan(10);
    },
  );

  it("stays true after newer data came: its version is asked", async () => {
    const fixture = join(projectRoot, "tests/fixtures/djop_custody");
    const [kept] = readdirSync(fixture);
    const file = readdirSync(join(fixture, kept!)).find((name) => name.endsWith(".xlsx"))!;
    const args = ["load", join(fixture, kept!, file), "--dataset", "djop_custody", "--json"];
    const loaded = await yutitham(args, copy.folder);
    expect(["LOADED", "PARTIAL"], loaded.out).toContain(JSON.parse(loaded.out).state);
    expect((await proved("custody.csv")).ok).toBe(true);
  });

  it("tells a figure that was changed, in text and in values", async () => {
    const change = (name: string, to: string, by: (text: string) => string) => writeFileSync(at(to), by(readFileSync(at(name), "utf8")));
    change("custody.csv", "changed.csv", (text) => text.replace(/(\r\n.*?)(\d)(?=[^\d]*\r\n)/, "$19"));
    copyFileSync(at("custody.receipt.json"), at("changed.receipt.json"));
    appendFileSync(at("changed.csv"), " ");
    expect(await proved("changed.csv")).toMatchObject({ ok: false, exit: 1, pack: { seenBy: null } });
    expect(differing(await proved("changed.csv"))).toEqual(["file", "figures"]);
    change("custody.json", "changed.json", (text) => text.replace(/"REPORTED"/, '"MISSING"'));
    expect(differing(await proved("changed.json"))).toEqual(["figures"]);
    const workbook = new excel.Workbook();
    await workbook.xlsx.readFile(at("custody.xlsx"));
    const data = workbook.getWorksheet("data")!;
    data.getRow(2).getCell(1).value = "2001-01";
    await workbook.xlsx.writeFile(at("changed.xlsx"));
    expect(differing(await proved("changed.xlsx"))).toEqual(["figures"]);
  });

  it("tells a receipt of other figures, and one of a version that never was", async () => {
    const receipt = JSON.parse(readFileSync(at("custody.receipt.json"), "utf8"));
    writeFileSync(at("other.receipt.json"), JSON.stringify({ ...receipt, rows: receipt.rows + 1 }));
    expect(differing(await proved("other.receipt.json"))).toEqual(["rows"]);
    writeFileSync(at("never.receipt.json"), JSON.stringify({ ...receipt, address: receipt.address.replace(/asOf=\d+/, "asOf=99999999") }));
    expect(differing(await proved("never.receipt.json"))).toEqual(["version"]);
  });

  it("refuses what is no export with a receipt", async () => {
    writeFileSync(at("alone.csv"), "a,b\r\n");
    const { exit, out } = await yutitham(["verify", "pack", at("alone.csv"), "--json"], copy.folder);
    expect([exit, JSON.parse(out).error.code]).toEqual([1, "PACK_UNREADABLE"]);
  });
});
