/** Language, colours and single-key shortcuts are kept in cookies: the server renders the next page as this one, and every tab agrees. */
const YEAR = 365 * 24 * 60 * 60;

export function keep(name: "lang" | "theme" | "keys", value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser of the office
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR}; samesite=lax`;
}

/** Single keys act until somebody turns them off. */
export function keysKept(): boolean {
  return !/(?:^|; )keys=off/.test(document.cookie);
}
