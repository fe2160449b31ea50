/** What tells of a person is told of, and neither loaded nor shown; the same words over counts or offices tell of none. */
import { describe, expect, it } from "vitest";
import { isPersonName, withoutIdentifiers } from "../../../connectors/inspect/identifiers.js";
import { inspection } from "./inspecting.js";

const rolesOf = async (...lines: string[]) => {
  const { tables } = await inspection(`${lines.join("\n")}\n`);
  return Object.fromEntries(tables[0]!.columns.flatMap(({ name, role }) => (role ? [[name, role]] : [])));
};

describe("columns that tell of persons", () => {
  it("are told of by what they hold or how they are headed", async () => {
    const seen = await rolesOf(
      "ผู้ประสานงาน,อีเมล,ที่อยู่,โทร,อำเภอ,จำนวนเรื่อง",
      "คุณสมมุติ ลองดู,a@example.com,99/1 ม.3 ต.ช้างเผือก,081-234-5678,เมือง,3",
      "คุณทดสอบ ลองดู,b@example.com,12 ถ.เจริญ,053 112 345,ฝาง,2",
    );
    expect(seen).toEqual({ ผู้ประสานงาน: "person_name", อีเมล: "email", ที่อยู่: "address", โทร: "phone" });
  });
  it("are told of whatever their heading is", async () => {
    const seen = await rolesOf("ก,ข,ค,จำนวน (ราย)", "คุณสมมุติ ลองดู,a@example.com,0812345678,3", "นางทดสอบ ลองดู,b@example.com,0912345678,2");
    expect(seen).toEqual({ ก: "person_name", ข: "email", ค: "phone" });
  });
  it("are told of where a name, its title and its surname stand apart", async () => {
    const seen = await rolesOf("ลำดับ,คำนำหน้าชื่อ,ชื่อ,นามสกุล,พรรค", "1,นาย,สมมุติ,ลองดู,ก", "2,นาง,ทดสอบ,ลองทำ,ข", "3,พล.ต.อ.,ตัวอย่าง,มีมา,ค");
    expect(seen).toMatchObject({ คำนำหน้าชื่อ: "person_name", ชื่อ: "person_name", นามสกุล: "person_name" });
    expect(seen.พรรค).toBeUndefined();
    expect(await rolesOf("first_name,last_name,cases", "Somchai,Deeja,3", "Somying,Meeja,4")).toEqual({
      first_name: "person_name",
      last_name: "person_name",
    });
  });
  it.each([
    ["names of places and offices", ["รหัส,ชื่อ,จำนวน (ราย)", "ก1,ศาลจังหวัดฝาง,3", "ก2,ศาลจังหวัดฮอด,2"]],
    ["counts by channel", ["อำเภอ,โทร,อีเมล,ที่อยู่", "เมือง,30,12,5", "ฝาง,20,11,6"]],
    ["addresses of offices", ["หน่วยงาน,ที่อยู่,จำนวน (ราย)", "ศาลจังหวัดฝาง,99/1 ม.3,3", "ศาลจังหวัดฮอด,12 ถ.เจริญ,2"]],
    ["words that begin as a courtesy", ["คุณภาพ,จำนวน (ราย)", "คุณภาพ ดีมาก,30", "คุณสมบัติ ครบถ้วน,20"]],
    ["long codes", ["รหัสคดี,จำนวน (ราย)", "0812345678,30", "0912345678,20"]],
  ])("are none: %s", async (_, lines) => {
    expect(await rolesOf(...lines)).toEqual({});
  });
});

describe("a text that is shown", () => {
  it("lacks names, e-mail addresses and mobile telephones", () => {
    expect(isPersonName("คุณสมมุติ ลองดู")).toBe(true);
    expect(withoutIdentifiers("ติดต่อ a.b@example.com โทร 081-234-5678 ต่อ 12")).toBe("ติดต่อ [ตัดออก] โทร [ตัดออก] ต่อ 12");
    expect(withoutIdentifiers("คดีเลขที่ 10812345678/2567 โทร 053-112345")).toBe("คดีเลขที่ 10812345678/2567 โทร 053-112345");
  });
});
