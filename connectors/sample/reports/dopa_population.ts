/** Registered population, once a year: UTF-8 with a byte-order mark, wide age columns, provincial totals below. */
import type { Report } from "../sample-file.js";
import { places } from "../world/places.js";
import { ageGroups } from "../world/registry.js";
import type { World } from "../world/world.js";
import { CsvPage } from "./csv-page.js";
import { Desk } from "./desk.js";
import { momentAfter } from "./publication.js";
import { separated } from "./thai-text.js";

const sexWords = { male: "ชาย", female: "หญิง" } as const;
/** `10_14` as `10-14 ปี`, the last as `85 ปีขึ้นไป`. */
const ageColumn = (age: string) => (age === "85_plus" ? "85 ปีขึ้นไป" : `${age.replace("_", "-")} ปี`);

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
      if (wrong && place.id === "5014" && sex === "male") numbers[5]! += 270;
      page.add(`อำเภอ${place.th}`, sexWords[sex], ...written(numbers));
    }
  }
  for (const sex of ["male", "female"] as const) page.add("รวมทั้งจังหวัด", sexWords[sex], ...written(figures((row) => row.sex === sex)));
  page.add("ที่มา : สำนักทะเบียนอำเภอ (ข้อมูลตัวอย่าง)");
  return page.utf8WithMark();
}

export function dopaPopulationReport(world: World): Report {
  const dataset = "dopa_population";
  const desk = new Desk("DOPA", dataset, "");
  for (let fiscal = 2566; world.dopaPopulation(fiscal).length > 0; fiscal++) {
    const year = fiscal - 1;
    const day = `31 ธันวาคม ${year}`;
    const first = momentAfter(`${year - 542}-01-01`, 18 + (year % 7), world.random(dataset, "appears", year));
    // In the second year one district was counted wrong at first; the total line gives it away.
    const wrong = fiscal === 2567;
    desk.put(`population_${year}.csv`, first, populationPage(world, fiscal, day, wrong));
    if (!wrong) continue;
    const revised = momentAfter(`${year - 542}-01-01`, 52, world.random(dataset, "revised", year));
    desk.note(
      "correction",
      `FY${fiscal}`,
      desk.put(`population_${year}_r2.csv`, revised, populationPage(world, fiscal, day, false)),
      "LOADED",
    );
  }
  return desk;
}
