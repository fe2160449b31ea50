/**
 * A title that is of another period or office than the file's own name: one of the two was forgotten when last month's file was filled in anew.
 * The title holds, and the difference is told: the name may be the wrong one.
 */
import { fiscalYearOf, monthsOf, type Period, periodKind } from "../../../connectors/period.js";
import { describeProblem } from "../../../connectors/problem.js";
import type { Finding, Source } from "../delivered.js";
import type { Places } from "../lines/places.js";
import type { Title } from "../lines/title.js";

const MONTH = /(?<!\d)(2[45]\d{2})(0[1-9]|1[0-2])(?!\d)/;
const PART = /(?<!\d)(2[45]\d{2})_(?:(?:Q|ไตรมาส)([1-4])|H([12]))(?!\d)/;
const YEAR = /(?<!\d)(2[45]\d{2})(?!\d)/;
const OFFICE = /_(\d{4})_/;

/** @returns what to tell, by delivery */
export function unlikeTheirNames(sources: readonly Source[], places: Places): Map<number, Finding[]> {
  const found = new Map<number, Finding[]>();
  for (const { delivery, table, title } of sources) {
    const { id, name } = delivery;
    const place = { file: name, sheet: table.sheet || undefined, line: table.preamble[0]?.line };
    for (const unlike of [otherPeriod(name, title), otherOffice(name, title, places)])
      if (unlike)
        found.set(id, [...(found.get(id) ?? []), { severity: "warn", ...describeProblem("NAME_CONTRADICTS", { ...place, ...unlike }) }]);
  }
  return found;
}

interface Unlike {
  found: string;
  expected: string;
}

function otherPeriod(name: string, { period, observedOn, covers }: Title): Unlike | null {
  const named = periodIn(name);
  const said = covers ? `FY${covers.fiscalYear}` : period;
  if (!named || !said) return null;
  const day = observedOn?.slice(0, 7);
  // A survey's file is named after its day, or after the month or year that it counts for.
  const fitting: (Period | undefined)[] = [said, day, day && `FY${Number(day.slice(0, 4)) + 543}`];
  // A workbook of a year has a sheet a month, and its year may be the fiscal or the calendar one.
  if (isYear(named) && !isYear(said) && !day) return yearsOf(said).includes(named) ? null : { found: said, expected: named };
  if (kindOf(named) !== kindOf(said) && !day) return null;
  return fitting.includes(named) ? null : { found: day ? `${said} (${observedOn})` : said, expected: named };
}

/** A month, a part of a fiscal year, or a year, the way files are named; a longer number is none. */
function periodIn(name: string): Period | null {
  const month = MONTH.exec(name);
  if (month) return `${Number(month[1]) - 543}-${month[2]}`;
  const part = PART.exec(name);
  if (part) return part[2] ? `FY${part[1]}-Q${part[2]}` : `FY${part[1]}-H${part[3]}`;
  const year = YEAR.exec(name);
  return year ? `FY${year[1]}` : null;
}

const isYear = (period: Period): boolean => periodKind(period) === "year";
const yearsOf = (period: Period): Period[] => [
  `FY${fiscalYearOf(period)}`,
  ...monthsOf(period).map((month) => `FY${Number(month.slice(0, 4)) + 543}`),
];

const kindOf = (period: Period): string => (period.startsWith("FY") ? period.replace(/\d/g, "") : "month");

/** The code in the name is of another office of the same agency than the title's. */
function otherOffice(name: string, { office }: Title, places: Places): Unlike | null {
  const code = OFFICE.exec(name)?.[1];
  if (!code || !office) return null;
  const named = office.replace(/-[^-]*$/, `-${code}`);
  return named === office || places.agencyOf(named) === null ? null : { found: office, expected: named };
}
