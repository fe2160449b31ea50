/** `docs/datasets.md`: every dataset as its contract declares it. */
import type { Cell, DatasetContract, MeasureRule, Origin } from "../../connectors/dataset.js";
import type { Agency } from "../../warehouse/place.js";
import { anchor, blocks, code, generatedNote, table } from "./markdown.js";
import { adding, both, deliveries, districtKinds, measureUnits, orders, overTime, rhythms, sensitivities } from "./words.js";

export function datasetsPage(contracts: readonly DatasetContract[], agencies: readonly Agency[]): string {
  const agencyOf = (contract: DatasetContract) => agencies.find(({ id }) => id === contract.agency)!;
  return blocks([
    generatedNote("the contracts in `connectors/`"),
    "# ชุดข้อมูล / Datasets",
    "ชุดข้อมูลหนึ่งชุดคือสัญญาข้อมูลหนึ่งแฟ้ม `connectors/<หน่วยงาน>/<รหัส>.contract.ts` หน้านี้สร้างจากแฟ้มเหล่านั้น\n\nEach dataset is one contract, `connectors/<agency>/<id>.contract.ts`. How measures add: [methods/measures.md](methods/measures.md).",
    table(
      ["ชุดข้อมูล / Dataset", "ชื่อ / Name", "หน่วยงาน / Agency", "รอบ / Rhythm"],
      contracts.map((one) => [`[${one.id}](${anchor(one.id)})`, both(one.name), both(agencyOf(one).short), both(rhythms[one.due.every])]),
    ),
    ...contracts.map((contract) => datasetBlock(contract, agencyOf(contract))),
  ]);
}

function datasetBlock(contract: DatasetContract, agency: Agency): string {
  const dimensions = dimensionRows(contract);
  const { countsIn, leavesOut, breaks, district, supersession } = contract;
  return blocks([
    `## ${contract.id}`,
    `**${both(contract.name)}**`,
    `${contract.about.th}\n\n${contract.about.en}`,
    table(
      ["", ""],
      [
        ["หน่วยงาน / Agency", both(agency.name)],
        ["ผู้รายงาน / Reported by", reporters(contract)],
        ["รอบ / Rhythm", `${both(rhythms[contract.due.every])}; ${both({ th: "ตั้งแต่", en: "since" })} ${code(contract.since)}`],
        ["กำหนดส่ง / Due", due(contract)],
        ["วันที่มาถึง / Arrival", arrival(contract)],
        ["ช่องทาง / Transport", origin(contract.from)],
        ["เวลาดึง / Pulled", `${code(contract.schedule)} (cron, Asia/Bangkok)`],
        ["การส่งแก้ไข / Corrections", `${both(deliveries[supersession.delivers])}; ${both(orders[supersession.order])}`],
        ["จำนวนแถว / Lines", lineCount(contract)],
        ["อำเภอ / District", district ? both(districtKinds[district.of]) : "–"],
        ["ความอ่อนไหว / Sensitivity", sensitivity(contract)],
        ["นับรวม / Counts in", countsIn ? both(countsIn) : "–"],
        ["ไม่นับ / Leaves out", leavesOut ? both(leavesOut) : "–"],
        ...(breaks ?? []).map(({ from, why }) => ["อนุกรมขาดตอน / Break", `${code(from)}: ${both(why)}`]),
      ],
    ),
    table(["ตัววัด / Measure", "ชื่อ / Name", "หน่วย / Unit", "การรวม / Adds"], Object.entries(contract.measures).map(measureRow)),
    dimensions.length > 0 && table(["มิติ / Dimension", "รหัส = คำในแฟ้ม / Codes = words in the files"], dimensions),
  ]).trimEnd();
}

function reporters({ reporters, agency }: DatasetContract): string {
  if ("office" in reporters)
    return `${code(reporters.office)} (${both({ th: "หน่วยงานหลักชนิดนี้ของจังหวัด", en: "the province's main office of that kind" })})`;
  return reporters.kinds ? `${agency}: ${reporters.kinds.map(code).join(", ")}` : agency;
}

function due({ due: { withinDays } }: DatasetContract): string {
  return withinDays < 0
    ? both({ th: `${-withinDays} วันก่อนสิ้นงวด`, en: `${-withinDays} days before the period's end` })
    : both({ th: `ภายใน ${withinDays} วันหลังสิ้นงวด`, en: `within ${withinDays} days after the period's end` });
}

function arrival({ arrival: stated }: DatasetContract): string {
  return stated
    ? `${code(stated.column[0]!)}: ${both({ th: "วันที่ต้นทางบันทึกว่าส่ง", en: "when the source says it was filed" })}`
    : both({ th: "เวลาแก้ไขแฟ้ม", en: "when the file was modified" });
}

function lineCount({ lineCount: rule }: DatasetContract): string {
  if (!rule) return both({ th: "เท่าใดก็ได้", en: "any number" });
  const share = Math.round(rule.within * 100);
  const what = rule.severity === "hold" ? { th: "รอผู้ยืนยัน", en: "held" } : { th: "เตือน", en: "a warning" };
  return both({
    th: `ต่างจากค่ากลางของ ${rule.last} ครั้งก่อนเกิน ${share} % และตั้งแต่ ${rule.apart} แถวขึ้นไป: ${what.th}`,
    en: `more than ${share} % and at least ${rule.apart} lines from the median of the last ${rule.last}: ${what.en}`,
  });
}

function origin(from: Origin): string {
  switch (from.via) {
    case "sftp":
      return `SFTP, ${code(`${from.folder}/`)}, ${code(from.pattern)}`;
    case "folder":
      return `${both({ th: "แฟ้มในโฟลเดอร์", en: "watched folder" })}, ${code(from.pattern)}`;
    case "rest":
      return `REST, ${code(from.path)}`;
    case "ckan":
      return `CKAN, ${code(from.package)}, ${from.take}`;
    case "postgres":
      return `PostgreSQL, ${code(from.view)}, ${code(from.changed)}`;
  }
}

function sensitivity({ sensitivity, identifiers }: DatasetContract): string {
  const words = both(sensitivities[sensitivity]);
  return identifiers
    ? `${words}; ${both({ th: "ตัดคอลัมน์ระบุตัวบุคคลทิ้งก่อนเก็บ", en: "identifying columns are dropped before anything is kept" })}: ${identifiers.join(", ")}`
    : words;
}

function measureRow([id, rule]: [string, MeasureRule]): string[] {
  const span = rule.adds === "stock" && rule.overTime ? `; ${both(overTime[rule.overTime])}` : "";
  return [code(id), both(rule.name), both(measureUnits[rule.unit]), `${both(adding[rule.adds])}${span}`];
}

function dimensionRows({ dimensions, cells }: DatasetContract): string[][] {
  const read = Object.entries(dimensions).map(([id, { codes }]) => [id, Object.entries(codes).map(([one, words]) => [one, words[0]!])]);
  const stated = Object.entries(statedByHeaders(cells)).filter(([id]) => !dimensions[id]);
  return [...read, ...stated].map(([id, codes]) => [
    code(id as string),
    (codes as string[][]).map(([one, word]) => `${code(one!)} = ${word}`).join(" · "),
  ]);
}

/** Codes that a header states, each with the part of the header that states it: what its columns share and the others lack. */
function statedByHeaders(cells: readonly Cell[]): Record<string, string[][]> {
  const stated: Record<string, string[][]> = {};
  const shared = partsShared(cells);
  const pairs = new Set(cells.flatMap(({ dims }) => Object.entries(dims).map(([id, one]) => `${id} ${one}`)));
  for (const pair of pairs) {
    const [id, one] = pair.split(" ") as [string, string];
    const own = partsShared(cells.filter(({ dims }) => dims[id] === one));
    stated[id] = [...(stated[id] ?? []), [one, own.filter((part) => !shared.includes(part)).join(" › ") || own.join(" › ") || one]];
  }
  return stated;
}

function partsShared(cells: readonly Cell[]): string[] {
  const [first, ...rest] = cells.map(({ column }) => column[0]!.split(" › "));
  return (first ?? []).filter((part) => rest.every((other) => other.includes(part)));
}
