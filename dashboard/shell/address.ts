/** The state of a page, all of it in the URL: `?p=&cmp=&d=&office=&t=&lang=&asof=` and what single pages add. */
import { isLanguage, type Language } from "../language/dictionary.js";
import { isPeriod } from "../language/periods.js";

export interface Address {
  path: string;
  /** Period asked for; null: each indicator's latest. */
  period: string | null;
  /** What was asked for as a period and is none; the page shows what it shows without one, and says so. */
  noPeriod: string | null;
  district: string | null;
  office: string | null;
  /** Chart or table. */
  tab: "chart" | "table";
  /** Language named in the URL; null: the viewer's own. */
  language: Language | null;
  /** Pinned data version. */
  asOf: string | null;
  /** Everything, those above included. */
  query: URLSearchParams;
}

export function addressOf(url: string): Address {
  const { pathname, searchParams } = new URL(url, "http://page");
  const p = searchParams.get("p");
  const period = isPeriod(p) ? p : null;
  const lang = searchParams.get("lang");
  return {
    path: pathname.length > 1 ? pathname.replace(/\/+$/, "") : pathname,
    period,
    noPeriod: period === null && p ? p.slice(0, 40) : null,
    district: searchParams.get("d"),
    office: searchParams.get("office"),
    tab: searchParams.get("t") === "table" ? "table" : "chart",
    language: isLanguage(lang) ? lang : null,
    asOf: searchParams.get("asof"),
    query: searchParams,
  };
}

/** What stays in the URL from one page to the next. */
const LASTING = ["p", "lang", "asof"];

/** A link to another page, keeping period, language and pinned version. */
export function linkTo(from: Address, path: string, changes: Record<string, string | null> = {}): string {
  const query = new URLSearchParams();
  for (const key of LASTING) if (from.query.has(key)) query.set(key, from.query.get(key)!);
  return written(path, query, changes);
}

/** The same page with some of its state changed; null takes a part away. */
export function linkHere(from: Address, changes: Record<string, string | null>): string {
  return written(from.path, new URLSearchParams(from.query), changes);
}

function written(path: string, query: URLSearchParams, changes: Record<string, string | null>): string {
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) query.delete(key);
    else query.set(key, value);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
