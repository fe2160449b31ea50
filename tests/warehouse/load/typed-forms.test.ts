/** Lines of workbooks and of records that come as typed columns leave what they leave as text. */
import "../../promises/november.js";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../../connectors/root.js";
import { packZip, sheetData, workbookParts } from "../../connectors/reader/pack-zip.js";
import { bothWays } from "./both-ways.js";

const fixtures = join(projectRoot, "tests", "fixtures");
const cases = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: dataset }) =>
    readdirSync(join(fixtures, dataset), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name: folder }) =>
        readdirSync(join(fixtures, dataset, folder))
          .filter((file) => /\.(xlsx|ndjson)$/.test(file))
          .map((file) => ({ dataset, folder, file })),
      ),
  );

describe("a workbook or a file of records read as typed columns", () => {
  it.each(cases)("leaves what it leaves as text: $dataset, $folder", async ({ dataset, folder, file }) => {
    const { typed, text } = await bothWays(dataset, [[file, readFileSync(join(fixtures, dataset, folder, file))]]);
    expect(typed).toEqual(text);
  });
});

describe("sheets of a workbook read as typed columns", () => {
  const groups = ["อยู่ในความดูแล (คน)", "อายุอยู่ในวัยเรียน (คน)", "กำลังศึกษา (คน)"];
  const head = [
    ["ข้อมูล ณ วันที่ 31 กรกฎาคม 2569"],
    ["หน่วยงาน", ...groups.flatMap((group) => [group, group])],
    ["หน่วยงาน", ...groups.flatMap(() => ["ชาย", "หญิง"])],
  ];
  const sheet = (name: string, lines: (string | number | null)[][]) => ({
    name,
    xml: sheetData(Object.fromEntries([...head, ...lines].map((cells, i) => [i + 1, cells]))),
  });
  const brought = (...sheets: ReturnType<typeof sheet>[]) =>
    bothWays("djop_custody", [["เด็กและเยาวชนในความดูแล_256907.xlsx", packZip(workbookParts(sheets))]]);
  const observed = ["สถานพินิจฯ จังหวัดเชียงใหม่", 61, 8, 52, 5, 50, 5];
  const trained = ["ศูนย์ฝึกฯ เขต 7", 338, 0, 275, null, "270", 0];

  it("leave what they leave as text, with their totals and notes", async () => {
    const notes = [
      ["รวม", 399, 8, 327, 5, 320, 5],
      ["หมายเหตุ : ยอด ณ วันสิ้นเดือน", null, null, null, null, null, null],
    ];
    const { typed, text } = await brought(sheet("หนึ่ง", [observed, ...notes]), sheet("สอง", [trained, ["หน่วยงานที่ไม่มี", 1, 1, 1, 1, 1, 1]]));
    expect(typed.rows).toHaveLength(2);
    expect(typed.quarantine.map(({ code, line }) => [code, line])).toEqual([["OFFICE_UNKNOWN", 5]]);
    expect(typed).toEqual(text);
  });
  it("are told apart where two of them say the same office", async () => {
    const { typed, text } = await brought(sheet("หนึ่ง", [observed, trained]), sheet("สอง", [[...trained.slice(0, 1), 1, 2, 3, 4, 5, 6]]));
    // The first sheet's is kept, though it stands lower there.
    expect(typed.quarantine.map(({ code, sheet, line }) => [code, sheet, line])).toEqual([["KEY_REPEATED", "สอง", 4]]);
    expect(typed).toEqual(text);
  });
});

describe("records read as typed columns", () => {
  it("begin with no label: what stands first is a field like others", async () => {
    const line = (ward: string, office: string, hours: number) =>
      JSON.stringify({
        ward,
        id: 1,
        office,
        month: "2568-10",
        communityService: { hoursOrdered: 10, hoursDone: hours },
        emFitted: 3,
        volunteers: null,
      });
    const lines = [line("รวมสาขา", "สำนักงานคุมประพฤติจังหวัดเชียงใหม่", 7.5), line("", "สำนักงานคุมประพฤติจังหวัดเชียงใหม่ สาขาฝาง", 8.25)];
    const { typed, text } = await bothWays("dop_service", [["dop_service.ndjson", `${lines.join("\n")}\n`]], (contract) => ({
      ...contract,
      nonData: { totals: ["รวม"], notes: [] },
    }));
    expect(typed.rows).toHaveLength(2);
    expect(typed).toEqual(text);
  });
});
