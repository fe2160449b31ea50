import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { generate, loadCodegenConfig } from "@graphql-codegen/cli";
import { GraphQLObjectType, parse, buildSchema as parseSdl, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../connectors/root.js";
import { examples } from "../../dashboard/explorer/examples.js";
import { buildSchema, readSdl } from "../../gateway/schema.js";

const schema = parseSdl(readSdl().join("\n"));

describe("the schema", () => {
  it("describes every type and field in Thai and English", () => {
    const bare: string[] = [];
    for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"))) {
      if (type.astNode && !["Query", "Mutation"].includes(type.name) && !bilingual(type.description)) bare.push(type.name);
      if (!(type instanceof GraphQLObjectType)) continue;
      for (const field of Object.values(type.getFields())) if (!bilingual(field.description)) bare.push(`${type.name}.${field.name}`);
    }
    expect(bare).toEqual([]);
  });

  it("has a resolver or a plain property for every field of Query", () => {
    const fields = Object.values(buildSchema().getQueryType()!.getFields());
    expect(fields.filter(({ resolve }) => !resolve).map(({ name }) => name)).toEqual([]);
  });

  it("answers the explorer's examples", () => {
    for (const { query } of examples) expect(validate(schema, parse(query)), query).toEqual([]);
  });
});

describe("generated types", () => {
  it("are those of the schema as it stands", async () => {
    const { config } = await loadCodegenConfig({ configFilePath: join(projectRoot, "codegen.yml") });
    const files = await generate({ ...config, cwd: projectRoot, silent: true }, false);
    expect(files.length).toBe(2);
    for (const { filename, content } of files) expect(await readFile(join(projectRoot, filename), "utf8"), filename).toBe(content);
  }, 60_000);
});

function bilingual(text: string | null | undefined): boolean {
  return /[ก-๙]/.test(text ?? "") && /[A-Za-z]{2}/.test(text ?? "");
}
