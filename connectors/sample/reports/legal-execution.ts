/** Legal execution as its portal shows it: Thai columns, fiscal year and month in words, every figure as text; fees as a CSV a year. */
import { fiscalYear, type Month, monthsOf } from "../../period.js";
import type { Fault } from "../fault.js";
import { type Report, together } from "../sample-file.js";
import { officeNames } from "../world/places.js";
import type { RevenueRow } from "../world/rows.js";
import type { World } from "../world/world.js";
import { Rota, saidBy } from "./course.js";
import { CsvPage } from "./csv-page.js";
import { Desk } from "./desk.js";
import { firstAppears, momentAfter, nextDay, plantings } from "./publication.js";
import { RecordList, spoilt } from "./record-list.js";
import { fullMonths, separated, shortDay } from "./thai-text.js";
import { happened, lateness, type Told } from "./told.js";

const offices = ["LED-5001", "LED-5009", "LED-5016"] as const;
const short: Readonly<Record<string, string>> = {
  "LED-5001": "สบค.เชียงใหม่",
  "LED-5009": "สบค.เชียงใหม่ สาขาฝาง",
  "LED-5016": "สบค.เชียงใหม่ สาขาฮอด",
};
const dashed = (n: number | string) => (Number(n) === 0 ? "-" : separated(n));
const monthWord = (month: Month) => fullMonths[Number(month.slice(5)) - 1]!;

interface Planted {
  month: Month;
  office: string;
  kind: Fault["kind"];
  column?: string;
  code: Fault["expected"]["code"];
  /** What the planted line says instead; added beside the true line unless `replaces`. */
  says(record: Record<string, unknown>): Record<string, unknown>;
  replaces?: boolean;
}

/** A figure that stands wrong in a corrected report: the first line of the office's month has so many too many. */
interface Doubtful<R> {
  column: string;
  told(row: R, slip: number): Told;
  /** The line with the figure wrong, its balance still right. */
  wrong(row: R, slip: number): R;
}

interface Table<R> {
  dataset: string;
  rows(month: Month): R[];
  columns(row: R, month: Month): Record<string, string>;
  doubtful: Doubtful<R>;
  planted?: readonly Planted[];
  slow?(office: string, month: Month): boolean;
}

const monthly = ["led_cases", "led_assets", "led_mediation", "led_deposit"];

/** A monthly table of the datastore: every office's month as it was said last, with the day it was first reported. */
function table<R extends { office: string }>(world: World, at: Date, { dataset, rows, columns, doubtful, ...rest }: Table<R>): Report {
  const list = new RecordList("LED", dataset, `${dataset}/${dataset}.ndjson`, at);
  const reporters = monthly.flatMap((one) => offices.map((office) => `${one} ${office}`));
  const rota = new Rota(world, "LED", reporters);
  for (const month of world.months) {
    const all = rows(month);
    for (const office of offices) {
      const slips = (rest.planted ?? []).filter((slip) => slip.month === month && slip.office === office);
      const replaced = slips.some((slip) => slip.replaces);
      const course = rota.course(dataset, office, month, { due: 10, spared: replaced, slow: rest.slow?.(office, month) });
      list.tell(lateness(course, at));
      const now = saidBy(course, at).at(-1);
      if (!now) continue;
      const name = world.random(dataset, "office", office, month).chance(0.12) ? short[office]! : officeNames[office]!;
      const head = { ปีงบประมาณ: String(fiscalYear(month)), เดือน: monthWord(month), สำนักงาน: name };
      const foot = { วันที่รายงาน: shortDay(course.editions[0]!.from.slice(0, 10)) };
      const tooMany = world.random(dataset, "slip", office, month).int(2, 9);
      all
        .filter((row) => row.office === office)
        .forEach((row, i) => {
          // Two kinds of case make two rows an office; what is planted stands in the first, or beside it.
          const first = i === 0;
          const record = { ...head, ...columns(first && now.wrong ? doubtful.wrong(row, tooMany) : row, month), ...foot };
          const happening = first ? happened(course, at, doubtful.column, doubtful.told(row, tooMany)) : [];
          if (!first || !replaced) list.add(record, now.from, ...happening);
          if (first)
            for (const { kind, column, code, says, replaces } of slips)
              list.add({ ...record, ...says(record) }, now.from, {
                ...spoilt(kind, month, column, code),
                ...(replaces ? { office } : {}),
              });
        });
    }
  }
  return list.report(() => `${dataset}.ndjson`);
}

function monthlyTables(world: World, at: Date): Report[] {
  const months = (dataset: string, count: number) => plantings(world.random(dataset, "faults"), world.months, (month) => month, count);
  const [strange, unknown, twice] = months("led_cases", 3);
  const [letter] = months("led_assets", 1);
  const [noMonth] = months("led_deposit", 1);
  const slip = (month: Month | undefined, office: string, rest: Omit<Planted, "month" | "office">): Planted[] =>
    month ? [{ month, office, ...rest }] : [];
  return [
    table(world, at, {
      dataset: "led_cases",
      rows: world.ledCases,
      columns: (row, month) => ({
        ประเภทคดี: row.case_type === "civil" ? "คดีแพ่ง" : month >= "2024-10" ? "ล้มละลาย" : "คดีล้มละลาย",
        ยกมา: dashed(row.carried_in),
        รับใหม่: dashed(row.received),
        แล้วเสร็จ: dashed(row.completed),
        ยกไป: dashed(row.carried_out),
        "ค้างเกิน 1 ปี": dashed(row.pending_over_1y),
        "บัญชีรับ-จ่ายที่แล้วเสร็จ": dashed(row.accounts_closed),
        "จ่ายเงินภายใน 30 วัน": dashed(row.accounts_paid_30d),
      }),
      doubtful: {
        column: "รับใหม่",
        told: ({ case_type, received }, slip) => ({
          figure: { measure: "received", dimensions: { case_type } },
          right: received,
          wrong: received + slip,
        }),
        wrong: (row, slip) => ({ ...row, received: row.received + slip, carried_out: row.carried_out + slip }),
      },
      planted: [
        ...slip(strange, "LED-5001", {
          kind: "damaged_line",
          column: "สำนักงาน",
          code: "OFFICE_UNKNOWN",
          says: () => ({ สำนักงาน: "สำนักงานบังคับคดีจังหวัดลำพูน" }),
        }),
        ...slip(unknown, "LED-5009", {
          kind: "damaged_line",
          column: "ประเภทคดี",
          code: "CODE_UNKNOWN",
          says: () => ({ ประเภทคดี: "คดีขายทอดตลาด" }),
        }),
        ...slip(twice, "LED-5016", { kind: "repeated_line", code: "KEY_REPEATED", says: () => ({}) }),
      ],
    }),
    table(world, at, {
      dataset: "led_assets",
      rows: world.ledAssets,
      columns: (row) => ({
        "ทรัพย์ขายได้ (รายการ)": dashed(row.sold_items),
        "ราคาประเมิน (บาท)": dashed(row.appraised_baht),
        "ราคาขาย (บาท)": dashed(row.sold_baht),
        "งดการบังคับคดี (บาท)": dashed(row.stayed_baht),
        "ถอนการบังคับคดี (บาท)": dashed(row.withdrawn_baht),
      }),
      doubtful: {
        column: "ทรัพย์ขายได้ (รายการ)",
        told: (row, slip) => ({ figure: { measure: "sold_items" }, right: row.sold_items, wrong: row.sold_items + slip }),
        wrong: (row, slip) => ({ ...row, sold_items: row.sold_items + slip }),
      },
      planted: slip(letter, "LED-5016", {
        kind: "damaged_line",
        column: "งดการบังคับคดี (บาท)",
        code: "NUMBER_UNREADABLE",
        says: (record) => ({ "งดการบังคับคดี (บาท)": String(record["งดการบังคับคดี (บาท)"]).replace(/\d(?=\.)/, "O") }),
        replaces: true,
      }),
    }),
    table(world, at, {
      dataset: "led_mediation",
      rows: world.ledMediation,
      columns: (row) => ({ "ไกล่เกลี่ยแล้วเสร็จ (เรื่อง)": dashed(row.ended), "ไกล่เกลี่ยสำเร็จ (เรื่อง)": dashed(row.settled) }),
      doubtful: {
        column: "ไกล่เกลี่ยแล้วเสร็จ (เรื่อง)",
        told: (row, slip) => ({ figure: { measure: "ended" }, right: row.ended, wrong: row.ended + slip }),
        wrong: (row, slip) => ({ ...row, ended: row.ended + slip }),
      },
    }),
    table(world, at, {
      dataset: "led_deposit",
      rows: world.ledDeposit,
      columns: (row) => ({
        "คำร้องวางทรัพย์ (คำร้อง)": dashed(row.requests),
        "พิจารณาแล้วเสร็จ (คำร้อง)": dashed(row.decided),
        "แล้วเสร็จภายใน 1 วันทำการ (คำร้อง)": dashed(row.decided_1wd),
        "เงินและทรัพย์ที่วางคงเหลือ (บาท)": dashed(row.value_held),
      }),
      doubtful: {
        column: "คำร้องวางทรัพย์ (คำร้อง)",
        told: (row, slip) => ({ figure: { measure: "requests" }, right: row.requests, wrong: row.requests + slip }),
        wrong: (row, slip) => ({ ...row, requests: row.requests + slip }),
      },
      planted: slip(noMonth, "LED-5009", {
        kind: "damaged_line",
        column: "เดือน",
        code: "PERIOD_UNREADABLE",
        says: () => ({ เดือน: "สะสม" }),
      }),
      // Since FY2569 Hot's deposits always come on the 27th.
      slow: (office, month) => office === "LED-5016" && month >= "2025-10",
    }),
  ];
}

function confidence(world: World, at: Date): Report {
  const list = new RecordList("LED", "led_confidence", "led_confidence/led_confidence.ndjson", at);
  for (let year = 2566; world.ledConfidence(year).length > 0; year++) {
    const [row] = world.ledConfidence(year);
    const changed = momentAfter(`${year - 543}-10-01`, 41, world.random("led_confidence", "appears", year));
    list.add(
      { ปีงบประมาณ: String(year), สำนักงาน: officeNames["LED-5001"], คะแนนความเชื่อมั่น: row!.score, วันที่รายงาน: shortDay(changed.slice(0, 10)) },
      changed,
    );
  }
  return list.report(() => "led_confidence.ndjson");
}

const feeWords: Readonly<Record<RevenueRow["fee_type"], string>> = {
  auction: "ค่าธรรมเนียมขายทอดตลาด",
  execution: "ค่าธรรมเนียมยึดอายัด",
  bankruptcy: "ค่าธรรมเนียมคดีล้มละลาย",
  deposit: "ค่าธรรมเนียมวางทรัพย์",
};

/** A file a fiscal year, replaced in place as months come; one year's file came back with a column renamed, one was uploaded twice. */
function revenue(world: World, at: Date): Report {
  const dataset = "led_revenue";
  const desk = new Desk("LED", dataset, dataset);
  const last = fiscalYear(world.until);
  for (let year = 2566; year <= last; year++) {
    const modern = year >= 2568;
    const renamed = year === 2567;
    const page = new CsvPage(5);
    if (modern) page.add("ปีงบประมาณ", "เดือน", "สำนักงาน", "ประเภทรายได้", "จำนวนเงิน (บาท)");
    else page.add("Fiscal year", "month", "agency", "type", renamed ? "amount_thb" : "amount");
    let satang = 0;
    let modified = "";
    for (const month of monthsOf(`FY${year}`)) {
      for (const office of offices) {
        const changed = firstAppears(world, dataset, office, month, { due: 10 });
        const rows = world.ledRevenue(month).filter((row) => row.office === office);
        if (rows.length === 0 || Date.parse(changed) > at.getTime()) continue;
        if (changed > modified) modified = changed;
        for (const { fee_type, amount } of rows) {
          satang += Number(amount.replace(".", ""));
          page.add(year, monthWord(month), officeNames[office]!, feeWords[fee_type], separated(amount));
        }
      }
    }
    if (!modified) continue;
    page.add("รวมทั้งสิ้น", "", "", "", separated((satang / 100).toFixed(2)));
    page.add("ที่มา : กรมบังคับคดี (ข้อมูลตัวอย่าง)");
    const name = desk.put(`led_revenue_${year}.csv`, modified, page.utf8WithMark());
    if (renamed) {
      desk.note("renamed_column", `FY${year}`, name, "HELD", "COLUMN_MISSING");
      desk.faults.at(-1)!.column = "amount";
    }
    if (year === 2566)
      desk.note("duplicate", `FY${year}`, desk.put(`led_revenue_${year} (1).csv`, nextDay(modified), page.utf8WithMark()), "UNCHANGED");
  }
  return desk;
}

export function legalExecutionReport(world: World, at: Date): Report {
  return together([...monthlyTables(world, at), confidence(world, at), revenue(world, at)]);
}
