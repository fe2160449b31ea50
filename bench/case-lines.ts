/** Lines of the test dataset one by one, for files of other forms and for one month at a time. */
import { ages, districtNames, officeNames, sexes } from "./cases.js";

const sexWords = Object.values(sexes);
const ageWords = Object.values(ages);

/** The nth line of a month; no two of a month have the same office and file. */
export function caseLine(month: string, nth: number): string[] {
  const office = nth % officeNames.length;
  const rest = Math.floor(nth / officeNames.length);
  const mixed = Math.imul(nth + 1, 2654435761) >>> 0;
  return [
    month,
    officeNames[office]!,
    districtNames[(office + (rest % 4) * 6) % districtNames.length]!,
    sexWords[rest % 2]!,
    ageWords[(rest >> 1) % 4]!,
    String(500_101 + rest),
    String((mixed >>> 8) % 40),
    String((mixed >>> 12) % 90),
    String((mixed >>> 16) % 1200),
    ((mixed % 9_000_000) / 100).toFixed(2),
  ];
}
