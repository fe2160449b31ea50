/** What every component may ask of its surroundings: the language, the address, who is signed in. One view per rendering, handed down as context. */
import { createContext } from "svelte";
import type { ShellPlaceQuery, ShellQuery } from "../generated/graphql.js";
import { type Dictionary, type Language, type Words, wordsOf } from "../language/dictionary.js";
import { type Address, linkHere, linkTo } from "./address.js";
import type { Answers, PageDefinition } from "./page.js";

export type Theme = "system" | "light" | "dark";

/** Who asks, of which site, in which province; the province is told to those who have signed in. */
export interface Shell extends ShellQuery {
  province: ShellPlaceQuery["province"] | null;
}

/** What is on the screen: replaced as a whole when a page has its answers. */
export interface Shown {
  name: string;
  page: PageDefinition;
  params: Record<string, string>;
  answers: Answers;
  address: Address;
}

export class View {
  language: Language = $state("th");
  theme: Theme = $state("system");
  shell: Shell;
  /** Proves that a form is one of ours. */
  formToken: string;
  shown: Shown = $state.raw() as Shown;
  /** A page is on its way. */
  waiting = $state(false);
  /** Whether single keys act; unknown until the browser has said. */
  keys: boolean | null = $state(null);
  /** Opens the sheet of shortcuts; without scripts the help page lists them. */
  showKeys: () => void = () => {};
  /** Goes to another address inside the dashboard; on the server there is nowhere to go. */
  go: (url: string, how?: { replace?: boolean; keepScroll?: boolean; focus?: string }) => void = () => {};
  /** Asks the page's questions anew. */
  retry: () => void = () => {};

  constructor(from: { language: Language; theme: Theme; shell: Shell; formToken: string; shown: Shown }) {
    this.language = from.language;
    this.theme = from.theme;
    this.shell = from.shell;
    this.formToken = from.formToken;
    this.shown = from.shown;
  }

  /** The words of the page. */
  get t(): Dictionary {
    return wordsOf(this.language);
  }

  get address(): Address {
    return this.shown.address;
  }

  get title(): string {
    return this.shown.page.title({ t: this.t, language: this.language }, this.shown.answers, this.shown.params);
  }

  /** The name of the office, or of the product before anybody has signed in. */
  get office(): string {
    return this.shell.province ? this.say(this.shell.province.office) : this.t.site.product;
  }

  /** Of words in both languages, those of the page. */
  say(words: Words | null | undefined): string {
    return words ? words[this.language] : "";
  }

  /** Whether the role passes a rule of the role table. */
  may(rule: string): boolean {
    return this.shell.me?.may.includes(rule) ?? false;
  }

  link(path: string, changes?: Record<string, string | null>): string {
    return linkTo(this.address, path, changes);
  }

  here(changes: Record<string, string | null>): string {
    return linkHere(this.address, changes);
  }
}

export const [getView, setView] = createContext<View>();
