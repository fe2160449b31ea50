/** Users and tokens, in one file of the data folder (0600): they outlive a rebuild of the database, which knows figures only. */

import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { chmod, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
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

export class PeopleFile implements PeopleStore {
  readonly #path: string;
  #people: { users: User[]; tokens: Token[] };
  #saving: Promise<void> = Promise.resolve();

  constructor(folder: string) {
    this.#path = join(folder, "people.json");
    this.#people = existsSync(this.#path) ? JSON.parse(readFileSync(this.#path, "utf8")) : { users: [], tokens: [] };
  }

  async findUser(name: string) {
    return this.#people.users.find((user) => user.name === name) ?? null;
  }
  async addUser(user: Omit<User, "id" | "disabled">) {
    this.#people.users = [
      ...this.#people.users.filter((other) => other.name !== user.name),
      { id: randomUUID(), disabled: false, ...user },
    ];
    await this.#save();
  }
  async listUsers() {
    return this.#people.users.map(({ id, name, role, agency, disabled }) => ({ id, name, role, agency, disabled }));
  }
  async addToken(token: Omit<Token, "revoked">) {
    this.#people.tokens.push({ ...token, revoked: false });
    await this.#save();
  }
  async findToken(sha256: string) {
    return this.#people.tokens.find((token) => token.sha256 === sha256) ?? null;
  }
  async listTokens() {
    return this.#people.tokens.map(({ sha256: _, ...token }) => token);
  }
  async revokeToken(id: string) {
    const token = this.#people.tokens.find((one) => one.id === id);
    if (!token) return false;
    token.revoked = true;
    await this.#save();
    return true;
  }

  /** Whole or not at all: written beside, then renamed. */
  #save(): Promise<void> {
    this.#saving = this.#saving.then(async () => {
      const beside = `${this.#path}.new`;
      await writeFile(beside, JSON.stringify(this.#people, null, 1), { mode: 0o600 });
      await chmod(beside, 0o600);
      await rename(beside, this.#path);
    });
    return this.#saving;
  }
}
