/** Registered population, once a year: UTF-8 with a byte-order mark, wide age columns, provincial totals below. */
import type { Report } from "../sample-file.js";
import { places } from "../world/places.js";
import { ageGroups } from "../world/registry.js";
import type { World } from "../world/world.js";
import type { Course, Fate } from "./course.js";
import { CsvPage } from "./csv-page.js";
import { Desk } from "./desk.js";
import { putEditions } from "./editions.js";
import { momentAfter, nextDay } from "./publication.js";
import { separated } from "./thai-text.js";

const sexWords = { male: "ชาย", female: "หญิง" } as const;
/** `10_14` as `10-14 ปี`, the last as `85 ปีขึ้นไป`. */
const ageColumn = (age: string) => (age === "85_plus" ? "85 ปีขึ้นไป" : `${age.replace("_", "-")} ปี`);

/** Men of one age group in one district, where a page is wrong. */
const MISCOUNTED = { district: "5014", age: "20_24", by: 270 };

function populationPage(world: World, fiscal: number, day: string, wrong: boolean): Buffer {
  const page = new CsvPage(ageGroups.length + 3);
  page.add(`จำนวนประชากรจากการทะเบียน จังหวัดเชียงใหม่ ณ วันที่ ${day}`);
  page.add("อำเภอ", "เพศ", ...ageGroups.map(ageColumn), "รวม");
  const rows = world.dopaPopulation(fiscal);
  const figures = (keep: (row: (typeof rows)[number]) => boolean) =>
    ageGroups.map((age) => rows.reduce((sum, row) => sum + (row.age === age && keep(row) ? row.population : 0), 0));
  const written = (numbers: number[]) => [...numbers, numbers.reduce((sum, n) => sum + n, 0)].map(separated);
  for (const place of places) {
    for (const sex of ["male", "female"] as const) {
      const numbers = figures((row) => row.district === place.id && row.sex === sex);
      if (wrong && place.id === MISCOUNTED.district && sex === "male") numbers[ageGroups.indexOf(MISCOUNTED.age)]! += MISCOUNTED.by;
      page.add(`อำเภอ${place.th}`, sexWords[sex], ...written(numbers));
    }
  }
  for (const sex of ["male", "female"] as const) page.add("รวมทั้งจังหวัด", sexWords[sex], ...written(figures((row) => row.sex === sex)));
  page.add("ที่มา : สำนักทะเบียนอำเภอ (ข้อมูลตัวอย่าง)");
  return page.utf8WithMark();
}

/** By fiscal year: what befell the report; every other year it comes in January and stays. */
const fates: Readonly<Record<number, Fate>> = { 2566: "set_back", 2567: "corrected", 2568: "late", 2569: "sent_twice" };

/** A file a year. Where one district was counted wrong, the total line gives it away. */
export function dopaPopulationReport(world: World, at: Date): Report {
  const dataset = "dopa_population";
  const desk = new Desk("DOPA", dataset, "");
  for (let fiscal = 2566; world.dopaPopulation(fiscal).length > 0; fiscal++) {
    const year = fiscal - 1;
    const fate = fates[fiscal] ?? "in_time";
    const january = `${year - 542}-01-01`;
    const after = (days: number) => momentAfter(january, days, world.random(dataset, "appears", year, days));
    const first = after(fate === "late" ? 70 : 18 + (year % 7));
    const editions = {
      in_time: [{ from: first, wrong: false }],
      late: [{ from: first, wrong: false }],
      corrected: [first, after(52)].map((from, i) => ({ from, wrong: i === 0 })),
      set_back: [first, after(52), after(75)].map((from, i) => ({ from, wrong: i === 1 })),
      sent_twice: [first, nextDay(first)].map((from) => ({ from, wrong: false })),
    }[fate];
    const course: Course = { office: "DOPA-50", period: `FY${fiscal}`, fate, dueOn: `${year - 542}-02-28`, editions };
    const dimensions = { sex: "male", age: MISCOUNTED.age };
    const right = world
      .dopaPopulation(fiscal)
      .find((row) => row.district === MISCOUNTED.district && row.sex === "male" && row.age === MISCOUNTED.age)!.population;
    const told = { figure: { measure: "population", district: MISCOUNTED.district, dimensions }, right, wrong: right + MISCOUNTED.by };
    const page = (wrong: boolean) => populationPage(world, fiscal, `31 ธันวาคม ${year}`, wrong);
    putEditions(desk, at, course, `population_${year}`, page, told);
  }
  return desk;
}
