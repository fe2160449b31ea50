/** `yutitham sign <show|give> <dataset|office> <month>`: what a signature would cover and what it lacks, and the signature itself. */
import { plural } from "../../connectors/plural.js";
import { Problem } from "../../connectors/problem.js";
import type { SigningOf, SigningView, SignOffChange } from "../../warehouse/sign-off/sign-off.js";
import { lackingWords, signedWords, stateWords } from "../../warehouse/sign-off/sign-off-words.js";
import { decide } from "../access.js";
import { viewerOf } from "../roles.js";
import { atMachine, audited, personNamed } from "./acting.js";
import type { Command, CommandContext, CommandResult, Options } from "./command.js";

/** Changes that a person is shown; `--json` has them all. */
const shownChanges = 20;

export const sign: Command = {
  async run(context, [what = "", of = "", month = ""], options) {
    if (!of || !month) throw new Problem("REQUEST_INVALID", { found: [what, of, month].join(" ").trim() || "sign", expected: usage });
    const signed: SigningOf = { dataset: of === "office" ? null : of, period: month };
    if (what === "show") return show(context, signed, options);
    if (what === "give") return give(context, signed, options);
    throw new Problem("REQUEST_INVALID", { found: what, expected: usage });
  },
};

const usage =
  "คำสั่ง yutitham sign show <ชุดข้อมูล|office> <เดือน> เพื่อดูก่อน แล้ว yutitham sign give เพื่อลงนาม / yutitham sign show <dataset|office> <month> to look first, then yutitham sign give to sign";

const giving =
  "คำสั่งที่มีบัญชีของผู้ลงนามใน --as และรหัสที่ yutitham sign show ให้ไว้ใน --seen โปรดดูก่อนด้วย yutitham sign show แล้วลงนามใหม่ ถ้ามีสิ่งที่ขาดให้ระบุเหตุผลใน --reason / a command with the signer's account in --as and the mark that yutitham sign show gave in --seen. Please look first with yutitham sign show, then sign again; where something is missing say why in --reason";

async function show(context: CommandContext, of: SigningOf, options: Options): Promise<CommandResult> {
  const { warehouse } = context.product;
  const viewer = options.as ? viewerOf(await personNamed(context, String(options.as))) : atMachine;
  const view = await warehouse.signing(of, null, viewer);
  const parts = await Promise.all(view.datasets.map((part) => warehouse.signing(part, null, viewer)));
  const seen = `${view.version.id}@${await warehouse.day()}`;
  return {
    json: { ...viewJson(view, context), datasets: parts.map((part) => viewJson(part, context)), seen },
    text: [
      ...viewLines(view, context),
      ...parts.map((part) => `  ${headOf(part, context)}: ${both(stateWords[part.state])}, ${plural(part.counted, "value")}`),
      `seen: ${seen}`,
      ...nextLines(view, seen),
    ].join("\n"),
  };
}

/** What to do next, where it is not signed as it stands. */
function nextLines({ state, refusal, lacking, dataset, period }: SigningView, seen: string): string[] {
  if (state === "SIGNED" || refusal) return [];
  const reason = lacking.length ? " --reason <text>" : "";
  const command = `yutitham sign give ${dataset ?? "office"} ${period} --as <account> --seen ${seen}${reason}`;
  return [`ดูแล้วลงนามได้ด้วยคำสั่งนี้ / when you have looked, sign with: ${command}`];
}

/** A signature is a person's: `--as` names the account whose it is, and the table of roles decides about it as on a page. */
async function give(context: CommandContext, of: SigningOf, options: Options): Promise<CommandResult> {
  const { warehouse } = context.product;
  if (!options.as || !options.seen) throw new Problem("REQUEST_INVALID", { found: "sign give", expected: giving });
  const person = await personNamed(context, String(options.as));
  const operation = of.dataset === null ? "Mutation.signOfficeMonth" : "Mutation.signDatasetMonth";
  const by = { id: person.id, name: person.name, role: person.role };
  const reason = options.reason ? String(options.reason) : null;
  const view = await audited(context, { operation, asked: { ...of }, person }, async () => {
    await decide(person, operation, of.dataset, () => warehouse.datasets());
    const done = await warehouse.sign(of, String(options.seen), { by, reason }, viewerOf(person));
    return { done, outcome: { version: done.signature?.version, digest: done.signature?.digest } };
  });
  const { signature } = view;
  return {
    json: viewJson(view, context),
    text: `${headOf(view, context)}: ${both(stateWords[view.state])}, data version ${signature?.version}\n${plural(signature?.counted ?? 0, "value")}, SHA-256 ${signature?.digest}`,
  };
}

const both = ({ th, en }: { th: string; en: string }): string => `${th} / ${en}`;

function viewJson(view: SigningView, { product }: CommandContext): object {
  return { ...view, words: stateWords[view.state], lackingWords: view.lacking.map((one) => lackingWords(one, product.warehouse.names())) };
}

/** What is signed, as the command takes it and by its name. */
const headOf = ({ dataset, period }: SigningView, { product }: CommandContext): string =>
  `${dataset ?? "office"} ${period}, ${both(signedWords(dataset, period, product.warehouse.names()))}`;

function viewLines(view: SigningView, context: CommandContext): string[] {
  const { product } = context;
  const names = product.warehouse.names();
  const { signature, changed, lacking, refusal } = view;
  return [
    `${headOf(view, context)}: ${both(stateWords[view.state])}`,
    `a signature would cover ${plural(view.counted, "value")}`,
    ...(signature
      ? [
          `signed ${signature.signedAt} by ${signature.by.name} (${signature.by.role}), data version ${signature.version}, SHA-256 ${signature.digest}`,
        ]
      : []),
    ...(refusal ? [both(refusal)] : []),
    ...lacking.map((one) => `  ${both(lackingWords(one, names))}`),
    ...changed.slice(0, shownChanges).map(changeLine),
    ...(changed.length > shownChanges ? [`  … and ${changed.length - shownChanges} more (--json has them all)`] : []),
  ];
}

function changeLine({ kind, kpi, measure, dataset, period, office, district, dimensions, ...change }: SignOffChange): string {
  const place = [kpi ?? measure ?? dataset, period, office, district, ...Object.values(dimensions)].filter(Boolean).join(" ");
  return `  ${kind} ${place}: ${change.old ?? change.oldState ?? "–"} → ${change.new ?? change.newState ?? "–"}`;
}
