/** The fields of a file of records, as they are learnt from some of its lines or from all. */
import { fold } from "../thai/spelling.js";
import type { TextSource } from "./csv-source.js";
import { namesOnly, recordLines } from "./record-lines.js";

/** What the fields of records are. */
export interface Fields {
  /** Every field that occurs, in the order in which they are met; without the strays. */
  columns: string[];
  /**
   * Names that read like another one, stand in fewer records, and never beside it: a damaged byte makes `fisCal_year` of `fiscal_year`. They
   * are their records' own fault, and no column that the file has twice.
   */
  strays: ReadonlySet<string>;
  /** Of fields that some records hold as a value and others as an object, whether most hold an object; of as many, which the contract asks for. */
  nested: ReadonlyMap<string, boolean>;
  /**
   * The columns under the names that a contract may find them by; blank for a field that holds a value nowhere and an object somewhere: it
   * is that object, and read as a column its figures would be missing without a word.
   */
  headers: string[];
  /** Whether every line was looked at. */
  whole: boolean;
  /** The first line that is no record. */
  broken: { line: number; raw: string } | null;
}

/**
 * @param wanted the names a contract asks for, by their spellings
 * @param most look at so many lines
 */
export function learnFields(
  source: TextSource,
  file: string,
  wanted: readonly (readonly string[])[],
  most = Number.POSITIVE_INFINITY,
): Fields {
  const values = new Map<string, number>();
  const objects = new Map<string, number>();
  /** Names with a dot in them: a record that holds `no` and `no.1` nests nothing. */
  const dotted = new Set<string>();
  let broken: Fields["broken"] = null;
  let whole = true;
  for (const record of recordLines(source, file, namesOnly)) {
    if (record.line > most) {
      whole = false;
      break;
    }
    if ("broken" in record) broken ??= { line: record.line, raw: record.broken };
    if (!("fields" in record)) continue;
    for (const [field, value] of record.fields) values.set(field, (values.get(field) ?? 0) + (value === "" ? 0 : 1));
    for (const object of objectsOf(record.fields.keys())) {
      objects.set(object, (objects.get(object) ?? 0) + 1);
      if (record.fields.has(object)) dotted.add(object);
    }
  }
  const strays = straysOf(source, file, most, values);
  for (const stray of strays) values.delete(stray);
  const both = [...objects].filter(([object]) => (values.get(object) ?? 0) > 0 && !dotted.has(object));
  const asked = new Set(both.length ? wanted.flat().map(fold) : []);
  const nested = new Map(
    both.map(([object, count]) => [object, count > values.get(object)! || (count === values.get(object) && !asked.has(fold(object)))]),
  );
  const headers = [...values].map(([field, held]) => (held === 0 && objects.has(field) && !dotted.has(field) ? "" : field));
  return { columns: [...values.keys()], headers, strays, nested, whole, broken };
}

/** @param held how many records hold a value of each field */
function straysOf(source: TextSource, file: string, most: number, held: ReadonlyMap<string, number>): Set<string> {
  const alike = new Map<string, string[]>();
  for (const field of held.keys()) alike.set(fold(field), [...(alike.get(fold(field)) ?? []), field]);
  const others = new Map<string, string[]>();
  for (const names of alike.values())
    for (const name of names) {
      const beside = names.filter((other) => other !== name);
      if (beside.some((other) => held.get(other)! > held.get(name)!)) others.set(name, beside);
    }
  if (others.size === 0) return new Set();
  for (const record of recordLines(source, file, namesOnly)) {
    if (record.line > most) break;
    if (!("fields" in record)) continue;
    for (const [name, beside] of others)
      if (record.fields.has(name) && beside.some((other) => record.fields.has(other))) others.delete(name);
  }
  return new Set(others.keys());
}

/** The objects that fields lie in. */
export function objectsOf(fields: Iterable<string>): Set<string> {
  const objects = new Set<string>();
  for (const field of fields)
    for (let dot = field.indexOf("."); dot > 0; dot = field.indexOf(".", dot + 1)) objects.add(field.slice(0, dot));
  return objects;
}

/** Whether a record names a field as no other does. */
export const isStray = (fields: ReadonlyMap<string, string>, strays: Fields["strays"]): boolean =>
  [...strays].some((stray) => fields.has(stray));

/** Whether a record holds a value where most hold an object, or the other way round: its figures would be read as missing. */
export function isOtherwise(fields: ReadonlyMap<string, string>, nested: Fields["nested"]): boolean {
  if (nested.size === 0) return false;
  const objects = objectsOf(fields.keys());
  return [...nested].some(([field, mostly]) => (mostly ? (fields.get(field) ?? "") !== "" : objects.has(field)));
}
