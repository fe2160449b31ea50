/** Lines of different units in one column: no sum is given, and why is told. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

async function seen(text: string) {
  const { tables } = await inspection(text);
  const table = tables[0]!;
  return {
    rows: table.rows,
    sections: table.sectionLines,
    sums: table.columns.map(({ sum }) => sum).slice(1),
    doubts: table.doubts.map(({ code, found }) => `${code} ${found}`),
  };
}

describe("lines whose labels name different units", () => {
  it.each([
    [
      "indicators under years",
      "รายการ,ปีงบประมาณ 2565,ปีงบประมาณ 2566\nจำนวนผู้ต้องขัง (คน),1200,1250\nจำนวนคดีค้าง (คดี),450,470\nงบประมาณ (บาท),12500000,13100000\nร้อยละคดีที่เสร็จตามกำหนด,88.5,90.1\n",
      "คน, คดี, บาท, ร้อยละ",
    ],
    [
      "things seized",
      "ประเภทของกลาง,ต.ค. 2567,พ.ย. 2567\nยาบ้า (เม็ด),100000,25000\nไอซ์ (กก.),12.5,3\nเฮโรอีน (กรัม),300,20\n",
      "เม็ด, กก., กรัม",
    ],
    [
      "counts without a unit and a rate",
      "ตัวชี้วัด,เป้าหมาย,ผล\nผู้เข้ารับบริการ,300,320\nผู้ผ่านการประเมิน,280,290\nอัตราการกระทำผิดซ้ำ,5,4.2\n",
      "จำนวน, ร้อยละ",
    ],
    [
      "an area among counts that state none",
      "รายการ,ฝาง,แม่ริม\nประชากร,1000,2000\nครัวเรือน,300,500\nพื้นที่ (ตร.กม.),888.2,443.6\n",
      "จำนวน, ตร.กม.",
    ],
    ["a density among counts", "รายการ,ฝาง,แม่ริม\nประชากร,1000,2000\nครัวเรือน,300,500\nความหนาแน่น,1.13,4.5\n", "จำนวน, ร้อยละ"],
  ])("have no sum: %s", async (_, text, found) => {
    expect(await seen(text)).toMatchObject({ sums: [null, null], doubts: [`UNITS_BY_LABEL ${found}`] });
  });
  it("leave the sum of a column whose own heading states its unit", async () => {
    const text = "กิจกรรม,เป้าหมาย,งบประมาณ (บาท)\nอบรมประชาชน (คน),300,25000\nตรวจเยี่ยมศูนย์ (ครั้ง),12,4000\nผลิตสื่อ (ชิ้น),500,10000\n";
    expect((await seen(text)).sums).toEqual([null, "39000"]);
  });
  it("have no sum where one of them alone says another unit than the title says of all", async () => {
    const rows = "เกษตรกรรม,40120,41033\nอุตสาหกรรม,20110,21000\nมูลค่าต่อหัว (บาท),125500,127800\n";
    expect(await seen(`ผลิตภัณฑ์จังหวัด (ล้านบาท),,\nสาขา,แผน,ผล\n${rows}`)).toMatchObject({
      sums: [null, null],
      doubts: ["MULTIPLIER ล้านบาท", "MULTIPLIER ล้านบาท", "UNITS_BY_LABEL ล้านบาท, บาท"],
    });
    const people = "หน่วย : คน,,\nเรื่อง,แผน,ผล\nขอคำปรึกษา,12,10\nผู้ต้องขัง (ราย),3,4\nเยาวชน,1,1\n";
    expect(await seen(people)).toMatchObject({ sums: ["16", "15"], doubts: [] });
  });
  it("are not seen where they all name the same, nor in names that hold such a word", async () => {
    expect(await seen("ของกลาง,ปีงบประมาณ 2566,ปีงบประมาณ 2567\nยาบ้า (เม็ด),10,20\nยาอี (เม็ด),1,2\n")).toMatchObject({
      sums: ["11", "22"],
      doubts: [],
    });
    // Sizes that cases are parted by, amounts of which one says so, and lines that a total adds.
    expect(await seen("ปริมาณ,คดี,คน\nไม่เกิน 5 (กรัม),10,11\nไม่ระบุ,1,2\n")).toMatchObject({ sums: ["11", "13"], doubts: [] });
    expect((await seen("รายการ,จำนวนเงิน,ค่าใช้จ่าย\nค่าจ้าง (บาท),10,1\nค่าน้ำ,1,2\n")).sums).toEqual(["11", "3"]);
    expect(await seen("รายการ,ก,ข\nค่าจ้าง (บาท),10,1\nค่าน้ำ,1,2\nรวม,11,3\n")).toMatchObject({ sums: ["11", "3"], doubts: [] });
    expect(await seen("หน่วยงาน,อัตรา,คน\nอัตรากำลังพล,10,20\nอัตราโทษ,1,2\nบริษัทดี (สาขา),3,4\n")).toMatchObject({ doubts: [] });
  });
});

describe("counts and their shares as blocks below each other", () => {
  it.each([
    ["in the first column", "จำนวน (คน),,", "ร้อยละ,,", "คน, ร้อยละ"],
    ["over the figures", ",จำนวน,", ",ร้อยละ,", "จำนวน, ร้อยละ"],
    ["of the second block alone", "", ",ร้อยละ (Percent),", "จำนวน, ร้อยละ"],
  ])("have no sum; their headings are no lines of data: %s", async (_, counts, shares, found) => {
    const head = "ประเภทคดี,ชาย,หญิง\n";
    const blocks = `${counts && `${counts}\n`}ยาเสพติด,50,10\nทรัพย์,30,20\nชีวิต,20,5\n${shares}\nยาเสพติด,50.0,28.6\nทรัพย์,30.0,57.1\nชีวิต,20.0,14.3\n`;
    const sections = counts ? [2, 6] : [5];
    expect(await seen(head + blocks)).toEqual({ rows: 6, sections, sums: [null, null], doubts: [`UNITS_BY_LABEL ${found}`] });
  });
  it("are compared with the total of their own block", async () => {
    const text =
      "สถานภาพแรงงาน,รวม,ชาย,หญิง\n,จำนวน,,\nยอดรวม,520,271,249\nผู้มีงานทำ,500,260,240\nผู้ว่างงาน,20,11,9\n,ร้อยละ,,\nยอดรวม,100.0,100.0,100.0\nผู้มีงานทำ,96.2,95.9,96.4\nผู้ว่างงาน,3.8,4.1,3.6\n";
    const { tables } = await inspection(text);
    expect(tables[0]!.totals.map(({ line, agrees, of }) => [line, agrees, of?.from, of?.to])).toEqual([
      [3, true, 4, 5],
      [7, true, 8, 9],
    ]);
  });
  it("are told apart by units in their headings too", async () => {
    const text = "รายการ,ชาย,หญิง\nจำนวน (คน),,\nยาเสพติด,70,25\nทรัพย์,30,15\nมูลค่า (บาท),,\nยาเสพติด,5000,1000\nทรัพย์,3000,2000\n";
    expect(await seen(text)).toMatchObject({ sums: [null, null], doubts: ["UNITS_BY_LABEL คน, บาท", "LABEL_WITHOUT_FIGURES 1"] });
  });
});
