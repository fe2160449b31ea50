/** The process's own time zone and locale are nobody's business: the same files give the same figures, days and verdicts under any of them. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../connectors/root.js";

const folder = mkdtempSync(join(tmpdir(), "yutitham-zones-"));
const fixtures = join(projectRoot, "tests/fixtures");
const built = (path: string) => JSON.stringify(join(projectRoot, "build", path));

/** Case lists with days in words, in numbers and as serials; survey days; months in words; moments of filing and of change. */
const datasets = [
  "pjo_justice_fund",
  "pjo_complaints",
  "pjo_mediation",
  "doc_population",
  "doc_flow",
  "dop_cases",
  "djop_custody",
  "oncb_arrests",
  "led_cases",
];

const record = (n: number, changed: string) =>
  JSON.stringify({
    id: n,
    office: "สำนักงานคุมประพฤติจังหวัดเชียงใหม่",
    month: "2569-10",
    caseType: "สืบเสาะและพินิจ",
    lawGroup: "ยาเสพติด",
    cases: { broughtForward: 4, newReceived: 1, closed: 1, remaining: 4 },
    olderThanOneYear: 0,
    psr: { due: 1, onTime: 1 },
    updatedAt: changed,
  });

const program = `
  import { mkdirSync, readdirSync, statSync } from "node:fs";
  import { join } from "node:path";
  import { readFiles, recordDefinitions } from ${built("warehouse/definitions/record.js")};
  import { deliver, keep } from ${built("warehouse/intake/pull.js")};
  import { DuckdbWarehouse } from ${built("warehouse/duckdb-warehouse.js")};
  import { openStore } from ${built("warehouse/open-store.js")};
  import { figuresDigest } from ${built("warehouse/verify.js")};
  import { rankOf } from ${built("connectors/transport/drop.js")};
  const [data, files] = process.argv.slice(-2);
  const definitions = await readFiles(${JSON.stringify(join(projectRoot, "warehouse/provinces/chiang-mai"))});
  const store = await openStore({ folder: data });
  await recordDefinitions(store, definitions);
  const into = join(data, "temporary", "zone");
  mkdirSync(into, { recursive: true });
  const told = [];
  for (const dataset of readdirSync(files).sort()) for (const name of readdirSync(join(files, dataset)).sort()) {
    const path = join(files, dataset, name);
    const item = await keep(store, definitions.contracts.get(dataset), { path, name, order: { rank: rankOf(undefined), modifiedAt: statSync(path).mtime.toISOString() } }, into);
    const { items } = await deliver(store, definitions.contracts.get(dataset), [item]);
    told.push([name, items[0].state, items[0].lines, items[0].quarantine.map(({ line, column, code, found }) => [line, column, code, found])]);
  }
  const warehouse = new DuckdbWarehouse(store, definitions);
  const health = await warehouse.dataHealth(2569, null, { exact: "all", lines: "all" });
  const cells = health.cells.map(({ dataset, period, state, late, onTime }) => [dataset, period, state, late, onTime]);
  console.log(JSON.stringify({ offset: new Date(2026, 6, 1).getTimezoneOffset(), told, cells, figures: await figuresDigest(store) }));
  await store.close();`;

function under(zone: string, locale = "en_US.UTF-8") {
  const data = join(folder, `${zone.replace("/", "-")}-${locale}`);
  mkdirSync(data);
  // Seven in the evening of the last day of October in Greenwich: in Bangkok it is November already, in New York it is not evening yet.
  const env = { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale, YUTITHAM_NOW: "2026-10-31T19:00:00Z" };
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", program, data, join(folder, "files")], {
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 ** 2,
  });
  return JSON.parse(out) as {
    offset: number;
    told: [string, string, object, unknown[]][];
    cells: unknown[];
    figures: { observations: { rows: number; sha256: string }; differing: number };
  };
}

beforeAll(() => {
  for (const dataset of datasets) {
    mkdirSync(join(folder, "files", dataset), { recursive: true });
    for (const one of readdirSync(join(fixtures, dataset)))
      for (const name of readdirSync(join(fixtures, dataset, one)))
        if (!/^(expected\.json|make\.ts)$/.test(name)) cpSync(join(fixtures, dataset, one, name), join(folder, "files", dataset, name));
  }
  // Changed a minute before and a minute after midnight in Bangkok.
  const edge = join(folder, "files", "dop_cases", "edge.ndjson");
  writeFileSync(edge, `${record(1, "2026-10-31T23:59:00+07:00")}\n`);
  for (const dataset of datasets)
    for (const name of readdirSync(join(folder, "files", dataset))) {
      const moment = Date.parse("2026-10-31T16:59:30Z") / 1000;
      utimesSync(join(folder, "files", dataset, name), moment, moment);
    }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("figures, days and verdicts", { timeout: 300_000 }, () => {
  it("are the same under any locale, in Bangkok, Greenwich, New York with its summer time, and on both sides of the date line", () => {
    const [home, ...others] = ["Asia/Bangkok", "UTC", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago"].map((zone) =>
      under(zone),
    );
    expect(home!.offset).toBe(-420);
    expect(new Set([home!, ...others].map(({ offset }) => offset)).size).toBe(5);
    expect(home!.figures.observations.rows).toBeGreaterThan(100);
    expect(home!.figures.differing).toBe(0);
    // Thai letters, a Buddhist calendar, the Turkish i, or none that anybody knows.
    const abroad = ["th_TH.UTF-8", "tr_TR.UTF-8", "xx_YY"].map((locale) => under("Asia/Bangkok", locale));
    for (const { offset: _, ...other } of [...others, ...abroad]) {
      const { offset: __, ...same } = home!;
      expect(other).toEqual(same);
    }
  });
});
