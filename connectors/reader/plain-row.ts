/**
 * A row of a sheet as programs write it, read without the parser: known attributes, cells of a plain value, no more. It takes nothing that
 * the parser would refuse or read otherwise; a row with anything else in it (a formula, an entity, rich text) is the parser's.
 */

/** What a cell shows by its stored value. */
export type CellText = (value: string, type: string, style: number) => string;

const QUOTE = 0x22;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const SPACE = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
const A = 0x41;
const Z = 0x5a;
const rowAttributes = [
  "r",
  "spans",
  "s",
  "customFormat",
  "ht",
  "hidden",
  "customHeight",
  "outlineLevel",
  "collapsed",
  "thickTop",
  "thickBot",
  "ph",
  "x14ac:dyDescent",
];
const types: ReadonlySet<string> = new Set(["n", "s", "str", "b", "e", "d", "inlineStr"]);
const inlineStarts = ["<is><t>", '<is><t xml:space="preserve">'];
const inlineEnd = "</t></is></c>";
const valueEnd = "</v></c>";

export class PlainRow {
  line = 0;
  cells: string[] = [];
  private text = "";
  private at = 0;
  private column = 0;

  constructor(
    private readonly textOf: CellText,
    private readonly last: { row: number; column: number },
  ) {}

  /** @returns whether the element that begins at `from`, and whose end tag begins at `end`, is such a row, and comes after that line */
  read(text: string, from: number, end: number, after: number): boolean {
    this.text = text;
    this.at = from + "<row".length;
    this.line = after + 1;
    this.cells = [];
    this.column = 0;
    if (!this.readStart() || this.line <= after || this.line > this.last.row) return false;
    while (this.at < end) if (!this.readCell()) return false;
    return this.at === end;
  }

  /** The attributes of the row, each once. */
  private readStart(): boolean {
    const { text } = this;
    for (let seen = 0; ; ) {
      const code = text.charCodeAt(this.at);
      if (code === GREATER) {
        this.at++;
        return true;
      }
      const equals = text.indexOf('="', this.at);
      if (code !== SPACE || equals < 0) return false;
      const bit = 1 << rowAttributes.indexOf(text.slice(this.at + 1, equals));
      // Of a name that is not known the place is -1, its bit the sign.
      if (bit < 0 || seen & bit) return false;
      seen |= bit;
      this.at = equals + 2;
      if (bit !== 1) while (isPlain(text.charCodeAt(this.at))) this.at++;
      else this.line = this.number();
      if (text.charCodeAt(this.at++) !== QUOTE) return false;
    }
  }

  private readCell(): boolean {
    const { text } = this;
    if (!text.startsWith("<c", this.at)) return false;
    this.at += 2;
    let type: string | null = null;
    let style: number | null = null;
    let column: number | null = null;
    for (let code = text.charCodeAt(this.at); code === SPACE; code = text.charCodeAt(this.at)) {
      const name = text[this.at + 1];
      if (!text.startsWith('="', this.at + 2)) return false;
      this.at += 4;
      if (name === "r" && column === null) column = this.reference();
      else if (name === "s" && style === null) style = this.number();
      else if (name === "t" && type === null) type = this.type();
      else return false;
      if (column === -1 || style === -1 || type === "" || text.charCodeAt(this.at++) !== QUOTE) return false;
    }
    type ??= "n";
    column ??= this.column + 1;
    if (column <= this.column || column > this.last.column) return false;
    this.column = column;
    const value = this.value(type);
    if (value === null) return false;
    const shown = this.textOf(value, type, style ?? 0);
    if (shown === "") return true;
    const { cells } = this;
    while (cells.length < column - 1) cells.push("");
    cells[column - 1] = shown;
    return true;
  }

  /** The value between the cell's tags, which are passed over; null where something else stands there. */
  private value(type: string): string | null {
    const { text } = this;
    const code = text.charCodeAt(this.at);
    if (code === SLASH && text.charCodeAt(this.at + 1) === GREATER) {
      this.at += 2;
      return "";
    }
    if (code !== GREATER) return null;
    this.at++;
    const inline = type === "inlineStr";
    const start = inline ? inlineStarts.find((one) => text.startsWith(one, this.at)) : text.startsWith("<v>", this.at) ? "<v>" : undefined;
    if (start === undefined) return null;
    const from = this.at + start.length;
    let until = from;
    while (isPlain(text.charCodeAt(until))) until++;
    const end = inline ? inlineEnd : valueEnd;
    if (!text.startsWith(end, until)) return null;
    this.at = until + end.length;
    return text.slice(from, until);
  }

  /** Digits from here on; -1 where there are none, or more than a row's number has. */
  private number(): number {
    const { text, at } = this;
    let number = 0;
    for (let code = text.charCodeAt(this.at); code >= ZERO && code <= NINE; code = text.charCodeAt(++this.at)) {
      number = number * 10 + code - ZERO;
    }
    return this.at === at || this.at - at > 7 ? -1 : number;
  }

  /** The column of a reference like B12; -1 where it is none. */
  private reference(): number {
    const { text } = this;
    let column = 0;
    for (let code = text.charCodeAt(this.at); code >= A && code <= Z && column <= this.last.column; code = text.charCodeAt(++this.at)) {
      column = column * 26 + code - A + 1;
    }
    return column > 0 && this.number() > 0 ? column : -1;
  }

  /** A known type of cell; nothing where it is none. */
  private type(): string {
    const end = this.text.indexOf('"', this.at);
    const type = this.text.slice(this.at, end);
    this.at = end;
    return types.has(type) ? type : "";
  }
}

/** Characters that mean themselves, wherever they stand, in every version of XML. */
function isPlain(code: number): boolean {
  if (code < 0x7f) return code >= SPACE && code !== LESS && code !== GREATER && code !== AMPERSAND && code !== QUOTE;
  return code > 0x9f && code < 0xd800 && code !== 0x2028;
}
