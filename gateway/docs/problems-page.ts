/** `docs/problems.md`: the catalogue of problems, with the words a person reads. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Place } from "../../connectors/problem.js";
import { type ProblemCode, problemTexts } from "../../connectors/problems.js";
import { statusOf } from "../errors.js";
import { anchor, blocks, code, generatedNote, table } from "./markdown.js";
import { both } from "./words.js";

type Kind = (typeof problemTexts)[ProblemCode]["kind"];

const kinds: Record<Kind, { name: Bilingual; what: Bilingual }> = {
  row: {
    name: { th: "บรรทัดที่ผิด", en: "A line that does not fit" },
    what: {
      th: "บรรทัดนี้ถูกกักไว้ บรรทัดอื่นของแฟ้มนำเข้าตามปกติ",
      en: "The line is quarantined; the other lines of the file are loaded.",
    },
  },
  file: {
    name: { th: "แฟ้มที่รับไม่ได้", en: "A file that cannot be taken" },
    what: {
      th: "ไม่นำเข้าแฟ้มนี้ทั้งแฟ้ม ตัวเลขเดิมยังคงอยู่ แฟ้มอื่นไม่กระทบ",
      en: "Nothing of the file is loaded, earlier figures stand, other files go on.",
    },
  },
  transfer: {
    name: { th: "การรับส่งที่ไม่สำเร็จ", en: "A transfer that failed" },
    what: { th: "ยังไม่ได้รับแฟ้ม ตัวเลขเดิมยังคงอยู่", en: "The file did not arrive; earlier figures stand." },
  },
  request: {
    name: { th: "คำขอที่ตอบไม่ได้", en: "A request that cannot be answered" },
    what: { th: "คำสั่งจบด้วยรหัส 1", en: "A command ends with exit code 1." },
  },
  system: {
    name: { th: "ปัญหาของระบบ", en: "The system itself" },
    what: { th: "คำสั่งจบด้วยรหัส 3", en: "A command ends with exit code 3." },
  },
};

/** Stands for what the real sentence names. */
const shown: Place = { file: "⟨file⟩", column: "⟨column⟩", expected: "⟨expected⟩", found: "⟨found⟩" };

export function problemsPage(): string {
  const codes = Object.keys(problemTexts) as ProblemCode[];
  return blocks([
    generatedNote("`connectors/problems.ts`"),
    "# ปัญหา / Problems",
    "รหัสคงที่ ใช้เหมือนกันในหน้าเว็บ GraphQL (`extensions.code`) คำสั่ง (`--json`) และแถวที่กัก ประโยคจริงระบุแฟ้ม แผ่นงาน บรรทัด และคอลัมน์\n\nA code is stable and the same on the pages, in GraphQL (`extensions.code`), in commands (`--json`) and in quarantine. The real sentence names file, sheet, line and column. What happens to a bad file: [ingest.md](ingest.md).",
    (Object.keys(kinds) as Kind[]).map((kind) => `- [${both(kinds[kind].name)}](${anchor(kind)})`).join("\n"),
    ...(Object.keys(kinds) as Kind[]).map((kind) =>
      blocks([
        `## ${kind}`,
        `**${both(kinds[kind].name)}**. ${kinds[kind].what.th} / ${kinds[kind].what.en}`,
        table(
          ["รหัส / Code", "ไทย", "English", ...(kind === "request" || kind === "system" ? ["HTTP"] : [])],
          codes.filter((one) => problemTexts[one].kind === kind).map((one) => row(one, kind)),
        ),
      ]).trimEnd(),
    ),
  ]);
}

function row(one: ProblemCode, kind: Kind): string[] {
  const { th, en } = problemTexts[one];
  return [code(one), th(shown), en(shown), ...(kind === "request" || kind === "system" ? [String(statusOf(one))] : [])];
}
