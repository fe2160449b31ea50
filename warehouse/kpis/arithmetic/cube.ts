/** The monthly figures and reports that KPIs are computed from, in memory for one computation, exact (ten-thousandths as BigInt). */
import type { DatasetContract } from "../../../connectors/dataset.js";
import { lastMonth, type Month, type Period } from "../../../connectors/period.js";
import { dueOn, isCollected, reportersOf } from "../../measures/expected.js";
import type { Province } from "../../place.js";
import type { Term } from "../kpi.js";
import type { Rules } from "../rules.js";
import type { Alike } from "./median.js";

export interface Figure {
  /** `dataset.measure`. */
  measure: string;
  period: Period;
  office: string;
  district: string | null;
  dims: string;
  /** In ten-thousandths; null when no cell had a value. */
  value: bigint | null;
  missing: number;
  notCollected: number;
  provisional: boolean;
  observedOn: string | null;
}

export interface Report {
  dataset: string;
  office: string;
  period: Period;
  /** The day of the first arrival, `2026-11-08`. */
  arrivedOn: string;
  /** A day on which it was not there yet; null where nothing is known. */
  absentOn: string | null;
  receivedAt: string;
  /** Lines of it in quarantine. */
  damaged: number;
}

/** Cases of one report that are alike in all that is known of them, and have the same value of a measure. */
export interface SingleValue extends Alike, Pick<Figure, "measure" | "period" | "office" | "district" | "dims"> {}

/** What one report says of a term in one district: figures of other dimension values put together. */
export interface Counted {
  district: string | null;
  value: bigint;
  provisional: boolean;
  observedOn: string | null;
}

/** Of one report. */
interface Said {
  figures: Figure[];
  counted: Counted[] | null;
}

/** The figures of a measure and period, taken apart when they are first asked for: of a stock most of a year's months never are. */
export interface PackedFigures extends Pick<Figure, "measure" | "period"> {
  unpacked: () => Figure[];
}

/** What monthly figures are added up by. */
export interface Defined {
  contracts: ReadonlyMap<string, DatasetContract>;
  province: Province;
  /** Absent: as rules once were. */
  rules?: { rating: Pick<Rules["rating"], "reach"> };
}

export class Cube {
  readonly #figures = new Map<string, Map<Period, Figure[]>>();
  readonly #packed = new Map<string, Map<Period, PackedFigures>>();
  #reports = new Map<string, Map<Period, Map<string, Report>>>();
  readonly #lastMonth = new Map<string, Month>();
  /** A term is asked for the same reports again and again: of the month, of the quarter, of the year. */
  readonly #said = new WeakMap<Term, Map<Period, Map<string, Said>>>();
  readonly #singles = new Map<string, Map<Period, Map<string, SingleValue[]>>>();
  readonly #reporters = new Map<string, Map<Period, readonly string[]>>();
  readonly #expected = new Map<string, Map<Period, readonly { office: string; dueOn: string }[]>>();
  readonly capital: ReadonlySet<string>;

  constructor(
    readonly contracts: ReadonlyMap<string, DatasetContract>,
    readonly province: Province,
    figures: readonly Figure[],
    reports: readonly Report[],
    /** How far the data go, where not all reports are given. */
    private readonly reach: Pick<Cube, "lastMonthOf"> | null = null,
    /** Which datasets say how far a KPI goes. */
    readonly reachBy: Rules["rating"]["reach"] = undefined,
  ) {
    for (const figure of figures) within(within(this.#figures, figure.measure, newMap), figure.period, newList).push(figure);
    for (const report of reports) {
      within(within(this.#reports, report.dataset, newMap), report.period, newMap).set(report.office, report);
      const month = lastMonth(report.period);
      if (month > (this.#lastMonth.get(report.dataset) ?? "")) this.#lastMonth.set(report.dataset, month);
    }
    this.capital = new Set(province.districts.filter((district) => district.capital).map((district) => district.id));
  }

  /** Adds figures; of one measure and period they come once. */
  addPacked(packs: readonly PackedFigures[]): void {
    for (const pack of packs) within(this.#packed, pack.measure, newMap).set(pack.period, pack);
  }

  /** The same reports with figures of other offices. */
  withFigures(province: Province, figures: readonly Figure[]): Cube {
    const cube = new Cube(this.contracts, province, figures, [], this, this.reachBy);
    cube.#reports = this.#reports;
    return cube;
  }

  /** Of the measures that a median is taken of. */
  addSingles(singles: readonly SingleValue[]): void {
    for (const one of singles)
      within(within(within(this.#singles, one.measure, newMap), one.period, newMap), one.office, newList).push(one);
  }

  contractOf(term: Term): DatasetContract {
    return this.contracts.get(datasetOf(term))!;
  }

  report(dataset: string, office: string, period: Period): Report | null {
    return this.#reports.get(dataset)?.get(period)?.get(office) ?? null;
  }

  /** The last month for which any report of a dataset stands. */
  lastMonthOf(dataset: string): Month | null {
    return this.reach ? this.reach.lastMonthOf(dataset) : (this.#lastMonth.get(dataset) ?? null);
  }

  /** Offices whose dataset it is, whether or not it is collected in the period. */
  reporters(contract: DatasetContract, period: Period): readonly string[] {
    return within(within(this.#reporters, contract.id, newMap), period, () =>
      reportersOf(contract, this.province, period).map((office) => office.id),
    );
  }

  expected(contract: DatasetContract, period: Period): readonly { office: string; dueOn: string }[] {
    return within(within(this.#expected, contract.id, newMap), period, () => {
      const due = dueOn(contract, period);
      return isCollected(contract, period) ? this.reporters(contract, period).map((office) => ({ office, dueOn: due })) : [];
    });
  }

  /** Figures of a term in one office's report, its dimension filter applied. */
  figures(term: Term, period: Period, office: string): readonly Figure[] {
    return this.#ofReport(term, period, office)?.figures ?? [];
  }

  /** The same by district, its filter of districts applied too. */
  counted(term: Term, period: Period, office: string): readonly Counted[] {
    const said = this.#ofReport(term, period, office);
    if (!said) return [];
    said.counted ??= this.#byDistrict(term, said.figures);
    return said.counted;
  }

  /** Figures of a term in one office's report that its filter of districts takes; with a district, only of that one. */
  taken(term: Term, period: Period, office: string, district: string | null): readonly Figure[] {
    return this.figures(term, period, office).filter(
      (figure) => this.#takes(term, figure.district) && (district === null || figure.district === district),
    );
  }

  /** What the single cases of a term have in one office's report, its filters applied; with a district, only of that one. */
  singles(term: Term, period: Period, office: string, district: string | null): readonly SingleValue[] {
    const where = wanted(term);
    return (this.#singles.get(term.measure)?.get(period)?.get(office) ?? []).filter(
      (one) => fits(one.dims, where) && this.#takes(term, one.district) && (district === null || one.district === district),
    );
  }

  #ofReport(term: Term, period: Period, office: string): Said | undefined {
    const periods = within(this.#said, term, newMap);
    return within(periods, period, () => this.#byOffice(term, period)).get(office);
  }

  #byOffice(term: Term, period: Period): Map<string, Said> {
    const where = wanted(term);
    const offices = new Map<string, Said>();
    for (const figure of this.#of(term.measure, period)) {
      if (!fits(figure.dims, where)) continue;
      within(offices, figure.office, () => ({ figures: [], counted: null })).figures.push(figure);
    }
    return offices;
  }

  #of(measure: string, period: Period): readonly Figure[] {
    const known = this.#figures.get(measure)?.get(period);
    if (known) return known;
    const pack = this.#packed.get(measure)?.get(period);
    if (!pack) return [];
    const figures = pack.unpacked();
    within(this.#figures, measure, newMap).set(period, figures);
    return figures;
  }

  #byDistrict(term: Term, figures: readonly Figure[]): Counted[] {
    const districts = new Map<string | null, Counted>();
    for (const { district, value, provisional, observedOn } of figures) {
      if (!this.#takes(term, district)) continue;
      const counted = within(districts, district, () => ({ district, value: 0n, provisional: false, observedOn: null }));
      if (value !== null) counted.value += value;
      counted.provisional ||= provisional;
      if (observedOn && observedOn > (counted.observedOn ?? "")) counted.observedOn = observedOn;
    }
    return [...districts.values()];
  }

  /** Whether a term counts what is of a district at all. */
  #takes(term: Term, district: string | null): boolean {
    const { not, only } = term.districts ?? {};
    const named = (names: string[]) =>
      district !== null && names.some((name) => name === district || (name === "capital" && this.capital.has(district)));
    if (not && named(not)) return false;
    return !only || named(only);
  }
}

/** The codes a term keeps, as they stand in dimension values: one list a dimension. */
const wanted = (term: Term): string[][] => Object.entries(term.where ?? {}).map(([dim, codes]) => codes.map((code) => `;${dim}=${code};`));

function fits(dims: string, where: readonly string[][]): boolean {
  const text = `;${dims};`;
  return where.every((codes) => codes.some((code) => text.includes(code)));
}

interface Keyed<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

const newMap = <K, V>(): Map<K, V> => new Map<K, V>();
const newList = <T>(): T[] => [];

/** The entry of a key, made when it is not there yet. */
function within<K, V>(map: Keyed<K, V>, key: K, make: () => NoInfer<V>): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

export const datasetOf = (term: Pick<Term, "measure">): string => term.measure.slice(0, term.measure.indexOf("."));
export const measureOf = (term: Pick<Term, "measure">): string => term.measure.slice(term.measure.indexOf(".") + 1);
