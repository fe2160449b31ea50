/** The parts of a workbook that its sheets refer to: which sheets there are, shared texts, formats of days. */
import { Problem } from "../problem.js";
import { showsDay, unescaped } from "./cell-format.js";
import { isOn, Runs } from "./rich-text.js";
import type { CellContext } from "./sheet.js";
import { parseXml } from "./xml.js";
import type { SafeZip } from "./zip.js";

export interface Sheet {
  name: string;
  hidden: boolean;
  part: string;
}

const MOST_SHARED_BYTES = 128 * 1024 * 1024;

export async function listSheets(zip: SafeZip, file: string): Promise<{ sheets: Sheet[]; since1904: boolean; folder: string }> {
  const root = await relations(zip, "_rels/.rels", file);
  const workbook = (root.find((relation) => relation.type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml").replace(/^\//, "");
  if (!zip.has(workbook)) throw new Problem("FILE_BROKEN", { file, found: "ZIP", expected: " Excel (.xlsx) " });
  const folder = workbook.includes("/") ? workbook.slice(0, workbook.lastIndexOf("/") + 1) : "";
  const targets = await relations(zip, `${folder}_rels/${workbook.slice(folder.length)}.rels`, file);
  // Without its formats a day would be read as a number, without its texts a cell as a blank.
  const lost = targets.find(({ type, target }) => /\/(styles|sharedStrings)$/.test(type) && !zip.has(resolvePart(folder, target)));
  if (lost) throw new Problem("FILE_BROKEN", { file, found: lost.target, expected: " Excel (.xlsx) " });
  const sheets: Sheet[] = [];
  let since1904 = false;
  await parseXml(await zip.stream(workbook), file, {
    open(name, attributes) {
      if (name === "workbookPr") since1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
      if (name !== "sheet") return;
      const relation = targets.find((target) => target.id === attributes.id);
      if (relation && !relation.type.endsWith("/worksheet")) return;
      const part = relation && resolvePart(folder, relation.target);
      // A sheet that is named and not in it is no sheet left out: its lines are lost. The name of a part is what no checksum covers.
      if (!part || !zip.has(part)) throw new Problem("FILE_BROKEN", { file, found: part ?? attributes.name, expected: " Excel (.xlsx) " });
      sheets.push({ name: attributes.name ?? "", hidden: attributes.state === "hidden" || attributes.state === "veryHidden", part });
    },
  });
  return { sheets, since1904, folder };
}

async function relations(zip: SafeZip, part: string, file: string): Promise<{ id: string; type: string; target: string }[]> {
  const found: { id: string; type: string; target: string }[] = [];
  if (!zip.has(part)) return found;
  await parseXml(await zip.stream(part), file, {
    open(name, { Id = "", Type = "", Target = "" }) {
      if (name === "Relationship") found.push({ id: Id, type: Type, target: Target });
    },
  });
  return found;
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  return `${folder}${target}`.replace(/[^/]+\/\.\.\//g, "");
}

export async function readContext(zip: SafeZip, file: string, folder: string, since1904: boolean): Promise<CellContext> {
  const shared = `${folder}sharedStrings.xml`;
  if (zip.size(shared) > MOST_SHARED_BYTES) {
    throw new Problem("FILE_TOO_LARGE", {
      file,
      found: `${Math.round(zip.size(shared) / 1024 ** 2)} MB`,
      expected: `${MOST_SHARED_BYTES / 1024 ** 2} MB`,
    });
  }
  const { strings, struck } = zip.has(shared) ? await sharedStrings(zip, shared, file) : { strings: [], struck: new Set<number>() };
  const formats = zip.has(`${folder}styles.xml`) ? await numberFormats(zip, `${folder}styles.xml`, file) : [];
  const days = formats.map(({ id, code }) => showsDay(id, code));
  const styles = new Set(formats.flatMap((format, style) => (format.struck ? [style] : [])));
  return { file, since1904, strings, days, struck: styles.size + struck.size > 0 ? { styles, texts: struck } : null };
}

/** The shared texts, and which of them are struck through as a whole. */
async function sharedStrings(zip: SafeZip, part: string, file: string): Promise<{ strings: string[]; struck: Set<number> }> {
  const strings: string[] = [];
  const struck = new Set<number>();
  let taking = false;
  const runs = new Runs();
  await parseXml(await zip.stream(part), file, {
    open(name, attributes) {
      if (name === "si") runs.begin();
      else if (name === "t") taking = !runs.phonetic;
      else runs.open(name, attributes);
    },
    text(piece) {
      if (taking) runs.take(piece);
    },
    close(name) {
      if (name === "t") taking = false;
      else if (name === "si") {
        if (runs.isStruck) struck.add(strings.length);
        strings.push(unescaped(runs.text));
      } else runs.close(name);
    },
  });
  return { strings, struck };
}

/** The number format of each cell style: its id, and its code where the workbook has one of its own; and whether its letters are struck through. */
export async function numberFormats(
  zip: SafeZip,
  part: string,
  file: string,
): Promise<{ id: number; code: string | undefined; struck: boolean }[]> {
  const codes = new Map<number, string>();
  const formats: { id: number; font: number }[] = [];
  const struckFonts = new Set<number>();
  let fonts = 0;
  let inFonts = false;
  let inCells = false;
  await parseXml(await zip.stream(part), file, {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "fonts") inFonts = true;
      else if (name === "font" && inFonts) fonts++;
      else if (name === "strike" && inFonts && isOn(attributes.val)) struckFonts.add(fonts - 1);
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) formats.push({ id: Number(attributes.numFmtId ?? 0), font: Number(attributes.fontId ?? 0) });
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
      else if (name === "fonts") inFonts = false;
    },
  });
  return formats.map(({ id, font }) => ({ id, code: codes.get(id), struck: struckFonts.has(font) }));
}
