/** Lines that the reader wrote as typed columns: which of them are laid out alike, and the numbers of their spellings across files. */
import type { DatasetContract } from "../../../connectors/dataset.js";
import type { Session } from "../../engine/duckdb/session.js";
import { keyPlaces } from "../checks/told-apart.js";
import type { Source } from "../delivered.js";
import type { Plan } from "./plan.js";
import type { Doubtful, Spelled } from "./spelled.js";
import type { Held, TypedGroup } from "./typed-group.js";
import { createTypedLines } from "./typed-lines.sql.js";
import { unitExpected } from "./unit.sql.js";

/** Lays the typed parts of a load out: a view a group, and `spellings`, by which the maps of numbers are made. */
export async function layOutTyped(
  session: Session,
  plan: Plan,
  sources: readonly Source[],
  { totals, notes }: DatasetContract["nonData"],
): Promise<TypedGroup[]> {
  const words = [...totals, ...notes];
  const groups = new Map<string, TypedGroup>();
  // Number 0 is a blank that no file has written.
  const rows = plan.columns.map((_, column) => ({ number: "0", column: String(column), spelling: null as string | null }));
  let next = 1;
  for (const { index, table, columns } of sources) {
    if (!table.typed) continue;
    const at = plan.columns.map((key) => columns.get(key)?.at ?? null);
    const added = at.map((place, column) => {
      const from = next;
      if (place === null || plan.unit === column) return from;
      for (const spelling of table.typed!.spellings[place]!) rows.push({ number: String(next++), column: String(column), spelling });
      return from;
    });
    const unit = plan.unit === null ? null : at[plan.unit]!;
    // More is trimmed than the engine trims: what is told apart here is so there.
    const units = unit === null ? [] : table.typed.spellings[unit]!.map((spelling) => spelling.trim());
    const uncoded =
      unit === null || units.includes("") || table.typed.spellings[unit]!.some((spelling) => unitExpected(plan, spelling) !== null);
    const told = new Set(units).size === units.length && table.typed.parts.every(({ encodings }) => encodings[unit!] === "spelling");
    const labels = table.typed.spellings[0]!.map((spelling) => spelling.trim());
    const beginsPlain = !labels.some((label) => words.some((word) => label.startsWith(word)));
    const labelled = table.headerLines.length > 0;
    for (const part of table.typed.parts) {
      const held = at.map((place): Held => (place === null ? "absent" : part.encodings[place]!));
      const key = JSON.stringify(held);
      const group = groups.get(key) ?? { view: `typed_${groups.size}`, held, sources: [] };
      groups.set(key, group);
      const first = labelled ? part.encodings[0]! : "absent";
      const own = group.sources.find((one) => one.source === index && one.first === first);
      if (own) {
        own.paths.push(part.path);
        own.records += part.records;
      } else
        group.sources.push({
          source: index,
          paths: [part.path],
          at,
          added,
          first,
          uncoded,
          units: told ? units.length : null,
          plainLabels: !labelled || (beginsPlain && first === "spelling"),
          records: part.records,
          filled: at.map((place) => place !== null && table.typed!.filled[place]!),
        });
    }
  }
  if (!groups.size) return [];
  await session.lay("spellings_read", rows, ["number", "column", "spelling"]);
  for (const group of groups.values()) await session.run(createTypedLines(group, plan.unit));
  return [...groups.values()];
}

/** Whether of the spellings that mean nothing no file has written any: number 0 is the blank of a column that is not there. */
const areUnwritten = ({ numbers }: Doubtful) => numbers.length > 0 && numbers.every((number) => number === 0);

/** Adds what the spellings, now that they have been read, say of all lines of a group. */
export function describeTyped(groups: readonly TypedGroup[], plan: Plan, { doubtful, withTotal, codes }: Spelled): void {
  for (const group of groups) {
    const { held, sources } = group;
    group.known = {
      readable: (index) =>
        index === plan.unit
          ? held[index] === "spelling" && sources.every(({ uncoded }) => !uncoded)
          : !doubtful.has(index) || (held[index] === "spelling" && areUnwritten(doubtful.get(index)!)),
      withoutTotal: (map) => !withTotal.has(map),
      filled: (index) => sources.every(({ filled }) => filled[index]),
      plainLabels: sources.every(({ plainLabels }) => plainLabels),
    };
    group.key = keyPlaces(group, plan, codes);
  }
}
