/** Users and tokens, in one file of the data folder (0600): they outlive a rebuild of the database, which knows figures only. */

import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { syncFolder } from "../connectors/disk.js";
import { Problem } from "../connectors/problem.js";
import { chunksOfText, writeWhole } from "../connectors/whole-file.js";
import type { PeopleStore } from "./people-store.js";

interface User {
  id: string;
  name: string;
  role: string;
  agency: string | null;
  passwordHash: string | null;
  disabled: boolean;
}
interface Token {
  id: string;
  sha256: string;
  role: string;
  agency: string | null;
  label: string;
  expires: string;
  createdAt: string;
  revoked: boolean;
}

interface People {
  users: readonly User[];
  tokens: readonly Token[];
}

export class PeopleFile implements PeopleStore {
  readonly #path: string;
  /** What stands on disk: a change that could not be saved did not happen. */
  #people: People;
  #changing: Promise<unknown> = Promise.resolve();

  /** @throws Problem ARCHIVE_DAMAGED where the file is there and cannot be read: nobody is to be let in, or kept out, by what is left of it */
  constructor(folder: string) {
    this.#path = join(folder, "people.json");
    this.#people = existsSync(this.#path) ? peopleOf(readFileSync(this.#path, "utf8"), this.#path) : { users: [], tokens: [] };
  }

  async findUser(name: string) {
    return this.#people.users.find((user) => user.name === name) ?? null;
  }
  /** Adds a user, or puts them in the place of the one of that name. @throws Problem DISK_FULL, and nothing is changed */
  async addUser(user: Omit<User, "id" | "disabled">) {
    await this.#change(({ users, tokens }) => ({
      users: [...users.filter((other) => other.name !== user.name), { id: randomUUID(), disabled: false, ...user }],
      tokens,
    }));
  }
  async listUsers() {
    return this.#people.users.map(({ id, name, role, agency, disabled }) => ({ id, name, role, agency, disabled }));
  }
  /** @throws Problem DISK_FULL, and there is no such token */
  async addToken(token: Omit<Token, "revoked">) {
    await this.#change(({ users, tokens }) => ({ users, tokens: [...tokens, { ...token, revoked: false }] }));
  }
  async findToken(sha256: string) {
    return this.#people.tokens.find((token) => token.sha256 === sha256) ?? null;
  }
  async listTokens() {
    return this.#people.tokens.map(({ sha256: _, ...token }) => token);
  }
  /** @returns whether there is such a token. @throws Problem DISK_FULL, and the token is as good as before */
  async revokeToken(id: string) {
    if (!this.#people.tokens.some((one) => one.id === id)) return false;
    await this.#change(({ users, tokens }) => ({ users, tokens: tokens.map((one) => (one.id === id ? { ...one, revoked: true } : one)) }));
    return true;
  }

  /** One change after the other, each of what the one before left; a failure is that change's own. */
  #change(made: (people: People) => People): Promise<void> {
    const turn = this.#changing.then(async () => {
      const people = made(this.#people);
      await writeWhole(this.#path, chunksOfText(JSON.stringify(people, null, 1)));
      this.#people = people;
      await syncFolder(dirname(this.#path));
    });
    this.#changing = turn.catch(() => undefined);
    return turn;
  }
}

function peopleOf(text: string, file: string): People {
  try {
    const { users, tokens } = JSON.parse(text) as People;
    if (Array.isArray(users) && Array.isArray(tokens)) return { users, tokens };
  } catch {}
  const expected = "บัญชีผู้ใช้และโทเคนครบทั้งแฟ้ม / all of the accounts and tokens";
  throw new Problem("ARCHIVE_DAMAGED", { file, found: `${Buffer.byteLength(text)} bytes`, expected });
}
