/** What an unknown spelling may have meant: asked in the sentence of its problem, and never stored or taken for an answer. */
import type { DatasetContract } from "../../../connectors/dataset.js";
import type { Place } from "../../../connectors/problem.js";
import type { ProblemCode } from "../../../connectors/problems.js";
import { monthSpellings, readMonthName } from "../../../connectors/thai/month-name.js";
import { nearest, type Spelling } from "../../../connectors/thai/nearest.js";
import { shownCodes, shownWords } from "./codebook.js";
import type { Places } from "./places.js";

/** A list of nothing but new words is no list of slips; whoever reads it needs no more than so many questions. */
const mostAsked = 500;

export class Meant {
  readonly #asked = new Map<string, Place["meant"]>();

  constructor(
    readonly contract: DatasetContract,
    readonly places: Places,
  ) {}

  /** @param expected as the problem has it: of codes, it tells which list they are of */
  by(code: ProblemCode, found: string, expected: string | null): Place["meant"] {
    if (code === "PERIOD_UNREADABLE") return monthMeant(found);
    const key = `${code} ${expected} ${found}`;
    if (!this.#asked.has(key)) {
      if (this.#asked.size >= mostAsked) return undefined;
      this.#asked.set(key, meantBy(found, this.#accepted(code, expected)));
    }
    return this.#asked.get(key);
  }

  #accepted(code: ProblemCode, expected: string | null): Spelling[] {
    if (code === "OFFICE_UNKNOWN") return this.places.officeSpellings(this.contract.agency);
    if (code === "DISTRICT_UNKNOWN") return this.places.districtSpellings();
    return code === "CODE_UNKNOWN" ? (codeLists(this.contract).find((list) => list.shown === expected)?.spellings ?? []) : [];
  }
}

export function meantBy(written: string, accepted: readonly Spelling[]): Place["meant"] {
  const near = nearest(written, accepted);
  return near ? { written, accepted: near.text } : undefined;
}

/** The first word of a text that seems to be a month's name misspelt, and the name. */
export function monthMeant(text: string): Place["meant"] {
  for (const written of text.split(/[^\u0e01-\u0e4e]+/)) {
    const word = written.replace(/^(ประจำ)?เดือน/, "");
    if (word.length < 4 || readMonthName(word) !== null) continue;
    const meant = meantBy(word, monthSpellings);
    if (meant) return meant;
  }
  return undefined;
}

/** Each list of codes of a contract, as `expected` shows it. */
function codeLists({ dimensions, cells }: DatasetContract): { shown: string; spellings: Spelling[] }[] {
  const of = (words: readonly string[], means: string) => words.map((text) => ({ text, means }));
  return [
    ...Object.values(dimensions).map(({ codes }) => ({
      shown: shownCodes(codes),
      spellings: Object.entries(codes).flatMap(([code, words]) => of(words, code)),
    })),
    ...cells.flatMap(({ counts }) =>
      counts && counts !== "one" ? [{ shown: shownWords(counts), spellings: [...of(counts.yes, "yes"), ...of(counts.no, "no")] }] : [],
    ),
  ];
}
