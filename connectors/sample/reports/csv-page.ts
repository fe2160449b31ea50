/** A CSV under construction that knows its own line numbers, so that a fault's place cannot drift from the bytes. */
import { csvLine, windows874 } from "./thai-text.js";

export class CsvPage {
  private readonly lines: string[] = [];

  constructor(private readonly width: number) {}

  /** Adds a line, filled with blanks to the page's width; gives its physical line number. */
  add(...fields: (string | number)[]): number {
    const filled = [...fields, ...Array.from({ length: Math.max(0, this.width - fields.length) }, () => "")];
    this.lines.push(csvLine(filled));
    return this.lines.length;
  }

  /** Lines end as Windows ends them. */
  text(): string {
    return this.lines.map((line) => `${line}\r\n`).join("");
  }

  windows874(): Buffer {
    return windows874(this.text());
  }

  utf8WithMark(): Buffer {
    return Buffer.from(`\ufeff${this.text()}`, "utf8");
  }
}
