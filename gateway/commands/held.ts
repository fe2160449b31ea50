/** `yutitham held [list|show|accept|refuse] [id]`: what waits for a decision, what accepting it would change, and the decision. */
import type { Bilingual } from "../../connectors/dataset.js";
import { plural } from "../../connectors/plural.js";
import { Problem } from "../../connectors/problem.js";
import type { HeldDelivery, HeldFinding, HeldPreview } from "../../warehouse/holds/held-delivery.js";
import { datasetOfHeld } from "../../warehouse/holds/held-id.js";
import { decide } from "../access.js";
import { countsOf } from "../held/counts.js";
import { viewerOf } from "../roles.js";
import { atMachine, audited, personNamed } from "./acting.js";
import { ifAccepted } from "./check-text.js";
import type { Command, CommandContext, CommandResult, Options } from "./command.js";

/** Lines of each part that a person is shown; `--json` has them all. */
const shownLines = 20;

export const held: Command = {
  async run(context, [what = "list", id = ""], options) {
    if (what === "list") return list(context, options);
    if (what === "show") return show(context, id, options);
    if (what === "accept" || what === "refuse") return judge(context, what, id, options);
    throw new Problem("REQUEST_INVALID", { found: what, expected: "list, show, accept, refuse" });
  },
};

async function list({ product }: CommandContext, options: Options): Promise<CommandResult> {
  const dataset = options.dataset ? String(options.dataset) : null;
  const nodes: HeldDelivery[] = [];
  for (let after: string | null = null; ; ) {
    const page = await product.warehouse.held({ dataset, settled: Boolean(options.settled), first: 500, after }, atMachine);
    nodes.push(...page.nodes);
    after = page.next;
    if (!after) break;
  }
  return {
    json: { held: nodes.map(heldJson) },
    text:
      nodes
        .map((one) => `${one.id}\n  ${one.status} ${one.problem.code}  ${one.artifact.name}\n  ${one.problem.th}\n  ${one.problem.en}`)
        .join("\n") || "ไม่มีแฟ้มที่รออยู่ / nothing is held",
  };
}

async function show(context: CommandContext, id: string, options: Options): Promise<CommandResult> {
  const { product } = context;
  const viewer = options.as ? viewerOf(await personNamed(context, String(options.as))) : atMachine;
  const one = await product.warehouse.heldDelivery(id, viewer);
  const preview = await product.warehouse.heldPreview(id, viewer);
  return {
    json: { held: heldJson(one), preview: preview && { ...preview, counts: countsOf(preview) } },
    text: [
      `${one.id}  ${one.status}: ${statuses[one.status].th} / ${statuses[one.status].en}`,
      one.problem.th,
      one.problem.en,
      ...adviceOf(one),
      ...(preview ? previewLines(preview) : []),
    ].join("\n"),
  };
}

/** A decision is a person's: `--as` names the account whose it is, and the table of roles decides about it as on a page. */
async function judge(context: CommandContext, what: "accept" | "refuse", id: string, options: Options): Promise<CommandResult> {
  const { product } = context;
  if (!options.as || !options.reason) throw new Problem("REQUEST_INVALID", { found: what, expected: "--as <account> --reason <text>" });
  if (what === "accept" && !options.seen)
    throw new Problem("REQUEST_INVALID", {
      found: what,
      expected:
        "--seen <เครื่องหมาย> ตามที่ yutitham held show <id> --as <บัญชี> บอก / --seen <mark>, as `yutitham held show <id> --as <account>` gives it",
    });
  const person = await personNamed(context, String(options.as));
  const viewer = viewerOf(person);
  const operation = what === "accept" ? "Mutation.acceptHeld" : "Mutation.refuseHeld";
  const decision = { by: { id: person.id, name: person.name, role: person.role }, reason: String(options.reason) };
  const settled = await audited(context, { operation, asked: { id }, person }, async () => {
    await decide(person, operation, datasetOfHeld(id), () => product.warehouse.datasets());
    const done = await (what === "accept"
      ? product.warehouse.acceptHeld(id, String(options.seen), decision, viewer)
      : product.warehouse.refuseHeld(id, decision, viewer));
    return { done, outcome: { status: done.status } };
  });
  const version = (await product.warehouse.dataVersion()).id;
  return { json: { held: heldJson(settled), version }, text: `${settled.id}  ${settled.status}, data version ${version}` };
}

const statuses: Record<HeldDelivery["status"], Bilingual> = {
  WAITING: { th: "รอการตัดสิน", en: "waits for a decision" },
  ACCEPTED: { th: "ยืนยันแล้ว", en: "accepted" },
  REFUSED: { th: "ปฏิเสธแล้ว", en: "refused" },
  OVERTAKEN: { th: "มีแฟ้มใหม่กว่าแทนแล้ว", en: "a newer file took its place" },
  READ_AGAIN: { th: "อ่านใหม่และนำเข้าแล้ว", en: "read again and loaded" },
};

/** While it waits, what to do about it; what accepting says is no fact yet. */
function adviceOf({ status, mayBeAccepted, means }: HeldDelivery): string[] {
  if (status !== "WAITING") return [];
  const { th, en } = mayBeAccepted ? ifAccepted(means) : means;
  return [`→ ${th}`, `→ ${en}`];
}

const findingKinds: Record<HeldFinding["kind"], Bilingual> = {
  ACCEPTED: { th: "การยืนยันจะรับ", en: "accepting would take" },
  WARNED: { th: "ควรตรวจสอบ", en: "to be looked at" },
  QUARANTINED: { th: "ยังกักไว้", en: "stays set aside" },
};

const heldJson = ({ problem, ...one }: HeldDelivery) => ({ ...one, code: problem.code, message: { th: problem.th, en: problem.en } });

function previewLines(preview: HeldPreview): string[] {
  const { overwritten, added, dropped, withdrawn, moves, statuses } = countsOf(preview);
  const figures = preview.figures.map(
    ({ measure, period, office, district, dimensions, old, new: now }) =>
      `  ${measure} ${period} ${district ?? office} ${Object.values(dimensions).join(" ")}: ${old?.value ?? old?.state ?? "–"} → ${now?.value ?? now?.state ?? "–"}`,
  );
  const kpis = preview.moves.map(
    ({ kpi, period, office, district, old, new: now }) =>
      `  ${kpi} ${period} ${office ?? district ?? ""}: ${old.shown ?? old.state} ${old.status} → ${now.shown ?? now.state} ${now.status}`,
  );
  return [
    `หากยืนยัน จะเป็น ${preview.state}: เขียนทับ ${overwritten} ตัวเลข เพิ่ม ${added} ตัดออก ${dropped} ถอน ${withdrawn} รายงาน ตัวชี้วัดขยับ ${moves} ค่า สถานะเปลี่ยน ${statuses}`,
    `would end ${preview.state}; overwrites ${plural(overwritten, "figure")}, adds ${added}, drops ${dropped}, withdraws ${plural(withdrawn, "report")}; moves ${plural(moves, "KPI figure")}, the status of ${statuses}`,
    ...cut(figures),
    ...cut(kpis),
    ...cut(
      preview.findings.flatMap(({ kind, code, message }) => [
        `  ${code} (${findingKinds[kind].th} / ${findingKinds[kind].en}): ${message.th}`,
        `  ${message.en}`,
      ]),
    ),
    `seen: ${preview.seen}`,
  ];
}

const cut = (lines: readonly string[]): string[] =>
  lines.length > shownLines
    ? [...lines.slice(0, shownLines), `  … and ${lines.length - shownLines} more (--json has them all)`]
    : [...lines];
