/** The last part of a column's name: below its groups (`คดีอาญา › รับใหม่`), or behind the fields that hold it (`office.id`). */
import { tidy } from "../thai/spelling.js";

/** `properties.`, `geo.point.`: names of fields as programs write them; `พ.ศ.`, `ม.ค.` and `S.D.` are none. */
const HOLDERS = /^(?:[A-Za-z_][A-Za-z0-9_]+\.)+(?=[^\s.])/;

/** As written, but tidied. */
export const leafOf = (name: string): string => tidy(name.split(" › ").at(-1) ?? "").replace(HOLDERS, "");
