/**
 * Goes through a JSON text of any size without holding it: finds the lists of records in it, and hands on the records of one list.
 * Only one record is ever in memory.
 */
import { closeSync, openSync, readSync } from "node:fs";
import type { TextSource } from "../reader/csv-source.js";

export interface JsonList {
  /** `result.records`; "" for a list that is the whole text. */
  path: string;
  /** What its items are. */
  objects: number;
  arrays: number;
  others: number;
}

export interface JsonOutline {
  lists: JsonList[];
  /** Plain values outside lists, by path: `success`, `result.total`. */
  values: Map<string, string>;
  whole: boolean;
}

export type OnItem = (text: string) => void;

const MOST_LISTS = 200;
const MOST_VALUES = 500;
const DEEPEST = 100;
const MOST_ITEM = 16 * 1024 * 1024;

/** What the text holds. `whole` is false when it ends too early or is no JSON at the level of brackets and quotes. */
export function outline(source: TextSource): JsonOutline {
  const scan = new Scan(null, () => undefined);
  return scan.run(source);
}

/** Hands on every item of one list as text. */
export function eachItem(source: TextSource, path: string, onItem: OnItem): void {
  new Scan(path, onItem).run(source);
}

interface Level {
  list: boolean;
  path: string;
  counts: JsonList | null;
  key: string;
  /** Waiting for a key, a value, or a comma. */
  wants: "key" | "colon" | "value" | "comma";
}

class Scan {
  private readonly levels: Level[] = [];
  private readonly lists = new Map<string, JsonList>();
  private readonly values = new Map<string, string>();
  private text = "";
  private inString = false;
  private escaped = false;
  private token = "";
  private taking: string[] | null = null;
  private takenLength = 0;
  private takingDepth = 0;
  private ended = false;
  private broken = false;

  constructor(
    private readonly wanted: string | null,
    private readonly onItem: OnItem,
  ) {}

  run(source: TextSource): JsonOutline {
    for (const piece of pieces(source)) {
      this.text = piece;
      this.go();
      if (this.broken) break;
    }
    const whole = !this.broken && this.ended && this.levels.length === 0 && !this.inString;
    return { lists: [...this.lists.values()], values: this.values, whole };
  }

  private go(): void {
    const { text } = this;
    let from = 0;
    for (let i = 0; i < text.length && !this.broken; i++) {
      const code = text.charCodeAt(i);
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (code === 0x5c) this.escaped = true;
        else if (code === 0x22) {
          this.inString = false;
          if (!this.taking) this.endToken(true);
        }
        if (!this.taking && this.inString && this.token.length < 1000) this.token += text[i];
        continue;
      }
      switch (code) {
        case 0x22:
          this.inString = true;
          if (!this.taking) this.token = "";
          break;
        case 0x7b:
        case 0x5b:
          if (!this.taking) from = this.open(code === 0x5b, i);
          else this.takingDepth++;
          break;
        case 0x7d:
        case 0x5d:
          if (this.taking) {
            if (--this.takingDepth === 0) this.endItem(text.slice(from, i + 1));
          } else this.close(code === 0x5d);
          break;
        case 0x2c:
          if (!this.taking) this.comma();
          break;
        case 0x3a:
          if (!this.taking) this.colon();
          break;
        default:
          if (!this.taking && code > 0x20 && this.token.length < 1000) this.token += text[i];
      }
    }
    if (this.taking) {
      const rest = text.slice(from);
      this.takenLength += rest.length;
      if (this.takenLength > MOST_ITEM) this.broken = true;
      this.taking.push(rest);
    }
  }

  /** Opens a list or an object; returns where a taken item begins in this piece. */
  private open(list: boolean, i: number): number {
    const above = this.levels.at(-1);
    if (!above && this.ended) this.broken = true;
    if (above && above.wants !== "value") this.broken = true;
    if (above?.list && above.counts) {
      above.counts[list ? "arrays" : "objects"]++;
      above.wants = "comma";
      this.taking = [];
      this.takenLength = 0;
      this.takingDepth = 1;
      return i;
    }
    const path = above ? [above.path, above.key].filter(Boolean).join(".") : "";
    if (above) above.wants = "comma";
    if (this.levels.length >= DEEPEST) this.broken = true;
    const counts = list && this.lists.size < MOST_LISTS ? { path, objects: 0, arrays: 0, others: 0 } : null;
    if (counts) this.lists.set(path, counts);
    this.levels.push({ list, path, counts, key: "", wants: list ? "value" : "key" });
    return 0;
  }

  private endItem(rest: string): void {
    const text = this.taking!.join("") + rest;
    this.taking = null;
    if (this.wanted !== null && this.levels.at(-1)?.path === this.wanted) this.onItem(text);
  }

  private endToken(quoted: boolean): void {
    const level = this.levels.at(-1);
    if (quoted) this.token = unescaped(this.token);
    if (!level) {
      if (this.token !== "" || quoted) this.broken = true;
      return;
    }
    if (quoted && level.wants === "key") {
      level.key = this.token;
      level.wants = "colon";
    } else if (level.wants === "value") {
      if (level.list) {
        if (level.counts) level.counts.others++;
      } else if (this.values.size < MOST_VALUES) this.values.set([level.path, level.key].filter(Boolean).join("."), this.token);
      level.wants = "comma";
    } else this.broken = true;
    this.token = "";
  }

  private comma(): void {
    if (this.token !== "") this.endToken(false);
    const level = this.levels.at(-1);
    if (level?.wants === "comma") level.wants = level.list ? "value" : "key";
    else this.broken = true;
  }

  private colon(): void {
    const level = this.levels.at(-1);
    if (level?.wants !== "colon") this.broken = true;
    else level.wants = "value";
  }

  private close(list: boolean): void {
    if (this.token !== "") this.endToken(false);
    const level = this.levels.pop();
    if (!level || level.list !== list) this.broken = true;
    if (this.levels.length === 0) this.ended = true;
  }
}

/** A string's text without its escapes. */
function unescaped(token: string): string {
  if (!token.includes("\\")) return token;
  try {
    return JSON.parse(`"${token}"`) as string;
  } catch {
    return token;
  }
}

function* pieces(source: TextSource): Generator<string> {
  const decoder = new TextDecoder(source.bytes, { fatal: source.bytes === "utf-8" });
  const file = openSync(source.path, "r");
  try {
    const buffer = Buffer.allocUnsafe(1024 * 1024);
    for (let offset = source.skip; ; ) {
      const read = readSync(file, buffer, 0, buffer.length, offset);
      if (read === 0) break;
      offset += read;
      yield decoder.decode(buffer.subarray(0, read), { stream: true });
    }
    yield decoder.decode();
  } finally {
    closeSync(file);
  }
}
