/** What the bench stands on: its sums, its damage, its ratios. Times are never tested. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { CaseDigest } from "../../bench/case-digest.js";
import { writeCaseFiles } from "../../bench/case-files.js";
import { header } from "../../bench/cases.js";
import { measure, median } from "../../bench/ratio.js";
import { asGraphql, columnsIn, digestOf, monthIds, questions, seriesAsked } from "../../bench/series-questions.js";

const folder = mkdtempSync(join(tmpdir(), "yutitham-bench-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the generated lines", () => {
  const files = writeCaseFiles(folder, 2400);
  it("are half windows-874, half UTF-8, one in a thousand damaged, and add up to what the generator says", () => {
    const texts = [new TextDecoder("windows-874").decode(readFileSync(files.sent[0]!)), readFileSync(files.sent[1]!, "utf8")];
    const lines = texts.flatMap((text) => text.trimEnd().split("\n").slice(1));
    expect(texts.map((text) => text.split("\n")[0])).toEqual([header.join(","), header.join(",")]);
    expect([lines.length, files.damaged]).toEqual([2400, 2]);
    const clean = readFileSync(files.clean, "utf8").trimEnd().split("\n").slice(1);
    expect(clean.filter((line, i) => line !== lines[i]).length).toBe(2);
    const whole = clean.filter((line, i) => line === lines[i]).map((line) => line.split(","));
    expect(whole.reduce((sum, cells) => sum + BigInt(cells[6]!) * 100n, 0n)).toBe(files.sums.cases);
    expect(whole.reduce((sum, cells) => sum + BigInt(cells[9]!.replace(".", "")), 0n)).toBe(files.sums.damages);
  });
  it("have a digest that is that of the undamaged lines, and another as soon as two lines exchange their district, whose sums stay", () => {
    const lines = files.sent.flatMap((path, i) =>
      (i === 0 ? new TextDecoder("windows-874").decode(readFileSync(path)) : readFileSync(path, "utf8")).trimEnd().split("\n").slice(1),
    );
    const clean = readFileSync(files.clean, "utf8").trimEnd().split("\n").slice(1);
    const whole = clean.filter((line, i) => line === lines[i]).map((line) => line.split(","));
    const digestOfLines = (all: readonly string[][]) => {
      const digest = new CaseDigest();
      for (const words of all) digest.addWords(words);
      return digest.toString();
    };
    expect(digestOfLines(whole)).toBe(files.digest);
    expect(digestOfLines([...whole].reverse())).toBe(files.digest);
    const other = whole.findIndex((words) => words[2] !== whole[0]![2]);
    const exchanged = whole.map((words, i) => {
      const from = i === 0 ? whole[other]! : i === other ? whole[0]! : words;
      return [...words.slice(0, 2), from[2]!, ...words.slice(3)];
    });
    expect(digestOfLines(exchanged)).not.toBe(files.digest);
  });
  it("are never the same line twice", () => {
    const keys = readFileSync(files.clean, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) =>
        line
          .split(",")
          .filter((_, i) => i === 0 || i === 1 || i === 5)
          .join(),
      );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("a ratio", () => {
  it("is that of the medians, and takes turns", async () => {
    const turns: string[] = [];
    const rates = { ours: [1, 9, 2], theirs: [4, 4, 1] };
    const side = (name: "ours" | "theirs") => async (round: number) => {
      turns.push(name);
      return { rate: rates[name][round]!, peakRss: 10 * round };
    };
    const of = { id: "x", what: "", unit: "", against: "", atLeast: 0.5, rounds: 3, ours: side("ours"), theirs: side("theirs") };
    expect(await measure(of, () => undefined)).toMatchObject({ ratio: 0.5, ok: true, peakRss: 20, value: 2, against: { value: 4 } });
    expect(turns).toEqual(["theirs", "ours", "ours", "theirs", "theirs", "ours"]);
  });
  it("knows the median of any number of rounds", () => expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]));
});

describe("the questions for series", () => {
  it("are all different, of every measure, office and district, and of years within the lines' own months", () => {
    const all = Array.from({ length: questions }, (_, i) => seriesAsked(i));
    expect(new Set(all.map(asGraphql)).size).toBe(questions);
    const some = all.slice(0, 650);
    expect(new Set(some.map(({ measure }) => measure)).size).toBe(4);
    expect(new Set(some.map(({ office, district }) => office ?? district)).size).toBe(49);
    expect([monthIds[0], monthIds.at(-1)]).toEqual(["2021-10", "2026-09"]);
    expect(all.every(({ from, to }) => monthIds.indexOf(to) - monthIds.indexOf(from) >= 11)).toBe(true);
  });
  it("have the same answer on both sides when the figures are the same, and only then", () => {
    const series = (values: string[]) => ({ periods: ["2025-10", "2025-11"], values, states: values.map(() => "REPORTED") });
    const { periods, ...columns } = series(["100", "12.5"]);
    const graphql = columnsIn(JSON.stringify({ data: { series: { periods, groups: [columns] } } }));
    const plain = columnsIn(JSON.stringify(series(["100.00", "12.50"])));
    expect(digestOf([graphql])).toBe(digestOf([plain]));
    for (const wrong of [["1", "12.5"], ["100", "12.6"], ["100"]]) expect(digestOf([series(wrong)])).not.toBe(digestOf([plain]));
  });
});
