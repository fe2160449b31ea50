/**
 * `npm run test:mutation:sql`: there is no mutator for SQL, so the question of who has the last word is altered by hand. Each change below,
 * made in a copy of the sources, must make a test fail. Prints which were noticed; ends with 1 when one was not.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../connectors/root.js";

const file = "warehouse/load/claims.sql.ts";
const test = "tests/warehouse/load/claims.test.ts";
const changes: [from: string, to: string][] = [
  ["order by rank, modified_at, received_at, delivery", "order by modified_at, rank, received_at, delivery"],
  ["order by rank, modified_at, received_at, delivery", "order by rank, received_at, delivery"],
  ["order by rank, modified_at, received_at, delivery", "order by rank desc, modified_at, received_at, delivery"],
  ["from core.statement where dataset = ", "from core.statement where dataset <> "],
  ["from core.claim where dataset = ", "from core.claim where dataset <> "],
  ["s.delivery = c.delivery where not c.damaged),", "s.delivery = c.delivery),"],
  ["and not s.unsure", ""],
  ["s.stem in (select stem from new_statements)", "s.delivery in (select delivery::integer from new_statements)"],
  [
    "anti join claim c on c.delivery = s.delivery and c.office = k.office and c.scope = k.scope",
    "anti join claim c on c.delivery = s.delivery",
  ],
  ["max(s.place) as until,", "min(s.place) as until,"],
  ["filter (k.place > coalesce(q.until, 0)) as winner", "as winner"],
  ["k.place > coalesce(q.until_before, 0)", "true"],
  ["arg_max(k.delivery, k.place) filter (k.place", "arg_min(k.delivery, k.place) filter (k.place"],
  ["filter (not s.fresh) as until_before", "as until_before"],
];

const sandbox = mkdtempSync(join(tmpdir(), "yutitham-mutants-"));
let unnoticed = 0;
try {
  for (const part of ["connectors", "warehouse", "tests", "package.json", "tsconfig.json", "vitest.config.ts"])
    cpSync(join(projectRoot, part), join(sandbox, part), { recursive: true });
  symlinkSync(join(projectRoot, "node_modules"), join(sandbox, "node_modules"));
  const source = readFileSync(join(sandbox, file), "utf8");
  const passes = (text: string) => {
    writeFileSync(join(sandbox, file), text);
    return spawnSync(process.execPath, [join(projectRoot, "node_modules/vitest/vitest.mjs"), "run", test], { cwd: sandbox }).status === 0;
  };
  if (!passes(source)) throw new Error(`${test} fails without a change`);
  for (const [from, to] of changes.filter(([from]) => source.includes(from))) {
    const noticed = !passes(source.replace(from, to));
    if (!noticed) unnoticed++;
    process.stdout.write(
      `${noticed ? "noticed    " : "NOT NOTICED"}  ${from.replace(/\s+/g, " ")}  →  ${to.replace(/\s+/g, " ") || "(nothing)"}\n`,
    );
  }
  for (const [from] of changes.filter(([from]) => !source.includes(from))) {
    unnoticed++;
    process.stdout.write(`NOT THERE    ${from}\n`);
  }
} finally {
  rmSync(sandbox, { recursive: true, force: true });
}
process.exitCode = unnoticed ? 1 : 0;
