/** The name a download is saved under: plain letters for old programs, Thai for the others (RFC 6266). */
import type { Bilingual } from "../../connectors/dataset.js";
import type { ExportAsked } from "./question.js";

/** Sample data say so in their name: a CSV or Parquet file has no other place for it. */
export function dispositionOf({ question, filters }: ExportAsked, ending: string, name: Bilingual, sample: boolean): string {
  const span = [filters.period ?? [filters.from, filters.to].filter(Boolean).join("_"), filters.asOf && `v${filters.asOf}`].filter(Boolean);
  const plain = [question.of, ...span, ...(sample ? ["sample"] : [])].join("_").replace(/[^\w.-]/g, "-");
  const thai = [plainText(name.th), ...span, ...(sample ? ["ข้อมูลตัวอย่าง"] : [])].join(" ");
  return `attachment; filename="${plain}.${ending}"; filename*=UTF-8''${encodeValue(`${thai}.${ending}`)}`;
}

/** Without what file systems and headers forbid. */
function plainText(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, "-").slice(0, 120);
}

function encodeValue(text: string): string {
  return encodeURIComponent(text.replace(/[/\\:*?"<>|]/g, "-")).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
