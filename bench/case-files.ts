/** Writes the files of the ingest ratio: half the months in windows-874, half in UTF-8, one line in a thousand damaged; and their clean copy. */
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { CaseDigest } from "./case-digest.js";
import { ages, districtNames, header, type Measure, measures, months, officeNames, sexes } from "./cases.js";

export interface CaseFiles {
  lines: number;
  damaged: number;
  /** What the offices' system sends, in order. */
  sent: string[];
  /** Every line undamaged, one UTF-8 file. */
  clean: string;
  bytes: number;
  /** Sums of the undamaged lines, in hundredths. */
  sums: Record<Measure, bigint>;
  /** What they come to, group by group. */
  digest: string;
}

const sexWords = Object.values(sexes);
const ageWords = Object.values(ages);
const chunkLines = 4000;

/**
 * The same lines for the same number, always.
 * @param damagedEvery one line of so many is damaged
 */
export function writeCaseFiles(folder: string, lines: number, damagedEvery = 1000): CaseFiles {
  const sent = [join(folder, "bench_cases_1.csv"), join(folder, "bench_cases_2.csv")];
  const clean = join(folder, "clean.csv");
  const outputs = [new Output(sent[0]!, thai874), new Output(sent[1]!, utf8)];
  const copy = new Output(clean, utf8);
  for (const output of [...outputs, copy]) output.write(`${header.join(",")}\n`);
  const totals = [0, 0, 0, 0];
  const whole = [0n, 0n, 0n, 0n];
  const digest = new CaseDigest();
  let damaged = 0;
  let random = 20261123;
  for (let i = 0; i < lines; i++) {
    const month = Math.floor((i * months.length) / lines);
    const within = i - Math.ceil((month * lines) / months.length);
    const office = within % officeNames.length;
    const rest = Math.floor(within / officeNames.length);
    const group = Math.floor(rest / 4);
    const age = Math.floor(group / 2) % 4;
    const at = (office + (rest % 4) * 6) % districtNames.length;
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
    const figures = [(random >>> 8) % 40, (random >>> 12) % 90, (random >>> 16) % 1200, random % 9_000_000];
    const words = [
      months[month]!,
      officeNames[office]!,
      districtNames[at]!,
      sexWords[group % 2]!,
      ageWords[age]!,
      String(500_101 + rest),
      String(figures[0]),
      String(figures[1]),
      String(figures[2]),
      (figures[3]! / 100).toFixed(2),
    ];
    const text = `${words.join(",")}\n`;
    const file = outputs[month < months.length / 2 ? 0 : 1]!;
    copy.write(text);
    if (i % damagedEvery === damagedEvery / 2) {
      file.write(`${damage(words, damaged).join(",")}\n`);
      damaged++;
      continue;
    }
    file.write(text);
    digest.add({ month, office, district: at, sex: group % 2, age, file: 500_101 + rest, figures });
    for (let m = 0; m < 4; m++) totals[m]! += m === 3 ? figures[m]! : figures[m]! * 100;
    if (i % 1_000_000 === 0) move(totals, whole);
  }
  move(totals, whole);
  const bytes = outputs.reduce((sum, output) => sum + output.close(), 0);
  copy.close();
  return {
    lines,
    damaged,
    sent,
    clean,
    bytes,
    sums: Object.fromEntries(measures.map((id, m) => [id, whole[m]!])) as Record<Measure, bigint>,
    digest: digest.toString(),
  };
}

function move(from: number[], to: bigint[]): void {
  from.forEach((total, i) => {
    to[i]! += BigInt(total);
    from[i] = 0;
  });
}

/** A letter for a digit, an office nobody knows, a column lost, a month that is none. */
function damage(words: readonly string[], nth: number): string[] {
  const broken = [...words];
  if (nth % 4 === 0) broken[6] = "1O";
  else if (nth % 4 === 1) broken[1] = "สำนักงานที่ไม่มีในบัญชี";
  else if (nth % 4 === 2) broken.pop();
  else broken[0] = "เดือนสิบสาม 2568";
  return broken;
}

const utf8 = (text: string): Buffer => Buffer.from(text, "utf8");

function thai874(text: string): Buffer {
  const bytes = Buffer.allocUnsafe(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes[i] = code < 0x80 ? code : code - 0x0e01 + 0xa1;
  }
  return bytes;
}

class Output {
  private readonly file: number;
  private waiting = "";
  private count = 0;
  private bytes = 0;

  constructor(
    path: string,
    private readonly encode: (text: string) => Buffer,
  ) {
    this.file = openSync(path, "w");
  }

  write(text: string): void {
    this.waiting += text;
    if (++this.count % chunkLines === 0) this.flush();
  }

  private flush(): void {
    const bytes = this.encode(this.waiting);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done);
    this.bytes += bytes.length;
    this.waiting = "";
  }

  close(): number {
    this.flush();
    closeSync(this.file);
    return this.bytes;
  }
}
