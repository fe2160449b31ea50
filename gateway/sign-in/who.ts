/** Who is asking: by session cookie or bearer token. A wrong token is refused, never taken for nobody. */
import { hash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { now } from "../../connectors/clock.js";
import { Problem } from "../../connectors/problem.js";
import type { Viewer } from "../../warehouse/answer.js";
import type { PeopleStore } from "../../warehouse/people-store.js";
import { type Person, viewerOf } from "../roles.js";
import type { Accounts } from "./accounts.js";
import type { Sessions } from "./sessions.js";
import { personOfToken } from "./tokens.js";
import { Visits } from "./visits.js";

export const sessionCookie = "yutitham_session";
/** How long an account or token is taken for good without asking the store again. */
const trustMs = 1000;

export interface Caller {
  person: Person | null;
  viewer: Viewer;
  /** Everything an answer depends on beside the question: two callers of one scope see the same. */
  scope: string;
  by: "cookie" | "token" | "nobody";
  address: string;
  /** When their visit before this one ended. */
  lastVisit?: string | null;
  /** The cookie's value, for rotation and signing out. */
  session?: string;
}

export class Who {
  readonly #tokens = new Map<string, { person: Person; until: number }>();

  constructor(
    readonly sessions: Sessions,
    readonly accounts: Accounts,
    readonly people: PeopleStore,
    readonly trustedProxies: readonly string[],
    readonly visits: Visits = new Visits(null),
  ) {}

  /** @throws Problem NOT_SIGNED_IN when a bearer token is sent and is not good */
  async asks(request: IncomingMessage): Promise<Caller> {
    const address = this.addressOf(request);
    const authorization = request.headers.authorization;
    if (authorization !== undefined) {
      const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
      const person = token ? await this.#byToken(token) : null;
      if (!person) throw new Problem("NOT_SIGNED_IN");
      return callerOf(person, "token", address);
    }
    const cookie = cookieOf(request, sessionCookie);
    const person = cookie ? await this.#bySession(cookie) : null;
    if (!person) return callerOf(null, "nobody", address);
    return { ...callerOf(person, "cookie", address), session: cookie, lastVisit: this.visits.seen(person.id) };
  }

  /** The peer's address; a forwarded one only from a proxy that the settings name. */
  addressOf(request: IncomingMessage): string {
    const peer = plainAddress(request.socket.remoteAddress ?? "");
    if (!this.trustedProxies.includes(peer)) return peer;
    const forwarded = String(request.headers["x-forwarded-for"] ?? "")
      .split(",")
      .at(-1);
    return forwarded?.trim() || peer;
  }

  async #bySession(cookie: string): Promise<Person | null> {
    const session = this.sessions.find(cookie);
    if (!session) return null;
    const moment = now().getTime();
    if (session.person.via === "account" && moment - session.checkedAt > trustMs) {
      if (!(await this.accounts.stillGood(session.person))) {
        this.sessions.end(cookie);
        return null;
      }
      session.checkedAt = moment;
    }
    return session.person;
  }

  async #byToken(token: string): Promise<Person | null> {
    const key = hash("sha256", token, "base64");
    const moment = now().getTime();
    const known = this.#tokens.get(key);
    if (known && known.until > moment) return known.person;
    this.#tokens.delete(key);
    const person = await personOfToken(this.people, token);
    if (!person) return null;
    if (this.#tokens.size > 1000) this.#tokens.clear();
    this.#tokens.set(key, { person, until: moment + trustMs });
    return person;
  }
}

export function callerOf(person: Person | null, by: Caller["by"], address: string): Caller {
  return { person, viewer: viewerOf(person), scope: person ? `${person.role}:${person.agency ?? ""}` : "anonymous", by, address };
}

export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const header = request.headers.cookie;
  if (!header) return undefined;
  const start = header.startsWith(`${name}=`) ? 0 : header.indexOf(`; ${name}=`) + 2;
  if (start === 1) return undefined;
  const end = header.indexOf(";", start);
  return header.slice(start + name.length + 1, end < 0 ? undefined : end);
}

/** `::ffff:127.0.0.1` is `127.0.0.1`. */
export function plainAddress(address: string): string {
  return address.startsWith("::ffff:") ? address.slice(7) : address;
}
