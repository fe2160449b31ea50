/** Inmates on the survey day: a file a month from each prison. */
import type { Month } from "../../period.js";
import type { Report } from "../sample-file.js";
import type { World } from "../world/world.js";
import { CsvPage } from "./csv-page.js";
import { Desk } from "./desk.js";
import { putEditions } from "./editions.js";
import { isNewForm, ownSex, type Prison, prisonName, prisonRota, prisons, type Sexes, sexSum, threeCells } from "./prisons.js";
import { dayAfter, plantings, revisionAppears } from "./publication.js";
import { compactMonth, fullDay, shortDay, splitSaraAm, windows874 } from "./thai-text.js";
import type { Told } from "./told.js";

const statusColumn = (month: Month) => (isNewForm(month) ? "สถานภาพผู้ต้องขัง" : "ประเภทผู้ต้องขัง");
const groupColumn = (month: Month) => (isNewForm(month) ? splitSaraAm("จำนวนผู้ต้องขัง (ราย)") : "จำนวน (คน)");
const slips = [-90, -27, 18, 45, 63, 99];

interface Slip {
  /** Added to one cell by a typing error that a later revision mends. */
  sentenced?: number;
  renamed?: boolean;
  unknownStatus?: boolean;
}

/** One prison's survey. */
export function populationPage(world: World, office: Prison, month: Month, slip: Slip = {}): { bytes: Buffer; unknownLine: number | null } {
  const page = new CsvPage(5);
  const modern = isNewForm(month);
  const day = dayAfter(month);
  const figures = world.docPopulation(month).filter((row) => row.office === office);
  const of = (status: string): Sexes => ({
    male: figures.find((row) => row.legal_status === status && row.sex === "male")!.n,
    female: figures.find((row) => row.legal_status === status && row.sex === "female")!.n,
  });
  const sentenced = of("sentenced");
  if (slip.sentenced) sentenced[ownSex(office)] += slip.sentenced;
  const pending = [of("appeal"), of("trial"), of("investigation")];
  page.add(modern ? splitSaraAm(`สถิติผู้ต้องราชทัณฑ์ สำรวจ ณ วันที่ ${shortDay(day)}`) : `รายงานสถิติผู้ต้องราชทัณฑ์ สำรวจ ณ วันที่ ${fullDay(day)}`);
  page.add(`เรือนจำ/ทัณฑสถาน : ${prisonName(world, office, month, month)}`);
  page.add(statusColumn(month), groupColumn(month), "", "", "หมายเหตุ");
  page.add("", slip.renamed ? "เพศชาย" : "ชาย", "หญิง", "รวม");
  const label = modern
    ? ["นักโทษเด็ดขาด", "ผู้ต้องขังระหว่าง", "  อุทธรณ์-ฎีกา", "  ไต่สวน-พิจารณา", "  สอบสวน", "ผู้ต้องกักขัง"]
    : ["1. นักโทษเด็ดขาด", "2. ผู้ต้องขังระหว่าง", "2.1 อุทธรณ์-ฎีกา", "2.2 ไต่สวน-พิจารณา", "2.3 สอบสวน", "3. ผู้ต้องกักขัง"];
  page.add(label[0]!, ...threeCells(sentenced));
  page.add(label[1]!, ...threeCells(sexSum(pending)));
  pending.forEach((n, i) => {
    page.add(label[i + 2]!, ...threeCells(n));
  });
  page.add(label[5]!, ...threeCells(of("detained")));
  const unknownLine = slip.unknownStatus ? page.add(modern ? "ผู้ต้องขังฝากขัง" : "4. ผู้ต้องขังฝากขัง", "2", "-", "2") : null;
  page.add("รวมทั้งสิ้น", ...threeCells(sexSum([sentenced, ...pending, of("detained")])));
  page.add("หมายเหตุ : ไม่รวมผู้ต้องขังที่ออกศาลและรักษาตัวภายนอก");
  return { bytes: page.windows874(), unknownLine };
}

const errorPage =
  "<!DOCTYPE html>\r\n<html><head><title>502 Bad Gateway</title></head>\r\n<body><h1>502 Bad Gateway</h1><p>ระบบรายงานขัดข้อง กรุณาลองใหม่</p></body></html>\r\n";

/** Surveys of every prison and month, with their corrections and mishaps. */
export function docPopulationReport(world: World, at: Date): Report {
  const dataset = "doc_population";
  const desk = new Desk("DOC", dataset, "population");
  const rota = prisonRota(world);
  const all = world.months.flatMap((month) => prisons.map((office) => ({ month, office })));
  const planted = plantings(world.random(dataset, "faults"), all, (one) => one.month, 3);
  const [broken, renamed, unknown] = planted;
  for (const one of all) {
    const { month, office } = one;
    const base = `population_${office.slice(4)}_${compactMonth(month)}`;
    const course = rota.course(dataset, office, month, { due: 10, spared: planted.includes(one) });
    const revised = revisionAppears(world, dataset, office, month, 2);
    if (one === unknown) {
      const page = populationPage(world, office, month, { unknownStatus: true });
      const file = desk.put(`${base}.csv`, course.editions[0]!.from, page.bytes);
      desk.noteLine("damaged_line", month, file, page.unknownLine!, statusColumn(month), "CODE_UNKNOWN");
      continue;
    }
    const slip = world.random(dataset, "slip", office, month).pick(slips);
    const page = (wrong: boolean) => populationPage(world, office, month, wrong ? { sentenced: slip } : {}).bytes;
    putEditions(desk, at, course, base, page, toldOf(world, office, month, slip));
    if (one === broken)
      desk.note("broken_file", month, desk.put(`${base}_r2.csv`, revised, windows874(errorPage)), "FAILED", "FILE_BROKEN");
    if (one === renamed) {
      const file = desk.put(`${base}_r2.csv`, revised, populationPage(world, office, month, { renamed: true }).bytes);
      desk.note("renamed_column", month, file, "HELD", "COLUMN_MISSING");
      desk.faults.at(-1)!.column = `${groupColumn(month)} › ชาย`;
    }
  }
  return desk;
}

/** The figure that a slip puts wrong: the sentenced of the sex that most of the prison's inmates are of. */
function toldOf(world: World, office: Prison, month: Month, slip: number): Told {
  const sex = ownSex(office);
  const right = world.docPopulation(month).find((row) => row.office === office && row.legal_status === "sentenced" && row.sex === sex)!.n;
  return { figure: { measure: "inmates", dimensions: { legal_status: "sentenced", sex } }, right, wrong: right + slip };
}
