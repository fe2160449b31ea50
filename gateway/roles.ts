/**
 * The one table: which role may do what. Every field of Query and Mutation and every route names a rule here;
 * what is not named is refused (`access.ts`, `routes.ts`), and a test loops over all of them.
 */
import type { Bilingual } from "../connectors/dataset.js";
import type { Viewer } from "../warehouse/answer.js";

export const roles = ["director", "inspector", "analyst", "officer", "admin"] as const;
export type Role = (typeof roles)[number];

/** Who asks. Absent (null) is anonymous: may sign in and nothing else. */
export interface Person {
  id: string;
  name: string;
  role: Role;
  /** An officer's agency. */
  agency: string | null;
  via: "account" | "token" | "sample";
}

/**
 * `yes`; `own`: of the officer's own agency; `province`: of datasets that are not one agency's own; `grant`: by a grant that an inspection round gives;
 * `read`: reads, changes nothing; `no`.
 */
export type Grant = "yes" | "own" | "province" | "grant" | "read" | "no";

interface Rule {
  what: Bilingual;
  /** Schema fields and routes under this rule. Empty: the rule stands, its operations are not built yet. */
  operations: readonly string[];
  grants: Record<Role, Grant>;
  anonymous?: true;
}

const grants = (director: Grant, inspector: Grant, analyst: Grant, officer: Grant, admin: Grant): Record<Role, Grant> => ({
  director,
  inspector,
  analyst,
  officer,
  admin,
});

export const rules = {
  sign_in: {
    what: { th: "เข้าสู่ระบบและหน้าสถานะ", en: "signing in, and whether the service is up" },
    operations: [
      "Query.me",
      "Query.site",
      "POST /graphql",
      "GET /sign-in",
      "POST /sign-in",
      "POST /sign-in/sample",
      "POST /sign-out",
      "GET /healthz",
      "GET /readyz",
      "GET /assets",
    ],
    grants: grants("yes", "yes", "yes", "yes", "yes"),
    anonymous: true,
  },
  figures: {
    what: { th: "ค่าตัวชี้วัด ยุทธศาสตร์ คุณภาพข้อมูล และการส่งออกตัวชี้วัด", en: "KPI values, strategy, health matrix, exports of KPIs" },
    operations: [
      "Query.kpis",
      "Query.kpi",
      "Query.retiredKpis",
      "Query.revisions",
      "Query.changes",
      "Query.dataVersion",
      "Query.strategy",
      "Query.frames",
      "Query.pipeline",
      "Query.figures",
      "Query.dataHealth",
      "Query.datasetSignOff",
      "Query.officeSignOff",
      "Query.pulls",
      "Query.held",
      "Query.pulling",
      "Query.datasets",
      "Query.dataset",
      "Query.province",
      "Query.agencies",
      "Query.offices",
      "Query.office",
      "Query.district",
      "Query.districts",
      "Query.introspection",
      "GET /graphql",
      "GET /explorer",
      "GET /export/kpis",
      "GET /export/strategy",
      "GET /export/targets",
      "GET /export/forecast",
      "GET /export/contributions",
      "GET /export/changes",
      "GET /export/pipeline",
      "GET /datapackage.json",
      "GET /qr.svg",
      "GET /pages",
    ],
    grants: grants("yes", "yes", "yes", "yes", "yes"),
  },
  lines: {
    what: {
      th: "หลักฐาน แถวที่กัก และบรรทัดต้นทางของชุดข้อมูลทั่วไป",
      en: "evidence, quarantine, source lines of ordinary datasets, exports of datasets",
    },
    operations: [
      "Query.evidence",
      "Query.pipelineEvidence",
      "Query.quarantine",
      "Query.findings",
      "Query.heldDelivery",
      "Query.observations",
      "Query.series",
      "GET /export/dataset",
    ],
    grants: grants("yes", "yes", "yes", "own", "yes"),
  },
  exact: {
    what: {
      th: "บรรทัดต้นทางและจำนวนน้อยที่แท้จริงของชุดข้อมูลอ่อนไหว",
      en: "source lines and exact small counts of sensitive datasets",
    },
    operations: [],
    grants: grants("no", "grant", "no", "own", "no"),
  },
  accept: {
    what: {
      th: "รับหรือไม่รับแฟ้มที่ระงับ: เจ้าหน้าที่ของหน่วยงานนั้น หรือผู้อำนวยการเมื่อเป็นของทั้งจังหวัด",
      en: "accept or refuse a held delivery: its agency's officer, or the director where it is province-wide",
    },
    operations: ["Mutation.acceptHeld", "Mutation.refuseHeld"],
    grants: grants("province", "no", "no", "own", "no"),
  },
  sign_dataset: {
    what: { th: "ส่งสมุดงาน ลงนามเดือนของชุดข้อมูล", en: "send a workbook, sign a dataset's month" },
    operations: ["Mutation.signDatasetMonth"],
    grants: grants("no", "no", "no", "own", "no"),
  },
  sign_month: {
    what: { th: "ลงนามเดือนของสำนักงาน", en: "sign the office's month" },
    operations: ["Mutation.signOfficeMonth"],
    grants: grants("yes", "no", "no", "no", "no"),
  },
  rounds: {
    what: {
      th: "รอบตรวจราชการและข้อค้นพบ: เปิด บันทึก ปิด ส่งรายงาน",
      en: "inspection rounds and findings: opening, finding, closing, submitting",
    },
    operations: ["Mutation.openRound", "Mutation.submitRound", "Mutation.addFinding", "Mutation.closeFinding", "Mutation.reopenFinding"],
    grants: grants("no", "yes", "no", "no", "no"),
  },
  answer_findings: {
    what: { th: "อ่านรอบตรวจราชการ และตอบข้อค้นพบ", en: "reading inspection rounds, answering findings" },
    operations: ["Query.inspectionRounds", "Query.inspectionRound", "Mutation.answerFinding"],
    grants: grants("yes", "yes", "no", "own", "no"),
  },
  administer: {
    what: {
      th: "ดึงข้อมูลเดี๋ยวนี้ ผู้ใช้ โทเคนของผู้อื่น ตารางเวลา ยุทธศาสตร์และเป้าหมาย",
      en: "pull now, users, tokens of others, schedules, strategy and targets, metrics",
    },
    operations: ["Mutation.pullNow", "GET /metrics"],
    grants: grants("no", "no", "no", "no", "yes"),
  },
  audit_log: {
    what: { th: "บันทึกการใช้งาน", en: "audit log" },
    operations: [],
    grants: grants("no", "read", "no", "no", "yes"),
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

const ruleOf = new Map<string, Rule>();
for (const rule of Object.values<Rule>(rules)) for (const operation of rule.operations) ruleOf.set(operation, rule);

/** Whether the table knows an operation (`Query.kpis`, `GET /healthz`). */
export function isInTable(operation: string): boolean {
  return ruleOf.has(operation);
}

/** What a person may do with an operation. An operation the table does not know is refused to everyone. */
export function grantOf(person: Person | null, operation: string): Grant {
  const rule = ruleOf.get(operation);
  if (!rule) return "no";
  if (person) return rule.grants[person.role] ?? "no";
  return rule.anonymous ? "yes" : "no";
}

/** What a person's role may see of figures; the warehouse withholds by it. */
export function viewerOf(person: Person | null): Viewer {
  return { exact: reach("exact", person) as Viewer["exact"], lines: reach("lines", person) as Viewer["lines"] };
}

function reach(rule: RuleName, person: Person | null): "none" | "all" | readonly string[] {
  const grant: Grant = person ? rules[rule].grants[person.role] : "no";
  if (grant === "yes") return "all";
  if (grant === "own" && person?.agency) return [person.agency];
  return "none";
}

/** Names of the rules a person passes, for `me { may }`. */
export function permissionsOf(person: Person): RuleName[] {
  return (Object.keys(rules) as RuleName[]).filter((name) => (rules[name].grants as Record<Role, Grant>)[person.role] !== "no");
}

/** The table as data, for `yutitham roles`. */
export function rolesTable(): { rule: RuleName; what: Bilingual; operations: string[]; anonymous: boolean; grants: Record<Role, Grant> }[] {
  return (Object.entries(rules) as [RuleName, Rule][]).map(([rule, { what, operations, grants, anonymous }]) => ({
    rule,
    what,
    operations: [...operations],
    anonymous: anonymous ?? false,
    grants,
  }));
}

export function isRole(text: unknown): text is Role {
  return roles.includes(text as Role);
}
