/** A figure is one document: what the schema knows of it, the panel shows, and the receipt holds. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, type FieldNode, getNamedType, isObjectType, parse, type SelectionSetNode, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../connectors/root.js";
import { figureDocument } from "../../gateway/export/figure-documents.js";
import { readSdl } from "../../gateway/schema.js";

const schema = buildSchema(readSdl().join("\n"));
const asked = parse(figureDocument);

/** Every field below a selection by its path, aliases and arguments aside. */
function paths(set: SelectionSetNode | undefined, fragments: ReadonlyMap<string, SelectionSetNode>, above = ""): string[] {
  return (set?.selections ?? []).flatMap((node) => {
    if (node.kind === "FragmentSpread") return paths(fragments.get(node.name.value), fragments, above);
    if (node.kind === "InlineFragment") return paths(node.selectionSet, fragments, above);
    const field = node as FieldNode;
    const path = above ? `${above}.${field.name.value}` : field.name.value;
    return field.selectionSet ? paths(field.selectionSet, fragments, path) : [path];
  });
}

const operation = asked.definitions.find((one) => one.kind === "OperationDefinition")!;
const figures = operation.selectionSet.selections[0] as FieldNode;
const inReceipt = new Set(paths(figures.selectionSet, new Map()));

describe("the receipt's document of a figure", () => {
  it("fits the schema", () => expect(validate(schema, asked)).toEqual([]));

  it("holds every field of a figure", () => {
    const type = getNamedType(schema.getType("KpiValue"));
    if (!isObjectType(type)) throw new Error("KpiValue");
    const top = new Set([...inReceipt].map((path) => path.split(".")[0]));
    expect(Object.keys(type.getFields()).filter((name) => !top.has(name))).toEqual([]);
  });

  it("holds all that the panel on the page asks", () => {
    const read = (path: string) => parse(readFileSync(join(projectRoot, "dashboard", path), "utf8"));
    const all = [read("pages/kpi/kpi-page.graphql"), read("blocks/sign-off.graphql")].flatMap(({ definitions }) => definitions);
    const fragments = new Map(
      all.flatMap((one) => (one.kind === "FragmentDefinition" ? [[one.name.value, one.selectionSet] as const] : [])),
    );
    const onPage = ["FigureDocument", "FigureSources"].flatMap((name) => paths(fragments.get(name), fragments));
    expect(onPage.length).toBeGreaterThan(40);
    expect(onPage.filter((path) => !inReceipt.has(path))).toEqual([]);
  });
});
