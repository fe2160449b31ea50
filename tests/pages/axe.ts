/** What an open page breaks of the rules of accessibility. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/**
 * A line each: the rule, and the first piece of the page that breaks it.
 * @param impacts how grave they must be; all where none is named
 */
export async function brokenRules(page: Page, impacts: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axe);
  const asked = "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })";
  const { violations } = (await page.evaluate(asked)) as { violations: Violation[] };
  return violations
    .filter(({ impact }) => !impacts.length || impacts.includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`);
}
