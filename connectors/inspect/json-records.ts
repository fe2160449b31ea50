/** A list of records in a JSON file as the transports would hand it on: a record a line, each as the file writes it. */
import { closeSync, openSync, writeSync } from "node:fs";
import { openText } from "../reader/csv-source.js";
import { eachItem } from "./json-scan.js";

/**
 * @param list the list's path: `result.records`; "" where it is the whole text
 * @param into a folder of its own for texts brought to UTF-8
 */
export function writeRecords(file: { path: string; name: string }, list: string, into: string, to: string): void {
  const source = openText(file.path, file.name, into, "records");
  const out = openSync(to, "w");
  try {
    // A string holds no line break as such: between records and fields one is as good as a blank.
    eachItem(source, list, (text) => writeSync(out, `${text.replace(/[\r\n]+/g, " ")}\n`));
  } finally {
    closeSync(out);
  }
}
