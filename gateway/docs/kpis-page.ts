/** `docs/kpis.md`: every KPI as its entry declares it, with the province's targets. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Recorded } from "../../warehouse/definitions/recorded.js";
import type { KpiSummary } from "../../warehouse/kpis/answer.js";
import { termsOf } from "../../warehouse/kpis/arithmetic/dependants.js";
import type { Target } from "../../warehouse/kpis/kpi.js";
import { kpiSummaries } from "../../warehouse/kpis/summary.js";
import { anchor, blocks, code, generatedNote, table } from "./markdown.js";
import { both, directions, headlines, kpiUnits, levels, rhythms } from "./words.js";

export function kpisPage(definitions: Recorded): string {
  const { strategy, targets, province } = definitions;
  const kpis = kpiSummaries(definitions);
  const unitOf = (kpi: KpiSummary) => both(kpiUnits[kpi.entry.unit]);
  const owner = (kpi: KpiSummary) => both(province.agencies.find(({ id }) => id === kpi.owner)!.short);
  return blocks([
    generatedNote("`warehouse/kpis/*.yaml` and the sample province in `warehouse/provinces/`"),
    "# ตัวชี้วัด / KPIs",
    `ตัวชี้วัด ${kpis.length} ตัวในสี่เสาหลัก เป้าหมายเป็นของจังหวัด และเป็นตัวเลขตัวอย่างจนกว่าสำนักงานจะยื่นแผนของตน\n\n${kpis.length} KPIs in four pillars. Targets are the province's; until the office files its own they are sample data. Status and plan: [methods/status.md](methods/status.md), [methods/pace.md](methods/pace.md).`,
    ...strategy.pillars.map((pillar) => {
      const own = kpis.filter((kpi) => kpi.pillar === pillar.id);
      return blocks([
        `## ${pillar.id} ${both(pillar.name)}`,
        table(
          ["รหัส / Id", "ชื่อ / Name", "หน่วย / Unit", "ทิศทาง / Better", "เจ้าของ / Owner"],
          own.map((kpi) => [`[${kpi.id}](${anchor(kpi.id)})`, both(kpi.name), unitOf(kpi), both(directions[kpi.better]), owner(kpi)]),
        ),
        ...own.map((kpi) =>
          kpiBlock(
            kpi,
            owner(kpi),
            unitOf(kpi),
            targets.filter((target) => target.kpi === kpi.id),
          ),
        ),
      ]).trimEnd();
    }),
  ]);
}

function kpiBlock(kpi: KpiSummary, owner: string, unit: string, targets: readonly Target[]): string {
  const { entry } = kpi;
  return blocks([
    `### ${kpi.id}`,
    `**${both(kpi.name)}**`,
    `${entry.definition.th}\n\n${entry.definition.en}`,
    table(
      ["", ""],
      [
        ["สูตร / Formula", `${kpi.formula.th}<br>${kpi.formula.en}`],
        ["ตัววัด / Measures", measuresOf(kpi).map(code).join(", ")],
        ["หน่วย / Unit", `${unit}, ${both({ th: `ทศนิยม ${kpi.decimals} ตำแหน่ง`, en: decimals(kpi.decimals) })}`],
        ["ทิศทาง / Better", both(directions[kpi.better])],
        ["เกณฑ์ / Thresholds", thresholds(kpi)],
        ["เจ้าของ / Owner", owner],
        ["รอบ / Rhythm", `${both(rhythms[kpi.every])}; ${both(lag(entry.lagDays))}`],
        ["บนบัตร / On the card", both(headlines[kpi.headline])],
        ["ระดับ / Levels", kpi.levels.map((level) => both(levels[level])).join("; ")],
        ...notes(kpi).map(({ what, words }) => [both(what), both(words)]),
      ],
    ),
    targetTable(targets),
  ]).trimEnd();
}

function thresholds({ better, thresholds: { watchFrom, offFrom } }: KpiSummary): string {
  const [watch, off] = [watchFrom, offFrom].map((share) => `${Math.round(share * 10_000) / 100}%`);
  return both(
    better === "within_band"
      ? {
          th: `เฝ้าระวังเมื่อห่างจากขอบช่วงเกิน ${watch} ไม่เป็นไปตามแผนเมื่อเกิน ${off}`,
          en: `watch more than ${watch} outside the edge, off track more than ${off}`,
        }
      : { th: `เฝ้าระวังเมื่อต่ำกว่า ${watch} ของแผน ไม่เป็นไปตามแผนเมื่อต่ำกว่า ${off}`, en: `watch below ${watch} of plan, off track below ${off}` },
  );
}

const decimals = (count: number) => (count === 1 ? "1 decimal" : `${count} decimals`);

const lag = (days: number): Bilingual => ({ th: `ครบกำหนด ${days} วันหลังสิ้นงวด`, en: `due ${days} days after the period's end` });

function measuresOf({ entry }: KpiSummary): string[] {
  return [...new Set(termsOf(entry).map(({ measure }) => measure))];
}

function notes({ entry, formulasBefore }: KpiSummary): { what: Bilingual; words: Bilingual }[] {
  const { carryForward, ripensAfterYears, versions, limits, accumulates } = entry;
  return [
    {
      what: { th: "เป้าหมายเป็น", en: "The target is" },
      words: accumulates ? { th: "ยอดทั้งปี", en: "the whole year's amount" } : { th: "ระดับที่ต้องรักษา", en: "a level to hold" },
    },
    ...Object.entries(carryForward ?? {}).map(([measure, { months }]) => ({
      what: { th: "ยกค่ามาใช้", en: "Carried forward" },
      words: { th: `${measure} ไม่เกิน ${months} เดือน`, en: `${measure}, at most ${months} months` },
    })),
    ...(ripensAfterYears
      ? [
          {
            what: { th: "ติดตามครบ", en: "Followed up" },
            words: { th: `${ripensAfterYears} ปีงบประมาณหลังปีที่พ้นโทษ`, en: `${ripensAfterYears} fiscal years after the year of release` },
          },
        ]
      : []),
    ...(versions ?? []).map(({ version, from, why }) => ({
      what: { th: `นิยามรุ่น ${version}`, en: `Version ${version}` },
      words: { th: `ตั้งแต่ ${from}: ${why.th}`, en: `from ${from}: ${why.en}` },
    })),
    ...formulasBefore.map(({ until, formula }) => ({
      what: { th: `สูตรก่อนรุ่น ${until}`, en: `Formula before version ${until}` },
      words: formula,
    })),
    ...(limits ? [{ what: { th: "ข้อจำกัด", en: "Limits" }, words: limits }] : []),
  ];
}

function targetTable(targets: readonly Target[]): string {
  if (!targets.length) return both({ th: "ยังไม่กำหนดเป้าหมาย", en: "No target is set" });
  return table(
    ["เป้าหมาย / Target", ...targets.map(({ fiscalYear }) => `FY${fiscalYear}`)],
    [["", ...targets.map((target) => `${amount(target)}${target.plan ? " *" : ""}`)]],
  ).concat(targets.some(({ plan }) => plan) ? "\n\n\\* มีแผนรายเดือน / with a plan by month" : "");
}

function amount({ kind, value, low, high }: Target): string {
  if (kind === "band") return `${low}–${high}`;
  if (kind === "level") return value!;
  return `${value!.startsWith("-") ? value!.replace("-", "−") : `+${value}`} % จากปีก่อน / on the year before`;
}
