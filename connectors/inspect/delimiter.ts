/** Which character parts the fields of a text file: the one by which most lines fall into the same number of fields. */
import { isFilled } from "./grid.js";

export interface Sample {
  line: number;
  /** null: a line that cannot be split so. */
  cells: string[] | null;
}

export interface Delimiter {
  character: string;
  /** Fields most lines have. */
  fields: number;
  /** Share of the lines with so many fields, 0 to 1. */
  share: number;
  /** Another character parts the lines nearly as well. */
  rival: string | null;
}

const CANDIDATES = [",", ";", "\t", "|"];

export function findDelimiter(sampleBy: (character: string) => Sample[]): Delimiter {
  const found = CANDIDATES.map((character) => weigh(character, sampleBy(character))).sort((a, b) => b.weight - a.weight);
  const [best, second] = found as [Weighed, Weighed];
  if (best.fields < 2) return { character: ",", fields: 1, share: 1, rival: null };
  const rival = second.fields >= 2 && second.weight > 0.85 * best.weight ? second.character : null;
  return { character: best.character, fields: best.fields, share: best.share, rival };
}

const beginsWithOther = (cell: string): boolean => CANDIDATES.some((other) => cell.startsWith(other));

interface Weighed extends Omit<Delimiter, "rival"> {
  weight: number;
}

function weigh(character: string, records: readonly Sample[]): Weighed {
  const counts = new Map<number, number>();
  let [lines, doubled] = [0, 0];
  for (const { cells } of records) {
    if (cells && !cells.some(isFilled)) continue;
    lines++;
    if (cells?.some(beginsWithOther)) doubled++;
    if (cells) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let fields = 1;
  let most = 0;
  for (const [width, count] of counts) {
    // Lines of one field are titles and notes.
    const weight = width === 1 ? 0 : count;
    if (weight > most || (weight === most && width > fields && weight > 0)) [fields, most] = [width, weight];
  }
  const share = lines === 0 ? 0 : most / lines;
  // More fields count for something, agreement of the lines for much more. Tabs that stand before commas align what the commas part.
  const weight = fields < 2 ? 0 : share * share * Math.log2(1 + Math.min(fields, 16));
  return { character, fields, share, weight: doubled >= 0.5 * lines ? weight / 4 : weight };
}
