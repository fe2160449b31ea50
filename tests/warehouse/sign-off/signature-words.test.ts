/** Each signature under a figure in words: what was signed, by whom, when, and the beginning of its digest. */
import "../../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../warehouse/answer.js";
import { signatureWords } from "../../../warehouse/sign-off/sign-off-words.js";
import { FreshStore } from "../fresh-store.js";
import { capacity, population } from "../holds/prison-reports.js";

const viewer: Viewer = { exact: "none", lines: "all" };
let fresh: FreshStore;

beforeAll(async () => {
  fresh = await FreshStore.open();
  await fresh.bringText("doc_capacity", "capacity_256903.csv", capacity[1].replace("31 มี.ค. 2568", "31 มี.ค. 2569"));
  await fresh.bringText("doc_population", ...population("5001", "2026-10", { sentenced: 1500 }));
  await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 2000 }));
  const sign = (dataset: string | null, id: string, name: string, role: string) =>
    fresh.warehouse.sign({ dataset, period: "2026-10" }, null, { by: { id, name, role }, reason: "ส่งภายหลัง" }, viewer);
  await sign("doc_population", "u1", "วิภา", "officer");
  await sign(null, "u2", "สมชาย", "director");
}, 120_000);
afterAll(() => fresh.close());

describe("the signatures under a figure", { timeout: 60_000 }, () => {
  it("name dataset and month, who signed in which role, when, and the digest's beginning", async () => {
    const { signOff } = await fresh.warehouse.kpiValue({ kpi: "RH01", period: "2026-10" }, viewer);
    const [own, month] = signOff.signatures.map((one) => ({ ...one, ...signatureWords(one, fresh.warehouse.names()) }));
    const { name } = fresh.definitions.contracts.get("doc_population")!;
    expect(own!.th).toBe(
      `${name.th} ต.ค. 2569: วิภา (เจ้าหน้าที่ข้อมูลของหน่วยงาน) ลงนามเมื่อ 23 พ.ย. 2569 09:${own!.signedAt.slice(14, 16)} น. ลายนิ้วมือของค่า ${own!.digest.slice(0, 16)}`,
    );
    expect(own!.en).toBe(
      `${name.en}, Oct 2026: วิภา (Data officer of an agency), signed 23 Nov 2026, 09:${own!.signedAt.slice(14, 16)}, digest of the values ${own!.digest.slice(0, 16)}`,
    );
    expect(month!.th).toContain("เดือนของสำนักงาน ต.ค. 2569: สมชาย (ผู้อำนวยการ) ลงนามเมื่อ");
    expect(month!.en).toContain("The office's month, Oct 2026: สมชาย (Provincial director), signed");
  });
});
