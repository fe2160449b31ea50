/** A province is data: outside its own folder and the sample agencies nothing of the product knows one by name, code or office. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../connectors/root.js";
import { folders } from "./sources.js";

/** Names, district codes and office ids of the provinces there are. */
const named = /chiang[ -]?mai|เชียงใหม่|lamphun|ลำพูน|(?<![\d#.])5[01](0[1-9]|1\d|2[0-5])(?!\d)|\b(DOPA-5\d|POL-5|ONCB-R5|DJOP-R7)\b/i;
const written = /\.(ts|svelte|graphql|yaml|css|html)$/;
/** `gateway/sample-agencies.ts` says which province the sample agencies play. */
const allowed = (path: string) =>
  path.startsWith("connectors/sample/") || path.startsWith("warehouse/provinces/") || path === "gateway/sample-agencies.ts";

describe("no province is known", () => {
  it.each([...folders])("in %s/ but as data", (folder) => {
    const files = readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
      .map((path) => `${folder}/${path}`)
      .filter((path) => written.test(path) && !allowed(path));
    expect(files.length).toBeGreaterThan(10);
    const found = files.flatMap((path) =>
      readFileSync(join(projectRoot, path), "utf8")
        .split("\n")
        .flatMap((line, i) => (named.test(line) ? [`${path}:${i + 1} ${line.trim().slice(0, 120)}`] : [])),
    );
    expect(found).toEqual([]);
  });
});
