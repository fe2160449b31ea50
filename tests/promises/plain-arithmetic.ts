/**
 * The arithmetic of `docs/methods/measures.md` a second time, as plainly as it can be said, sharing no code with the product: it takes lists
 * of facts and reports and the definitions as data, and adds them up. Months are counted (year × 12 + month), amounts are BigInt in
 * ten-thousandths.
 */

export interface Fact {
  measure: string;
  period: string;
  office: string;
  district: string | null;
  dims: Record<string, string>;
  /** A decimal, or why there is none. */
  value: string | "missing" | "not collected";
}

export interface Received {
  dataset: string;
  office: string;
  period: string;
  /** Lines of it were set aside. */
  damaged: boolean;
}

interface Term {
  measure: string;
  where?: Record<string, string[]>;
  sign?: number;
  overTime?: string;
  districts?: { not?: string[]; only?: string[] };
}

export interface PlainEntry {
  id: string;
  every: string;
  levels: string[];
  formula: { takes?: string; numerator: Term[]; denominator?: Term[] };
  carryForward?: Record<string, { months: number }>;
  population?: string[];
}

export interface PlainContract {
  id: string;
  agency: string;
  due: { every: string };
  since: string;
  reporters: { office?: string; kinds?: string[] };
  absentRows: string;
  measures: Record<string, { adds: string; overTime?: string }>;
}

export interface PlainOffice {
  id: string;
  agency: string;
  kind: string;
  from?: string;
  to?: string;
}

export interface PlainSum {
  total: bigint;
  over: number;
}

export interface PlainFigure {
  state: "REPORTED" | "MISSING" | "NOT_COLLECTED" | "NOT_APPLICABLE";
  numerator: PlainSum | null;
  denominator: PlainSum | null;
  partial: boolean;
}

/** First and last month of a period, counted. A year to date is given its fiscal year's span, or up to the month it is asked for. */
export function span(period: string): [number, number] {
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  if (month) {
    const n = Number(month[1]) * 12 + Number(month[2]) - 1;
    return [n, n];
  }
  const [, year, part = "", to] = /^FY(\d{4})(?:-(\w+))?(?:-(\d{4}-\d{2}))?$/.exec(period)!;
  const october = (Number(year) - 544) * 12 + 9;
  if (to) return [october, span(to)[0]];
  if (part.startsWith("Q")) return [october + 3 * (Number(part[1]) - 1), october + 3 * Number(part[1]) - 1];
  if (part.startsWith("H")) return [october + 6 * (Number(part[1]) - 1), october + 6 * Number(part[1]) - 1];
  return [october, october + 11];
}

const length: Record<string, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The period of a rhythm that holds a month. */
function holding(rhythm: string, month: number): string {
  const fiscal = Math.floor((month - 9) / 12);
  const into = month - 9 - fiscal * 12;
  const year = `FY${fiscal + 544}`;
  if (rhythm === "quarter") return `${year}-Q${Math.floor(into / 3) + 1}`;
  if (rhythm === "half") return `${year}-H${Math.floor(into / 6) + 1}`;
  if (rhythm === "year") return year;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** Whole periods of a rhythm between two months. */
function wholeInside(rhythm: string, from: number, until: number): string[] {
  const found: string[] = [];
  for (let month = from; month <= until; month++) {
    const period = holding(rhythm, month);
    const [first, last] = span(period);
    if (first === month && last <= until) found.push(period);
  }
  return found;
}

export function amount(decimal: string): bigint {
  const minus = decimal.startsWith("-");
  const [whole, part = ""] = decimal.replace("-", "").split(".");
  const size = BigInt(whole!) * 10_000n + BigInt(part.padEnd(4, "0").slice(0, 4));
  return minus ? -size : size;
}

const datasetOf = (measure: string) => measure.split(".")[0]!;
const civil = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;

export class PlainArithmetic {
  private readonly facts = new Map<string, Fact[]>();
  private readonly reports = new Map<string, Received>();
  private readonly reach = new Map<string, number>();

  constructor(
    private readonly contracts: ReadonlyMap<string, PlainContract>,
    private readonly offices: readonly PlainOffice[],
    private readonly capital: ReadonlySet<string>,
    facts: readonly Fact[],
    reports: readonly Received[],
  ) {
    for (const fact of facts) {
      const key = `${fact.measure} ${fact.period} ${fact.office}`;
      this.facts.set(key, [...(this.facts.get(key) ?? []), fact]);
    }
    for (const report of reports) {
      this.reports.set(`${report.dataset} ${report.period} ${report.office}`, report);
      this.reach.set(report.dataset, Math.max(this.reach.get(report.dataset) ?? 0, span(report.period)[1]));
    }
  }

  /** @param place null for the province, else an office or a district */
  figure(entry: PlainEntry, period: string, level: string, place: string | null): PlainFigure {
    const nothing = (state: PlainFigure["state"]): PlainFigure => ({ state, numerator: null, denominator: null, partial: false });
    const toDate = period.includes("-YTD");
    const wanted = span(period);
    const size = wanted[1] - wanted[0] + 1;
    if (!entry.levels.includes(level) || (entry.every === "year" ? toDate || size !== 12 : !toDate && size < length[entry.every]!))
      return nothing("NOT_APPLICABLE");

    const terms = [
      ...entry.formula.numerator.map((term) => ({ term, part: "numerator" as const })),
      ...(entry.formula.denominator ?? []).map((term) => ({ term, part: "denominator" as const })),
    ];
    const fixed = (term: Term) => entry.population?.includes(term.measure) || entry.carryForward?.[term.measure] !== undefined;
    const waitedFor = terms.filter(({ term }) => !fixed(term)).map(({ term }) => datasetOf(term.measure));
    const sent = this.sentBy(waitedFor, wanted, level === "office" ? place : null);
    if (sent < 0) return nothing("MISSING");
    const reached = toDate ? Math.min(sent, wanted[1]) : sent;
    const own = span(holding(entry.every, reached));
    const end = own[1] <= reached ? reached : own[0] - 1;
    // Up to a month that is named it is a span with an end of its own, which the data must have reached.
    const named = /-YTD-/.test(period) ? span(holding(entry.every, wanted[1])) : null;
    const last = named ? (named[1] <= wanted[1] ? named[1] : named[0] - 1) : wanted[1];
    if (named && last < wanted[0]) return nothing("NOT_APPLICABLE");
    if (toDate && !named ? end < wanted[0] : last > end) return nothing("MISSING");
    const until = Math.min(last, end);

    // Terms of one reporter stand or fall together, office by office.
    const byReporter = new Map<string, typeof terms>();
    for (const one of terms) {
      const contract = this.contracts.get(datasetOf(one.term.measure))!;
      const reporter = contract.reporters.office ?? contract.agency;
      byReporter.set(reporter, [...(byReporter.get(reporter) ?? []), one]);
    }
    const cells: { part: "numerator" | "denominator"; term: Term; sign: number; office: string; period: string; mean: boolean }[] = [];
    let partial = false;
    const parts = new Set<string>();
    for (const group of byReporter.values()) {
      const readings = group.map((one) => ({ ...one, ...this.way(entry, one.term, wanted[0], until) }));
      const expected = new Set(readings.flatMap(({ term, periods }) => this.expectedOf(datasetOf(term.measure), periods, until)));
      const asked = level === "office" ? [...expected].filter((office) => office === place) : [...expected];
      if (!asked.length && level === "office") continue; // another agency's terms are not this office's
      // An agency that has no office here that sends any of it is not waited for.
      const senders = readings.map(({ term }) => this.firstSent(datasetOf(term.measure), [wanted[0], until], null));
      if (!asked.length && senders.every((month) => month === null)) continue;
      if (!asked.length) return nothing("MISSING");
      for (const { part } of readings) parts.add(part);

      const spread = readings.filter(({ kind }) => kind === "each" || kind === "mean");
      const together = new Map(
        asked.map((office) => [
          office,
          [...new Set(spread.flatMap(({ periods }) => periods))].filter((at) =>
            spread.every(({ term, periods }) => !periods.includes(at) || this.there(term, office, at) === "yes"),
          ),
        ]),
      );
      const mean = spread.some(({ kind }) => kind === "mean");
      const meanPeriods = mean ? sharedByAll([...together.values()]) : [];
      let taken = 0;
      let notCollected = false;
      for (const office of asked) {
        const mine: typeof cells = [];
        let whole = true;
        for (const { term, part, kind, periods } of readings) {
          const cell = (at: string, turn = 1) => ({ part, term, sign: (term.sign ?? 1) * turn, office, period: at, mean: kind === "mean" });
          if (kind === "each" || kind === "mean") {
            const sent = together.get(office)!;
            // A mean is over the same months of every office; who lacks one of them is left out.
            const fitting = mean ? (meanPeriods.every((at) => sent.includes(at)) ? meanPeriods : []) : sent;
            const good = periods.filter((at) => fitting.includes(at));
            if (!good.length) whole = false;
            else if (good.length < periods.length) partial = true;
            mine.push(...good.map((at) => cell(at)));
          } else if (kind === "carried") {
            const at = periods.find((candidate) => this.there(term, office, candidate) === "yes");
            if (at) mine.push(cell(at));
            else whole = false;
          } else {
            // The total at the end less the total before the beginning; nothing stands before October.
            const edges = kind === "difference" && periods.length > 1 ? [periods[0]!, periods[1]!] : [periods[0]!];
            const states = edges.map((at) => this.there(term, office, at));
            if (states.every((state) => state === "yes")) mine.push(...edges.map((at, i) => cell(at, i ? -1 : 1)));
            else {
              whole = false;
              if (states.find((state) => state !== "yes") === "not collected") notCollected = true;
            }
          }
          if (!whole) break;
        }
        if (whole) {
          cells.push(...mine);
          taken++;
        } else partial = true;
      }
      if (!taken) return { ...nothing(notCollected ? "NOT_COLLECTED" : "MISSING"), partial: false };
    }

    if (level === "office" && parts.size < (entry.formula.denominator ? 2 : 1)) return nothing("NOT_APPLICABLE");

    const sums: { numerator: PlainSum | null; denominator: PlainSum | null } = { numerator: null, denominator: null };
    for (const part of ["numerator", "denominator"] as const) {
      const mine = cells.filter((cell) => cell.part === part);
      if (!mine.length) continue;
      const over = mine.some(({ mean }) => mean) ? new Set(mine.map(({ period: at }) => at)).size : 1;
      let total = 0n;
      const single: bigint[] = [];
      for (const cell of mine) {
        if (this.reports.get(`${datasetOf(cell.term.measure)} ${cell.period} ${cell.office}`)?.damaged) partial = true;
        for (const fact of this.factsOf(cell.term, cell.office, cell.period))
          if (this.isHere(fact, cell.term, level, place) && fact.value !== "missing" && fact.value !== "not collected")
            single.push(BigInt(cell.sign) * amount(fact.value));
      }
      for (const value of single) total += value;
      // Every fact of a case list is one case; the median is the one in the middle of them all.
      sums[part] = entry.formula.takes === "median" && part === "numerator" ? { total: middle(single), over: 1 } : { total, over };
    }
    if (!sums.numerator || (entry.formula.denominator && !sums.denominator)) return nothing("MISSING");
    const empty = entry.formula.denominator !== undefined && sums.denominator!.total === 0n;
    return { state: empty ? "NOT_APPLICABLE" : "REPORTED", ...sums, partial };
  }

  /** How a term is read over the months asked, and at which of its dataset's periods. Of a difference: the end, then what stands before. */
  private way(entry: PlainEntry, term: Term, from: number, until: number): { kind: string; periods: string[] } {
    const contract = this.contracts.get(datasetOf(term.measure))!;
    const rhythm = contract.due.every;
    const rule = contract.measures[term.measure.split(".")[1]!]!;
    const isPopulation = entry.population?.includes(term.measure) ?? false;
    const carry = entry.carryForward?.[term.measure]?.months;
    const whole = wholeInside(rhythm, from, until);
    const overTime = rule.adds === "stock" ? (term.overTime ?? rule.overTime ?? "last") : null;
    const spreads = rule.adds === "flow" || rule.adds === "cohort" || overTime === "average";
    if (isPopulation || (carry !== undefined && !spreads)) {
      const back: string[] = [];
      for (let month = until; month >= until - (carry ?? 24) - 12; month--) {
        const period = holding(rhythm, month);
        const last = span(period)[1];
        if (!back.includes(period) && until - last <= (carry ?? 24) && (isPopulation || last <= until)) back.push(period);
      }
      return { kind: "carried", periods: back };
    }
    if (rule.adds === "flow" || rule.adds === "cohort") return { kind: "each", periods: whole };
    const at = holding(rhythm, until);
    if (rule.adds === "running_total") {
      const begins = from % 12 === 9;
      return { kind: "difference", periods: begins ? [at] : [at, holding(rhythm, from - 1)] };
    }
    if (overTime === "average") return { kind: "mean", periods: whole };
    return { kind: "point", periods: overTime === "first" ? whole.slice(0, 1) : [at] };
  }

  /**
   * The last month that nothing is waited for: of a dataset that somebody here sends, its last month, or the month before its first sender.
   * Where nobody here sends anything, the last month of all.
   */
  private sentBy(datasets: readonly string[], wanted: [number, number], office: string | null): number {
    const all = datasets.map((dataset) => ({ to: this.reach.get(dataset) ?? -1, from: this.firstSent(dataset, wanted, office) }));
    const here = all.filter(({ from }) => from !== null);
    if (!here.length) return Math.min(...all.map(({ to }) => to));
    const last = Math.min(...here.map(({ to, from }) => Math.max(to, from! - 1)));
    return last < Math.min(...here.map(({ from }) => from!)) ? -1 : last;
  }

  /** The first of these months in which an office, or this one, is to send a dataset; null where none is. */
  private firstSent(dataset: string, [from, to]: [number, number], office: string | null): number | null {
    for (let month = from; month <= to; month++) {
      const senders = this.sendersOf(dataset, holding(this.contracts.get(dataset)!.due.every, month));
      if (office === null ? senders.length : senders.includes(office)) return month;
    }
    return null;
  }

  private expectedOf(dataset: string, periods: readonly string[], until: number): string[] {
    const contract = this.contracts.get(dataset)!;
    const period = [...periods].sort((a, b) => span(a)[1] - span(b)[1]).at(-1) ?? holding(contract.due.every, until);
    return span(period)[1] < span(contract.since)[0] ? [] : this.sendersOf(dataset, period);
  }

  private sendersOf(dataset: string, period: string): string[] {
    const contract = this.contracts.get(dataset)!;
    const [first, last] = span(period);
    const days = [`${civil(first)}-01`, `${civil(last)}-31`];
    return this.offices
      .filter(({ id, agency, kind }) =>
        contract.reporters.office
          ? id === contract.reporters.office
          : agency === contract.agency && (!contract.reporters.kinds || contract.reporters.kinds.includes(kind)),
      )
      .filter(({ from, to }) => (!from || from <= days[1]!) && (!to || to >= days[0]!))
      .map(({ id }) => id);
  }

  private factsOf(term: Term, office: string, period: string): Fact[] {
    return (this.facts.get(`${term.measure} ${period} ${office}`) ?? []).filter(({ dims }) =>
      Object.entries(term.where ?? {}).every(([dim, codes]) => codes.includes(dims[dim] ?? "")),
    );
  }

  private there(term: Term, office: string, period: string): "yes" | "no" | "not collected" {
    const dataset = datasetOf(term.measure);
    const report = this.reports.get(`${dataset} ${period} ${office}`);
    const emptyIsZero = this.contracts.get(dataset)!.absentRows === "zero";
    if (!report || (report.damaged && !emptyIsZero)) return "no";
    const facts = this.factsOf(term, office, period);
    if (facts.some(({ value }) => value === "missing")) return "no";
    if (facts.some(({ value }) => value === "not collected")) return "not collected";
    return facts.length || emptyIsZero ? "yes" : "no";
  }

  private isHere(fact: Fact, term: Term, level: string, place: string | null): boolean {
    if (level === "district" && fact.district !== place) return false;
    const named = (names: readonly string[]) =>
      fact.district !== null && names.some((name) => name === fact.district || (name === "capital" && this.capital.has(fact.district!)));
    if (term.districts?.not && named(term.districts.not)) return false;
    return !term.districts?.only || named(term.districts.only);
  }
}

/** Periods that every office with any report has; else the last one of whoever has most. */
function sharedByAll(lists: readonly string[][]): string[] {
  const some = lists.filter((list) => list.length);
  if (!some.length) return [];
  const all = some[0]!.filter((period) => some.every((list) => list.includes(period)));
  return all.length ? all : [...some].sort((a, b) => b.length - a.length)[0]!.slice(-1);
}

/** The middle value, or half of the two in the middle; nothing of nothing. */
function middle(values: bigint[]): bigint {
  const row = [...values].sort((a, b) => Number(a - b));
  if (row.length === 0) return 0n;
  return row.length % 2 ? row[(row.length - 1) / 2]! : (row[row.length / 2 - 1]! + row[row.length / 2]!) / 2n;
}
