/** A key that stands on two sheets of one file: the first keeps it, on whichever line it stands. */
import "../../promises/november.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type SheetCell, workbook } from "../../../connectors/sample/reports/xlsx.js";
import { FreshStore } from "../fresh-store.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await FreshStore.open();
}, 120_000);
afterAll(() => fresh?.close());

const columns = ["ลำดับ", "รหัสศูนย์", "ชื่อศูนย์", "อำเภอ", "มีกิจกรรมในไตรมาส"];
const sheet = (name: string, numbers: readonly number[]) => ({
  name,
  rows: [
    ["ทะเบียนศูนย์ยุติธรรมชุมชน"],
    ["ประจำไตรมาส 3 ปีงบประมาณ 2569"],
    columns,
    ...numbers.map((number, i): SheetCell[] => [i + 1, `ศยช.50-${number}`, `ศูนย์ ${number}`, "ฝาง", "ใช่"]),
  ],
});

it("sets aside the line of the later sheet alone, though it stands higher up", async () => {
  const book = workbook([sheet("สายเหนือ", [101, 102, 103, 104, 105]), sheet("สายใต้", [105, 201, 202, 203, 204])], "ศูนย์");
  const { lines, quarantine } = await fresh.bringText("pjo_centres", "ศูนย์ยุติธรรมชุมชน_2569_ไตรมาส3.xlsx", book);
  expect(lines).toMatchObject({ loaded: 9, quarantined: 1 });
  expect(quarantine.map(({ code, sheet, line, found }) => ({ code, sheet, line, found }))).toEqual([
    { code: "KEY_REPEATED", sheet: "สายใต้", line: 4, found: "8" },
  ]);
});
