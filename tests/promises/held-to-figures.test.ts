/** A held file through the whole running product: held, shown, accepted and then in the figures; or refused, and the figures stand. */

import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CustodyCell, custodyBook } from "../faults/reports.js";
import { november } from "./november.js";
import { type Running, run } from "./running-product.js";
import { yutitham } from "./sample-folder.js";

const folder = mkdtempSync(join(tmpdir(), "yutitham-held-"));
const inbox = join(folder, "inbox");
const env = { YUTITHAM_CONFIG: join(folder, "yutitham.yaml"), YUTITHAM_PASSWORD: "correct horse battery" };
let product: Running;
let token: string;
let minute = 0;

/** The juvenile service's workbook of a month: the observation centre as always, boys in training as given. */
function put(at: { period: string; words: string; compact: string }, boys: number, schoolAge: number, enrolled: number): void {
  const rows: CustodyCell[][] = [
    ["สถานพินิจฯ จังหวัดเชียงใหม่", 61, 8, 69, 52, 5, 50, 5],
    ["ศูนย์ฝึกฯ เขต 7", boys, 0, boys, schoolAge, 0, enrolled, 0],
  ];
  const { name, bytes } = custodyBook(rows, { at });
  const path = join(inbox, name);
  writeFileSync(path, bytes);
  const moment = Date.parse(november) / 1000 - 3600 + 60 * minute++;
  utimesSync(path, moment, moment);
}
const august = { period: "2026-08", words: "สิงหาคม 2569", compact: "256908" };
const september = { period: "2026-09", words: "กันยายน 2569", compact: "256909" };
const october = { period: "2026-10", words: "ตุลาคม 2569", compact: "256910" };

async function command(...args: string[]) {
  const { exit, out, err } = await yutitham([...args, "--json"], folder, env);
  expect(out, err).toMatch(/^\{/);
  return { exit, ...JSON.parse(out) };
}
async function ask(query: string, variables: object = {}) {
  const answer = await fetch(`${product.base}/graphql`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: each question has its own shape
  const { data, errors } = (await answer.json()) as { data: any; errors?: { extensions: { code: string } }[] };
  expect(errors).toBeUndefined();
  return data;
}
const pulled = async () => (await command("pull", "djop_custody")).pulls[0];
const waiting = async () => (await ask("{ held { nodes { id dataset status code artifact { name } } } }")).held.nodes;
/** Boys in training in a month, as the officer sees them. */
async function boys(period: string) {
  const asked = `query ($period: Period!) { observations(dataset: "djop_custody", from: $period, to: $period, offices: ["DJOP-R7"], measures: ["in_custody"])
    { edges { node { value dimensions { code } } } } }`;
  const { edges } = (await ask(asked, { period })).observations;
  return (
    edges.find(({ node }: { node: { dimensions: { code: string }[] } }) => node.dimensions.some(({ code }) => code === "male"))?.node
      .value ?? null
  );
}
const enrolment = async () => (await ask(`{ kpi(id: "RH10") { value(period: "FY2569-Q4") { state shown } } }`)).kpi.value;

beforeAll(async () => {
  mkdirSync(inbox);
  writeFileSync(env.YUTITHAM_CONFIG, `sources:\n  - agency: DJOP\n    transport: folder\n    path: ${inbox}\nlimits: { stillMs: 0 }\n`);
  put(august, 338, 275, 270);
  await command("user", "add", "somsri", "--role", "officer", "--agency", "DJOP");
  await command("user", "add", "anek", "--role", "analyst");
  token = (await command("token", "create", "--role", "officer", "--agency", "DJOP")).token;
  product = await run(folder, { ...env, PORT: "0" });
  while ((await fetch(`${product.base}/readyz`)).status !== 200) await new Promise((done) => setTimeout(done, 500));
}, 300_000);
afterAll(async () => {
  await product?.end();
  rmSync(folder, { recursive: true, force: true });
});

describe("a held file", { timeout: 180_000 }, () => {
  it("changes nothing until it is accepted on its page, and then the figures say what it says", async () => {
    expect(await boys("2026-08")).toBe("338");
    // Boys in training four times as many as in August.
    put(september, 1380, 1100, 990);
    expect(await pulled()).toMatchObject({ state: "HELD", code: "JUMP_IMPLAUSIBLE" });
    const [held] = await waiting();
    expect(held).toMatchObject({ dataset: "djop_custody", status: "WAITING", code: "JUMP_IMPLAUSIBLE" });
    expect(await boys("2026-09")).toBeNull();
    const before = await enrolment();

    const { heldDelivery } = await ask(
      `query ($id: ID!) { heldDelivery(id: $id) { mayBeAccepted preview { seen state counts { added overwritten moves } figures(first: 200) { nodes { measure period change new { value } office { id } } } moves(first: 200) { nodes { kpi { id } period old { state shown } new { state shown } office { id } district { id } } } } } }`,
      { id: held.id },
    );
    const { preview } = heldDelivery;
    expect(preview).toMatchObject({ state: "LOADED", counts: { overwritten: 0 } });
    expect(preview.figures.nodes).toContainEqual({
      measure: "in_custody",
      period: "2026-09",
      change: "ADDED",
      new: { value: "1380" },
      office: { id: "DJOP-R7" },
    });
    // Enrolled 50 + 5 + 990 of 52 + 5 + 1,100 of school age: 1,045 / 1,157.
    const move = preview.moves.nodes.find(
      (one: { kpi: { id: string }; period: string; office: unknown; district: unknown }) =>
        one.kpi.id === "RH10" && one.period === "FY2569-Q4" && !one.office && !one.district,
    );
    expect(move).toMatchObject({ old: before, new: { state: "REPORTED", shown: "90.3" } });

    const accepted = await ask(
      `mutation ($id: ID!, $seen: String!) { acceptHeld(id: $id, seen: $seen, reason: "รับโอนจากศูนย์ฝึกเขต 6") { status decision { role reason } } }`,
      {
        id: held.id,
        seen: preview.seen,
      },
    );
    expect(accepted.acceptHeld).toEqual({ status: "ACCEPTED", decision: { role: "officer", reason: "รับโอนจากศูนย์ฝึกเขต 6" } });
    expect(await boys("2026-09")).toBe("1380");
    expect(await enrolment()).toEqual({ state: "REPORTED", shown: "90.3" });
    expect(await waiting()).toEqual([]);
    expect(await pulled()).toMatchObject({ state: "UNCHANGED" });
  });

  it("refused on the command line waits no longer, and the figures stand", async () => {
    put(october, 9000, 1100, 990);
    expect(await pulled()).toMatchObject({ state: "HELD", code: "JUMP_IMPLAUSIBLE" });
    const { held } = await command("held", "list");
    expect(held).toHaveLength(1);
    const { id } = held[0];
    expect(await command("held", "refuse", id, "--as", "anek", "--reason", "ไม่ใช่เรื่องของฉัน")).toMatchObject({
      exit: 1,
      error: { code: "NOT_ALLOWED" },
    });
    expect(await command("held", "refuse", id, "--as", "somsri", "--reason", "พิมพ์เกินหนึ่งหลัก")).toMatchObject({
      exit: 0,
      held: { status: "REFUSED" },
    });
    expect([await boys("2026-09"), await boys("2026-10")]).toEqual(["1380", null]);
    expect(await waiting()).toEqual([]);
    expect(await pulled()).toMatchObject({ state: "UNCHANGED" });
  });

  it("is accepted on the command line by the mark of what was shown, and by no other", async () => {
    put(october, 5000, 1100, 990);
    expect(await pulled()).toMatchObject({ state: "HELD", code: "JUMP_IMPLAUSIBLE" });
    const { id } = (await command("held", "list")).held[0];
    const shown = await command("held", "show", id, "--as", "somsri");
    expect(shown.preview.counts).toMatchObject({ overwritten: 0 });
    expect(await boys("2026-10")).toBeNull();
    const accept = (seen: string) => command("held", "accept", id, "--as", "somsri", "--seen", seen, "--reason", "ตรวจกับศูนย์ฝึกแล้ว");
    expect(await accept("0".repeat(32))).toMatchObject({ exit: 1, error: { code: "PREVIEW_CHANGED" } });
    expect(await accept(shown.preview.seen)).toMatchObject({ exit: 0, held: { status: "ACCEPTED" } });
    expect(await boys("2026-10")).toBe("5000");
    expect(await command("verify")).toMatchObject({ exit: 0, ok: true });
  });
});
