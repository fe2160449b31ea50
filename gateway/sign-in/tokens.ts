/** Bearer tokens for scripts: `yt_` and 256 random bits, told once, kept as SHA-256. */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { now } from "../../connectors/clock.js";
import { Problem } from "../../connectors/problem.js";
import type { PeopleStore } from "../../warehouse/people-store.js";
import { requirePrintable } from "../printable.js";
import { isRole, type Person, type Role, roles } from "../roles.js";

export interface TokenWanted {
  role: string;
  /** An officer's agency. */
  agency?: string | null;
  label?: string;
  /** Days until it ends; default 90, at most 366. */
  days?: number;
}

/**
 * Makes a token. Only this answer ever holds it.
 * @throws Problem REQUEST_INVALID for an unknown role, an officer without agency, a label that cannot be seen, or a life beyond the bound
 */
export async function createToken(
  people: PeopleStore,
  wanted: TokenWanted,
): Promise<{ token: string; id: string; role: Role; expires: string }> {
  const { role, agency = null, label = "", days = 90 } = wanted;
  requireRole(role, agency);
  requirePrintable(label);
  if (!(days > 0 && days <= 366)) throw new Problem("REQUEST_INVALID", { found: `${days} days`, expected: "1–366 days" });
  const token = `yt_${randomBytes(32).toString("base64url")}`;
  const id = randomUUID();
  const created = now();
  const expires = new Date(created.getTime() + days * 86_400_000).toISOString();
  await people.addToken({
    id,
    sha256: fingerprint(token),
    role,
    agency,
    label: label.slice(0, 100),
    expires,
    createdAt: created.toISOString(),
  });
  return { token, id, role, expires };
}

/** @throws Problem REQUEST_INVALID for an unknown role, or an officer without agency */
export function requireRole(role: string, agency: string | null): asserts role is Role {
  if (!isRole(role)) throw new Problem("REQUEST_INVALID", { found: role, expected: roles.join(", ") });
  if (role === "officer" && !agency)
    throw new Problem("REQUEST_INVALID", {
      found: "officer",
      expected: "officer พร้อมหน่วยงาน (--agency) / officer with an agency (--agency)",
    });
}

/** The person behind a token, or null when it is unknown, revoked or has ended. */
export async function personOfToken(people: PeopleStore, token: string): Promise<Person | null> {
  if (!/^yt_[A-Za-z0-9_-]{43}$/.test(token)) return null;
  const found = await people.findToken(fingerprint(token));
  if (!found || found.revoked || Date.parse(found.expires) <= now().getTime() || !isRole(found.role)) return null;
  return { id: `token:${found.id}`, name: found.role, role: found.role, agency: found.agency, via: "token" };
}

function fingerprint(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
