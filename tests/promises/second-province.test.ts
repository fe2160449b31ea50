/** A second province is data alone: the folder `lamphun/` with its places, strategy, targets and sources, and the product as it is. */
import "./november.js";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../connectors/root.js";
import { workbook } from "../../connectors/sample/reports/xlsx.js";
import { figureDocument } from "../../gateway/export/figure-documents.js";
import type { Receipt } from "../../gateway/export/receipt.js";
import { json, serving, type Web } from "../connectors/transport/web.js";
import { type Running, run } from "./running-product.js";
import { yutitham } from "./sample-folder.js";

const folder = join(mkdtempSync(join(tmpdir(), "yutitham-lamphun-")), "lamphun");
const env = { YUTITHAM_CONFIG: join(folder, "yutitham.yaml"), LAMPHUN_DOP_TOKEN: "a token of the test's own" };
let probation: { web: Web; close(): Promise<void> };
let product: Running;
let token: string;

/** Six centres of three districts; one in Mueang and the one in Li had nothing to do. */
const centres = workbook(
  [
    {
      name: "ศยช.",
      rows: [
        ["ทะเบียนศูนย์ยุติธรรมชุมชน จังหวัดลำพูน (ข้อมูลตัวอย่าง)"],
        ["ประจำไตรมาส 4 ปีงบประมาณ 2569"],
        [],
        ["ลำดับ", "รหัสศูนย์", "ชื่อศูนย์", "อำเภอ", "มีกิจกรรมในไตรมาส", "จำนวนกิจกรรม (ครั้ง)"],
        [1, "ศยช.5101-01", "ศูนย์ยุติธรรมชุมชนเมืองลำพูน 1", "อ.เมืองลำพูน", "ใช่", 4],
        [2, "ศยช.5101-02", "ศูนย์ยุติธรรมชุมชนเมืองลำพูน 2", "อ.เมืองลำพูน", "ใช่", 1],
        [3, "ศยช.5101-03", "ศูนย์ยุติธรรมชุมชนเมืองลำพูน 3", "เมือง", "ไม่ใช่", "-"],
        [4, "ศยช.5104-01", "ศูนย์ยุติธรรมชุมชนลี้ 1", "อ.ลี้", "ไม่ใช่", "-"],
        [5, "ศยช.5106-01", "ศูนย์ยุติธรรมชุมชนป่าซาง 1", "อำเภอป่าซาง", "ใช่", 2],
        [6, "ศยช.5106-02", "ศูนย์ยุติธรรมชุมชนป่าซาง 2", "Pa Sang", "ใช่", 3],
        ["รวม", "6 ศูนย์"],
      ],
    },
  ],
  "centres",
);

beforeAll(async () => {
  cpSync(join(projectRoot, "tests/promises/lamphun"), folder, { recursive: true });
  mkdirSync(join(folder, "inbox/justice-office"), { recursive: true });
  writeFileSync(join(folder, "inbox/justice-office/ศูนย์ยุติธรรมชุมชน_2569_ไตรมาส4.xlsx"), centres);
  // The files are older than the clock that the test has set.
  const sent = new Date("2026-11-05T09:00:00+07:00");
  for (const path of readdirSync(join(folder, "inbox"), { recursive: true, encoding: "utf8" }))
    utimesSync(join(folder, "inbox", path), sent, sent);
  const record = {
    id: 1,
    office: "สนง.คุมประพฤติจังหวัดลำพูน",
    month: "2569-10",
    communityService: { hoursOrdered: "800", hoursDone: "684" },
    emFitted: 3,
    volunteers: 52,
  };
  probation = await serving(({ path }, response) =>
    path === "/statistics/v1/services"
      ? json(response, { data: [record], page: 1, per_page: 500, total: 1, updated_at: "2026-11-06T09:00:00+07:00" })
      : void response.writeHead(404).end(),
  );
  const configuration = readFileSync(env.YUTITHAM_CONFIG, "utf8").replace("http://127.0.0.1:1", probation.web.url);
  writeFileSync(env.YUTITHAM_CONFIG, configuration);
  product = await run(folder, env);
  token = JSON.parse((await yutitham(["token", "create", "--role", "inspector", "--json"], folder, env)).out).token;
  await untilReady();
}, 300_000);

afterAll(async () => {
  await product?.end();
  await probation?.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

async function untilReady(): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if ((await fetch(`${product.base}/readyz`)).status === 200) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error("not ready");
}

const headers = () => ({ authorization: `Bearer ${token}` });
async function ask<T>(query: string): Promise<T> {
  const answer = await fetch(`${product.base}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers() },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}
const page = async (path: string) => (await fetch(product.base + path, { headers: headers() })).text();

interface Shown {
  state: string;
  shown: string | null;
  period: string;
  target: string | null;
  targetHigh: string | null;
  status: string;
  statusReason: string;
}
const figure = "state shown period target targetHigh status statusReason";

describe("Lamphun, made of YAML and a few files", () => {
  it("passes the check of definitions", async () => {
    const checked = await yutitham(["strategy", "check", folder, "--json"], folder, env);
    const { notes, ...found } = JSON.parse(checked.out) as { notes: { code: string }[] };
    expect(found).toEqual({ ok: true, problems: [] });
    expect(notes.map(({ code }) => code)).toEqual(["KPI_NOT_PLACED"]);
  });

  it("calls itself by its own name, with its own eight districts and five offices", async () => {
    const { province, districts, offices } = await ask<{
      province: { code: string; names: { th: string; en: string }; office: { th: string } };
      districts: { id: string; row: number; column: number }[];
      offices: { id: string; district: { id: string } | null }[];
    }>("{ province { code names { th en } office { th } } districts { id row column } offices { id district { id } } }");
    expect(province).toEqual({ code: "51", names: { th: "ลำพูน", en: "Lamphun" }, office: { th: "สำนักงานยุติธรรมจังหวัดลำพูน" } });
    expect(districts.map(({ id }) => id)).toEqual(["5101", "5102", "5103", "5104", "5105", "5106", "5107", "5108"]);
    expect(offices.map(({ id, district }) => [id, district?.id ?? null])).toEqual([
      ["PJO-5101", "5101"],
      ["DOC-5101", "5101"],
      ["DOP-5101", "5101"],
      ["LED-5101", "5101"],
      ["ONCB-R5", null],
    ]);
  });

  it("gets its indicators from its own files and its own service", async () => {
    const { rh01, rh02, rh07 } = await ask<Record<"rh01" | "rh02" | "rh07", { value: Shown }>>(
      `{ rh01: kpi(id: "RH01") { value { ${figure} } } rh02: kpi(id: "RH02") { value { ${figure} } } rh07: kpi(id: "RH07") { value { ${figure} } } }`,
    );
    // 1,050 inmates over 875 places; the band ends at 115, and 120 is 4.3 % above it.
    expect(rh01.value).toMatchObject({ state: "REPORTED", shown: "120.0", period: "2026-10", targetHigh: "115", status: "WATCH" });
    // 133 of 1,050 are unsentenced.
    expect(rh02.value).toMatchObject({ state: "REPORTED", shown: "12.7", target: "15", status: "ON_TRACK" });
    // 684 of 800 hours over REST.
    expect(rh07.value).toMatchObject({ state: "REPORTED", shown: "85.5", target: "90", status: "WATCH" });
  });

  it("splits its centres by its own districts", async () => {
    const { kpi } = await ask<{ kpi: { value: Shown; breakdown: { district: { id: string }; state: string; shown: string | null }[] } }>(
      `{ kpi(id: "AJ08") { value(period: "FY2569-Q4") { ${figure} } breakdown(by: district, period: "FY2569-Q4") { district { id } state shown } } }`,
    );
    expect(kpi.value).toMatchObject({ state: "REPORTED", shown: "66.7", target: "70" });
    const reported = kpi.breakdown.filter(({ state }) => state === "REPORTED");
    expect(reported.map(({ district, shown }) => [district.id, shown])).toEqual([
      ["5101", "66.7"],
      ["5104", "0.0"],
      ["5106", "100.0"],
    ]);
    expect(kpi.breakdown).toHaveLength(8);
  });

  it("rolls its own strategy up, of four indicators", async () => {
    const { strategy } = await ask<{ strategy: { id: string; nodes: { id: string; weight: string; of: number }[] } }>(
      "{ strategy { id nodes { id weight of } } }",
    );
    expect(strategy).toEqual({
      id: "lamphun-2570",
      nodes: [
        { id: "RH", weight: "60", of: 3 },
        { id: "RH-1", weight: "100", of: 3 },
        { id: "AJ", weight: "40", of: 1 },
        { id: "AJ-1", weight: "100", of: 1 },
      ],
    });
  });

  it("answers for indicators that nobody in the province reports: no figure, and why", async () => {
    const { kpis } = await ask<{ kpis: { id: string; value: Shown & { completeness: { expected: number } } }[] }>(
      `{ kpis { id value { ${figure} completeness { expected } } } }`,
    );
    expect(kpis).toHaveLength(48);
    const without = kpis.filter(({ id }) => !["RH01", "RH02", "RH07", "AJ08"].includes(id));
    for (const { id, value } of without) {
      expect([id, value.state]).toEqual([id, value.completeness.expected > 0 ? "MISSING" : "NOT_APPLICABLE"]);
      expect(value.status).toBe("NOT_RATED");
    }
  });

  it("takes a prison of another province for an unknown office", async () => {
    const { pulls } = await ask<{ pulls: { state: string; artifacts: { name: string; state: string; code: string | null }[] }[] }>(
      '{ pulls(dataset: "doc_population", first: 1) { state artifacts { name state code } } }',
    );
    expect(pulls[0]!.artifacts).toMatchObject([
      { name: "population_5006_256910.csv", state: "HELD", code: "OFFICE_UNKNOWN" },
      { name: "population_5101_256910.csv", state: "LOADED", code: null },
    ]);
  });

  it("does not ask for datasets that none of its offices reports", async () => {
    const { pulls } = await ask<{ pulls: { dataset: string }[] }>("{ pulls(first: 100) { dataset } }");
    const asked = new Set(pulls.map(({ dataset }) => dataset));
    expect(asked).toContain("dop_service");
    expect(asked).toContain("oncb_arrests");
    for (const absent of ["dopa_population", "police_victims", "djop_cases", "djop_custody"]) expect(asked).not.toContain(absent);
  });

  it.each(["/", "/strategy", "/kpi/AJ08", "/kpi/CP11", "/explore", "/print/overview"])(
    "shows %s under its own name and no other province's",
    async (path) => {
      const html = await page(path);
      expect(html).toContain("ลำพูน");
      expect(html).not.toMatch(/เชียงใหม่|Chiang Mai/);
    },
  );

  it("shows its data health under its own name, and the other province's only where it quotes that province's file", async () => {
    const html = await page("/data-health");
    expect(html).toContain("สำนักงานยุติธรรมจังหวัดลำพูน");
    expect(html.replace(/[^<>"]*รจ\.ก\.เชียงใหม่[^<>"]*/g, "")).not.toMatch(/เชียงใหม่|Chiang Mai/);
  });

  it("draws its districts on its own map", async () => {
    const html = await page("/kpi/AJ08?p=FY2569-Q4");
    for (const name of ["เมืองฯ", "ป่าซาง", "ทุ่งหัวช้าง", "เวียงหนองล่อง"]) expect(html).toContain(name);
  });

  it("says the same of a figure on the page, in GraphQL and in the receipts", async () => {
    const { rh01 } = await ask<{ rh01: { value: { ref: string } } }>('{ rh01: kpi(id: "RH01") { value { ref } } }');
    const variables = { refs: [rh01.value.ref] };
    const answer = await fetch(`${product.base}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers() },
      body: JSON.stringify({ query: figureDocument, variables }),
    });
    const { data } = (await answer.json()) as { data: { figures: [Record<string, unknown>] } };
    const document = data.figures[0] as Record<string, unknown> & { version: string };
    // 1,050 inmates over 875 places, of two files; nothing revised, not signed.
    expect(document).toMatchObject({
      kpi: { id: "RH01" },
      definition: { version: 1, from: null },
      numerator: "1050",
      denominator: "875",
      shown: "120.0",
      observedOn: "2026-11-01",
      completeness: { reported: 1, expected: 1 },
      revisions: [],
      evidence: { numeratorArithmetic: "sum", denominatorArithmetic: "sum", times: "100", withheld: false },
    });
    const files = (document.evidence as { files: { artifact: { name: string }; cells: number }[] }).files;
    expect(files.map(({ artifact }) => artifact.name).sort()).toEqual(["capacity_256909.csv", "population_5101_256910.csv"]);

    const receipt = (await (await fetch(`${product.base}/export/kpis.receipt.json?kpi=RH01`, { headers: headers() })).json()) as Receipt;
    // A receipt tells what a KPI is once for all of its figures.
    const kpi = document.kpi as { id: string; names: object; formula: object };
    const figure = { ...document, kpi: { id: kpi.id, names: kpi.names, formula: kpi.formula } };
    expect(receipt.documents).toEqual({ kpis: [kpi], figures: [figure], leftOut: 0 });
    const whole = (await (await fetch(`${product.base}/export/kpis.json?kpi=RH01`, { headers: headers() })).json()) as { receipt: Receipt };
    expect(whole.receipt.documents).toEqual(receipt.documents);

    const html = await page("/kpi/RH01");
    const panel = html.slice(html.indexOf('id="figure"'), html.indexOf("</dl>", html.indexOf('id="figure"')));
    for (const told of [
      "120.0",
      "1,050",
      "875",
      "115%",
      "1 พ.ย. 2569",
      "population_5101_256910.csv",
      "capacity_256909.csv",
      "รุ่นที่ 1",
      "100%",
    ])
      expect(panel).toContain(told);
    expect(panel).toContain(document.version);
  });

  it("exports its figures", async () => {
    const text = await (await fetch(`${product.base}/export/kpis.csv`, { headers: headers() })).text();
    expect(text).toMatch(/RH01[^\n]*120\.0/);
    expect(text).not.toContain("เชียงใหม่");
  });
});
