/** The main menu, in order. */
export const menu = [
  { name: "overview", path: "/", key: "overview" },
  { name: "strategy", path: "/strategy", key: "strategy" },
  { name: "data-health", path: "/data-health", key: "health" },
  { name: "explore", path: "/explore", key: "explore" },
  { name: "help", path: "/help", key: "help" },
] as const;

/** A page that belongs under a menu entry: an indicator under the overview, a dataset under explore, a held file under data health. */
export function underMenu(page: string): string {
  return { kpi: "overview", dataset: "explore", held: "data-health" }[page] ?? page;
}
