/** What somebody may have meant: things whose code or name is near to, or holds, what was asked for. */
import type { MissingQuery } from "../../generated/graphql.js";
import type { Words } from "../../language/dictionary.js";

export interface Thing {
  path: string;
  id: string;
  names: Words;
}

export function thingsIn({ kpis, datasets, districts, offices }: MissingQuery): Thing[] {
  const at = (path: string) => (one: { id: string; names: Words }) => ({ path: `${path}${one.id}`, id: one.id, names: one.names });
  return [...kpis.map(at("/kpi/")), ...districts.map(at("/district/")), ...offices.map(at("/office/")), ...datasets.map(at("/explore/"))];
}

/** @param asked words of a search, or the last part of an address @returns at most `most`, nearest first */
export function near(things: readonly Thing[], asked: string, most: number): Thing[] {
  const wanted = asked.trim().toLowerCase();
  if (!wanted) return [];
  const scored = things.map((thing) => ({
    thing,
    far: Math.min(...[thing.id, thing.names.th, thing.names.en].map((name) => distance(name, wanted))),
  }));
  return scored
    .filter(({ far }) => far <= 2)
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ thing }) => thing);
}

/** 0 where a name holds all the words; else how many letters it is off, or far. A longer word may be misspelt in one letter, a long one in two. */
function distance(name: string, wanted: string): number {
  const text = name.toLowerCase();
  if (wanted.split(/\s+/).every((word) => text.includes(word))) return 0;
  const within = editsWithin(text, wanted);
  if (within <= (wanted.length >= 10 ? 2 : wanted.length >= 5 ? 1 : 0)) return within;
  return Math.abs(text.length - wanted.length) > 2 || text.length > 24 ? 99 : edits(text, wanted);
}

/** The fewest letters by which `wanted` differs from any part of `text`: Thai writes its words without spaces between them. */
function editsWithin(text: string, wanted: string): number {
  let row = Array.from({ length: text.length + 1 }, () => 0);
  for (let i = 1; i <= wanted.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (wanted[i - 1] === text[j - 1] ? 0 : 1));
    row = next;
  }
  return Math.min(...row);
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
