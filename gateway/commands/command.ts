/** What a command is: it runs against an opened product, in this process or in the running server, and answers one JSON object. */
import type { ProblemReport } from "../../connectors/problem.js";
import type { Asked } from "../../connectors/schedule.js";
import type { Audit } from "../audit/audit.js";
import type { Product, Say } from "../wiring.js";

export interface CommandContext {
  product: Product;
  /** Progress for people; never on standard output. */
  say: Say;
  /** The running server's own schedule, when there is one: pulls take their turn in it. */
  pullInTurn?: (dataset: string, asked: Asked) => Promise<void>;
  /** The running server's audit log, when there is one. */
  audit?: Audit;
}

export interface CommandResult {
  /** What `--json` prints. */
  json: object;
  /** What a person reads. */
  text: string;
  /** 0, or 1 when the data or the request is wrong. */
  exit?: 0 | 1;
}

export type Options = Record<string, unknown>;

export interface Command {
  run(context: CommandContext, args: string[], options: Options): Promise<CommandResult>;
}

export const problemLines = (problems: readonly Pick<ProblemReport, "code" | "th" | "en">[]): string =>
  problems.map((problem) => `${problem.code}\n  ${problem.th}\n  ${problem.en}`).join("\n");
