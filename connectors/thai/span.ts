/** The days and months that a line sets beside each other: the ends of a span, `1 ต.ค. ถึงวันที่ 31 ธ.ค. 2568`, or a list, `ต.ค./พ.ย. 2568`. */
import { MONTH_NAME, readMonthName } from "./month-name.js";
import { buddhistYear, ERA } from "./year.js";

/** A day or month where it is named, in tidied lower-case text. */
export interface Named {
  at: number;
  end: number;
  day: number | null;
  month: number;
  /** In the Buddhist era; null where the line leaves it to another one beside it. */
  year: number | null;
  /** Whether the year was called ปีงบประมาณ. */
  fiscal: boolean;
}

/** A month's name, its short form as a word of its own: in `พยาน`, `มีคดี` and `ตุลาการ` stands none. */
export const MONTH_WORD = `(?:${MONTH_NAME})(?:(?<=คม|ยน|พันธ์)|(?=$|[^ก-๎a-z]|ถึง|จน|ไป|และ|กับ|ปี|ประจำ|[พค][ .]*ศ|พุทธ|คริสต์|fy|fiscal))`;
/** Two digits below 40 behind a month are the day of the next one, `ต.ค. - 31 ธ.ค.`. */
const IN_WORDS = `(?:(?<!\\d)(?<day>\\d{1,2})[ ./-]*(?:เดือน ?)?)?(?<name>${MONTH_WORD})(?:[ .,/-]*${ERA}(?<year>\\d{4}|[4-9]\\d)(?!\\d))?`;
const IN_NUMBERS = "(?<!\\d)(?<dayNumber>\\d{1,2}) ?(?<mark>[./-]) ?(?<monthNumber>\\d{1,2}) ?\\k<mark> ?(?<ofYear>\\d{4}|\\d{2})(?!\\d)";
const YEAR_FIRST = "(?<!\\d)(?<yearNumber>\\d{4})(?<between>[/-])(?<monthThen>\\d{1,2})\\k<between>(?<dayThen>\\d{1,2})(?!\\d)";
const NAMED = new RegExp([YEAR_FIRST, IN_NUMBERS, IN_WORDS].join("|"), "g");

const END = "(?:(?:ณ|วันที่|วัน|สิ้น|สุดท้าย|ของ|เดือน|ต้น|กลาง|ปลาย) ?)*";
/** What stands between the two ends of a span. */
export const UNTIL = `(?:-|~|(?:ไป)?(?:จน)?ถึง|(?<![a-z])to(?![a-z])) ?${END}`;
/** What stands between the names of a list. */
export const AMONG = "(?:(?:และ|กับ|[,&/+]|(?<![a-z])and(?![a-z])) ?)+(?:เดือน ?)?";
const BESIDE = new RegExp(`^[ .]*(?:${UNTIL}|${AMONG})$`);
/** A day after a month may be when it was printed; of two days or two months, this says that both are meant. */
const BESIDE_ITS_LIKE = new RegExp(`^[ .]*(?:${AMONG}(?:(?:ณ ?)?วันที่ ?)?)?$`);

/** Every day and month that a line names, in groups of those that stand beside each other. @param line tidied, in lower case */
export function namedTogether(line: string): Named[][] {
  const groups: Named[][] = [];
  for (const found of line.matchAll(NAMED)) {
    const named = namedIn(found);
    if (!named) continue;
    const last = groups.at(-1)?.at(-1);
    const between = last && line.slice(last.end, named.at);
    const alike = (last?.day === null) === (named.day === null);
    if (between !== undefined && (BESIDE.test(between) || (alike && BESIDE_ITS_LIKE.test(between)))) groups.at(-1)!.push(named);
    else groups.push([named]);
  }
  return groups;
}

function namedIn(found: RegExpMatchArray): Named | null {
  const { name, day, year, fiscal, dayNumber, monthNumber, ofYear, yearNumber, monthThen, dayThen } = found.groups!;
  const month = name ? readMonthName(name) : Number(monthNumber ?? monthThen);
  if (month === null || month < 1 || month > 12) return null;
  const ownDay = day ?? dayNumber ?? dayThen;
  const digits = year ?? ofYear ?? yearNumber;
  return {
    at: found.index!,
    end: found.index! + found[0].length,
    day: ownDay === undefined ? null : Number(ownDay),
    month,
    year: digits === undefined ? null : buddhistYear(digits, true, found.groups),
    fiscal: fiscal !== undefined,
  };
}

/** Whether what stands beside each other is of more than one month. A year that is not said is the other's. */
export function isOfSeveralMonths(group: readonly Named[]): boolean {
  const [first] = group;
  const years = new Set(group.flatMap(({ year }) => year ?? []));
  return group.some(({ month }) => month !== first!.month) || years.size > 1;
}
