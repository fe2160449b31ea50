/** Every route of the server, entered through one door: who asks, and whether the table of `roles.ts` lets them. */
import type { Express, NextFunction, Request, RequestHandler, Response } from "express";
import { Problem } from "../connectors/problem.js";
import { decide } from "./access.js";
import type { Audit } from "./audit/audit.js";
import { grantOf, isInTable } from "./roles.js";
import type { Caller, Who } from "./sign-in/who.js";

export type Handler = (request: Request, response: Response, caller: Caller) => Promise<void> | void;

/** The operation a request stands for, and the dataset it names, if its rule looks at one. */
export interface Asked {
  operation: string;
  dataset?: string;
}

export class Routes {
  /** Method, path and operations of everything registered; a test holds them against the table. */
  readonly all: { method: string; path: string; operations: string[] }[] = [];

  constructor(
    readonly app: Express,
    readonly who: Who,
    readonly audit: Audit,
    readonly datasets: () => Promise<{ contract: { id: string; agency: string }; provinceWide: boolean }[]>,
  ) {}

  get(path: string, handler: Handler, operations: string[] = [`GET ${path}`], asked?: (request: Request) => Asked): void {
    this.#enter("GET", path, operations, asked);
    this.app.get(path, this.#door(operations[0]!, asked), this.#run(handler));
  }

  post(path: string, before: RequestHandler[], handler: Handler): void {
    this.#enter("POST", path, [`POST ${path}`]);
    this.app.post(path, this.#door(`POST ${path}`), ...before, this.#run(handler));
  }

  /** Built files that anyone may read: the page that signs in needs them too. */
  files(path: string, handler: RequestHandler): void {
    this.#enter("GET", path, ["GET /assets"]);
    this.app.use(path, handler);
  }

  /** @throws Error for an operation that is not in the table */
  #enter(method: string, path: string, operations: string[], asked?: (request: Request) => Asked): void {
    if (operations.length > 1 && !asked) throw new Error(`${method} ${path} stands for several operations; say which`);
    for (const operation of operations) if (!isInTable(operation)) throw new Error(`${operation} is not in the table of gateway/roles.ts`);
    this.all.push({ method, path, operations });
  }

  #door(fixed: string, asked?: (request: Request) => Asked): RequestHandler {
    return async (request: Request, response: Response, next: NextFunction) => {
      const caller = await this.who.asks(request);
      const { operation, dataset } = asked?.(request) ?? { operation: fixed };
      response.locals.caller = caller;
      if (grantOf(caller.person, operation) !== "yes") await this.#admit(caller, operation, dataset ?? null);
      next();
    };
  }

  async #admit({ person, address }: Caller, operation: string, dataset: string | null): Promise<void> {
    try {
      await decide(person, operation, dataset, this.datasets);
    } catch (error) {
      const code = error instanceof Problem ? error.code : "INTERNAL";
      const asked = dataset ?? undefined;
      await this.audit.record({ kind: "refused", who: person?.id ?? null, role: person?.role ?? null, operation, asked, address, code });
      throw error;
    }
  }

  #run(handler: Handler): RequestHandler {
    return async (request, response) => handler(request, response, response.locals.caller as Caller);
  }
}
