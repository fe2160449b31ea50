/** What is missing before a month can be signed without a word of why. */
import { lastMonth, type Month, type Period, periodOfRhythm } from "../../connectors/period.js";
import type { Viewer } from "../answer.js";
import type { Session } from "../engine/duckdb/session.js";
import { sql } from "../engine/sql.js";
import { isProvinceWide } from "../holds/province-wide.js";
import { forever } from "../kpis/reading.js";
import type { Setting } from "../kpis/setting.js";
import type { Lacking } from "./sign-off.js";
import { datasetChanges } from "./sign-off-changes.js";

/** Reports not received, lines of reports set aside, and deliveries of the dataset that wait for a decision. */
export async function lackingOfDataset(session: Session, dataset: string, period: Period, setting: Setting): Promise<Lacking[]> {
  const contract = setting.definitions.contracts.get(dataset)!;
  const until = setting.moment.until ?? forever;
  const row = await session.one<{ n: string }>(
    sql`select count(*) as n from ops.hold where dataset = ${dataset} and held_at <= ${until} and (settled_at is null or settled_at > ${until})
      and (slices is null or slices like ${`%"${period}"%`})`,
  );
  const damaged = setting.cube.expected(contract, period).flatMap(({ office }): Lacking[] => {
    const count = setting.cube.report(dataset, office, period)?.damaged ?? 0;
    return count > 0 ? [{ kind: "DAMAGED", dataset, office, count }] : [];
  });
  const held = Number(row!.n);
  return [
    ...missingReports(dataset, period, setting),
    ...damaged,
    ...(held ? [{ kind: "HELD" as const, dataset, office: null, count: held }] : []),
  ];
}

/** Offices that should have reported and did not. */
function missingReports(dataset: string, period: Period, { cube, definitions }: Setting): Lacking[] {
  const expected = cube.expected(definitions.contracts.get(dataset)!, period);
  return expected
    .filter(({ office }) => !cube.report(dataset, office, period))
    .map(({ office }) => ({ kind: "REPORT", dataset, office, count: 1 }));
}

/** Datasets with a period that ends in the month, and reports expected for it. */
export function datasetsOfMonth(month: Month, { definitions, cube }: Setting): { dataset: string; period: Period }[] {
  return [...definitions.contracts.values()].flatMap((contract) => {
    const period = periodOfRhythm(contract.due.every, month);
    return lastMonth(period) === month && cube.expected(contract, period).length ? [{ dataset: contract.id, period }] : [];
  });
}

/**
 * Datasets whose agency has not signed, or whose signature no longer holds, and reports that did not come; of datasets that nobody has signed,
 * or signs in the province, all that is missing.
 */
export async function lackingOfOffice(session: Session, month: Month, setting: Setting, viewer: Viewer): Promise<Lacking[]> {
  const { contracts, province } = setting.definitions;
  const lacking: Lacking[] = [];
  for (const { dataset, period } of datasetsOfMonth(month, setting)) {
    const signature = setting.signatures.ofDataset(dataset, period);
    const changed = signature ? datasetChanges(dataset, period, signature, setting, viewer).length : 0;
    if (isProvinceWide(contracts.get(dataset)!, province)) {
      lacking.push(...(await lackingOfDataset(session, dataset, period, setting)));
      continue;
    }
    if (!signature) {
      lacking.push({ kind: "UNSIGNED", dataset, office: null, count: 1 });
      // Nobody has answered for what is set aside or waits.
      if (setting.definitions.rules.signOff?.tells === "whole") {
        lacking.push(...(await lackingOfDataset(session, dataset, period, setting)));
        continue;
      }
    } else if (changed) lacking.push({ kind: "CHANGED", dataset, office: null, count: changed });
    // Whoever signs the month answers for it: an office that sent nothing is named, whether or not its agency has signed without it.
    lacking.push(...missingReports(dataset, period, setting));
  }
  return lacking;
}
