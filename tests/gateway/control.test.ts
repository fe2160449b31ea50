/** What a server that ended hard left for commands to find it by: they go on by themselves. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { askServer } from "../../gateway/control.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yutitham-control-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ["nothing", null],
  ["a file that a power cut emptied", ""],
  ["half of it", '{"port":41'],
  ["zeros", "\0".repeat(80)],
  ["no object", "null"],
])("finds no server by %s", async (_, text) => {
  if (text !== null) writeFileSync(join(folder, "control.json"), text);
  expect(await askServer(folder, "roles", [], {}, () => undefined)).toBeNull();
});
