/** Streams XML parts of a workbook. No DOCTYPE, so no entities of its own; nothing is fetched. */
import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { Problem } from "../problem.js";

export interface XmlHandler {
  /** Local name and attributes without their prefixes. */
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Looked at after each piece: true ends the reading early. */
  done?(): boolean;
}

/** @throws Problem FILE_BROKEN when it is not well-formed, or holds a DOCTYPE */
export async function parseXml(stream: Readable, file: string, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("doctype", () => {
    throw broken(file, "DOCTYPE");
  });
  parser.on("error", () => {
    throw broken(file, "XML");
  });
  parser.on("opentag", (tag) => handler.open?.(local(tag.name), withoutPrefixes(tag.attributes as Record<string, string>)));
  parser.on("closetag", (tag) => handler.close?.(local(tag.name)));
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  for await (const text of textOf(stream, file)) {
    parser.write(text);
    if (handler.done?.()) return;
  }
  parser.close();
}

/** The text of a UTF-8 stream, piece by piece. */
export async function* textOf(stream: Readable, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of stream) yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw broken(file, "ZIP");
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
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
