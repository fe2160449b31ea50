/** Deliveries that have been read. */
import type { ReadingResult } from "../../connectors/reader/reading.js";
import type { DeliveredItem } from "./entries.js";

export interface Ready {
  /** The contract they were read by, in the archive. */
  contract: string;
  /** One a delivery, in their order. */
  results: readonly ReadingResult[];
  /** Removes the lines that were read. */
  drop(): Promise<void>;
}

/** Deliveries whose reading has begun. */
export interface BegunReadings {
  /** The contract they are read by, in the archive. */
  contract: string;
  /** What was read of one; undefined where nothing was begun of it. */
  of(item: DeliveredItem): Promise<ReadingResult> | undefined;
}
