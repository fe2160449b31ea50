/** The monthly figures and reports that KPIs are computed from, in memory for one computation, exact (ten-thousandths as BigInt). */
import type { DatasetContract } from "../../connectors/dataset.js";
import { lastMonth, type Month, type Period } from "../../connectors/period.js";
import { dueOn, isCollected, reportersOf } from "../measures/expected.js";
import type { Province } from "../place.js";
import type { Term } from "./kpi.js";

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

export class Cube {
  readonly #figures = new Map<string, Figure[]>();
  readonly #reports = new Map<string, Report>();
  readonly #lastMonth = new Map<string, Month>();
  readonly #filtered = new Map<string, Figure[]>();
  readonly #expected = new Map<string, { office: string; dueOn: string }[]>();
  readonly capital: ReadonlySet<string>;

  constructor(
    readonly contracts: ReadonlyMap<string, DatasetContract>,
    readonly province: Province,
    figures: readonly Figure[],
    reports: readonly Report[],
  ) {
    for (const figure of figures) {
      const key = `${figure.measure}|${figure.period}`;
      const list = this.#figures.get(key);
      if (list) list.push(figure);
      else this.#figures.set(key, [figure]);
    }
    for (const report of reports) {
      this.#reports.set(`${report.dataset}|${report.office}|${report.period}`, report);
      const month = lastMonth(report.period);
      if (month > (this.#lastMonth.get(report.dataset) ?? "")) this.#lastMonth.set(report.dataset, month);
    }
    this.capital = new Set(province.districts.filter((district) => district.capital).map((district) => district.id));
  }

  contractOf(term: Term): DatasetContract {
    return this.contracts.get(datasetOf(term))!;
  }

  report(dataset: string, office: string, period: Period): Report | null {
    return this.#reports.get(`${dataset}|${office}|${period}`) ?? null;
  }

  /** The last month for which any report of a dataset stands. */
  lastMonthOf(dataset: string): Month | null {
    return this.#lastMonth.get(dataset) ?? null;
  }

  expected(contract: DatasetContract, period: Period): { office: string; dueOn: string }[] {
    const key = `${contract.id}|${period}`;
    let offices = this.#expected.get(key);
    if (!offices) {
      const due = dueOn(contract, period);
      offices = isCollected(contract, period)
        ? reportersOf(contract, this.province, period).map((office) => ({ office: office.id, dueOn: due }))
        : [];
      this.#expected.set(key, offices);
    }
    return offices;
  }

  /** Figures of a term in one dataset period, its dimension filter applied. */
  figures(term: Term, period: Period): Figure[] {
    const where = Object.entries(term.where ?? {});
    const all = this.#figures.get(`${term.measure}|${period}`) ?? [];
    if (!where.length) return all;
    const key = `${term.measure}|${period}|${JSON.stringify(term.where)}`;
    let kept = this.#filtered.get(key);
    if (!kept) {
      kept = all.filter((figure) => where.every(([dim, codes]) => codes.some((code) => `;${figure.dims};`.includes(`;${dim}=${code};`))));
      this.#filtered.set(key, kept);
    }
    return kept;
  }
}

export const datasetOf = (term: Term): string => term.measure.slice(0, term.measure.indexOf("."));
export const measureOf = (term: Term): string => term.measure.slice(term.measure.indexOf(".") + 1);
