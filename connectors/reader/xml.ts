/** Streams XML parts of a workbook. No DOCTYPE, so no entities of its own; nothing is fetched. */
import { isUtf8 } from "node:buffer";
import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { Problem } from "../problem.js";
import { cutToCharacters } from "./csv-source.js";

export interface XmlHandler {
  /** Local name and attributes without their prefixes. */
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Looked at after each piece: true ends the reading early. */
  done?(): boolean;
  /** Elements that the handler may take itself, past the parser. */
  own?: OwnElements;
}

/** Elements of one name that stand one after the other in another, as rows do. */
export interface OwnElements {
  name: string;
  within: string;
  /**
   * Takes one whole.
   * @param end where its end tag begins, if it is taken: the first that follows
   * @returns false for one that the parser must read; it must be false unless the element is well-formed
   */
  take(text: string, from: number, end: number): boolean;
}

/** @throws Problem FILE_BROKEN when it is not well-formed, or holds a DOCTYPE */
export async function parseXml(stream: Readable, file: string, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  /** The tag that the parser told of last. */
  let opened = "";
  let closed = "";
  parser.on("doctype", () => {
    throw broken(file, "DOCTYPE");
  });
  parser.on("error", () => {
    throw broken(file, "XML");
  });
  parser.on("opentag", (tag) => {
    opened = tag.name;
    handler.open?.(local(tag.name), withoutPrefixes(tag.attributes as Record<string, string>));
  });
  parser.on("closetag", (tag) => {
    opened = "";
    closed = tag.name;
    handler.close?.(local(tag.name));
  });
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  const write = (text: string) => void parser.write(text);
  const pieces = handler.own
    ? new Pieces(handler.own, write, (last) => {
        opened = "";
        closed = "";
        write(last);
        return { opened, closed };
      })
    : { write, end() {} };
  for await (const text of textOf(stream, file)) {
    pieces.write(text, handler.done);
    if (handler.done?.()) return;
  }
  pieces.end();
  parser.close();
}

/** So much text is looked through for the end of one element. */
const MOST_HELD = 1024 * 1024;

/** Hands text on to the parser, save for the elements that the handler takes. */
class Pieces {
  /** `before`: their first is to come. `among`: the parser has read as far as here, where one may begin. `after`: all else is the parser's. */
  private where: "before" | "among" | "after" = "before";
  private held = "";
  private readonly startTag: string;
  private readonly endTag: string;
  private readonly within: string;

  constructor(
    private readonly own: OwnElements,
    private readonly toParser: (text: string) => void,
    /** Writes one character; returns the tag, if it ended one. */
    private readonly lastToParser: (last: string) => { opened: string; closed: string },
  ) {
    this.startTag = `<${own.name} `;
    this.endTag = `</${own.name}>`;
    this.within = `<${own.within}>`;
  }

  write(piece: string, done?: () => boolean): void {
    const text = this.held + piece;
    this.held = "";
    let at = 0;
    while (at < text.length && !done?.()) at = this[this.where](text, at);
  }

  end(): void {
    this.toParser(this.held);
  }

  private before(text: string, at: number): number {
    const found = text.indexOf(this.within, at);
    if (found < 0) return this.hold(text, Math.max(at, text.length - this.within.length), at);
    const until = found + this.within.length;
    this.toParser(text.slice(at, until - 1));
    if (this.lastToParser(">").opened === this.own.within) this.where = "among";
    return until;
  }

  private among(text: string, at: number): number {
    let from = at;
    while (isBlank(text.charCodeAt(from))) from++;
    if (text.length - from < this.startTag.length) return this.hold(text, from, from);
    if (!text.startsWith(this.startTag, from)) {
      this.where = "after";
      return from;
    }
    const end = text.indexOf(this.endTag, from);
    if (end < 0) {
      if (text.length - from > MOST_HELD) this.where = "after";
      return this.where === "after" ? from : this.hold(text, from, from);
    }
    const until = end + this.endTag.length;
    if (this.own.take(text, from, end)) return until;
    this.toParser(text.slice(from, until - 1));
    // What looks like the end of an element may stand in a comment: then its last character ends no tag.
    if (this.lastToParser(">").closed !== this.own.name) this.where = "after";
    return until;
  }

  private after(text: string, at: number): number {
    this.toParser(at === 0 ? text : text.slice(at));
    return text.length;
  }

  /** Keeps the rest until more has come; what stands before it is the parser's. */
  private hold(text: string, from: number, at: number): number {
    if (from > at) this.toParser(text.slice(at, from));
    this.held = text.slice(from);
    return text.length;
  }
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** The text of a UTF-8 stream, piece by piece. */
async function* textOf(stream: Readable, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of stream) yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw broken(file, "ZIP");
  }
}

/**
 * The bytes of a UTF-8 stream, piece by piece, a character each: for a search for what is written in ASCII.
 * @throws Problem FILE_BROKEN when they are no UTF-8
 */
export async function* bytesOf(stream: Readable, file: string): AsyncGenerator<string> {
  let held: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of stream) {
      const all = held.length > 0 ? Buffer.concat([held, chunk as Buffer]) : (chunk as Buffer);
      const whole = cutToCharacters(all);
      if (!isUtf8(whole)) throw broken(file, "ZIP");
      held = all.subarray(whole.length);
      yield whole.toString("latin1");
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw broken(file, "ZIP");
  }
  if (held.length > 0) throw broken(file, "ZIP");
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function withoutPrefixes(attributes: Record<string, string>): Record<string, string> {
  for (const name in attributes) if (name.includes(":") || name.startsWith("xmlns")) return stripped(attributes);
  return attributes;
}

function stripped(attributes: Record<string, string>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) if (!name.startsWith("xmlns")) plain[local(name)] = value;
  return plain;
}

function broken(file: string, found: string): Problem {
  return new Problem("FILE_BROKEN", { file, found, expected: " Excel (.xlsx) " });
}
