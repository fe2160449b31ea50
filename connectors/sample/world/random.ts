/** Chance that can be repeated: each stream is named, so a new draw elsewhere changes nothing here. */

/** 32-bit FNV-1a of a text. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

export class Random {
  private state: number;

  constructor(seed: number, ...name: (string | number)[]) {
    this.state = hash(`${seed}/${name.join("/")}`);
    this.next();
    this.next();
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** Between `low` and `high`. */
  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** Normal with mean 0 and deviation 1. */
  normal(): number {
    const u = Math.max(this.next(), 1e-12);
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * this.next());
  }

  /** How many happen where `mean` are expected. */
  poisson(mean: number): number {
    if (mean <= 0) return 0;
    if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.next(); product > limit; product *= this.next()) count++;
    return count;
  }

  /** How many of `n` have a thing that each has with this probability. */
  binomial(n: number, probability: number): number {
    const p = Math.min(1, Math.max(0, probability));
    if (n > 80) return Math.min(n, Math.max(0, Math.round(n * p + Math.sqrt(n * p * (1 - p)) * this.normal())));
    let count = 0;
    for (let i = 0; i < n; i++) if (this.next() < p) count++;
    return count;
  }

  /** One of the keys, by weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const keys = Object.keys(weights) as K[];
    let at = this.next() * keys.reduce((sum, key) => sum + weights[key], 0);
    for (const key of keys) {
      at -= weights[key];
      if (at < 0) return key;
    }
    return keys.at(-1)!;
  }

  pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.next() * all.length)]!;
  }

  /** `total` shared out by weight, in whole numbers that add up to it. */
  share<K extends string>(total: number, weights: Readonly<Record<K, number>>): Record<K, number> {
    const keys = Object.keys(weights) as K[];
    const parts = {} as Record<K, number>;
    let left = total;
    let weightLeft = keys.reduce((sum, key) => sum + weights[key], 0);
    for (const key of keys) {
      parts[key] = weightLeft > 0 ? this.binomial(left, weights[key] / weightLeft) : 0;
      left -= parts[key];
      weightLeft -= weights[key];
    }
    parts[keys[0]!] += left;
    return parts;
  }
}
