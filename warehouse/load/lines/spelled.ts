/** What is known of the spellings of a file. */

/** What was found among the spellings. */
export interface Spelled {
  /** Columns of figures that had spellings to be read. */
  read: Set<number>;
  /** Columns with spellings that mean nothing. */
  doubtful: Map<number, Doubtful>;
  /** Maps with spellings that say a total. */
  withTotal: Set<string>;
  codes: Codes;
}

/** How many codes the spellings of a map stand for. */
export type Codes = ReadonlyMap<string, number>;

/** The map that says which spellings they are; and their numbers, where typed lines have them. */
export interface Doubtful {
  map: string;
  numbers: readonly number[];
}
