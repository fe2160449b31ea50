/** A number with what it counts, in English: `1 line`, `2 lines`, `0 lines`. Thai has no plural. */
export function plural(count: number | string, one: string, many = `${one}s`): string {
  return `${count} ${isOne(count) ? one : many}`;
}

/** `1` and nothing else; a verb follows it too. */
export const isOne = (count: number | string | undefined): boolean => String(count) === "1";
