/** What a contract makes of one file, as an officer can act on it: grouped by rule, the first places of each, and what to do. */
import type { Bilingual, DatasetContract } from "../../connectors/dataset.js";
import type { ProblemReport } from "../../connectors/problem.js";
import type { ProblemCode } from "../../connectors/problems.js";
import type { ItemOutcome } from "../../warehouse/intake/apply-deliveries.js";
import { acceptances } from "../../warehouse/load/acceptance.js";

const MOST_PLACES = 5;

const states: Record<ItemOutcome["state"], Bilingual> = {
  LOADED: { th: "รับได้ทุกบรรทัด", en: "every line fits" },
  PARTIAL: { th: "รับได้บางบรรทัด บรรทัดที่เหลือถูกกักไว้", en: "some lines fit, the others go to quarantine" },
  UNCHANGED: { th: "ไม่มีอะไรใหม่", en: "nothing new" },
  HELD: { th: "ยังไม่รับ รอผู้มีสิทธิดู ตัวเลขเดิมยังคงอยู่", en: "held until someone entitled has looked; earlier figures stand" },
  FAILED: { th: "รับไม่ได้ ตัวเลขเดิมยังคงอยู่", en: "refused; earlier figures stand" },
};

type Kind = "stop" | "quarantine" | "finding";

const kinds: Record<Kind, Bilingual> = {
  stop: { th: "ทำให้ไม่รับทั้งแฟ้ม", en: "stops the whole file" },
  quarantine: { th: "กักบรรทัด", en: "lines set aside" },
  finding: { th: "รับแล้ว แต่ควรตรวจสอบ", en: "taken, but to be looked at" },
};

interface Group {
  kind: Kind;
  code: ProblemCode;
  problems: ProblemReport[];
}

/**
 * @param trial whether nothing was loaded and this says what would happen
 * @param would what a trial says of the reports the file would bring
 */
export function checkText(outcome: ItemOutcome, contract: DatasetContract, trial: boolean, would: readonly string[] = []): string {
  const { state, lines, item } = outcome;
  const groups = groupsOf(outcome);
  return [
    `${item.name} → ${contract.id} (${contract.name.th} / ${contract.name.en})`,
    `${state}: ${states[state].th} / ${states[state].en}`,
    `บรรทัด / lines: ${lines.in} = รับ / loaded ${lines.loaded} + กัก / quarantined ${lines.quarantined} + ไม่ใช่ข้อมูล / non-data ${lines.nonData}`,
    ...would,
    ...groups.flatMap((group, i) => ["", ...groupText(group, i + 1)]),
    ...(trial ? ["", "ตรวจเท่านั้น ยังไม่ได้นำเข้า / checked only, nothing was loaded"] : []),
  ].join("\n");
}

function groupsOf({ state, problem, quarantine, findings }: ItemOutcome): Group[] {
  const groups = new Map<string, Group>();
  const put = (kind: Kind, one: ProblemReport) => {
    const group = groups.get(`${kind} ${one.code}`) ?? { kind, code: one.code, problems: [] };
    group.problems.push(one);
    groups.set(`${kind} ${one.code}`, group);
  };
  if (problem && (state === "HELD" || state === "FAILED")) put("stop", problem);
  for (const row of quarantine) put("quarantine", row);
  for (const finding of findings) if (finding.severity !== "hold") put("finding", finding);
  const order: Kind[] = ["stop", "quarantine", "finding"];
  return [...groups.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.problems.length - a.problems.length);
}

function groupText({ kind, code, problems }: Group, number: number): string[] {
  const [first] = problems as [ProblemReport, ...ProblemReport[]];
  const { th, en } = kinds[kind];
  const more = problems.length - MOST_PLACES;
  return [
    `${number}. ${code}: ${problems.length} แห่ง (${th}) / ${problems.length} (${en})`,
    `   ${first.th}`,
    `   ${first.en}`,
    ...problems.slice(1, MOST_PLACES).map((one) => `   · ${placeText(one)}`),
    ...(more > 0 ? [`   · อีก ${more} แห่ง (ทั้งหมดดูด้วย --json) / ${more} more (--json has them all)`] : []),
    `   → ${adviceOf(kind, code).th}`,
    `   → ${adviceOf(kind, code).en}`,
  ];
}

function placeText({ sheet, line, column, found, expected, meant }: ProblemReport): string {
  const place = [sheet && `“${sheet}”`, line && `บรรทัด / line ${line}`, column && `คอลัมน์ / column “${column}”`].filter(Boolean).join(", ");
  return `${place}: พบ / found “${found ?? ""}”${meant ? `, หมายถึง / did you mean “${meant.accepted}”?` : ""}${expected ? `, ต้องเป็น / expected ${expected}` : ""}`;
}

const lists: readonly ProblemCode[] = ["CODE_UNKNOWN", "OFFICE_UNKNOWN", "DISTRICT_UNKNOWN"];

function adviceOf(kind: Kind, code: ProblemCode): Bilingual {
  if (kind === "stop")
    return acceptances[code]?.means ?? { th: "ส่งแฟ้มใหม่ตามที่บอกข้างบน", en: "send another file, as the sentence above says" };
  if (code === "REVISION_OVERTAKEN")
    return {
      th: "หากแฟ้มที่ใช้อยู่ถูกแล้ว ไม่ต้องทำอะไร",
      en: "if the file that stands is right, nothing need be done",
    };
  if (kind === "finding")
    return {
      th: "ให้หน่วยงานตรวจสอบ หากผิดให้ส่งแฟ้มแก้ไขมาแทน หากถูกแล้วไม่ต้องทำอะไร",
      en: "the agency looks: if it is wrong it sends a correction, if it is right nothing need be done",
    };
  if (lists.includes(code))
    return {
      th: "หากสะกดผิด ให้หน่วยงานแก้แล้วส่งใหม่ หากเป็นคำใหม่ที่ถูกต้อง ให้เพิ่มในสัญญาข้อมูลหรือบัญชีของจังหวัด แล้วสั่ง yutitham replay",
      en: "a misspelling: the agency corrects it and sends again; a new and right word: add it to the contract or the province's list, then run yutitham replay",
    };
  return {
    th: "ให้หน่วยงานแก้บรรทัดเหล่านี้แล้วส่งใหม่ บรรทัดที่กักไว้จะถูกแทนที่เอง",
    en: "the agency corrects these lines and sends the file again; what is set aside is replaced by itself",
  };
}
