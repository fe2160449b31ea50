/** The data dictionary of an export: every column, its words, type and unit. */
import type { ExportColumn } from "../../warehouse/observations/answer.js";

export const dictionaryHeader = ["id", "ชื่อ / name (th)", "name (en)", "type", "unit", "ความหมาย / about (th)", "about (en)"];

/** A column as a line of the dictionary sheet, in {@link dictionaryHeader}'s order. */
export function dictionaryLine({ id, name, type, unit, about }: ExportColumn): string[] {
  return [id, name.th, name.en, type, unit ?? "", about.th, about.en];
}

const frictionlessTypes: Record<ExportColumn["type"], string> = {
  text: "string",
  integer: "integer",
  decimal: "number",
  date: "date",
  timestamp: "datetime",
  boolean: "boolean",
};

/** A column as a field of a Frictionless table schema. */
export function frictionlessField({ id, name, type, unit, about }: ExportColumn): Record<string, string> {
  const field = { name: id, type: frictionlessTypes[type], title: `${name.th} / ${name.en}`, description: `${about.th} / ${about.en}` };
  return unit ? { ...field, unit } : field;
}
