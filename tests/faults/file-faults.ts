/** What is wrong with the bytes of a file: text files dropped by the prisons, workbooks in the juvenile service's folder. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect } from "vitest";
import { projectRoot } from "../../connectors/root.js";
import { encode874 } from "../../connectors/thai/encoding.js";
import type { PullRecord } from "../../warehouse/intake/pull-record.js";
import { type Packed, packZip, workbookParts } from "../connectors/reader/pack-zip.js";
import { FreshStore, operator } from "../warehouse/fresh-store.js";
import { arrived, settled } from "./drop-faults.js";
import { portalFile } from "./http-faults.js";
import {
  custodyBook,
  custodyIn,
  dropped,
  expectAside,
  flowBytes,
  flowFile,
  flowIn,
  flowThen,
  flowWith,
  freshMonth,
  inFolder,
  usualCustody,
  usualFlow,
  womenOf,
} from "./reports.js";
import { pullOnce, type Trial, type Trials, type Trying } from "./trial.js";

const thai = (text: string) => Buffer.from(encode874(text)!);
const asMisread = (bytes: Buffer, label: string) => new TextDecoder(label).decode(bytes);

/** A workbook that loads whole, the boys in training on row 7. */
const goodBook = (make: () => ReturnType<typeof custodyBook>, line = 7): Trying => custodyIn(make, [], undefined, line);

/** A workbook with a part exchanged. */
const swapped =
  (part: string, change: Partial<Packed>): Trying =>
  () => {
    const { name, parts } = custodyBook();
    return inFolder(name, packZip(parts.map((one) => (one.name === part ? { ...one, ...change } : one))));
  };
const sheet = "xl/worksheets/sheet1.xml";
/** A workbook with its sheet a second time, by such a name and without a row: a reader that takes the last sees nothing of the first. */
const twice =
  (name: string): Trying =>
  () => {
    const { name: file, parts } = custodyBook();
    return {
      ...inFolder(file, packZip([...parts, { name, data: rowsOf(1) }])),
      after: ({ message }) => {
        expect(message!.th).toContain(`พบ 2 × ${name}`);
        expect(message!.en).toContain(`found 2 × ${name}`);
      },
    };
  };
const rowsOf = (count: number) => `<worksheet><sheetData>${"<row/>".repeat(count)}</sheetData></worksheet>`;

const bookBytes =
  (bytes: string | Buffer): Trying =>
  () =>
    inFolder(custodyBook().name, bytes);

/** A file for which a reader of narrow bounds is too small; what the warehouse holds stays out of it. */
const tooMuch =
  (bounds: { memoryMb?: number; deadlineMs?: number }, trial: () => Promise<Trial> | Trial): Trying =>
  async () => {
    const fresh = await FreshStore.open({ reader: bounds });
    own.push(fresh);
    return { ...(await trial()), fresh };
  };
const own: FreshStore[] = [];
afterAll(async () => {
  for (const fresh of own) await fresh.close();
});

/** Refused with what came, what was agreed on and what to do. */
const told =
  (trying: Trying, th: string, en: string): Trying =>
  async (fresh) => ({
    ...(await trying(fresh)),
    after: ({ message }) => {
      expect(message!.th).toContain(th);
      expect(message!.th).toContain("โปรดบันทึกเป็นชนิดนั้นแล้วส่งใหม่");
      expect(message!.en.replaceAll(/ +/g, " ")).toContain(en);
    },
  });

/** The portal's fees, cut in their last line: it is set aside, and the other figure stands. */
async function cutFees(_: FreshStore, last: string, bad: { line: number; raw: string }[]): Promise<Trial> {
  const fresh = await FreshStore.open();
  own.push(fresh);
  const office = "2569,ตุลาคม,สำนักงานบังคับคดีจังหวัดเชียงใหม่";
  const text = `ปีงบประมาณ,เดือน,สำนักงาน,ประเภทรายได้,จำนวนเงิน (บาท)\n${office},ขายทอดตลาด,1204500\n${office},ยึดอายัด,${last}`;
  return {
    ...(await portalFile(text)),
    fresh,
    after: async (record) => {
      await expectAside(fresh, record.artifacts[0]!.sha256, bad, "2025-10");
      const { nodes } = await fresh.warehouse.observations("led_revenue", { from: "2025-10", to: "2025-10" }, 100, null, operator);
      expect(nodes.map(({ value }) => value)).toEqual(["1204500"]);
    },
  };
}

/** The women's first line is set aside, and its message names the column and the byte. */
const unreadable =
  (encode: (text: string) => string | Buffer, { byte, ...aside }: { raw: string; column: string; byte: string }): Trying =>
  async (fresh) => {
    const trial = await flowWith(usualFlow, [{ line: 4, ...aside }], encode)(fresh);
    const after: Trial["after"] = async (record) => {
      await trial.after?.(record, fresh);
      expect(record.message!.en).toContain(byte);
      expect(record.message!.th).toContain(byte.replace(/byte (\d+) of the line is/, "ไบต์ที่ $1 ของบรรทัดคือ"));
    };
    return { ...trial, after };
  };

/** Both files came under names of their own, and the figures of both stand. */
async function expectBoth(fresh: FreshStore, { artifacts }: PullRecord, names: string[], periods: string[]): Promise<void> {
  expect(artifacts.map(({ name }) => name).sort()).toEqual([...names].sort());
  expect(new Set(artifacts.map(({ sha256 }) => sha256)).size).toBe(2);
  for (const period of periods) expect(await womenOf(fresh, period, "new")).toMatchObject({ value: "49" });
}

/** UTF-8 taken for windows-874, and then more. It waits, nobody may accept it, and the same report sent right takes its place. */
const beyondRepair =
  (spoil: (text: string) => string): Trying =>
  async () => {
    const fresh = await FreshStore.open();
    own.push(fresh);
    const { name, text, period } = flowFile();
    const { remote, trial } = await dropped(name, spoil(asMisread(Buffer.from(text), "windows-874")));
    return {
      ...trial,
      fresh,
      after: async () => {
        const { nodes } = await fresh.warehouse.held({ first: 5 }, operator);
        expect(nodes.map(({ problem, status, mayBeAccepted }) => [problem.code, status, mayBeAccepted])).toEqual([
          ["MOJIBAKE", "WAITING", false],
        ]);
        expect(nodes[0]!.means.th).toContain("UTF-8");
        remote.files.set(name, { text, mtime: arrived + 60 });
        expect((await pullOnce(trial, fresh)).state).toBe("LOADED");
        expect(await womenOf(fresh, period, "new")).toMatchObject({ value: "49" });
        expect((await fresh.warehouse.held({ first: 5, settled: true }, operator)).nodes.map(({ status }) => status)).toEqual([
          "OVERTAKEN",
        ]);
      },
    };
  };

const at = freshMonth();

/** A line set aside for its quotes: it says so, and not how many fields it has, which may be the right number. */
const ofQuotes =
  (line: string, raw: string): Trying =>
  async (fresh) => {
    const trial = await flowWith([line, ...usualFlow.slice(1)], [{ line: 4, raw }])(fresh);
    return {
      ...trial,
      after: async (record, own) => {
        await trial.after?.(record, own);
        expect(record.artifacts[0]?.message?.en).toContain("could not be split: a quote");
      },
    };
  };

export const fileTrials: Trials = {
  "UTF-8 with or without its mark, UTF-16, windows-874 (TIS-620); a line in another of these": {
    "UTF-8": flowIn((text) => text),
    "UTF-8 with its mark": flowIn((text) => `\uFEFF${text}`),
    "UTF-16, little end first": flowIn((text) => Buffer.from(`\uFEFF${text}`, "utf16le")),
    "UTF-16, big end first": flowIn((text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16()),
    "windows-874": flowIn(thai),
    "UTF-8 with a line in windows-874": flowIn((text) => {
      const [before, after] = text.split("รับใหม่") as [string, string];
      return Buffer.concat([Buffer.from(before), thai("รับใหม่"), Buffer.from(after)]);
    }),
    "windows-874 with a line in UTF-8": flowIn((text) => {
      const [before, after] = text.split("รับใหม่") as [string, string];
      return Buffer.concat([thai(before), Buffer.from("รับใหม่"), thai(after)]);
    }),
  },
  "Thai garbled by a wrong conversion, where the way back is exact": {
    "UTF-8 taken for windows-1252": flowIn((text) => asMisread(Buffer.from(text), "windows-1252")),
    "UTF-8 taken for windows-874": flowIn((text) => asMisread(Buffer.from(text), "windows-874")),
    "windows-874 taken for windows-1252": flowIn((text) => thai(text).toString("latin1")),
  },
  "Thai garbled beyond an exact way back: bytes lost, or marks in their place": {
    "a letter lost on the way": flowBytes(asMisread(Buffer.from(flowFile(usualFlow, undefined, at).text), "windows-1252").replace("à", "")),
    "UTF-8 taken for windows-874, with marks for its unassigned bytes": beyondRepair((text) => text.replace(/[\u0080-\u009f]/g, "\ufffd")),
    "… with question marks for them": beyondRepair((text) => text.replace(/[\u0080-\u009f]/g, "?")),
    "… with nothing in their place": beyondRepair((text) => text.replace(/[\u0080-\u009f]/g, "")),
    "… twice": beyondRepair((text) => asMisread(Buffer.from(text.replace(/[\u0080-\u009f]/g, "\ufffd")), "windows-874")),
  },
  "bytes of no charset in a line; a NUL": {
    "in windows-874": unreadable(
      (text) => {
        const bytes = thai(text);
        bytes[bytes.indexOf(thai("รับใหม่")) + 2] = 0xdb;
        return bytes;
      },
      { raw: "\\xDB", column: "ประเภทการเคลื่อนไหว", byte: "byte 3 of the line is 0xDB" },
    ),
    "a cell in windows-874 on a line of UTF-8": unreadable(
      (text) => {
        const [before, after] = text.split("49,49,\r\n") as [string, string];
        return Buffer.concat([Buffer.from(`${before}49,49,ใหม่ `), thai("ตามจริง\r\n"), Buffer.from(after)]);
      },
      { raw: "49,49,ใหม่ ", column: "หมายเหตุ", byte: "byte 44 of the line is 0xB5" },
    ),
    "a cell in UTF-8 on a line of windows-874, each of its bytes a letter": unreadable(
      (text) => {
        const [before, after] = text.split("49,49,\r\n") as [string, string];
        return Buffer.concat([thai(`${before}49,49,`), Buffer.from("รวมมา"), thai(`\r\n${after}`)]);
      },
      { raw: "รับใหม่,0,49,49,", column: "หมายเหตุ", byte: "byte 17 of the line is 0xE0" },
    ),
    "a NUL": unreadable((text) => text.replace("49,49,", "4\u00009,49,"), {
      raw: "4\\x009",
      column: "หญิง",
      byte: "byte 26 of the line is 0x00",
    }),
  },
  "`;` or tab for a comma; a quote or line break in a field; a lone CR; a megabyte in a cell; 10,000 columns": {
    ";": flowIn((text) => text.replaceAll(",", ";")),
    tab: flowIn((text) => text.replaceAll(",", "\t")),
    "a quote inside a field": flowIn((text) => text.replace("49,49,", '49,49,เรียกว่า "ใหม่"')),
    "doubled quotes": flowIn((text) => text.replace("49,49,", '49,49,"เรียกว่า ""ใหม่"""')),
    "a line break in a field: lines stay physical": flowIn(
      (text) => text.replace("หมายเหตุ\r\n", 'หมายเหตุ\r\nยอดยกมา,-,-,-,"สอง\nบรรทัด"\r\n'),
      6,
    ),
    "LF alone": flowIn((text) => text.replaceAll("\r\n", "\n")),
    "CR alone": flowIn((text) => text.replaceAll("\r\n", "\r")),
    "a megabyte": flowIn((text) => text.replace("49,49,", `49,49,${"ก".repeat(400_000)}`)),
    "ten thousand columns": flowIn((text) =>
      text
        .split("\r\n")
        .map((line, i) =>
          i < 2 || line === "" ? line : line + Array.from({ length: 10_000 }, (_, n) => (i === 2 ? `,อื่น ${n}` : ",1")).join(""),
        )
        .join("\r\n"),
    ),
  },
  "a line of another width, an unclosed quote, text after a closing quote": {
    "too few": flowWith(["รับใหม่,0,49", ...usualFlow.slice(1)], [{ line: 4, raw: "รับใหม่,0,49" }]),
    "too many": flowWith(["รับใหม่,0,49,49,,7", ...usualFlow.slice(1)], [{ line: 4, raw: "รับใหม่,0,49,49,,7" }]),
    "a comma that should have been quoted": flowWith(["รับใหม่,0,1,049,1,049,", ...usualFlow.slice(1)], [{ line: 4, raw: "1,049,1,049" }]),
    "an unclosed quote takes one line with it, not the rest": ofQuotes('รับใหม่,0,"49,49,', '"49'),
    "text after a closing quote": ofQuotes('"รับ"ใหม่,0,49,49,', '"รับ"ใหม่'),
  },
  "a file that ends in the midst of its last line, of an agency that ends every line": {
    "in the last figure": async (fresh) => cutFees(fresh, "8120", [{ line: 3, raw: "ยึดอายัด,8120" }]),
    "right before the line end": async (fresh) => cutFees(fresh, "812000", [{ line: 3, raw: "ยึดอายัด,812000" }]),
    "the last of a prison's lines": async (fresh) => {
      const { name, text, period } = flowFile();
      const { trial } = await dropped(name, text.trimEnd());
      return {
        ...trial,
        after: async (record) => {
          await expectAside(fresh, record.artifacts[0]!.sha256, [{ line: 10, raw: "เสียชีวิต,-,-,-," }], period);
          expect(await womenOf(fresh, period, "new")).toMatchObject({ value: "49" });
        },
      };
    },
  },
  "… or in the midst of its total or note line: the figures stand, the total is not compared": {
    "a balance": async (fresh) => {
      const { name, text, period } = flowFile([...usualFlow, "ยอดคงเหลือ,0,41,4"]);
      const { trial } = await dropped(name, text.trimEnd().replace(/4$/, "4,"));
      return { ...trial, after: async () => expect(await womenOf(fresh, period, "new")).toMatchObject({ value: "49" }) };
    },
  },
  "the same of an agency that leaves its last line open": {
    "a prison's": async () => {
      const fresh = await FreshStore.withContract("doc_flow", (contract) => ({ ...contract, form: { kind: "csv", headerRows: 1 } }));
      own.push(fresh);
      return { ...(await flowIn((text) => text.trimEnd())(fresh)), fresh };
    },
  },
  "no bytes at all, blank lines only": {
    "no bytes": flowBytes(""),
    "a byte order mark": flowBytes("\uFEFF"),
    blanks: flowBytes(" \r\n\r\n"),
    "separators only": flowBytes(",,\r\n,,\r\n"),
    "no bytes called a workbook": bookBytes(""),
  },
  "a header without lines; a total line alone": {
    "header only": async () => {
      const { name, text } = flowFile([]);
      return (await dropped(name, text)).trial;
    },
    "a total of nothing": async () => {
      const { name, text } = flowFile(["ยอดคงเหลือ,0,0,0,", "หมายเหตุ : ไม่มีการเคลื่อนไหว,,,,"]);
      return (await dropped(name, text)).trial;
    },
    "a correction that has lost its lines withdraws nothing": flowThen(({ name, at }) => ({
      name: name.replace(".csv", "_r2.csv"),
      text: flowFile(["ยอดคงเหลือ,0,0,0,"], undefined, at).text,
    })),
    "a workbook with a total row alone": () => inFolder(...named(custodyBook([["รวม", 0, 0, 0, 0, 0, 0, 0]]))),
  },
  "another kind of file than its name says; a workbook cut short, packed to deceive, with two parts of one name, or with a DOCTYPE": {
    HTML: flowBytes("<!DOCTYPE html><html><body>ประเภทการเคลื่อนไหว,ชาย,หญิง</body></html>"),
    XML: flowBytes('<?xml version="1.0"?><rows/>'),
    "a ZIP": flowBytes(packZip([{ name: "flow.csv", data: flowFile(usualFlow, undefined, at).text }])),
    gzip: flowBytes(gzipSync(flowFile(usualFlow, undefined, at).text)),
    noise: flowBytes(Buffer.from("612c620adbdcfcff0a", "hex")),
    "a workbook in a ZIP": () => {
      const { name, bytes } = custodyBook();
      return inFolder(name, packZip([{ name, data: bytes }]));
    },
    "cut short": () => {
      const { name, bytes } = custodyBook();
      return inFolder(name, bytes.subarray(0, bytes.length - 200));
    },
    "a size that lies": swapped(sheet, { data: rowsOf(100_000), declaredSize: 100 }),
    "entries that overlap": () => {
      const { name, parts } = custodyBook();
      return inFolder(name, packZip([...parts, { name: "xl/again.xml", data: parts.at(-1)!.data, overlaps: parts.length - 1 }]));
    },
    "a sheet that stands twice, with other figures": twice(sheet),
    "a sheet that stands twice, once in capital letters": twice("xl/worksheets/Sheet1.xml"),
    "billion laughs": swapped(sheet, {
      data: `<!DOCTYPE z [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "&a${i || ""};&a${i || ""};">`).join("")}]><worksheet><sheetData><row><c t="str"><v>&a9;</v></c></row></sheetData></worksheet>`,
    }),
    "an entity from outside": swapped(sheet, {
      data: '<!DOCTYPE z [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>',
    }),
    "a DOCTYPE in the list of sheets": swapped("xl/workbook.xml", { data: '<!DOCTYPE z SYSTEM "http://127.0.0.1/x.dtd"><workbook/>' }),
    "rows out of order": swapped(sheet, { data: '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>' }),
  },
  "an old .xls, a PDF, a workbook with a password; a workbook where CSV is agreed on, text where a workbook is": {
    "a text file called a workbook": told(bookBytes("หน่วยงาน,ชาย\n"), "ไฟล์ที่ส่งมาคือ CSV", "Excel (.xlsx) is expected"),
    "a workbook called a text file": told(flowBytes(custodyBook().bytes), "ไฟล์ที่ส่งมาคือ Excel (.xlsx) แต่ต้องเป็น CSV", "CSV is expected"),
    ".xls": bookBytes(Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1000)])),
    PDF: flowBytes("%PDF-1.7\nประเภทการเคลื่อนไหว,ชาย,หญิง\n"),
    "a ZIP whose entries are encrypted": () => {
      const { name, bytes } = custodyBook();
      const locked = Buffer.from(bytes);
      for (let place = locked.indexOf("PK\u0001\u0002"); place >= 0; place = locked.indexOf("PK\u0001\u0002", place + 4))
        locked.writeUInt16LE(locked.readUInt16LE(place + 8) | 1, place + 8);
      return inFolder(name, locked);
    },
  },
  "a workbook that unfolds beyond its bounds": {
    "1:400": swapped(sheet, { data: rowsOf(4_000_000) }),
    "1:1000": swapped(sheet, { data: `<worksheet><sheetData>${" ".repeat(60_000_000)}</sheetData></worksheet>` }),
    "too many parts": () => {
      const { name, parts } = custodyBook();
      return inFolder(name, packZip([...parts, ...Array.from({ length: 2000 }, (_, i) => ({ name: `x${i}`, data: "" }))]));
    },
  },
  "a file that takes the reader more time or memory than it has": {
    time: tooMuch(
      { deadlineMs: 300 },
      flowBytesOf(() => `ประเภทการเคลื่อนไหว,ชาย,หญิง,รวม\n${"รับใหม่,1,2,3\n".repeat(3_000_000)}`),
    ),
    memory: tooMuch({ memoryMb: 110 }, () => {
      const texts = Array.from({ length: 1_200_000 }, (_, i) => `<si><t>${i}${Math.sin(i)}</t></si>`).join("");
      const { name } = custodyBook();
      return inFolder(name, packZip(workbookParts([{ name: "s", xml: "<sheetData/>" }], { strings: `<sst>${texts}</sst>` })));
    }),
  },
  "no header that the contract knows": {
    "a text file": flowBytes("ชื่อ,จำนวน\nก,1\n"),
    "a workbook": () =>
      inFolder(
        custodyBook().name,
        packZip(workbookParts([{ name: "s", xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }])),
      ),
  },
  "a declared sheet that is not there, or hidden": {
    hidden: () => register("hidden"),
    "another name": () => register(undefined, "ทะเบียนเก่า"),
  },
  "a workbook's hidden rows (they count) and hidden sheets (they do not); the stored value of a formula; a last cell in row 1,048,576": {
    "a hidden row": goodBook(() => custodyBook(usualCustody, { sheet: (data) => data.replace('<row r="7">', '<row r="7" hidden="1">') })),
    "a hidden column": goodBook(() =>
      custodyBook(usualCustody, { sheet: (data) => `<cols><col min="2" max="2" hidden="1"/></cols>${data}` }),
    ),
    "a hidden sheet": goodBook(() => {
      const book = custodyBook();
      const parts = workbookParts([
        { name: "ตารางที่ 1", xml: sheetOf(book.parts) },
        { name: "ร่าง", xml: sheetOf(book.parts).replaceAll("338", "999"), state: "hidden" },
        { name: "ร่าง 2", xml: sheetOf(book.parts).replaceAll("338", "999"), state: "veryHidden" },
      ]);
      return { ...book, bytes: packZip(parts) };
    }),
    "a formula": goodBook(() =>
      custodyBook([usualCustody[0]!, ["ศูนย์ฝึกฯ เขต 7", '<c r="B7"><f>300+38</f><v>338</v></c>', 0, 338, 275, 0, 270, 0]]),
    ),
    "a number kept as text": goodBook(() => custodyBook([usualCustody[0]!, ["ศูนย์ฝึกฯ เขต 7", "338", 0, "338", 275, 0, 270, 0]])),
    "the last row": goodBook(() => custodyBook(usualCustody, { firstRow: 1_048_575 }), 1_048_576),
    "merged titles and a header of two rows": goodBook(() => custodyBook()),
  },
  "a formula that was never computed; an error value": {
    "never computed": brokenCell('<c r="B7"><f>SUM(B9:B12)</f></c>', "=SUM(B9:B12)"),
    "#REF!": brokenCell('<c r="B7" t="e"><v>#REF!</v></c>', "#REF!"),
    "#DIV/0!": brokenCell('<c r="B7" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"),
    TRUE: brokenCell('<c r="B7" t="b"><v>1</v></c>', "TRUE"),
  },
  "two files whose names differ in capital letters alone, or in how a Thai vowel and tone are put in order (NFC, NFD): each is kept": {
    "capitals, over SFTP": async (fresh) => {
      const [first, second] = [flowFile(), flowFile()];
      // Of no month, since both are.
      const name = first.name.replace(/\d{6}/, "000001");
      const { remote, trial } = await dropped(name, first.text);
      const shouted = name.toUpperCase();
      remote.files.set(shouted, { text: second.text, mtime: arrived });
      return { ...trial, after: (record) => expectBoth(fresh, record, [name, shouted], [first.period, second.period]) };
    },
    "a vowel and its tone, in a folder": async () => {
      const name = "ประชุมกลุ่มครอบครัวและชุมชน_2569.xlsx";
      const other = name.replace("\u0e38\u0e48", "\u0e48\u0e38");
      expect([other === name, other.normalize("NFC") === name.normalize("NFC")]).toEqual([false, true]);
      const book = readFileSync(join(projectRoot, "tests", "fixtures", "pjo_restorative", "nil-month", name));
      const trial = inFolder(name, book, undefined, "pjo_restorative", "PJO");
      settled(join((trial.source as { path: string }).path, other), book);
      return { ...trial, after: ({ artifacts }) => expect(artifacts.map((one) => one.name).sort()).toEqual([name, other].sort()) };
    },
  },
  "the same file once more, renamed, touched, or saved anew with other bytes": {
    renamed: flowThen(({ name, text }) => ({ name: name.replace(".csv", " (1).csv"), text })),
    touched: flowThen(({ name, text }) => ({ name, text })),
    "saved anew": flowThen(({ name, text }) => ({ name, text: `\uFEFF${text.replaceAll("\r\n", "\n")}` })),
    "as a correction that corrects nothing": flowThen(({ name, text }) => ({
      name: name.replace(".csv", "_r2.csv"),
      text: text.replace("49,49,", "49,49, "),
    })),
  },
};

function flowBytesOf(make: () => string): () => Promise<Trial> {
  return async () => (await dropped(flowFile().name, Buffer.from(make()))).trial;
}

function named({ name, bytes }: ReturnType<typeof custodyBook>): [string, Buffer] {
  return [name, bytes];
}

function sheetOf(parts: readonly Packed[]): string {
  return /<worksheet>([\s\S]*)<\/worksheet>/.exec(String(parts.at(-1)!.data))![1]!;
}

function brokenCell(cell: string, raw: string): Trying {
  return custodyIn(() => custodyBook([usualCustody[0]!, ["ศูนย์ฝึกฯ เขต 7", cell, 0, 338, 275, 0, 270, 0]]), [{ line: 7, column: "B", raw }]);
}

/** The office's register of complaints, on a sheet of this name. */
function register(state?: string, name = "ทะเบียน"): Trial {
  const book = packZip(
    workbookParts([{ name, state, xml: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>ที่</t></is></c></row></sheetData>' }]),
  );
  return inFolder("เรื่องร้องเรียน_2569.xlsx", book, undefined, "pjo_complaints", "PJO");
}
