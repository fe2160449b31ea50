/** An entry with a rule is there for those who pass it. */
interface Entry {
  name: string;
  path: string;
  key: "overview" | "strategy" | "health" | "pipeline" | "explore" | "changes" | "inspect" | "search" | "help";
  rule?: string;
}

/** The main menu, in order. */
const entries: readonly Entry[] = [
  { name: "overview", path: "/", key: "overview" },
  { name: "strategy", path: "/strategy", key: "strategy" },
  { name: "data-health", path: "/data-health", key: "health" },
  { name: "pipeline", path: "/pipeline", key: "pipeline" },
  { name: "explore", path: "/explore", key: "explore" },
  { name: "changes", path: "/changes", key: "changes" },
  { name: "inspect", path: "/inspect", key: "inspect", rule: "answer_findings" },
  { name: "search", path: "/search", key: "search" },
  { name: "help", path: "/help", key: "help" },
];

export const menuOf = (view: { may(rule: string): boolean }): Entry[] => entries.filter(({ rule }) => !rule || view.may(rule));

/** A page that belongs under a menu entry: an indicator under the overview, a dataset under explore, a held file under data health, a round under inspection. */
export function underMenu(page: string): string {
  return (
    {
      kpi: "overview",
      district: "overview",
      office: "data-health",
      dataset: "explore",
      held: "data-health",
      "sign-off": "data-health",
      round: "inspect",
    }[page] ?? page
  );
}
