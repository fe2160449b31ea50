/** When each person was here before, so that “what changed since your last visit” can be told: one small file in the data folder. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { now } from "../../connectors/clock.js";

interface Visit {
  /** Last seen. */
  seen: string;
  /** Last seen in the visit before this one; null at the first. */
  before: string | null;
}

/** Seen again after so long, it is another visit. */
const apartMs = 30 * 60_000;
const writeEveryMs = 60_000;

export class Visits {
  readonly #path: string | null;
  readonly #visits: Map<string, Visit>;
  #writtenAt = 0;

  /** @param folder the data folder; null keeps them in memory alone */
  constructor(folder: string | null) {
    this.#path = folder && join(folder, "visits.json");
    this.#visits = new Map(this.#path && existsSync(this.#path) ? Object.entries(parsed(readFileSync(this.#path, "utf8"))) : []);
  }

  /** Notes that a person is here, and says when their visit before this one ended; null at the first. */
  seen(person: string): string | null {
    const at = now().toISOString();
    const known = this.#visits.get(person);
    const another = known && Date.parse(at) - Date.parse(known.seen) > apartMs;
    const visit = { seen: at, before: another ? known.seen : (known?.before ?? null) };
    this.#visits.set(person, visit);
    if (!known || another || Date.parse(at) - this.#writtenAt > writeEveryMs) this.#write(Date.parse(at));
    return visit.before;
  }

  #write(at: number): void {
    if (!this.#path) return;
    this.#writtenAt = at;
    try {
      writeFileSync(`${this.#path}.new`, JSON.stringify(Object.fromEntries(this.#visits)), { mode: 0o600 });
      renameSync(`${this.#path}.new`, this.#path);
    } catch {
      // A full disk keeps nobody who is signed in from reading; what stands in memory is written when there is room.
    }
  }
}

/** A damaged file costs the memory of visits and nothing else. */
function parsed(text: string): Record<string, Visit> {
  try {
    return JSON.parse(text) as Record<string, Visit>;
  } catch {
    return {};
  }
}
