/**
 * SQL from parts: values are bound, identifiers quoted, fragments nested; bare strings never become SQL.
 */
export interface Sql {
  readonly text: string;
  readonly values: readonly Bound[];
}
export type Bound = string | number | boolean | null;

class Fragment implements Sql {
  constructor(
    readonly text: string,
    readonly values: readonly Bound[],
  ) {}
}

/** `sql\`select ${name("x")} where a = ${5}\`` : fragments are spliced, everything else is bound. Arrays become `(?, ?, …)`. */
export function sql(parts: TemplateStringsArray, ...given: (Sql | Bound | readonly Bound[])[]): Sql {
  let text = parts[0]!;
  const values: Bound[] = [];
  given.forEach((item, i) => {
    if (item instanceof Fragment) {
      text += item.text;
      values.push(...item.values);
    } else if (Array.isArray(item)) {
      text += item.length ? `(${item.map(() => "?").join(", ")})` : "(null)";
      values.push(...item);
    } else {
      text += "?";
      values.push(item as Bound);
    }
    text += parts[i + 1];
  });
  return new Fragment(text, values);
}

/** A quoted identifier, or a path of them. */
export function name(...path: string[]): Sql {
  return new Fragment(path.map((part) => `"${part.replaceAll('"', '""')}"`).join("."), []);
}

/** A literal in the text itself, where the engine takes no parameter (table functions, constants the planner should see). */
export function literal(value: string | number): Sql {
  return new Fragment(typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`, []);
}

export function join(items: readonly Sql[], separator = ", "): Sql {
  return new Fragment(
    items.map((item) => item.text).join(separator),
    items.flatMap((item) => item.values as Bound[]),
  );
}

/**
 * With its values written into the text: a view takes no parameters, and a statement with bound values is planned twice, without them when it is
 * prepared and with them when it runs. For codes and versions of our own; what people type stays bound.
 */
export function inlined({ text, values }: Sql): Sql {
  let next = 0;
  const written = text.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g, (token) => {
    if (token !== "?") return token;
    const value = values[next++]!;
    return typeof value === "string" ? literal(value).text : String(value);
  });
  return new Fragment(written, []);
}

export const nothing: Sql = new Fragment("", []);
