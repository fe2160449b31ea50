/** An export with the filters on the screen: `/export/doc_population.csv?from=2025-10`. */
const FILTERS: [parameter: string, ours: string][] = [
  ["from", "from"],
  ["to", "to"],
  ["office", "office"],
  ["district", "d"],
  ["asOf", "asof"],
];

export function exportAddress(of: string, format: string, query: URLSearchParams, version?: string): string {
  const asked = new URLSearchParams();
  for (const [parameter, ours] of FILTERS) {
    const value = query.get(ours) ?? (parameter === "asOf" ? version : null);
    if (value) asked.set(parameter, value);
  }
  const text = asked.toString();
  return `/export/${of}.${format}${text ? `?${text}` : ""}`;
}
