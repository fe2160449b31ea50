/** Sessions: a random 256-bit id in a signed cookie; everything else stays on this side. Idle and absolute limits, rotation at sign-in. */
import { createHmac, randomBytes } from "node:crypto";
import { now } from "../../connectors/clock.js";
import type { Person } from "../roles.js";

export const idleMs = 30 * 60_000;
export const longestMs = 12 * 3600_000;
const mostSessions = 20_000;

export interface Session {
  person: Person;
  startedAt: number;
  seenAt: number;
  /** When the account behind it was last looked up. */
  checkedAt: number;
}

export class Sessions {
  /** By the whole signed cookie value: only values that were issued and signed here are in the map. */
  readonly #live = new Map<string, Session>();
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** Starts a session and returns the cookie's value; the one carried before ends. */
  start(person: Person, earlier: string | undefined): string {
    if (earlier) this.end(earlier);
    this.#sweep();
    const id = randomBytes(32).toString("base64url");
    const value = `${id}.${createHmac("sha256", this.#secret).update(`session ${id}`).digest("base64url")}`;
    const moment = now().getTime();
    this.#live.set(value, { person, startedAt: moment, seenAt: moment, checkedAt: moment });
    return value;
  }

  /** The session of a cookie's value, if it is still good; seeing it starts the idle time anew. */
  find(value: string): Session | null {
    const session = this.#live.get(value);
    if (!session) return null;
    const moment = now().getTime();
    if (moment - session.seenAt > idleMs || moment - session.startedAt > longestMs) {
      this.#live.delete(value);
      return null;
    }
    session.seenAt = moment;
    return session;
  }

  end(value: string): void {
    this.#live.delete(value);
  }

  get size(): number {
    return this.#live.size;
  }

  #sweep(): void {
    const moment = now().getTime();
    for (const [value, session] of this.#live) {
      if (moment - session.seenAt > idleMs || moment - session.startedAt > longestMs) this.#live.delete(value);
    }
    for (const value of this.#live.keys()) {
      if (this.#live.size < mostSessions) break;
      this.#live.delete(value);
    }
  }
}
