/** `docs/settings.md`: environment variables, every field of `yutitham.yaml`, every command with its options. */
import type { Command } from "commander";
import { z } from "zod";
import type { Bilingual } from "../../connectors/dataset.js";
import { configurationFile } from "../configuration.js";
import { commandWords } from "./command-words.js";
import { configurationWords } from "./configuration-words.js";
import { environment } from "./environment.js";
import { blocks, code, generatedNote, table } from "./markdown.js";
import { both } from "./words.js";

/** As much of a JSON Schema as a configuration file needs. */
interface Shape {
  type?: string;
  const?: string;
  enum?: string[];
  default?: unknown;
  pattern?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  oneOf?: Shape[];
  anyOf?: Shape[];
}

/** JSON Schema of `yutitham.yaml`, for editors. */
export const configurationSchema = (): object => z.toJSONSchema(configurationFile, { target: "draft-7", io: "input" });

export function settingsPage(cli: Command): string {
  const schema = configurationSchema() as Shape;
  const used = new Set<string>();
  const words = (path: string): Bilingual => {
    used.add(path);
    const found = configurationWords[path];
    if (!found) throw new Error(`gateway/docs/configuration-words.ts: no words for ${path}`);
    return found;
  };
  const transports = (schema.properties!.sources!.items!.oneOf ?? schema.properties!.sources!.items!.anyOf)!;
  const whole = blocks([
    generatedNote("`gateway/docs/environment.ts`, `gateway/configuration.ts` and `gateway/cli.ts`"),
    "# การตั้งค่าและคำสั่ง / Settings and commands",
    "## ตัวแปรสภาพแวดล้อม / Environment",
    table(
      ["ตัวแปร / Variable", "ค่าเริ่มต้น / Default", "ความหมาย / Meaning"],
      environment.map((one) => [code(one.name), one.default === "–" ? "–" : code(one.default), both(one.what)]),
    ),
    "## yutitham.yaml",
    "แฟ้มนี้ไม่มีความลับ: ช่องที่ลงท้ายด้วย `Env` คือชื่อตัวแปรสภาพแวดล้อม ช่องที่ไม่รู้จักทำให้โปรแกรมไม่เริ่ม ตัวอย่างอยู่ใน README\n\nThe file holds no secret: a field that ends in `Env` names an environment variable. An unknown field stops the start. An example stands in the [README](../README.md); editors can use `gateway/generated/yutitham.schema.json`.",
    table(head, fieldRows(schema, "", words)),
    ...transports.map((source) =>
      blocks([`### transport: ${source.properties!.transport!.const}`, table(head, fieldRows(source, "sources.", words))]).trimEnd(),
    ),
    "## คำสั่ง / Commands",
    "`npx yutitham <command>` ใช้ได้ทั้งเมื่อเซิร์ฟเวอร์เปิดและปิดอยู่ รหัสจบ: 0 สำเร็จ, 1 ข้อมูลหรือคำขอไม่ถูกต้อง, 2 ใช้คำสั่งผิด, 3 ระบบขัดข้อง\n\n`npx yutitham <command>` works whether or not the server runs. Exit codes: 0 done, 1 the data or the request is wrong, 2 usage, 3 the system failed. With `--json` one JSON object is on standard output and nothing else; progress goes to standard error.",
    ...cli.commands.map(commandBlock),
  ]);
  const unused = Object.keys(configurationWords).filter((path) => !used.has(path));
  if (unused.length) throw new Error(`gateway/docs/configuration-words.ts: no field ${unused.join(", ")}`);
  return whole;
}

const head = ["ช่อง / Field", "ชนิด / Type", "ค่าเริ่มต้น / Default", "ความหมาย / Meaning"];

function fieldRows(shape: Shape, prefix: string, words: (path: string) => Bilingual): string[][] {
  return Object.entries(shape.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const standing =
      field.default === undefined || field.properties
        ? shape.required?.includes(name)
          ? "จำเป็น / required"
          : "–"
        : code(JSON.stringify(field.default));
    const own = [code(path), typeOf(field), standing, both(words(path))];
    return field.properties ? [own, ...fieldRows(field, `${path}.`, words)] : [own];
  });
}

function typeOf(field: Shape): string {
  if (field.const) return code(field.const);
  if (field.enum) return field.enum.map(code).join(", ");
  if (field.items) return field.items.type ? `list of ${field.items.type}` : "list";
  const low = field.minimum ?? (field.exclusiveMinimum === undefined ? undefined : field.exclusiveMinimum + 1);
  const high = field.maximum === Number.MAX_SAFE_INTEGER ? undefined : field.maximum;
  const bounds = low === undefined ? "" : ` ${low}–${high ?? ""}`;
  return `${field.type ?? ""}${bounds}${field.pattern ? `, ${code(field.pattern)}` : ""}`;
}

function commandBlock(command: Command): string {
  const name = command.name();
  const th = commandWords[name];
  if (!th) throw new Error(`gateway/docs/command-words.ts: no words for ${name}`);
  const given = command.registeredArguments.map((argument) => {
    const inside = `${argument.name()}${argument.variadic ? "…" : ""}`;
    return argument.required ? `<${inside}>` : `[${inside}]`;
  });
  return blocks([
    `### ${name}`,
    code(["yutitham", name, ...given].join(" ")),
    `${th} / ${command.description()}`,
    table(
      ["ตัวเลือก / Option", ""],
      command.options.map((option) => [code(option.flags), `${option.mandatory ? "(required) " : ""}${option.description}`]),
    ),
  ]).trimEnd();
}
