/** Lays the values of one record after the other into cells, by the names of their fields. */
import { objectsOf } from "./record-fields.js";
import { cellOf, isNested } from "./record-lines.js";

export class RecordCells {
  /** A cell for each column; those of the record before are gone. */
  readonly cells: string[];
  /** Whether the record holds anything. */
  filled = false;
  /** Whether it holds a field that is no column, or a value where others hold an object. */
  unlike = false;
  private readonly places: ReadonlyMap<string, number>;
  private readonly objects: ReadonlySet<string>;
  /** Fields mostly come in one order: this is the next. */
  private next = 0;

  constructor(private readonly columns: readonly string[]) {
    this.cells = columns.map(() => "");
    this.places = new Map(columns.map((column, place) => [column, place]));
    const objects = objectsOf(columns);
    this.objects = new Set(columns.filter((column) => objects.has(column)));
  }

  take(record: Record<string, unknown>): void {
    this.cells.fill("");
    this.filled = false;
    this.unlike = false;
    this.next = 0;
    this.lay(record, "");
  }

  private lay(record: Record<string, unknown>, prefix: string): void {
    for (const name in record) {
      const value = record[name];
      const field = prefix === "" ? name : prefix + name;
      if (isNested(value)) {
        this.lay(value, `${field}.`);
        continue;
      }
      const text = cellOf(value);
      if (text !== "") this.filled = true;
      const place = this.columns[this.next] === field ? this.next : this.places.get(field);
      if (place === undefined) this.unlike = true;
      else {
        if (text !== "" && this.objects.size > 0 && this.objects.has(field)) this.unlike = true;
        this.cells[place] = text;
        this.next = place + 1;
      }
    }
  }
}
