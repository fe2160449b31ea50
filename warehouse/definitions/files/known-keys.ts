/** The keys that a shape knows at a path of a value, so that whoever wrote another is told what there is. */
import { z } from "zod";
import type { YamlPath } from "./yaml-source.js";

interface Shape {
  properties?: Record<string, Shape>;
  additionalProperties?: Shape | boolean;
  items?: Shape | Shape[];
  prefixItems?: Shape[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  const?: unknown;
}

/** @returns in the shape's own order; of alternatives those that the value is of */
export function knownKeys(shape: z.ZodType, value: unknown, path: YamlPath): string[] {
  const whole = z.toJSONSchema(shape, { io: "input", unrepresentable: "any", reused: "inline" }) as Shape;
  let [shapes, part] = [alternatives(whole, value), value];
  for (const key of path) {
    part = (part as Record<string, unknown> | undefined)?.[key];
    shapes = shapes.flatMap((one) => within(one, key).flatMap((inner) => alternatives(inner, part)));
  }
  return [...new Set(shapes.flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

function within({ properties, additionalProperties, items, prefixItems }: Shape, key: string | number): Shape[] {
  const lists = [prefixItems?.[key as number], ...(Array.isArray(items) ? [items[key as number]] : [items])];
  const named = properties?.[key] ?? (typeof additionalProperties === "object" ? additionalProperties : undefined);
  return [named, ...lists].filter((one): one is Shape => one !== undefined);
}

/** Of several shapes those whose fixed values (a transport's name) are the value's own. */
function alternatives(shape: Shape, value: unknown): Shape[] {
  const several = shape.anyOf ?? shape.oneOf;
  if (!several) return [shape];
  const is = (value ?? {}) as Record<string, unknown>;
  const fits = ({ properties }: Shape) =>
    Object.entries(properties ?? {}).every(([key, inner]) => inner.const === undefined || inner.const === is[key]);
  return several.filter(fits).flatMap((one) => alternatives(one, value));
}
