/** `yutitham user`, `token` and `roles`: who may do what. */
import { Problem } from "../../connectors/problem.js";
import { printable, requirePrintable } from "../printable.js";
import { roles as roleNames, rolesTable } from "../roles.js";
import { hashPassword, longestName, lookedUpAs } from "../sign-in/accounts.js";
import { createToken, requireRole } from "../sign-in/tokens.js";
import type { Command, CommandContext, Options } from "./command.js";

/** @throws Problem REQUEST_INVALID for an agency that the province does not have */
function wanted({ definitions }: CommandContext["product"], options: Options, usual: string): { role: string; agency: string | null } {
  const agencies = definitions.province.agencies.map(({ id }) => id);
  const agency = options.agency === undefined ? null : String(options.agency);
  if (agency && !agencies.some((id) => id === agency))
    throw new Problem("REQUEST_INVALID", { found: agency, expected: agencies.join(", ") });
  return { role: String(options.role ?? usual), agency };
}

export const token: Command = {
  async run({ product }, [what = "list", id], options) {
    if (what === "create") {
      const made = await createToken(product.people, {
        ...wanted(product, options, ""),
        label: (options.label as string) ?? "",
        ...(options.days ? { days: Number(options.days) } : {}),
      });
      return {
        json: { token: made.token, id: made.id, role: made.role, expires: made.expires },
        text: `${made.token}\n(${made.role}, until ${made.expires}; shown once)`,
      };
    }
    if (what === "revoke") {
      const done = await product.people.revokeToken(String(id));
      return { json: { revoked: done }, text: done ? "revoked" : "no such token", exit: done ? 0 : 1 };
    }
    if (what !== "list") throw new Problem("REQUEST_INVALID", { found: what, expected: "create, list, revoke" });
    const tokens = await product.people.listTokens();
    return {
      json: { tokens },
      text: tokens.map((t) => `${t.id} ${t.role} ${printable(t.label)} ${t.expires}${t.revoked ? " revoked" : ""}`).join("\n"),
    };
  },
};

/** As it is looked up when somebody signs in. @throws Problem REQUEST_INVALID for one with characters that cannot be seen, or too long to be typed */
function accountName(given: string): string {
  requirePrintable(given);
  const name = lookedUpAs(given);
  if (name.length > longestName)
    throw new Problem("REQUEST_INVALID", { found: `${name.length} characters`, expected: `≤ ${longestName} characters` });
  return name;
}

export const user: Command = {
  async run({ product }, [what = "list", given], options) {
    if (what === "add") {
      const name = accountName(given ?? "");
      const password = process.env.YUTITHAM_PASSWORD ?? String(options.password ?? "");
      if (!name || password.length < 12)
        throw new Problem("REQUEST_INVALID", {
          found: name,
          expected: "ชื่อ และ YUTITHAM_PASSWORD อย่างน้อย 12 ตัวอักษร / a name, and YUTITHAM_PASSWORD of 12 characters or more",
        });
      const { role, agency } = wanted(product, options, "analyst");
      requireRole(role, agency);
      await product.people.addUser({
        name,
        role,
        agency,
        passwordHash: await hashPassword(password),
      });
      return { json: { user: name }, text: `${name} added` };
    }
    if (what !== "list") throw new Problem("REQUEST_INVALID", { found: what, expected: "add, list" });
    const users = await product.people.listUsers();
    return {
      json: { users },
      text: users.map((u) => `${printable(u.name)} ${u.role} ${u.agency ?? ""}${u.disabled ? " disabled" : ""}`).join("\n"),
    };
  },
};

export const roles: Command = {
  async run() {
    const table = rolesTable();
    const line = (cells: readonly string[], rest: string) => `${cells.map((cell) => cell.padEnd(10)).join("")}${rest}`;
    const lines = table.map(({ what, anonymous, grants, operations }) =>
      [
        line(
          roleNames.map((role) => grants[role]),
          `${what.en} (${what.th})${anonymous ? "; without signing in too" : ""}`,
        ),
        `${" ".repeat(roleNames.length * 10)}${operations.join(", ") || "not built yet"}`,
      ].join("\n"),
    );
    return { json: { roles: table }, text: [line(roleNames, ""), ...lines].join("\n") };
  },
};
