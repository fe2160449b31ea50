/** `yutitham check|load <file> --dataset <id>`: a file by hand. `check` changes nothing and says what would happen. */
import { existsSync, statSync } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { changedAt, now } from "../../connectors/clock.js";
import { Problem } from "../../connectors/problem.js";
import { rankOf } from "../../connectors/transport/drop.js";
import { unchanged, wouldChange } from "../../warehouse/holds/would-change.js";
import type { Look } from "../../warehouse/intake/apply-deliveries.js";
import { deliver, keep, rehearse } from "../../warehouse/intake/pull.js";
import { checkText } from "./check-text.js";
import type { Command, CommandContext, CommandResult, Options } from "./command.js";
import { wouldText } from "./would-text.js";

async function take({ product }: CommandContext, [file = ""]: string[], options: Options, trial: boolean): Promise<CommandResult> {
  const dataset = String(options.dataset ?? "");
  const contract = product.definitions.contracts.get(dataset);
  if (!contract) throw new Problem("UNKNOWN_DATASET", { found: dataset, expected: [...product.definitions.contracts.keys()].join(", ") });
  if (!existsSync(file) || !statSync(file).isFile()) throw new Problem("REQUEST_INVALID", { found: file, expected: "ไฟล์ที่มีอยู่ / a file" });
  const into = join(product.store.temporary, `by-hand-${process.hrtime.bigint()}`);
  await mkdir(into, { recursive: true });
  try {
    const modified = changedAt(await stat(file));
    const by = modified < now() ? now() : modified;
    const item = await keep(
      product.store,
      contract,
      { path: file, name: basename(file), order: { rank: revisionOf(contract.from, basename(file)), modifiedAt: by.toISOString() } },
      into,
      "person",
    );
    let would = unchanged;
    const look: Look = async (session, is) => {
      would = await wouldChange(session, dataset, is);
    };
    const applied = trial ? await rehearse(product.store, contract, [item], look) : await deliver(product.store, contract, [item]);
    // What a load changed is asked of what it wrote: between two versions, as of a trial before it is undone.
    if (!trial) would = await product.store.database.read((session) => wouldChange(session, dataset, applied));
    const outcome = applied.items[0]!;
    const problems = [
      ...new Map(
        [...(outcome.problem ? [outcome.problem] : []), ...outcome.quarantine, ...outcome.findings].map((p) => [
          `${p.code}${p.sheet}${p.line}${p.column}`,
          p,
        ]),
      ).values(),
    ];
    return {
      json: {
        state: outcome.state,
        artifact: { sha256: item.sha256, name: item.name, size: item.size },
        delivery: trial ? null : outcome.delivery,
        lines: outcome.lines,
        overtakenBy: outcome.overtakenBy ?? null,
        problems: problems.map(({ code, file: of, sheet, line, column, expected, found, th, en }) => ({
          code,
          file: of,
          sheet: sheet ?? null,
          line: line ?? null,
          column: column ?? null,
          expected: expected ?? null,
          found: found ?? null,
          th,
          en,
        })),
        ...(trial ? { would } : { changed: would }),
        refreshed: applied.refreshed,
        version: applied.version === null ? null : String(applied.version),
      },
      text: checkText(outcome, contract, trial, wouldText(would, product.definitions.province)),
      exit: outcome.state === "HELD" || outcome.state === "FAILED" ? 1 : 0,
    };
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}

/** The source's own order, where the file's name states a revision. */
function revisionOf(from: { via: string; pattern?: string }, name: string): string {
  const revision = from.pattern ? new RegExp(from.pattern, "iu").exec(name.normalize("NFC"))?.groups?.revision : undefined;
  return rankOf(revision);
}

export const check: Command = { run: (context, args, options) => take(context, args, options, true) };
export const load: Command = { run: (context, args, options) => take(context, args, options, false) };
