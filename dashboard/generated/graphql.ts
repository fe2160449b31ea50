/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** ค่าเฉลี่ยหรือมัธยฐานของรายเรื่อง ไม่ใช้แทนกัน / Mean or median of single cases; neither stands for the other. */
export type Average =
  /** ค่าเฉลี่ย: ผลรวมของทุกเรื่อง ÷ จำนวนเรื่อง / Mean: the sum over the cases ÷ their number */
  | 'mean'
  /** มัธยฐาน: ค่าของเรื่องที่อยู่กลาง จากทุกเรื่องของงวดและสถานที่รวมกัน / Median: the middle one of all cases of the period and place */
  | 'median';

/** ชนิดของสิ่งที่เปลี่ยน / Kind of a change. */
export type ChangeKind =
  /** เปลี่ยนหลังลงนาม / Changed after signature */
  | 'CHANGED_AFTER_SIGNATURE'
  /** นิยามเปลี่ยน / A definition changed */
  | 'DEFINITION'
  /** ค่าใหม่ / A new figure */
  | 'NEW_FIGURE'
  /** ค่าที่เคยรายงานถูกปรับปรุง / A figure was revised */
  | 'REVISION'
  /** ลงนามแล้ว / Signed */
  | 'SIGNED'
  /** ผลเทียบแผนเปลี่ยน / A status flipped */
  | 'STATUS'
  /** เป้าหมายเปลี่ยน / A target changed */
  | 'TARGET';

/** ข้อสังเกต: เตือนเท่านั้น หรือมีผู้ยืนยันแล้ว / A warning, or accepted by a person. */
export type CheckSeverity =
  | 'ACCEPTED'
  | 'WARNED';

/** ทิศทางที่ดี / Direction of good. */
export type Direction =
  | 'higher'
  | 'lower'
  | 'within_band';

/** ชนิดของการเปลี่ยนตัวเลข / How a figure would change. */
export type FigureChangeKind =
  | 'ADDED'
  | 'DROPPED'
  | 'OVERWRITTEN';

/** สิ่งที่บันทึกต่อข้อค้นพบ / What was written of a finding. */
export type FindingActKind =
  | 'ANSWER'
  | 'CLOSE'
  | 'REOPEN';

/** ความสำคัญของข้อค้นพบ / How grave a finding is. */
export type FindingSeverity =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

/** สถานะของข้อค้นพบ: รอคำตอบ อยู่ระหว่างดำเนินการ หรือแล้วเสร็จ / Waits for an answer, is being worked on, or is done. */
export type FindingState =
  | 'ANSWERED'
  | 'CLOSED'
  | 'OPEN';

/** กรอบแผน: แผนของใคร / Whose plan a frame is: the province's own, the ministry's, or the nation's. */
export type FrameKind =
  | 'ministry'
  | 'national'
  | 'province';

/** ความละเอียดของงวด / Grain of a series. */
export type Grain =
  | 'half'
  | 'month'
  | 'quarter'
  | 'year'
  | 'ytd';

/** แยกตาม / Split by. */
export type GroupBy =
  | 'district'
  | 'office';

/** ชนิดของข้อสังเกต: จะได้รับการยืนยัน เตือนเท่านั้น หรือบรรทัดยังถูกกัก / Accepted with the file, a warning, or a line that stays in quarantine. */
export type HeldFindingKind =
  | 'ACCEPTED'
  | 'QUARANTINED'
  | 'WARNED';

/** สถานะของแฟ้มที่ระงับ OVERTAKEN: ต้นทางส่งชุดใหม่กว่าแล้ว READ_AGAIN: อ่านใหม่ได้หลังแก้สัญญาข้อมูล / What became of a held delivery. */
export type HeldStatus =
  | 'ACCEPTED'
  | 'OVERTAKEN'
  | 'READ_AGAIN'
  | 'REFUSED'
  | 'WAITING';

/** ระดับของค่า / Level of a figure. */
export type Level =
  | 'district'
  | 'office'
  | 'province';

/** ข้อค้นพบใหม่ / A new finding. */
export type NewFinding = {
  /** หน่วยงานที่ต้องดำเนินการ / Whose it is to act on */
  agency: string;
  /** อำเภอ / District */
  district?: string | null | undefined;
  /** กำหนดแล้วเสร็จ / Due day */
  due: string;
  /** ข้อค้นพบ / What was found */
  issue: string;
  /** ตัวชี้วัดที่เกี่ยวข้อง / KPI it is about */
  kpi?: string | null | undefined;
  /** หน่วยงาน / Office */
  office?: string | null | undefined;
  /** ช่วง / Period */
  period?: string | null | undefined;
  /** ข้อเสนอแนะหรือข้อสั่งการ / Recommendation or directive */
  recommendation: string;
  /** รอบ / Round */
  round: string;
  /** ความสำคัญ / Severity */
  severity: FindingSeverity;
};

/** รอบที่จะเปิด / A round to be opened. */
export type NewRound = {
  /** ปีงบประมาณ พ.ศ. / Fiscal year, Buddhist */
  fiscalYear: number;
  /** ชนิด / Kind */
  kind: RoundKind;
  /** ชื่อรอบและประเด็น / Title and theme */
  title: string;
};

/** สถานะของรายงาน / State of a report. */
export type OfficeReportState =
  | 'ARRIVAL_UNKNOWN'
  | 'LATE'
  | 'MISSING'
  | 'NOT_DUE'
  | 'RECEIVED';

/** ผลการตรวจยอด / Whether a stage adds up. */
export type PipelineBalance =
  /** ต้นงวด + เข้า − ออก = ปลายงวด (เหตุผล CARRIED_IN: ต้นงวดไม่ใช่ยอดปลายงวดก่อน; MONTHS_DIFFER: บางเดือนไม่ตรง) / Opening + in − out = closing (reason CARRIED_IN: the opening is not the closing before; MONTHS_DIFFER: some of its months do not close) */
  | 'CLOSED'
  /** ไม่เท่ากัน / They differ */
  | 'DIFFERS'
  /** ขาดรายงาน / Reports are lacking */
  | 'MISSING'
  /** ไม่เกี่ยวข้อง / Not applicable */
  | 'NOT_APPLICABLE'
  /** บางบรรทัดไม่มีใครรายงาน ผลต่างคือสิ่งนั้นสุทธิ / Some line is reported by nobody; the difference is what those come to */
  | 'NOT_CHECKABLE'
  /** ไม่มียอดคงค้างให้ตรวจ: ไม่มีใครรายงาน หรือขั้นนี้ไม่มียอดคงค้าง (ดู stockWhy) / No stock to balance: nobody reports one, or the stage has none (see stockWhy) */
  | 'NO_STOCK'
  /** ปกปิด / Withheld */
  | 'WITHHELD';

/** บทบาทของบรรทัด / Role of a line. */
export type PipelineRole =
  /** นับประกอบ ไม่อยู่ในยอด / Counted beside, no part of the balance */
  | 'BESIDE'
  /** ยอดปลายงวด / Closing */
  | 'CLOSING'
  /** เข้า / In */
  | 'IN'
  /** ยอดต้นงวด / Opening */
  | 'OPENING'
  /** ออก / Out */
  | 'OUT';

/** ชนิดของการเปลี่ยนรายงาน / How a report would change. */
export type ReportChangeKind =
  | 'NEW'
  | 'REPLACED'
  | 'WITHDRAWN';

/** เหตุของการปรับปรุง / What made a revision. */
export type RevisionCause =
  /** รายงานส่วนที่เหลือมาถึง ไม่ใช่การแก้ไข / The rest of the figure's reports came, which is no revision of it */
  | 'COMPLETED'
  /** นิยามเปลี่ยน / A definition changed */
  | 'DEFINITION'
  /** แฟ้มใหม่ / A file came */
  | 'DELIVERY'
  /** แผนเปลี่ยนเพราะค่าของปีก่อนถูกแก้ไข มาช้า ถูกถอน หรือเปลี่ยนตามนิยาม ค่าเท่าเดิม ผลเทียบแผนเปลี่ยน / The plan moved with a figure of an earlier year that was corrected, came late, was withdrawn, or moved by a definition: the same figure, another status */
  | 'PLAN'
  /** เป้าหมายเปลี่ยน ค่าเท่าเดิม ผลเทียบแผนเปลี่ยน / A target changed: the same figure, another status */
  | 'TARGET'
  /** เป้าหมายและนิยามเปลี่ยน ค่าเท่าเดิม ผลเทียบแผนเปลี่ยน / A target and a definition changed: the same figure, another status */
  | 'TARGET_AND_DEFINITION';

/** ชนิดของรอบตรวจราชการ: รอบที่ 1 รอบที่ 2 หรือกรณีพิเศษ / First or second round of the fiscal year, or a special one. */
export type RoundKind =
  | 'FIRST'
  | 'SECOND'
  | 'SPECIAL';

/** สถานะของรอบ: เปิดอยู่ หรือส่งรายงานแล้ว / Open, or submitted. */
export type RoundState =
  | 'OPEN'
  | 'SUBMITTED';

/** ชนิดของสิ่งที่เปลี่ยนหลังลงนาม / Kind of a change after signature. */
export type SignOffChangeKind =
  /** ค่าในชุดข้อมูล / A figure of a dataset */
  | 'CELL'
  /** นิยามเปลี่ยน / What a figure means */
  | 'DEFINITION'
  /** ค่าตัวชี้วัด / A KPI's figure */
  | 'FIGURE'
  /** รายงานของหน่วยงานมาเพิ่มหรือถูกถอน / An office's report came or went */
  | 'REPORT'
  /** หน่วยงานลงนามใหม่หลังผู้อำนวยการ / The agency signed anew after the director */
  | 'SIGNATURE';

/** สถานะการลงนาม / How far a figure is signed. */
export type SignOffState =
  /** เปลี่ยนหลังลงนาม จนกว่าจะลงนามใหม่ / Changed after signature, until it is signed anew */
  | 'CHANGED_AFTER_SIGNATURE'
  /** ก่อนเริ่มลงนาม / From before sign-off began, and nobody signed it */
  | 'NOT_REQUIRED'
  /** ข้อมูลเบื้องต้น ยังไม่ลงนาม / Provisional: not signed yet */
  | 'PROVISIONAL'
  /** ลงนามรับรองแล้ว / Signed */
  | 'SIGNED';

/** สิ่งที่ลงนาม ชุดข้อมูล หรือเดือนของสำนักงาน / What was signed: a dataset's period, or the office's month. */
export type SignatureOf =
  | 'DATASET'
  | 'OFFICE';

/** ผลเทียบแผน / Status against the plan. */
export type Status =
  | 'NOT_RATED'
  | 'OFF_TRACK'
  | 'ON_TRACK'
  | 'WATCH';

/** ชนิดของเป้าหมาย / Kind of a target: a level, a percent change against last year, or a band. */
export type TargetKind =
  | 'band'
  | 'change'
  | 'level';

/** สถานะของค่า ศูนย์ ไม่มีข้อมูล และปกปิด ไม่ปนกัน / State of a value: zero, missing and withheld never mix. */
export type ValueState =
  | 'MISSING'
  | 'NOT_APPLICABLE'
  | 'NOT_COLLECTED'
  | 'REPORTED'
  | 'WITHHELD';

export type SignOffChangeRowFragment = { kind: SignOffChangeKind, dataset: string | null, kpi: string | null, period: string, unit: string, decimals: number | null, old: string | null, new: string | null, oldState: ValueState | null, newState: ValueState | null, version: string, names: { th: string, en: string }, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, dimensions: Array<{ dimension: string, code: string, names: { th: string, en: string }, codeNames: { th: string, en: string } }>, artifact: { sha256: string, name: string } | null };

export type FigureSignOffFragment = { state: SignOffState, month: string | null, signedBy: string | null, signedAt: string | null, version: string | null, changedTotal: number, awaiting: Array<string>, words: { th: string, en: string }, changed: Array<{ kind: SignOffChangeKind, dataset: string | null, kpi: string | null, period: string, unit: string, decimals: number | null, old: string | null, new: string | null, oldState: ValueState | null, newState: ValueState | null, version: string, names: { th: string, en: string }, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, dimensions: Array<{ dimension: string, code: string, names: { th: string, en: string }, codeNames: { th: string, en: string } }>, artifact: { sha256: string, name: string } | null }>, rating: { words: { th: string, en: string } } | null, signatures: Array<{ words: { th: string, en: string } }> };

export type SourceCellsFragment = { total: number, next: string | null, numeratorArithmetic: string, denominatorArithmetic: string | null, times: string, numerator: string | null, denominator: string | null, withheld: boolean, withheldParts: Array<string>, nodes: Array<{ part: string, sign: number, factor: string, role: string, measure: string, period: string, value: string, dataset: string, sheet: string | null, line: number, column: string, raw: string, receivedAt: string, dimensions: Array<{ dimension: string, code: string, names: { th: string, en: string }, codeNames: { th: string, en: string } }>, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, artifact: { sha256: string, name: string } }> };

export type FiledTargetWordsFragment = { placeNames: { th: string, en: string } | null, words: { th: string, en: string } };

export type ChangeRowFragment = { kind: ChangeKind, kpi: string | null, dataset: string | null, definition: string | null, frame: string | null, oldPeriod: string | null, period: string | null, unit: string, decimals: number | null, old: string | null, new: string | null, oldState: ValueState | null, newState: ValueState | null, statusOld: Status | null, statusNew: Status | null, detail: string | null, takenBack: boolean, version: string, recordedAt: string, frameNames: { th: string, en: string } | null, names: { th: string, en: string }, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, dimensions: Array<{ dimension: string, code: string, names: { th: string, en: string }, codeNames: { th: string, en: string } }>, oldTarget: { placeNames: { th: string, en: string } | null, words: { th: string, en: string } } | null, newTarget: { placeNames: { th: string, en: string } | null, words: { th: string, en: string } } | null, words: { th: string, en: string } | null, net: { revisions: number, old: string | null, new: string | null, oldState: ValueState | null, newState: ValueState | null, statusOld: Status | null, statusNew: Status | null, reportsBetween: boolean } | null, artifact: { sha256: string, name: string } | null };

export type ChangesSinceQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
  office?: string | null | undefined;
  district?: string | null | undefined;
  kind?: ChangeKind | null | undefined;
  after?: string | null | undefined;
}>;


export type ChangesSinceQuery = { changes: { from: { id: string, recordedAt: string }, to: { id: string, recordedAt: string }, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, counts: Array<{ kind: ChangeKind, count: number, takenBack: number }>, items: { total: number, next: string | null, nodes: Array<{ kind: ChangeKind, kpi: string | null, dataset: string | null, definition: string | null, frame: string | null, oldPeriod: string | null, period: string | null, unit: string, decimals: number | null, old: string | null, new: string | null, oldState: ValueState | null, newState: ValueState | null, statusOld: Status | null, statusNew: Status | null, detail: string | null, takenBack: boolean, version: string, recordedAt: string, frameNames: { th: string, en: string } | null, names: { th: string, en: string }, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, dimensions: Array<{ dimension: string, code: string, names: { th: string, en: string }, codeNames: { th: string, en: string } }>, oldTarget: { placeNames: { th: string, en: string } | null, words: { th: string, en: string } } | null, newTarget: { placeNames: { th: string, en: string } | null, words: { th: string, en: string } } | null, words: { th: string, en: string } | null, net: { revisions: number, old: string | null, new: string | null, oldState: ValueState | null, newState: ValueState | null, statusOld: Status | null, statusNew: Status | null, reportsBetween: boolean } | null, artifact: { sha256: string, name: string } | null }> } } };

export type HealthMatrixQueryVariables = Exact<{
  fiscalYear?: number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type HealthMatrixQuery = { dataHealth: { system: Array<{ code: string, message: { th: string, en: string } }>, completeness: { reported: number, expected: number, onTime: number, arrivalUnknown: number }, cells: Array<{ agency: string, dataset: string, period: string, dueOn: string, expected: number, received: number, onTime: number, missing: Array<string>, late: Array<string>, arrivalUnknown: Array<string>, state: string, signOff: { state: SignOffState, signedBy: string | null, signedAt: string | null, changed: number } }>, sources: Array<{ agency: string, lastPull: string | null, lastState: string | null, lastCode: string | null, dataTo: string | null, nextDue: string | null, overdueDays: number, quarantined: number, held: number, kpis: Array<string>, dataset: { id: string, every: string, withinDays: number, names: { th: string, en: string }, agency: { id: string, names: { th: string, en: string }, short: { th: string, en: string } } } }>, held: Array<{ id: string, dataset: string, mayBeAccepted: boolean, receivedAt: string, code: string, artifact: { sha256: string, name: string }, message: { th: string, en: string } }>, version: { id: string, recordedAt: string } } };

export type HealthHeldHistoryQueryVariables = Exact<{
  first: number;
}>;


export type HealthHeldHistoryQuery = { held: { total: number, nodes: Array<{ id: string, status: HeldStatus, settledAt: string | null, names: { th: string, en: string }, artifact: { name: string }, decision: { name: string, reason: string } | null }> } };

export type HealthOfficesQueryVariables = Exact<{ [key: string]: never; }>;


export type HealthOfficesQuery = { offices: Array<{ id: string, names: { th: string, en: string } }> };

export type PullRowFragment = { id: string, dataset: string, agency: string, trigger: string, state: string, code: string | null, from: string | null, to: string | null, startedAt: string, endedAt: string, version: string | null, message: { th: string, en: string } | null, lines: { in: number, loaded: number, quarantined: number, nonData: number }, artifacts: Array<{ sha256: string, name: string, state: string, code: string | null, message: { th: string, en: string } | null }> };

export type HealthPullsQueryVariables = Exact<{
  first: number;
}>;


export type HealthPullsQuery = { pulls: Array<{ id: string, dataset: string, agency: string, trigger: string, state: string, code: string | null, from: string | null, to: string | null, startedAt: string, endedAt: string, version: string | null, message: { th: string, en: string } | null, lines: { in: number, loaded: number, quarantined: number, nonData: number }, artifacts: Array<{ sha256: string, name: string, state: string, code: string | null, message: { th: string, en: string } | null }> }> };

export type HealthFindingsQueryVariables = Exact<{
  first: number;
}>;


export type HealthFindingsQuery = { findings: { total: number, nodes: Array<{ code: string, severity: CheckSeverity, dataset: string, sheet: string | null, line: number | null, column: string | null, expected: string | null, found: string | null, artifact: { sha256: string, name: string } }> } };

export type HealthQuarantineQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type HealthQuarantineQuery = { quarantine: { total: number, next: string | null, unseen: Array<string>, nodes: Array<{ code: string, dataset: string, sheet: string | null, line: number, column: string | null, expected: string | null, found: string | null, raw: string | null, recordedAt: string, artifact: { sha256: string, name: string }, message: { th: string, en: string } }> } };

export type PullNowMutationVariables = Exact<{
  dataset: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type PullNowMutation = { pullNow: Array<{ id: string, dataset: string, agency: string, trigger: string, state: string, code: string | null, from: string | null, to: string | null, startedAt: string, endedAt: string, version: string | null, message: { th: string, en: string } | null, lines: { in: number, loaded: number, quarantined: number, nonData: number }, artifacts: Array<{ sha256: string, name: string, state: string, code: string | null, message: { th: string, en: string } | null }> }> };

export type PullingQueryVariables = Exact<{ [key: string]: never; }>;


export type PullingQuery = { pulling: Array<{ dataset: string, files: number, lines: number }> };

export type DatasetCardFragment = { id: string, every: string, sensitivity: string, rows: number, firstPeriod: string | null, lastPeriod: string | null, lastReceivedAt: string | null, kpis: Array<string>, names: { th: string, en: string }, about: { th: string, en: string }, agency: { id: string, names: { th: string, en: string }, short: { th: string, en: string } } };

export type CatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueQuery = { datasets: Array<{ id: string, every: string, sensitivity: string, rows: number, firstPeriod: string | null, lastPeriod: string | null, lastReceivedAt: string | null, kpis: Array<string>, names: { th: string, en: string }, about: { th: string, en: string }, agency: { id: string, names: { th: string, en: string }, short: { th: string, en: string } } }>, dataVersion: { id: string, recordedAt: string } };

export type DatasetPageQueryVariables = Exact<{
  id: string;
}>;


export type DatasetPageQuery = { dataset: { withinDays: number, dimensions: Array<string>, districtOf: string | null, id: string, every: string, sensitivity: string, rows: number, firstPeriod: string | null, lastPeriod: string | null, lastReceivedAt: string | null, kpis: Array<string>, measures: Array<{ id: string, adds: string, unit: string, names: { th: string, en: string } }>, dimensionNames: Array<{ th: string, en: string }>, names: { th: string, en: string }, about: { th: string, en: string }, agency: { id: string, names: { th: string, en: string }, short: { th: string, en: string } } } | null, dataVersion: { id: string, recordedAt: string } };

export type DatasetRowsQueryVariables = Exact<{
  id: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  offices?: Array<string> | string | null | undefined;
  districts?: Array<string> | string | null | undefined;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type DatasetRowsQuery = { observations: { totalCount: number, edges: Array<{ node: { measure: string, period: string, observedOn: string | null, state: ValueState, signOff: SignOffState, flags: Array<string>, value: string | null, unit: string, sheet: string | null, line: number, column: string, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, dimensions: Array<{ dimension: string, code: string, names: { th: string, en: string }, codeNames: { th: string, en: string } }>, artifact: { sha256: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DatasetSeriesQueryVariables = Exact<{
  id: string;
  measure: string;
  grain: Grain;
  by: Array<string> | string;
  from?: string | null | undefined;
  offices?: Array<string> | string | null | undefined;
  districts?: Array<string> | string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type DatasetSeriesQuery = { series: { periods: Array<string>, groups: Array<{ values: Array<string | null>, states: Array<ValueState>, partial: Array<boolean>, provisional: Array<boolean>, reported: Array<number>, expected: Array<number>, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, dimensions: Array<{ dimension: string, code: string, names: { th: string, en: string }, codeNames: { th: string, en: string } }> }>, breaks: Array<{ from: string, why: { th: string, en: string } }> } };

export type HeldFactsQueryVariables = Exact<{
  id: string;
}>;


export type HeldFactsQuery = { heldDelivery: { id: string, dataset: string, receivedAt: string, heldAt: string, code: string, status: HeldStatus, settledAt: string | null, provinceWide: boolean, mayBeAccepted: boolean, mayDecide: boolean, names: { th: string, en: string }, agency: { id: string, names: { th: string, en: string } }, artifact: { sha256: string, name: string }, message: { th: string, en: string }, lines: { in: number, nonData: number }, decision: { name: string, role: string, reason: string } | null, takenBy: { sha256: string, name: string } | null, means: { th: string, en: string } } };

export type MoveSideFragment = { state: ValueState, value: string | null, shown: string | null, status: Status, statusWords: { th: string, en: string } };

export type FigureSideShownFragment = { state: ValueState, value: string | null, missing: number, provisional: boolean, observedOn: string | null };

export type HeldPreviewQueryVariables = Exact<{
  id: string;
  figures?: string | null | undefined;
  moves?: string | null | undefined;
  findings?: string | null | undefined;
}>;


export type HeldPreviewQuery = { heldDelivery: { id: string, preview: { seen: string, state: string, version: { id: string, recordedAt: string }, lines: { in: number, loaded: number, quarantined: number, nonData: number }, counts: { overwritten: number, added: number, dropped: number, withdrawn: number, moves: number, kpis: number, statuses: number }, moves: { total: number, next: string | null, nodes: Array<{ period: string, kpi: { id: string, unit: string, decimals: number, names: { th: string, en: string } }, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, old: { state: ValueState, value: string | null, shown: string | null, status: Status, statusWords: { th: string, en: string } }, new: { state: ValueState, value: string | null, shown: string | null, status: Status, statusWords: { th: string, en: string } } }> }, figures: { total: number, next: string | null, nodes: Array<{ measure: string, unit: string, period: string, change: FigureChangeKind, names: { th: string, en: string }, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, dimensions: Array<{ dimension: string, code: string, names: { th: string, en: string }, codeNames: { th: string, en: string } }>, old: { state: ValueState, value: string | null, missing: number, provisional: boolean, observedOn: string | null } | null, new: { state: ValueState, value: string | null, missing: number, provisional: boolean, observedOn: string | null } | null }> }, reports: { total: number, nodes: Array<{ period: string, change: ReportChangeKind, office: { id: string, names: { th: string, en: string } } | null, artifact: { sha256: string, name: string } | null }> }, findings: { total: number, next: string | null, nodes: Array<{ kind: HeldFindingKind, code: string, sheet: string | null, line: number | null, column: string | null, expected: string | null, found: string | null, message: { th: string, en: string } }> } } | null } };

export type AcceptHeldMutationVariables = Exact<{
  id: string;
  seen: string;
  reason: string;
}>;


export type AcceptHeldMutation = { acceptHeld: { id: string, status: HeldStatus } };

export type RefuseHeldMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RefuseHeldMutation = { refuseHeld: { id: string, status: HeldStatus } };

export type FindingShownFragment = { id: string, round: string, issue: string, recommendation: string, severity: FindingSeverity, due: string, daysLeft: number | null, state: FindingState, overdue: boolean, madeAt: string, reopened: number, agency: { id: string, names: { th: string, en: string } }, figure: { asOf: string, kpi: { id: string, decimals: number, names: { th: string, en: string } }, whenFound: { period: string, state: ValueState, shown: string | null, unit: string, status: Status, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null }, latest: { state: ValueState, shown: string | null, unit: string, status: Status } } | null, acts: Array<{ at: string, act: FindingActKind, text: string, evidence: string | null, by: { name: string, role: string } }> };

export type RoundHeadFragment = { id: string, fiscalYear: number, kind: RoundKind, title: string, state: RoundState, openedAt: string, submittedAt: string | null, asOf: string | null, openedBy: { name: string }, submittedBy: { name: string } | null, counts: { open: number, answered: number, closed: number, overdue: number } };

export type InspectionRoundsQueryVariables = Exact<{ [key: string]: never; }>;


export type InspectionRoundsQuery = { inspectionRounds: Array<{ id: string, fiscalYear: number, kind: RoundKind, title: string, state: RoundState, openedAt: string, submittedAt: string | null, asOf: string | null, openedBy: { name: string }, submittedBy: { name: string } | null, counts: { open: number, answered: number, closed: number, overdue: number } }> };

export type InspectionRoundQueryVariables = Exact<{
  id: string;
}>;


export type InspectionRoundQuery = { inspectionRound: { id: string, fiscalYear: number, kind: RoundKind, title: string, state: RoundState, openedAt: string, submittedAt: string | null, asOf: string | null, findings: Array<{ id: string, round: string, issue: string, recommendation: string, severity: FindingSeverity, due: string, daysLeft: number | null, state: FindingState, overdue: boolean, madeAt: string, reopened: number, agency: { id: string, names: { th: string, en: string } }, figure: { asOf: string, kpi: { id: string, decimals: number, names: { th: string, en: string } }, whenFound: { period: string, state: ValueState, shown: string | null, unit: string, status: Status, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null }, latest: { state: ValueState, shown: string | null, unit: string, status: Status } } | null, acts: Array<{ at: string, act: FindingActKind, text: string, evidence: string | null, by: { name: string, role: string } }> }>, carried: Array<{ id: string, round: string, issue: string, recommendation: string, severity: FindingSeverity, due: string, daysLeft: number | null, state: FindingState, overdue: boolean, madeAt: string, reopened: number, agency: { id: string, names: { th: string, en: string } }, figure: { asOf: string, kpi: { id: string, decimals: number, names: { th: string, en: string } }, whenFound: { period: string, state: ValueState, shown: string | null, unit: string, status: Status, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null }, latest: { state: ValueState, shown: string | null, unit: string, status: Status } } | null, acts: Array<{ at: string, act: FindingActKind, text: string, evidence: string | null, by: { name: string, role: string } }> }>, changed: Array<{ kpi: string, period: string, recordedAt: string, old: string | null, new: string | null }>, openedBy: { name: string }, submittedBy: { name: string } | null, counts: { open: number, answered: number, closed: number, overdue: number } }, agencies: Array<{ id: string, names: { th: string, en: string } }> };

export type RoundFiguresQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type RoundFiguresQuery = { kpis: Array<{ id: string, pillar: string, decimals: number, better: Direction, names: { th: string, en: string }, value: { period: string, state: ValueState, shown: string | null, unit: string, target: string | null, targetLow: string | null, targetHigh: string | null, planToDate: string | null, status: Status, provisional: boolean, revised: boolean, completeness: { reported: number, expected: number } } }>, dataVersion: { id: string, recordedAt: string } };

export type OpenRoundMutationVariables = Exact<{
  round: NewRound;
}>;


export type OpenRoundMutation = { openRound: { id: string } };

export type SubmitRoundMutationVariables = Exact<{
  id: string;
}>;


export type SubmitRoundMutation = { submitRound: { id: string } };

export type AddFindingMutationVariables = Exact<{
  finding: NewFinding;
}>;


export type AddFindingMutation = { addFinding: { id: string } };

export type AnswerFindingMutationVariables = Exact<{
  id: string;
  text: string;
  evidence?: string | null | undefined;
}>;


export type AnswerFindingMutation = { answerFinding: { id: string } };

export type CloseFindingMutationVariables = Exact<{
  id: string;
  text: string;
  evidence: string;
}>;


export type CloseFindingMutation = { closeFinding: { id: string } };

export type ReopenFindingMutationVariables = Exact<{
  id: string;
  text: string;
}>;


export type ReopenFindingMutation = { reopenFinding: { id: string } };

export type ChangeToldFragment = { by: GroupBy | null, change: string | null, method: string | null, own: string | null, mix: string | null, reason: string | null, from: { period: string, shown: string | null, state: ValueState }, to: { period: string, shown: string | null, state: ValueState }, parts: Array<{ old: string | null, new: string | null, own: string, mix: string, whole: string, withheld: boolean, office: { names: { th: string, en: string } } | null, district: { names: { th: string, en: string } } | null }>, words: { th: string, en: string } };

export type KpiChangesQueryVariables = Exact<{
  id: string;
  period?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type KpiChangesQuery = { kpi: { id: string, previous: { by: GroupBy | null, change: string | null, method: string | null, own: string | null, mix: string | null, reason: string | null, from: { period: string, shown: string | null, state: ValueState }, to: { period: string, shown: string | null, state: ValueState }, parts: Array<{ old: string | null, new: string | null, own: string, mix: string, whole: string, withheld: boolean, office: { names: { th: string, en: string } } | null, district: { names: { th: string, en: string } } | null }>, words: { th: string, en: string } }, year: { by: GroupBy | null, change: string | null, method: string | null, own: string | null, mix: string | null, reason: string | null, from: { period: string, shown: string | null, state: ValueState }, to: { period: string, shown: string | null, state: ValueState }, parts: Array<{ old: string | null, new: string | null, own: string, mix: string, whole: string, withheld: boolean, office: { names: { th: string, en: string } } | null, district: { names: { th: string, en: string } } | null }>, words: { th: string, en: string } } } | null };

export type FigureDocumentFragment = { ref: string, period: string, dataTo: string | null, observedOn: string | null, state: ValueState, empty: boolean, value: string | null, shown: string | null, unit: string, numerator: string | null, denominator: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, targetEverywhere: boolean, planToDate: string | null, planBasis: string | null, gap: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, carriedForward: boolean, receivedAt: string | null, pulledAt: string | null, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, outlook: { words: { th: string, en: string } } | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number, onTime: number, arrivalUnknown: number }, signOff: { state: SignOffState, month: string | null, signedBy: string | null, signedAt: string | null, version: string | null, changedTotal: number, awaiting: Array<string>, words: { th: string, en: string }, changed: Array<{ kind: SignOffChangeKind, dataset: string | null, kpi: string | null, period: string, unit: string, decimals: number | null, old: string | null, new: string | null, oldState: ValueState | null, newState: ValueState | null, version: string, names: { th: string, en: string }, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, dimensions: Array<{ dimension: string, code: string, names: { th: string, en: string }, codeNames: { th: string, en: string } }>, artifact: { sha256: string, name: string } | null }>, rating: { words: { th: string, en: string } } | null, signatures: Array<{ words: { th: string, en: string } }> }, dataVersion: { id: string, recordedAt: string }, definition: { version: number, from: string | null, why: { th: string, en: string } | null, formula: { th: string, en: string } } };

export type FigureSourcesFragment = { population: { period: string, observedOn: string | null, value: string, carriedForward: boolean, names: { th: string, en: string }, artifacts: Array<{ name: string }> } | null, revisions: Array<{ old: string | null, new: string | null, recordedAt: string, version: string }>, evidence: { total: number, numeratorArithmetic: string, denominatorArithmetic: string | null, times: string, withheld: boolean, withheldParts: Array<string>, files: Array<{ dataset: string, receivedAt: string, cells: number, artifact: { sha256: string, name: string } }> } };

export type KpiSourcesQueryVariables = Exact<{
  id: string;
  period?: string | null | undefined;
  office?: string | null | undefined;
  district?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type KpiSourcesQuery = { kpi: { id: string, value: { population: { period: string, observedOn: string | null, value: string, carriedForward: boolean, names: { th: string, en: string }, artifacts: Array<{ name: string }> } | null, revisions: Array<{ old: string | null, new: string | null, recordedAt: string, version: string }>, evidence: { total: number, numeratorArithmetic: string, denominatorArithmetic: string | null, times: string, withheld: boolean, withheldParts: Array<string>, files: Array<{ dataset: string, receivedAt: string, cells: number, artifact: { sha256: string, name: string } }> } } } | null };

export type KpiFigureQueryVariables = Exact<{
  id: string;
  period?: string | null | undefined;
  office?: string | null | undefined;
  district?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type KpiFigureQuery = { kpi: { id: string, pillar: string, average: Average | null, unit: string, decimals: number, better: Direction, every: string, headline: string, levels: Array<Level>, definitionVersion: number, names: { th: string, en: string }, definition: { th: string, en: string }, formula: { th: string, en: string }, limits: { th: string, en: string } | null, owner: { id: string, names: { th: string, en: string }, short: { th: string, en: string } }, thresholds: { watchFrom: string, offFrom: string }, dimensions: Array<{ id: string, names: { th: string, en: string } }>, datasets: Array<{ id: string, sensitivity: string, districtOf: string | null, names: { th: string, en: string }, countsIn: { th: string, en: string } | null, leavesOut: { th: string, en: string } | null, agency: { id: string, short: { th: string, en: string } } }>, value: { ref: string, period: string, dataTo: string | null, observedOn: string | null, state: ValueState, empty: boolean, value: string | null, shown: string | null, unit: string, numerator: string | null, denominator: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, targetEverywhere: boolean, planToDate: string | null, planBasis: string | null, gap: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, carriedForward: boolean, receivedAt: string | null, pulledAt: string | null, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, outlook: { words: { th: string, en: string } } | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number, onTime: number, arrivalUnknown: number }, signOff: { state: SignOffState, month: string | null, signedBy: string | null, signedAt: string | null, version: string | null, changedTotal: number, awaiting: Array<string>, words: { th: string, en: string }, changed: Array<{ kind: SignOffChangeKind, dataset: string | null, kpi: string | null, period: string, unit: string, decimals: number | null, old: string | null, new: string | null, oldState: ValueState | null, newState: ValueState | null, version: string, names: { th: string, en: string }, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, dimensions: Array<{ dimension: string, code: string, names: { th: string, en: string }, codeNames: { th: string, en: string } }>, artifact: { sha256: string, name: string } | null }>, rating: { words: { th: string, en: string } } | null, signatures: Array<{ words: { th: string, en: string } }> }, dataVersion: { id: string, recordedAt: string }, definition: { version: number, from: string | null, why: { th: string, en: string } | null, formula: { th: string, en: string } } }, frames: Array<{ weight: string, share: string, target: string | null, targetLow: string | null, targetHigh: string | null, status: Status, frame: { id: string, kind: FrameKind, illustrative: boolean, names: { th: string, en: string } }, objective: { th: string, en: string }, statusWords: { th: string, en: string } }>, targets: Array<{ period: string, place: string | null, kind: TargetKind, value: string | null, unit: string, low: string | null, high: string | null, plan: Array<string> | null, everywhere: boolean, placeNames: { th: string, en: string } | null, from: { id: string, recordedAt: string }, to: { id: string, recordedAt: string } | null }> } | null };

export type KpiTrendQueryVariables = Exact<{
  id: string;
  grain?: Grain | null | undefined;
  groupBy?: GroupBy | null | undefined;
  asOf?: string | null | undefined;
}>;


export type KpiTrendQuery = { kpi: { id: string, forecast: { fiscalYear: number, shown: boolean, reasonWords: { th: string, en: string } | null, besidePace: { th: string, en: string } | null, besideTarget: { th: string, en: string } | null, yearEnd: { low: string, value: string, high: string } | null, months: Array<{ period: string, low: string, value: string, high: string }>, method: { th: string, en: string }, test: { mase: string, coverage: string, points: number, history: number } | null }, series: { periods: Array<string>, groups: Array<{ shown: Array<string | null>, states: Array<ValueState>, provisional: Array<boolean>, revised: Array<boolean>, partial: Array<boolean>, open: Array<boolean>, empty: Array<boolean>, notDue: Array<boolean>, units: Array<string>, targets: Array<string | null>, plans: Array<string | null>, statuses: Array<Status>, office: { id: string } | null, district: { id: string } | null }>, breaks: Array<{ from: string, why: { th: string, en: string } }> } } | null };

export type BreakdownRowFragment = { ref: string, state: ValueState, empty: boolean, value: string | null, shown: string | null, numerator: string | null, denominator: string | null, target: string | null, planToDate: string | null, gap: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, lacksPart: boolean, dataTo: string | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number } };

export type KpiOfficesQueryVariables = Exact<{
  id: string;
  period?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type KpiOfficesQuery = { kpi: { id: string, breakdown: Array<{ ref: string, state: ValueState, empty: boolean, value: string | null, shown: string | null, numerator: string | null, denominator: string | null, target: string | null, planToDate: string | null, gap: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, lacksPart: boolean, dataTo: string | null, office: { id: string, wider: boolean, names: { th: string, en: string } } | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number } }> } | null };

export type KpiDistrictsQueryVariables = Exact<{
  id: string;
  period?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type KpiDistrictsQuery = { kpi: { id: string, breakdown: Array<{ ref: string, state: ValueState, empty: boolean, value: string | null, shown: string | null, numerator: string | null, denominator: string | null, target: string | null, planToDate: string | null, gap: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, lacksPart: boolean, dataTo: string | null, district: { id: string, short: string, row: number, column: number, names: { th: string, en: string } } | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number } }> } | null };

export type KpiEvidenceQueryVariables = Exact<{
  ref: string;
  first: number;
  after?: string | null | undefined;
}>;


export type KpiEvidenceQuery = { evidence: { total: number, next: string | null, numeratorArithmetic: string, denominatorArithmetic: string | null, times: string, numerator: string | null, denominator: string | null, withheld: boolean, withheldParts: Array<string>, nodes: Array<{ part: string, sign: number, factor: string, role: string, measure: string, period: string, value: string, dataset: string, sheet: string | null, line: number, column: string, raw: string, receivedAt: string, dimensions: Array<{ dimension: string, code: string, names: { th: string, en: string }, codeNames: { th: string, en: string } }>, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, artifact: { sha256: string, name: string } }> } };

export type KpiRevisionsQueryVariables = Exact<{
  id: string;
  until?: string | null | undefined;
  office?: string | null | undefined;
  district?: string | null | undefined;
}>;


export type KpiRevisionsQuery = { revisions: Array<{ cause: RevisionCause, statusOld: Status, statusNew: Status, period: string, old: string | null, new: string | null, oldState: ValueState, newState: ValueState, recordedAt: string, version: string, words: { th: string, en: string } | null, artifact: { sha256: string, name: string } | null }> };

export type RetiredKpisQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type RetiredKpisQuery = { retiredKpis: Array<{ id: string, lastVersion: string, names: { th: string, en: string }, version: { id: string, recordedAt: string } }> };

export type KpiSplitQueryVariables = Exact<{
  id: string;
  dimension: string;
  period?: string | null | undefined;
  office?: string | null | undefined;
  district?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type KpiSplitQuery = { kpi: { by: { summed: boolean, dimension: { id: string, names: { th: string, en: string } }, whole: { period: string, state: ValueState, shown: string | null }, words: { th: string, en: string }, parts: Array<{ code: string, state: ValueState, shown: string | null, numerator: string | null, denominator: string | null, share: string | null, names: { th: string, en: string } }> } } | null };

export type MissingQueryVariables = Exact<{ [key: string]: never; }>;


export type MissingQuery = { kpis: Array<{ id: string, names: { th: string, en: string } }>, datasets: Array<{ id: string, names: { th: string, en: string } }>, districts: Array<{ id: string, names: { th: string, en: string } }>, offices: Array<{ id: string, names: { th: string, en: string } }> };

export type KpiCardFragment = { id: string, pillar: string, decimals: number, better: Direction, headline: string, names: { th: string, en: string }, owner: { id: string, short: { th: string, en: string } }, value: { ref: string, period: string, dataTo: string | null, observedOn: string | null, state: ValueState, empty: boolean, shown: string | null, unit: string, target: string | null, targetLow: string | null, targetHigh: string | null, planToDate: string | null, planBasis: string | null, gap: string | null, planReached: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, carriedForward: boolean, pulledAt: string | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number }, signOff: { state: SignOffState, rating: { new: Status } | null } }, series: { periods: Array<string>, groups: Array<{ shown: Array<string | null>, states: Array<ValueState>, partial: Array<boolean>, open: Array<boolean> }>, breaks: Array<{ from: string }> } };

export type OverviewQueryVariables = Exact<{
  period?: string | null | undefined;
  from?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type OverviewQuery = { kpis: Array<{ id: string, pillar: string, decimals: number, better: Direction, headline: string, names: { th: string, en: string }, owner: { id: string, short: { th: string, en: string } }, value: { ref: string, period: string, dataTo: string | null, observedOn: string | null, state: ValueState, empty: boolean, shown: string | null, unit: string, target: string | null, targetLow: string | null, targetHigh: string | null, planToDate: string | null, planBasis: string | null, gap: string | null, planReached: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, carriedForward: boolean, pulledAt: string | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number }, signOff: { state: SignOffState, rating: { new: Status } | null } }, series: { periods: Array<string>, groups: Array<{ shown: Array<string | null>, states: Array<ValueState>, partial: Array<boolean>, open: Array<boolean> }>, breaks: Array<{ from: string }> } }>, dataVersion: { id: string, recordedAt: string }, dataHealth: { completeness: { reported: number, expected: number, onTime: number, arrivalUnknown: number }, sources: Array<{ agency: string, dataTo: string | null, lastPull: string | null, lastState: string | null, overdueDays: number, dataset: { id: string, names: { th: string, en: string }, agency: { id: string, short: { th: string, en: string } } }, overdueOffices: Array<{ id: string, names: { th: string, en: string } }> }> } };

export type OverviewCardsQueryVariables = Exact<{
  period?: string | null | undefined;
  from?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type OverviewCardsQuery = { kpis: Array<{ id: string, pillar: string, decimals: number, better: Direction, headline: string, names: { th: string, en: string }, owner: { id: string, short: { th: string, en: string } }, value: { ref: string, period: string, dataTo: string | null, observedOn: string | null, state: ValueState, empty: boolean, shown: string | null, unit: string, target: string | null, targetLow: string | null, targetHigh: string | null, planToDate: string | null, planBasis: string | null, gap: string | null, planReached: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, carriedForward: boolean, pulledAt: string | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number }, signOff: { state: SignOffState, rating: { new: Status } | null } }, series: { periods: Array<string>, groups: Array<{ shown: Array<string | null>, states: Array<ValueState>, partial: Array<boolean>, open: Array<boolean> }>, breaks: Array<{ from: string }> } }>, dataVersion: { id: string, recordedAt: string } };

export type PipelineReasonWordsFragment = { code: string, lines: Array<string>, words: { th: string, en: string } };

export type PipelineSideColumnsFragment = { stage: string, every: string | null, unit: string | null, values: Array<string | null>, states: Array<ValueState>, partial: Array<boolean>, provisional: Array<boolean>, agency: { id: string, short: { th: string, en: string } } | null, names: { th: string, en: string }, why: { th: string, en: string } | null };

export type PipelinePageQueryVariables = Exact<{
  period?: string | null | undefined;
  grain?: Grain | null | undefined;
  office?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type PipelinePageQuery = { pipeline: { grain: Grain, periods: Array<string>, dataTo: string, office: { id: string, names: { th: string, en: string } } | null, offices: Array<{ id: string, names: { th: string, en: string } }>, stages: Array<{ id: string, unit: string, entered: Array<string | null>, left: Array<string | null>, expected: Array<string | null>, difference: Array<string | null>, balance: Array<PipelineBalance>, names: { th: string, en: string }, about: { th: string, en: string }, stockWhy: { th: string, en: string } | null, rows: Array<{ id: string, role: PipelineRole, stage: string | null, every: string | null, unit: string | null, values: Array<string | null>, states: Array<ValueState>, partial: Array<boolean>, provisional: Array<boolean>, names: { th: string, en: string }, why: { th: string, en: string } | null }>, reasons: Array<Array<{ code: string, lines: Array<string>, words: { th: string, en: string } }>> }>, handovers: Array<{ id: string, linked: boolean, difference: Array<string | null>, results: Array<string>, names: { th: string, en: string }, why: { th: string, en: string }, sends: { stage: string, every: string | null, unit: string | null, values: Array<string | null>, states: Array<ValueState>, partial: Array<boolean>, provisional: Array<boolean>, agency: { id: string, short: { th: string, en: string } } | null, names: { th: string, en: string }, why: { th: string, en: string } | null }, receives: { stage: string, every: string | null, unit: string | null, values: Array<string | null>, states: Array<ValueState>, partial: Array<boolean>, provisional: Array<boolean>, agency: { id: string, short: { th: string, en: string } } | null, names: { th: string, en: string }, why: { th: string, en: string } | null }, reasons: Array<Array<{ code: string, lines: Array<string>, words: { th: string, en: string } }>> }>, version: { id: string, recordedAt: string } } };

export type PipelineCellQueryVariables = Exact<{
  part: string;
  line: string;
  period: string;
  office?: string | null | undefined;
  asOf?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PipelineCellQuery = { pipelineEvidence: { total: number, next: string | null, numeratorArithmetic: string, denominatorArithmetic: string | null, times: string, numerator: string | null, denominator: string | null, withheld: boolean, withheldParts: Array<string>, nodes: Array<{ part: string, sign: number, factor: string, role: string, measure: string, period: string, value: string, dataset: string, sheet: string | null, line: number, column: string, raw: string, receivedAt: string, dimensions: Array<{ dimension: string, code: string, names: { th: string, en: string }, codeNames: { th: string, en: string } }>, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, artifact: { sha256: string, name: string } }> } };

export type PlaceKpiRowFragment = { rank: number | null, of: number, tied: boolean, withheldOf: number, trendPeriods: Array<string>, trendShown: Array<string | null>, trendStates: Array<ValueState>, trendPartial: Array<boolean>, kpi: { id: string, pillar: string, decimals: number, better: Direction, names: { th: string, en: string }, owner: { id: string, short: { th: string, en: string } } }, value: { period: string, dataTo: string | null, state: ValueState, empty: boolean, shown: string | null, unit: string, target: string | null, targetLow: string | null, targetHigh: string | null, targetEverywhere: boolean, planToDate: string | null, gap: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number }, signOff: { state: SignOffState } }, trendBreaks: Array<{ from: string }> };

export type DistrictPageQueryVariables = Exact<{
  id: string;
  period?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type DistrictPageQuery = { dataVersion: { id: string, recordedAt: string }, district: { id: string, names: { th: string, en: string }, offices: Array<{ id: string, names: { th: string, en: string } }>, kpis: Array<{ rank: number | null, of: number, tied: boolean, withheldOf: number, trendPeriods: Array<string>, trendShown: Array<string | null>, trendStates: Array<ValueState>, trendPartial: Array<boolean>, kpi: { id: string, pillar: string, decimals: number, better: Direction, names: { th: string, en: string }, owner: { id: string, short: { th: string, en: string } } }, value: { period: string, dataTo: string | null, state: ValueState, empty: boolean, shown: string | null, unit: string, target: string | null, targetLow: string | null, targetHigh: string | null, targetEverywhere: boolean, planToDate: string | null, gap: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number }, signOff: { state: SignOffState } }, trendBreaks: Array<{ from: string }> }> } | null, districts: Array<{ id: string, names: { th: string, en: string } }> };

export type OfficeStandsOnQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type OfficeStandsOnQuery = { kpis: Array<{ id: string, levels: Array<Level>, names: { th: string, en: string }, datasets: Array<{ id: string }> }> };

export type OfficePageQueryVariables = Exact<{
  id: string;
  period?: string | null | undefined;
  fiscalYear?: number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type OfficePageQuery = { dataVersion: { id: string, recordedAt: string }, office: { id: string, wider: boolean, names: { th: string, en: string }, agency: { id: string, names: { th: string, en: string }, short: { th: string, en: string } }, district: { id: string, names: { th: string, en: string } } | null, kpis: Array<{ rank: number | null, of: number, tied: boolean, withheldOf: number, trendPeriods: Array<string>, trendShown: Array<string | null>, trendStates: Array<ValueState>, trendPartial: Array<boolean>, kpi: { id: string, pillar: string, decimals: number, better: Direction, names: { th: string, en: string }, owner: { id: string, short: { th: string, en: string } } }, value: { period: string, dataTo: string | null, state: ValueState, empty: boolean, shown: string | null, unit: string, target: string | null, targetLow: string | null, targetHigh: string | null, targetEverywhere: boolean, planToDate: string | null, gap: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number }, signOff: { state: SignOffState } }, trendBreaks: Array<{ from: string }> }>, reports: Array<{ period: string, dueOn: string, state: OfficeReportState, receivedAt: string | null, damaged: number, dataset: { id: string, every: string, names: { th: string, en: string } } }> } | null, offices: Array<{ id: string, names: { th: string, en: string }, agency: { id: string } }> };

export type SignatureRowFragment = { signedBy: string, name: string, signedAt: string, version: string, digest: string, values: number, reason: string | null, lacking: Array<{ th: string, en: string }> };

export type SigningRowFragment = { of: SignatureOf, month: string, state: SignOffState, changedTotal: number, values: number, maySign: boolean, dataset: { id: string, names: { th: string, en: string }, agency: { id: string, short: { th: string, en: string } } } | null, signature: { signedBy: string, name: string, signedAt: string, version: string, digest: string, values: number, reason: string | null, lacking: Array<{ th: string, en: string }> } | null, changed: Array<{ kind: SignOffChangeKind, dataset: string | null, kpi: string | null, period: string, unit: string, decimals: number | null, old: string | null, new: string | null, oldState: ValueState | null, newState: ValueState | null, version: string, names: { th: string, en: string }, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, dimensions: Array<{ dimension: string, code: string, names: { th: string, en: string }, codeNames: { th: string, en: string } }>, artifact: { sha256: string, name: string } | null }>, lacking: Array<{ th: string, en: string }>, refusal: { th: string, en: string } | null, version: { id: string, recordedAt: string } };

export type SigningMonthQueryVariables = Exact<{
  month: string;
  asOf?: string | null | undefined;
}>;


export type SigningMonthQuery = { officeSignOff: { of: SignatureOf, month: string, state: SignOffState, changedTotal: number, values: number, maySign: boolean, history: Array<{ signedBy: string, name: string, signedAt: string, version: string, digest: string, values: number, reason: string | null, lacking: Array<{ th: string, en: string }> }>, datasets: Array<{ of: SignatureOf, month: string, state: SignOffState, changedTotal: number, values: number, maySign: boolean, dataset: { id: string, names: { th: string, en: string }, agency: { id: string, short: { th: string, en: string } } } | null, signature: { signedBy: string, name: string, signedAt: string, version: string, digest: string, values: number, reason: string | null, lacking: Array<{ th: string, en: string }> } | null, changed: Array<{ kind: SignOffChangeKind, dataset: string | null, kpi: string | null, period: string, unit: string, decimals: number | null, old: string | null, new: string | null, oldState: ValueState | null, newState: ValueState | null, version: string, names: { th: string, en: string }, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, dimensions: Array<{ dimension: string, code: string, names: { th: string, en: string }, codeNames: { th: string, en: string } }>, artifact: { sha256: string, name: string } | null }>, lacking: Array<{ th: string, en: string }>, refusal: { th: string, en: string } | null, version: { id: string, recordedAt: string } }>, dataset: { id: string, names: { th: string, en: string }, agency: { id: string, short: { th: string, en: string } } } | null, signature: { signedBy: string, name: string, signedAt: string, version: string, digest: string, values: number, reason: string | null, lacking: Array<{ th: string, en: string }> } | null, changed: Array<{ kind: SignOffChangeKind, dataset: string | null, kpi: string | null, period: string, unit: string, decimals: number | null, old: string | null, new: string | null, oldState: ValueState | null, newState: ValueState | null, version: string, names: { th: string, en: string }, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, dimensions: Array<{ dimension: string, code: string, names: { th: string, en: string }, codeNames: { th: string, en: string } }>, artifact: { sha256: string, name: string } | null }>, lacking: Array<{ th: string, en: string }>, refusal: { th: string, en: string } | null, version: { id: string, recordedAt: string } } };

export type SignDatasetMonthMutationVariables = Exact<{
  dataset: string;
  month: string;
  seen?: string | null | undefined;
  reason?: string | null | undefined;
}>;


export type SignDatasetMonthMutation = { signDatasetMonth: { state: SignOffState } };

export type SignOfficeMonthMutationVariables = Exact<{
  month: string;
  seen?: string | null | undefined;
  reason?: string | null | undefined;
}>;


export type SignOfficeMonthMutation = { signOfficeMonth: { state: SignOffState } };

export type StrategyPageQueryVariables = Exact<{
  fiscalYear?: number | null | undefined;
  period?: string | null | undefined;
  asOf?: string | null | undefined;
  frame?: string | null | undefined;
}>;


export type StrategyPageQuery = { frames: Array<{ id: string, kind: FrameKind }>, dataVersion: { id: string, recordedAt: string }, strategy: { id: string, fiscalYear: number, frame: { id: string, illustrative: boolean, source: { th: string, en: string } | null }, names: { th: string, en: string }, nodes: Array<{ id: string, kind: string, weight: string, score: string | null, status: Status, rated: number, of: number, offTrack: number, names: { th: string, en: string }, kpis: Array<{ id: string, decimals: number, better: Direction, names: { th: string, en: string }, owner: { id: string, short: { th: string, en: string } }, value: { state: ValueState, shown: string | null, unit: string, period: string, dataTo: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, planToDate: string | null, planBasis: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, statusWords: { th: string, en: string }, signOff: { state: SignOffState } } }> }> } };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { me: { name: string, role: string, may: Array<string>, lastVisit: string | null, agency: { id: string, short: { th: string, en: string } } | null } | null, site: { sample: boolean, now: string, fiscalYear: number, lastClosedMonth: string, changesSince: string } };

export type ShellPlaceQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellPlaceQuery = { province: { code: string, names: { th: string, en: string }, office: { th: string, en: string } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SourceCellsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SourceCells on EvidencePage {
  nodes {
    part
    sign
    factor
    role
    measure
    dimensions {
      dimension
      names {
        th
        en
      }
      code
      codeNames {
        th
        en
      }
    }
    period
    office {
      id
      names {
        th
        en
      }
    }
    district {
      id
      names {
        th
        en
      }
    }
    value
    artifact {
      sha256
      name
    }
    dataset
    sheet
    line
    column
    raw
    receivedAt
  }
  total
  next
  numeratorArithmetic
  denominatorArithmetic
  times
  numerator
  denominator
  withheld
  withheldParts
}
    `, {"fragmentName":"SourceCells"}) as unknown as TypedDocumentString<SourceCellsFragment, unknown>;
export const FiledTargetWordsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FiledTargetWords on FiledTarget {
  placeNames {
    th
    en
  }
  words {
    th
    en
  }
}
    `, {"fragmentName":"FiledTargetWords"}) as unknown as TypedDocumentString<FiledTargetWordsFragment, unknown>;
export const ChangeRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ChangeRow on ChangeItem {
  kind
  kpi
  dataset
  definition
  frame
  frameNames {
    th
    en
  }
  names {
    th
    en
  }
  oldPeriod
  period
  office {
    id
    names {
      th
      en
    }
  }
  district {
    id
    names {
      th
      en
    }
  }
  dimensions {
    dimension
    names {
      th
      en
    }
    code
    codeNames {
      th
      en
    }
  }
  unit
  decimals
  old
  new
  oldState
  newState
  statusOld
  statusNew
  detail
  oldTarget {
    ...FiledTargetWords
  }
  newTarget {
    ...FiledTargetWords
  }
  words {
    th
    en
  }
  net {
    revisions
    old
    new
    oldState
    newState
    statusOld
    statusNew
    reportsBetween
  }
  takenBack
  artifact {
    sha256
    name
  }
  version
  recordedAt
}
    fragment FiledTargetWords on FiledTarget {
  placeNames {
    th
    en
  }
  words {
    th
    en
  }
}`, {"fragmentName":"ChangeRow"}) as unknown as TypedDocumentString<ChangeRowFragment, unknown>;
export const PullRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PullRow on Pull {
  id
  dataset
  agency
  trigger
  state
  code
  message {
    th
    en
  }
  from
  to
  startedAt
  endedAt
  lines {
    in
    loaded
    quarantined
    nonData
  }
  version
  artifacts {
    sha256
    name
    state
    code
    message {
      th
      en
    }
  }
}
    `, {"fragmentName":"PullRow"}) as unknown as TypedDocumentString<PullRowFragment, unknown>;
export const DatasetCardFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DatasetCard on Dataset {
  id
  names {
    th
    en
  }
  about {
    th
    en
  }
  agency {
    id
    names {
      th
      en
    }
    short {
      th
      en
    }
  }
  every
  sensitivity
  rows
  firstPeriod
  lastPeriod
  lastReceivedAt
  kpis
}
    `, {"fragmentName":"DatasetCard"}) as unknown as TypedDocumentString<DatasetCardFragment, unknown>;
export const MoveSideFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MoveSide on KpiMoveSide {
  state
  value
  shown
  status
  statusWords {
    th
    en
  }
}
    `, {"fragmentName":"MoveSide"}) as unknown as TypedDocumentString<MoveSideFragment, unknown>;
export const FigureSideShownFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FigureSideShown on FigureSide {
  state
  value
  missing
  provisional
  observedOn
}
    `, {"fragmentName":"FigureSideShown"}) as unknown as TypedDocumentString<FigureSideShownFragment, unknown>;
export const FindingShownFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FindingShown on Finding {
  id
  round
  issue
  recommendation
  severity
  agency {
    id
    names {
      th
      en
    }
  }
  figure {
    kpi {
      id
      names {
        th
        en
      }
      decimals
    }
    asOf
    whenFound {
      period
      state
      shown
      unit
      status
      office {
        id
        names {
          th
          en
        }
      }
      district {
        id
        names {
          th
          en
        }
      }
    }
    latest {
      state
      shown
      unit
      status
    }
  }
  due
  daysLeft
  state
  overdue
  madeAt
  reopened
  acts {
    at
    by {
      name
      role
    }
    act
    text
    evidence
  }
}
    `, {"fragmentName":"FindingShown"}) as unknown as TypedDocumentString<FindingShownFragment, unknown>;
export const RoundHeadFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RoundHead on InspectionRound {
  id
  fiscalYear
  kind
  title
  state
  openedAt
  openedBy {
    name
  }
  submittedAt
  submittedBy {
    name
  }
  asOf
  counts {
    open
    answered
    closed
    overdue
  }
}
    `, {"fragmentName":"RoundHead"}) as unknown as TypedDocumentString<RoundHeadFragment, unknown>;
export const ChangeToldFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ChangeTold on KpiChange {
  from {
    period
    shown
    state
  }
  to {
    period
    shown
    state
  }
  by
  change
  method
  own
  mix
  parts {
    office {
      names {
        th
        en
      }
    }
    district {
      names {
        th
        en
      }
    }
    old
    new
    own
    mix
    whole
    withheld
  }
  reason
  words {
    th
    en
  }
}
    `, {"fragmentName":"ChangeTold"}) as unknown as TypedDocumentString<ChangeToldFragment, unknown>;
export const SignOffChangeRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SignOffChangeRow on SignOffChange {
  kind
  dataset
  kpi
  names {
    th
    en
  }
  period
  office {
    id
    names {
      th
      en
    }
  }
  district {
    id
    names {
      th
      en
    }
  }
  dimensions {
    dimension
    names {
      th
      en
    }
    code
    codeNames {
      th
      en
    }
  }
  unit
  decimals
  old
  new
  oldState
  newState
  artifact {
    sha256
    name
  }
  version
}
    `, {"fragmentName":"SignOffChangeRow"}) as unknown as TypedDocumentString<SignOffChangeRowFragment, unknown>;
export const FigureSignOffFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FigureSignOff on SignOff {
  state
  words {
    th
    en
  }
  month
  signedBy
  signedAt
  version
  changed(first: 20) {
    ...SignOffChangeRow
  }
  changedTotal
  rating {
    words {
      th
      en
    }
  }
  signatures {
    words {
      th
      en
    }
  }
  awaiting
}
    fragment SignOffChangeRow on SignOffChange {
  kind
  dataset
  kpi
  names {
    th
    en
  }
  period
  office {
    id
    names {
      th
      en
    }
  }
  district {
    id
    names {
      th
      en
    }
  }
  dimensions {
    dimension
    names {
      th
      en
    }
    code
    codeNames {
      th
      en
    }
  }
  unit
  decimals
  old
  new
  oldState
  newState
  artifact {
    sha256
    name
  }
  version
}`, {"fragmentName":"FigureSignOff"}) as unknown as TypedDocumentString<FigureSignOffFragment, unknown>;
export const FigureDocumentFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FigureDocument on KpiValue {
  ref
  period
  dataTo
  observedOn
  office {
    id
    names {
      th
      en
    }
  }
  district {
    id
    names {
      th
      en
    }
  }
  state
  empty
  value
  shown
  unit
  numerator
  denominator
  target
  targetLow
  targetHigh
  targetEverywhere
  planToDate
  planBasis
  gap
  outlook {
    words {
      th
      en
    }
  }
  status
  statusReason
  statusWords {
    th
    en
  }
  caution
  completeness {
    reported
    expected
    onTime
    arrivalUnknown
  }
  signOff {
    ...FigureSignOff
  }
  provisional
  revised
  partial
  carriedForward
  dataVersion {
    id
    recordedAt
  }
  receivedAt
  pulledAt
  definition {
    version
    from
    why {
      th
      en
    }
    formula {
      th
      en
    }
  }
}
    fragment SignOffChangeRow on SignOffChange {
  kind
  dataset
  kpi
  names {
    th
    en
  }
  period
  office {
    id
    names {
      th
      en
    }
  }
  district {
    id
    names {
      th
      en
    }
  }
  dimensions {
    dimension
    names {
      th
      en
    }
    code
    codeNames {
      th
      en
    }
  }
  unit
  decimals
  old
  new
  oldState
  newState
  artifact {
    sha256
    name
  }
  version
}
fragment FigureSignOff on SignOff {
  state
  words {
    th
    en
  }
  month
  signedBy
  signedAt
  version
  changed(first: 20) {
    ...SignOffChangeRow
  }
  changedTotal
  rating {
    words {
      th
      en
    }
  }
  signatures {
    words {
      th
      en
    }
  }
  awaiting
}`, {"fragmentName":"FigureDocument"}) as unknown as TypedDocumentString<FigureDocumentFragment, unknown>;
export const FigureSourcesFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FigureSources on KpiValue {
  population {
    names {
      th
      en
    }
    period
    observedOn
    value
    carriedForward
    artifacts {
      name
    }
  }
  revisions {
    old
    new
    recordedAt
    version
  }
  evidence(first: 1) {
    total
    numeratorArithmetic
    denominatorArithmetic
    times
    withheld
    withheldParts
    files {
      artifact {
        sha256
        name
      }
      dataset
      receivedAt
      cells
    }
  }
}
    `, {"fragmentName":"FigureSources"}) as unknown as TypedDocumentString<FigureSourcesFragment, unknown>;
export const BreakdownRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BreakdownRow on KpiValue {
  ref
  state
  empty
  value
  shown
  numerator
  denominator
  target
  planToDate
  gap
  status
  statusReason
  statusWords {
    th
    en
  }
  caution
  provisional
  revised
  partial
  lacksPart
  dataTo
  completeness {
    reported
    expected
  }
}
    `, {"fragmentName":"BreakdownRow"}) as unknown as TypedDocumentString<BreakdownRowFragment, unknown>;
export const KpiCardFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment KpiCard on Kpi {
  id
  pillar
  names {
    th
    en
  }
  owner {
    id
    short {
      th
      en
    }
  }
  decimals
  better
  headline
  value(period: $period, asOf: $asOf) {
    ref
    period
    dataTo
    observedOn
    state
    empty
    shown
    unit
    target
    targetLow
    targetHigh
    planToDate
    planBasis
    gap
    planReached
    status
    statusReason
    statusWords {
      th
      en
    }
    caution
    completeness {
      reported
      expected
    }
    provisional
    signOff {
      state
      rating {
        new
      }
    }
    revised
    partial
    carriedForward
    pulledAt
  }
  series(from: $from, asOf: $asOf) {
    periods
    groups {
      shown
      states
      partial
      open
    }
    breaks {
      from
    }
  }
}
    `, {"fragmentName":"KpiCard"}) as unknown as TypedDocumentString<KpiCardFragment, unknown>;
export const PipelineReasonWordsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PipelineReasonWords on PipelineReason {
  code
  words {
    th
    en
  }
  lines
}
    `, {"fragmentName":"PipelineReasonWords"}) as unknown as TypedDocumentString<PipelineReasonWordsFragment, unknown>;
export const PipelineSideColumnsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PipelineSideColumns on PipelineSide {
  stage
  agency {
    id
    short {
      th
      en
    }
  }
  names {
    th
    en
  }
  why {
    th
    en
  }
  every
  unit
  values
  states
  partial
  provisional
}
    `, {"fragmentName":"PipelineSideColumns"}) as unknown as TypedDocumentString<PipelineSideColumnsFragment, unknown>;
export const PlaceKpiRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PlaceKpiRow on PlaceKpi {
  kpi {
    id
    pillar
    names {
      th
      en
    }
    decimals
    better
    owner {
      id
      short {
        th
        en
      }
    }
  }
  value {
    period
    dataTo
    state
    empty
    shown
    unit
    target
    targetLow
    targetHigh
    targetEverywhere
    planToDate
    gap
    status
    statusReason
    statusWords {
      th
      en
    }
    completeness {
      reported
      expected
    }
    caution
    provisional
    signOff {
      state
    }
    revised
    partial
  }
  rank
  of
  tied
  withheldOf
  trendPeriods
  trendShown
  trendStates
  trendPartial
  trendBreaks {
    from
  }
}
    `, {"fragmentName":"PlaceKpiRow"}) as unknown as TypedDocumentString<PlaceKpiRowFragment, unknown>;
export const SignatureRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SignatureRow on Signature {
  signedBy
  name
  signedAt
  version
  digest
  values
  lacking {
    th
    en
  }
  reason
}
    `, {"fragmentName":"SignatureRow"}) as unknown as TypedDocumentString<SignatureRowFragment, unknown>;
export const SigningRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SigningRow on Signing {
  of
  dataset {
    id
    names {
      th
      en
    }
    agency {
      id
      short {
        th
        en
      }
    }
  }
  month
  state
  signature {
    ...SignatureRow
  }
  changedTotal
  changed(first: 20) {
    ...SignOffChangeRow
  }
  lacking {
    th
    en
  }
  refusal {
    th
    en
  }
  values
  maySign
  version {
    id
    recordedAt
  }
}
    fragment SignOffChangeRow on SignOffChange {
  kind
  dataset
  kpi
  names {
    th
    en
  }
  period
  office {
    id
    names {
      th
      en
    }
  }
  district {
    id
    names {
      th
      en
    }
  }
  dimensions {
    dimension
    names {
      th
      en
    }
    code
    codeNames {
      th
      en
    }
  }
  unit
  decimals
  old
  new
  oldState
  newState
  artifact {
    sha256
    name
  }
  version
}
fragment SignatureRow on Signature {
  signedBy
  name
  signedAt
  version
  digest
  values
  lacking {
    th
    en
  }
  reason
}`, {"fragmentName":"SigningRow"}) as unknown as TypedDocumentString<SigningRowFragment, unknown>;
export const ChangesSinceDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ChangesSince($from: AsOf, $to: AsOf, $office: ID, $district: ID, $kind: ChangeKind, $after: String) {
  changes(from: $from, to: $to, office: $office, district: $district) {
    from {
      id
      recordedAt
    }
    to {
      id
      recordedAt
    }
    office {
      id
      names {
        th
        en
      }
    }
    district {
      id
      names {
        th
        en
      }
    }
    counts {
      kind
      count
      takenBack
    }
    items(kind: $kind, first: 100, after: $after) {
      nodes {
        ...ChangeRow
      }
      total
      next
    }
  }
}
    fragment FiledTargetWords on FiledTarget {
  placeNames {
    th
    en
  }
  words {
    th
    en
  }
}
fragment ChangeRow on ChangeItem {
  kind
  kpi
  dataset
  definition
  frame
  frameNames {
    th
    en
  }
  names {
    th
    en
  }
  oldPeriod
  period
  office {
    id
    names {
      th
      en
    }
  }
  district {
    id
    names {
      th
      en
    }
  }
  dimensions {
    dimension
    names {
      th
      en
    }
    code
    codeNames {
      th
      en
    }
  }
  unit
  decimals
  old
  new
  oldState
  newState
  statusOld
  statusNew
  detail
  oldTarget {
    ...FiledTargetWords
  }
  newTarget {
    ...FiledTargetWords
  }
  words {
    th
    en
  }
  net {
    revisions
    old
    new
    oldState
    newState
    statusOld
    statusNew
    reportsBetween
  }
  takenBack
  artifact {
    sha256
    name
  }
  version
  recordedAt
}`) as unknown as TypedDocumentString<ChangesSinceQuery, ChangesSinceQueryVariables>;
export const HealthMatrixDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HealthMatrix($fiscalYear: Int, $asOf: AsOf) {
  dataHealth(fiscalYear: $fiscalYear, asOf: $asOf) {
    system {
      code
      message {
        th
        en
      }
    }
    completeness {
      reported
      expected
      onTime
      arrivalUnknown
    }
    cells {
      agency
      dataset
      period
      dueOn
      expected
      received
      onTime
      missing
      late
      arrivalUnknown
      state
      signOff {
        state
        signedBy
        signedAt
        changed
      }
    }
    sources {
      agency
      dataset {
        id
        names {
          th
          en
        }
        every
        withinDays
        agency {
          id
          names {
            th
            en
          }
          short {
            th
            en
          }
        }
      }
      lastPull
      lastState
      lastCode
      dataTo
      nextDue
      overdueDays
      quarantined
      held
      kpis
    }
    held {
      id
      dataset
      mayBeAccepted
      artifact {
        sha256
        name
      }
      receivedAt
      code
      message {
        th
        en
      }
    }
    version {
      id
      recordedAt
    }
  }
}
    `) as unknown as TypedDocumentString<HealthMatrixQuery, HealthMatrixQueryVariables>;
export const HealthHeldHistoryDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HealthHeldHistory($first: Int!) {
  held(settled: true, first: $first) {
    nodes {
      id
      names {
        th
        en
      }
      artifact {
        name
      }
      status
      settledAt
      decision {
        name
        reason
      }
    }
    total
  }
}
    `) as unknown as TypedDocumentString<HealthHeldHistoryQuery, HealthHeldHistoryQueryVariables>;
export const HealthOfficesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HealthOffices {
  offices {
    id
    names {
      th
      en
    }
  }
}
    `) as unknown as TypedDocumentString<HealthOfficesQuery, HealthOfficesQueryVariables>;
export const HealthPullsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HealthPulls($first: Int!) {
  pulls(first: $first) {
    ...PullRow
  }
}
    fragment PullRow on Pull {
  id
  dataset
  agency
  trigger
  state
  code
  message {
    th
    en
  }
  from
  to
  startedAt
  endedAt
  lines {
    in
    loaded
    quarantined
    nonData
  }
  version
  artifacts {
    sha256
    name
    state
    code
    message {
      th
      en
    }
  }
}`) as unknown as TypedDocumentString<HealthPullsQuery, HealthPullsQueryVariables>;
export const HealthFindingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HealthFindings($first: Int!) {
  findings(first: $first) {
    nodes {
      code
      severity
      dataset
      artifact {
        sha256
        name
      }
      sheet
      line
      column
      expected
      found
    }
    total
  }
}
    `) as unknown as TypedDocumentString<HealthFindingsQuery, HealthFindingsQueryVariables>;
export const HealthQuarantineDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HealthQuarantine($first: Int!, $after: String) {
  quarantine(first: $first, after: $after) {
    nodes {
      code
      dataset
      artifact {
        sha256
        name
      }
      sheet
      line
      column
      expected
      found
      message {
        th
        en
      }
      raw
      recordedAt
    }
    total
    next
    unseen
  }
}
    `) as unknown as TypedDocumentString<HealthQuarantineQuery, HealthQuarantineQueryVariables>;
export const PullNowDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PullNow($dataset: ID!, $from: Period, $to: Period) {
  pullNow(dataset: $dataset, from: $from, to: $to) {
    ...PullRow
  }
}
    fragment PullRow on Pull {
  id
  dataset
  agency
  trigger
  state
  code
  message {
    th
    en
  }
  from
  to
  startedAt
  endedAt
  lines {
    in
    loaded
    quarantined
    nonData
  }
  version
  artifacts {
    sha256
    name
    state
    code
    message {
      th
      en
    }
  }
}`) as unknown as TypedDocumentString<PullNowMutation, PullNowMutationVariables>;
export const PullingDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Pulling {
  pulling {
    dataset
    files
    lines
  }
}
    `) as unknown as TypedDocumentString<PullingQuery, PullingQueryVariables>;
export const CatalogueDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Catalogue {
  datasets {
    ...DatasetCard
  }
  dataVersion {
    id
    recordedAt
  }
}
    fragment DatasetCard on Dataset {
  id
  names {
    th
    en
  }
  about {
    th
    en
  }
  agency {
    id
    names {
      th
      en
    }
    short {
      th
      en
    }
  }
  every
  sensitivity
  rows
  firstPeriod
  lastPeriod
  lastReceivedAt
  kpis
}`) as unknown as TypedDocumentString<CatalogueQuery, CatalogueQueryVariables>;
export const DatasetPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DatasetPage($id: ID!) {
  dataset(id: $id) {
    ...DatasetCard
    withinDays
    measures {
      id
      names {
        th
        en
      }
      adds
      unit
    }
    dimensions
    dimensionNames {
      th
      en
    }
    districtOf
  }
  dataVersion {
    id
    recordedAt
  }
}
    fragment DatasetCard on Dataset {
  id
  names {
    th
    en
  }
  about {
    th
    en
  }
  agency {
    id
    names {
      th
      en
    }
    short {
      th
      en
    }
  }
  every
  sensitivity
  rows
  firstPeriod
  lastPeriod
  lastReceivedAt
  kpis
}`) as unknown as TypedDocumentString<DatasetPageQuery, DatasetPageQueryVariables>;
export const DatasetRowsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DatasetRows($id: ID!, $from: Period, $to: Period, $offices: [ID!], $districts: [ID!], $first: Int!, $after: String, $asOf: AsOf) {
  observations(
    dataset: $id
    from: $from
    to: $to
    offices: $offices
    districts: $districts
    first: $first
    after: $after
    asOf: $asOf
  ) {
    edges {
      node {
        measure
        period
        observedOn
        office {
          id
          names {
            th
            en
          }
        }
        district {
          id
          names {
            th
            en
          }
        }
        dimensions {
          dimension
          names {
            th
            en
          }
          code
          codeNames {
            th
            en
          }
        }
        state
        signOff
        flags
        value
        unit
        artifact {
          sha256
          name
        }
        sheet
        line
        column
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<DatasetRowsQuery, DatasetRowsQueryVariables>;
export const DatasetSeriesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DatasetSeries($id: ID!, $measure: ID!, $grain: Grain!, $by: [ID!]!, $from: Period, $offices: [ID!], $districts: [ID!], $asOf: AsOf) {
  series(
    dataset: $id
    measures: [$measure]
    grain: $grain
    groupBy: $by
    from: $from
    offices: $offices
    districts: $districts
    asOf: $asOf
  ) {
    periods
    groups {
      office {
        id
        names {
          th
          en
        }
      }
      district {
        id
        names {
          th
          en
        }
      }
      dimensions {
        dimension
        names {
          th
          en
        }
        code
        codeNames {
          th
          en
        }
      }
      values
      states
      partial
      provisional
      reported
      expected
    }
    breaks {
      from
      why {
        th
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DatasetSeriesQuery, DatasetSeriesQueryVariables>;
export const HeldFactsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HeldFacts($id: ID!) {
  heldDelivery(id: $id) {
    id
    dataset
    names {
      th
      en
    }
    agency {
      id
      names {
        th
        en
      }
    }
    artifact {
      sha256
      name
    }
    receivedAt
    heldAt
    code
    message {
      th
      en
    }
    lines {
      in
      nonData
    }
    status
    settledAt
    decision {
      name
      role
      reason
    }
    takenBy {
      sha256
      name
    }
    provinceWide
    mayBeAccepted
    mayDecide
    means {
      th
      en
    }
  }
}
    `) as unknown as TypedDocumentString<HeldFactsQuery, HeldFactsQueryVariables>;
export const HeldPreviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HeldPreview($id: ID!, $figures: String, $moves: String, $findings: String) {
  heldDelivery(id: $id) {
    id
    preview {
      seen
      version {
        id
        recordedAt
      }
      state
      lines {
        in
        loaded
        quarantined
        nonData
      }
      counts {
        overwritten
        added
        dropped
        withdrawn
        moves
        kpis
        statuses
      }
      moves(first: 40, after: $moves) {
        nodes {
          kpi {
            id
            names {
              th
              en
            }
            unit
            decimals
          }
          period
          office {
            id
            names {
              th
              en
            }
          }
          district {
            id
            names {
              th
              en
            }
          }
          old {
            ...MoveSide
          }
          new {
            ...MoveSide
          }
        }
        total
        next
      }
      figures(first: 60, after: $figures) {
        nodes {
          measure
          names {
            th
            en
          }
          unit
          period
          office {
            id
            names {
              th
              en
            }
          }
          district {
            id
            names {
              th
              en
            }
          }
          dimensions {
            dimension
            names {
              th
              en
            }
            code
            codeNames {
              th
              en
            }
          }
          change
          old {
            ...FigureSideShown
          }
          new {
            ...FigureSideShown
          }
        }
        total
        next
      }
      reports(first: 60) {
        nodes {
          office {
            id
            names {
              th
              en
            }
          }
          period
          change
          artifact {
            sha256
            name
          }
        }
        total
      }
      findings(first: 40, after: $findings) {
        nodes {
          kind
          code
          sheet
          line
          column
          expected
          found
          message {
            th
            en
          }
        }
        total
        next
      }
    }
  }
}
    fragment MoveSide on KpiMoveSide {
  state
  value
  shown
  status
  statusWords {
    th
    en
  }
}
fragment FigureSideShown on FigureSide {
  state
  value
  missing
  provisional
  observedOn
}`) as unknown as TypedDocumentString<HeldPreviewQuery, HeldPreviewQueryVariables>;
export const AcceptHeldDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AcceptHeld($id: ID!, $seen: String!, $reason: String!) {
  acceptHeld(id: $id, seen: $seen, reason: $reason) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<AcceptHeldMutation, AcceptHeldMutationVariables>;
export const RefuseHeldDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RefuseHeld($id: ID!, $reason: String!) {
  refuseHeld(id: $id, reason: $reason) {
    id
    status
  }
}
    `) as unknown as TypedDocumentString<RefuseHeldMutation, RefuseHeldMutationVariables>;
export const InspectionRoundsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query InspectionRounds {
  inspectionRounds {
    ...RoundHead
  }
}
    fragment RoundHead on InspectionRound {
  id
  fiscalYear
  kind
  title
  state
  openedAt
  openedBy {
    name
  }
  submittedAt
  submittedBy {
    name
  }
  asOf
  counts {
    open
    answered
    closed
    overdue
  }
}`) as unknown as TypedDocumentString<InspectionRoundsQuery, InspectionRoundsQueryVariables>;
export const InspectionRoundDocument = /*#__PURE__*/ new TypedDocumentString(`
    query InspectionRound($id: ID!) {
  inspectionRound(id: $id) {
    ...RoundHead
    findings {
      ...FindingShown
    }
    carried {
      ...FindingShown
    }
    changed {
      kpi
      period
      recordedAt
      old
      new
    }
  }
  agencies {
    id
    names {
      th
      en
    }
  }
}
    fragment FindingShown on Finding {
  id
  round
  issue
  recommendation
  severity
  agency {
    id
    names {
      th
      en
    }
  }
  figure {
    kpi {
      id
      names {
        th
        en
      }
      decimals
    }
    asOf
    whenFound {
      period
      state
      shown
      unit
      status
      office {
        id
        names {
          th
          en
        }
      }
      district {
        id
        names {
          th
          en
        }
      }
    }
    latest {
      state
      shown
      unit
      status
    }
  }
  due
  daysLeft
  state
  overdue
  madeAt
  reopened
  acts {
    at
    by {
      name
      role
    }
    act
    text
    evidence
  }
}
fragment RoundHead on InspectionRound {
  id
  fiscalYear
  kind
  title
  state
  openedAt
  openedBy {
    name
  }
  submittedAt
  submittedBy {
    name
  }
  asOf
  counts {
    open
    answered
    closed
    overdue
  }
}`) as unknown as TypedDocumentString<InspectionRoundQuery, InspectionRoundQueryVariables>;
export const RoundFiguresDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RoundFigures($asOf: AsOf) {
  kpis(asOf: $asOf) {
    id
    pillar
    names {
      th
      en
    }
    decimals
    better
    value {
      period
      state
      shown
      unit
      target
      targetLow
      targetHigh
      planToDate
      status
      provisional
      revised
      completeness {
        reported
        expected
      }
    }
  }
  dataVersion(asOf: $asOf) {
    id
    recordedAt
  }
}
    `) as unknown as TypedDocumentString<RoundFiguresQuery, RoundFiguresQueryVariables>;
export const OpenRoundDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation OpenRound($round: NewRound!) {
  openRound(round: $round) {
    id
  }
}
    `) as unknown as TypedDocumentString<OpenRoundMutation, OpenRoundMutationVariables>;
export const SubmitRoundDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SubmitRound($id: ID!) {
  submitRound(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<SubmitRoundMutation, SubmitRoundMutationVariables>;
export const AddFindingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddFinding($finding: NewFinding!) {
  addFinding(finding: $finding) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddFindingMutation, AddFindingMutationVariables>;
export const AnswerFindingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AnswerFinding($id: ID!, $text: String!, $evidence: String) {
  answerFinding(id: $id, text: $text, evidence: $evidence) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnswerFindingMutation, AnswerFindingMutationVariables>;
export const CloseFindingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CloseFinding($id: ID!, $text: String!, $evidence: String!) {
  closeFinding(id: $id, text: $text, evidence: $evidence) {
    id
  }
}
    `) as unknown as TypedDocumentString<CloseFindingMutation, CloseFindingMutationVariables>;
export const ReopenFindingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReopenFinding($id: ID!, $text: String!) {
  reopenFinding(id: $id, text: $text) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReopenFindingMutation, ReopenFindingMutationVariables>;
export const KpiChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query KpiChanges($id: ID!, $period: Period, $asOf: AsOf) {
  kpi(id: $id, asOf: $asOf) {
    id
    previous: change(against: PREVIOUS, period: $period, asOf: $asOf) {
      ...ChangeTold
    }
    year: change(against: YEAR, period: $period, asOf: $asOf) {
      ...ChangeTold
    }
  }
}
    fragment ChangeTold on KpiChange {
  from {
    period
    shown
    state
  }
  to {
    period
    shown
    state
  }
  by
  change
  method
  own
  mix
  parts {
    office {
      names {
        th
        en
      }
    }
    district {
      names {
        th
        en
      }
    }
    old
    new
    own
    mix
    whole
    withheld
  }
  reason
  words {
    th
    en
  }
}`) as unknown as TypedDocumentString<KpiChangesQuery, KpiChangesQueryVariables>;
export const KpiSourcesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query KpiSources($id: ID!, $period: Period, $office: ID, $district: ID, $asOf: AsOf) {
  kpi(id: $id, asOf: $asOf) {
    id
    value(period: $period, office: $office, district: $district, asOf: $asOf) {
      ...FigureSources
    }
  }
}
    fragment FigureSources on KpiValue {
  population {
    names {
      th
      en
    }
    period
    observedOn
    value
    carriedForward
    artifacts {
      name
    }
  }
  revisions {
    old
    new
    recordedAt
    version
  }
  evidence(first: 1) {
    total
    numeratorArithmetic
    denominatorArithmetic
    times
    withheld
    withheldParts
    files {
      artifact {
        sha256
        name
      }
      dataset
      receivedAt
      cells
    }
  }
}`) as unknown as TypedDocumentString<KpiSourcesQuery, KpiSourcesQueryVariables>;
export const KpiFigureDocument = /*#__PURE__*/ new TypedDocumentString(`
    query KpiFigure($id: ID!, $period: Period, $office: ID, $district: ID, $asOf: AsOf) {
  kpi(id: $id, asOf: $asOf) {
    id
    pillar
    names {
      th
      en
    }
    definition {
      th
      en
    }
    formula {
      th
      en
    }
    limits {
      th
      en
    }
    owner {
      id
      names {
        th
        en
      }
      short {
        th
        en
      }
    }
    average
    unit
    decimals
    better
    thresholds {
      watchFrom
      offFrom
    }
    every
    headline
    dimensions {
      id
      names {
        th
        en
      }
    }
    levels
    definitionVersion
    datasets {
      id
      names {
        th
        en
      }
      countsIn {
        th
        en
      }
      leavesOut {
        th
        en
      }
      agency {
        id
        short {
          th
          en
        }
      }
      sensitivity
      districtOf
    }
    value(period: $period, office: $office, district: $district, asOf: $asOf) {
      ...FigureDocument
    }
    frames(period: $period, office: $office, district: $district, asOf: $asOf) {
      frame {
        id
        kind
        names {
          th
          en
        }
        illustrative
      }
      objective {
        th
        en
      }
      weight
      share
      target
      targetLow
      targetHigh
      status
      statusWords {
        th
        en
      }
    }
    targets(asOf: $asOf) {
      period
      place
      placeNames {
        th
        en
      }
      kind
      value
      unit
      low
      high
      plan
      everywhere
      from {
        id
        recordedAt
      }
      to {
        id
        recordedAt
      }
    }
  }
}
    fragment SignOffChangeRow on SignOffChange {
  kind
  dataset
  kpi
  names {
    th
    en
  }
  period
  office {
    id
    names {
      th
      en
    }
  }
  district {
    id
    names {
      th
      en
    }
  }
  dimensions {
    dimension
    names {
      th
      en
    }
    code
    codeNames {
      th
      en
    }
  }
  unit
  decimals
  old
  new
  oldState
  newState
  artifact {
    sha256
    name
  }
  version
}
fragment FigureSignOff on SignOff {
  state
  words {
    th
    en
  }
  month
  signedBy
  signedAt
  version
  changed(first: 20) {
    ...SignOffChangeRow
  }
  changedTotal
  rating {
    words {
      th
      en
    }
  }
  signatures {
    words {
      th
      en
    }
  }
  awaiting
}
fragment FigureDocument on KpiValue {
  ref
  period
  dataTo
  observedOn
  office {
    id
    names {
      th
      en
    }
  }
  district {
    id
    names {
      th
      en
    }
  }
  state
  empty
  value
  shown
  unit
  numerator
  denominator
  target
  targetLow
  targetHigh
  targetEverywhere
  planToDate
  planBasis
  gap
  outlook {
    words {
      th
      en
    }
  }
  status
  statusReason
  statusWords {
    th
    en
  }
  caution
  completeness {
    reported
    expected
    onTime
    arrivalUnknown
  }
  signOff {
    ...FigureSignOff
  }
  provisional
  revised
  partial
  carriedForward
  dataVersion {
    id
    recordedAt
  }
  receivedAt
  pulledAt
  definition {
    version
    from
    why {
      th
      en
    }
    formula {
      th
      en
    }
  }
}`) as unknown as TypedDocumentString<KpiFigureQuery, KpiFigureQueryVariables>;
export const KpiTrendDocument = /*#__PURE__*/ new TypedDocumentString(`
    query KpiTrend($id: ID!, $grain: Grain, $groupBy: GroupBy, $asOf: AsOf) {
  kpi(id: $id, asOf: $asOf) {
    id
    forecast(asOf: $asOf) {
      fiscalYear
      shown
      reasonWords {
        th
        en
      }
      besidePace {
        th
        en
      }
      besideTarget {
        th
        en
      }
      yearEnd {
        low
        value
        high
      }
      months {
        period
        low
        value
        high
      }
      method {
        th
        en
      }
      test {
        mase
        coverage
        points
        history
      }
    }
    series(grain: $grain, groupBy: $groupBy, asOf: $asOf) {
      periods
      groups {
        office {
          id
        }
        district {
          id
        }
        shown
        states
        provisional
        revised
        partial
        open
        empty
        notDue
        units
        targets
        plans
        statuses
      }
      breaks {
        from
        why {
          th
          en
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KpiTrendQuery, KpiTrendQueryVariables>;
export const KpiOfficesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query KpiOffices($id: ID!, $period: Period, $asOf: AsOf) {
  kpi(id: $id, asOf: $asOf) {
    id
    breakdown(by: office, period: $period, asOf: $asOf) {
      ...BreakdownRow
      office {
        id
        names {
          th
          en
        }
        wider
      }
    }
  }
}
    fragment BreakdownRow on KpiValue {
  ref
  state
  empty
  value
  shown
  numerator
  denominator
  target
  planToDate
  gap
  status
  statusReason
  statusWords {
    th
    en
  }
  caution
  provisional
  revised
  partial
  lacksPart
  dataTo
  completeness {
    reported
    expected
  }
}`) as unknown as TypedDocumentString<KpiOfficesQuery, KpiOfficesQueryVariables>;
export const KpiDistrictsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query KpiDistricts($id: ID!, $period: Period, $asOf: AsOf) {
  kpi(id: $id, asOf: $asOf) {
    id
    breakdown(by: district, period: $period, asOf: $asOf) {
      ...BreakdownRow
      district {
        id
        names {
          th
          en
        }
        short
        row
        column
      }
    }
  }
}
    fragment BreakdownRow on KpiValue {
  ref
  state
  empty
  value
  shown
  numerator
  denominator
  target
  planToDate
  gap
  status
  statusReason
  statusWords {
    th
    en
  }
  caution
  provisional
  revised
  partial
  lacksPart
  dataTo
  completeness {
    reported
    expected
  }
}`) as unknown as TypedDocumentString<KpiDistrictsQuery, KpiDistrictsQueryVariables>;
export const KpiEvidenceDocument = /*#__PURE__*/ new TypedDocumentString(`
    query KpiEvidence($ref: ID!, $first: Int!, $after: String) {
  evidence(ref: $ref, first: $first, after: $after) {
    ...SourceCells
  }
}
    fragment SourceCells on EvidencePage {
  nodes {
    part
    sign
    factor
    role
    measure
    dimensions {
      dimension
      names {
        th
        en
      }
      code
      codeNames {
        th
        en
      }
    }
    period
    office {
      id
      names {
        th
        en
      }
    }
    district {
      id
      names {
        th
        en
      }
    }
    value
    artifact {
      sha256
      name
    }
    dataset
    sheet
    line
    column
    raw
    receivedAt
  }
  total
  next
  numeratorArithmetic
  denominatorArithmetic
  times
  numerator
  denominator
  withheld
  withheldParts
}`) as unknown as TypedDocumentString<KpiEvidenceQuery, KpiEvidenceQueryVariables>;
export const KpiRevisionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query KpiRevisions($id: ID!, $until: AsOf, $office: ID, $district: ID) {
  revisions(kpi: $id, until: $until, office: $office, district: $district) {
    cause
    words {
      th
      en
    }
    statusOld
    statusNew
    period
    old
    new
    oldState
    newState
    recordedAt
    version
    artifact {
      sha256
      name
    }
  }
}
    `) as unknown as TypedDocumentString<KpiRevisionsQuery, KpiRevisionsQueryVariables>;
export const RetiredKpisDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RetiredKpis($asOf: AsOf) {
  retiredKpis(asOf: $asOf) {
    id
    names {
      th
      en
    }
    version {
      id
      recordedAt
    }
    lastVersion
  }
}
    `) as unknown as TypedDocumentString<RetiredKpisQuery, RetiredKpisQueryVariables>;
export const KpiSplitDocument = /*#__PURE__*/ new TypedDocumentString(`
    query KpiSplit($id: ID!, $dimension: ID!, $period: Period, $office: ID, $district: ID, $asOf: AsOf) {
  kpi(id: $id, period: $period, asOf: $asOf) {
    by(dimension: $dimension, office: $office, district: $district) {
      dimension {
        id
        names {
          th
          en
        }
      }
      whole {
        period
        state
        shown
      }
      summed
      words {
        th
        en
      }
      parts {
        code
        names {
          th
          en
        }
        state
        shown
        numerator
        denominator
        share
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KpiSplitQuery, KpiSplitQueryVariables>;
export const MissingDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Missing {
  kpis {
    id
    names {
      th
      en
    }
  }
  datasets {
    id
    names {
      th
      en
    }
  }
  districts {
    id
    names {
      th
      en
    }
  }
  offices {
    id
    names {
      th
      en
    }
  }
}
    `) as unknown as TypedDocumentString<MissingQuery, MissingQueryVariables>;
export const OverviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Overview($period: Period, $from: Period, $asOf: AsOf) {
  kpis(period: $period, asOf: $asOf) {
    ...KpiCard
  }
  dataVersion(asOf: $asOf) {
    id
    recordedAt
  }
  dataHealth(asOf: $asOf) {
    completeness {
      reported
      expected
      onTime
      arrivalUnknown
    }
    sources {
      agency
      dataset {
        id
        names {
          th
          en
        }
        agency {
          id
          short {
            th
            en
          }
        }
      }
      dataTo
      lastPull
      lastState
      overdueDays
      overdueOffices {
        id
        names {
          th
          en
        }
      }
    }
  }
}
    fragment KpiCard on Kpi {
  id
  pillar
  names {
    th
    en
  }
  owner {
    id
    short {
      th
      en
    }
  }
  decimals
  better
  headline
  value(period: $period, asOf: $asOf) {
    ref
    period
    dataTo
    observedOn
    state
    empty
    shown
    unit
    target
    targetLow
    targetHigh
    planToDate
    planBasis
    gap
    planReached
    status
    statusReason
    statusWords {
      th
      en
    }
    caution
    completeness {
      reported
      expected
    }
    provisional
    signOff {
      state
      rating {
        new
      }
    }
    revised
    partial
    carriedForward
    pulledAt
  }
  series(from: $from, asOf: $asOf) {
    periods
    groups {
      shown
      states
      partial
      open
    }
    breaks {
      from
    }
  }
}`) as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const OverviewCardsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OverviewCards($period: Period, $from: Period, $asOf: AsOf) {
  kpis(period: $period, asOf: $asOf) {
    ...KpiCard
  }
  dataVersion(asOf: $asOf) {
    id
    recordedAt
  }
}
    fragment KpiCard on Kpi {
  id
  pillar
  names {
    th
    en
  }
  owner {
    id
    short {
      th
      en
    }
  }
  decimals
  better
  headline
  value(period: $period, asOf: $asOf) {
    ref
    period
    dataTo
    observedOn
    state
    empty
    shown
    unit
    target
    targetLow
    targetHigh
    planToDate
    planBasis
    gap
    planReached
    status
    statusReason
    statusWords {
      th
      en
    }
    caution
    completeness {
      reported
      expected
    }
    provisional
    signOff {
      state
      rating {
        new
      }
    }
    revised
    partial
    carriedForward
    pulledAt
  }
  series(from: $from, asOf: $asOf) {
    periods
    groups {
      shown
      states
      partial
      open
    }
    breaks {
      from
    }
  }
}`) as unknown as TypedDocumentString<OverviewCardsQuery, OverviewCardsQueryVariables>;
export const PipelinePageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PipelinePage($period: Period, $grain: Grain, $office: ID, $asOf: AsOf) {
  pipeline(period: $period, grain: $grain, office: $office, asOf: $asOf) {
    grain
    periods
    dataTo
    office {
      id
      names {
        th
        en
      }
    }
    offices {
      id
      names {
        th
        en
      }
    }
    stages {
      id
      names {
        th
        en
      }
      about {
        th
        en
      }
      unit
      stockWhy {
        th
        en
      }
      rows {
        id
        role
        names {
          th
          en
        }
        stage
        why {
          th
          en
        }
        every
        unit
        values
        states
        partial
        provisional
      }
      entered
      left
      expected
      difference
      balance
      reasons {
        ...PipelineReasonWords
      }
    }
    handovers {
      id
      names {
        th
        en
      }
      linked
      why {
        th
        en
      }
      sends {
        ...PipelineSideColumns
      }
      receives {
        ...PipelineSideColumns
      }
      difference
      results
      reasons {
        ...PipelineReasonWords
      }
    }
    version {
      id
      recordedAt
    }
  }
}
    fragment PipelineReasonWords on PipelineReason {
  code
  words {
    th
    en
  }
  lines
}
fragment PipelineSideColumns on PipelineSide {
  stage
  agency {
    id
    short {
      th
      en
    }
  }
  names {
    th
    en
  }
  why {
    th
    en
  }
  every
  unit
  values
  states
  partial
  provisional
}`) as unknown as TypedDocumentString<PipelinePageQuery, PipelinePageQueryVariables>;
export const PipelineCellDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PipelineCell($part: ID!, $line: ID!, $period: Period!, $office: ID, $asOf: AsOf, $first: Int!, $after: String) {
  pipelineEvidence(
    part: $part
    line: $line
    period: $period
    office: $office
    asOf: $asOf
    first: $first
    after: $after
  ) {
    ...SourceCells
  }
}
    fragment SourceCells on EvidencePage {
  nodes {
    part
    sign
    factor
    role
    measure
    dimensions {
      dimension
      names {
        th
        en
      }
      code
      codeNames {
        th
        en
      }
    }
    period
    office {
      id
      names {
        th
        en
      }
    }
    district {
      id
      names {
        th
        en
      }
    }
    value
    artifact {
      sha256
      name
    }
    dataset
    sheet
    line
    column
    raw
    receivedAt
  }
  total
  next
  numeratorArithmetic
  denominatorArithmetic
  times
  numerator
  denominator
  withheld
  withheldParts
}`) as unknown as TypedDocumentString<PipelineCellQuery, PipelineCellQueryVariables>;
export const DistrictPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DistrictPage($id: ID!, $period: Period, $asOf: AsOf) {
  dataVersion(asOf: $asOf) {
    id
    recordedAt
  }
  district(id: $id) {
    id
    names {
      th
      en
    }
    offices {
      id
      names {
        th
        en
      }
    }
    kpis(period: $period, asOf: $asOf) {
      ...PlaceKpiRow
    }
  }
  districts {
    id
    names {
      th
      en
    }
  }
}
    fragment PlaceKpiRow on PlaceKpi {
  kpi {
    id
    pillar
    names {
      th
      en
    }
    decimals
    better
    owner {
      id
      short {
        th
        en
      }
    }
  }
  value {
    period
    dataTo
    state
    empty
    shown
    unit
    target
    targetLow
    targetHigh
    targetEverywhere
    planToDate
    gap
    status
    statusReason
    statusWords {
      th
      en
    }
    completeness {
      reported
      expected
    }
    caution
    provisional
    signOff {
      state
    }
    revised
    partial
  }
  rank
  of
  tied
  withheldOf
  trendPeriods
  trendShown
  trendStates
  trendPartial
  trendBreaks {
    from
  }
}`) as unknown as TypedDocumentString<DistrictPageQuery, DistrictPageQueryVariables>;
export const OfficeStandsOnDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OfficeStandsOn($asOf: AsOf) {
  kpis(asOf: $asOf) {
    id
    names {
      th
      en
    }
    levels
    datasets {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<OfficeStandsOnQuery, OfficeStandsOnQueryVariables>;
export const OfficePageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OfficePage($id: ID!, $period: Period, $fiscalYear: Int, $asOf: AsOf) {
  dataVersion(asOf: $asOf) {
    id
    recordedAt
  }
  office(id: $id) {
    id
    names {
      th
      en
    }
    agency {
      id
      names {
        th
        en
      }
      short {
        th
        en
      }
    }
    wider
    district {
      id
      names {
        th
        en
      }
    }
    kpis(period: $period, asOf: $asOf) {
      ...PlaceKpiRow
    }
    reports(fiscalYear: $fiscalYear, asOf: $asOf) {
      dataset {
        id
        names {
          th
          en
        }
        every
      }
      period
      dueOn
      state
      receivedAt
      damaged
    }
  }
  offices {
    id
    names {
      th
      en
    }
    agency {
      id
    }
  }
}
    fragment PlaceKpiRow on PlaceKpi {
  kpi {
    id
    pillar
    names {
      th
      en
    }
    decimals
    better
    owner {
      id
      short {
        th
        en
      }
    }
  }
  value {
    period
    dataTo
    state
    empty
    shown
    unit
    target
    targetLow
    targetHigh
    targetEverywhere
    planToDate
    gap
    status
    statusReason
    statusWords {
      th
      en
    }
    completeness {
      reported
      expected
    }
    caution
    provisional
    signOff {
      state
    }
    revised
    partial
  }
  rank
  of
  tied
  withheldOf
  trendPeriods
  trendShown
  trendStates
  trendPartial
  trendBreaks {
    from
  }
}`) as unknown as TypedDocumentString<OfficePageQuery, OfficePageQueryVariables>;
export const SigningMonthDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SigningMonth($month: Period!, $asOf: AsOf) {
  officeSignOff(month: $month, asOf: $asOf) {
    ...SigningRow
    history {
      ...SignatureRow
    }
    datasets {
      ...SigningRow
    }
  }
}
    fragment SignOffChangeRow on SignOffChange {
  kind
  dataset
  kpi
  names {
    th
    en
  }
  period
  office {
    id
    names {
      th
      en
    }
  }
  district {
    id
    names {
      th
      en
    }
  }
  dimensions {
    dimension
    names {
      th
      en
    }
    code
    codeNames {
      th
      en
    }
  }
  unit
  decimals
  old
  new
  oldState
  newState
  artifact {
    sha256
    name
  }
  version
}
fragment SignatureRow on Signature {
  signedBy
  name
  signedAt
  version
  digest
  values
  lacking {
    th
    en
  }
  reason
}
fragment SigningRow on Signing {
  of
  dataset {
    id
    names {
      th
      en
    }
    agency {
      id
      short {
        th
        en
      }
    }
  }
  month
  state
  signature {
    ...SignatureRow
  }
  changedTotal
  changed(first: 20) {
    ...SignOffChangeRow
  }
  lacking {
    th
    en
  }
  refusal {
    th
    en
  }
  values
  maySign
  version {
    id
    recordedAt
  }
}`) as unknown as TypedDocumentString<SigningMonthQuery, SigningMonthQueryVariables>;
export const SignDatasetMonthDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SignDatasetMonth($dataset: ID!, $month: Period!, $seen: AsOf, $reason: String) {
  signDatasetMonth(dataset: $dataset, month: $month, seen: $seen, reason: $reason) {
    state
  }
}
    `) as unknown as TypedDocumentString<SignDatasetMonthMutation, SignDatasetMonthMutationVariables>;
export const SignOfficeMonthDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SignOfficeMonth($month: Period!, $seen: AsOf, $reason: String) {
  signOfficeMonth(month: $month, seen: $seen, reason: $reason) {
    state
  }
}
    `) as unknown as TypedDocumentString<SignOfficeMonthMutation, SignOfficeMonthMutationVariables>;
export const StrategyPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query StrategyPage($fiscalYear: Int, $period: Period, $asOf: AsOf, $frame: ID) {
  frames(asOf: $asOf) {
    id
    kind
  }
  dataVersion(asOf: $asOf) {
    id
    recordedAt
  }
  strategy(fiscalYear: $fiscalYear, asOf: $asOf, frame: $frame) {
    id
    frame {
      id
      source {
        th
        en
      }
      illustrative
    }
    names {
      th
      en
    }
    fiscalYear
    nodes {
      id
      kind
      names {
        th
        en
      }
      weight
      score
      status
      rated
      of
      offTrack
      kpis {
        id
        names {
          th
          en
        }
        decimals
        better
        owner {
          id
          short {
            th
            en
          }
        }
        value(period: $period, asOf: $asOf) {
          state
          shown
          unit
          period
          dataTo
          target
          targetLow
          targetHigh
          planToDate
          planBasis
          status
          statusReason
          statusWords {
            th
            en
          }
          caution
          provisional
          signOff {
            state
          }
          revised
          partial
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StrategyPageQuery, StrategyPageQueryVariables>;
export const ShellDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Shell {
  me {
    name
    role
    may
    lastVisit
    agency {
      id
      short {
        th
        en
      }
    }
  }
  site {
    sample
    now
    fiscalYear
    lastClosedMonth
    changesSince
  }
}
    `) as unknown as TypedDocumentString<ShellQuery, ShellQueryVariables>;
export const ShellPlaceDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ShellPlace {
  province {
    code
    names {
      th
      en
    }
    office {
      th
      en
    }
  }
}
    `) as unknown as TypedDocumentString<ShellPlaceQuery, ShellPlaceQueryVariables>;