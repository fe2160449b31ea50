/** Offices and districts by their accepted spellings, with dates of validity. */
import { daysOf, periodKind } from "../../../connectors/period.js";
import type { Spelling } from "../../../connectors/thai/nearest.js";
import { fold } from "../../../connectors/thai/spelling.js";
import type { Province } from "../../place.js";

/** What may stand before a district's name. */
const prefixes = ["", "อ.", "อำเภอ", "กิ่งอ."];

/** Days between which a place was there and was called so; open where the province's lists set no end. */
export interface Held {
  from?: string | undefined;
  to?: string | undefined;
}

/** A spelling of a column, and the periods of a load in which nothing was called so. */
export interface OutOfTime {
  index: number;
  spelling: string;
  periods: readonly string[];
}

const held = new WeakMap<Province, Places>();

export class Places {
  /** The same for all who ask of one province: folding its spellings takes as long as a statement of the engine. */
  static of(province: Province): Places {
    const places = held.get(province) ?? new Places(province);
    held.set(province, places);
    return places;
  }

  readonly #offices = new Map<string, { id: string; held: Held[] }[]>();
  readonly #districts = new Map<string, string>();
  readonly #districtHeld = new Map<string, Held>();
  readonly #officeDistrict = new Map<string, string>();
  /** Whether any place has dates at all. */
  readonly anyHeld: boolean;

  constructor(readonly province: Province) {
    for (const office of province.offices) {
      this.#officeDistrict.set(office.id, office.district);
      for (const spelling of [{ text: office.id }, { text: office.name.th }, { text: office.name.en }, ...office.spellings]) {
        const key = fold(spelling.text);
        const list = this.#offices.get(key) ?? [];
        const own = narrower(office, "from" in spelling || "to" in spelling ? spelling : {});
        const known = list.find(({ id }) => id === office.id);
        if (known) known.held.push(own);
        else list.push({ id: office.id, held: [own] });
        this.#offices.set(key, list);
      }
    }
    for (const district of province.districts) {
      if (district.from) this.#districtHeld.set(district.id, { from: district.from });
      for (const spelling of [district.id, district.name.th, district.name.en, district.short ?? "", ...district.spellings])
        if (spelling) for (const prefix of prefixes) this.#districts.set(fold(prefix + spelling), district.id);
    }
    const isDated = ({ from, to }: Held) => from !== undefined || to !== undefined;
    this.anyHeld = this.#districtHeld.size > 0 || [...this.#offices.values()].some((list) => list.some(({ held }) => held.some(isDated)));
  }

  /** @param agency only this agency's offices, so that one abbreviation may serve two agencies */
  office(text: string, agency: string): string | null {
    return this.#officeCalled(text, agency)?.id ?? null;
  }

  /** When an agency's office was called so; nothing where it always was. */
  officeHeld(text: string, agency: string): readonly Held[] {
    const all = this.#officeCalled(text, agency)?.held ?? [];
    return all.some(({ from, to }) => !from && !to) ? [] : all;
  }

  #officeCalled(text: string, agency: string): { id: string; held: Held[] } | undefined {
    const known = this.#offices.get(fold(text)) ?? [];
    return known.find(({ id }) => this.agencyOf(id) === agency) ?? known[0];
  }

  /**
   * The office whose spelling a folded text begins with; the longest spelling wins.
   * @param at periods and days, at one of which it was called so; none where nothing is known
   */
  officeIn(folded: string, at: readonly string[]): string | null {
    const text = folded.replace(/^[:：\s-]+/, "");
    let best: { id: string; length: number } | null = null;
    for (const [spelling, entries] of this.#offices)
      if (spelling && text.startsWith(spelling) && spelling.length > (best?.length ?? 0)) {
        const fitting = entries.find((entry) => !at.length || at.some((time) => isHeld(entry.held, time)));
        if (fitting) best = { id: fitting.id, length: spelling.length };
      }
    return best?.id ?? null;
  }

  district(text: string): string | null {
    return this.#districts.get(fold(text)) ?? null;
  }

  /** Since when there is a district so called; nothing where it always was. */
  districtHeld(text: string): readonly Held[] {
    const own = this.#districtHeld.get(this.district(text) ?? "");
    return own ? [own] : [];
  }

  /** An agency's offices as they may be written. */
  officeSpellings(agency: string): Spelling[] {
    return this.province.offices
      .filter((office) => office.agency === agency)
      .flatMap(({ id, name, spellings }) => [name.th, name.en, ...spellings.map(({ text }) => text)].map((text) => ({ text, means: id })));
  }

  districtSpellings(): Spelling[] {
    return this.province.districts.flatMap(({ id, name, short, spellings }) =>
      [name.th, name.en, ...(short ? [short] : []), ...spellings].flatMap((text) =>
        prefixes.map((prefix) => ({ text: prefix + text, means: id })),
      ),
    );
  }

  /** Every accepted spelling, folded: for looking at files that no contract knows. */
  spellings(): { offices: string[]; districts: string[] } {
    return { offices: [...this.#offices.keys()], districts: [...this.#districts.keys()] };
  }

  districtOfOffice(office: string): string | null {
    return this.#officeDistrict.get(office) ?? null;
  }

  agencyOf(office: string): string | null {
    return this.province.offices.find((entry) => entry.id === office)?.agency ?? null;
  }
}

/** The days in which both hold. */
function narrower(one: Held, other: Held): Held {
  const from = [one.from, other.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const to = [one.to, other.to].filter((day) => day !== undefined).sort()[0];
  return { from, to };
}

/** Whether a place was so called at some time of a period, or on a day. */
export function isHeld(held: readonly Held[], at: string): boolean {
  const { first, last } = periodKind(at) === null ? { first: at, last: at } : daysOf(at);
  return held.some(({ from, to }) => (!from || from <= last) && (!to || to >= first));
}
