/** Which path shows which page. Each page is its own chunk, loaded when it is needed. */
import type { PageDefinition } from "./page.js";

export interface Route {
  name: string;
  pattern: RegExp;
  load(): Promise<PageDefinition>;
  /** Shown to those who have not signed in. */
  open?: boolean;
}

export const routes: readonly Route[] = [
  { name: "overview", pattern: /^\/$/, load: async () => (await import("../pages/overview/page.js")).page },
  { name: "kpi", pattern: /^\/kpi\/(?<code>[A-Za-z0-9_-]{1,20})$/, load: async () => (await import("../pages/kpi/page.js")).page },
  { name: "strategy", pattern: /^\/strategy$/, load: async () => (await import("../pages/strategy/page.js")).page },
  {
    name: "district",
    pattern: /^\/district\/(?<district>[A-Za-z0-9_-]{1,20})$/,
    load: async () => (await import("../pages/place/district-page.js")).page,
  },
  {
    name: "office",
    pattern: /^\/office\/(?<office>[A-Za-z0-9_-]{1,20})$/,
    load: async () => (await import("../pages/place/office-page.js")).page,
  },
  { name: "pipeline", pattern: /^\/pipeline$/, load: async () => (await import("../pages/pipeline/page.js")).page },
  { name: "data-health", pattern: /^\/data-health$/, load: async () => (await import("../pages/data-health/page.js")).page },
  {
    name: "held",
    pattern: /^\/data-health\/held\/(?<held>[a-z0-9_]{1,60}-[0-9a-f]{16})$/,
    load: async () => (await import("../pages/held/page.js")).page,
  },
  { name: "sign-off", pattern: /^\/data-health\/sign-off$/, load: async () => (await import("../pages/sign-off/page.js")).page },
  { name: "changes", pattern: /^\/changes$/, load: async () => (await import("../pages/changes/page.js")).page },
  { name: "explore", pattern: /^\/explore$/, load: async () => (await import("../pages/explore/page.js")).page },
  {
    name: "dataset",
    pattern: /^\/explore\/(?<dataset>[a-z0-9_]{1,60})$/,
    load: async () => (await import("../pages/explore/dataset-page.js")).page,
  },
  { name: "inspect", pattern: /^\/inspect$/, load: async () => (await import("../pages/inspect/page.js")).page },
  {
    name: "round",
    pattern: /^\/inspect\/(?<round>\d{4}-(?:1|2|S\d{1,3}))$/,
    load: async () => (await import("../pages/inspect/round-page.js")).page,
  },
  { name: "print-overview", pattern: /^\/print\/overview$/, load: async () => (await import("../pages/print/page.js")).page },
  { name: "sign-in", pattern: /^\/sign-in$/, load: async () => (await import("../pages/sign-in/page.js")).page, open: true },
  { name: "search", pattern: /^\/search$/, load: async () => (await import("../pages/search/page.js")).page },
  { name: "help", pattern: /^\/help$/, load: async () => (await import("../pages/help/page.js")).page, open: true },
];

const notFound: Route = {
  name: "not-found",
  pattern: /^/,
  load: async () => (await import("../pages/help/not-found.js")).page,
  open: true,
};
export const signInRoute: Route = routes.find((route) => route.name === "sign-in")!;

export function routeOf(path: string): { route: Route; params: Record<string, string> } {
  for (const route of routes) {
    const match = route.pattern.exec(path);
    if (match) return { route, params: { ...match.groups } };
  }
  return { route: notFound, params: {} };
}

export function routeNamed(name: string): Route {
  return routes.find((route) => route.name === name) ?? notFound;
}
