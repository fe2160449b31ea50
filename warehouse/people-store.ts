/** What is known of people and tokens, whoever keeps it. */
/** A closed set of sealed facts about people and tokens, kept in the warehouse's `ops` schema. */
export interface PeopleStore {
  findUser(
    name: string,
  ): Promise<{ id: string; name: string; role: string; agency: string | null; passwordHash: string | null; disabled: boolean } | null>;
  addUser(user: { name: string; role: string; agency: string | null; passwordHash: string | null }): Promise<void>;
  listUsers(): Promise<{ id: string; name: string; role: string; agency: string | null; disabled: boolean }[]>;
  addToken(token: {
    id: string;
    sha256: string;
    role: string;
    agency: string | null;
    label: string;
    expires: string;
    createdAt: string;
  }): Promise<void>;
  findToken(sha256: string): Promise<{ id: string; role: string; agency: string | null; expires: string; revoked: boolean } | null>;
  listTokens(): Promise<
    { id: string; role: string; agency: string | null; label: string; expires: string; createdAt: string; revoked: boolean }[]
  >;
  revokeToken(id: string): Promise<boolean>;
}
