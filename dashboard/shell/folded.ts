/**
 * The answers a page brings with it, each value once: names, reasons and rows come back many times in them. Folding before the page is sent
 * keeps it small; unfolding in the browser gives the same values, those that are equal as one object.
 */
export interface Folded {
  /** What stands in more than one place; later ones may hold earlier ones. */
  shared: unknown[];
  /** The whole, with `{"$": n}` where `shared[n]` stands. */
  whole: unknown;
}

/** Shorter ones cost more to name than to repeat. */
const LEAST = 24;

interface Known {
  places: number;
  /** Its place among the shared, once it has one. */
  at?: number;
}

/** @param value JSON data; one that has a key `$` of its own is sent as it is */
export function folded(value: unknown): Folded {
  const known = new Map<string, Known>();
  const texts = new Map<object, string>();
  let isOwn = false;
  const count = (node: unknown): void => {
    if (node === null || typeof node !== "object") return;
    if ("$" in node) isOwn = true;
    const text = JSON.stringify(node);
    texts.set(node, text);
    const seen = known.get(text);
    if (seen) return void seen.places++;
    known.set(text, { places: 1 });
    for (const part of Object.values(node)) count(part);
  };
  count(value);
  if (isOwn) return { shared: [], whole: value };

  const shared: unknown[] = [];
  const inside = (node: object): unknown =>
    Array.isArray(node) ? node.map(fold) : Object.fromEntries(Object.entries(node).map(([key, part]) => [key, fold(part)]));
  const fold = (node: unknown): unknown => {
    if (node === null || typeof node !== "object") return node;
    const text = texts.get(node) ?? JSON.stringify(node);
    const one = known.get(text);
    if (!one || one.places < 2 || text.length < LEAST) return inside(node);
    if (one.at === undefined) {
      const own = inside(node);
      one.at = shared.push(own) - 1;
    }
    return { $: one.at };
  };
  return { shared, whole: fold(value) };
}

/** The value that was folded. */
export function unfolded({ shared, whole }: Folded): unknown {
  if (!shared.length) return whole;
  const known: unknown[] = [];
  const unfold = (node: unknown): unknown => {
    if (node === null || typeof node !== "object") return node;
    if ("$" in node) return known[node.$ as number];
    if (Array.isArray(node)) return node.map(unfold);
    return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, unfold(part)]));
  };
  for (const one of shared) known.push(unfold(one));
  return unfold(whole);
}
