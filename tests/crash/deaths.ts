/** Where the next life is to die: every named step in turn, those that were met least before the others. */

/** What was tried, and what came of it. */
interface Tally {
  met: number;
  tried: number;
}

export class Deaths {
  readonly #tally = new Map<string, Tally>();

  /** @param names of all steps there are to die at */
  constructor(names: readonly string[]) {
    for (const name of names) this.#tally.set(name, { met: 0, tried: 0 });
  }

  /**
   * A step among these: one that nobody died at before any other, of these the one tried least.
   * @param random below 1
   */
  next(names: readonly string[], random: () => number): string {
    const rank = (name: string) => {
      const { met, tried } = this.#tally.get(name)!;
      // A life may end before it comes to its step: one that is hard to meet does not keep all others waiting.
      return Math.max(met, Math.floor(tried / 6));
    };
    const least = Math.min(...names.map(rank));
    const wanted = names.filter((name) => rank(name) === least);
    const name = wanted[Math.floor(random() * wanted.length)]!;
    this.#tally.get(name)!.tried++;
    return name;
  }

  /** Somebody died there. */
  meet(name: string): void {
    this.#tally.get(name)!.met++;
  }

  wasMet(name: string): boolean {
    return this.#tally.get(name)!.met > 0;
  }

  /** Steps that nobody has died at yet. */
  get left(): string[] {
    return [...this.#tally].filter(([, { met }]) => met === 0).map(([name]) => name);
  }
}
