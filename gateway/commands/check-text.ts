/** What a contract makes of one file, as an officer can act on it: grouped by rule, the first places of each, and what to do. */
import type { Bilingual, DatasetContract } from "../../connectors/dataset.js";
import type { ProblemReport } from "../../connectors/problem.js";
import type { ProblemCode } from "../../connectors/problems.js";
import { isSummaryLabel } from "../../connectors/summary-label.js";
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
  const advice = adviceOf(kind, code, problems);
  return [
    `${number}. ${code}: ${problems.length} แห่ง (${th}) / ${problems.length} (${en})`,
    `   ${first.th}`,
    `   ${first.en}`,
    ...problems.slice(1, MOST_PLACES).map((one) => `   · ${placeText(one)}`),
    ...(more > 0 ? [`   · อีก ${more} แห่ง (ทั้งหมดดูด้วย --json) / ${more} more (--json has them all)`] : []),
    `   → ${advice.th}`,
    `   → ${advice.en}`,
  ];
}

function placeText({ sheet, line, column, found, expected, meant }: ProblemReport): string {
  const place = [sheet && `“${sheet}”`, line && `บรรทัด / line ${line}`, column && `คอลัมน์ / column “${column}”`].filter(Boolean).join(", ");
  return `${place}: พบ / found “${found ?? ""}”${meant ? `, หมายถึง / did you mean “${meant.accepted}”?` : ""}${expected ? `, ต้องเป็น / expected ${expected}` : ""}`;
}

const lists: readonly ProblemCode[] = ["CODE_UNKNOWN", "OFFICE_UNKNOWN", "DISTRICT_UNKNOWN"];

const placeOf = (code: ProblemCode) => (code === "DISTRICT_UNKNOWN" ? "district" : "other");

/** `25/25`: bad lines of all. */
const noneFits = (found = ""): boolean => /^(\d+)\/\1$/.test(found);

/** What a held file's agency does, and what accepting it would say: nothing of that has happened yet. */
export function ifAccepted(means: Bilingual, bringsNothing = false): Bilingual {
  return bringsNothing
    ? {
        th: "ให้หน่วยงานแก้แล้วส่งใหม่ ไม่มีบรรทัดใดที่ใช้ได้ การยืนยันจึงไม่นำตัวเลขใดเข้า",
        en: "the agency corrects the file and sends it again; no line of it fits, so that accepting it would bring no figure",
      }
    : {
        th: `หากผิด ให้หน่วยงานแก้แล้วส่งใหม่ หากถูกแล้ว ผู้มีสิทธิยืนยันได้ การยืนยันหมายความว่า: ${means.th}`,
        en: `if it is wrong, the agency corrects it and sends it again; if it is right, someone entitled may accept it, which says: ${means.en}`,
      };
}

function adviceOf(kind: Kind, code: ProblemCode, problems: readonly ProblemReport[]): Bilingual {
  const known = acceptances[code];
  if (kind === "stop" && known && known.may !== "no")
    return ifAccepted(known.means, code === "TOO_MANY_BAD_LINES" && noneFits(problems[0]?.found));
  if (kind === "stop") return known?.means ?? { th: "ส่งแฟ้มใหม่ตามที่บอกข้างบน", en: "send another file, as the sentence above says" };
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
  if (lists.includes(code) && problems.every(({ found, meant }) => !meant && isSummaryLabel(found, placeOf(code))))
    return {
      th: "อย่าเพิ่มคำเหล่านี้ในบัญชี ให้หน่วยงานตัดบรรทัดสรุปออกแล้วส่งใหม่ หรือให้ผู้ดูแลเพิ่มคำใน nonData ของสัญญาข้อมูล แล้วสั่ง yutitham replay",
      en: "do not add these words to a list: the agency leaves such lines out and sends again, or the administrator adds the words to the contract's nonData, then runs yutitham replay",
    };
  if (lists.includes(code))
    return {
      th: "หากสะกดผิด ให้หน่วยงานแก้แล้วส่งใหม่ หากเป็นคำใหม่ที่ถูกต้อง ให้เพิ่มในสัญญาข้อมูลหรือบัญชีของจังหวัด แล้วสั่ง yutitham replay บรรทัดสรุปหรือยอดยกห้ามเพิ่ม",
      en: "a misspelling: the agency corrects it and sends again; a new and right word: add it to the contract or the province's list, then run yutitham replay; never the word of a line that sums up or carries over",
    };
  return {
    th: "ให้หน่วยงานแก้บรรทัดเหล่านี้แล้วส่งใหม่ บรรทัดที่กักไว้จะถูกแทนที่เอง",
    en: "the agency corrects these lines and sends the file again; what is set aside is replaced by itself",
  };
}
