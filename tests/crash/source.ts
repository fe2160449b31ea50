/** A small real source: two watched folders with what sample agencies put into them, corrections, copies, damaged and held files included. */
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { reportOf } from "../../connectors/sample/agencies.js";
import { worldAt } from "../../connectors/sample/sample-agencies.js";

export const datasets: string[] = ["police_victims", "pjo_complaints", "pjo_inspection"];
const wanted = { POLICE: /^victims_/, PJO: /^(เรื่องร้องเรียน|ข้อสั่งการตรวจราชการ)_/ };

const heldPage = `\ufeffจำนวนผู้เสียหายคดีอาญาที่ได้รับแจ้งสิทธิ ประจำ ไตรมาส 4 ปีงบประมาณ 2565,,,
ลำดับ,อำเภอที่เกิดเหตุ,ผู้เสียหาย (ราย),หมายเหตุ
1,เมืองเชียงใหม่,31,
2,ฝาง,12,
3,เมืองลำพูน,4,
4,แม่สะเรียง,2,
5,ปาย,1,
`;

/** Lays the files out below a folder; answers the path of the configuration that names them. */
export function laySource(folder: string, at: Date): { configuration: string; files: number } {
  const world = worldAt(1, at);
  let files = 0;
  for (const [agency, pattern] of Object.entries(wanted) as [keyof typeof wanted, RegExp][])
    for (const file of reportOf(agency, world, at).files.filter(({ path }) => pattern.test(path.normalize("NFC")))) {
      const path = join(folder, agency, file.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.bytes);
      utimesSync(path, new Date(file.modified), new Date(file.modified));
      files++;
    }
  // One that is held until somebody accepts it: three of its five lines name no district of the province.
  const held = join(folder, "POLICE", "victims_2565_Q4.csv");
  writeFileSync(held, heldPage);
  utimesSync(held, at, new Date("2022-11-01T09:00:00+07:00"));
  files++;
  const configuration = join(folder, "yutitham.yaml");
  const sources = Object.keys(wanted).map(
    (agency) => `  - { agency: ${agency}, transport: folder, path: ${JSON.stringify(join(folder, agency))} }`,
  );
  writeFileSync(configuration, `sources:\n${sources.join("\n")}\n`);
  return { configuration, files };
}
