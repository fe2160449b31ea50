/**
 * Makes the data folder and the answers: `node build/tests/promises/saved-answers/make.js`. They were made once and are kept: made anew, they
 * would prove nothing of the commits between.
 */
import "../november.js";
import { recordDefinitions } from "../../../warehouse/definitions/record.js";
import { flowReport } from "../../warehouse/flow-report.js";
import { FreshStore } from "../../warehouse/fresh-store.js";
import { capacity, population } from "../../warehouse/holds/prison-reports.js";
import { answerOf, pack, type SavedAnswer, writeAnswers } from "./folder.js";
import { questions } from "./questions.js";

const fresh = await FreshStore.open();
const viewer = { exact: ["DOC"], lines: ["DOC"] } as const;
const by = (role: string) => ({ id: role, name: role, role });
const moments: string[] = [];
const note = async () => moments.push((await fresh.warehouse.dataVersion()).id);

const places = capacity[1].replace("31 มี.ค. 2568", "31 มี.ค. 2569").replace(/\n$/, '\nรจ.อ.ฝาง,"464.00",1.6,"290",30,\n');
await fresh.bringText("doc_capacity", "capacity_256903.csv", places);
for (const month of ["2026-08", "2026-09", "2026-10"]) {
  await fresh.bringText("doc_population", ...population("5006", month, { sentenced: 4000 }));
  await fresh.bringText("doc_population", ...population("5001", month, { sentenced: 1500 }));
}
const { name, text } = flowReport(1, 40);
await fresh.bringText("doc_flow", name, text);
await note();
await fresh.warehouse.sign({ dataset: "doc_population", period: "2026-10" }, null, { by: by("officer"), reason: "ฝางส่งภายหลัง" }, viewer);
await fresh.warehouse.sign({ dataset: null, period: "2026-10" }, null, { by: by("director"), reason: "ทดลองระบบ" }, viewer);
await note();
await fresh.bringText("doc_population", ...population("5006", "2026-10", { sentenced: 4100, appeal: 590 }, "_r2"));
await note();
await recordDefinitions(fresh.store, {
  ...fresh.definitions,
  targets: fresh.definitions.targets.map((target) =>
    target.kpi === "RH01" && target.fiscalYear === 2570 && !target.place ? { ...target, high: "100" } : target,
  ),
});
await note();
const { recordedAt } = await fresh.warehouse.dataVersion(moments[1]);
moments.push(`${moments[2]}@2026-11-23`, recordedAt);

const answers: SavedAnswer[] = [];
for (const question of questions(moments)) answers.push({ ...question, data: await answerOf(fresh.warehouse, question) });
writeAnswers(answers);
await fresh.store.close();
pack(fresh.store.folder);
process.stdout.write(`${answers.length} answers as of ${moments.join(", ")}\n`);
process.exit(0);
