/** Offices and districts by their accepted spellings, with dates of validity. */
import type { Spelling } from "../../../connectors/thai/nearest.js";
import { fold } from "../../../connectors/thai/spelling.js";
import type { Province } from "../../place.js";

/** What may stand before a district's name. */
const prefixes = ["", "อ.", "อำเภอ", "กิ่งอ."];

const held = new WeakMap<Province, Places>();

export class Places {
  /** The same for all who ask of one province: folding its spellings takes as long as a statement of the engine. */
  static of(province: Province): Places {
    const places = held.get(province) ?? new Places(province);
    held.set(province, places);
    return places;
  }

  readonly #offices = new Map<string, { id: string; from?: string; to?: string }[]>();
  readonly #districts = new Map<string, string>();
  readonly #officeDistrict = new Map<string, string>();

  constructor(readonly province: Province) {
    for (const office of province.offices) {
      this.#officeDistrict.set(office.id, office.district);
      for (const spelling of [{ text: office.id }, { text: office.name.th }, { text: office.name.en }, ...office.spellings]) {
        const key = fold(spelling.text);
        const list = this.#offices.get(key) ?? [];
        if (!list.some((known) => known.id === office.id))
          list.push({ id: office.id, ...("from" in spelling ? { from: spelling.from, to: spelling.to } : {}) });
        this.#offices.set(key, list);
      }
    }
    for (const district of province.districts)
      for (const spelling of [district.id, district.name.th, district.name.en, district.short ?? "", ...district.spellings])
        if (spelling) for (const prefix of prefixes) this.#districts.set(fold(prefix + spelling), district.id);
  }

  /** @param agency only this agency's offices, so that one abbreviation may serve two agencies */
  office(text: string, agency: string, day?: string): string | null {
    const known = this.#offices.get(fold(text)) ?? [];
    const fitting = known.filter((entry) => (!entry.from || !day || entry.from <= day) && (!entry.to || !day || day <= entry.to));
    return (fitting.find((entry) => this.agencyOf(entry.id) === agency) ?? fitting[0])?.id ?? null;
  }

  /** The office whose spelling a folded text begins with; the longest spelling wins. */
  officeIn(folded: string, day?: string): string | null {
    const text = folded.replace(/^[:：\s-]+/, "");
    let best: { id: string; length: number } | null = null;
    for (const [spelling, entries] of this.#offices)
      if (spelling && text.startsWith(spelling) && spelling.length > (best?.length ?? 0)) {
        const fitting = entries.find((entry) => (!entry.from || !day || entry.from <= day) && (!entry.to || !day || day <= entry.to));
        if (fitting) best = { id: fitting.id, length: spelling.length };
      }
    return best?.id ?? null;
  }

  district(text: string): string | null {
    return this.#districts.get(fold(text)) ?? null;
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
