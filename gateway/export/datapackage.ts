/** A Frictionless data package that describes every export the asker may take. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { ExportColumn } from "../../warehouse/observations/answer.js";
import { frictionlessField } from "./dictionary.js";

export interface Resource {
  of: string;
  name: Bilingual;
  about: Bilingual;
  columns: ExportColumn[];
}

export function datapackage(title: Bilingual, version: string, sample: boolean, resources: Resource[]): Record<string, unknown> {
  return {
    profile: "tabular-data-package",
    name: "yutitham",
    title: `${title.th} / ${title.en}`,
    version,
    keywords: sample ? ["sample data", "ข้อมูลตัวอย่าง"] : [],
    resources: resources.map(({ of, name, about, columns }) => ({
      name: of.replaceAll("_", "-"),
      path: `export/${of}.csv`,
      profile: "tabular-data-resource",
      title: `${name.th} / ${name.en}`,
      description: `${about.th} / ${about.en}`,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      dialect: { delimiter: ",", lineTerminator: "\r\n", header: true },
      schema: { fields: columns.map(frictionlessField), missingValues: [""] },
    })),
  };
}
