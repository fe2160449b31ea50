/** A connector brings artifacts of one agency's datasets; it knows its source and nothing about figures or the database. */
import type { AgencyId, DatasetContract } from "./dataset.js";
import type { ProblemReport } from "./problem.js";

/** One source of `yutitham.yaml`. Secrets are names of environment variables, never values. */
export type SourceSettings = { agency: AgencyId; label?: "sample" } & (
  | {
      transport: "sftp";
      host: string;
      port: number;
      user: string;
      passwordEnv?: string;
      privateKeyEnv?: string;
      hostKeySha256: string;
      root: string;
    }
  | { transport: "rest"; baseUrl: string; tokenEnv: string; privateNetwork?: boolean }
  | { transport: "ckan"; baseUrl: string; apiKeyEnv?: string; privateNetwork?: boolean }
  | { transport: "folder"; path: string }
  | {
      transport: "postgres";
      host: string;
      port: number;
      database: string;
      user: string;
      passwordEnv: string;
      /** Absent: `verify-full`, but for a server on this machine. */
      tls?: "verify-full" | "off";
      /** The authority that signed the server's certificate, where it is none of the public ones; a PEM file. */
      caFile?: string;
      /** How long before the mark a changed-since view is read again, for rows that were committed late. Absent: a day. */
      overlapMinutes?: number;
    }
);

/** A place in the source's own order. Compared by `rank` (revision number or changed moment), then by `modifiedAt`, then by arrival. */
export interface SourceOrder {
  rank: string;
  modifiedAt: string;
}

/** What a transport brought: bytes in a temporary file, with what the source says of them. */
export interface Fetched {
  dataset: string;
  /** As the source names it; only ever shown, never used as a path. */
  name: string;
  path: string;
  size: number;
  order: SourceOrder;
  /** For changed-since sources: hand back at the next pull once this delivery is kept. */
  bookmark?: string;
}

export interface Limits {
  /** Bytes of one artifact. */
  maxBytes: number;
  /** Whole transfer of one artifact, milliseconds. */
  deadlineMs: number;
  /** Attempts in all. */
  attempts: number;
  /** Redirect hosts and addresses are refused; only these hosts are spoken to. */
  maxPages: number;
  /** How long a file of a folder stands still between two looks before it is taken, milliseconds. */
  stillMs: number;
}

export const defaultLimits: Limits = { maxBytes: 2 * 1024 ** 3, deadlineMs: 10 * 60_000, attempts: 4, maxPages: 100_000, stillMs: 10_000 };

export interface PullQuestion {
  contract: DatasetContract;
  /** The other datasets that the same source brings: what is none of theirs either is nobody's. */
  beside?: readonly DatasetContract[];
  /** What this source said last time it was asked for this dataset. */
  bookmark: string | null;
  /** Names with size and modified time that are already held: a transport may pass them over without fetching. */
  held: ReadonlyMap<string, { size: number; modifiedAt: string }>;
  /** Temporary folder for this pull. */
  into: string;
  /** Back-fill: whether a record of the source, by its own field names, lies in the months asked for. Absent: all do. */
  wants?: (record: Record<string, string | null>) => boolean;
  limits: Limits;
  signal: AbortSignal;
  /** Told of what was passed over while the pull goes on: a hostile file name, a file still growing. */
  notice?: (report: ProblemReport) => void;
}

export interface Connector {
  readonly source: SourceSettings;
  /** Brings what is new, in the source's order. Throws Problem for a transfer that failed; nothing half is handed on. */
  pull(question: PullQuestion): AsyncIterable<Fetched>;
}
