/** What stands at the end of each month adds over offices and not over months. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

const doubted = async (text: string) => {
  const { tables } = await inspection(text);
  return tables[0]!.doubts.flatMap(({ code, column }) => (code === "STOCK_OVER_TIME" ? [column] : []));
};

describe("a column of balances", () => {
  it("is doubted where the lines are of several months", async () => {
    expect(
      await doubted("เดือน,คดีค้างมา,รับใหม่,เสร็จไป,คงค้าง (คดี)\nต.ค. 65,120,30,25,125\nพ.ย. 65,125,28,40,113\nธ.ค. 65,113,35,20,128\n"),
    ).toEqual(["คดีค้างมา", "คงค้าง (คดี)"]);
  });
  it("is doubted where the day stands in its heading, and the lines are years", async () => {
    const text =
      "ปีงบประมาณ,ผู้ต้องขัง ณ 1 ต.ค.,รับใหม่,ปล่อย,ยอด ณ สิ้นปี\n2562,3731,1610,1681,3660\n2563,3660,1801,1647,3814\n2564,3814,1500,2461,2853\n";
    expect(await doubted(text)).toEqual(["ผู้ต้องขัง ณ 1 ต.ค.", "ยอด ณ สิ้นปี"]);
  });
  it("is doubted where each line begins with what the one before it ended with, whatever the lines are named by", async () => {
    const days = "วันที่,ยอดยกมา,รับ,ปล่อย,คงเหลือ\n1,100,5,3,102\n2,102,4,6,100\n3,100,10,1,109\n";
    expect(await doubted(days)).toEqual(["ยอดยกมา", "คงเหลือ"]);
    expect(await doubted(days.replace("วันที่", "เรือนจำ").replace("2,102,4", "2,101,5"))).toEqual([]);
  });
  it.each([
    ["a heading ends in the same letter", "เดือน,ปีงบประมาณ 2566,ปีงบประมาณ 2567\nตุลาคม,10,11\nพฤศจิกายน,12,13\n"],
    ["the lines are offices", "หน่วยงาน,ค้างมา,คงเหลือ\nก,12,10\nข,20,18\n"],
    ["they are of one month", "เดือน,หน่วยงาน,คงเหลือ\nต.ค. 65,ก,10\nต.ค. 65,ข,18\n"],
    ["they are debts of a register", "วันที่,ลูกหนี้,หนี้คงเหลือ (บาท)\n1 ต.ค. 2565,ก,1000\n5 พ.ย. 2565,ข,1800\n"],
  ])("is not where %s", async (_, text) => {
    expect(await doubted(text)).toEqual([]);
  });
});

describe("a title that says at what time all figures stand", () => {
  const below = (title: string) => doubted(`${title},,\nปี,ชาย,หญิง\n2564,100,10\n2565,110,11\n2566,120,12\n`);
  it.each([
    "จำนวนผู้ต้องขัง ณ วันที่ 30 กันยายน ปีงบประมาณ 2564 - 2566",
    "ผู้ต้องขัง ณ 30 ก.ย. ของทุกปี",
    "ผู้ต้องขัง ณ วันสิ้นปี พ.ศ. 2564 - 2566",
    "ผู้ต้องขังคงเหลือรายปี",
  ])("doubts every column below it: %s", async (title) => {
    expect(await below(title)).toEqual(["ชาย", "หญิง"]);
  });
  it.each([
    "ผู้ต้องขังเข้าใหม่ (ข้อมูล ณ วันที่ 30 กันยายน 2564 - 2566)",
    "ผู้ต้องขังเข้าใหม่ ณ วันที่ 30 กันยายน 2566",
    "ผู้ต้องขังเข้าใหม่ ข้อมูล ณ สิ้นปี 2566",
    "คดีรับใหม่และคงค้าง",
  ])("doubts none where it tells when they were taken down, or of what came too: %s", async (title) => {
    expect(await below(title)).toEqual([]);
  });
});
