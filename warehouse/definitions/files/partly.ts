/** What of an entry is sound. A value that its shape refuses is emptied, and the rest is still checked against its neighbours. */
import type { z } from "zod";

/** Any part may be missing, because what stood there was no value. */
export type Partly<T> = T extends readonly (infer Item)[]
  ? (Partly<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Partly<T[Key]> | undefined }
    : T;

type Container = Record<string | number, unknown>;

/**
 * A refused value becomes undefined under its own key, so that a check still sees that something was said there; a key that nobody knows goes.
 * @returns undefined when nothing of it is sound
 */
export function soundPart<T>(value: unknown, { issues }: z.ZodError): Partly<T> | undefined {
  if (value === null || typeof value !== "object" || issues.some(({ code, path }) => path.length === 0 && code !== "unrecognized_keys"))
    return undefined;
  const part = structuredClone(value);
  for (const issue of issues) {
    const last = issue.path.at(-1);
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) delete within(part, issue.path)?.[key];
    else if (issue.code === "invalid_key") delete within(part, issue.path.slice(0, -1))?.[last as string];
    else {
      const container = within(part, issue.path.slice(0, -1));
      if (container) container[last as string] = undefined;
    }
  }
  return part as Partly<T>;
}

const within = (value: unknown, path: readonly PropertyKey[]): Container | undefined =>
  path.reduce<unknown>((part, key) => (part as Container | undefined)?.[key as string], value) as Container | undefined;

/** Those that are there. */
export const present = <T>(items: readonly (T | undefined)[] | undefined): T[] =>
  (items ?? []).filter((item): item is T => item !== undefined);

/** Those that are there, each with its place in the list. */
export const placed = <T>(items: readonly (T | undefined)[] | undefined): [T, number][] =>
  (items ?? []).flatMap((item, i): [T, number][] => (item === undefined ? [] : [[item, i]]));
