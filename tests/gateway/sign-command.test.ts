/** `yutitham sign`: what is signed is shown first, then signed by a person entitled, with the mark of what was shown; all of it in the audit log. */
import "../promises/november.js";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sign } from "../../gateway/commands/sign.js";
import type { Product } from "../../gateway/wiring.js";
import { PeopleFile } from "../../warehouse/people.js";
import { FreshStore } from "../warehouse/fresh-store.js";
import { capacity, population } from "../warehouse/holds/prison-reports.js";

let fresh: FreshStore;
let product: Product;

const run = (what: string, of: string, month: string, options: Record<string, unknown> = {}) =>
  sign.run({ product, say: () => undefined }, [what, of, month], options);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (problem: { code: string }) => problem.code,
  );
const audited = () =>
  readdirSync(join(fresh.store.folder, "audit"))
    .filter((name) => name.endsWith(".ndjson") || name.endsWith(".log"))
    .flatMap((name) =>
      readFileSync(join(fresh.store.folder, "audit", name), "utf8")
        .trim()
        .split("\n"),
    )
    .map((line) => JSON.parse(line.slice(65)) as { kind: string; operation: string; code?: string; asked: string; address: string });

beforeAll(async () => {
  fresh = await FreshStore.open();
  const people = new PeopleFile(fresh.store.folder);
  for (const [name, role, agency] of [
    ["wipha", "officer", "DOC"],
    ["anek", "officer", "DOP"],
    ["somchai", "director", null],
  ] as const)
    await people.addUser({ name, role, agency, passwordHash: "$argon2id$" });
  product = { warehouse: fresh.warehouse, store: fresh.store, people } as unknown as Product;
  await fresh.bringText("doc_capacity", "capacity_256903.csv", capacity[1].replace("31 มี.ค. 2568", "31 มี.ค. 2569"));
  await fresh.bringText("doc_population", ...population("5001", "2026-10", { sentenced: 1500 }));
  await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 2000 }));
}, 120_000);
afterAll(() => fresh.close());

describe("yutitham sign", { timeout: 120_000 }, () => {
  let seen: string;

  it("shows what a signature would cover, what it lacks and the mark to hand back", async () => {
    const { json, text } = await run("show", "doc_population", "2026-10");
    expect(json).toMatchObject({ state: "PROVISIONAL", counted: 22, lacking: [{ kind: "REPORT", office: "DOC-5009" }] });
    ({ seen } = json as { seen: string });
    expect(seen).toMatch(/^\d+@\d{4}-\d{2}-\d{2}$/);
    for (const told of ["22 values", "Fang", `seen: ${seen}`]) expect(text).toContain(told);
  });

  it("is the officer's of the dataset's agency, with the mark, and a reason where something is missing", async () => {
    const give = (as: string, more: Record<string, unknown> = {}) =>
      codeOf(run("give", "doc_population", "2026-10", { as, seen, ...more }));
    expect(await give("anek", { reason: "late report" })).toBe("NOT_ALLOWED");
    expect(await give("somchai", { reason: "late report" })).toBe("NOT_ALLOWED");
    expect(await give("nobody", { reason: "late report" })).toBe("REQUEST_INVALID");
    expect(await give("wipha", { seen: undefined, reason: "late report" })).toBe("REQUEST_INVALID");
    expect(await give("wipha")).toBe("SIGN_INCOMPLETE");
    const { json, text } = await run("give", "doc_population", "2026-10", { as: "wipha", seen, reason: "Fang sends later" });
    expect(json).toMatchObject({
      state: "SIGNED",
      signature: { by: { name: "wipha", role: "officer" }, counted: 22, reason: "Fang sends later" },
    });
    expect(text).toContain((json as { signature: { digest: string } }).signature.digest);
  });

  it("says in whole sentences of both languages what to do next", async () => {
    const refused = async (as: string | undefined, more: Record<string, unknown> = {}) =>
      run("give", "office", "2026-10", { as, seen, ...more }).then(
        () => expect.fail("was not refused"),
        (problem: { th: string; en: string }) => problem,
      );
    const bare = await refused(undefined);
    expect(bare.th).toMatch(/โปรดดูก่อนด้วย yutitham sign show/);
    expect(bare.th).not.toMatch(/account|mark|text/);
    expect(bare.en).toMatch(/the signer's account in --as .* Please look first with yutitham sign show/);
    const incomplete = await refused("somchai");
    expect(incomplete.th).toMatch(/^เดือนของสำนักงาน ต\.ค\. 2569: ข้อมูลยังไม่ครบ .*โดยระบุเหตุผล.* สิ่งที่ขาด: /);
    expect(incomplete.th).not.toContain("2026-10");
    expect(incomplete.en).toMatch(/^The office's month, Oct 2026: not complete\. .*--reason.* Missing: /);
    const { text } = await run("show", "office", "2026-12");
    expect(text).toMatch(/^office 2026-12, เดือนของสำนักงาน ธ\.ค\. 2569 \/ The office's month, Dec 2026: /);
    expect(text).toMatch(/^ {2}police_victims FY2570-Q1, .*ไตรมาส 1\/2570 \/ /m);
    expect(text).not.toContain("sign with:");
  });

  it("gives the command that signs what was shown", async () => {
    const { text } = await run("show", "office", "2026-10");
    expect(text).toContain("sign with: yutitham sign give office 2026-10 --as <account> --seen ");
  });

  it("refuses a mark whose values are others by now, and names what changed after the signature", async () => {
    const before = ((await run("show", "doc_population", "2026-10")).json as { seen: string }).seen;
    await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 2005 }, "_r2"));
    const options = { as: "wipha", seen: before, reason: "Fang sends later" };
    expect(await codeOf(run("give", "doc_population", "2026-10", options))).toBe("SIGN_SEEN_CHANGED");
    const { text } = await run("show", "doc_population", "2026-10");
    expect(text).toMatch(/CELL doc_population\.inmates 2026-10 DOC-5006 .*: 2000 → 2005/);
  });

  it("of the office's month is the director's, and lists the datasets under it", async () => {
    const { json } = await run("show", "office", "2026-10", { as: "somchai" });
    const { datasets, seen: mark } = json as { datasets: { dataset: string; state: string }[]; seen: string };
    expect(datasets).toContainEqual(expect.objectContaining({ dataset: "doc_population", state: "CHANGED_AFTER_SIGNATURE" }));
    const give = (as: string) => run("give", "office", "2026-10", { as, seen: mark, reason: "datasets follow" });
    expect(await codeOf(give("wipha"))).toBe("NOT_ALLOWED");
    expect((await give("somchai")).json).toMatchObject({ of: "OFFICE", signature: { by: { role: "director" } } });
  });

  it("leaves every decision and refusal in the audit log", () => {
    const lines = audited().filter(({ address }) => address === "command line");
    const refused = lines.filter(({ kind }) => kind === "refused").map(({ operation }) => operation);
    expect(refused).toEqual(["Mutation.signDatasetMonth", "Mutation.signDatasetMonth", "Mutation.signOfficeMonth"]);
    const codes = lines.filter(({ kind }) => kind === "decision").map(({ code }) => code ?? "done");
    expect(codes).toEqual(["SIGN_INCOMPLETE", "done", "SIGN_INCOMPLETE", "SIGN_SEEN_CHANGED", "done"]);
    expect(lines.at(-1)!.asked).toMatch(/"digest":"[0-9a-f]{64}"/);
  });
});
