/** Shares in percent: a draft takes them as a person sees them, or says why it cannot. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { inspect } from "../../../connectors/inspect/inspect.js";
import { draftFor } from "../../../gateway/commands/draft.js";
import { provinceFolder } from "../../warehouse/fresh-store.js";
import { packZip, sheetData, workbookParts } from "../reader/pack-zip.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** 0.00% */
const styles = `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>`;

/** Numbers in the last column are shown as percent. */
function book(...shares: (string | number)[]): Buffer {
  const rows = [["รายงานคดี ประจำเดือน ตุลาคม 2568"], ["อำเภอ", "คดี", "สัดส่วนที่เสร็จ"], ...shares.map((share, i) => [`ก${i}`, 10 + i, share])];
  const xml = sheetData(Object.fromEntries(rows.map((row, i) => [i + 1, row])));
  return packZip(workbookParts([{ name: "a", xml: xml.replace(/<c r="(C\d+)"><v>/g, '<c r="$1" s="1"><v>') }], { styles }));
}

async function drafted(bytes: Uint8Array, name = "คดี.xlsx") {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-shares-"));
  folders.push(folder);
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { contract, outcome } = await draftFor(
    path,
    await inspect(path, { offices: [], districts: [] }),
    "pjo_drafted",
    join(folder, "draft"),
    provinceFolder,
  );
  const expected = JSON.parse(readFileSync(join(folder, "draft/fixtures/pjo_drafted/draft/expected.json"), "utf8"));
  const shares = expected.observations.filter(({ measure }: { measure: string }) => measure === "measure_2");
  return { contract, outcome, shares: shares.map(({ value }: { value: string }) => value) };
}

describe("a draft of shares", { timeout: 120_000 }, () => {
  it("takes texts with a percent sign", async () => {
    const text = "เดือน,คดี,สัดส่วนที่เสร็จ\nต.ค. 2568,10,45.2%\nพ.ย. 2568,12,๕๐%\nธ.ค. 2568,9,7.25 %\n";
    const { contract, outcome, shares } = await drafted(Buffer.from(text), "คดี.csv");
    expect(outcome).toMatchObject({ state: "LOADED", lines: { loaded: 3, quarantined: 0 } });
    expect(contract.measures.measure_2).toMatchObject({ unit: "score", adds: "stock", overTime: "last", exact: "decimal" });
    expect(shares).toEqual(["45.2", "50", "7.25"]);
  });
  it("takes cells whose format shows percent as they are seen, not as they are kept", async () => {
    const { contract, outcome, shares } = await drafted(book(0.452, 0.5, 1));
    expect(outcome).toMatchObject({ state: "LOADED", lines: { loaded: 3, quarantined: 0 } });
    expect(contract.measures.measure_2).toMatchObject({ unit: "score", factor: "100" });
    expect(shares).toEqual(["45.2", "50", "100"]);
  });
  it.each<[string, (string | number)[], RegExp]>([
    ["kept as 0.125 here and written as 12.5% there", [0.452, "50%", 0.125], /12\.5%/],
    ["kept with more digits than a load keeps", [0.3870967741935, 0.5, 0.125], /12\.5–50|38\.7/],
  ])("is refused where they are %s", async (_, shares, found) => {
    const refused = await drafted(book(...shares)).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: expect.stringMatching(found) } });
  });
  it("is refused where counts stand among them", async () => {
    const text = Buffer.from("เดือน,คดี,ผล\nต.ค. 2568,10,8\nพ.ย. 2568,12,50%\nธ.ค. 2568,9,7\n");
    await expect(drafted(text, "คดี.csv")).rejects.toMatchObject({ code: "DRAFT_IMPOSSIBLE", place: { found: "“ผล” % 1/3" } });
  });
});

it("averages and rates are drafted as scores, which do not add over districts or months", async () => {
  const text = "รายงานคดี ประจำเดือน ตุลาคม 2568,,,\nอำเภอ,คดี,อายุเฉลี่ย,อัตราการเกิดคดีต่อแสนคน\nก,10,35.5,12.25\nข,20,36.1,9.75\nค,5,40.25,1\n";
  const { contract, outcome } = await drafted(Buffer.from(text), "คดี.csv");
  expect(Object.values(contract.measures)).toMatchObject([
    { unit: "cases", adds: "flow" },
    { unit: "score", adds: "stock", overTime: "last" },
    { unit: "score", adds: "stock", overTime: "last" },
  ]);
  expect(outcome.state).toBe("LOADED");
});
