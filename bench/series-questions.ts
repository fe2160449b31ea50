/** Questions for `series-cold`: one measure by month at one office or in one district, from one month to another; no two alike. */
import { createHash } from "node:crypto";
import { benchCases, type Measure, measures, months, province } from "./cases.js";

export interface SeriesAsked {
  measure: Measure;
  /** One of the two. */
  office: string | null;
  district: string | null;
  /** `2021-10`. */
  from: string;
  to: string;
}

/** `2021-10` and the months after it, as `months` are in words. */
export const monthIds: readonly string[] = months.map(
  (_, i) => `${2021 + Math.floor((9 + i) / 12)}-${String(((9 + i) % 12) + 1).padStart(2, "0")}`,
);

const places = [
  ...province.offices.map(({ id }) => ({ office: id, district: null })),
  ...province.districts.map(({ id }) => ({ office: null, district: id })),
];
/** Every span of a year or more. */
const spans = monthIds.flatMap((from, i) => monthIds.slice(i + 11).map((to) => ({ from, to })));

/** So many there are. */
export const questions = measures.length * places.length * spans.length;
/** A prime that is none of their number's: every step of so many leads to another question until all have been asked. */
const step = 100_003;

export function seriesAsked(nth: number): SeriesAsked {
  const i = (nth * step) % questions;
  const place = places[Math.floor(i / measures.length) % places.length]!;
  return { measure: measures[i % measures.length]!, ...place, ...spans[Math.floor(i / measures.length / places.length)]! };
}

const query = `query ($measure: ID!, $from: Period!, $to: Period!, $offices: [ID!], $districts: [ID!]) {
  series(dataset: "${benchCases.id}", measures: [$measure], grain: month, from: $from, to: $to, offices: $offices, districts: $districts) {
    periods groups { values states }
  }
}`;

/** The question as GraphQL. */
export const asGraphql = ({ measure, office, district, from, to }: SeriesAsked): string =>
  JSON.stringify({
    query,
    variables: { measure, from, to, offices: office === null ? null : [office], districts: district === null ? null : [district] },
  });

/** What either side answers, in columns. */
export interface SeriesColumns {
  periods: string[];
  values: (string | null)[];
  states: string[];
}

/** Of GraphQL's answer or the plain one. @throws Error where it is neither */
export function columnsIn(body: string): SeriesColumns {
  const answer = JSON.parse(body) as { data?: { series: { periods: string[]; groups: Omit<SeriesColumns, "periods">[] } } } & SeriesColumns;
  if (!answer.data) return answer;
  const { periods, groups } = answer.data.series;
  if (groups.length !== 1) throw new Error(`${groups.length} lines instead of one`);
  return { periods, ...groups[0]! };
}

/** The figures of some answers: equal figures, equal digests, however many noughts stand behind their points. */
export function digestOf(answers: readonly SeriesColumns[]): string {
  const plain = (value: string | null | undefined) => (value?.includes(".") ? value.replace(/\.?0+$/, "") : (value ?? ""));
  const hash = createHash("sha256");
  for (const { periods, values, states } of answers)
    periods.forEach((period, i) => void hash.update(`${period} ${states[i]} ${plain(values[i])}\n`));
  return hash.digest("hex");
}
