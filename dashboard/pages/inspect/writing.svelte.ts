/** Sends a form of a round once, and says in words why it was not taken. */
import { askOverHttp, problemOf } from "../../shell/ask.js";
import { getView } from "../../shell/view.svelte.js";

export class Writing {
  running = $state(false);
  problem: { code: string; words: string } | null = $state.raw(null);
  readonly #view = getView();

  /** Asks; while it runs a second press does nothing. @returns whether it was written */
  async send(document: { toString(): string }, variables: Record<string, unknown>): Promise<unknown | null> {
    if (this.running) return null;
    this.running = true;
    this.problem = null;
    try {
      return await askOverHttp(document.toString(), variables);
    } catch (error) {
      const { code, words } = problemOf(error);
      const { t } = this.#view;
      this.problem = { code, words: words ? this.#view.say(words) : code === "OFFLINE" ? t.problem.offline : t.inspect.failed };
      return null;
    } finally {
      this.running = false;
    }
  }
}
