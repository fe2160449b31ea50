/** Who acts by a command, and the audit log that it is written to. */
import { join } from "node:path";
import { Problem } from "../../connectors/problem.js";
import type { Viewer } from "../../warehouse/answer.js";
import { type Audit, openAudit } from "../audit/audit.js";
import { isRole, type Person } from "../roles.js";
import type { CommandContext } from "./command.js";

/** What is seen by whoever sits at the machine with the data folder: everything. */
export const atMachine: Viewer = { exact: "all", lines: "all" };

/** The running server's audit log, or the data folder's own, closed again afterwards. */
export async function withAudit<T>(context: CommandContext, work: (audit: Audit) => Promise<T>): Promise<T> {
  const audit = context.audit ?? (await openAudit(join(context.product.store.folder, "audit")));
  try {
    return await work(audit);
  } finally {
    if (!context.audit) await audit.close();
  }
}

/** What a person decided by a command, with its outcome, or the refusal. */
export function audited<T>(
  context: CommandContext,
  act: { operation: string; asked: Record<string, unknown>; person: Person },
  work: () => Promise<{ done: T; outcome: Record<string, unknown> }>,
): Promise<T> {
  const { operation, asked, person } = act;
  const line = { who: person.id, role: person.role, operation, address: "command line" };
  return withAudit(context, async (audit) => {
    try {
      const { done, outcome } = await work();
      await audit.record({ ...line, kind: "decision", asked: JSON.stringify({ ...asked, ...outcome }) });
      return done;
    } catch (error) {
      const code = error instanceof Problem ? error.code : "INTERNAL";
      await audit.record({ ...line, kind: code === "NOT_ALLOWED" ? "refused" : "decision", asked: JSON.stringify(asked), code });
      throw error;
    }
  });
}

/** @throws Problem REQUEST_INVALID where no such account may act */
export async function personNamed({ product: { people } }: CommandContext, name: string): Promise<Person> {
  const user = await people.findUser(name.normalize("NFC").trim().toLowerCase());
  if (!user || user.disabled || !isRole(user.role))
    throw new Problem("REQUEST_INVALID", {
      found: name,
      expected: "บัญชีผู้ใช้ที่ใช้งานอยู่ ดูด้วย yutitham user list / an account of `yutitham user list`",
    });
  return { id: `user:${user.id}`, name: user.name, role: user.role, agency: user.agency, via: "account" };
}
