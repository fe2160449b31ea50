/** The routes that begin and end a session. OpenID Connect will be a second way to {@link begin}. */
import express, { type Request, type Response } from "express";
import { Problem } from "../../connectors/problem.js";
import type { Audit } from "../audit/audit.js";
import { isRole, type Person, type Role } from "../roles.js";
import type { Routes } from "../routes.js";
import { fromOwnForm, fromThisMachine } from "./same-site.js";
import { type Caller, plainAddress, sessionCookie, type Who } from "./who.js";

export interface SignInParts {
  who: Who;
  audit: Audit;
  secret: string;
  /** Cookies travel over TLS only. */
  secure: boolean;
  sample: boolean;
  agencies: () => string[];
}

const sampleNames: Record<Role, string> = {
  director: "ผู้อำนวยการ (ตัวอย่าง)",
  inspector: "ผู้ตรวจราชการ (ตัวอย่าง)",
  analyst: "นักวิเคราะห์ (ตัวอย่าง)",
  officer: "เจ้าหน้าที่ข้อมูล (ตัวอย่าง)",
  admin: "ผู้ดูแลระบบ (ตัวอย่าง)",
};

export function signInRoutes(routes: Routes, parts: SignInParts): void {
  const bodies = [express.json({ limit: "8kb" }), express.urlencoded({ extended: false, limit: "8kb" })];
  routes.post("/sign-in", bodies, async (request, response, caller) => {
    const { name, password, token, next } = fieldsOf(request);
    fromOwnForm(request, token, parts.secret);
    if (typeof name !== "string" || typeof password !== "string") throw new Problem("SIGN_IN_FAILED");
    await begin(parts, response, caller, await signIn(parts, name, password, caller), next);
  });
  routes.post("/sign-in/sample", bodies, async (request, response, caller) => {
    const { role, agency, token, next } = fieldsOf(request);
    const peer = plainAddress(request.socket.remoteAddress ?? "");
    if (!parts.sample || !fromThisMachine(request, peer)) {
      await parts.audit.record({ ...actOf(caller), kind: "refused", operation: "POST /sign-in/sample", code: "SAMPLE_SIGN_IN_REFUSED" });
      throw new Problem("SAMPLE_SIGN_IN_REFUSED");
    }
    fromOwnForm(request, token, parts.secret);
    await begin(parts, response, caller, samplePerson(role, agency, parts.agencies()), next);
  });
  routes.post("/sign-out", bodies, async (request, response, caller) => {
    const { token } = fieldsOf(request);
    fromOwnForm(request, token, parts.secret);
    if (caller.session) parts.who.sessions.end(caller.session);
    await parts.audit.record({ ...actOf(caller), kind: "sign-out", operation: "POST /sign-out" });
    response.clearCookie(sessionCookie, cookieOptions(parts.secure));
    leave(response, "/sign-in");
  });
}

async function signIn(parts: SignInParts, name: string, password: string, caller: Caller): Promise<Person> {
  try {
    return await parts.who.accounts.signIn(name, password, caller.address);
  } catch (error) {
    const code = error instanceof Problem ? error.code : "INTERNAL";
    await parts.audit.record({ ...actOf(caller), kind: "refused", operation: "POST /sign-in", code });
    throw error;
  }
}

/** Starts a session under a new id and sends the browser on. */
async function begin(parts: SignInParts, response: Response, caller: Caller, person: Person, next: unknown): Promise<void> {
  await parts.audit.record({ ...actOf(caller), who: person.id, role: person.role, kind: "sign-in", operation: `sign-in by ${person.via}` });
  response.cookie(sessionCookie, parts.who.sessions.start(person, caller.session), cookieOptions(parts.secure));
  leave(response, ownPath(next), { role: person.role, name: person.name });
}

function samplePerson(role: unknown, agency: unknown, agencies: string[]): Person {
  if (!isRole(role)) throw new Problem("REQUEST_INVALID", { found: "role", expected: "director, inspector, analyst, officer, admin" });
  const own = role !== "officer" ? null : typeof agency === "string" ? agency : "DOC";
  if (own && !agencies.includes(own)) throw new Problem("UNKNOWN_PLACE", { found: own });
  return { id: `sample:${role}`, name: sampleNames[role], role, agency: own, via: "sample" };
}

function leave(response: Response, to: string, told: Record<string, unknown> = {}): void {
  if (response.req.is("json")) response.json({ ok: true, next: to, ...told });
  else response.redirect(303, to);
}

/** A path of our own to go on to; anything else leads to the first page. */
function ownPath(next: unknown): string {
  return typeof next === "string" && /^\/(?![/\\])[\w\-./?=&%]*$/.test(next) ? next : "/";
}

function fieldsOf(request: Request): Record<string, unknown> {
  return typeof request.body === "object" && request.body !== null ? request.body : {};
}

function actOf({ person, address }: Caller): { who: string | null; role: string | null; address: string } {
  return { who: person?.id ?? null, role: person?.role ?? null, address };
}

/** Without `expires`: the cookie ends with the browser; the store ends it sooner. */
export function cookieOptions(secure: boolean): { httpOnly: true; sameSite: "lax"; secure: boolean; path: "/" } {
  return { httpOnly: true, sameSite: "lax", secure, path: "/" };
}
