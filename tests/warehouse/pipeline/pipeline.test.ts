/** The pipeline over a handful of reports; every figure here was worked out by hand. */
import { describe, expect, it } from "vitest";
import { loadContracts } from "../../../connectors/contracts.js";
import type { Viewer } from "../../../warehouse/answer.js";
import type { Recorded } from "../../../warehouse/definitions/recorded.js";
import type { PipelineHandover, PipelineStage } from "../../../warehouse/pipeline/answer.js";
import { pipelineOver } from "../../../warehouse/pipeline/view.js";
import { chiangMai } from "../kpis/chiang-mai.js";
import { cubeOf, type Given, type Silent } from "../small-cube.js";

const definitions: Recorded = { ...chiangMai, contracts: await loadContracts() };
const operator: Viewer = { exact: "all", lines: "all" };
const analyst: Viewer = { exact: "none", lines: "all" };

function answer(
  given: readonly Given[],
  periods: string[],
  {
    silent = [],
    viewer = operator,
    office = "",
    definitions: by = definitions,
  }: { silent?: Silent[]; viewer?: Viewer; office?: string; definitions?: Recorded } = {},
) {
  const place = office ? ({ level: "office", id: office } as const) : ({ level: "province", id: "" } as const);
  return pipelineOver({ cube: cubeOf(given, silent), definitions: by, place, periods, day: "2027-02-20", viewer, isUnsigned: () => false });
}
const stageOf = (stages: PipelineStage[], id: string) => stages.find((stage) => stage.id === id)!;
const handoverOf = (handovers: PipelineHandover[], id: string) => handovers.find((handover) => handover.id === id)!;
/** A stage's lines by name, of the first period. */
const linesOf = (stage: PipelineStage) =>
  Object.fromEntries(stage.rows.filter(({ role }) => role !== "BESIDE").map((row) => [row.id, row.values[0] ?? row.states[0]]));
const closing = (stage: PipelineStage) => ({
  expected: stage.expected[0],
  difference: stage.difference[0],
  balance: stage.balance[0],
  reasons: stage.reasons[0]!.map(({ code }) => code),
});

const inmates = (office: string, period: string, by: Record<string, number>): Given[] =>
  Object.entries(by).map(([status, value]) => ({
    measure: "doc_population.inmates",
    office,
    period,
    value: String(value),
    dims: `legal_status=${status};sex=male`,
  }));
const ways = ["new", "transfer_in", "end_of_sentence", "pardon", "parole", "bail", "transfer_out", "death", "judged"];
const moved = (office: string, period: string, by: Record<string, number>): Given[] =>
  ways.map((way) => ({
    measure: "doc_flow.movements",
    office,
    period,
    value: String(by[way] ?? 0),
    dims: `movement=${way};sex=male`,
  }));

/** October 2026: 5006 and 5009 move, 5001 stands still. */
const october: Given[] = [
  ...inmates("DOC-5006", "2026-09", { sentenced: 100, detained: 2, trial: 20, appeal: 10, investigation: 5 }),
  ...moved("DOC-5006", "2026-10", {
    new: 12,
    bail: 3,
    judged: 8,
    transfer_in: 2,
    end_of_sentence: 5,
    pardon: 1,
    parole: 4,
    transfer_out: 1,
  }),
  // On remand 35 + 12 − 3 − 8 = 36; sentenced or detained 102 + 8 + 2 − 5 − 1 − 4 − 1 = 101.
  ...inmates("DOC-5006", "2026-10", { sentenced: 98, detained: 3, trial: 21, appeal: 11, investigation: 4 }),
  ...inmates("DOC-5009", "2026-09", { sentenced: 40, detained: 0, trial: 6, appeal: 0, investigation: 0 }),
  ...moved("DOC-5009", "2026-10", { new: 2, bail: 1, judged: 2, end_of_sentence: 2, parole: 1, death: 1 }),
  // 6 + 2 − 1 − 2 = 5; 40 + 2 − 2 − 1 − 1 = 38.
  ...inmates("DOC-5009", "2026-10", { sentenced: 38, detained: 0, trial: 5, appeal: 0, investigation: 0 }),
  ...inmates("DOC-5001", "2026-09", { sentenced: 10, detained: 0, trial: 1, appeal: 0, investigation: 0 }),
  ...moved("DOC-5001", "2026-10", {}),
  ...inmates("DOC-5001", "2026-10", { sentenced: 10, detained: 0, trial: 1, appeal: 0, investigation: 0 }),
];

describe("a stage that closes", () => {
  const { stages } = answer(october, ["2026-10"]);
  it("adds up on remand", () => {
    const remand = stageOf(stages, "remand");
    // 35 + 6 + 1; 12 + 2; 3 + 1; 8 + 2; 36 + 5 + 1.
    expect(linesOf(remand)).toEqual({ opening: "42", new: "14", bail: "4", judged: "10", closing: "42" });
    expect(closing(remand)).toEqual({ expected: "42", difference: "0", balance: "CLOSED", reasons: [] });
  });
  it("adds up among the sentenced, where judged come in", () => {
    const prison = stageOf(stages, "prison");
    expect(linesOf(prison)).toEqual({
      opening: "152", // 102 + 40 + 10
      judged: "10",
      transfer_in: "2",
      end_of_sentence: "7",
      pardon: "1",
      parole: "5",
      transfer_out: "1",
      death: "1",
      closing: "149", // 101 + 38 + 10
    });
    expect(closing(prison)).toEqual({ expected: "149", difference: "0", balance: "CLOSED", reasons: [] });
  });
  it("tells one office's own", () => {
    const { stages: own, handovers } = answer(october, ["2026-10"], { office: "DOC-5009" });
    expect(linesOf(stageOf(own, "remand"))).toEqual({ opening: "6", new: "2", bail: "1", judged: "2", closing: "5" });
    expect(own.map(({ id }) => id)).toEqual(["remand", "prison", "release", "return"]);
    expect(handovers).toEqual([]);
  });
  it("lets people pass where nobody stays", () => {
    const release = stageOf(stages, "release");
    expect(linesOf(release)).toEqual({ end_of_sentence: "7", pardon: "1", parole: "5", to_probation: "5", to_community: "8" });
    expect(closing(release)).toMatchObject({ expected: null, difference: null, balance: "NO_STOCK" });
    expect(release.stockWhy!.en).toMatch(/event/);
  });
});

describe("a stage that does not close", () => {
  it("shows by how much, and what is known to cause it", () => {
    const wrong = october.map((one) =>
      one.office === "DOC-5006" && one.period === "2026-10" && one.dims?.includes("trial") ? { ...one, value: "18" } : one,
    );
    const remand = stageOf(answer(wrong, ["2026-10"]).stages, "remand");
    expect(closing(remand)).toEqual({ expected: "42", difference: "-3", balance: "DIFFERS", reasons: ["DIFFERS"] });
    expect(remand.reasons[0]![0]!.words.en).toMatch(/known causes: Transfers/);
  });
});

describe("a report that is missing", () => {
  it("leaves its office out of every line, and names it: never a zero, never people who vanished", () => {
    const silent = [{ dataset: "doc_flow", office: "DOC-5009", period: "2026-10" }];
    const remand = stageOf(answer(october, ["2026-10"], { silent }).stages, "remand");
    expect(linesOf(remand)).toEqual({ opening: "36", new: "12", bail: "3", judged: "8", closing: "37" });
    expect(closing(remand)).toEqual({ expected: "37", difference: "0", balance: "CLOSED", reasons: ["LEFT_OUT"] });
    expect(remand.reasons[0]![0]!.offices).toEqual(["DOC-5009"]);
    expect(remand.rows[0]!.partial).toEqual([true]);
  });
  it("of the month before makes no opening, and no balance where nobody has one", () => {
    const silent = ["DOC-5001", "DOC-5006", "DOC-5009"].map((office) => ({ dataset: "doc_population", office, period: "2026-09" }));
    const remand = stageOf(answer(october, ["2026-10"], { silent }).stages, "remand");
    expect(linesOf(remand)).toEqual({ opening: "MISSING", new: "14", bail: "4", judged: "10", closing: "42" });
    expect(closing(remand)).toMatchObject({ expected: null, difference: null, balance: "MISSING", reasons: ["REPORT_MISSING"] });
  });
  it("that is not due yet is told as that", () => {
    // February 2027 ends after the day asked on, the 20th; its reports are due on 10 March.
    const { stages } = answer(
      [...october, ...moved("DOC-5006", "2027-02", { new: 1 }), ...inmates("DOC-5006", "2027-03", { trial: 1 })],
      ["2027-02"],
    );
    expect(stageOf(stages, "remand").reasons[0]!.map(({ code }) => code)).toContain("NOT_DUE");
  });
});

describe("a quarter", () => {
  const steady = (office: string, months: string[]) => months.flatMap((month) => [...moved(office, month, { new: 5, bail: 1, judged: 2 })]);
  const given = [
    ...inmates("DOC-5006", "2026-09", { sentenced: 50, detained: 0, trial: 10, appeal: 0, investigation: 0 }),
    ...inmates("DOC-5009", "2026-09", { sentenced: 50, detained: 0, trial: 10, appeal: 0, investigation: 0 }),
    ...steady("DOC-5006", ["2026-10", "2026-11", "2026-12"]),
    ...steady("DOC-5009", ["2026-10", "2026-12"]),
    ...inmates("DOC-5006", "2026-12", { sentenced: 56, detained: 0, trial: 16, appeal: 0, investigation: 0 }),
    ...inmates("DOC-5009", "2026-12", { sentenced: 56, detained: 0, trial: 16, appeal: 0, investigation: 0 }),
  ];
  it("opens before its first month and adds the flows of all three", () => {
    const remand = stageOf(answer(given, ["FY2570-Q1"]).stages, "remand");
    // 10 + 15 − 3 − 6 = 16, of 5006 alone: 5009 lacks November, 5001 everything.
    expect(linesOf(remand)).toEqual({ opening: "10", new: "15", bail: "3", judged: "6", closing: "16" });
    expect(closing(remand)).toMatchObject({ difference: "0", balance: "CLOSED" });
    expect(remand.reasons[0]![0]).toMatchObject({ code: "LEFT_OUT", offices: ["DOC-5001", "DOC-5009"] });
  });
});

describe("a quarter that closes over months that do not", () => {
  const month = (of: string, trial: number) => inmates("DOC-5006", of, { sentenced: 50, detained: 0, trial, appeal: 0, investigation: 0 });
  const given = [
    ...month("2026-09", 10),
    ...["2026-10", "2026-11", "2026-12"].flatMap((of) => moved("DOC-5006", of, { new: 5, bail: 1, judged: 2 })),
    // Two a month come: 12 of October and 14 of November should be there, and two are told too many, which December has no more.
    ...month("2026-10", 12),
    ...month("2026-11", 16),
    ...month("2026-12", 16),
  ];
  it("says which of them do not, and by how much", () => {
    const quarter = stageOf(answer(given, ["FY2570-Q1"]).stages, "remand");
    expect(closing(quarter)).toMatchObject({ difference: "0", balance: "CLOSED", reasons: ["LEFT_OUT", "MONTHS_DIFFER"] });
    expect(quarter.reasons[0]![1]!.words).toEqual({
      th: "ยอดตรงกันทั้งงวด แต่รายเดือนไม่ตรงกัน: พ.ย. 2569 (+2), ธ.ค. 2569 (−2)",
      en: "it adds up over the whole period, but not by month: Nov 2026 (+2), Dec 2026 (−2)",
    });
    const months = stageOf(answer(given, ["2026-10", "2026-11", "2026-12"]).stages, "remand");
    expect([months.balance, months.difference]).toEqual([
      ["CLOSED", "DIFFERS", "DIFFERS"],
      ["0", "2", "-2"],
    ]);
  });
  it("by rules from before closes and says no more", () => {
    const { rules } = definitions;
    const before: Recorded = {
      ...definitions,
      rules: { ...rules, exports: { ...rules.exports, pipeline: "units" } as typeof rules.exports },
    };
    const told = stageOf(answer(given, ["FY2570-Q1"], { definitions: before }).stages, "remand");
    expect(closing(told)).toMatchObject({ balance: "CLOSED", reasons: ["LEFT_OUT"] });
  });
});

describe("probation", () => {
  const files = (office: string, type: string, carriedIn: number, received: number, completed: number, carriedOut: number): Given[] =>
    Object.entries({ carried_in: carriedIn, received, completed, carried_out: carriedOut }).map(([measure, value]) => ({
      measure: `dop_cases.${measure}`,
      office,
      period: "2026-10",
      value: String(value),
      dims: `case_type=${type};law_group=drug`,
    }));
  const given = [
    ...october,
    ...files("DOP-5001", "adult_supervision", 200, 30, 20, 210),
    ...files("DOP-5001", "parole", 40, 3, 2, 41),
    ...files("DOP-5001", "juvenile", 10, 1, 1, 10),
    ...files("DOP-5001", "investigation", 999, 9, 9, 999), // no supervision: counts nowhere
    ...files("DOP-5009", "adult_supervision", 50, 5, 10, 45),
    ...files("DOP-5009", "parole", 5, 1, 0, 6),
    ...files("DOP-5009", "juvenile", 1, 0, 0, 1),
  ];
  const { stages, handovers } = answer(given, ["2026-10"]);
  it("opens with what each office says it carried in", () => {
    const probation = stageOf(stages, "probation");
    expect(linesOf(probation)).toEqual({ opening: "306", court: "35", parole: "4", juvenile: "1", completed: "33", closing: "313" });
    expect(closing(probation)).toEqual({ expected: "313", difference: "0", balance: "CLOSED", reasons: ["REPORT_MISSING"] });
    // What is counted beside the balance has a report of its own, and that is not there.
    expect(probation.reasons[0]![0]!.lines).toEqual(["completed_well", "breached", "reoffended"]);
  });
  it("receives fewer parolees than the prisons let go, and the difference stands beside", () => {
    const parole = handoverOf(handovers, "parole");
    expect([parole.sends.agency, parole.sends.values, parole.receives.agency, parole.receives.values]).toEqual([
      "DOC",
      ["5"],
      "DOP",
      ["4"],
    ]);
    expect([parole.difference, parole.results, parole.reasons[0]!.map(({ code }) => code)]).toEqual([["-1"], ["DIFFERS"], ["DIFFERS"]]);
  });
  it("is not compared while a side is not whole", () => {
    const silent = [{ dataset: "dop_cases", office: "DOP-5009", period: "2026-10" }];
    const parole = handoverOf(answer(given, ["2026-10"], { silent }).handovers, "parole");
    expect([parole.receives.values, parole.receives.partial, parole.difference, parole.results]).toEqual([
      ["3"],
      [true],
      [null],
      ["MISSING"],
    ]);
    expect(parole.reasons[0]![0]).toMatchObject({ code: "LEFT_OUT", offices: ["DOP-5009"] });
  });
});

describe("what is not linked", () => {
  const suspects = (period: string, value: string): Given => ({
    measure: "oncb_arrests.suspects",
    office: "ONCB-R5",
    period,
    value,
    district: "5001",
    dims: "charge=sell",
  });
  it("stands side by side with the reason, and no difference; a running total is a month's own", () => {
    const { stages, handovers } = answer(
      [...october, suspects("2026-10", "30"), suspects("2026-11", "55"), ...moved("DOC-5006", "2026-11", { new: 9 })],
      ["2026-10", "2026-11"],
    );
    expect(stageOf(stages, "arrest").rows[0]!.values).toEqual(["30", "25"]);
    const arrest = handoverOf(handovers, "arrest_to_remand");
    expect([arrest.sends.values, arrest.receives.values]).toEqual([
      ["30", "25"],
      ["14", "9"],
    ]);
    expect([arrest.difference, arrest.results]).toEqual([
      [null, null],
      ["NOT_LINKED", "NOT_LINKED"],
    ]);
    expect(arrest.reasons[1]!.map(({ code }) => code)).toEqual(["NOT_LINKED", "LEFT_OUT"]);
  });
  it("says who does not report a side", () => {
    const bail = handoverOf(answer(october, ["2026-10"]).handovers, "bail");
    expect([bail.sends.values, bail.receives.states, bail.results]).toEqual([["4"], ["NOT_COLLECTED"], ["NOT_LINKED"]]);
    expect(bail.receives.why!.en).toMatch(/courts do not report/);
  });
});

describe("juveniles", () => {
  const held = (office: string, period: string, value: number): Given => ({
    measure: "djop_custody.in_custody",
    office,
    period,
    value: String(value),
    dims: "sex=male",
  });
  const freed = (office: string, value: number): Given => ({
    measure: "djop_outcome.released",
    office,
    period: "FY2570-Q1",
    value: String(value),
  });
  const given = [
    held("DJOP-5001", "2026-09", 50),
    held("DJOP-R7", "2026-09", 300),
    held("DJOP-5001", "2026-10", 54),
    held("DJOP-R7", "2026-10", 298),
    held("DJOP-5001", "2026-12", 60),
    held("DJOP-R7", "2026-12", 310),
    freed("DJOP-5001", 0),
    freed("DJOP-R7", 40),
  ];
  it("cannot be closed by month, and the gap says what it stands for", () => {
    const juvenile = stageOf(answer(given, ["2026-10"]).stages, "juvenile");
    expect(linesOf(juvenile)).toEqual({
      opening: "350",
      taken_in: "NOT_COLLECTED",
      released: "NOT_APPLICABLE",
      left_observation: "NOT_COLLECTED",
      closing: "352",
    });
    expect(closing(juvenile)).toMatchObject({ expected: "350", difference: "2", balance: "NOT_CHECKABLE" });
    const codes = juvenile.reasons[0]!.map(({ code }) => code);
    expect(codes).toContain("LESS_OFTEN");
    expect(juvenile.reasons[0]!.find(({ code }) => code === "NOT_REPORTED")!.words.en).toMatch(
      /Taken into observation.*Left observation.*Released from training/,
    );
  });
  it("are known better by quarter", () => {
    const juvenile = stageOf(answer(given, ["FY2570-Q1"]).stages, "juvenile");
    // 350 − 40 = 310; there are 370, so 60 came in net of those who left observation.
    expect(linesOf(juvenile)).toMatchObject({ opening: "350", released: "40", closing: "370" });
    expect(closing(juvenile)).toMatchObject({ expected: "310", difference: "60", balance: "NOT_CHECKABLE" });
  });
  it("are withheld where they are few, with the difference that would give them back", () => {
    const few = [
      held("DJOP-5001", "2026-09", 4),
      held("DJOP-5001", "2026-10", 15),
      held("DJOP-R7", "2026-09", 300),
      held("DJOP-R7", "2026-10", 298),
    ];
    const seen = (viewer: Viewer) => stageOf(answer(few, ["2026-10"], { office: "DJOP-5001", viewer }).stages, "juvenile");
    expect(linesOf(seen(operator))).toMatchObject({ opening: "4", closing: "15" });
    expect(closing(seen(operator))).toMatchObject({ expected: "4", difference: "11" });
    const withheld = seen(analyst);
    // Opening alone would be closing less the net change: the closing goes with it.
    expect(linesOf(withheld)).toMatchObject({ opening: "WITHHELD", closing: "WITHHELD" });
    expect(closing(withheld)).toMatchObject({ expected: null, difference: null, balance: "WITHHELD" });
    expect(JSON.stringify(withheld)).not.toMatch(/"15"|"4"/);
  });
});

describe("a year", () => {
  const year = (measure: string, office: string, value: number): Given => ({ measure, office, period: "FY2569", value: String(value) });
  const months = Array.from({ length: 12 }, (_, i) => (i < 3 ? `2025-${10 + i}` : `2026-${String(i - 2).padStart(2, "0")}`));
  const given = [
    ...["DOC-5001", "DOC-5006", "DOC-5009"].flatMap((office) =>
      months.flatMap((month) => moved(office, month, { end_of_sentence: 3, parole: 1 })),
    ),
    year("doc_recidivism.released", "DOC-5001", 48),
    year("doc_recidivism.released", "DOC-5006", 48),
    year("doc_recidivism.released", "DOC-5009", 47),
    year("doc_recidivism.returned_1y", "DOC-5001", 6),
    year("doc_recidivism.returned_1y", "DOC-5006", 7),
    year("doc_recidivism.returned_1y", "DOC-5009", 8),
  ];
  it("ties the year's releases to the cohort that is followed", () => {
    const cohort = handoverOf(answer(given, ["FY2569"]).handovers, "release_to_cohort");
    // 3 prisons × 12 months × 4 = 144 let go; 143 in the cohort.
    expect([cohort.sends.values, cohort.receives.values, cohort.difference, cohort.results]).toEqual([
      ["144"],
      ["143"],
      ["-1"],
      ["DIFFERS"],
    ]);
  });
  it("counts returns by cohort, and says so where a month is asked for", () => {
    expect(stageOf(answer(given, ["FY2569"]).stages, "return").rows[0]!.values).toEqual(["21"]);
    const monthly = stageOf(answer(given, ["2026-08"]).stages, "return");
    expect(monthly.rows[0]!.states).toEqual(["NOT_APPLICABLE"]);
    expect(monthly.reasons[0]![0]!.words.en).toBe("reported by fiscal year only");
  });
});
