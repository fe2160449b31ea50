/** Which reports a checked file would bring, so that a wrong year or office is seen before anything is loaded. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { ReportChange } from "../../warehouse/holds/held-delivery.js";
import type { WouldChange } from "../../warehouse/holds/would-change.js";
import { periodWords } from "../../warehouse/kpis/period-words.js";
import type { Province } from "../../warehouse/place.js";

const MOST_REPORTS = 8;

const changes: Record<ReportChange["change"], Bilingual> = {
  NEW: { th: "ใหม่", en: "new" },
  REPLACED: { th: "แทนรายงานเดิม", en: "in place of" },
  WITHDRAWN: { th: "ถอนรายงานเดิม", en: "withdrawn" },
};

export function wouldText({ reports, figures }: WouldChange, { offices }: Pick<Province, "offices">): string[] {
  if (!reports.length) return [];
  const more = reports.length - MOST_REPORTS;
  return [
    `รายงาน / reports: ${reports.length}`,
    ...reports.slice(0, MOST_REPORTS).map(({ office, period, change, artifact }) => {
      const name = offices.find(({ id }) => id === office)?.name ?? { th: office, en: office };
      const { th, en } = periodWords(period);
      const was = artifact ? ` ${artifact.name}` : "";
      return `   · ${name.th} ${th.trim()} / ${name.en} ${en}: ${changes[change].th} / ${changes[change].en}${was}`;
    }),
    ...(more > 0 ? [`   · อีก ${more} รายงาน (ทั้งหมดดูด้วย --json) / ${more} more (--json has them all)`] : []),
    `ตัวเลข / figures: ใหม่ / new ${figures.new}, เปลี่ยน / changed ${figures.changed}, หายไป / gone ${figures.withdrawn}`,
  ];
}
