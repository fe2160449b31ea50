/** Local accounts: Argon2id, equal answers for every failure, and bounds by account and by address. OpenID Connect will stand beside it. */
import { hash, verify } from "@node-rs/argon2";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { Problem } from "../../connectors/problem.js";
import type { PeopleStore } from "../../warehouse/people-store.js";
import { isRole, type Person } from "../roles.js";
import { Turns } from "../turns.js";

const quarterHour = 15 * 60;
/** Characters of a name; what is beyond is not looked at. */
export const longestName = 200;
export const attemptsByAccount = 10;
export const attemptsByAddress = 60;

/** A name as it is kept and looked up. */
export const lookedUpAs = (name: string): string => name.normalize("NFC").trim().toLowerCase();

/** What `yutitham user add` keeps of a password. @throws Problem REQUEST_INVALID below 12 characters */
export function hashPassword(password: string): Promise<string> {
  if (password.length < 12 || password.length > 256) {
    throw new Problem("REQUEST_INVALID", { found: `${password.length} characters`, expected: "12–256 characters" });
  }
  return hash(password);
}

export class Accounts {
  readonly #people: PeopleStore;
  readonly #byAccount = new RateLimiterMemory({ points: attemptsByAccount, duration: quarterHour });
  readonly #byAddress = new RateLimiterMemory({ points: attemptsByAddress, duration: quarterHour });
  /** A hash nobody's password has: an unknown name costs the same time as a wrong password. */
  readonly #nobody = hash("no account has this password, and this text is no secret");
  readonly #turns = new Turns(2, 64);

  constructor(people: PeopleStore) {
    this.#people = people;
  }

  /**
   * The person of a name and password.
   * @throws Problem SIGN_IN_FAILED, the same for an unknown name, a wrong password and a disabled account; TOO_MANY_ATTEMPTS
   */
  async signIn(name: string, password: string, address: string): Promise<Person> {
    const account = lookedUpAs(name).slice(0, longestName);
    await this.#spend(account, address);
    const user = await this.#people.findUser(account);
    const expected = user?.passwordHash ?? (await this.#nobody);
    const fits = await this.#turns.take("argon2", () => verify(expected, password.slice(0, 1024)));
    if (!fits || !user?.passwordHash || user.disabled || !isRole(user.role)) throw new Problem("SIGN_IN_FAILED");
    await this.#byAccount.delete(account);
    return { id: `user:${user.id}`, name: user.name, role: user.role, agency: user.agency, via: "account" };
  }

  /** Whether the account behind a session still stands as it was. */
  async stillGood(person: Person): Promise<boolean> {
    if (person.via !== "account") return true;
    const user = await this.#people.findUser(person.name);
    return user !== null && !user.disabled && user.role === person.role && user.agency === person.agency;
  }

  async #spend(account: string, address: string): Promise<void> {
    try {
      await this.#byAddress.consume(address);
      await this.#byAccount.consume(account);
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      const minutes = Math.max(1, Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 60_000));
      throw new Problem("TOO_MANY_ATTEMPTS", { expected: `${minutes} min` });
    }
  }
}
