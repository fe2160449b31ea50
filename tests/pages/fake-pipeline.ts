/** A made-up pipeline with every kind of line and every kind of gap. For trying the page only. */
import { agency, offices, version } from "./fake-figures.js";

const both = (th: string, en: string) => ({ th, en });
const periods = ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"];
const all = <T>(value: T): T[] => periods.map(() => value);
const steps = (from: number, by: number) => periods.map((_, i) => String(from + by * i));
const no = { values: all(null), partial: all(false), provisional: all(false) };
const whole = (values: (string | null)[], state = "REPORTED") => ({
  values,
  states: values.map((value) => (value === null ? "MISSING" : state)),
  partial: periods.map((_, i) => i === 4),
  provisional: periods.map((_, i) => i === 5),
});
const row = (id: string, role: string, th: string, en: string, values: (string | null)[], stage: string | null = null) => ({
  id,
  role,
  names: both(th, en),
  stage,
  why: null,
  every: "month",
  unit: "persons",
  datasets: ["doc_flow"],
  ...whole(values),
});
const told = (code: string, th: string, en: string, lines: string[] = []) => ({ code, words: both(th, en), offices: [], lines });

const remand = {
  id: "remand",
  names: both("ผู้ต้องขังระหว่างพิจารณา", "On remand"),
  about: both("ผู้ต้องขังระหว่างสอบสวน ไต่สวน-พิจารณา และอุทธรณ์-ฎีกา", "Inmates under investigation, on trial or on appeal"),
  unit: "persons",
  stockWhy: null,
  rows: [
    row("opening", "OPENING", "ยอดต้นงวด", "Opening", [null, ...steps(1500, 12).slice(1)]),
    row("new", "IN", "รับใหม่", "Newly received", steps(480, 3), "prison"),
    row("judged", "OUT", "คดีถึงที่สุด", "Judged", steps(455, 2), "prison"),
    row("closing", "CLOSING", "ยอดปลายงวด", "Closing", steps(1525, 11)),
  ],
  entered: steps(480, 3),
  left: steps(455, 2),
  expected: [null, ...steps(1525, 11).slice(1)],
  difference: [null, "0", "0", "-3", "0", "0"],
  balance: ["MISSING", "CLOSED", "CLOSED", "DIFFERS", "CLOSED", "CLOSED"],
  reasons: [
    [told("REPORT_MISSING", "ยังไม่มีรายงานครบของ เรือนจำอำเภอฝาง", "reports are lacking from Fang prison", ["opening"])],
    [],
    [],
    [told("DIFFERS", "ยอดไม่ตรงกัน และยังไม่ทราบสาเหตุ", "they do not agree, and nobody has said why")],
    [told("LEFT_OUT", "ไม่รวม เรือนจำอำเภอฝาง ซึ่งรายงานไม่ครบ", "without Fang prison, whose reports are not complete", ["new", "judged"])],
    [],
  ],
};
const juvenile = {
  id: "prison",
  names: both("เด็กและเยาวชนในความดูแล", "Juveniles in custody"),
  about: both("เด็กและเยาวชนในสถานพินิจฯ และศูนย์ฝึกฯ ณ วันสิ้นเดือน", "Children and young people held on the month's last day"),
  unit: "persons",
  stockWhy: null,
  rows: [
    row("opening", "OPENING", "ยอดต้นงวด", "Opening", steps(330, 2)),
    {
      ...row("taken_in", "IN", "รับตัวเข้าควบคุม", "Taken in", all(null)),
      ...no,
      states: all("NOT_COLLECTED"),
      why: both("รายงานจำนวนที่อยู่ ไม่รายงานจำนวนที่รับเข้า", "Only those held are reported, not those taken in"),
      every: null,
    },
    { ...row("released", "OUT", "ปล่อยตัว", "Released", all(null)), ...no, states: all("NOT_APPLICABLE"), every: "quarter" },
    { ...row("closing", "CLOSING", "ยอดปลายงวด", "Closing", steps(332, 2)), states: all("WITHHELD"), values: all(null) },
    { ...row("cases", "BESIDE", "เข้าสู่สถานพินิจฯ", "Taken in by the observation centre", steps(40, 1)), unit: "cases" },
  ],
  entered: all(null),
  left: all(null),
  expected: all(null),
  difference: all(null),
  balance: all("WITHHELD"),
  reasons: all([
    told("LESS_OFTEN", "รายงานรายไตรมาสเท่านั้น", "reported by quarter only", ["released"]),
    told("WITHHELD", "ปกปิดเพื่อคุ้มครองข้อมูลส่วนบุคคล", "withheld to protect privacy", ["closing"]),
  ]),
};
const side = (stage: string, of: string | null, th: string, en: string, values: (string | null)[] | null) => ({
  stage,
  agency: of ? agency(of) : null,
  names: both(th, en),
  why: values ? null : both("ศาลไม่รายงานเข้าระบบนี้", "The courts do not report here"),
  every: values ? "month" : null,
  unit: of === "DOC" ? "persons" : of && "cases",
  datasets: [],
  ...(values ? whole(values) : { ...no, states: all("NOT_COLLECTED") }),
});

export const fakePipeline = {
  grain: "month",
  periods,
  dataTo: "2026-10",
  office: null,
  offices: offices.slice(0, 3),
  stages: [remand, juvenile],
  handovers: [
    {
      id: "parole",
      names: both("พักการลงโทษ → คุมความประพฤติ", "Parole → probation"),
      linked: true,
      why: both("บางส่วนรายงานตัวที่จังหวัดอื่น", "Some report in another province"),
      sends: side("prison", "DOC", "เรือนจำปล่อยตัวโดยพักการลงโทษ", "Let go on parole", steps(90, 1)),
      receives: side("remand", "DOP", "สำนักงานคุมประพฤติรับใหม่", "Received by probation", steps(80, 1)),
      difference: all("-10"),
      results: all("DIFFERS"),
      reasons: all([
        told(
          "DIFFERS",
          "ยอดไม่ตรงกัน สาเหตุที่ทราบ: บางส่วนรายงานตัวที่จังหวัดอื่น",
          "they do not agree; known causes: some report in another province",
        ),
      ]),
    },
    {
      id: "bail",
      names: both("ประกันตัว → ผลหลังประกัน", "Bail → what followed"),
      linked: false,
      why: both("ไม่มีหน่วยงานรายงานฝ่ายรับ", "Nobody reports the receiving side"),
      sends: side("remand", "DOC", "ได้ประกันตัว", "Released on bail", steps(120, -2)),
      receives: side("remand", null, "กลับมาตามนัดศาล หรือหลบหนี", "Came back to court, or fled", null),
      difference: all(null),
      results: all("NOT_LINKED"),
      reasons: all([told("NOT_LINKED", "ไม่มีหน่วยงานรายงานฝ่ายรับ", "Nobody reports the receiving side")]),
    },
  ],
  version,
};
