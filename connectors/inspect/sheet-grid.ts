/** Sheets of a workbook as grids: what the cells show, and what the workbook keeps beside it. */
import { showsDay } from "../reader/cell-format.js";
import { columnLetters, forEachRow, surveySheet } from "../reader/sheet.js";
import { listSheets, numberFormats, readContext } from "../reader/workbook-parts.js";
import { SafeZip } from "../reader/zip.js";
import { cellIndents, setIn } from "./cell-indents.js";
import {
  ERROR,
  FORMULA,
  type Grid,
  isFilled,
  type Merge,
  PERCENT,
  SCALED,
  SERIAL_DAY,
  STORED_NUMBER,
  STORED_TEXT,
  UNCOMPUTED,
} from "./grid.js";
import { unitOfCell } from "./units.js";

export interface OpenSheets {
  zip: SafeZip;
  sheets: { name: string; hidden: boolean; grid: Grid }[];
}

const MOST_MERGES = 100_000;

/** The caller closes the zip. @throws Problem FILE_BROKEN, FILE_REFUSED, FILE_TOO_LARGE */
export async function openSheets(path: string, name: string): Promise<OpenSheets> {
  const zip = await SafeZip.open(path, name);
  try {
    const { sheets, since1904, folder } = await listSheets(zip, name);
    const context = await readContext(zip, name, folder, since1904);
    const styles = `${folder}styles.xml`;
    const formats = zip.has(styles) ? await numberFormats(zip, styles, name) : [];
    const indents = zip.has(styles) ? await cellIndents(zip, styles, name) : [];
    const percents = formats.map(({ id, code }) => (code === undefined ? id === 9 || id === 10 : isPercent(code)));
    const days = formats.map(({ id, code }) => showsDay(id, code));
    const spans = formats.map(({ code }) => code !== undefined && isSpan(code));
    const times = formats.map(({ id, code }, style) => spans[style] || (!days[style] && isTime(id, code)));
    const scaled = formats.map(({ code }) => code !== undefined && isScaled(code));
    const units = formats.map(({ code }, style) => (code === undefined || scaled[style] ? null : unitOfFormat(code)));
    const opened: OpenSheets["sheets"] = [];
    for (const sheet of sheets) {
      const { merges } = await surveySheet(zip, sheet.part, name, MOST_MERGES);
      const hiddenColumns = new Set<number>();
      const grid: Grid = {
        sheet: sheet.name,
        hiddenColumns,
        lineIs: "row",
        merges: merges.map(fromZero),
        place: (column) => columnLetters(column + 1),
        async each(onRow) {
          let marks: number[] = [];
          let hidden = false;
          const watch = {
            hiddenColumns(from: number, to: number) {
              for (let column = from; column <= to; column++) hiddenColumns.add(column - 1);
            },
            row(isHidden: boolean) {
              marks = [];
              hidden = isHidden;
            },
            cell(column: number, shown: string, stored: { type: string; style: number; formula: boolean; computed: boolean }) {
              const number = stored.type === "n" && stored.computed;
              const percent = number && percents[stored.style] === true && /^-?\d+(?:\.\d+)?$/.test(shown);
              let mark = number
                ? STORED_NUMBER
                : stored.type === "s" || stored.type === "inlineStr" || stored.type === "str"
                  ? STORED_TEXT
                  : 0;
              if (stored.formula) mark |= FORMULA;
              if (!stored.computed) mark |= UNCOMPUTED;
              if (stored.type === "e") mark |= ERROR;
              if (percent) mark |= PERCENT;
              if (number && days[stored.style] && !spans[stored.style] && /^\d{4}-/.test(shown)) mark |= SERIAL_DAY;
              if (number && scaled[stored.style]) mark |= SCALED;
              if (shown !== "") {
                while (marks.length < column - 1) marks.push(0);
                marks[column - 1] = mark;
              }
              if (number && times[stored.style]) return timeOfDay(/^\d{4}-/.test(shown) ? serialOf(shown, since1904) : shown);
              const unit = number && /^-?\d+(?:\.\d+)?$/.test(shown) ? units[stored.style] : null;
              if (unit) return `${shown} ${unit}`;
              if (mark & STORED_TEXT) return setIn(shown, indents[stored.style] ?? 0);
              return percent ? inPercent(shown) : shown;
            },
          };
          await forEachRow(zip, sheet.part, { ...context, watch }, ({ line, cells }) => {
            if (cells.some(isFilled)) onRow({ line, cells, marks, ...(hidden && { hidden: true }) });
            return undefined;
          });
        },
      };
      opened.push({ name: sheet.name, hidden: sheet.hidden, grid });
    }
    return { zip, sheets: opened };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Rows stay as numbered; columns count from 0. */
const fromZero = ({ top, left, bottom, right }: Merge): Merge => ({ top, left: left - 1, bottom, right: right - 1 });

const isPercent = (code: string) =>
  code
    .replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "")
    .split(";")[0]!
    .includes("%");

const TIME_FORMATS = new Set([18, 19, 20, 21, 45, 46, 47]);

/** Hours and minutes without a day: `h:mm`, `[h]:mm`. */
function isTime(id: number, code: string | undefined): boolean {
  if (code === undefined) return TIME_FORMATS.has(id);
  const shown = code.replace(/"[^"]*"|\\./g, "").split(";")[0]!;
  return /h+:|\[[hms]+\]|m+:s+|ช+:/i.test(shown);
}

/** `[h]:mm`: how long something took, over a day too. */
const isSpan = (code: string) => /^\[[hms]+\](?!.*[ydวปbe])/i.test(code.replace(/"[^"]*"|\\./g, ""));

/** The number of a day and hour, as a spreadsheet counts them. */
function serialOf(moment: string, since1904: boolean): string {
  const at = Date.parse(moment.includes("T") ? `${moment}Z` : `${moment}T00:00:00Z`);
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : at < Date.UTC(1900, 2, 1) ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return String((at - epoch) / 86_400_000);
}

/** `#,##0,,`: thousands left out behind the last digit. */
const isScaled = (code: string) => /[0#?](?:\.[0#?]+)?,+(?=$|[^0#?,.])|[0#?],+\.[0#?]/.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));

/** The unit that a format writes behind its figures: `0.0" ล้านบาท"`, `#,##0\ "คน"`. Null where it writes none, or other words. */
function unitOfFormat(code: string): string | null {
  const shown = code.split(";")[0]!;
  const behind = /[0#?]((?:"[^"]*"|\\.|\s)+)$/.exec(shown)?.[1] ?? "";
  const words = behind.replace(/\\(.)|"/g, "$1").trim();
  return words !== "" && unitOfCell(`1 ${words}`) ? words : null;
}

/** A share of a day as the cell shows it: `8:30`, `30:00`. */
function timeOfDay(text: string): string {
  const seconds = Math.round(Number(text) * 86_400);
  if (!Number.isFinite(seconds) || seconds < 0) return text;
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return [String(hours), String(minutes).padStart(2, "0"), ...(rest ? [String(rest).padStart(2, "0")] : [])].join(":");
}

/** `0.125` as `12.5%`, digit by digit. */
export function inPercent(text: string): string {
  const negative = text.startsWith("-");
  const [whole = "0", decimals = ""] = text.replace("-", "").split(".");
  const digits = decimals.padEnd(2, "0");
  const left = (whole + digits.slice(0, 2)).replace(/^0+(?=\d)/, "");
  const right = digits.slice(2);
  return `${negative ? "-" : ""}${left}${right ? `.${right}` : ""}%`;
}
