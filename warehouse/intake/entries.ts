/** What the journal says: the only inputs of the warehouse, in order. Applying them all again makes the same warehouse. */
import type { Period } from "../../connectors/period.js";
import type { ProblemReport } from "../../connectors/problem.js";
import type { ProblemCode } from "../../connectors/problems.js";
import type { Reading, Span } from "../../connectors/reader/reading.js";
import type { DefinitionKind } from "../definitions/recorded.js";
import type { Decision } from "../holds/held-delivery.js";
import type { RoundAct } from "../rounds/acts.js";
import type { Signature } from "../sign-off/sign-off.js";
import type { PullRecord } from "./pull-record.js";

export interface DefinitionsEntry {
  seq: number;
  at: string;
  kind: "definitions";
  /** A null hash: the definition is gone. Bodies lie in the archive. */
  changes: { kind: DefinitionKind; id: string; sha256: string | null }[];
}

/** An artifact that came for a dataset. */
export interface DeliveredItem {
  sha256: string;
  size: number;
  name: string;
  rank: string;
  modifiedAt: string;
  receivedAt: string;
  /** Of the file as it came, when the archive holds the redacted extract of a sheet. */
  original?: { sha256: string; size: number };
  sheet?: string;
  /** The letters the columns of the extract have in that sheet. */
  places?: string[];
  /** Sheets of that workbook which were not read and seem to be meant: they are in no extract. */
  passedOver?: Reading["passedOver"];
  /** Rows of that sheet with a cell that is struck through, which an extract does not tell. */
  struck?: Span[];
  /** It could not even be redacted, so nothing of it is kept. */
  refused?: ProblemReport;
  /** What a person accepted of these bytes: it no longer holds them. */
  accepted?: ProblemCode[];
}

export interface DeliveriesEntry {
  seq: number;
  at: string;
  kind: "deliveries";
  dataset: string;
  /** The contract it is read by, in the archive. */
  contract: string;
  items: DeliveredItem[];
  /** Read once more, by a mended contract or list: earlier readings of the same bytes are worked off. */
  replay?: true;
}

/** A delivery as its source has it: these bytes under this name at this place in its order. */
export type HeldIdentity = Pick<DeliveredItem, "sha256" | "name" | "rank" | "modifiedAt">;

/** A person says that a held delivery is right: it is loaded, at its own place in the source's order. */
export interface AcceptEntry extends Decision {
  seq: number;
  at: string;
  kind: "accept";
  dataset: string;
  /** The contract it is read by, in the archive. */
  contract: string;
  item: DeliveredItem;
  codes: ProblemCode[];
}

/** A person says no: it waits no longer. */
export interface RefuseEntry extends Decision {
  seq: number;
  at: string;
  kind: "refuse";
  dataset: string;
  held: HeldIdentity;
}

/** A person's yes to the values of a dataset's period, or of the office's month, as they stand at this place of the journal. */
export interface SignEntry {
  seq: number;
  at: string;
  kind: "sign";
  of: Signature["of"];
  dataset: string | null;
  period: Period;
  digest: string;
  salt: string;
  counted: number;
  /** Lines under the digest beside the values: definitions, and the signatures it stands on. */
  also: string[];
  definitions: Signature["definitions"];
  lacking: Signature["lacking"];
  by: Signature["by"];
  reason: string | null;
}

export interface PullEntry {
  seq: number;
  at: string;
  kind: "pull";
  record: PullRecord;
  bookmark: string | null;
}

/** An entry before it could not be applied for a reason of its own, and is no longer tried: a rebuild passes it over as well. */
export interface UndoneEntry {
  seq: number;
  at: string;
  kind: "undone";
  of: number;
  problem: ProblemReport;
}

/** What an inspector, or one they ask, did in an inspection round. It changes no figure. */
export type RoundEntry = { seq: number; at: string; kind: "round" } & RoundAct;

export type Entry = DefinitionsEntry | DeliveriesEntry | AcceptEntry | RefuseEntry | SignEntry | PullEntry | RoundEntry | UndoneEntry;

/** Bytes that applying an entry may need on the disk beside what is archived: the lines that are read out of it. */
export function sizeOf(entry: { kind: string } & Record<string, unknown>): number {
  const items = (entry.kind === "accept" ? [entry.item] : (entry.items ?? [])) as DeliveredItem[];
  return items.reduce((sum, { size }) => sum + 2 * size, 0);
}
