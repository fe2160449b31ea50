/** A file of typed lines ends in the same as the same file read as text: rows, raw texts, quarantine, findings, reports and figures. */
import "../../promises/november.js";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../../connectors/root.js";
import { join as joined, name, sql } from "../../../warehouse/engine/sql.js";
import { shapeOf } from "../../../warehouse/load/shape.js";
import { canonicalText } from "../../../warehouse/load/stage.sql.js";
import { FreshStore } from "../fresh-store.js";

const fixtures = join(projectRoot, "tests", "fixtures");
const datasets = ["doc_capacity", "doc_flow", "doc_population", "dopa_population", "led_revenue", "police_victims"];
const cases = datasets.flatMap((dataset) =>
  readdirSync(join(fixtures, dataset)).map((folder) => {
    const file = readdirSync(join(fixtures, dataset, folder)).find((one) => !/\.(json|ts)$/.test(one))!;
    return { dataset, folder, file };
  }),
);

/** Everything a load leaves behind, the raw texts as evidence tells them. */
async function left(fresh: FreshStore, dataset: string) {
  const shape = shapeOf(fresh.definitions.contracts.get(dataset)!);
  const raws = shape.cells.map(
    (cell) =>
      sql`coalesce(json_extract_string(raws, ${`$[${cell.position - 1}]`}), ${canonicalText(name(cell.id))}) as ${name(`raw_${cell.id}`)}`,
  );
  return fresh.store.database.read(async (session) => ({
    rows: await session.all(
      sql`select * exclude (raws), case when marks is null then null else raws end as raws, ${joined(raws)} from ${name("core", dataset)} order by line, part, recorded_from`,
    ),
    quarantine: await session.all(sql`select * exclude (recorded_at) from ops.quarantine order by all`),
    findings: await session.all(sql`select * exclude (recorded_at) from ops.finding order by all`),
    reports: await session.all(sql`select office, period, damaged, recorded_from, recorded_to from core.report order by all`),
    figures: await session.all(sql`select * from mart.month order by all`),
    deliveries: await session.all(
      sql`select state, code, lines_in, lines_loaded, lines_quarantined, lines_non_data, reading from raw.delivery`,
    ),
  }));
}

/** What two stores are left with after the same files, one of which reads every line as text. */
async function bothWays(dataset: string, files: readonly [string, string | Buffer][]) {
  const answers = [];
  for (const typedFromBytes of [0, Number.POSITIVE_INFINITY]) {
    const fresh = await FreshStore.open({ typedFromBytes });
    try {
      for (const [file, text] of files) await fresh.bringText(dataset, file, text);
      answers.push(await left(fresh, dataset));
    } finally {
      await fresh.close();
    }
  }
  return { typed: answers[0]!, text: answers[1]! };
}

describe("a file read as typed columns", () => {
  it.each(cases)("leaves what it leaves as text: $dataset, $folder", async ({ dataset, folder, file }) => {
    const { typed, text } = await bothWays(dataset, [[file, readFileSync(join(fixtures, dataset, folder, file))]]);
    expect(typed).toEqual(text);
  });

  // The fixture's own lines, their figures written plainly so that typed columns take them.
  const { folder, file } = cases.find(({ dataset }) => dataset === "dopa_population")!;
  const [title, header, ...lines] = readFileSync(join(fixtures, "dopa_population", folder, file), "utf8")
    .replace(/"(\d+),(\d+)"/g, "$1$2")
    .trimEnd()
    .split(/\r?\n/);
  const population = (own: readonly string[]) => `${[title, header, ...own].join("\n")}\n`;

  it("finds a key that stands twice, once as typed and once as text", async () => {
    const [first, ...others] = lines;
    const cells = first!.split(",");
    // The same line once more, its last figure with a blank that a typed column does not take.
    const again = [...cells.slice(0, -1), ` ${cells.at(-1)}`].join(",");
    const { typed, text } = await bothWays("dopa_population", [[file, population([first!, ...others, again, first!])]]);
    expect(typed.quarantine.map(({ code }) => code)).toEqual(["DISTRICT_UNKNOWN", "KEY_REPEATED", "KEY_REPEATED"]);
    expect(typed).toEqual(text);
  });

  it("finds a key that stands twice in two spellings of a district", async () => {
    const [first, ...others] = lines;
    const again = first!.replace(/^อำเภอ/, "อ.");
    expect(again).not.toBe(first);
    const { typed, text } = await bothWays("dopa_population", [[file, population([...others, first!, again])]]);
    expect(typed.quarantine.map(({ code }) => code)).toContain("KEY_REPEATED");
    expect(typed).toEqual(text);
  });

  it("closes and adds what a correction changes, and leaves the rest as it was", async () => {
    // One figure corrected, one line left out.
    const corrected = [lines[0]!.replace(/^([^,]*,[^,]*,)\d+/, "$14321"), ...lines.slice(2)];
    const { typed, text } = await bothWays("dopa_population", [
      [file, population(lines)],
      [file.replace(".csv", "_r2.csv"), population(corrected)],
    ]);
    expect(typed.rows.filter((row) => row.recorded_to !== 2147483647)).toHaveLength(2);
    expect(typed).toEqual(text);
  });
});
