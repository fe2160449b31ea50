/** Language and colours are kept in cookies, so that the server renders the next page as this one. */
const YEAR = 365 * 24 * 60 * 60;

export function keep(name: "lang" | "theme", value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser of the office
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR}; samesite=lax`;
}
