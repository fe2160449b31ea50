/** Made-up held files: one that may be accepted, one that can only be mended, one province-wide, and one already decided. For trying pages. */
import { GraphQLError } from "graphql";
import { agency, kpis, lastMonth, offices, sha, version } from "./fake-figures.js";

const both = (th: string, en: string) => ({ th, en });

interface FakeHold {
  id: string;
  status: string;
  owner: string;
  [field: string]: unknown;
}

const hold = (id: string, owner: string, names: { th: string; en: string }, more: Partial<FakeHold> = {}): FakeHold => ({
  id,
  dataset: id.slice(0, id.lastIndexOf("-")),
  names,
  owner,
  agency: agency(owner),
  artifact: { sha256: sha(id), name: `${id.slice(0, id.lastIndexOf("-"))}_2569_10.csv` },
  receivedAt: "2026-11-11T08:00:00+07:00",
  heldAt: "2026-11-11T08:00:01+07:00",
  code: "JUMP_IMPLAUSIBLE",
  message: both(
    "ค่าเปลี่ยนไปผิดปกติ พบ 7000 (2026-10) ปกติ 2000 (2026-09) รอผู้มีสิทธิยืนยัน",
    "an implausible jump: 7000 (2026-10), usual 2000 (2026-09). Waiting for someone entitled to accept it.",
  ),
  lines: { in: 12, loaded: 0, quarantined: 7, nonData: 5 },
  status: "WAITING",
  settledAt: null,
  decision: null,
  takenBy: null,
  provinceWide: false,
  mayBeAccepted: true,
  means: both("ตัวเลขเปลี่ยนไปมากจริงตามที่รายงาน นำเข้าตามที่ส่งมา", "the figures really moved as far as reported; they are loaded as sent"),
  ...more,
});

export const jumpId = "doc_population-0123456789abcdef";
export const mendId = "led_cases-0123456789abcdef";
export const wideId = "dopa_population-0123456789abcdef";
export const decidedId = "doc_flow-0123456789abcdef";

const first = () => [
  hold(jumpId, "DOC", both("ผู้ต้องราชทัณฑ์ ณ วันสำรวจ", "Inmates on the survey day")),
  hold(mendId, "LED", both("คดีบังคับคดี", "Execution cases"), {
    code: "COLUMN_MISSING",
    mayBeAccepted: false,
    message: both("ไม่พบคอลัมน์ “จำนวน” จึงยังไม่นำเข้าไฟล์นี้", "column “amount” is missing. Nothing of this file was loaded."),
    means: both("เพิ่มชื่อคอลัมน์ใหม่ในสัญญาข้อมูลแล้วสั่ง yutitham replay", "add the new header to the contract and run yutitham replay"),
  }),
  hold(wideId, "DOC", both("ประชากรจากการทะเบียน", "Registered population"), { provinceWide: true }),
  hold(decidedId, "DOC", both("การรับและปล่อยผู้ต้องขัง", "Admissions and releases"), {
    status: "REFUSED",
    settledAt: "2026-11-12T09:00:00+07:00",
    decision: { name: "วิภา", role: "officer", reason: "พิมพ์เกินหนึ่งหลัก หน่วยงานจะส่งใหม่" },
  }),
];

export const heldFiles: FakeHold[] = first();

/** What the fake gateway was told, in order. */
export const decided: { id: string; status: string; reason: string; seen?: string }[] = [];

export function freshHolds(): void {
  heldFiles.splice(0, heldFiles.length, ...first());
  decided.length = 0;
}

const mark = "0123456789abcdef0123456789abcdef";

export function settle(id: string, status: string, reason: string, seen?: string): FakeHold {
  decided.push({ id, status, reason, seen });
  // A reason with this word plays the case that newer data came meanwhile.
  if (reason.includes("ข้อมูลใหม่"))
    throw new GraphQLError("changed", {
      extensions: { code: "PREVIEW_CHANGED", th: "สิ่งที่จะเปลี่ยนไม่เหมือนที่แสดงไว้แล้ว", en: "What it would change is no longer what was shown." },
    });
  const found = heldFiles.find((one) => one.id === id)!;
  Object.assign(found, { status, settledAt: "2026-11-23T09:00:00+07:00", decision: { name: "ผู้ใช้ตัวอย่าง", role: "officer", reason } });
  return found;
}

export function heldFile(id: string, role: string | null) {
  const found = heldFiles.find((one) => one.id === id);
  if (!found)
    throw new GraphQLError("unknown", { extensions: { code: "HOLD_UNKNOWN", th: "ไม่พบแฟ้มที่รอยืนยัน", en: "there is no such held delivery" } });
  const mayDecide = found.provinceWide ? role === "director" : role === "officer";
  return { ...found, mayDecide, preview: found.mayBeAccepted && found.status === "WAITING" ? preview() : null };
}

function preview() {
  const side = (value: string | null, status: string, state = "REPORTED") => ({
    state,
    value,
    shown: value,
    status,
    statusReason: "X",
    statusWords: both("เทียบกับแผนถึงงวดนี้", "Compared with the plan to date"),
    completeness: { reported: 3, expected: 3, onTime: 3, arrivalUnknown: 0 },
  });
  const moves = kpis.slice(0, 6).flatMap((kpi, index) => [
    {
      kpi,
      period: lastMonth,
      office: index % 2 ? offices[0] : null,
      district: null,
      old: side(index === 2 ? null : "98.123456", index === 2 ? "NOT_RATED" : "WATCH", index === 2 ? "MISSING" : "REPORTED"),
      new: side(index === 3 ? null : "141.151202", index === 3 ? "NOT_RATED" : "OFF_TRACK", index === 3 ? "WITHHELD" : "REPORTED"),
    },
  ]);
  const part = (value: string | null, state = "REPORTED") => ({ state, value, missing: 0, provisional: false, observedOn: "2026-11-01" });
  const figures = Array.from({ length: 14 }, (_, index) => ({
    measure: "inmates",
    names: both("ผู้ต้องราชทัณฑ์", "Inmates"),
    unit: "persons",
    period: lastMonth,
    office: offices[index % 3],
    district: null,
    dimensions: [
      { dimension: "legal_status", code: ["sentenced", "appeal", "trial"][index % 3]! },
      { dimension: "sex", code: index % 2 ? "female" : "male" },
    ],
    change: index === 4 ? "ADDED" : index === 5 ? "DROPPED" : "OVERWRITTEN",
    old: index === 4 ? null : index === 6 ? part(null, "WITHHELD") : part(String(2000 + index)),
    new: index === 5 ? null : index === 7 ? { ...part(null, "MISSING"), missing: 1 } : part(String(7000 + index)),
  }));
  const whole = <T>(nodes: T[]) => ({ nodes, total: nodes.length, next: null });
  return {
    seen: mark,
    version,
    state: "LOADED",
    lines: { in: 12, loaded: 7, quarantined: 0, nonData: 5 },
    counts: { overwritten: 12, added: 1, dropped: 1, withdrawn: 0, moves: 6, kpis: 6, statuses: 5 },
    moves: whole(moves),
    figures: { nodes: figures, total: 140, next: "60" },
    reports: whole([
      { office: offices[0], period: lastMonth, change: "REPLACED", artifact: { sha256: sha("old"), name: "population_5006_256910.csv" } },
    ]),
    findings: whole([
      {
        kind: "ACCEPTED",
        code: "JUMP_IMPLAUSIBLE",
        sheet: null,
        line: 5,
        column: null,
        expected: "2000 (2026-09)",
        found: "7000 (2026-10)",
        message: both("ค่าเปลี่ยนไปผิดปกติ พบ 7000 ปกติ 2000", "an implausible jump: 7000, usual 2000"),
      },
    ]),
  };
}
