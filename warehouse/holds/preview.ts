/** What accepting a held delivery would change, as far as the viewer may see it. */
import { createHash } from "node:crypto";
import type { ProblemReport } from "../../connectors/problem.js";
import type { Viewer } from "../answer.js";
import { dataVersion } from "../as-of.js";
import { figureChanges } from "../disclosure/figure-changes.js";
import { seesLines } from "../disclosure/primary.js";
import type { Store } from "../store.js";
import type { HeldFinding, HeldPreview } from "./held-delivery.js";
import { heldOf, holdRow } from "./holds.js";
import { movesOf } from "./moves.js";
import { type Rehearsed, rehearsed } from "./rehearsal.js";
import { reportOf } from "./would-change.js";

/** @returns null when it does not wait, cannot be accepted, or would be stopped again for another reason */
export async function heldPreview(store: Store, id: string, viewer: Viewer): Promise<HeldPreview | null> {
  const row = await holdRow(store, id);
  const hold = heldOf(row, (await store.definitions())!, viewer);
  if (hold.status !== "WAITING" || !hold.mayBeAccepted) return null;
  return previewOf(await rehearsed(store, row), viewer);
}

export async function previewOf(is: Rehearsed, viewer: Viewer): Promise<HeldPreview | null> {
  const { state, lines } = is.outcome;
  if (state === "HELD" || state === "FAILED") return null;
  const shown = {
    state,
    lines,
    figures: figureChanges(is.contract, is.figures, viewer),
    reports: is.reports.map(reportOf),
    moves: await movesOf(is, viewer),
    findings: seesLines(viewer, is.contract) ? findingsOf(is) : [],
  };
  return { seen: markOf(shown), version: dataVersion(is.before.moment), ...shown };
}

/** Over what is shown and nothing else: the mark tells no more than the page does. */
const markOf = (shown: object): string => createHash("sha256").update(JSON.stringify(shown)).digest("hex").slice(0, 32);

function findingsOf({ outcome }: Rehearsed): HeldFinding[] {
  const told = (kind: HeldFinding["kind"], problem: ProblemReport): HeldFinding => ({
    kind,
    code: problem.code,
    sheet: problem.sheet ?? null,
    line: problem.line ?? null,
    column: problem.column ?? null,
    expected: problem.expected ?? null,
    found: problem.found ?? null,
    message: { th: problem.th, en: problem.en },
  });
  return [
    ...outcome.findings.map((finding) => told(finding.severity === "accepted" ? "ACCEPTED" : "WARNED", finding)),
    ...outcome.quarantine.map((line) => told("QUARANTINED", line)),
  ];
}
