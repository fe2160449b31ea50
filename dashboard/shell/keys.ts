/** Single keys: to the next card or row, to the paper view, to the search, and to the sheet that lists them. */
import { keysKept } from "./preferences.js";
import type { View } from "./view.svelte.js";

/** What `j` and `k` go through: the name of each card, the first cell of each row. What lies folded is passed over. */
const STOPS = "main :is(article h3, tbody th) a";
const SEARCH = "main [type=search]";

/**
 * The letter a key stands for. A Thai layout gives Thai letters for the same keys, so those are told by their place on the keyboard.
 * @returns `""` for a key that is no letter, or one with Shift
 */
export function letterOf({ key, code, shiftKey }: Pick<KeyboardEvent, "key" | "code" | "shiftKey">): string {
  if (key.length > 1) return "";
  const isLatin = key >= " " && key <= "~";
  if (!isLatin && code === "Slash") return shiftKey ? "?" : "/";
  const letter = isLatin ? key.toLowerCase() : code.replace(/^Key/, "").toLowerCase();
  return shiftKey && /[a-z]/.test(letter) ? "" : letter;
}

export function listenToKeys(view: View): void {
  const acts: Record<string, () => void> = {
    j: () => step(1),
    k: () => step(-1),
    p: () => {
      const link = document.querySelector<HTMLElement>("main [data-print]");
      link ? link.click() : print();
    },
    "/": () => {
      const field = document.querySelector<HTMLElement>(SEARCH);
      field ? field.focus() : view.shell.me && view.go(view.link("/search"), { focus: SEARCH });
    },
    "?": () => view.showKeys(),
  };
  view.showKeys = () =>
    void import("../pages/keys/sheet.js").then(
      ({ openSheet }) => openSheet(view),
      () => {},
    );
  view.keys = keysKept();

  document.addEventListener("keydown", (event) => {
    if (!view.keys || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element).closest("input, select, textarea, [contenteditable]") || document.querySelector("dialog[open]")) return;
    const letter = letterOf(event);
    const act = acts[letter];
    if (!act || (event.repeat && letter !== "j" && letter !== "k")) return;
    event.preventDefault();
    act();
  });
}

function step(by: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility());
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const above = (stop: HTMLElement) => stop.getBoundingClientRect().top < 64;
  // From nowhere it begins with what is on the screen.
  const next = at >= 0 ? stops[at + by] : by > 0 ? (stops.find((stop) => !above(stop)) ?? stops[0]) : stops.findLast(above);
  next?.focus({ preventScroll: true });
  next?.closest("article, tr")?.scrollIntoView({ block: "nearest" });
}
