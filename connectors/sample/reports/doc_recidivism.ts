/** Released cohorts and those who returned: once a year, every cohort again, open ones marked. */
import { fiscalYear } from "../../period.js";
import type { Report } from "../sample-file.js";
import type { World } from "../world/world.js";
import { CsvPage } from "./csv-page.js";
import { Desk } from "./desk.js";
import { type Prison, prisonName, prisons } from "./prisons.js";
import { momentAfter } from "./publication.js";
import { separated } from "./thai-text.js";

/** Percent of those with an ID number, three decimals, as the department prints it. */
const percent = (part: number, of: number) => ((part / of) * 100).toFixed(3);

function recidivismPage(world: World, year: number): Buffer {
  const page = new CsvPage(10);
  page.add(`สถิติการกระทำผิดซ้ำของผู้พ้นโทษ ข้อมูล ณ วันที่ 30 กันยายน ${year}`);
  page.add(
    ...["เรือนจำ/ทัณฑสถาน", "ปล่อยตัวในปีงบประมาณ", "ปล่อยตัว (คน)", "มีเลขประจำตัวประชาชน (คน)"],
    ...["กระทำผิดซ้ำภายใน 1 ปี", "ร้อยละ", "ภายใน 2 ปี", "ร้อยละ", "ภายใน 3 ปี", "ร้อยละ"],
  );
  const cohorts = Array.from({ length: year - 2562 }, (_, i) => 2563 + i);
  for (const office of prisons) {
    for (const cohort of cohorts) {
      const row = world.docRecidivism(cohort, year).find((one) => one.office === office)!;
      const age = year - cohort;
      const cells = [row.returned_1y, row.returned_2y, row.returned_3y].flatMap((returned, i) => {
        if (returned === null) return ["-", "-"];
        const mark = age === 0 ? "**" : age < i + 1 ? "*" : "";
        return [`${separated(returned)}${mark}`, `${percent(returned, row.with_id)}${mark}`];
      });
      page.add(
        prisonName(world, office as Prison, `${year}-${cohort}`, `${year - 543}-09`),
        cohort,
        separated(row.released),
        separated(row.with_id),
        ...cells,
      );
    }
  }
  page.add("หมายเหตุ : * ยังติดตามไม่ครบกำหนด  ** ปีที่ปล่อยตัวเพิ่งสิ้นสุด");
  return page.windows874();
}

export function docRecidivismReport(world: World): Report {
  const dataset = "doc_recidivism";
  const desk = new Desk("DOC", dataset, "recidivism");
  const last = fiscalYear(world.until) - (world.until.endsWith("-09") ? 0 : 1);
  for (let year = 2566; year <= last; year++) {
    desk.put(
      `recidivism_${year}.csv`,
      momentAfter(`${year - 543}-10-01`, 38 + (year % 5), world.random(dataset, "appears", year)),
      recidivismPage(world, year),
    );
  }
  return desk;
}
