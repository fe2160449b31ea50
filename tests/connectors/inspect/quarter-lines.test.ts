/** Lines of quarters and years among the months that they count once more. */
import { expect, it } from "vitest";
import { inspection } from "./inspecting.js";

const table = async (text: string) => (await inspection(text)).tables[0]!;
const read = async (text: string) => {
  const { totalLines, totals, columns } = await table(text);
  return [totalLines, totals.filter(({ agrees }) => !agrees).map(({ line }) => line), columns.at(-1)!.sum];
};

it.each([
  ["below their months", "เดือน,คดี\nต.ค.,10\nพ.ย.,20\nธ.ค.,30\nไตรมาส 1,60\nม.ค.,1\nก.พ.,2\nมี.ค.,3\nไตรมาส 2,6\n", [5, 9]],
  ["above them, a total at the end", "เดือน,คดี\nQ1,60\nต.ค.,10\nพ.ย.,20\nธ.ค.,30\nQ2,6\nม.ค.,1\nก.พ.,2\nมี.ค.,3\nรวม,66\n", [2, 6, 10]],
  ["with their years", "เดือน,คดี\nต.ค. 66,10\nพ.ย. 66,20\nธ.ค. 66,30\nไตรมาสที่ 1/2567,60\nม.ค. 67,6\n6 เดือนแรก,66\n", [5, 7]],
])("a quarter's line is a total of its months: %s", async (_, text, lines) => {
  expect(await read(text)).toEqual([lines, [], "66"]);
});

it("one that is not their sum is told, and in no sum", async () => {
  expect(await read("เดือน,คดี\nต.ค.,10\nพ.ย.,20\nธ.ค.,30\nไตรมาส 1,61\nม.ค.,1\nก.พ.,2\nมี.ค.,3\nไตรมาส 2,6\n")).toEqual([[5, 9], [5], "66"]);
});

it("quarters without months are lines as others are", async () => {
  expect(await read("ไตรมาส,คดี\nไตรมาส 1,10\nไตรมาส 2,20\nไตรมาส 3,31\n")).toEqual([[], [], "61"]);
  expect(await read("ไตรมาส,เดือน,คดี\nไตรมาส 1,ต.ค.,10\nไตรมาส 1,พ.ย.,20\nไตรมาส 2,ม.ค.,31\n")).toEqual([[], [], "61"]);
});

it("ทั้งปี is a total", async () => {
  const text = "ปี,เดือน,คดี\n2566,ต.ค.,10\n2566,พ.ย.,20\n2566,ทั้งปี,30\n2567,ต.ค.,11\n2567,พ.ย.,21\n2567,ทั้งปี,32\n";
  expect(await read(text)).toEqual([[4, 7], [], "62"]);
});
