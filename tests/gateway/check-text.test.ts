/** The report of `check` and `load` as an officer reads it. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkText } from "../../gateway/commands/check-text.js";
import { check } from "../../gateway/commands/load.js";
import { flowReport } from "../warehouse/flow-report.js";
import { FreshStore, operator } from "../warehouse/fresh-store.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await FreshStore.open();
}, 120_000);
afterAll(() => fresh.close());

async function report(change: (text: string) => string, month = 1): Promise<string[]> {
  const { name, text } = flowReport(month, 50);
  const outcome = await fresh.bringText("doc_flow", name, change(text));
  return checkText(outcome, fresh.definitions.contracts.get("doc_flow")!, true).split("\n");
}

describe("the report of a checked file", { timeout: 120_000 }, () => {
  it("says in one line that all is well", async () => {
    expect(await report((text) => text)).toEqual([
      "flow_5009_256801.csv → doc_flow (การรับตัวและปล่อยตัวผู้ต้องขัง / Inmates received and released)",
      "LOADED: รับได้ทุกบรรทัด / every line fits",
      "บรรทัด / lines: 15 = รับ / loaded 8 + กัก / quarantined 0 + ไม่ใช่ข้อมูล / non-data 7",
      "",
      "ตรวจเท่านั้น ยังไม่ได้นำเข้า / checked only, nothing was loaded",
    ]);
  });
  it("groups what is wrong by rule, the gravest first, with places and what to do", async () => {
    const lines = await report(
      (text) =>
        text.replace("รับย้าย,9,1,10", "รับย้ายมา,๙O,1,10").replace("พ้นโทษ,21,2,23", "พ้นโทษ,2l,2,23").replace("ยอดคงเหลือ,527", "ยอดคงเหลือ,528"),
      2,
    );
    expect(lines[1]).toMatch(/^PARTIAL: /);
    expect(lines.filter((line) => /^\d\. /.test(line))).toEqual([
      "1. CODE_UNKNOWN: 1 แห่ง (กักบรรทัด) / 1 (lines set aside)",
      "2. NUMBER_UNREADABLE: 1 แห่ง (กักบรรทัด) / 1 (lines set aside)",
      // The month before carried out other balances than this one carries in.
      "3. CARRIED_OVER_DIFFERS: 2 แห่ง (รับแล้ว แต่ควรตรวจสอบ) / 2 (taken, but to be looked at)",
      // Of the balance that remains the men were changed, its sum was not.
      "4. CHECK_FAILED: 1 แห่ง (รับแล้ว แต่ควรตรวจสอบ) / 1 (taken, but to be looked at)",
    ]);
    expect(lines.filter((line) => line.startsWith("   →")).join("\n")).toMatch(/yutitham replay[\s\S]*ส่งใหม่/);
    expect(lines.join("\n")).toContain("บรรทัด 7 คอลัมน์ “ประเภทการเคลื่อนไหว”");
  });
  it("lists the first places of a rule and says how many more there are", async () => {
    const lines = await report(
      (text) =>
        text.replace(/^(ประกันตัว.*|พ้นโทษ.*|เสียชีวิต.*|อภัยโทษ.*|ปล่อยพัก.*|ย้ายออก.*|รับย้าย.*)$/gm, (line) => line.replace(/,[^,]*,/, ",๑O,")),
      3,
    );
    expect(lines[1]).toMatch(/^HELD: /);
    expect(lines.find((line) => line.startsWith("1. "))).toBe("1. TOO_MANY_BAD_LINES: 1 แห่ง (ทำให้ไม่รับทั้งแฟ้ม) / 1 (stops the whole file)");
    expect(lines.find((line) => line.startsWith("2. "))).toBe("2. NUMBER_UNREADABLE: 7 แห่ง (กักบรรทัด) / 7 (lines set aside)");
    expect(lines.filter((line) => line.startsWith("   · "))).toHaveLength(5);
    expect(lines.find((line) => line.includes("อีก 2 แห่ง"))).toBeDefined();
  });
  it("says what a held file's agency does, and what accepting would say as what it would", async () => {
    const some = (
      await report((text) => text.replace(/^(ประกันตัว.*|พ้นโทษ.*|เสียชีวิต.*|อภัยโทษ.*)$/gm, (line) => line.replace(/,[^,]*,/, ",๑O,")), 3)
    ).join("\n");
    expect(some).toMatch(/TOO_MANY_BAD_LINES[\s\S]*→ หากผิด ให้หน่วยงานแก้แล้วส่งใหม่ .*การยืนยันหมายความว่า/);
    expect(some).toMatch(/→ if it is wrong, the agency corrects it and sends it again; .* which says: the good lines are loaded/);
    const text = `ผู้เสียหาย ประจำ ไตรมาส 1 ปีงบประมาณ 2568,\nอำเภอ,ผู้เสียหาย (ราย)\nฝาง,๑O\nอ.สันทราย,๑O\nแม่แตง,๑O\n`;
    const outcome = await fresh.bringText("police_victims", "victims_2568_Q1.csv", text);
    const none = checkText(outcome, fresh.definitions.contracts.get("police_victims")!, true);
    expect(none).toMatch(/TOO_MANY_BAD_LINES[\s\S]*no line of it fits, so that accepting it would bring no figure/);
  });
  it("says what was taken and should be looked at", async () => {
    const lines = await report((text) => text.replace("รับตัวรวม,59,6,65", "รับตัวรวม,60,6,66"), 4);
    expect(lines[1]).toMatch(/^LOADED: /);
    expect(lines.find((line) => line.startsWith("1. "))).toBe(
      "1. CHECK_FAILED: 2 แห่ง (รับแล้ว แต่ควรตรวจสอบ) / 2 (taken, but to be looked at)",
    );
    expect(lines.filter((line) => line.startsWith("   · "))).toEqual([
      "   · บรรทัด / line 15, คอลัมน์ / column “ชาย”: พบ / found “527”, ต้องเป็น / expected 528",
    ]);
  });
  it("asks whether the nearest accepted spelling was meant, of codes, offices, districts and headers", async () => {
    const codes = (
      await report((text) => text.replace("พ้นโทษ,21", "พ้นโทด,21").replace("ประกันตัว/ปล่อยชั่วคราว", "ประกันตัว/ปล่อยชัวคราว"), 5)
    ).join("\n");
    expect(codes).toContain("ไม่รู้จัก “พ้นโทด” หมายถึง “พ้นโทษ” หรือไม่");
    expect(codes).toContain("Did you mean “พ้นโทษ”?");
    expect(codes).toContain("หมายถึง / did you mean “ประกันตัว/ปล่อยชั่วคราว”?");

    const office = (await report((text) => text.replace("รจ.อ.ฝาง", "เรือนจำอำเภอฝาก"), 6)).join("\n");
    expect(office).toMatch(/OFFICE_UNKNOWN[\s\S]*หมายถึง “เรือนจำอำเภอฝาง” หรือไม่[\s\S]*Did you mean “เรือนจำอำเภอฝาง”\?/);

    const header = (await report((text) => text.replace("ประเภทการเคลื่อนไหว,ชาย", "ประเภทการเคลือนไหว,ชาย"), 7)).join("\n");
    expect(header).toMatch(/COLUMN_MISSING[\s\S]*หัว “ประเภทการเคลือนไหว” หมายถึง “ประเภทการเคลื่อนไหว” หรือไม่/);
    expect(header).toContain("Did you mean “ประเภทการเคลื่อนไหว” by “ประเภทการเคลือนไหว”?");

    const text = "ผู้เสียหายที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส 2 ปีงบประมาณ 2568,\nอำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย)\nฝาง,4\nอ.สันทรายย,9\n";
    const outcome = await fresh.bringText("police_victims", "victims_2568_Q2.csv", text);
    const district = checkText(outcome, fresh.definitions.contracts.get("police_victims")!, true);
    expect(district).toContain("ไม่รู้จักอำเภอ “อ.สันทรายย” หมายถึง “อ.สันทราย” หรือไม่");
  });
  it("asks nothing where no accepted spelling is near, and asks the same where the line waits", async () => {
    const lines = await report((text) => text.replace("พ้นโทษ,21", "ส่งตัวข้ามแดน,21"), 8);
    expect(lines.join("\n")).not.toMatch(/did you mean/i);
    const { nodes } = await fresh.warehouse.quarantine({ first: 100 }, operator);
    const waiting = nodes.find(({ found }) => found === "พ้นโทด")!;
    expect(waiting.message.th).toContain("หมายถึง “พ้นโทษ” หรือไม่");
    expect(waiting.message.en).toContain("Did you mean “พ้นโทษ”?");
  });
});

describe("a file that is checked before it is loaded", { timeout: 120_000 }, () => {
  const checked = async (month: number, change: (text: string) => string = (text) => text) => {
    const { name, text } = flowReport(month, 50);
    const path = join(fresh.store.folder, name);
    writeFileSync(path, change(text));
    const context = { product: { store: fresh.store, definitions: fresh.definitions } };
    return check.run(context as never, [path], { dataset: "doc_flow" });
  };

  it("says of which office and month it speaks, and which file it would take the place of", async () => {
    const { text: first, json } = await checked(9);
    expect(first).toContain("   · เรือนจำอำเภอฝาง ก.ย. 2568 / Fang District Prison Sep 2025: ใหม่ / new\n");
    expect(json).toMatchObject({
      would: { reports: [{ office: "DOC-5009", period: "2025-09", change: "NEW" }], figures: { new: 16, changed: 0 } },
    });

    const { name, text } = flowReport(9, 50);
    await fresh.bringText("doc_flow", name, text);
    const { text: again, json: would } = await checked(9, (of) => of.replace("พ้นโทษ,21,2,23", "พ้นโทษ,20,3,23"));
    expect(again).toContain(`: แทนรายงานเดิม / in place of ${name}`);
    expect(again).toContain("ตัวเลข / figures: ใหม่ / new 0, เปลี่ยน / changed 2, หายไป / gone 0");
    expect(would).toMatchObject({ would: { reports: [{ change: "REPLACED", artifact: { name } }] } });
  });
});
