/** Columns that say which one a line is of, or measure each: numbers that add to nothing, by headings of many words. */
import { describe, expect, it } from "vitest";
import { columnLine, inspection } from "./inspecting.js";

const lineOf = async (heading: string, values: readonly string[]) => {
  const rows = values.map((value, i) => `แห่งที่ ${"กขคงจ"[i]},${value},${17 + 3 * i * i}`);
  const { columns, doubts } = (await inspection(`สถานที่,${heading},จำนวนคดี\n${rows.join("\n")}\n`)).tables[0]!;
  return [columnLine(columns[1]!), ...doubts.map(({ code }) => code)];
};

describe("what numbers things is a code", () => {
  it.each(["เลขทะเบียน", "โฉนดเลขที่", "คดีดำที่", "เล่มที่", "ปณ.", "taxid", "school_id", "bus_no", "เลขห้อง", "PROV"])("%s", async (heading) => {
    expect(await lineOf(heading, ["10012", "20013", "30544", "43211"])).toEqual([`${heading}: code`]);
  });
  it.each(["เจ้าหน้าที่", "covid", "paid", "เลขานุการ"])("%s counts", async (heading) => {
    expect(await lineOf(heading, ["12", "13", "44", "11"])).toEqual([`${heading}: integer, sum 80, 11…44`]);
  });
});

describe("kinds and turns written by number are codes", () => {
  it.each(["เพศ", "สถานะ", "ประเภทคดี", "ภาคเรียน", "ช่วงอายุ", "ระดับความเสี่ยง", "week"])("%s", async (heading) => {
    expect(await lineOf(heading, ["1", "2", "0", "2"])).toEqual([`${heading}: code`]);
  });
  it.each(["ประเภทสามัญ", "ชั้น", "ระดับคะแนน", "สัปดาห์ (คน)"])("%s counts, or measures", async (heading) => {
    expect((await lineOf(heading, ["1", "2", "0", "2"]))[0]).toContain("sum 5");
  });
});

it("below จังหวัด stand codes where no word says which line it is, and so many provinces where one does", async () => {
  const { columns } = (await inspection("ปีงบประมาณ,จังหวัด,เพศ,จำนวน\n2567,50,1,10\n2567,50,2,20\n2567,51,1,5\n2567,51,2,6\n")).tables[0]!;
  expect(columns.slice(1).map(columnLine)).toEqual(["จังหวัด: code", "เพศ: code", "จำนวน: integer, sum 41, 5…20"]);
  const counted = (await inspection("ภาค,จังหวัด,อำเภอ\nเหนือ,17,196\nกลาง,25,206\nใต้,14,151\n")).tables[0]!;
  expect(counted.columns.slice(1).map(columnLine)).toEqual(["จังหวัด: integer, sum 56, 14…25", "อำเภอ: integer, sum 553, 151…206"]);
});

describe("what is of each adds to nothing", () => {
  it.each([
    "long",
    "เส้นรุ้ง",
    "อันดับประเทศ",
    "ลำดับความสำคัญ",
    "ranking",
    "อายุผู้ต้องหา",
    "อัตราดอกเบี้ย",
    "ค่าแรงขั้นต่ำ",
    "GPAX",
    "ประชากรต่อ ตร.กม.",
    "คนต่อแพทย์",
    "แคดเมียม (mg/l)",
    "ตร.ม./คน",
    "อัตราพึ่งพิง",
  ])("%s", async (heading) => {
    expect(await lineOf(heading, ["18.7", "19.9", "18.9", "17.5"])).toEqual([`${heading}: decimal, 17.5…19.9`]);
  });
  it.each(["อายุ 15-17 ปี", "อายุไม่เกินสิบห้าปี", "อัตราว่าง", "ลำดับ"])("%s is counted, or numbers lines", async (heading) => {
    expect((await lineOf(heading, ["2", "3", "4", "5"]))[0]).toContain("sum 14");
  });
  it("a share has a sum where it parts a whole, in hundredths or of one", async () => {
    expect(await lineOf("สัดส่วนหญิง", ["0.2", "0.35", "0.15", "0.4"])).toEqual(["สัดส่วนหญิง: decimal, 0.15…0.4"]);
    expect(await lineOf("สัดส่วน", ["0.2", "0.3", "0.1", "0.4"])).toEqual(["สัดส่วน: decimal, sum 1, 0.1…0.4"]);
  });
});

describe("years of something are years", () => {
  it.each([
    ["ปีที่ก่อตั้ง", ["2460", "2498", "2560", "2566"], "year, 2460…2566, BE"],
    ["สร้างเมื่อ พ.ศ.", ["2460", "2498", "2560", "2566"], "year, 2460…2566, BE"],
    ["YearBuilt", ["1917", "1955", "2017", "2023"], "year, 2460…2566, CE"],
  ])("%s", async (heading, values, expected) => {
    expect(await lineOf(heading, values)).toEqual([`${heading}: ${expected}`, "YEAR_BY_ITS_VALUES"]);
  });
  it("below ปีที่แล้ว and พื้นที่ stand figures", async () => {
    expect(await lineOf("ปีที่แล้ว", ["2410", "2498", "2560", "2560"])).toEqual(["ปีที่แล้ว: integer, sum 10028, 2410…2560"]);
  });
});

const columnsOf = async (text: string, name?: string) => {
  const { columns, doubts } = (await inspection(text, name)).tables[0]!;
  return [columns.map(columnLine), doubts.map(({ code }) => code)];
};

it("fields inside fields are known by their own names", async () => {
  const records = [
    { office: { id: 1, name: "ก" }, point: { long: 98.9 }, cases: { total: 5 } },
    { office: { id: 4, name: "ข" }, point: { long: 99.2 }, cases: { total: 7 } },
  ];
  expect((await columnsOf(JSON.stringify(records), "file.json"))[0]).toEqual([
    "office.id: code",
    "office.name: text",
    "point.long: decimal, 98.9…99.2",
    "cases.total: integer, sum 12, 5…7",
  ]);
});

describe("answers to questions have no sum", () => {
  it.each(["ข้อ 1,ข้อ 2", "Q4,Q5"])("%s", async (headings) => {
    const [columns] = await columnsOf(`เพศ,${headings}\nชาย,5,4\nหญิง,3,4\nหญิง,2,5\n`);
    expect(columns!.join()).not.toContain("sum");
  });
  it("but quarters, and questions that many answered, have", async () => {
    expect((await columnsOf("ศาล,Q1 FY67,Q2 FY67\nก,5,4\nข,3,4\nค,2,5\n"))[0]![1]).toContain("sum 10");
    expect((await columnsOf("ศาล,Q1,Q2\nก,5,4\nข,3,4\nค,2,5\n"))[0]!.slice(1)).toEqual([
      "Q1: integer, sum 10, 2…5",
      "Q2: integer, sum 13, 4…5",
    ]);
    expect((await columnsOf("คำตอบ,ข้อ 1,ข้อ 2\nมาก,50,40\nกลาง,30,4\nน้อย,2,5\n"))[0]![1]).toBe("ข้อ 1: integer, sum 82, 2…50");
  });
});

it("beside scores with decimals whole ones are scores too; votes are counted", async () => {
  expect((await columnsOf("หน่วยงาน,คะแนน IIT,คะแนน OIT,คะแนนเสียง\nก,90.1,100,5\nข,95.1,98,6\n"))[0]!.slice(1)).toEqual([
    "คะแนน IIT: decimal, 90.1…95.1",
    "คะแนน OIT: integer, 98…100",
    "คะแนนเสียง: integer, sum 11, 5…6",
  ]);
});
