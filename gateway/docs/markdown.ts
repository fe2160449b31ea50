/** The little Markdown that the generated pages need. */

/** The first line of every generated page. */
export const generatedNote = (from: string): string => `<!-- Made by \`npm run generate\` from ${from}. Never edited by hand. -->`;

/** Text that may stand in a table cell. */
export const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, "<br>");

export const code = (text: string): string => `\`${text}\``;

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

/** Paragraphs, lists and tables with a blank line between them; what is empty is left out. */
export const blocks = (parts: readonly (string | null | undefined | false)[]): string => `${parts.filter(Boolean).join("\n\n")}\n`;

/** The address GitHub and most renderers give a heading that is one id. */
export const anchor = (id: string): string => `#${id.toLowerCase()}`;
