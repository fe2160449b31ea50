/** A column of an export together with what stands in it: its place in the row is told once. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Store } from "../store.js";
import type { Export, ExportColumn } from "./answer.js";
import { exportOfRows } from "./export-rows.js";

export type Field<T> = readonly [ExportColumn, (item: T) => string | number | boolean | null];

export const column = (id: string, th: string, en: string, type: ExportColumn["type"] = "text", about?: Bilingual): ExportColumn => ({
  id,
  name: { th, en },
  type,
  about: about ?? { th, en },
});

export const columnsOf = <T>(fields: readonly Field<T>[]): ExportColumn[] => fields.map(([one]) => one);

export const exportOfFields = <T>(
  store: Store,
  fields: readonly Field<T>[],
  items: readonly T[],
  of: Pick<Export, "version" | "withheld" | "signOff" | "refs">,
): Export =>
  exportOfRows(
    store,
    columnsOf(fields),
    items.map((item) => fields.map(([, value]) => value(item))),
    of,
  );
