import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Reader } from "../../../connectors/reader/reader.js";
import { builtModule } from "../../../connectors/root.js";
import { packZip, workbookParts } from "./pack-zip.js";
import { request } from "./reading-of.js";

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const alive = (pid: number) => existsSync(`/proc/${pid}`);
const good = () => request("a,b\n1,2\n");
/** Reading this takes long, on a quick machine too, and every line of it fits. */
const slow = () => request(`a,b\n${"1,2\n".repeat(8_000_000)}`);

describe("the reader process", () => {
  let reader: Reader;
  beforeAll(() => {
    expect(existsSync(builtModule("connectors/reader/main.js"))).toBe(true);
    reader = new Reader({ memoryMb: 512, deadlineMs: 30_000 });
  });
  afterAll(() => reader.close());

  it("answers one artifact after the other, from one process", async () => {
    const results = await Promise.all([reader.read(good()), reader.read(request("", {})), reader.read(good())]);
    expect(results.map((result) => (result.ok ? result.reading.tables[0]!.records : result.problem.code))).toEqual([1, "FILE_EMPTY", 1]);
  });
  it("is one failed file when it is killed, and reads the next one in a new process", async () => {
    await reader.read(good());
    const first = reader.pid!;
    const reading = reader.read(slow());
    await wait(150);
    process.kill(first, "SIGKILL");
    expect(await reading).toMatchObject({ ok: false, problem: { code: "READER_STOPPED", found: "SIGKILL", file: "file.csv" } });
    expect(await reader.read(good())).toMatchObject({ ok: true });
    expect(reader.pid).not.toBe(first);
  });
  it("refuses a file that is not there without dying of it", async () => {
    const { pid } = reader;
    expect(await reader.read({ ...good(), path: "/nowhere/at/all" })).toMatchObject({
      ok: false,
      problem: { code: "READER_STOPPED", found: "ENOENT" },
    });
    expect(reader.pid).toBe(pid);
  });
});

describe("its bounds", () => {
  it("end a reading at the deadline", async () => {
    const reader = new Reader({ memoryMb: 512, deadlineMs: 300 });
    expect(await reader.read(slow())).toMatchObject({ ok: false, problem: { code: "READER_STOPPED", found: "> 0.3 s" } });
    await reader.close();
  });
  it("end one that takes too much memory, whatever it takes it with", async () => {
    const texts = Array.from({ length: 1_200_000 }, (_, i) => `<si><t>${i}${Math.sin(i)}</t></si>`).join("");
    const bytes = packZip(workbookParts([{ name: "s", xml: "<sheetData/>" }], { strings: `<sst>${texts}</sst>` }));
    const reader = new Reader({ memoryMb: 110, deadlineMs: 30_000 });
    const result = await reader.read(request(bytes, { name: "x.xlsx", form: { kind: "workbook", headerRows: 1, sheets: "all" } }));
    expect(result).toMatchObject({ ok: false, problem: { code: "READER_STOPPED" } });
    expect(await reader.read(good())).toMatchObject({ ok: true });
    await reader.close();
  });
  it("leave no process behind when it is closed, in the middle of a file too", async () => {
    const reader = new Reader({ memoryMb: 512, deadlineMs: 30_000 });
    await reader.read(good());
    const pid = reader.pid!;
    const reading = reader.read(slow());
    await wait(30);
    await reader.close();
    expect(await reading).toMatchObject({ ok: false });
    expect(alive(pid)).toBe(false);
    expect(await reader.read(good())).toMatchObject({ ok: false, problem: { code: "READER_STOPPED" } });
  });
});
