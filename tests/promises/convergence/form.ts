/** What the convergence tests are made of: a form of supersession, its deliveries as an agency might send them, and what must stand of them in the end. */
import type fc from "fast-check";
import type { ObservationRow } from "../../../warehouse/observations/answer.js";

/** One delivery, in the source's own words. Two of a history never have the same place, or they are the same. */
export interface Sent {
  name: string;
  rank: string;
  modifiedAt: string;
  bytes: Buffer;
}

export interface Form<T extends Sent = Sent> {
  dataset: string;
  what: string;
  /** A history: what a source sent, in no order. */
  history: fc.Arbitrary<T[]>;
  /** The measure looked at, and by which key its rows are added up. */
  measure: string;
  keyOf(row: ObservationRow): string;
  /** What must stand by these keys, worked out from the history alone. */
  stands(history: readonly T[]): Map<string, string>;
}

/** A moment of the year 2568, so many minutes in. */
export const moment = (minutes: number) => new Date(Date.UTC(2025, 9, 1) + minutes * 60_000).toISOString();

/** The source's own order: of one revision and moment the later name, without its ending. */
export const byPlace = (a: Sent, b: Sent) => {
  const place = ({ rank, modifiedAt, name }: Sent) => `${rank.padStart(10)}|${modifiedAt}|${name.replace(/\.[a-z]+$/, "")}`;
  const [left, right] = [place(a), place(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** What a full delivery says of a slice: figures, only lines nobody can read, or nothing. */
export interface Word extends Sent {
  /** The file's name without its revision. */
  of: string;
  slices: ReadonlyMap<string, ReadonlyMap<string, string>>;
  damaged: ReadonlySet<string>;
  /** A line that does not say whose it is. */
  unsure: boolean;
}

/**
 * The rule, told once more and plainly: of every slice the greatest place stands among the words not taken back;
 * a word is taken back by a later file of the same name that is silent about the slice and surely so.
 */
export function lastWords(history: readonly Word[]): Map<string, string> {
  const stands = new Map<string, string>();
  const ordered = [...history].sort(byPlace);
  for (const slice of new Set(history.flatMap((word) => [...word.slices.keys()]))) {
    const said = ordered.filter(
      (word, i) =>
        word.slices.has(slice) &&
        !ordered
          .slice(i + 1)
          .some((later) => later.of === word.of && !later.slices.has(slice) && !later.damaged.has(slice) && !later.unsure),
    );
    for (const [key, value] of said.at(-1)?.slices.get(slice) ?? []) stands.set(`${slice} ${key}`.trim(), value);
  }
  return stands;
}
