/**
 * What was loaded, in one digest: of each month, office, district, sex and age group its lines, the sum of their file numbers and the sums of
 * the four measures. Sums over all lines would be right though two lines had exchanged their office, district or month.
 */
import { createHash } from "node:crypto";
import { sql } from "../warehouse/engine/sql.js";
import type { Store } from "../warehouse/store.js";
import { ages, districtNames, months, officeNames, province, sexes } from "./cases.js";
import { monthIds } from "./series-questions.js";

/** A line by the places of its words in the lists of `cases.ts`. */
export interface Coded {
  month: number;
  office: number;
  district: number;
  sex: number;
  age: number;
  file: number;
  /** The last in hundredths. */
  figures: readonly number[];
}

const sexCodes = Object.keys(sexes);
const ageCodes = Object.keys(ages);
const sums = 6;

/** Takes lines as they are written. */
export class CaseDigest {
  readonly #groups = new Float64Array(months.length * officeNames.length * districtNames.length * sexCodes.length * ageCodes.length * sums);

  add({ month, office, district, sex, age, file, figures }: Coded): void {
    const group =
      (((month * officeNames.length + office) * districtNames.length + district) * sexCodes.length + sex) * ageCodes.length + age;
    const at = group * sums;
    this.#groups[at]! += 1;
    this.#groups[at + 1]! += file;
    for (let m = 0; m < 4; m++) this.#groups[at + 2 + m]! += figures[m]!;
  }

  /** The same of a line as it stands in its file. */
  addWords(words: readonly string[]): void {
    const [month, office, district, sex, age, file, ...figures] = words as [string, string, string, string, string, string, ...string[]];
    this.add({
      month: months.indexOf(month),
      office: officeNames.indexOf(office),
      district: districtNames.indexOf(district),
      sex: Object.values(sexes).indexOf(sex),
      age: Object.values(ages).indexOf(age),
      file: Number(file),
      figures: figures.map((figure, m) => (m === 3 ? Math.round(Number(figure) * 100) : Number(figure))),
    });
  }

  toString(): string {
    const rows: string[] = [];
    for (let at = 0; at < this.#groups.length; at += sums) {
      if (this.#groups[at] === 0) continue;
      let group = at / sums;
      const last = (of: readonly unknown[]) => {
        const index = group % of.length;
        group = (group - index) / of.length;
        return index;
      };
      const age = ageCodes[last(ageCodes)];
      const sex = sexCodes[last(sexCodes)];
      const district = last(districtNames);
      const office = last(officeNames);
      rows.push([monthIds[group], office, district, sex, age, ...this.#groups.subarray(at, at + sums)].join(" "));
    }
    return digestOf(rows);
  }
}

/**
 * The same of what stands in a data folder that holds nothing else.
 * @param places of the store's province, in the order of `cases.ts`
 */
export async function loadedDigest(store: Store, places: Pick<typeof province, "districts" | "offices"> = province): Promise<string> {
  const rows = await store.database.read((session) =>
    session.all<Record<"month" | "office" | "district" | "rest", string>>(
      sql`select period as month, office, district, concat_ws(' ', sex, age, count(*), sum(unit::bigint), sum(c1)::bigint, sum(c2)::bigint,
        sum(c3)::bigint, (sum(c4) * 100)::bigint) as rest from core.bench_cases group by period, office, district, sex, age`,
    ),
  );
  const numberOf = (of: readonly { id: string }[]) => new Map(of.map(({ id }, at) => [id, at]));
  const [districts, offices] = [numberOf(places.districts), numberOf(places.offices)];
  return digestOf(rows.map(({ month, office, district, rest }) => [month, offices.get(office), districts.get(district), rest].join(" ")));
}

const digestOf = (rows: string[]): string => createHash("sha256").update(rows.sort().join("\n")).digest("hex");
