/** Tables below each other under the same title and header: one that goes on, or another that counts the same anew. */
import { describe, expect, it } from "vitest";
import { inspection } from "./inspecting.js";

const title = "สถิติผู้ต้องขัง ประจำเดือน ตุลาคม 2568,,";
const header = "เรือนจำ,ชาย,หญิง";

async function seen(...lines: string[]) {
  const { tables } = await inspection(`${lines.join("\n")}\n`);
  return tables.map((table) => ({
    header: table.headerLines,
    rows: table.rows,
    sums: table.columns.flatMap(({ sum }) => sum ?? []),
    doubts: table.doubts.map(({ code, line, expected }) => `${code} ${line ?? expected}`),
  }));
}

describe("the same title and header once more", () => {
  const first = [title, header, "เชียงใหม่,100,20", "ฝาง,30,5", "รวม,130,25"];
  const alone = { header: [2], rows: 2, sums: ["130", "25"], doubts: [] };
  it("begin a table of its own where the same lines stand below, which is told", async () => {
    expect(await seen(...first, ",,", title, header, "เชียงใหม่,50,10", "ฝาง,60,12", "รวม,110,22")).toEqual([
      alone,
      { header: [8], rows: 2, sums: ["110", "22"], doubts: ["TABLE_ALIKE 8"] },
    ]);
  });
  it("begin one too where no total stands between, and the title stands once", async () => {
    expect(await seen(...first.slice(0, 4), ",,", header, "ฝาง,60,12", "เชียงใหม่,50,10")).toEqual([
      alone,
      { header: [6], rows: 2, sums: ["110", "22"], doubts: ["TABLE_ALIKE 6"] },
    ]);
  });
  it("go on with other lines; behind a total that is told", async () => {
    const more = [title, header, "ลำพูน,50,10", "ลำปาง,60,12"];
    const whole = { rows: 4, sums: ["240", "47"] };
    expect(await seen(...first.slice(0, 4), ...more)).toEqual([{ header: [2, 6], ...whole, doubts: [] }]);
    expect(await seen(...first, ",,", ...more, "รวม,110,22")).toEqual([{ header: [2, 8], ...whole, doubts: ["TABLE_GOES_ON 8"] }]);
  });
  it("go on where groups name their lines alike on every page", async () => {
    const page = (of: string, n: number) => [title, header, `${of} ยาเสพติด,${n},1`, "ชาย,4,1", "หญิง,5,1", "ชาย,6,1"];
    expect(await seen(...page("ฝาง", 7), ...page("ฮอด", 8))).toHaveLength(1);
  });
});
