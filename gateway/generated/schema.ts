import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Agency as AgencyRow, Province as ProvinceRow } from '../../warehouse/place.js';
import type { OfficeAsked as OfficeAskedRow, DistrictAsked as DistrictAskedRow, OfficeReportAsked as OfficeReportAskedRow } from '../places/parents.js';
import type { KpiAsked as KpiAskedRow, DimensionCode as DimensionCodeRow, SeriesGroupRow as SeriesGroupRowRow, EvidenceSlice as EvidenceSliceRow, EvidenceCellAsked as EvidenceCellAskedRow, ChangePartRow as ChangePartRowRow, TargetAsked as TargetAskedRow, StrategyAsked as StrategyAskedRow, StrategyNodeAsked as StrategyNodeAskedRow, DimensionRow as DimensionRowRow } from '../kpi/parents.js';
import type { KpiValue as KpiValueRow, PopulationUsed as PopulationUsedRow } from '../../warehouse/kpis/answer.js';
import type { Series as SeriesRow } from '../../warehouse/kpis/kpi-series.js';
import type { MeasureSeries as MeasureSeriesRow } from '../../warehouse/measures/answer.js';
import type { MeasureSeriesGroupRow as MeasureSeriesGroupRowRow } from '../series/parents.js';
import type { Revision as RevisionRow } from '../../warehouse/changes/revision.js';
import type { Changes as ChangesRow } from '../../warehouse/changes/since.js';
import type { ChangeItemAsked as ChangeItemAskedRow, FiledTargetAsked as FiledTargetAskedRow, ChangePage as ChangePageRow } from '../changes/parents.js';
import type { DataVersion as DataVersionRow } from '../../warehouse/answer.js';
import type { Change as ChangeRow } from '../../warehouse/changes/comparison.js';
import type { FrameSummary as FrameSummaryRow, KpiInFrame as KpiInFrameRow } from '../../warehouse/strategy/frames.js';
import type { PlaceKpi as PlaceKpiRow } from '../../warehouse/kpis/place-report.js';
import type { KpiSplit as KpiSplitRow, KpiSplitPart as KpiSplitPartRow } from '../../warehouse/kpis/split-question.js';
import type { PipelineView as PipelineViewRow, PipelineStage as PipelineStageRow, PipelineRow as PipelineRowRow } from '../../warehouse/pipeline/answer.js';
import type { PipelineHandoverAsked as PipelineHandoverAskedRow, PipelineSideAsked as PipelineSideAskedRow } from '../pipeline/parents.js';
import type { Reason as ReasonRow } from '../../warehouse/pipeline/reason-words.js';
import type { DatasetAsked as DatasetAskedRow, MeasureRow as MeasureRowRow, ObservationAsked as ObservationAskedRow } from '../datasets/parents.js';
import type { DataHealth as DataHealthRow, QuarantinedLine as QuarantinedLineRow } from '../../warehouse/health/answer.js';
import type { SourceRow as SourceRowRow } from '../data-health/parents.js';
import type { HeldAsked as HeldAskedRow } from '../held/parents.js';
import type { Decision as DecisionRow, HeldPreview as HeldPreviewRow, FigureChange as FigureChangeRow, ReportChange as ReportChangeRow, KpiMove as KpiMoveRow } from '../../warehouse/holds/held-delivery.js';
import type { InspectionRound as InspectionRoundRow, Finding as FindingRow, FindingFigure as FindingFigureRow } from '../../warehouse/rounds/round.js';
import type { Pulling as PullingRow } from '../wiring.js';
import type { PullRecord as PullRecordRow } from '../../warehouse/intake/pull-record.js';
import type { SignOffAsked as SignOffAskedRow, SignOffChangeAsked as SignOffChangeAskedRow, SigningAsked as SigningAskedRow } from '../sign-off/parents.js';
import type { Signature as SignatureRow } from '../../warehouse/sign-off/sign-off.js';
import type { Person as PersonRow } from '../roles.js';
import type { Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** เลขรุ่นข้อมูล (`41` หรือพร้อมวัน `41@2026-11-23`) หรือเวลาแบบ ISO / A data version's number, with its day if wanted, or an ISO moment. */
  AsOf: { input: string; output: string; }
  /** วันที่แบบ ISO 8601 / An ISO 8601 day. */
  Day: { input: string; output: string; }
  /** เลขฐานสิบแบบแม่นตรง เป็นข้อความ / An exact decimal, as text. */
  Decimal: { input: string; output: string; }
  /** เวลาแบบ ISO 8601 / An ISO 8601 moment. */
  Moment: { input: string; output: string; }
  /** งวด: `2026-10`, `FY2570`, `FY2570-Q1`, `FY2570-H1`, `FY2570-YTD`, `FY2570-YTD-2026-12` (สะสมถึงเดือนนั้น / the year to date up to that month) / A period. */
  Period: { input: string; output: string; }
};

/** หน่วยงานระดับกรม / An agency. */
export type Agency = {
  __typename?: 'Agency';
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** ชื่อ / Name */
  names: Words;
  /** ชื่อย่อ / Short name */
  short: Words;
};

/** แฟ้มต้นทาง / The bytes a figure came from. */
export type ArtifactRef = {
  __typename?: 'ArtifactRef';
  /** ชื่อแฟ้ม / Name */
  name: Scalars['String']['output'];
  /** ลายนิ้วมือ / SHA-256 */
  sha256: Scalars['String']['output'];
};

/** ค่าเฉลี่ยหรือมัธยฐานของรายเรื่อง ไม่ใช้แทนกัน / Mean or median of single cases; neither stands for the other. */
export type Average =
  /** ค่าเฉลี่ย: ผลรวมของทุกเรื่อง ÷ จำนวนเรื่อง / Mean: the sum over the cases ÷ their number */
  | 'mean'
  /** มัธยฐาน: ค่าของเรื่องที่อยู่กลาง จากทุกเรื่องของงวดและสถานที่รวมกัน / Median: the middle one of all cases of the period and place */
  | 'median';

/** สถานะการลงนามในตารางคุณภาพข้อมูล / Sign-off in a cell of the health matrix. */
export type CellSignOff = {
  __typename?: 'CellSignOff';
  /** จำนวนสิ่งที่เปลี่ยนหลังลงนาม / Changes after signature */
  changed: Scalars['Int']['output'];
  /** เวลา / When */
  signedAt?: Maybe<Scalars['Moment']['output']>;
  /** บทบาทผู้ลงนาม / Role of who signed */
  signedBy?: Maybe<Scalars['String']['output']>;
  /** สถานะ / State */
  state: SignOffState;
};

/** เทียบกับงวดก่อน หรืองวดเดียวกันของปีก่อน / Against the period before, or the same of last year. */
export type ChangeAgainst =
  | 'PREVIOUS'
  | 'YEAR';

/** จำนวนต่อชนิด / How many of a kind. */
export type ChangeCount = {
  __typename?: 'ChangeCount';
  /** จำนวน ไม่นับที่มาแล้วถูกถอนกลับในช่วงนี้ / Count, without what came in between and was taken back */
  count: Scalars['Int']['output'];
  /** ชนิด / Kind */
  kind: ChangeKind;
  /** ที่มาแล้วถูกถอนกลับในช่วงนี้ อยู่ในรายการด้วย / What came in between and was taken back, which is listed too */
  takenBack: Scalars['Int']['output'];
};

/** สิ่งหนึ่งที่เปลี่ยนระหว่างสองเวลา / One thing that changed between two moments. */
export type ChangeItem = {
  __typename?: 'ChangeItem';
  /** แฟ้ม / Artifact */
  artifact?: Maybe<ArtifactRef>;
  /** ชุดข้อมูล / Dataset */
  dataset?: Maybe<Scalars['ID']['output']>;
  /** ทศนิยมที่แสดง / Decimals shown */
  decimals?: Maybe<Scalars['Int']['output']>;
  /** ชนิดของนิยาม / Kind of definition */
  definition?: Maybe<Scalars['String']['output']>;
  /** บทบาทผู้ลงนาม ส่วนของนิยามที่เปลี่ยน หรือเหตุ COMPLETED: ค่าที่มาก่อนบางส่วนได้รับรายงานส่วนที่เหลือ / Role of who signed, parts of the definition, or the cause; COMPLETED: a figure of which a part had come has the rest */
  detail?: Maybe<Scalars['String']['output']>;
  /** มิติ / Dimensions */
  dimensions: Array<DimensionValue>;
  /** อำเภอ / District */
  district?: Maybe<District>;
  /** แผนเหนือจังหวัดที่เป้าหมายหรือผลเทียบแผนนี้เป็นของแผนนั้น ว่าง: ยุทธศาสตร์ของจังหวัด / The plan above the province whose target or status it is; null: the province's own strategy */
  frame?: Maybe<Scalars['ID']['output']>;
  /** ชื่อแผนเหนือจังหวัด / Name of that plan */
  frameNames?: Maybe<Words>;
  /** ชนิด / Kind */
  kind: ChangeKind;
  /** ตัวชี้วัด / KPI */
  kpi?: Maybe<Scalars['ID']['output']>;
  /** ชื่อ / Name */
  names: Words;
  /** ค่าเดียวกันที่ปรับปรุงหลายครั้งระหว่างสองเวลา: รวมแล้วจากเท่าใดเป็นเท่าใด ว่าง: ครั้งเดียว / The same figure revised several times in between: from what to what together; none: once */
  net?: Maybe<NetChange>;
  /** ค่าใหม่ / New value; of a band its edges */
  new?: Maybe<Scalars['String']['output']>;
  /** สถานะของค่าใหม่ / State of the new value */
  newState?: Maybe<ValueState>;
  /** เป้าหมายใหม่ ว่าง: ยกเลิก / The target now; none: taken away */
  newTarget?: Maybe<FiledTarget>;
  /** เป้าประสงค์หรือเสาหลักที่ผลรวมเปลี่ยน ค่าคือคะแนน / An objective or pillar whose rolled-up status flipped; its values are scores */
  node?: Maybe<Scalars['ID']['output']>;
  /** หน่วยงาน / Office */
  office?: Maybe<Office>;
  /** ค่าเดิม / Old value; of a band its edges */
  old?: Maybe<Scalars['String']['output']>;
  /** งวดเดิม / Period of the old value */
  oldPeriod?: Maybe<Scalars['Period']['output']>;
  /** สถานะของค่าเดิม / State of the old value */
  oldState?: Maybe<ValueState>;
  /** เป้าหมายเดิม ของเป้าหมายที่เปลี่ยน / The target before, of a target that changed */
  oldTarget?: Maybe<FiledTarget>;
  /** งวด / Period */
  period?: Maybe<Scalars['Period']['output']>;
  /** เวลา / When */
  recordedAt: Scalars['Moment']['output'];
  /** ผลเทียบแผนใหม่ / New status */
  statusNew?: Maybe<Status>;
  /** ผลเทียบแผนเดิม / Old status */
  statusOld?: Maybe<Status>;
  /** ในช่วงนี้มาแล้วถูกถอนกลับ: อยู่ในรายการ ไม่นับใน counts / It came in between and was taken back: listed, not counted in counts */
  takenBack: Scalars['Boolean']['output'];
  /** หน่วย / Unit */
  unit: Scalars['String']['output'];
  /** รุ่นข้อมูล / Data version */
  version: Scalars['ID']['output'];
  /** ส่วนของเป้าหมายที่เปลี่ยนโดยค่าไม่บอก: แผนรายเดือน หรือน้ำหนักของแผนจากเท่าใดเป็นเท่าใด / What of a target changed that its amount does not tell: its plan by month; or how the plan of a status moved; or the weights of a strategy or plan, from what to what */
  words?: Maybe<Words>;
};

/** หน้าของรายการ / A page of changes. */
export type ChangeItemPage = {
  __typename?: 'ChangeItemPage';
  /** ถัดไป / Next */
  next?: Maybe<Scalars['String']['output']>;
  /** รายการ / Items */
  nodes: Array<ChangeItem>;
  /** ทั้งหมด / Total */
  total: Scalars['Int']['output'];
};

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

/** ส่วนของสถานที่หนึ่ง / One place's part of a change. */
export type ChangePart = {
  __typename?: 'ChangePart';
  /** อำเภอ / District */
  district?: Maybe<District>;
  /** จากสัดส่วนที่เปลี่ยนไป / From its changed weight */
  mix: Scalars['Decimal']['output'];
  /** ค่าใหม่ / Its later value */
  new?: Maybe<Scalars['Decimal']['output']>;
  /** หน่วยงาน / Office */
  office?: Maybe<Office>;
  /** ค่าเดิม / Its earlier value */
  old?: Maybe<Scalars['Decimal']['output']>;
  /** จากการเปลี่ยนแปลงของตนเอง / From its own movement */
  own: Scalars['Decimal']['output'];
  /** รวม / Together */
  whole: Scalars['Decimal']['output'];
  /** แห่งที่ปกปิดรวมกันเป็นรายการเดียว / Places that are withheld, together as one */
  withheld: Scalars['Boolean']['output'];
};

/** สิ่งที่เปลี่ยนระหว่างสองเวลา ทั้งยุทธศาสตร์ หรือของหน่วยงานหรืออำเภอหนึ่ง / What changed between two moments, for the whole strategy or at one office or district. */
export type Changes = {
  __typename?: 'Changes';
  /** จำนวนต่อชนิด / How many of each kind */
  counts: Array<ChangeCount>;
  /** อำเภอที่ถาม ว่าง: ไม่ได้ถามเฉพาะอำเภอ / The district asked about, if one was */
  district?: Maybe<District>;
  /** รุ่นข้อมูลเริ่มต้น / From this data version */
  from: DataVersion;
  /** รายการ เรียงตามความสำคัญ / The list, most pressing first */
  items: ChangeItemPage;
  /** หน่วยงานที่ถาม ว่าง: ไม่ได้ถามเฉพาะหน่วยงาน / The office asked about, if one was */
  office?: Maybe<Office>;
  /** รุ่นข้อมูลสิ้นสุด / To this data version */
  to: DataVersion;
};


/** สิ่งที่เปลี่ยนระหว่างสองเวลา ทั้งยุทธศาสตร์ หรือของหน่วยงานหรืออำเภอหนึ่ง / What changed between two moments, for the whole strategy or at one office or district. */
export type ChangesItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<ChangeKind>;
};

/** ข้อสังเกตจากการตรวจแฟ้มที่รับแล้ว ยอดรวมหรือยอดยกมาไม่ลงกัน / What a check found in a file that was taken: a total or balance that does not agree. */
export type CheckFinding = {
  __typename?: 'CheckFinding';
  /** แฟ้ม / Artifact */
  artifact: ArtifactRef;
  /** รหัส / Code */
  code: Scalars['String']['output'];
  /** คอลัมน์ / Column */
  column?: Maybe<Scalars['String']['output']>;
  /** ชุดข้อมูล / Dataset */
  dataset: Scalars['ID']['output'];
  /** ที่ควรเป็น / Expected */
  expected?: Maybe<Scalars['String']['output']>;
  /** ที่พบ / Found */
  found?: Maybe<Scalars['String']['output']>;
  /** บรรทัด / Line */
  line?: Maybe<Scalars['Int']['output']>;
  /** ข้อความ / Message */
  message: Words;
  /** บันทึกเมื่อ / Recorded */
  recordedAt: Scalars['Moment']['output'];
  /** ความรุนแรง / Severity */
  severity: CheckSeverity;
  /** แผ่นงาน / Sheet */
  sheet?: Maybe<Scalars['String']['output']>;
};

/** หน้าของข้อสังเกตจากการตรวจ / A page of findings. */
export type CheckFindingPage = {
  __typename?: 'CheckFindingPage';
  /** ถัดไป / Next */
  next?: Maybe<Scalars['String']['output']>;
  /** ข้อสังเกต / Findings */
  nodes: Array<CheckFinding>;
  /** ทั้งหมด / Total */
  total: Scalars['Int']['output'];
};

/** ข้อสังเกต: เตือนเท่านั้น หรือมีผู้ยืนยันแล้ว / A warning, or accepted by a person. */
export type CheckSeverity =
  | 'ACCEPTED'
  | 'WARNED';

/** ครบถ้วน: ได้รับ ÷ ควรได้รับ นับจากรายงานจริง / Received and expected reports, from real arrivals. */
export type Completeness = {
  __typename?: 'Completeness';
  /** ได้รับแล้วแต่ไม่ทราบวันที่มาถึง ไม่นับในความตรงเวลา / Received on a day nobody knows: left out of timeliness */
  arrivalUnknown: Scalars['Int']['output'];
  /** ควรได้รับ / Reports expected */
  expected: Scalars['Int']['output'];
  /** ได้รับภายในกำหนด / Received by the due day */
  onTime: Scalars['Int']['output'];
  /** ได้รับแล้ว / Reports received */
  reported: Scalars['Int']['output'];
};

/** คุณภาพข้อมูล / Data health. */
export type DataHealth = {
  __typename?: 'DataHealth';
  /** ตาราง / The matrix */
  cells: Array<HealthCell>;
  /** ความครบถ้วนรวม / Completeness over all that is due */
  completeness: Completeness;
  /** รอยืนยัน / Held */
  held: Array<HeldDelivery>;
  /** แหล่งข้อมูล / Sources */
  sources: Array<SourceHealth>;
  /** สภาพของระบบเอง ว่างเมื่อปกติ / The system itself; empty when all is well */
  system: Array<SystemProblem>;
  /** รุ่นข้อมูล / Data version */
  version: DataVersion;
};

/** รุ่นข้อมูล: การเปลี่ยนแปลงที่บันทึกแล้วหนึ่งครั้ง / One committed change of data or definitions. */
export type DataVersion = {
  __typename?: 'DataVersion';
  /** เลขรุ่น / Number */
  id: Scalars['ID']['output'];
  /** เวลาที่บันทึก / When it was recorded */
  recordedAt: Scalars['Moment']['output'];
};

/** ชุดข้อมูล / A dataset. */
export type Dataset = {
  __typename?: 'Dataset';
  /** คำอธิบาย / About */
  about: Words;
  /** หน่วยงานเจ้าของ / Agency */
  agency: Agency;
  /** สิ่งที่หน่วยงานนับรวม / What the agency counts in */
  countsIn?: Maybe<Words>;
  /** ชื่อของมิติ ตามลำดับเดียวกัน / Names of the dimensions, in the same order */
  dimensionNames: Array<Words>;
  /** มิติ / Dimensions */
  dimensions: Array<Scalars['String']['output']>;
  /** อำเภอหมายถึง offence residence office / What its district means */
  districtOf?: Maybe<Scalars['String']['output']>;
  /** รอบรายงาน / Rhythm */
  every: Scalars['String']['output'];
  /** งวดแรก / First period */
  firstPeriod?: Maybe<Scalars['Period']['output']>;
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** ตัวชี้วัดที่ใช้ / KPIs that use it */
  kpis: Array<Scalars['ID']['output']>;
  /** งวดล่าสุด / Last period */
  lastPeriod?: Maybe<Scalars['Period']['output']>;
  /** ได้รับล่าสุด / Last received */
  lastReceivedAt?: Maybe<Scalars['Moment']['output']>;
  /** สิ่งที่หน่วยงานไม่นับ / What the agency leaves out */
  leavesOut?: Maybe<Words>;
  /** ตัววัด / Measures */
  measures: Array<Measure>;
  /** ชื่อ / Name */
  names: Words;
  /** จำนวนแถว / Rows */
  rows: Scalars['Int']['output'];
  /** ความอ่อนไหว ordinary sensitive juvenile / Sensitivity */
  sensitivity: Scalars['String']['output'];
  /** กำหนดส่งภายในกี่วันหลังสิ้นงวด / Due within days of the period's end */
  withinDays: Scalars['Int']['output'];
};

/** นิยามที่ใช้กับตัวเลข / The definition a figure was reckoned by. */
export type DefinitionUsed = {
  __typename?: 'DefinitionUsed';
  /** สูตรของรุ่นนี้เป็นคำ / This version's formula in words */
  formula: Words;
  /** ใช้ตั้งแต่งวด ว่าง: ตั้งแต่ต้น / In force from; none: from the start */
  from?: Maybe<Scalars['Period']['output']>;
  /** รุ่น / Version */
  version: Scalars['Int']['output'];
  /** เปลี่ยนเพราะ / Why it changed */
  why?: Maybe<Words>;
};

/** เลือกเฉพาะรหัสของมิติหนึ่ง / Keeps some codes of a dimension. */
export type DimensionCodes = {
  /** รหัส / Codes */
  codes: Array<Scalars['ID']['input']>;
  /** มิติ / Dimension */
  dimension: Scalars['ID']['input'];
};

/** มิติหนึ่งค่า / A dimension and its code. */
export type DimensionValue = {
  __typename?: 'DimensionValue';
  /** รหัส / Code */
  code: Scalars['String']['output'];
  /** รหัสเป็นคำ / The code in words */
  codeNames: Words;
  /** มิติ / Dimension */
  dimension: Scalars['String']['output'];
  /** ชื่อมิติ / The dimension's name */
  names: Words;
};

/** ทิศทางที่ดี / Direction of good. */
export type Direction =
  | 'higher'
  | 'lower'
  | 'within_band';

/** อำเภอ / A district. */
export type District = {
  __typename?: 'District';
  /** คอลัมน์ในผัง / Column on the tile map */
  column: Scalars['Int']['output'];
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** ตัวชี้วัดของอำเภอ / Its KPIs */
  kpis: Array<PlaceKpi>;
  /** ชื่อ / Name */
  names: Words;
  /** หน่วยงานที่ตั้งอยู่ในอำเภอ / Offices that stand in it */
  offices: Array<Office>;
  /** แถวในผัง / Row on the tile map */
  row: Scalars['Int']['output'];
  /** ชื่อย่อ / Short Thai name for the tile map */
  short: Scalars['String']['output'];
};


/** อำเภอ / A district. */
export type DistrictKpisArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  period?: InputMaybe<Scalars['Period']['input']>;
};

/** เซลล์ต้นทาง / A source cell. */
export type EvidenceCell = {
  __typename?: 'EvidenceCell';
  /** แฟ้ม / Artifact */
  artifact: ArtifactRef;
  /** คอลัมน์ / Column */
  column: Scalars['String']['output'];
  /** ชุดข้อมูล / Dataset */
  dataset: Scalars['ID']['output'];
  /** มิติ / Dimensions */
  dimensions: Array<DimensionValue>;
  /** อำเภอ / District */
  district?: Maybe<District>;
  /** ตัวคูณ / Factor */
  factor: Scalars['Decimal']['output'];
  /** บรรทัด / Line */
  line: Scalars['Int']['output'];
  /** ตัววัด / Measure */
  measure: Scalars['String']['output'];
  /** หน่วยงาน / Office */
  office?: Maybe<Office>;
  /** numerator หรือ denominator / Part */
  part: Scalars['String']['output'];
  /** งวด / Period */
  period: Scalars['Period']['output'];
  /** ข้อความดิบ / Raw text */
  raw: Scalars['String']['output'];
  /** ได้รับเมื่อ / Received */
  receivedAt: Scalars['Moment']['output'];
  /** บทบาท value carried_forward population / Role */
  role: Scalars['String']['output'];
  /** แผ่นงาน / Sheet */
  sheet?: Maybe<Scalars['String']['output']>;
  /** เครื่องหมาย +1 −1 / Sign */
  sign: Scalars['Int']['output'];
  /** ค่า / Value */
  value: Scalars['Decimal']['output'];
};

/** แฟ้มหนึ่งในหลักฐานของตัวเลข / One file among a figure's evidence. */
export type EvidenceFile = {
  __typename?: 'EvidenceFile';
  /** แฟ้ม / Artifact */
  artifact: ArtifactRef;
  /** จำนวนเซลล์ / Cells taken from it */
  cells: Scalars['Int']['output'];
  /** ชุดข้อมูล / Dataset */
  dataset: Scalars['ID']['output'];
  /** ได้รับเมื่อ / Received */
  receivedAt: Scalars['Moment']['output'];
};

/** หลักฐานของตัวเลข / A figure's evidence. */
export type EvidencePage = {
  __typename?: 'EvidencePage';
  /** ตัวหาร / Denominator */
  denominator?: Maybe<Scalars['Decimal']['output']>;
  /** วิธีรวมตัวหาร / Arithmetic of the denominator */
  denominatorArithmetic?: Maybe<Scalars['String']['output']>;
  /** แฟ้มต้นทางทั้งหมดของตัวเลข / All source files of the figure */
  files: Array<EvidenceFile>;
  /** ตำแหน่งถัดไป / Cursor of the next page */
  next?: Maybe<Scalars['String']['output']>;
  /** เซลล์ / Cells */
  nodes: Array<EvidenceCell>;
  /** ตัวตั้ง / Numerator */
  numerator?: Maybe<Scalars['Decimal']['output']>;
  /** วิธีรวมตัวตั้ง / Arithmetic of the numerator */
  numeratorArithmetic: Scalars['String']['output'];
  /** ตัวคูณของสูตร / The formula's multiplier */
  times: Scalars['Decimal']['output'];
  /** จำนวนทั้งหมด / How many in all */
  total: Scalars['Int']['output'];
  /** ปกปิดจากผู้ถาม / Withheld from the one who asks */
  withheld: Scalars['Boolean']['output'];
  /** ส่วนที่ผู้ถามเห็นแถวต้นทางไม่ครบ numerator denominator / Parts of which the one who asks sees not every source line */
  withheldParts: Array<Scalars['String']['output']>;
};

/** ตัวเลขหนึ่ง เดิม → ใหม่ / A figure, old → new. */
export type FigureChange = {
  __typename?: 'FigureChange';
  /** ชนิด / Kind */
  change: FigureChangeKind;
  /** มิติ / Dimensions */
  dimensions: Array<DimensionValue>;
  /** อำเภอ / District */
  district?: Maybe<District>;
  /** ตัววัด / Measure */
  measure: Scalars['ID']['output'];
  /** ชื่อตัววัด / The measure's names */
  names: Words;
  /** ใหม่ / New */
  new?: Maybe<FigureSide>;
  /** หน่วยงาน / Office */
  office?: Maybe<Office>;
  /** เดิม / Old */
  old?: Maybe<FigureSide>;
  /** งวด / Period */
  period: Scalars['Period']['output'];
  /** หน่วย / Unit */
  unit: Scalars['String']['output'];
};

/** ชนิดของการเปลี่ยนตัวเลข / How a figure would change. */
export type FigureChangeKind =
  | 'ADDED'
  | 'DROPPED'
  | 'OVERWRITTEN';

/** หน้าของตัวเลขที่จะเปลี่ยน / A page of figures. */
export type FigureChangePage = {
  __typename?: 'FigureChangePage';
  /** ถัดไป / Next */
  next?: Maybe<Scalars['String']['output']>;
  /** ตัวเลข / Figures */
  nodes: Array<FigureChange>;
  /** ทั้งหมด / Total */
  total: Scalars['Int']['output'];
};

/** ด้านหนึ่งของตัวเลข / One side of a figure. */
export type FigureSide = {
  __typename?: 'FigureSide';
  /** ช่องที่ไม่มีข้อมูลในตัวเลขนี้ / Source cells of it that are missing */
  missing: Scalars['Int']['output'];
  /** วันสำรวจ / Survey day */
  observedOn?: Maybe<Scalars['Day']['output']>;
  /** เบื้องต้น / Provisional */
  provisional: Scalars['Boolean']['output'];
  /** สถานะของค่า / State */
  state: ValueState;
  /** ค่า / Value */
  value?: Maybe<Scalars['Decimal']['output']>;
};

/** เป้าหมายตามที่ยื่น / A target as it was filed. */
export type FiledTarget = {
  __typename?: 'FiledTarget';
  /** ขอบบน / Band, high */
  high?: Maybe<Scalars['Decimal']['output']>;
  /** ชนิด / Kind */
  kind: TargetKind;
  /** ขอบล่าง / Band, low */
  low?: Maybe<Scalars['Decimal']['output']>;
  /** หน่วยงาน อำเภอ หรือกรม ว่าง: ทั้งจังหวัด / Office, district or agency; none: the province */
  place?: Maybe<Scalars['ID']['output']>;
  /** ชื่อสถานที่ / The place's names */
  placeNames?: Maybe<Words>;
  /** แผนสะสมรายเดือนที่ยื่นไว้ เริ่มตุลาคม / The plan filed by month, October first */
  plan?: Maybe<Array<Scalars['Decimal']['output']>>;
  /** หน่วยของค่าและขอบ (ของการเปลี่ยนจากปีก่อน: percent) ว่าง: ตัวชี้วัดที่เลิกใช้ ตามเกณฑ์ก่อนที่จะบอก / What value and band are counted in (percent for a change); none: a KPI that is no more, by rules from before it was told */
  unit?: Maybe<Scalars['String']['output']>;
  /** ค่า หรือร้อยละเทียบปีก่อน / Value, or percent against last year */
  value?: Maybe<Scalars['Decimal']['output']>;
  /** เป็นคำ / In words */
  words: Words;
};

/** ข้อค้นพบของการตรวจราชการ / A finding of an inspection. */
export type Finding = {
  __typename?: 'Finding';
  /** การติดตามผลตามลำดับ / What was written since, in order */
  acts: Array<FindingAct>;
  /** หน่วยงานที่ต้องดำเนินการ / Whose it is to act on */
  agency: Agency;
  /** ปิดเมื่อ / Closed at */
  closedAt?: Maybe<Scalars['Moment']['output']>;
  /** เหลืออีกกี่วันจึงถึงกำหนด ค่าลบคือเกินกำหนดมาแล้วกี่วัน ว่างเมื่อแล้วเสร็จ / Days left until its day, 0 on the day itself and negative when it has passed; null when it is done */
  daysLeft?: Maybe<Scalars['Int']['output']>;
  /** กำหนดแล้วเสร็จ / Due day */
  due: Scalars['Day']['output'];
  /** ตัวเลขที่เกี่ยวข้อง / The figure it is about */
  figure?: Maybe<FindingFigure>;
  /** รหัส เช่น 2570-1-3 / Such as 2570-1-3 */
  id: Scalars['ID']['output'];
  /** ข้อค้นพบ / What was found */
  issue: Scalars['String']['output'];
  /** พบเมื่อ / Made at */
  madeAt: Scalars['Moment']['output'];
  /** พบโดย / Made by */
  madeBy: RoundPerson;
  /** เกินกำหนด / Not done, and its day has passed */
  overdue: Scalars['Boolean']['output'];
  /** ข้อเสนอแนะหรือข้อสั่งการ / Recommendation or directive */
  recommendation: Scalars['String']['output'];
  /** จำนวนครั้งที่เปิดใหม่ / How often it was opened again */
  reopened: Scalars['Int']['output'];
  /** รอบที่พบ / Its round */
  round: Scalars['ID']['output'];
  /** ความสำคัญ / Severity */
  severity: FindingSeverity;
  /** สถานะ / State */
  state: FindingState;
};

/** การติดตามผลหนึ่งรายการ / One entry of the follow-up. */
export type FindingAct = {
  __typename?: 'FindingAct';
  /** ชนิด / Kind */
  act: FindingActKind;
  /** เมื่อ / At */
  at: Scalars['Moment']['output'];
  /** โดย / By */
  by: RoundPerson;
  /** หลักฐาน / Evidence */
  evidence?: Maybe<Scalars['String']['output']>;
  /** ข้อความ / Text */
  text: Scalars['String']['output'];
};

/** สิ่งที่บันทึกต่อข้อค้นพบ / What was written of a finding. */
export type FindingActKind =
  | 'ANSWER'
  | 'CLOSE'
  | 'REOPEN';

/** จำนวนข้อค้นพบ / How many findings. */
export type FindingCounts = {
  __typename?: 'FindingCounts';
  /** อยู่ระหว่างดำเนินการ / Being worked on */
  answered: Scalars['Int']['output'];
  /** แล้วเสร็จ / Done */
  closed: Scalars['Int']['output'];
  /** รอคำตอบ / Waiting for an answer */
  open: Scalars['Int']['output'];
  /** เกินกำหนด / Overdue */
  overdue: Scalars['Int']['output'];
};

/** ตัวเลขของข้อค้นพบ: เมื่อพบ และขณะนี้ / A finding's figure: when it was found, and now. */
export type FindingFigure = {
  __typename?: 'FindingFigure';
  /** รุ่นข้อมูลเมื่อพบ / Data version when it was found */
  asOf: Scalars['AsOf']['output'];
  /** ตัวชี้วัด / KPI */
  kpi: Kpi;
  /** ค่าขณะนี้ของช่วงเดียวกัน / The same period’s value now */
  latest: KpiValue;
  /** ค่าเมื่อพบ / Value then */
  whenFound: KpiValue;
};

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

/** คาดการณ์สิ้นปีงบประมาณ ไม่มีผลต่อสถานะ / A forecast of the fiscal year's end; it never colours a status. */
export type Forecast = {
  __typename?: 'Forecast';
  /** อัตราปัจจุบันกับค่าพยากรณ์อยู่คนละด้านของเป้าหมาย เพราะเหตุใด / Why today's pace and the forecast are on different sides of the target, where they are */
  besidePace?: Maybe<Words>;
  /** ค่าพยากรณ์อยู่คนละด้านของเป้าหมายกับผลเทียบแผนวันนี้ หรือไม่ถึงเป้าหมายทั้งช่วง / Where the forecast is on the other side of the target than today's status, or its whole interval misses the target */
  besideTarget?: Maybe<Words>;
  /** ปีงบประมาณ / Fiscal year */
  fiscalYear: Scalars['Int']['output'];
  /** วิธี / Method */
  method: Words;
  /** เดือนที่เหลือ / The months left */
  months: Array<ForecastMonth>;
  /** รหัสเหตุผลที่ไม่แสดง / Reason code, where it is not */
  reason?: Maybe<Scalars['String']['output']>;
  /** เหตุผลเป็นคำ / The reason in words */
  reasonWords?: Maybe<Words>;
  /** แสดงหรือไม่ / Whether it is shown */
  shown: Scalars['Boolean']['output'];
  /** ผลทดสอบย้อนหลัง / Its test on held history */
  test?: Maybe<ForecastTest>;
  /** ค่าสิ้นปีและช่วงร้อยละ 80 / The year's end with its 80 % interval */
  yearEnd?: Maybe<ForecastInterval>;
};

/** ค่าและช่วงร้อยละ 80 / A value and its 80 % interval. */
export type ForecastInterval = {
  __typename?: 'ForecastInterval';
  /** ปลายบน / Upper end */
  high: Scalars['Decimal']['output'];
  /** ปลายล่าง / Lower end */
  low: Scalars['Decimal']['output'];
  /** ค่ากลาง / Middle */
  value: Scalars['Decimal']['output'];
};

/** เดือนที่คาดการณ์ / A forecast month. */
export type ForecastMonth = {
  __typename?: 'ForecastMonth';
  /** ปลายบน / Upper end */
  high: Scalars['Decimal']['output'];
  /** ปลายล่าง / Lower end */
  low: Scalars['Decimal']['output'];
  /** เดือน / Month */
  period: Scalars['Period']['output'];
  /** ค่ากลาง / Middle */
  value: Scalars['Decimal']['output'];
};

/** ผลทดสอบย้อนหลัง / A test on held history. */
export type ForecastTest = {
  __typename?: 'ForecastTest';
  /** ช่วงร้อยละ 80 ครอบคลุมจริง (0–1) / Real coverage of the 80 % interval */
  coverage: Scalars['Decimal']['output'];
  /** เดือนของข้อมูล / Months of history */
  history: Scalars['Int']['output'];
  /** ความคลาดเคลื่อนเทียบวิธีใช้เดือนเดียวกันปีก่อน ต่ำกว่า 1 คือดีกว่า / Error against the seasonal naive forecast's; under 1 is better */
  mase: Scalars['Decimal']['output'];
  /** จำนวนครั้งที่เทียบ / Forecasts compared */
  points: Scalars['Int']['output'];
};

/** กรอบแผนที่ตัวชี้วัดรับใช้ / A plan that the indicators serve. */
export type Frame = {
  __typename?: 'Frame';
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** น้ำหนักและเป้าหมายเป็นตัวอย่าง / Weights and targets are examples */
  illustrative: Scalars['Boolean']['output'];
  /** แผนของใคร / Whose plan */
  kind: FrameKind;
  /** ชื่อ / Name */
  names: Words;
  /** เอกสารที่มา / The document it is taken from */
  source?: Maybe<Words>;
  /** ปีงบประมาณแรกและปีสุดท้าย / First and last fiscal year */
  years: Array<Scalars['Int']['output']>;
};

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

/** ช่องหนึ่งของตารางคุณภาพข้อมูล / One cell of the health matrix. */
export type HealthCell = {
  __typename?: 'HealthCell';
  /** หน่วยงาน / Agency */
  agency: Scalars['ID']['output'];
  /** ส่งแล้วแต่ไม่ทราบวันที่มาถึง / Offices whose report is there, nobody knows since when */
  arrivalUnknown: Array<Scalars['ID']['output']>;
  /** ชุดข้อมูล / Dataset */
  dataset: Scalars['ID']['output'];
  /** กำหนดส่ง / Due */
  dueOn: Scalars['Day']['output'];
  /** ควรได้รับ / Expected */
  expected: Scalars['Int']['output'];
  /** ส่งหลังกำหนด / Offices whose report came after the due day */
  late: Array<Scalars['ID']['output']>;
  /** ยังไม่ส่ง / Offices that have not reported */
  missing: Array<Scalars['ID']['output']>;
  /** ทันกำหนด / On time */
  onTime: Scalars['Int']['output'];
  /** งวด / Period */
  period: Scalars['Period']['output'];
  /** ได้รับ / Received */
  received: Scalars['Int']['output'];
  /** การลงนาม / Sign-off */
  signOff: CellSignOff;
  /** สถานะ COMPLETE PARTIAL LATE WAITING NOT_DUE NOT_APPLICABLE / State */
  state: Scalars['String']['output'];
};

/** จำนวนสิ่งที่จะเปลี่ยน / How much it would change. */
export type HeldCounts = {
  __typename?: 'HeldCounts';
  /** ตัวเลขใหม่ / Figures added */
  added: Scalars['Int']['output'];
  /** ตัวเลขที่จะหายไป / Figures that would no longer stand */
  dropped: Scalars['Int']['output'];
  /** ตัวชี้วัดที่จะขยับ / KPIs moved */
  kpis: Scalars['Int']['output'];
  /** ค่าตัวชี้วัดที่จะขยับ / KPI figures moved */
  moves: Scalars['Int']['output'];
  /** ตัวเลขที่จะถูกเขียนทับ / Figures overwritten */
  overwritten: Scalars['Int']['output'];
  /** ค่าที่ผลเทียบแผนจะเปลี่ยน / KPI figures whose status would change */
  statuses: Scalars['Int']['output'];
  /** รายงานที่จะถูกถอน / Reports withdrawn */
  withdrawn: Scalars['Int']['output'];
};

/** การตัดสิน / A decision. */
export type HeldDecision = {
  __typename?: 'HeldDecision';
  /** ชื่อผู้ตัดสิน / Who */
  name: Scalars['String']['output'];
  /** เหตุผล / Why */
  reason: Scalars['String']['output'];
  /** บทบาท / Role */
  role: Scalars['String']['output'];
};

/** ข้อมูลที่รอยืนยัน และผลการตัดสิน / A delivery held for a decision, and what became of it. */
export type HeldDelivery = {
  __typename?: 'HeldDelivery';
  /** หน่วยงานเจ้าของ / Agency */
  agency: Agency;
  /** แฟ้ม / Artifact */
  artifact: ArtifactRef;
  /** รหัส / Code */
  code: Scalars['String']['output'];
  /** ชุดข้อมูล / Dataset */
  dataset: Scalars['ID']['output'];
  /** การตัดสิน / Who decided, and why */
  decision?: Maybe<HeldDecision>;
  /** ระงับเมื่อ / Held since */
  heldAt: Scalars['Moment']['output'];
  /** ชื่อถาวร / Names it for good */
  id: Scalars['ID']['output'];
  /** บรรทัด / Lines */
  lines: LineCounts;
  /** ยืนยันได้ มิฉะนั้นต้องแก้ไขเท่านั้น / It may be accepted; otherwise only mended */
  mayBeAccepted: Scalars['Boolean']['output'];
  /** ผู้ถามตัดสินได้ / The one who asks may decide */
  mayDecide: Scalars['Boolean']['output'];
  /** การยืนยันหมายความว่าอย่างไร หรือต้องแก้อย่างไร / What accepting means, or how to mend it */
  means: Words;
  /** ข้อความ / Message */
  message: Words;
  /** ชื่อชุดข้อมูล / The dataset's names */
  names: Words;
  /** สิ่งที่จะเปลี่ยนถ้ายืนยัน เฉพาะใต้ heldDelivery / What accepting would change; only under `heldDelivery`, null when it cannot be accepted */
  preview?: Maybe<HeldPreview>;
  /** ผู้อำนวยการเป็นผู้ตัดสิน / The director decides, not one agency */
  provinceWide: Scalars['Boolean']['output'];
  /** ได้รับเมื่อ / Received */
  receivedAt: Scalars['Moment']['output'];
  /** เมื่อ / When it was settled */
  settledAt?: Maybe<Scalars['Moment']['output']>;
  /** สถานะ / Status */
  status: HeldStatus;
  /** แฟ้มที่มาแทน หรือที่นำเข้า / The file that took its place, or was loaded of it */
  takenBy?: Maybe<ArtifactRef>;
};

/** ข้อสังเกตหนึ่งข้อ / One thing that is odd. */
export type HeldFinding = {
  __typename?: 'HeldFinding';
  /** รหัส / Code */
  code: Scalars['String']['output'];
  /** คอลัมน์ / Column */
  column?: Maybe<Scalars['String']['output']>;
  /** ที่ควรเป็น / Expected */
  expected?: Maybe<Scalars['String']['output']>;
  /** ที่พบ / Found */
  found?: Maybe<Scalars['String']['output']>;
  /** ชนิด / Kind */
  kind: HeldFindingKind;
  /** บรรทัด / Line */
  line?: Maybe<Scalars['Int']['output']>;
  /** ข้อความ / Message */
  message: Words;
  /** แผ่นงาน / Sheet */
  sheet?: Maybe<Scalars['String']['output']>;
};

/** ชนิดของข้อสังเกต: จะได้รับการยืนยัน เตือนเท่านั้น หรือบรรทัดยังถูกกัก / Accepted with the file, a warning, or a line that stays in quarantine. */
export type HeldFindingKind =
  | 'ACCEPTED'
  | 'QUARANTINED'
  | 'WARNED';

/** หน้าของข้อสังเกต / A page of findings. */
export type HeldFindingPage = {
  __typename?: 'HeldFindingPage';
  /** ถัดไป / Next */
  next?: Maybe<Scalars['String']['output']>;
  /** ข้อสังเกต / Findings */
  nodes: Array<HeldFinding>;
  /** ทั้งหมด / Total */
  total: Scalars['Int']['output'];
};

/** หน้าของแฟ้มที่ระงับ / A page of held deliveries. */
export type HeldPage = {
  __typename?: 'HeldPage';
  /** ถัดไป / Next */
  next?: Maybe<Scalars['String']['output']>;
  /** แฟ้ม / Deliveries */
  nodes: Array<HeldDelivery>;
  /** ทั้งหมด / Total */
  total: Scalars['Int']['output'];
};

/** สิ่งที่การยืนยันจะเปลี่ยน ลองทำแล้วถอนกลับ / What accepting would change: rehearsed and undone. */
export type HeldPreview = {
  __typename?: 'HeldPreview';
  /** จำนวน / Counts */
  counts: HeldCounts;
  /** ตัวเลขที่จะเปลี่ยน / Figures it would change */
  figures: FigureChangePage;
  /** ข้อสังเกตรายบรรทัด ว่างสำหรับผู้ที่ไม่มีสิทธิเห็นบรรทัดต้นทาง / What is odd, by line; empty for those who may not see source lines */
  findings: HeldFindingPage;
  /** บรรทัด / Lines */
  lines: LineCounts;
  /** ตัวชี้วัดที่จะขยับ ทั้งจังหวัดก่อน / KPIs it would move, the province first */
  moves: KpiMovePage;
  /** รายงานที่จะเปลี่ยน / Reports it would bring, replace or withdraw */
  reports: ReportChangePage;
  /** เครื่องหมายของสิ่งที่แสดง ส่งกลับเมื่อยืนยัน / Mark of what is shown; accepting hands it back */
  seen: Scalars['String']['output'];
  /** ผลเมื่อนำเข้า LOADED PARTIAL UNCHANGED / How it would end */
  state: Scalars['String']['output'];
  /** คำนวณจากรุ่นข้อมูล / The version it would be applied on */
  version: DataVersion;
};


/** สิ่งที่การยืนยันจะเปลี่ยน ลองทำแล้วถอนกลับ / What accepting would change: rehearsed and undone. */
export type HeldPreviewFiguresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** สิ่งที่การยืนยันจะเปลี่ยน ลองทำแล้วถอนกลับ / What accepting would change: rehearsed and undone. */
export type HeldPreviewFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** สิ่งที่การยืนยันจะเปลี่ยน ลองทำแล้วถอนกลับ / What accepting would change: rehearsed and undone. */
export type HeldPreviewMovesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** สิ่งที่การยืนยันจะเปลี่ยน ลองทำแล้วถอนกลับ / What accepting would change: rehearsed and undone. */
export type HeldPreviewReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** สถานะของแฟ้มที่ระงับ OVERTAKEN: ต้นทางส่งชุดใหม่กว่าแล้ว READ_AGAIN: อ่านใหม่ได้หลังแก้สัญญาข้อมูล / What became of a held delivery. */
export type HeldStatus =
  | 'ACCEPTED'
  | 'OVERTAKEN'
  | 'READ_AGAIN'
  | 'REFUSED'
  | 'WAITING';

/** รอบการตรวจราชการ ตัวเลขตรึงไว้เมื่อส่งรายงาน / An inspection round. Its figures are frozen when it is submitted. */
export type InspectionRound = {
  __typename?: 'InspectionRound';
  /** รุ่นข้อมูลที่ตรึงไว้ ใช้เป็น asOf ได้ ว่างเมื่อยังเปิดอยู่ / The frozen data version and day, to be used as `asOf`; null while the round is open */
  asOf?: Maybe<Scalars['AsOf']['output']>;
  /** ข้อค้นพบของรอบก่อนที่ยังไม่แล้วเสร็จเมื่อเปิดรอบนี้ / Findings of earlier rounds that were not done when this one was opened */
  carried: Array<Finding>;
  /** ค่าที่เปลี่ยนหลังส่งรายงาน / Figures that changed after it was submitted */
  changed: Array<Revision>;
  /** จำนวนข้อค้นพบตามสถานะ รวมที่ยกมา / Findings by state, those carried over included */
  counts: FindingCounts;
  /** ข้อค้นพบ เกินกำหนดก่อน / Findings, overdue first */
  findings: Array<Finding>;
  /** ปีงบประมาณ พ.ศ. / Fiscal year, Buddhist */
  fiscalYear: Scalars['Int']['output'];
  /** รหัส เช่น 2570-1 / Such as 2570-1 */
  id: Scalars['ID']['output'];
  /** ชนิด / Kind */
  kind: RoundKind;
  /** เปิดเมื่อ / Opened at */
  openedAt: Scalars['Moment']['output'];
  /** เปิดโดย / Opened by */
  openedBy: RoundPerson;
  /** สถานะ / State */
  state: RoundState;
  /** ส่งเมื่อ / Submitted at */
  submittedAt?: Maybe<Scalars['Moment']['output']>;
  /** ส่งโดย / Submitted by */
  submittedBy?: Maybe<RoundPerson>;
  /** ชื่อรอบและประเด็น / Title and theme */
  title: Scalars['String']['output'];
};

/** ตัวชี้วัด / A key performance indicator. */
export type Kpi = {
  __typename?: 'Kpi';
  /** ค่าเฉลี่ยหรือมัธยฐานของรายเรื่อง ว่าง: ผลรวม สัดส่วน หรืออัตรา / Mean or median of single cases; none: a sum, a share or a rate */
  average?: Maybe<Average>;
  /** ทิศทางที่ดี / Direction of good */
  better: Direction;
  /** ค่ารายหน่วยงานหรือรายอำเภอ / The same figure by office or district */
  breakdown: Array<KpiValue>;
  /** ค่าเดียวกันแยกตามมิติ เช่น เพศ ช่วงอายุ ข้อหา / The same figure by a dimension: sex, age group, charge */
  by: KpiSplit;
  /** เปลี่ยนจากงวดก่อนหรืองวดเดียวกันของปีก่อนเท่าใด และหน่วยงานหรืออำเภอใดทำให้เปลี่ยน / By how much it moved, and which offices or districts moved it */
  change: KpiChange;
  /** ชุดข้อมูลที่ใช้ / Datasets it stands on */
  datasets: Array<Dataset>;
  /** ทศนิยมที่แสดง / Decimals shown */
  decimals: Scalars['Int']['output'];
  /** คำนิยาม / Definition */
  definition: Words;
  /** รุ่นของนิยาม / Definition's version */
  definitionVersion: Scalars['Int']['output'];
  /** มิติที่แยกได้ นอกจากสถานที่ / What it can be taken apart by, beside places */
  dimensions: Array<KpiDimension>;
  /** รอบรายงาน month quarter half year / Rhythm */
  every: Scalars['String']['output'];
  /** คาดการณ์สิ้นปี พร้อมผลทดสอบย้อนหลัง หรือเหตุผลที่ไม่แสดง / The year's end, with its test on held history, or why it is not shown */
  forecast: Forecast;
  /** สูตรเป็นคำ / Formula in words */
  formula: Words;
  /** ทุกกรอบแผนที่ตัวชี้วัดนี้รับใช้ แผนของจังหวัดมาก่อน / Every frame it serves, the province's own first */
  frames: Array<KpiFrame>;
  /** งวดบนการ์ด / The card's own period */
  headline: Scalars['String']['output'];
  /** รหัส / Code */
  id: Scalars['ID']['output'];
  /** ระดับที่มีค่า / Levels at which it exists */
  levels: Array<Level>;
  /** ข้อจำกัด / Known limits */
  limits?: Maybe<Words>;
  /** ชื่อภาษาไทย / Thai name */
  name: Scalars['String']['output'];
  /** ชื่อสองภาษา / Name in both languages */
  names: Words;
  /** หน่วยงานเจ้าของ / Owner */
  owner: Agency;
  /** เสาหลัก CP RH SO AJ / Pillar */
  pillar: Scalars['String']['output'];
  /** อนุกรมเวลา / Its series */
  series: Series;
  /** เป้าหมายทุกปีพร้อมประวัติการแก้ไข ปีใหม่สุดก่อน / Its targets with their history, newest year first */
  targets: Array<TargetRecord>;
  /** เกณฑ์ / Thresholds */
  thresholds: Thresholds;
  /** หน่วย / Unit */
  unit: Scalars['String']['output'];
  /** ค่าในงวดหนึ่ง / Its value in one period (default: latest due, on the card's own grain) */
  value: KpiValue;
};


/** ตัวชี้วัด / A key performance indicator. */
export type KpiBreakdownArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  by: GroupBy;
  period?: InputMaybe<Scalars['Period']['input']>;
};


/** ตัวชี้วัด / A key performance indicator. */
export type KpiByArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  dimension: Scalars['ID']['input'];
  district?: InputMaybe<Scalars['ID']['input']>;
  office?: InputMaybe<Scalars['ID']['input']>;
  period?: InputMaybe<Scalars['Period']['input']>;
};


/** ตัวชี้วัด / A key performance indicator. */
export type KpiChangeArgs = {
  against: ChangeAgainst;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  by?: InputMaybe<GroupBy>;
  period?: InputMaybe<Scalars['Period']['input']>;
};


/** ตัวชี้วัด / A key performance indicator. */
export type KpiForecastArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
};


/** ตัวชี้วัด / A key performance indicator. */
export type KpiFramesArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  district?: InputMaybe<Scalars['ID']['input']>;
  office?: InputMaybe<Scalars['ID']['input']>;
  period?: InputMaybe<Scalars['Period']['input']>;
};


/** ตัวชี้วัด / A key performance indicator. */
export type KpiSeriesArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  from?: InputMaybe<Scalars['Period']['input']>;
  grain?: InputMaybe<Grain>;
  groupBy?: InputMaybe<GroupBy>;
  to?: InputMaybe<Scalars['Period']['input']>;
};


/** ตัวชี้วัด / A key performance indicator. */
export type KpiTargetsArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
};


/** ตัวชี้วัด / A key performance indicator. */
export type KpiValueArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  district?: InputMaybe<Scalars['ID']['input']>;
  frame?: InputMaybe<Scalars['ID']['input']>;
  office?: InputMaybe<Scalars['ID']['input']>;
  period?: InputMaybe<Scalars['Period']['input']>;
};

/** การเปลี่ยนแปลงและที่มา ผลรวมของส่วนเท่ากับการเปลี่ยนแปลงพอดี / A change and its parts, which sum to it exactly. */
export type KpiChange = {
  __typename?: 'KpiChange';
  /** แยกตาม / Split by */
  by?: Maybe<GroupBy>;
  /** การเปลี่ยนแปลง ว่างเมื่อเทียบไม่ได้ / The change; none where it is not compared */
  change?: Maybe<Scalars['Decimal']['output']>;
  /** ค่าเดิม / The earlier figure */
  from: KpiValue;
  /** วิธี SUM หรือ MIDPOINT / Method */
  method?: Maybe<Scalars['String']['output']>;
  /** จากสัดส่วนที่เปลี่ยนไป / From the changed mix of places */
  mix?: Maybe<Scalars['Decimal']['output']>;
  /** จากแต่ละแห่งเอง / From the places' own movements */
  own?: Maybe<Scalars['Decimal']['output']>;
  /** ส่วนของแต่ละแห่ง มากก่อน / Each place's part, largest first */
  parts: Array<ChangePart>;
  /** รหัสเหตุผลที่เทียบไม่ได้ MEDIAN: เทียบแล้วแต่ไม่แยกตามแห่ง / Why it is not compared; MEDIAN: compared, and not taken apart by place */
  reason?: Maybe<Scalars['String']['output']>;
  /** ค่าใหม่ / The later figure */
  to: KpiValue;
  /** หนึ่งประโยค / One sentence */
  words: Words;
};

/** มิติของตัวชี้วัด / A dimension of a KPI. */
export type KpiDimension = {
  __typename?: 'KpiDimension';
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** ชื่อ / Name */
  names: Words;
};

/** ตัวชี้วัดหนึ่งตัวในกรอบแผนหนึ่ง วัดด้วยเป้าหมายของกรอบนั้น / One indicator in one frame, rated by that frame's own target. */
export type KpiFrame = {
  __typename?: 'KpiFrame';
  /** กรอบแผน / Frame */
  frame: Frame;
  /** ห่างจากแผน / Distance to the plan */
  gap?: Maybe<Scalars['Decimal']['output']>;
  /** เป้าประสงค์ในกรอบ / Its objective there */
  objective: Words;
  /** แผนถึงงวดนี้ / Plan to date */
  planToDate?: Maybe<Scalars['Decimal']['output']>;
  /** น้ำหนักร้อยละของทั้งกรอบ / Weight in the whole frame, percent */
  share: Scalars['Decimal']['output'];
  /** ผลเทียบแผน / Status */
  status: Status;
  /** รหัสเหตุผล / Reason code */
  statusReason: Scalars['String']['output'];
  /** เหตุผลเป็นคำ / Reason in words */
  statusWords: Words;
  /** เป้าหมาย / Target */
  target?: Maybe<Scalars['Decimal']['output']>;
  /** ขอบบน / Band, high */
  targetHigh?: Maybe<Scalars['Decimal']['output']>;
  /** ขอบล่าง / Band, low */
  targetLow?: Maybe<Scalars['Decimal']['output']>;
  /** น้ำหนักร้อยละในเป้าประสงค์ / Weight in its objective, percent */
  weight: Scalars['Decimal']['output'];
};

/** ค่าตัวชี้วัดหนึ่งค่าที่จะขยับ / A KPI's figure that would move. */
export type KpiMove = {
  __typename?: 'KpiMove';
  /** อำเภอ / District */
  district?: Maybe<District>;
  /** ตัวชี้วัด / KPI */
  kpi: Kpi;
  /** ใหม่ / New */
  new: KpiMoveSide;
  /** หน่วยงาน / Office */
  office?: Maybe<Office>;
  /** เดิม / Old */
  old: KpiMoveSide;
  /** งวด / Period */
  period: Scalars['Period']['output'];
};

/** หน้าของตัวชี้วัดที่จะขยับ / A page of KPI moves. */
export type KpiMovePage = {
  __typename?: 'KpiMovePage';
  /** ถัดไป / Next */
  next?: Maybe<Scalars['String']['output']>;
  /** ค่า / Moves */
  nodes: Array<KpiMove>;
  /** ทั้งหมด / Total */
  total: Scalars['Int']['output'];
};

/** ด้านหนึ่งของค่าตัวชี้วัด / One side of a KPI's move. */
export type KpiMoveSide = {
  __typename?: 'KpiMoveSide';
  /** ความครบถ้วน / Completeness */
  completeness: Completeness;
  /** ค่าที่แสดง / Rounded once for display */
  shown?: Maybe<Scalars['Decimal']['output']>;
  /** สถานะของค่า / State */
  state: ValueState;
  /** ผลเทียบแผน / Status */
  status: Status;
  /** รหัสเหตุผล / Reason code */
  statusReason: Scalars['String']['output'];
  /** เหตุผลเป็นคำ / Reason in words */
  statusWords: Words;
  /** ค่าแม่นตรง / Exact value */
  value?: Maybe<Scalars['Decimal']['output']>;
};

/** ตัวเลขที่แยกตามมิติ / A figure taken apart by a dimension. */
export type KpiSplit = {
  __typename?: 'KpiSplit';
  /** มิติ / Dimension */
  dimension: KpiDimension;
  /** ส่วน / Parts */
  parts: Array<KpiSplitPart>;
  /** ค่าของส่วนรวมกันเท่ากับทั้งหมดหรือไม่ / Whether the parts' values add up to the whole's */
  summed: Scalars['Boolean']['output'];
  /** ค่าทั้งหมด / The whole */
  whole: KpiValue;
  /** ส่วนเกี่ยวกับทั้งหมดอย่างไร หรือเหตุที่ไม่แยก / How the parts relate to the whole, or why there are none */
  words: Words;
};

/** ส่วนหนึ่งของตัวเลข / One part of a figure. */
export type KpiSplitPart = {
  __typename?: 'KpiSplitPart';
  /** รหัสในมิติ / Code */
  code: Scalars['ID']['output'];
  /** ตัวหาร / Denominator */
  denominator?: Maybe<Scalars['Decimal']['output']>;
  /** ชื่อ / Name */
  names: Words;
  /** ตัวตั้ง / Numerator */
  numerator?: Maybe<Scalars['Decimal']['output']>;
  /** ร้อยละของตัวตั้งทั้งหมด เมื่อส่วนรวมกันได้ / Percent of the whole's numerator, where parts add up */
  share?: Maybe<Scalars['Decimal']['output']>;
  /** ค่าที่แสดง / Rounded once for display */
  shown?: Maybe<Scalars['Decimal']['output']>;
  /** สถานะของค่า / State */
  state: ValueState;
  /** ค่าแม่นตรง / Exact value */
  value?: Maybe<Scalars['Decimal']['output']>;
};

/** ตัวเลขหนึ่งตัวพร้อมทุกสิ่งที่ต้องรู้ / One figure with all that must be known of it. */
export type KpiValue = {
  __typename?: 'KpiValue';
  /** ใช้ค่าที่ยกมา / Uses a value carried forward */
  carriedForward: Scalars['Boolean']['output'];
  /** ตัวหารน้อย ควรระวัง / Small denominator: caution */
  caution: Scalars['Boolean']['output'];
  /** ความครบถ้วน / Completeness */
  completeness: Completeness;
  /** ข้อมูลถึงเดือน / Last month covered */
  dataTo?: Maybe<Scalars['Period']['output']>;
  /** รุ่นข้อมูล / Data version */
  dataVersion: DataVersion;
  /** นิยามที่ใช้ / The definition it was reckoned by */
  definition: DefinitionUsed;
  /** ตัวหาร (ของมัธยฐาน: จำนวนเรื่อง ไม่ได้นำไปหาร) / Denominator; of a median how many cases, which nothing is divided by */
  denominator?: Maybe<Scalars['Decimal']['output']>;
  /** อำเภอ / District */
  district?: Maybe<District>;
  /** ไม่เกี่ยวข้องเพราะไม่มีเรื่องในงวดนี้ ตัวหารเป็นศูนย์ / It does not apply because there were no cases: its denominator is zero */
  empty: Scalars['Boolean']['output'];
  /** หลักฐาน: เซลล์ แฟ้ม และวิธีคำนวณ / Its evidence: cells, files and arithmetic */
  evidence: EvidencePage;
  /** กรอบแผนของเป้าหมายนี้ / The frame whose target this is */
  frame: Scalars['ID']['output'];
  /** ห่างจากแผน / Distance to the plan */
  gap?: Maybe<Scalars['Decimal']['output']>;
  /** ตัวชี้วัด / The KPI */
  kpi: Kpi;
  /** ไม่ประเมินเพราะขาดส่วนหนึ่ง จึงไม่จัดอันดับและไม่ไล่สี / Not rated for a part it lacks: it takes no rank and no shade */
  lacksPart: Scalars['Boolean']['output'];
  /** ตัวตั้ง (ของมัธยฐาน: ค่ามัธยฐานนั้นเอง) / Numerator; of a median the middle value itself */
  numerator?: Maybe<Scalars['Decimal']['output']>;
  /** วันสำรวจ / Survey day */
  observedOn?: Maybe<Scalars['Day']['output']>;
  /** หน่วยงาน / Office */
  office?: Maybe<Office>;
  /** เดือนที่เหลือต้องได้เท่าใด และอัตรานี้จะไปถึงไหน ของค่าสะสมปีงบประมาณ / What the rest of the year asks, of a year to date that accumulates */
  outlook?: Maybe<Outlook>;
  /** ขาดบางส่วน: หน่วยงานหรือบางแถวยังไม่รวม / Lacks a part: an office, or some lines of a report */
  partial: Scalars['Boolean']['output'];
  /** งวด / Period */
  period: Scalars['Period']['output'];
  /** ที่มาของแผน FILED SEASONAL STRAIGHT_LINE LEVEL / Where the plan comes from */
  planBasis?: Maybe<Scalars['String']['output']>;
  /** ถึงแผนแล้วร้อยละเท่าใด (ค่าที่ยิ่งน้อยยิ่งดี: แผน ÷ ค่า) ปัดลง ว่าง: ไม่ประเมิน หรือเป้าหมายเป็นช่วง / Percent of the plan reached (where lower is better: plan ÷ value), rounded down; none: not rated, or a band */
  planReached?: Maybe<Scalars['Decimal']['output']>;
  /** แผนถึงงวดนี้ / Plan to date */
  planToDate?: Maybe<Scalars['Decimal']['output']>;
  /** ประชากรที่เป็นตัวหาร ว่าง: ไม่ใช่อัตราต่อประชากร หรือไม่มีค่า / The population it is divided by; none: no rate per population, or no value */
  population?: Maybe<PopulationUsed>;
  /** ข้อมูลเบื้องต้น / Provisional */
  provisional: Scalars['Boolean']['output'];
  /** ดึงข้อมูลล่าสุดเมื่อ / Last pulled */
  pulledAt?: Maybe<Scalars['Moment']['output']>;
  /** ได้รับข้อมูลล่าสุด / When its latest part was received */
  receivedAt?: Maybe<Scalars['Moment']['output']>;
  /** ใช้ถามหลักฐาน / What evidence is asked with */
  ref: Scalars['ID']['output'];
  /** เคยปรับปรุง / Revised */
  revised: Scalars['Boolean']['output'];
  /** การปรับปรุงของตัวเลขนี้ตามที่ทราบในรุ่นข้อมูลนี้ ใหม่สุดก่อน ของแห่งที่ปกปิดไม่บอก / Its revisions as known at its data version, newest first; of a place that is withheld none are told */
  revisions: Array<Revision>;
  /** ค่าที่ปัดครั้งเดียวเพื่อแสดง / Rounded once for display */
  shown?: Maybe<Scalars['Decimal']['output']>;
  /** การลงนาม / Sign-off */
  signOff: SignOff;
  /** สถานะของค่า / State */
  state: ValueState;
  /** ผลเทียบแผน / Status */
  status: Status;
  /** รหัสเหตุผล / Reason code */
  statusReason: Scalars['String']['output'];
  /** เหตุผลเป็นคำ / Reason in words */
  statusWords: Words;
  /** เป้าหมาย / Target */
  target?: Maybe<Scalars['Decimal']['output']>;
  /** เป้าหมายของจังหวัดที่ใช้กับทุกหน่วยงานและอำเภอ / The province's target, which holds at every office and district */
  targetEverywhere: Scalars['Boolean']['output'];
  /** ขอบบน / Band, high */
  targetHigh?: Maybe<Scalars['Decimal']['output']>;
  /** ขอบล่าง / Band, low */
  targetLow?: Maybe<Scalars['Decimal']['output']>;
  /** หน่วย / Unit */
  unit: Scalars['String']['output'];
  /** ค่าแม่นตรง / Exact value */
  value?: Maybe<Scalars['Decimal']['output']>;
  /** เลขรุ่นข้อมูล / The data version's id */
  version: Scalars['ID']['output'];
};


/** ตัวเลขหนึ่งตัวพร้อมทุกสิ่งที่ต้องรู้ / One figure with all that must be known of it. */
export type KpiValueEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** ระดับของค่า / Level of a figure. */
export type Level =
  | 'district'
  | 'office'
  | 'province';

/** จำนวนบรรทัด in = loaded + quarantined + nonData / Lines accounted for. */
export type LineCounts = {
  __typename?: 'LineCounts';
  /** เข้า / In */
  in: Scalars['Int']['output'];
  /** นำเข้า / Loaded */
  loaded: Scalars['Int']['output'];
  /** ไม่ใช่ข้อมูล / Declared non-data */
  nonData: Scalars['Int']['output'];
  /** กัก / Quarantined */
  quarantined: Scalars['Int']['output'];
};

/** ผู้ใช้ที่เข้าสู่ระบบ / The one who is signed in. */
export type Me = {
  __typename?: 'Me';
  /** หน่วยงานของเจ้าหน้าที่ / An officer's agency */
  agency?: Maybe<Agency>;
  /** ครั้งก่อนที่เข้ามา / When the visit before this one ended */
  lastVisit?: Maybe<Scalars['Moment']['output']>;
  /** สิ่งที่ทำได้ / What this role may do */
  may: Array<Scalars['String']['output']>;
  /** ชื่อที่แสดง / Shown name */
  name: Scalars['String']['output'];
  /** บทบาท / Role */
  role: Scalars['String']['output'];
};

/** ตัววัด / A measure. */
export type Measure = {
  __typename?: 'Measure';
  /** วิธีรวม flow stock running_total cohort / How it adds */
  adds: Scalars['String']['output'];
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** ชื่อ / Name */
  names: Words;
  /** หน่วย / Unit */
  unit: Scalars['String']['output'];
};

/** อนุกรมของตัววัดในชุดข้อมูลหนึ่ง เป็นคอลัมน์ / Measures of one dataset over time, in columns. */
export type MeasureSeries = {
  __typename?: 'MeasureSeries';
  /** จุดที่อนุกรมขาดตอน / Breaks */
  breaks: Array<SeriesBreak>;
  /** เดือนสุดท้ายที่มีรายงาน / The last month any report stands for */
  dataTo?: Maybe<Scalars['Period']['output']>;
  /** ชุดข้อมูล / Dataset */
  dataset: Scalars['ID']['output'];
  /** ความละเอียดของงวด / Grain */
  grain: Grain;
  /** กลุ่ม: ตัววัด × ที่ × มิติ / Groups: measure × place × dimensions */
  groups: Array<MeasureSeriesGroup>;
  /** งวด / Periods */
  periods: Array<Scalars['Period']['output']>;
  /** รุ่นข้อมูล / Data version */
  version: DataVersion;
};

/** หนึ่งกลุ่มของอนุกรม ทุกรายการยาวเท่ากับ `periods` / One group; its lists are as long as `periods`. */
export type MeasureSeriesGroup = {
  __typename?: 'MeasureSeriesGroup';
  /** มิติที่แยกตาม / The dimensions it is split by */
  dimensions: Array<DimensionValue>;
  /** อำเภอ เมื่อแยกตาม district / District, when split by it */
  district?: Maybe<District>;
  /** รายงานที่ควรได้รับ / Reports expected */
  expected: Array<Scalars['Int']['output']>;
  /** ตัววัด / Measure */
  measure: Scalars['ID']['output'];
  /** หน่วยงาน เมื่อแยกตาม office / Office, when split by it */
  office?: Maybe<Office>;
  /** บางหน่วยงานยังไม่รายงาน ค่านี้รวมเฉพาะที่รายงานแล้ว / Some office has not reported; the value is over those that did */
  partial: Array<Scalars['Boolean']['output']>;
  /** เบื้องต้น / Provisional */
  provisional: Array<Scalars['Boolean']['output']>;
  /** รายงานที่ได้รับ / Reports received */
  reported: Array<Scalars['Int']['output']>;
  /** สถานะของค่า / States */
  states: Array<ValueState>;
  /** ค่าแม่นตรง / Exact values */
  values: Array<Maybe<Scalars['Decimal']['output']>>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** ยืนยันแฟ้มที่ระงับ (เจ้าหน้าที่ของหน่วยงานเจ้าของ หรือผู้อำนวยการเมื่อเป็นของทั้งจังหวัด) / Accept a held delivery: its agency's officer, or the director of a province-wide one. `seen` is the preview's mark. */
  acceptHeld: HeldDelivery;
  /** บันทึกข้อค้นพบ / Add a finding */
  addFinding: Finding;
  /** ตอบข้อค้นพบ (เจ้าหน้าที่ตอบได้เฉพาะของหน่วยงานตน) / Answer a finding; an officer answers their own agency’s */
  answerFinding: Finding;
  /** ปิดข้อค้นพบพร้อมหลักฐาน / Close a finding, with evidence */
  closeFinding: Finding;
  /** เปิดรอบตรวจราชการ / Open an inspection round */
  openRound: InspectionRound;
  /** ดึงข้อมูลเดี๋ยวนี้ หรือขอเดือนที่ผ่านมาอีกครั้ง (ผู้ดูแลระบบ) / Pull now, or past months once more (administrator) */
  pullNow: Array<Pull>;
  /** ไม่รับแฟ้มที่ระงับ / Refuse a held delivery: it waits no longer and changes nothing */
  refuseHeld: HeldDelivery;
  /** เปิดข้อค้นพบใหม่ / Open a finding again */
  reopenFinding: Finding;
  /** ลงนามค่าของชุดข้อมูลในงวดหนึ่ง (เจ้าหน้าที่ของหน่วยงานนั้น) ถ้ายังขาดต้องมีเหตุผล / Sign a dataset's period (its agency's officer); what is missing asks for a reason */
  signDatasetMonth: Signing;
  /** ลงนามเดือนของสำนักงาน (ผู้อำนวยการ) / Sign the office's month (the director) */
  signOfficeMonth: Signing;
  /** ส่งรายงานและตรึงตัวเลขไว้ที่รุ่นข้อมูลขณะนี้ / Submit a round: its figures are frozen to the data version of now */
  submitRound: InspectionRound;
};


export type MutationAcceptHeldArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  seen: Scalars['String']['input'];
};


export type MutationAddFindingArgs = {
  finding: NewFinding;
};


export type MutationAnswerFindingArgs = {
  evidence?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};


export type MutationCloseFindingArgs = {
  evidence: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};


export type MutationOpenRoundArgs = {
  round: NewRound;
};


export type MutationPullNowArgs = {
  dataset: Scalars['ID']['input'];
  from?: InputMaybe<Scalars['Period']['input']>;
  to?: InputMaybe<Scalars['Period']['input']>;
};


export type MutationRefuseHeldArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReopenFindingArgs = {
  id: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};


export type MutationSignDatasetMonthArgs = {
  dataset: Scalars['ID']['input'];
  month: Scalars['Period']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  seen?: InputMaybe<Scalars['AsOf']['input']>;
};


export type MutationSignOfficeMonthArgs = {
  month: Scalars['Period']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  seen?: InputMaybe<Scalars['AsOf']['input']>;
};


export type MutationSubmitRoundArgs = {
  id: Scalars['ID']['input'];
};

/** ตัวเลขที่ปรับปรุงหลายครั้งระหว่างสองเวลา: ก่อนครั้งแรก และหลังครั้งสุดท้าย / A figure revised several times in between: before the first and after the last. */
export type NetChange = {
  __typename?: 'NetChange';
  /** ค่าหลังครั้งสุดท้าย / Value after the last */
  new?: Maybe<Scalars['String']['output']>;
  /** สถานะของค่าหลังครั้งสุดท้าย / State after the last */
  newState?: Maybe<ValueState>;
  /** ค่าก่อนครั้งแรก / Value before the first */
  old?: Maybe<Scalars['String']['output']>;
  /** สถานะของค่าก่อนครั้งแรก / State before the first */
  oldState?: Maybe<ValueState>;
  /** มีรายงานที่มาใหม่หรือถูกถอนคั่น ค่าจึงเปลี่ยนเพราะรายงานนั้นด้วย / Reports came or were withdrawn between two of them, which moved the figure too */
  reportsBetween: Scalars['Boolean']['output'];
  /** กี่ครั้ง / How many revisions */
  revisions: Scalars['Int']['output'];
  /** ผลเทียบแผนหลังครั้งสุดท้าย / Status after the last */
  statusNew?: Maybe<Status>;
  /** ผลเทียบแผนก่อนครั้งแรก / Status before the first */
  statusOld?: Maybe<Status>;
};

/** ข้อค้นพบใหม่ / A new finding. */
export type NewFinding = {
  /** หน่วยงานที่ต้องดำเนินการ / Whose it is to act on */
  agency: Scalars['ID']['input'];
  /** อำเภอ / District */
  district?: InputMaybe<Scalars['ID']['input']>;
  /** กำหนดแล้วเสร็จ / Due day */
  due: Scalars['Day']['input'];
  /** ข้อค้นพบ / What was found */
  issue: Scalars['String']['input'];
  /** ตัวชี้วัดที่เกี่ยวข้อง / KPI it is about */
  kpi?: InputMaybe<Scalars['ID']['input']>;
  /** หน่วยงาน / Office */
  office?: InputMaybe<Scalars['ID']['input']>;
  /** ช่วง / Period */
  period?: InputMaybe<Scalars['Period']['input']>;
  /** ข้อเสนอแนะหรือข้อสั่งการ / Recommendation or directive */
  recommendation: Scalars['String']['input'];
  /** รอบ / Round */
  round: Scalars['ID']['input'];
  /** ความสำคัญ / Severity */
  severity: FindingSeverity;
};

/** รอบที่จะเปิด / A round to be opened. */
export type NewRound = {
  /** ปีงบประมาณ พ.ศ. / Fiscal year, Buddhist */
  fiscalYear: Scalars['Int']['input'];
  /** ชนิด / Kind */
  kind: RoundKind;
  /** ชื่อรอบและประเด็น / Title and theme */
  title: Scalars['String']['input'];
};

/** ค่าหนึ่งค่าพร้อมบรรทัดต้นทาง / One value with its source line. */
export type Observation = {
  __typename?: 'Observation';
  /** แฟ้ม / Artifact */
  artifact: ArtifactRef;
  /** คอลัมน์ / Column */
  column: Scalars['String']['output'];
  /** มิติ / Dimensions */
  dimensions: Array<DimensionValue>;
  /** อำเภอ / District */
  district?: Maybe<District>;
  /** เครื่องหมาย / Flags */
  flags: Array<Scalars['String']['output']>;
  /** บรรทัด / Line */
  line: Scalars['Int']['output'];
  /** ตัววัด / Measure */
  measure: Scalars['String']['output'];
  /** วันสำรวจ / Survey day */
  observedOn?: Maybe<Scalars['Day']['output']>;
  /** หน่วยงาน / Office */
  office?: Maybe<Office>;
  /** งวด / Period */
  period: Scalars['Period']['output'];
  /** แผ่นงาน / Sheet */
  sheet?: Maybe<Scalars['String']['output']>;
  /** การลงนามของรายงานที่ค่านี้อยู่ / Sign-off of the report it stands in */
  signOff: SignOffState;
  /** สถานะ / State */
  state: ValueState;
  /** หน่วย / Unit */
  unit: Scalars['String']['output'];
  /** ค่า / Value */
  value?: Maybe<Scalars['Decimal']['output']>;
};

/** รายการค่า / A connection (Relay). */
export type ObservationConnection = {
  __typename?: 'ObservationConnection';
  /** ขอบ / Edges */
  edges: Array<ObservationEdge>;
  /** หน้า / Page */
  pageInfo: PageInfo;
  /** ทั้งหมด / Total */
  totalCount: Scalars['Int']['output'];
};

/** ขอบ / An edge (Relay). */
export type ObservationEdge = {
  __typename?: 'ObservationEdge';
  /** ตำแหน่ง / Cursor */
  cursor: Scalars['String']['output'];
  /** ค่า / Node */
  node: Observation;
};

/** หน่วยงานในจังหวัด / A reporting office. */
export type Office = {
  __typename?: 'Office';
  /** หน่วยงานต้นสังกัด / Agency */
  agency: Agency;
  /** อำเภอที่ตั้ง / District */
  district?: Maybe<District>;
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** ประเภท / Kind */
  kind: Scalars['String']['output'];
  /** ตัวชี้วัดของหน่วยงาน / Its KPIs */
  kpis: Array<PlaceKpi>;
  /** ชื่อ / Name */
  names: Words;
  /** รายงานของปีงบประมาณ / Its reports of a fiscal year */
  reports: Array<OfficeReport>;
  /** พื้นที่กว้างกว่าจังหวัด / Catchment wider than the province */
  wider: Scalars['Boolean']['output'];
};


/** หน่วยงานในจังหวัด / A reporting office. */
export type OfficeKpisArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  period?: InputMaybe<Scalars['Period']['input']>;
};


/** หน่วยงานในจังหวัด / A reporting office. */
export type OfficeReportsArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  fiscalYear?: InputMaybe<Scalars['Int']['input']>;
};

/** รายงานที่หน่วยงานต้องส่ง / A report an office should send. */
export type OfficeReport = {
  __typename?: 'OfficeReport';
  /** บรรทัดที่ถูกกัก / Lines in quarantine */
  damaged: Scalars['Int']['output'];
  /** ชุดข้อมูล / Dataset */
  dataset: Dataset;
  /** กำหนดส่ง / Due day */
  dueOn: Scalars['Day']['output'];
  /** งวด / Period */
  period: Scalars['Period']['output'];
  /** ได้รับเมื่อ / Received */
  receivedAt?: Maybe<Scalars['Moment']['output']>;
  /** สถานะ / State */
  state: OfficeReportState;
};

/** สถานะของรายงาน / State of a report. */
export type OfficeReportState =
  | 'ARRIVAL_UNKNOWN'
  | 'LATE'
  | 'MISSING'
  | 'NOT_DUE'
  | 'RECEIVED';

/** สิ่งที่เหลือของปีและทิศทางตามอัตราปัจจุบัน ไม่ใช่การพยากรณ์ / The rest of the year at today's pace; a pace, not a forecast. */
export type Outlook = {
  __typename?: 'Outlook';
  /** เดือนที่เหลือของปีงบประมาณ / Months left of the fiscal year */
  monthsLeft: Scalars['Int']['output'];
  /** แต่ละเดือนที่เหลือต้องได้ (หรือมีได้ไม่เกิน) / What each month left must bring, or may bring under a ceiling */
  neededPerMonth?: Maybe<Scalars['Decimal']['output']>;
  /** ถึงเป้าหมายหรือเกินเพดานของทั้งปีแล้ว / The year's target is reached, or its ceiling passed */
  reached: Scalars['Boolean']['output'];
  /** เดือนที่จะถึงเป้าหมายหรือเกินเพดานด้วยอัตราปัจจุบัน / The month in which today's pace reaches the target or passes the ceiling */
  reachesIn?: Maybe<Scalars['Period']['output']>;
  /** เป็นคำ / In words */
  words: Words;
  /** ค่าสิ้นปีด้วยอัตราปัจจุบัน / Where today's pace ends the year */
  yearEnd?: Maybe<Scalars['Decimal']['output']>;
};

/** ข้อมูลหน้า / Page information (Relay). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** ตำแหน่งท้าย / End cursor */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** มีหน้าถัดไป / Has next */
  hasNextPage: Scalars['Boolean']['output'];
};

/** เส้นทางกระบวนการยุติธรรม: คนเข้า คนออก และคงเหลือของแต่ละขั้นตอน เป็นคอลัมน์ / The justice pipeline: who enters, leaves and stays at each stage, in columns. */
export type Pipeline = {
  __typename?: 'Pipeline';
  /** เดือนสุดท้ายที่มีรายงานรายเดือน / The last month that any monthly part reaches */
  dataTo: Scalars['Period']['output'];
  /** ความละเอียดของงวด / Grain */
  grain: Grain;
  /** การส่งต่อระหว่างหน่วยงาน ว่างเมื่อถามเฉพาะหน่วยงาน / What one agency sends and the next receives; none for a single office */
  handovers: Array<PipelineHandover>;
  /** เฉพาะหน่วยงานนี้ / Of this office only */
  office?: Maybe<Office>;
  /** หน่วยงานที่รายงานส่วนใดส่วนหนึ่ง / Offices that report any of it */
  offices: Array<Office>;
  /** งวด / Periods */
  periods: Array<Scalars['Period']['output']>;
  /** ขั้นตอน / Stages */
  stages: Array<PipelineStage>;
  /** รุ่นข้อมูล / Data version */
  version: DataVersion;
};

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

/** การส่งต่อระหว่างหน่วยงาน / What one agency sends beside what the next receives. */
export type PipelineHandover = {
  __typename?: 'PipelineHandover';
  /** รับ − ส่ง / Received less sent */
  difference: Array<Maybe<Scalars['Decimal']['output']>>;
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** สองฝ่ายนับคนกลุ่มเดียวกัน / Both sides count the same people */
  linked: Scalars['Boolean']['output'];
  /** ชื่อ / Name */
  names: Words;
  /** เหตุผลของแต่ละงวด / Reasons, by period */
  reasons: Array<Array<PipelineReason>>;
  /** ฝ่ายรับ / What is received */
  receives: PipelineSide;
  /** ผล EQUAL DIFFERS NOT_LINKED MISSING WITHHELD NOT_APPLICABLE / Result */
  results: Array<Scalars['String']['output']>;
  /** ฝ่ายส่ง / What is sent */
  sends: PipelineSide;
  /** เหตุที่ต่างกันได้ หรือเหตุที่ไม่เทียบกัน / What may make them differ, or why they are not compared */
  why: Words;
};

/** เหตุผลเป็นรหัสและคำ / A reason, as a code and in words. */
export type PipelineReason = {
  __typename?: 'PipelineReason';
  /** รหัส NOT_DUE REPORT_MISSING LEFT_OUT NOT_REPORTED LESS_OFTEN DIFFERS CARRIED_IN MONTHS_DIFFER NOT_LINKED WITHHELD / Code */
  code: Scalars['String']['output'];
  /** บรรทัดที่เกี่ยวข้อง ว่าง: ทั้งขั้นตอน / Lines it is about; none: the whole stage */
  lines: Array<Scalars['ID']['output']>;
  /** หน่วยงานที่เกี่ยวข้อง / Offices it is about */
  offices: Array<Scalars['ID']['output']>;
  /** เป็นคำ / In words */
  words: Words;
};

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

/** บรรทัดหนึ่งของขั้นตอน / One line of a stage. */
export type PipelineRow = {
  __typename?: 'PipelineRow';
  /** ชุดข้อมูล / Datasets */
  datasets: Array<Scalars['ID']['output']>;
  /** รอบรายงาน month quarter half year / How often it is reported */
  every?: Maybe<Scalars['String']['output']>;
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** ชื่อ / Name */
  names: Words;
  /** ไม่รวมบางหน่วยงาน / Some office is left out */
  partial: Array<Scalars['Boolean']['output']>;
  /** เบื้องต้น / Provisional */
  provisional: Array<Scalars['Boolean']['output']>;
  /** บทบาท / Role */
  role: PipelineRole;
  /** มาจากหรือไปยังขั้นตอน / The stage they come from or go to */
  stage?: Maybe<Scalars['ID']['output']>;
  /** สถานะของค่า / States */
  states: Array<ValueState>;
  /** หน่วยนับของสิ่งที่นับ / The unit of what it counts */
  unit?: Maybe<Scalars['String']['output']>;
  /** ค่า / Values */
  values: Array<Maybe<Scalars['Decimal']['output']>>;
  /** เหตุที่ไม่มีใครรายงาน / Why nobody reports it */
  why?: Maybe<Words>;
};

/** ฝ่ายหนึ่งของการส่งต่อ / One side of a handover. */
export type PipelineSide = {
  __typename?: 'PipelineSide';
  /** หน่วยงานที่รายงาน / The agency that reports it */
  agency?: Maybe<Agency>;
  /** ชุดข้อมูล / Datasets */
  datasets: Array<Scalars['ID']['output']>;
  /** รอบรายงาน / How often it is reported */
  every?: Maybe<Scalars['String']['output']>;
  /** ชื่อ / Name */
  names: Words;
  /** ไม่รวมบางหน่วยงาน / Some office is left out */
  partial: Array<Scalars['Boolean']['output']>;
  /** เบื้องต้น / Provisional */
  provisional: Array<Scalars['Boolean']['output']>;
  /** ขั้นตอน / Stage */
  stage: Scalars['ID']['output'];
  /** สถานะของค่า / States */
  states: Array<ValueState>;
  /** หน่วยนับของสิ่งที่นับ / The unit of what it counts */
  unit?: Maybe<Scalars['String']['output']>;
  /** ค่า / Values */
  values: Array<Maybe<Scalars['Decimal']['output']>>;
  /** เหตุที่ไม่มีใครรายงาน / Why nobody reports it */
  why?: Maybe<Words>;
};

/** ขั้นตอนหนึ่ง ทุกรายการยาวเท่ากับ `periods` / One stage; its lists are as long as `periods`. */
export type PipelineStage = {
  __typename?: 'PipelineStage';
  /** ขอบเขต / What it counts */
  about: Words;
  /** ผลการตรวจยอด / Whether it adds up */
  balance: Array<PipelineBalance>;
  /** ปลายงวด − ที่ควรเป็น / Closing less what was expected */
  difference: Array<Maybe<Scalars['Decimal']['output']>>;
  /** เข้าทั้งหมด ว่างเมื่อบรรทัดใดไม่มีค่า / All lines in; none where a line has no value */
  entered: Array<Maybe<Scalars['Decimal']['output']>>;
  /** ต้นงวด + เข้า − ออก / Opening + in − out */
  expected: Array<Maybe<Scalars['Decimal']['output']>>;
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** ออกทั้งหมด / All lines out */
  left: Array<Maybe<Scalars['Decimal']['output']>>;
  /** ชื่อ / Name */
  names: Words;
  /** เหตุผลของแต่ละงวด / Reasons, by period */
  reasons: Array<Array<PipelineReason>>;
  /** บรรทัด / Lines */
  rows: Array<PipelineRow>;
  /** เหตุที่ไม่มียอดต้นงวดและปลายงวด / Why it has no opening and closing */
  stockWhy?: Maybe<Words>;
  /** หน่วยนับ / Unit */
  unit: Scalars['String']['output'];
};

/** ตัวชี้วัดหนึ่งตัวของหน่วยงานหรืออำเภอ พร้อมอันดับ / A KPI of one office or district, with its rank among its like. */
export type PlaceKpi = {
  __typename?: 'PlaceKpi';
  /** ตัวชี้วัด / KPI */
  kpi: Kpi;
  /** จากกี่แห่งที่จัดอันดับได้ / Of how many that can be ranked */
  of: Scalars['Int']['output'];
  /** อันดับ 1 ดีที่สุด ว่างเมื่อไม่มีค่า ตัวหารน้อยจนไม่ประเมิน เป้าหมายเป็นช่วง หรือมีค่าไม่ถึงห้าแห่ง / Rank, 1 is best; none without a value, over a denominator too small to be rated, where a band is the aim, or of fewer than five places */
  rank?: Maybe<Scalars['Int']['output']>;
  /** ร่วมอันดับกับแห่งอื่น / Shares its rank with another */
  tied: Scalars['Boolean']['output'];
  /** จุดที่แนวโน้มขาดตอน / Where the trend breaks */
  trendBreaks: Array<SeriesBreak>;
  /** ค่าในแนวโน้มที่ขาดบางส่วน / Which of them lack a part */
  trendPartial: Array<Scalars['Boolean']['output']>;
  /** งวดของแนวโน้ม / Periods of the trend */
  trendPeriods: Array<Scalars['Period']['output']>;
  /** ค่าของแนวโน้ม / Values of the trend */
  trendShown: Array<Maybe<Scalars['Decimal']['output']>>;
  /** สถานะของค่าในแนวโน้ม / States of the trend's values */
  trendStates: Array<ValueState>;
  /** ค่า / Value */
  value: KpiValue;
  /** แห่งที่ปกปิดจึงไม่จัดอันดับ / Places that are withheld and so have no rank */
  withheldOf: Scalars['Int']['output'];
};

/** ประชากรที่เป็นตัวหารของอัตรา / The population that a rate is divided by. */
export type PopulationUsed = {
  __typename?: 'PopulationUsed';
  /** แฟ้มต้นทาง / Its files */
  artifacts: Array<ArtifactRef>;
  /** เป็นของปีก่อน เพราะของปีเดียวกับตัวเลขยังไม่มา / Of an earlier fiscal year than the figure: the year's own is not there yet */
  carriedForward: Scalars['Boolean']['output'];
  /** ชุดข้อมูล / Dataset */
  dataset: Scalars['ID']['output'];
  /** ชื่อชุดข้อมูล / The dataset's name */
  names: Words;
  /** วันที่นับ / The day it was counted on */
  observedOn?: Maybe<Scalars['Day']['output']>;
  /** ปีที่นับ / The year it was counted for */
  period: Scalars['Period']['output'];
  /** จำนวนคน / Persons */
  value: Scalars['Decimal']['output'];
};

/** จังหวัด / The province. */
export type Province = {
  __typename?: 'Province';
  /** รหัส / Code */
  code: Scalars['ID']['output'];
  /** ชื่อ / Name */
  names: Words;
  /** ชื่อสำนักงาน / The office's name */
  office: Words;
};

/** การดึงข้อมูลหนึ่งครั้ง / One pull. */
export type Pull = {
  __typename?: 'Pull';
  /** หน่วยงาน / Agency */
  agency: Scalars['ID']['output'];
  /** แฟ้ม / Artifacts */
  artifacts: Array<PullArtifact>;
  /** รหัสปัญหา / Problem code */
  code?: Maybe<Scalars['String']['output']>;
  /** ชุดข้อมูล / Dataset */
  dataset: Scalars['ID']['output'];
  /** กำหนด / Due */
  dueAt?: Maybe<Scalars['Moment']['output']>;
  /** จบ / Ended */
  endedAt: Scalars['Moment']['output'];
  /** เดือนแรกที่ขอย้อนหลัง / Back-fill: first month asked for */
  from?: Maybe<Scalars['Period']['output']>;
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** บรรทัด / Lines */
  lines: LineCounts;
  /** ข้อความถึงเจ้าหน้าที่ / The sentence for the officer */
  message?: Maybe<Words>;
  /** สิ่งที่คำนวณใหม่ / What it refreshed */
  refreshed: Array<Scalars['String']['output']>;
  /** เริ่ม / Started */
  startedAt: Scalars['Moment']['output'];
  /** ผล LOADED PARTIAL UNCHANGED HELD FAILED / State */
  state: Scalars['String']['output'];
  /** เดือนสุดท้ายที่ขอย้อนหลัง / Back-fill: last month asked for */
  to?: Maybe<Scalars['Period']['output']>;
  /** เริ่มด้วยอะไร SCHEDULE CATCH_UP MANUAL BACK_FILL / Trigger */
  trigger: Scalars['String']['output'];
  /** รุ่นข้อมูล / Data version */
  version?: Maybe<Scalars['ID']['output']>;
};

/** แฟ้มหนึ่งในการดึง / One artifact of a pull. */
export type PullArtifact = {
  __typename?: 'PullArtifact';
  /** รหัสปัญหา / Code */
  code?: Maybe<Scalars['String']['output']>;
  /** ข้อความ / Message */
  message?: Maybe<Words>;
  /** ชื่อ / Name */
  name: Scalars['String']['output'];
  /** ลายนิ้วมือ / SHA-256 */
  sha256: Scalars['String']['output'];
  /** ผล / State */
  state: Scalars['String']['output'];
};

/** การดึงที่กำลังทำอยู่ / A pull that runs at this moment. */
export type Pulling = {
  __typename?: 'Pulling';
  /** ชุดข้อมูล / Dataset */
  dataset: Scalars['ID']['output'];
  /** กำหนด / Due */
  dueAt?: Maybe<Scalars['Moment']['output']>;
  /** แฟ้มล่าสุด / The last of them */
  file: Scalars['String']['output'];
  /** แฟ้มที่รับแล้ว / Artifacts fetched so far */
  files: Scalars['Int']['output'];
  /** เดือนแรกที่ขอย้อนหลัง / Back-fill: first month asked for */
  from?: Maybe<Scalars['Period']['output']>;
  /** บรรทัดที่นำเข้าแล้ว / Lines loaded so far */
  lines: Scalars['Int']['output'];
  /** เริ่ม / Started */
  startedAt: Scalars['Moment']['output'];
  /** เดือนสุดท้ายที่ขอย้อนหลัง / Back-fill: last month asked for */
  to?: Maybe<Scalars['Period']['output']>;
  /** เริ่มด้วยอะไร SCHEDULE CATCH_UP MANUAL BACK_FILL / Trigger */
  trigger: Scalars['String']['output'];
};

/** หน้าของแถวที่ถูกกัก / A page of quarantine. */
export type QuarantinePage = {
  __typename?: 'QuarantinePage';
  /** ถัดไป / Next */
  next?: Maybe<Scalars['String']['output']>;
  /** แถว / Lines */
  nodes: Array<QuarantinedLine>;
  /** ทั้งหมด / Total */
  total: Scalars['Int']['output'];
  /** ชุดข้อมูลที่ถามซึ่งมีแถวที่กักไว้แต่ผู้ถามไม่มีสิทธิ์ดู nodes และ total ไม่นับ / Datasets asked for that have quarantined lines which you may not see; neither nodes nor total counts them */
  unseen: Array<Scalars['ID']['output']>;
};

/** แถวที่ถูกกัก / A quarantined line. */
export type QuarantinedLine = {
  __typename?: 'QuarantinedLine';
  /** แฟ้ม / Artifact */
  artifact: ArtifactRef;
  /** รหัส / Code */
  code: Scalars['String']['output'];
  /** คอลัมน์ / Column */
  column?: Maybe<Scalars['String']['output']>;
  /** ชุดข้อมูล / Dataset */
  dataset: Scalars['ID']['output'];
  /** ที่ควรเป็น / Expected */
  expected?: Maybe<Scalars['String']['output']>;
  /** ที่พบ / Found */
  found?: Maybe<Scalars['String']['output']>;
  /** บรรทัด / Line */
  line: Scalars['Int']['output'];
  /** ข้อความ / Message */
  message: Words;
  /** ข้อความดิบ / Raw text */
  raw?: Maybe<Scalars['String']['output']>;
  /** บันทึกเมื่อ / Recorded */
  recordedAt: Scalars['Moment']['output'];
  /** แผ่นงาน / Sheet */
  sheet?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** หน่วยงานระดับกรม / Agencies */
  agencies: Array<Agency>;
  /** มีอะไรเปลี่ยนตั้งแต่เวลาหนึ่ง (ปริยาย: ต้นเดือนของเวลาสิ้นสุด) ถึงอีกเวลาหนึ่งที่ไม่ก่อนหน้า (ปริยาย: ปัจจุบัน) ของทั้งยุทธศาสตร์ หรือของหน่วยงานหรืออำเภอหนึ่ง / What changed since a version or moment (default: the beginning of the later one's month), up to another that is not before it (default: now): for the whole strategy, or at one office or district */
  changes: Changes;
  /** คุณภาพข้อมูล / Data health in a fiscal year */
  dataHealth: DataHealth;
  /** รุ่นข้อมูลปัจจุบัน หรือ ณ เวลาหนึ่ง / The current data version, or that of a moment */
  dataVersion: DataVersion;
  /** ชุดข้อมูลหนึ่ง / One dataset */
  dataset?: Maybe<Dataset>;
  /** การลงนามของชุดข้อมูลในงวดหนึ่ง หรือเดือนที่งวดสิ้นสุด / Sign-off of a dataset's period, named by itself or by the month it ends in */
  datasetSignOff: Signing;
  /** ชุดข้อมูลทั้งหมด / All datasets */
  datasets: Array<Dataset>;
  /** อำเภอหนึ่ง ว่างเมื่อไม่รู้จัก / One district; none where it is unknown */
  district?: Maybe<District>;
  /** อำเภอ / Districts */
  districts: Array<District>;
  /** หลักฐานของตัวเลข / Source cells of a figure */
  evidence: EvidencePage;
  /** ตัวเลขตาม `ref` พร้อมทุกสิ่งที่ต้องรู้ / Figures by their `ref`, each with all that must be known of it */
  figures: Array<KpiValue>;
  /** ข้อสังเกตจากการตรวจ ของแฟ้มล่าสุดแต่ละแฟ้ม / What checks found, in the last delivery of each file */
  findings: CheckFindingPage;
  /** กรอบแผนทั้งหมด แผนของจังหวัดมาก่อน / All frames, the province's own first */
  frames: Array<Frame>;
  /** แฟ้มที่รอยืนยัน ใหม่สุดก่อน / Held deliveries, newest first; with `settled` those decided or overtaken too */
  held: HeldPage;
  /** แฟ้มที่ระงับหนึ่งแฟ้ม พร้อมสิ่งที่จะเปลี่ยน / One held delivery, with what accepting it would change */
  heldDelivery: HeldDelivery;
  /** รอบการตรวจราชการหนึ่งรอบ / One inspection round */
  inspectionRound: InspectionRound;
  /** รอบการตรวจราชการ ใหม่สุดก่อน / Inspection rounds, newest first */
  inspectionRounds: Array<InspectionRound>;
  /** ตัวชี้วัดหนึ่งตัว ตามนิยามของ asOf ตัวชี้วัดที่เลิกใช้ถามตามรุ่นข้อมูลที่ยังมี / One KPI, as it was defined at `asOf`: a retired one is asked as of a data version that had it */
  kpi?: Maybe<Kpi>;
  /** ตัวชี้วัดทั้งหมด / All KPIs. `period` and `asOf` are the defaults of each `value`. */
  kpis: Array<Kpi>;
  /** ผู้ใช้ / Who is signed in; null when nobody is */
  me?: Maybe<Me>;
  /** ค่าทีละบรรทัดต้นทาง / Observations with their source lines */
  observations: ObservationConnection;
  /** หน่วยงานหนึ่ง ว่างเมื่อไม่รู้จัก / One office; none where it is unknown */
  office?: Maybe<Office>;
  /** การลงนามเดือนของสำนักงาน / Sign-off of the office's month */
  officeSignOff: Signing;
  /** หน่วยงาน / Offices */
  offices: Array<Office>;
  /** เส้นทางกระบวนการยุติธรรม ปริยายคือสิบสองเดือนล่าสุด / The justice pipeline; by default the last twelve months with data */
  pipeline: Pipeline;
  /** เซลล์ต้นทางของบรรทัดหนึ่งในงวดหนึ่ง part คือรหัสขั้นตอนหรือการส่งต่อ line คือรหัสบรรทัด หรือ sends receives / Source cells of one line in one period: part is a stage's id or a handover's, line a line's id, or sends or receives */
  pipelineEvidence: EvidencePage;
  /** จังหวัด / The province */
  province: Province;
  /** การดึงที่กำลังทำอยู่ / Pulls that run at this moment */
  pulling: Array<Pulling>;
  /** การดึงข้อมูล ล่าสุดก่อน / Pulls, latest first */
  pulls: Array<Pull>;
  /** แถวที่ถูกกัก / Quarantine */
  quarantine: QuarantinePage;
  /** ตัวชี้วัดที่เลิกใช้แล้ว ณ เวลาหนึ่ง / KPIs that were retired by then */
  retiredKpis: Array<RetiredKpi>;
  /** สิ่งที่เปลี่ยน ของจังหวัด ของทุกแห่งในระดับหนึ่ง หรือของหน่วยงานหรืออำเภอหนึ่ง / What changed: of the province, of every place of a level, or of one office or district */
  revisions: Array<Revision>;
  /** อนุกรมของตัววัด รวมตามที่สัญญาข้อมูลบอก แยกตาม office district หรือมิติของชุดข้อมูล / Measures over time, added as the contract says, split by `office`, `district` or the dataset's dimensions */
  series: MeasureSeries;
  /** ระบบ / The site */
  site: Site;
  /** ยุทธศาสตร์ หรือกรอบแผนอื่น (`frame`) / The strategy, or another frame, in one fiscal year; the KPIs below are rated by its targets */
  strategy: StrategyView;
};


export type QueryChangesArgs = {
  district?: InputMaybe<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['AsOf']['input']>;
  office?: InputMaybe<Scalars['ID']['input']>;
  to?: InputMaybe<Scalars['AsOf']['input']>;
};


export type QueryDataHealthArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  fiscalYear?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDataVersionArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
};


export type QueryDatasetArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDatasetSignOffArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  dataset: Scalars['ID']['input'];
  month: Scalars['Period']['input'];
};


export type QueryDistrictArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ref: Scalars['ID']['input'];
};


export type QueryFiguresArgs = {
  refs: Array<Scalars['ID']['input']>;
};


export type QueryFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryFramesArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
};


export type QueryHeldArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  settled?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryHeldDeliveryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInspectionRoundArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInspectionRoundsArgs = {
  fiscalYear?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryKpiArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  id: Scalars['ID']['input'];
  period?: InputMaybe<Scalars['Period']['input']>;
};


export type QueryKpisArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  period?: InputMaybe<Scalars['Period']['input']>;
  pillar?: InputMaybe<Scalars['String']['input']>;
};


export type QueryObservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  dataset: Scalars['ID']['input'];
  districts?: InputMaybe<Array<Scalars['ID']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['Period']['input']>;
  measures?: InputMaybe<Array<Scalars['ID']['input']>>;
  offices?: InputMaybe<Array<Scalars['ID']['input']>>;
  to?: InputMaybe<Scalars['Period']['input']>;
};


export type QueryOfficeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOfficeSignOffArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  month: Scalars['Period']['input'];
};


export type QueryOfficesArgs = {
  agency?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPipelineArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  from?: InputMaybe<Scalars['Period']['input']>;
  grain?: InputMaybe<Grain>;
  office?: InputMaybe<Scalars['ID']['input']>;
  period?: InputMaybe<Scalars['Period']['input']>;
  to?: InputMaybe<Scalars['Period']['input']>;
};


export type QueryPipelineEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  line: Scalars['ID']['input'];
  office?: InputMaybe<Scalars['ID']['input']>;
  part: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
};


export type QueryPullsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryQuarantineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryRetiredKpisArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
};


export type QueryRevisionsArgs = {
  district?: InputMaybe<Scalars['ID']['input']>;
  kpi?: InputMaybe<Scalars['ID']['input']>;
  level?: InputMaybe<Level>;
  office?: InputMaybe<Scalars['ID']['input']>;
  since?: InputMaybe<Scalars['AsOf']['input']>;
  until?: InputMaybe<Scalars['AsOf']['input']>;
};


export type QuerySeriesArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  dataset: Scalars['ID']['input'];
  districts?: InputMaybe<Array<Scalars['ID']['input']>>;
  from?: InputMaybe<Scalars['Period']['input']>;
  grain?: InputMaybe<Grain>;
  groupBy?: InputMaybe<Array<Scalars['ID']['input']>>;
  measures?: InputMaybe<Array<Scalars['ID']['input']>>;
  offices?: InputMaybe<Array<Scalars['ID']['input']>>;
  to?: InputMaybe<Scalars['Period']['input']>;
  where?: InputMaybe<Array<DimensionCodes>>;
};


export type QueryStrategyArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  fiscalYear?: InputMaybe<Scalars['Int']['input']>;
  frame?: InputMaybe<Scalars['ID']['input']>;
};

/** รายงานหนึ่งฉบับ / A report of an office for a period. */
export type ReportChange = {
  __typename?: 'ReportChange';
  /** แฟ้มที่ใช้อยู่ / The file it stands in now */
  artifact?: Maybe<ArtifactRef>;
  /** ชนิด / Kind */
  change: ReportChangeKind;
  /** หน่วยงาน / Office */
  office?: Maybe<Office>;
  /** งวด / Period */
  period: Scalars['Period']['output'];
};

/** ชนิดของการเปลี่ยนรายงาน / How a report would change. */
export type ReportChangeKind =
  | 'NEW'
  | 'REPLACED'
  | 'WITHDRAWN';

/** หน้าของรายงานที่จะเปลี่ยน / A page of reports. */
export type ReportChangePage = {
  __typename?: 'ReportChangePage';
  /** ถัดไป / Next */
  next?: Maybe<Scalars['String']['output']>;
  /** รายงาน / Reports */
  nodes: Array<ReportChange>;
  /** ทั้งหมด / Total */
  total: Scalars['Int']['output'];
};

/** ตัวชี้วัดที่เลิกใช้ ตามนิยามสุดท้าย / A KPI that was retired, as it was defined last. */
export type RetiredKpi = {
  __typename?: 'RetiredKpi';
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** รุ่นข้อมูลสุดท้ายที่ยังมี ใช้เป็น asOf / The last data version that had it, to be asked as `asOf` */
  lastVersion: Scalars['ID']['output'];
  /** ชื่อ / Names */
  names: Words;
  /** รุ่นข้อมูลที่เลิกใช้ / The data version that retired it */
  version: DataVersion;
};

/** การปรับปรุงค่า / A revision. */
export type Revision = {
  __typename?: 'Revision';
  /** แฟ้ม / Artifact */
  artifact?: Maybe<ArtifactRef>;
  /** เหตุ / Cause */
  cause: RevisionCause;
  /** อำเภอ / District */
  district?: Maybe<District>;
  /** ตัวชี้วัด / KPI */
  kpi: Scalars['ID']['output'];
  /** ค่าใหม่ / New */
  new?: Maybe<Scalars['Decimal']['output']>;
  /** สถานะใหม่ / New state */
  newState: ValueState;
  /** หน่วยงาน / Office */
  office?: Maybe<Office>;
  /** ค่าเดิม / Old */
  old?: Maybe<Scalars['Decimal']['output']>;
  /** สถานะเดิม / Old state */
  oldState: ValueState;
  /** งวด / Period */
  period: Scalars['Period']['output'];
  /** บันทึกเมื่อ / Recorded */
  recordedAt: Scalars['Moment']['output'];
  /** ผลเทียบแผนในรุ่นข้อมูลนี้ / Status in this data version */
  statusNew: Status;
  /** ผลเทียบแผนก่อนรุ่นข้อมูลนี้ / Status before this data version */
  statusOld: Status;
  /** รุ่นข้อมูล / Data version */
  version: Scalars['ID']['output'];
  /** ของแผนที่เปลี่ยน: จากเท่าใดเป็นเท่าใด เพราะค่าใดถูกแก้ไข / Of a plan that moved: from what to what, and with which figure */
  words?: Maybe<Words>;
};

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

/** ผู้บันทึก / Who wrote it. */
export type RoundPerson = {
  __typename?: 'RoundPerson';
  /** ชื่อ / Name */
  name: Scalars['String']['output'];
  /** บทบาท / Role */
  role: Scalars['String']['output'];
};

/** สถานะของรอบ: เปิดอยู่ หรือส่งรายงานแล้ว / Open, or submitted. */
export type RoundState =
  | 'OPEN'
  | 'SUBMITTED';

/** อนุกรมเป็นคอลัมน์ / A series in columns. */
export type Series = {
  __typename?: 'Series';
  /** จุดที่อนุกรมขาดตอน / Breaks */
  breaks: Array<SeriesBreak>;
  /** กลุ่ม / Groups */
  groups: Array<SeriesGroup>;
  /** งวด / Periods */
  periods: Array<Scalars['Period']['output']>;
  /** รุ่นข้อมูล / Data version */
  version: DataVersion;
};

/** จุดขาดตอน / A break in a series. */
export type SeriesBreak = {
  __typename?: 'SeriesBreak';
  /** ตั้งแต่งวด / From */
  from: Scalars['Period']['output'];
  /** เหตุผล / Why */
  why: Words;
};

/** หนึ่งกลุ่มของอนุกรม / One group of a series; lists are as long as `periods`. */
export type SeriesGroup = {
  __typename?: 'SeriesGroup';
  /** ตัวหาร / Denominators */
  denominators: Array<Maybe<Scalars['Decimal']['output']>>;
  /** อำเภอ / District */
  district?: Maybe<District>;
  /** ไม่มีเรื่องในงวด จึงไม่มีตัวหาร / There were no cases, so that there is nothing to divide by */
  empty: Array<Scalars['Boolean']['output']>;
  /** ค่ายังไม่ถึงกำหนด / The figure is still to come */
  notDue: Array<Scalars['Boolean']['output']>;
  /** ตัวตั้ง / Numerators */
  numerators: Array<Maybe<Scalars['Decimal']['output']>>;
  /** หน่วยงาน / Office */
  office?: Maybe<Office>;
  /** กลุ่มที่ยังติดตามไม่ครบเวลา เทียบกับกลุ่มอื่นไม่ได้ / A cohort that is still followed: it does not compare with the others */
  open: Array<Scalars['Boolean']['output']>;
  /** ขาดบางส่วน: หน่วยงานหรือบางแถวยังไม่รวม / Lacks a part: an office, or some lines of a report */
  partial: Array<Scalars['Boolean']['output']>;
  /** แผน / Plans */
  plans: Array<Maybe<Scalars['Decimal']['output']>>;
  /** เบื้องต้น / Provisional */
  provisional: Array<Scalars['Boolean']['output']>;
  /** เคยปรับปรุง / Revised */
  revised: Array<Scalars['Boolean']['output']>;
  /** ค่าที่แสดง / Values as shown */
  shown: Array<Maybe<Scalars['Decimal']['output']>>;
  /** สถานะของค่า / States */
  states: Array<ValueState>;
  /** ผลเทียบแผน / Statuses */
  statuses: Array<Status>;
  /** เป้าหมาย / Targets */
  targets: Array<Maybe<Scalars['Decimal']['output']>>;
  /** หน่วยของแต่ละค่า ค่าก่อนเปลี่ยนมาตรวัดอาจนับด้วยหน่วยอื่น / What each value is counted in; before a rescaling it may be another unit */
  units: Array<Scalars['String']['output']>;
  /** ค่า / Values */
  values: Array<Maybe<Scalars['Decimal']['output']>>;
};

/** การลงนามที่รองรับตัวเลขหนึ่งตัว / The signatures that stand under a figure. */
export type SignOff = {
  __typename?: 'SignOff';
  /** ชุดข้อมูลที่รอลงนาม / Datasets that wait for a signature */
  awaiting: Array<Scalars['ID']['output']>;
  /** สิ่งที่เปลี่ยนหลังลงนาม จากค่าใดเป็นค่าใด / What changed after signature, from what to what */
  changed: Array<SignOffChange>;
  /** จำนวนสิ่งที่เปลี่ยน / How many changes */
  changedTotal: Scalars['Int']['output'];
  /** ชุดข้อมูลของลายมือชื่อที่ตัดสิน ว่าง: เดือนของสำนักงาน / The dataset of the signature that decides; none: the office's month */
  dataset?: Maybe<Scalars['ID']['output']>;
  /** เดือนหรืองวดที่ลงนาม / The month or period signed */
  month?: Maybe<Scalars['Period']['output']>;
  /** ผลเทียบแผนที่เปลี่ยนหลังลงนาม โดยที่ค่ายังเป็นตามที่ลงนาม ว่าง: ไม่เปลี่ยน / How the rating changed after the signature, of a figure that is as it was signed; none: it did not */
  rating?: Maybe<SignedRating>;
  /** ลายมือชื่อทั้งหมดใต้ตัวเลข / Every signature under the figure */
  signatures: Array<Signature>;
  /** เวลาที่ลงนาม / When it was signed */
  signedAt?: Maybe<Scalars['Moment']['output']>;
  /** บทบาทของผู้ลงนาม / Role of who signed */
  signedBy?: Maybe<Scalars['String']['output']>;
  /** สถานะ / State */
  state: SignOffState;
  /** รุ่นข้อมูลที่ลงนาม / The data version signed */
  version?: Maybe<Scalars['ID']['output']>;
  /** เป็นคำ / In words */
  words: Words;
};


/** การลงนามที่รองรับตัวเลขหนึ่งตัว / The signatures that stand under a figure. */
export type SignOffChangedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** สิ่งที่เปลี่ยนหลังลงนาม / Something that is no longer as it was signed. */
export type SignOffChange = {
  __typename?: 'SignOffChange';
  /** แฟ้มของค่าปัจจุบัน / The file of the new value */
  artifact?: Maybe<ArtifactRef>;
  /** ชุดข้อมูล / Dataset */
  dataset?: Maybe<Scalars['ID']['output']>;
  /** ทศนิยมที่แสดง ของตัวชี้วัด / Decimals shown, of a KPI */
  decimals?: Maybe<Scalars['Int']['output']>;
  /** มิติ / Dimensions */
  dimensions: Array<DimensionValue>;
  /** อำเภอ / District */
  district?: Maybe<District>;
  /** ชนิด / Kind */
  kind: SignOffChangeKind;
  /** ตัวชี้วัด / KPI */
  kpi?: Maybe<Scalars['ID']['output']>;
  /** ตัววัด / Measure */
  measure?: Maybe<Scalars['ID']['output']>;
  /** ชื่อ / Name */
  names: Words;
  /** ค่าปัจจุบัน / The value now */
  new?: Maybe<Scalars['Decimal']['output']>;
  /** สถานะปัจจุบัน / State now */
  newState?: Maybe<ValueState>;
  /** หน่วยงาน / Office */
  office?: Maybe<Office>;
  /** ค่าที่ลงนาม / The value signed */
  old?: Maybe<Scalars['Decimal']['output']>;
  /** สถานะเดิม / State as signed */
  oldState?: Maybe<ValueState>;
  /** งวด / Period */
  period: Scalars['Period']['output'];
  /** หน่วย / Unit */
  unit: Scalars['String']['output'];
  /** รุ่นข้อมูลที่เปลี่ยน / Data version of the change */
  version: Scalars['ID']['output'];
};

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

/** ลายมือชื่อหนึ่ง ผูกกับค่าตามที่เป็นในรุ่นข้อมูลหนึ่ง / One signature, bound to the values of one data version. */
export type Signature = {
  __typename?: 'Signature';
  /** ชุดข้อมูล / Dataset */
  dataset?: Maybe<Scalars['ID']['output']>;
  /** นิยามที่ลงนาม / Definitions under it */
  definitions: Array<SignedDefinition>;
  /** ลายนิ้วมือของค่าและนิยาม (SHA-256 มีเกลือ) / Digest of the values and definitions (salted SHA-256) */
  digest: Scalars['String']['output'];
  /** สิ่งที่ยังขาดขณะลงนาม / What was missing when it was signed */
  lacking: Array<Words>;
  /** เดือนหรืองวด / Month or period */
  month: Scalars['Period']['output'];
  /** ชื่อผู้ลงนาม / Name of who signed */
  name: Scalars['String']['output'];
  /** สิ่งที่ลงนาม / What was signed */
  of: SignatureOf;
  /** เหตุผลที่ลงนามทั้งที่ยังขาด / Why it was signed all the same */
  reason?: Maybe<Scalars['String']['output']>;
  /** เวลา / When */
  signedAt: Scalars['Moment']['output'];
  /** บทบาทผู้ลงนาม / Role of who signed */
  signedBy: Scalars['String']['output'];
  /** จำนวนค่าที่ลงนาม / Values under it */
  values: Scalars['Int']['output'];
  /** รุ่นข้อมูล / Data version */
  version: Scalars['ID']['output'];
  /** เป็นคำ: ลงนามสิ่งใด โดยใคร เมื่อใด และต้นของลายนิ้วมือ / In words: what was signed, by whom and when, and the beginning of its digest */
  words: Words;
};

/** สิ่งที่ลงนาม ชุดข้อมูล หรือเดือนของสำนักงาน / What was signed: a dataset's period, or the office's month. */
export type SignatureOf =
  | 'DATASET'
  | 'OFFICE';

/** นิยามใต้ลายมือชื่อ / A definition under a signature. */
export type SignedDefinition = {
  __typename?: 'SignedDefinition';
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** kpi หรือ contract / Kind */
  kind: Scalars['String']['output'];
  /** ลายนิ้วมือ / SHA-256 */
  sha256: Scalars['String']['output'];
  /** รุ่น / Version */
  version: Scalars['Int']['output'];
};

/** ผลเทียบแผนที่เปลี่ยนหลังลงนาม / A rating that changed after the signature, over a figure that did not. */
export type SignedRating = {
  __typename?: 'SignedRating';
  /** เหตุ / What changed it */
  cause: RevisionCause;
  /** ปัจจุบัน / Now */
  new: Status;
  /** เมื่อลงนาม / As it was signed */
  old: Status;
  /** รุ่นข้อมูลที่เปลี่ยน / Data version of the change */
  version: Scalars['ID']['output'];
  /** เป็นคำ / In words */
  words: Words;
};

/** งวดของชุดข้อมูล หรือเดือนของสำนักงาน ตามที่ลงนามได้ / A dataset's period, or the office's month, as it can be signed. */
export type Signing = {
  __typename?: 'Signing';
  /** สิ่งที่เปลี่ยนหลังลงนาม / What changed after signature */
  changed: Array<SignOffChange>;
  /** จำนวนสิ่งที่เปลี่ยน / How many changes */
  changedTotal: Scalars['Int']['output'];
  /** ชุดข้อมูล / Dataset */
  dataset?: Maybe<Dataset>;
  /** ชุดข้อมูลของเดือนของสำนักงาน / The datasets of the office's month */
  datasets: Array<Signing>;
  /** ลายมือชื่อทั้งหมด ล่าสุดก่อน / Every signature, newest first */
  history: Array<Signature>;
  /** สิ่งที่ยังขาด ลงนามได้เมื่อระบุเหตุผล / What is missing; it can be signed with a reason */
  lacking: Array<Words>;
  /** ผู้ใช้นี้ลงนามได้หรือไม่ / Whether the one who asks may sign it */
  maySign: Scalars['Boolean']['output'];
  /** เดือนหรืองวด / Month or period */
  month: Scalars['Period']['output'];
  /** สิ่งที่ลงนาม / What is signed */
  of: SignatureOf;
  /** เหตุที่ยังลงนามไม่ได้ / Why it cannot be signed yet */
  refusal?: Maybe<Words>;
  /** ลายมือชื่อล่าสุด / The newest signature */
  signature?: Maybe<Signature>;
  /** สถานะ / State */
  state: SignOffState;
  /** จำนวนค่าที่จะลงนาม / Values a signature would cover */
  values: Scalars['Int']['output'];
  /** รุ่นข้อมูลที่แสดง ส่งกลับเป็น seen เมื่อลงนาม / The data version shown; hand it back as seen when signing */
  version: DataVersion;
};


/** งวดของชุดข้อมูล หรือเดือนของสำนักงาน ตามที่ลงนามได้ / A dataset's period, or the office's month, as it can be signed. */
export type SigningChangedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** สภาพของระบบที่หน้าจอต้องรู้ / What every page must know. */
export type Site = {
  __typename?: 'Site';
  /** มีอะไรเปลี่ยนตั้งแต่เมื่อใด: ครั้งก่อนที่ผู้ใช้เข้ามา หรือต้นเดือนนี้ / Since when changes are told: the asker's last visit, or the beginning of this month */
  changesSince: Scalars['Moment']['output'];
  /** ปีงบประมาณปัจจุบัน / Current fiscal year (BE) */
  fiscalYear: Scalars['Int']['output'];
  /** เดือนล่าสุดที่ปิดแล้ว / Last closed month */
  lastClosedMonth: Scalars['Period']['output'];
  /** เวลาตามนาฬิกาของระบบ / Now by the product's clock */
  now: Scalars['Moment']['output'];
  /** ข้อมูลตัวอย่าง / Whether the figures are sample data */
  sample: Scalars['Boolean']['output'];
};

/** สภาพของชุดข้อมูลหนึ่ง / The state of one dataset's source. */
export type SourceHealth = {
  __typename?: 'SourceHealth';
  /** หน่วยงาน / Agency */
  agency: Scalars['ID']['output'];
  /** ข้อมูลถึงงวด / Data to */
  dataTo?: Maybe<Scalars['Period']['output']>;
  /** ชุดข้อมูล / Dataset */
  dataset: Dataset;
  /** รอยืนยัน / Held deliveries */
  held: Scalars['Int']['output'];
  /** ตัวชี้วัดที่กระทบ / KPIs it touches */
  kpis: Array<Scalars['ID']['output']>;
  /** รหัสปัญหา / Its problem code */
  lastCode?: Maybe<Scalars['String']['output']>;
  /** ดึงล่าสุด / Last pull */
  lastPull?: Maybe<Scalars['Moment']['output']>;
  /** ผลการดึงล่าสุด / Its state */
  lastState?: Maybe<Scalars['String']['output']>;
  /** กำหนดครั้งถัดไป / Next due */
  nextDue?: Maybe<Scalars['Day']['output']>;
  /** ล่าช้ากี่วัน / Days overdue */
  overdueDays: Scalars['Int']['output'];
  /** ใครยังไม่ส่งงวดที่ล่าช้าที่สุด / Offices whose report of the period overdue longest has not come */
  overdueOffices: Array<Office>;
  /** แถวที่กัก / Quarantined lines */
  quarantined: Scalars['Int']['output'];
};

/** ผลเทียบแผน / Status against the plan. */
export type Status =
  | 'NOT_RATED'
  | 'OFF_TRACK'
  | 'ON_TRACK'
  | 'WATCH';

/** เสาหลักหรือเป้าประสงค์ / A pillar or an objective. */
export type StrategyNode = {
  __typename?: 'StrategyNode';
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** pillar หรือ objective / Kind */
  kind: Scalars['String']['output'];
  /** ตัวชี้วัด / KPIs */
  kpis: Array<Kpi>;
  /** ชื่อ / Name */
  names: Words;
  /** จากทั้งหมด / Of */
  of: Scalars['Int']['output'];
  /** ไม่เป็นไปตามแผนกี่ตัว / KPIs off track */
  offTrack: Scalars['Int']['output'];
  /** ประเมินได้กี่ตัว / KPIs rated */
  rated: Scalars['Int']['output'];
  /** คะแนน 1–5 / Score */
  score?: Maybe<Scalars['Decimal']['output']>;
  /** ผล / Status */
  status: Status;
  /** น้ำหนักร้อยละ / Weight in percent */
  weight: Scalars['Decimal']['output'];
};

/** แผนหนึ่งกรอบ รวมผลขึ้นไป / One frame's tree, rolled up. */
export type StrategyView = {
  __typename?: 'StrategyView';
  /** ปีงบประมาณ พ.ศ. / Fiscal year, Buddhist era */
  fiscalYear: Scalars['Int']['output'];
  /** กรอบแผนนี้ / This frame */
  frame: Frame;
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** ชื่อ / Name */
  names: Words;
  /** เสาหลักและเป้าประสงค์ / Pillars and objectives, in order */
  nodes: Array<StrategyNode>;
};

/** สิ่งที่ขัดขวางการทำงานของโปรแกรมในขณะนี้ / What keeps the program from its work now. */
export type SystemProblem = {
  __typename?: 'SystemProblem';
  /** รหัส / Code */
  code: Scalars['String']['output'];
  /** ข้อความ / Message */
  message: Words;
};

/** ชนิดของเป้าหมาย / Kind of a target: a level, a percent change against last year, or a band. */
export type TargetKind =
  | 'band'
  | 'change'
  | 'level';

/** เป้าหมายที่ยื่นไว้ และช่วงรุ่นข้อมูลที่ใช้ / A target as filed, and the data versions in which it held. */
export type TargetRecord = {
  __typename?: 'TargetRecord';
  /** ใช้กับทุกหน่วยงานและอำเภอที่ไม่มีเป้าหมายของตนเอง / It holds at every office and district without a target of its own */
  everywhere: Scalars['Boolean']['output'];
  /** ใช้ตั้งแต่รุ่น / Held from */
  from: DataVersion;
  /** ขอบบน / Band, high */
  high?: Maybe<Scalars['Decimal']['output']>;
  /** ชนิด / Kind */
  kind: TargetKind;
  /** ขอบล่าง / Band, low */
  low?: Maybe<Scalars['Decimal']['output']>;
  /** งวดของเป้าหมาย / Its period */
  period: Scalars['Period']['output'];
  /** หน่วยงาน อำเภอ หรือกรม ว่าง: ทั้งจังหวัด / Office, district or agency; none: the province */
  place?: Maybe<Scalars['ID']['output']>;
  /** ชื่อสถานที่ / The place's names */
  placeNames?: Maybe<Words>;
  /** แผนสะสมรายเดือนที่ยื่นไว้ เริ่มตุลาคม / The plan filed by month, October first */
  plan?: Maybe<Array<Scalars['Decimal']['output']>>;
  /** ใช้ถึงรุ่น ว่าง: ยังใช้อยู่ / Held to; none: it holds */
  to?: Maybe<DataVersion>;
  /** หน่วยของค่าและขอบ ตามงวดของเป้าหมาย / What value and band are counted in, as figures of its period are; percent for a change */
  unit: Scalars['String']['output'];
  /** ค่า หรือร้อยละเทียบปีก่อน / Value, or percent against last year */
  value?: Maybe<Scalars['Decimal']['output']>;
};

/** เกณฑ์: สัดส่วนของแผน หรือของระยะนอกช่วงต่อขอบช่วง / Thresholds: shares of the plan, or of the edge for the distance outside a band. */
export type Thresholds = {
  __typename?: 'Thresholds';
  /** ไม่เป็นไปตามแผนเมื่อต่ำกว่า (ช่วง: เกินกว่า) / Off track below this (of a band: above) */
  offFrom: Scalars['Decimal']['output'];
  /** เฝ้าระวังเมื่อต่ำกว่า (ช่วง: เกินกว่า) / Watched below this (of a band: above) */
  watchFrom: Scalars['Decimal']['output'];
};

/** สถานะของค่า ศูนย์ ไม่มีข้อมูล และปกปิด ไม่ปนกัน / State of a value: zero, missing and withheld never mix. */
export type ValueState =
  | 'MISSING'
  | 'NOT_APPLICABLE'
  | 'NOT_COLLECTED'
  | 'REPORTED'
  | 'WITHHELD';

/** ข้อความสองภาษา / Words in both languages. */
export type Words = {
  __typename?: 'Words';
  /** อังกฤษ / English */
  en: Scalars['String']['output'];
  /** ไทย / Thai */
  th: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Agency: ResolverTypeWrapper<AgencyRow>;
  ArtifactRef: ResolverTypeWrapper<ArtifactRef>;
  AsOf: ResolverTypeWrapper<Scalars['AsOf']['output']>;
  Average: Average;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CellSignOff: ResolverTypeWrapper<CellSignOff>;
  ChangeAgainst: ChangeAgainst;
  ChangeCount: ResolverTypeWrapper<ChangeCount>;
  ChangeItem: ResolverTypeWrapper<ChangeItemAskedRow>;
  ChangeItemPage: ResolverTypeWrapper<ChangePageRow>;
  ChangeKind: ChangeKind;
  ChangePart: ResolverTypeWrapper<ChangePartRowRow>;
  Changes: ResolverTypeWrapper<ChangesRow>;
  CheckFinding: ResolverTypeWrapper<CheckFinding>;
  CheckFindingPage: ResolverTypeWrapper<CheckFindingPage>;
  CheckSeverity: CheckSeverity;
  Completeness: ResolverTypeWrapper<Completeness>;
  DataHealth: ResolverTypeWrapper<DataHealthRow>;
  DataVersion: ResolverTypeWrapper<DataVersionRow>;
  Dataset: ResolverTypeWrapper<DatasetAskedRow>;
  Day: ResolverTypeWrapper<Scalars['Day']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DefinitionUsed: ResolverTypeWrapper<DefinitionUsed>;
  DimensionCodes: DimensionCodes;
  DimensionValue: ResolverTypeWrapper<DimensionCodeRow>;
  Direction: Direction;
  District: ResolverTypeWrapper<DistrictAskedRow>;
  EvidenceCell: ResolverTypeWrapper<EvidenceCellAskedRow>;
  EvidenceFile: ResolverTypeWrapper<EvidenceFile>;
  EvidencePage: ResolverTypeWrapper<EvidenceSliceRow>;
  FigureChange: ResolverTypeWrapper<FigureChangeRow>;
  FigureChangeKind: FigureChangeKind;
  FigureChangePage: ResolverTypeWrapper<Omit<FigureChangePage, 'nodes'> & { nodes: Array<ResolversTypes['FigureChange']> }>;
  FigureSide: ResolverTypeWrapper<FigureSide>;
  FiledTarget: ResolverTypeWrapper<FiledTargetAskedRow>;
  Finding: ResolverTypeWrapper<FindingRow>;
  FindingAct: ResolverTypeWrapper<FindingAct>;
  FindingActKind: FindingActKind;
  FindingCounts: ResolverTypeWrapper<FindingCounts>;
  FindingFigure: ResolverTypeWrapper<FindingFigureRow>;
  FindingSeverity: FindingSeverity;
  FindingState: FindingState;
  Forecast: ResolverTypeWrapper<Forecast>;
  ForecastInterval: ResolverTypeWrapper<ForecastInterval>;
  ForecastMonth: ResolverTypeWrapper<ForecastMonth>;
  ForecastTest: ResolverTypeWrapper<ForecastTest>;
  Frame: ResolverTypeWrapper<FrameSummaryRow>;
  FrameKind: FrameKind;
  Grain: Grain;
  GroupBy: GroupBy;
  HealthCell: ResolverTypeWrapper<HealthCell>;
  HeldCounts: ResolverTypeWrapper<HeldCounts>;
  HeldDecision: ResolverTypeWrapper<DecisionRow>;
  HeldDelivery: ResolverTypeWrapper<HeldAskedRow>;
  HeldFinding: ResolverTypeWrapper<HeldFinding>;
  HeldFindingKind: HeldFindingKind;
  HeldFindingPage: ResolverTypeWrapper<HeldFindingPage>;
  HeldPage: ResolverTypeWrapper<Omit<HeldPage, 'nodes'> & { nodes: Array<ResolversTypes['HeldDelivery']> }>;
  HeldPreview: ResolverTypeWrapper<HeldPreviewRow>;
  HeldStatus: HeldStatus;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  InspectionRound: ResolverTypeWrapper<InspectionRoundRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Kpi: ResolverTypeWrapper<KpiAskedRow>;
  KpiChange: ResolverTypeWrapper<ChangeRow>;
  KpiDimension: ResolverTypeWrapper<DimensionRowRow>;
  KpiFrame: ResolverTypeWrapper<KpiInFrameRow>;
  KpiMove: ResolverTypeWrapper<KpiMoveRow>;
  KpiMovePage: ResolverTypeWrapper<Omit<KpiMovePage, 'nodes'> & { nodes: Array<ResolversTypes['KpiMove']> }>;
  KpiMoveSide: ResolverTypeWrapper<KpiMoveSide>;
  KpiSplit: ResolverTypeWrapper<KpiSplitRow>;
  KpiSplitPart: ResolverTypeWrapper<KpiSplitPartRow>;
  KpiValue: ResolverTypeWrapper<KpiValueRow>;
  Level: Level;
  LineCounts: ResolverTypeWrapper<LineCounts>;
  Me: ResolverTypeWrapper<PersonRow>;
  Measure: ResolverTypeWrapper<MeasureRowRow>;
  MeasureSeries: ResolverTypeWrapper<MeasureSeriesRow>;
  MeasureSeriesGroup: ResolverTypeWrapper<MeasureSeriesGroupRowRow>;
  Moment: ResolverTypeWrapper<Scalars['Moment']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NetChange: ResolverTypeWrapper<NetChange>;
  NewFinding: NewFinding;
  NewRound: NewRound;
  Observation: ResolverTypeWrapper<ObservationAskedRow>;
  ObservationConnection: ResolverTypeWrapper<Omit<ObservationConnection, 'edges'> & { edges: Array<ResolversTypes['ObservationEdge']> }>;
  ObservationEdge: ResolverTypeWrapper<Omit<ObservationEdge, 'node'> & { node: ResolversTypes['Observation'] }>;
  Office: ResolverTypeWrapper<OfficeAskedRow>;
  OfficeReport: ResolverTypeWrapper<OfficeReportAskedRow>;
  OfficeReportState: OfficeReportState;
  Outlook: ResolverTypeWrapper<Outlook>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Period: ResolverTypeWrapper<Scalars['Period']['output']>;
  Pipeline: ResolverTypeWrapper<PipelineViewRow>;
  PipelineBalance: PipelineBalance;
  PipelineHandover: ResolverTypeWrapper<PipelineHandoverAskedRow>;
  PipelineReason: ResolverTypeWrapper<ReasonRow>;
  PipelineRole: PipelineRole;
  PipelineRow: ResolverTypeWrapper<PipelineRowRow>;
  PipelineSide: ResolverTypeWrapper<PipelineSideAskedRow>;
  PipelineStage: ResolverTypeWrapper<PipelineStageRow>;
  PlaceKpi: ResolverTypeWrapper<PlaceKpiRow>;
  PopulationUsed: ResolverTypeWrapper<PopulationUsedRow>;
  Province: ResolverTypeWrapper<ProvinceRow>;
  Pull: ResolverTypeWrapper<PullRecordRow>;
  PullArtifact: ResolverTypeWrapper<PullArtifact>;
  Pulling: ResolverTypeWrapper<PullingRow>;
  QuarantinePage: ResolverTypeWrapper<Omit<QuarantinePage, 'nodes'> & { nodes: Array<ResolversTypes['QuarantinedLine']> }>;
  QuarantinedLine: ResolverTypeWrapper<QuarantinedLineRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReportChange: ResolverTypeWrapper<ReportChangeRow>;
  ReportChangeKind: ReportChangeKind;
  ReportChangePage: ResolverTypeWrapper<Omit<ReportChangePage, 'nodes'> & { nodes: Array<ResolversTypes['ReportChange']> }>;
  RetiredKpi: ResolverTypeWrapper<Omit<RetiredKpi, 'version'> & { version: ResolversTypes['DataVersion'] }>;
  Revision: ResolverTypeWrapper<RevisionRow>;
  RevisionCause: RevisionCause;
  RoundKind: RoundKind;
  RoundPerson: ResolverTypeWrapper<RoundPerson>;
  RoundState: RoundState;
  Series: ResolverTypeWrapper<SeriesRow>;
  SeriesBreak: ResolverTypeWrapper<SeriesBreak>;
  SeriesGroup: ResolverTypeWrapper<SeriesGroupRowRow>;
  SignOff: ResolverTypeWrapper<SignOffAskedRow>;
  SignOffChange: ResolverTypeWrapper<SignOffChangeAskedRow>;
  SignOffChangeKind: SignOffChangeKind;
  SignOffState: SignOffState;
  Signature: ResolverTypeWrapper<SignatureRow>;
  SignatureOf: SignatureOf;
  SignedDefinition: ResolverTypeWrapper<SignedDefinition>;
  SignedRating: ResolverTypeWrapper<SignedRating>;
  Signing: ResolverTypeWrapper<SigningAskedRow>;
  Site: ResolverTypeWrapper<Site>;
  SourceHealth: ResolverTypeWrapper<SourceRowRow>;
  Status: Status;
  StrategyNode: ResolverTypeWrapper<StrategyNodeAskedRow>;
  StrategyView: ResolverTypeWrapper<StrategyAskedRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SystemProblem: ResolverTypeWrapper<SystemProblem>;
  TargetKind: TargetKind;
  TargetRecord: ResolverTypeWrapper<TargetAskedRow>;
  Thresholds: ResolverTypeWrapper<Thresholds>;
  ValueState: ValueState;
  Words: ResolverTypeWrapper<Words>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Agency: AgencyRow;
  ArtifactRef: ArtifactRef;
  AsOf: Scalars['AsOf']['output'];
  Boolean: Scalars['Boolean']['output'];
  CellSignOff: CellSignOff;
  ChangeCount: ChangeCount;
  ChangeItem: ChangeItemAskedRow;
  ChangeItemPage: ChangePageRow;
  ChangePart: ChangePartRowRow;
  Changes: ChangesRow;
  CheckFinding: CheckFinding;
  CheckFindingPage: CheckFindingPage;
  Completeness: Completeness;
  DataHealth: DataHealthRow;
  DataVersion: DataVersionRow;
  Dataset: DatasetAskedRow;
  Day: Scalars['Day']['output'];
  Decimal: Scalars['Decimal']['output'];
  DefinitionUsed: DefinitionUsed;
  DimensionCodes: DimensionCodes;
  DimensionValue: DimensionCodeRow;
  District: DistrictAskedRow;
  EvidenceCell: EvidenceCellAskedRow;
  EvidenceFile: EvidenceFile;
  EvidencePage: EvidenceSliceRow;
  FigureChange: FigureChangeRow;
  FigureChangePage: Omit<FigureChangePage, 'nodes'> & { nodes: Array<ResolversParentTypes['FigureChange']> };
  FigureSide: FigureSide;
  FiledTarget: FiledTargetAskedRow;
  Finding: FindingRow;
  FindingAct: FindingAct;
  FindingCounts: FindingCounts;
  FindingFigure: FindingFigureRow;
  Forecast: Forecast;
  ForecastInterval: ForecastInterval;
  ForecastMonth: ForecastMonth;
  ForecastTest: ForecastTest;
  Frame: FrameSummaryRow;
  HealthCell: HealthCell;
  HeldCounts: HeldCounts;
  HeldDecision: DecisionRow;
  HeldDelivery: HeldAskedRow;
  HeldFinding: HeldFinding;
  HeldFindingPage: HeldFindingPage;
  HeldPage: Omit<HeldPage, 'nodes'> & { nodes: Array<ResolversParentTypes['HeldDelivery']> };
  HeldPreview: HeldPreviewRow;
  ID: Scalars['ID']['output'];
  InspectionRound: InspectionRoundRow;
  Int: Scalars['Int']['output'];
  Kpi: KpiAskedRow;
  KpiChange: ChangeRow;
  KpiDimension: DimensionRowRow;
  KpiFrame: KpiInFrameRow;
  KpiMove: KpiMoveRow;
  KpiMovePage: Omit<KpiMovePage, 'nodes'> & { nodes: Array<ResolversParentTypes['KpiMove']> };
  KpiMoveSide: KpiMoveSide;
  KpiSplit: KpiSplitRow;
  KpiSplitPart: KpiSplitPartRow;
  KpiValue: KpiValueRow;
  LineCounts: LineCounts;
  Me: PersonRow;
  Measure: MeasureRowRow;
  MeasureSeries: MeasureSeriesRow;
  MeasureSeriesGroup: MeasureSeriesGroupRowRow;
  Moment: Scalars['Moment']['output'];
  Mutation: Record<PropertyKey, never>;
  NetChange: NetChange;
  NewFinding: NewFinding;
  NewRound: NewRound;
  Observation: ObservationAskedRow;
  ObservationConnection: Omit<ObservationConnection, 'edges'> & { edges: Array<ResolversParentTypes['ObservationEdge']> };
  ObservationEdge: Omit<ObservationEdge, 'node'> & { node: ResolversParentTypes['Observation'] };
  Office: OfficeAskedRow;
  OfficeReport: OfficeReportAskedRow;
  Outlook: Outlook;
  PageInfo: PageInfo;
  Period: Scalars['Period']['output'];
  Pipeline: PipelineViewRow;
  PipelineHandover: PipelineHandoverAskedRow;
  PipelineReason: ReasonRow;
  PipelineRow: PipelineRowRow;
  PipelineSide: PipelineSideAskedRow;
  PipelineStage: PipelineStageRow;
  PlaceKpi: PlaceKpiRow;
  PopulationUsed: PopulationUsedRow;
  Province: ProvinceRow;
  Pull: PullRecordRow;
  PullArtifact: PullArtifact;
  Pulling: PullingRow;
  QuarantinePage: Omit<QuarantinePage, 'nodes'> & { nodes: Array<ResolversParentTypes['QuarantinedLine']> };
  QuarantinedLine: QuarantinedLineRow;
  Query: Record<PropertyKey, never>;
  ReportChange: ReportChangeRow;
  ReportChangePage: Omit<ReportChangePage, 'nodes'> & { nodes: Array<ResolversParentTypes['ReportChange']> };
  RetiredKpi: Omit<RetiredKpi, 'version'> & { version: ResolversParentTypes['DataVersion'] };
  Revision: RevisionRow;
  RoundPerson: RoundPerson;
  Series: SeriesRow;
  SeriesBreak: SeriesBreak;
  SeriesGroup: SeriesGroupRowRow;
  SignOff: SignOffAskedRow;
  SignOffChange: SignOffChangeAskedRow;
  Signature: SignatureRow;
  SignedDefinition: SignedDefinition;
  SignedRating: SignedRating;
  Signing: SigningAskedRow;
  Site: Site;
  SourceHealth: SourceRowRow;
  StrategyNode: StrategyNodeAskedRow;
  StrategyView: StrategyAskedRow;
  String: Scalars['String']['output'];
  SystemProblem: SystemProblem;
  TargetRecord: TargetAskedRow;
  Thresholds: Thresholds;
  Words: Words;
};

export type AgencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  short?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type ArtifactRefResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactRef'] = ResolversParentTypes['ArtifactRef']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface AsOfScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AsOf'], any> {
  name: 'AsOf';
}

export type CellSignOffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CellSignOff'] = ResolversParentTypes['CellSignOff']> = {
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  signedAt?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  signedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SignOffState'], ParentType, ContextType>;
};

export type ChangeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeCount'] = ResolversParentTypes['ChangeCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  takenBack?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeItem'] = ResolversParentTypes['ChangeItem']> = {
  artifact?: Resolver<Maybe<ResolversTypes['ArtifactRef']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decimals?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dimensions?: Resolver<Array<ResolversTypes['DimensionValue']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  frame?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  frameNames?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  kpi?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  net?: Resolver<Maybe<ResolversTypes['NetChange']>, ParentType, ContextType>;
  new?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  newState?: Resolver<Maybe<ResolversTypes['ValueState']>, ParentType, ContextType>;
  newTarget?: Resolver<Maybe<ResolversTypes['FiledTarget']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  old?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  oldPeriod?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  oldState?: Resolver<Maybe<ResolversTypes['ValueState']>, ParentType, ContextType>;
  oldTarget?: Resolver<Maybe<ResolversTypes['FiledTarget']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  statusNew?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
  statusOld?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
  takenBack?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
};

export type ChangeItemPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeItemPage'] = ResolversParentTypes['ChangeItemPage']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ChangeItem']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePart'] = ResolversParentTypes['ChangePart']> = {
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  mix?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  new?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  old?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  own?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  whole?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Changes'] = ResolversParentTypes['Changes']> = {
  counts?: Resolver<Array<ResolversTypes['ChangeCount']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['ChangeItemPage'], ParentType, ContextType, RequireFields<ChangesItemsArgs, 'first'>>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
};

export type CheckFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckFinding'] = ResolversParentTypes['CheckFinding']> = {
  artifact?: Resolver<ResolversTypes['ArtifactRef'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  found?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['CheckSeverity'], ParentType, ContextType>;
  sheet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CheckFindingPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckFindingPage'] = ResolversParentTypes['CheckFindingPage']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CheckFinding']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompletenessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Completeness'] = ResolversParentTypes['Completeness']> = {
  arrivalUnknown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DataHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataHealth'] = ResolversParentTypes['DataHealth']> = {
  cells?: Resolver<Array<ResolversTypes['HealthCell']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  held?: Resolver<Array<ResolversTypes['HeldDelivery']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['SourceHealth']>, ParentType, ContextType>;
  system?: Resolver<Array<ResolversTypes['SystemProblem']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
};

export type DataVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataVersion'] = ResolversParentTypes['DataVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  about?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  countsIn?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  dimensionNames?: Resolver<Array<ResolversTypes['Words']>, ParentType, ContextType>;
  dimensions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  districtOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  every?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstPeriod?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kpis?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  lastPeriod?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  lastReceivedAt?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  leavesOut?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  measures?: Resolver<Array<ResolversTypes['Measure']>, ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withinDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DayScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Day'], any> {
  name: 'Day';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DefinitionUsedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DefinitionUsed'] = ResolversParentTypes['DefinitionUsed']> = {
  formula?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
};

export type DimensionValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DimensionValue'] = ResolversParentTypes['DimensionValue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeNames?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  dimension?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type DistrictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['District'] = ResolversParentTypes['District']> = {
  column?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kpis?: Resolver<Array<ResolversTypes['PlaceKpi']>, ParentType, ContextType, Partial<DistrictKpisArgs>>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  offices?: Resolver<Array<ResolversTypes['Office']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  short?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EvidenceCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidenceCell'] = ResolversParentTypes['EvidenceCell']> = {
  artifact?: Resolver<ResolversTypes['ArtifactRef'], ParentType, ContextType>;
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dimensions?: Resolver<Array<ResolversTypes['DimensionValue']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  factor?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  part?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  raw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sheet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sign?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type EvidenceFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidenceFile'] = ResolversParentTypes['EvidenceFile']> = {
  artifact?: Resolver<ResolversTypes['ArtifactRef'], ParentType, ContextType>;
  cells?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
};

export type EvidencePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidencePage'] = ResolversParentTypes['EvidencePage']> = {
  denominator?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  denominatorArithmetic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['EvidenceFile']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EvidenceCell']>, ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  numeratorArithmetic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withheldParts?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FigureChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FigureChange'] = ResolversParentTypes['FigureChange']> = {
  change?: Resolver<ResolversTypes['FigureChangeKind'], ParentType, ContextType>;
  dimensions?: Resolver<Array<ResolversTypes['DimensionValue']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  new?: Resolver<Maybe<ResolversTypes['FigureSide']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  old?: Resolver<Maybe<ResolversTypes['FigureSide']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FigureChangePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FigureChangePage'] = ResolversParentTypes['FigureChangePage']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FigureChange']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FigureSideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FigureSide'] = ResolversParentTypes['FigureSide']> = {
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  observedOn?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ValueState'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type FiledTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FiledTarget'] = ResolversParentTypes['FiledTarget']> = {
  high?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TargetKind'], ParentType, ContextType>;
  low?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  placeNames?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<Array<ResolversTypes['Decimal']>>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  acts?: Resolver<Array<ResolversTypes['FindingAct']>, ParentType, ContextType>;
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  daysLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  figure?: Resolver<Maybe<ResolversTypes['FindingFigure']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  madeBy?: Resolver<ResolversTypes['RoundPerson'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recommendation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reopened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['FindingSeverity'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FindingState'], ParentType, ContextType>;
};

export type FindingActResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingAct'] = ResolversParentTypes['FindingAct']> = {
  act?: Resolver<ResolversTypes['FindingActKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['RoundPerson'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FindingCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingCounts'] = ResolversParentTypes['FindingCounts']> = {
  answered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FindingFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingFigure'] = ResolversParentTypes['FindingFigure']> = {
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  kpi?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['KpiValue'], ParentType, ContextType>;
  whenFound?: Resolver<ResolversTypes['KpiValue'], ParentType, ContextType>;
};

export type ForecastResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Forecast'] = ResolversParentTypes['Forecast']> = {
  besidePace?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  besideTarget?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  fiscalYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  months?: Resolver<Array<ResolversTypes['ForecastMonth']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasonWords?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  shown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  test?: Resolver<Maybe<ResolversTypes['ForecastTest']>, ParentType, ContextType>;
  yearEnd?: Resolver<Maybe<ResolversTypes['ForecastInterval']>, ParentType, ContextType>;
};

export type ForecastIntervalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForecastInterval'] = ResolversParentTypes['ForecastInterval']> = {
  high?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type ForecastMonthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForecastMonth'] = ResolversParentTypes['ForecastMonth']> = {
  high?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type ForecastTestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForecastTest'] = ResolversParentTypes['ForecastTest']> = {
  coverage?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mase?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FrameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Frame'] = ResolversParentTypes['Frame']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  illustrative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FrameKind'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  years?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type HealthCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthCell'] = ResolversParentTypes['HealthCell']> = {
  agency?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  arrivalUnknown?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  late?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  onTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  signOff?: Resolver<ResolversTypes['CellSignOff'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HeldCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldCounts'] = ResolversParentTypes['HeldCounts']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dropped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kpis?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  moves?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overwritten?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statuses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HeldDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldDecision'] = ResolversParentTypes['HeldDecision']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HeldDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldDelivery'] = ResolversParentTypes['HeldDelivery']> = {
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  artifact?: Resolver<ResolversTypes['ArtifactRef'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['HeldDecision']>, ParentType, ContextType>;
  heldAt?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['LineCounts'], ParentType, ContextType>;
  mayBeAccepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayDecide?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  means?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['HeldPreview']>, ParentType, ContextType>;
  provinceWide?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HeldStatus'], ParentType, ContextType>;
  takenBy?: Resolver<Maybe<ResolversTypes['ArtifactRef']>, ParentType, ContextType>;
};

export type HeldFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldFinding'] = ResolversParentTypes['HeldFinding']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  found?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HeldFindingKind'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  sheet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HeldFindingPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldFindingPage'] = ResolversParentTypes['HeldFindingPage']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['HeldFinding']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HeldPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldPage'] = ResolversParentTypes['HeldPage']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['HeldDelivery']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HeldPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldPreview'] = ResolversParentTypes['HeldPreview']> = {
  counts?: Resolver<ResolversTypes['HeldCounts'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['FigureChangePage'], ParentType, ContextType, RequireFields<HeldPreviewFiguresArgs, 'first'>>;
  findings?: Resolver<ResolversTypes['HeldFindingPage'], ParentType, ContextType, RequireFields<HeldPreviewFindingsArgs, 'first'>>;
  lines?: Resolver<ResolversTypes['LineCounts'], ParentType, ContextType>;
  moves?: Resolver<ResolversTypes['KpiMovePage'], ParentType, ContextType, RequireFields<HeldPreviewMovesArgs, 'first'>>;
  reports?: Resolver<ResolversTypes['ReportChangePage'], ParentType, ContextType, RequireFields<HeldPreviewReportsArgs, 'first'>>;
  seen?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
};

export type InspectionRoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectionRound'] = ResolversParentTypes['InspectionRound']> = {
  asOf?: Resolver<Maybe<ResolversTypes['AsOf']>, ParentType, ContextType>;
  carried?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  changed?: Resolver<Array<ResolversTypes['Revision']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['FindingCounts'], ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  fiscalYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RoundKind'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  openedBy?: Resolver<ResolversTypes['RoundPerson'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RoundState'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  submittedBy?: Resolver<Maybe<ResolversTypes['RoundPerson']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type KpiResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Kpi'] = ResolversParentTypes['Kpi']> = {
  average?: Resolver<Maybe<ResolversTypes['Average']>, ParentType, ContextType>;
  better?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  breakdown?: Resolver<Array<ResolversTypes['KpiValue']>, ParentType, ContextType, RequireFields<KpiBreakdownArgs, 'by'>>;
  by?: Resolver<ResolversTypes['KpiSplit'], ParentType, ContextType, RequireFields<KpiByArgs, 'dimension'>>;
  change?: Resolver<ResolversTypes['KpiChange'], ParentType, ContextType, RequireFields<KpiChangeArgs, 'against'>>;
  datasets?: Resolver<Array<ResolversTypes['Dataset']>, ParentType, ContextType>;
  decimals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  definitionVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dimensions?: Resolver<Array<ResolversTypes['KpiDimension']>, ParentType, ContextType>;
  every?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  forecast?: Resolver<ResolversTypes['Forecast'], ParentType, ContextType, Partial<KpiForecastArgs>>;
  formula?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  frames?: Resolver<Array<ResolversTypes['KpiFrame']>, ParentType, ContextType, Partial<KpiFramesArgs>>;
  headline?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  levels?: Resolver<Array<ResolversTypes['Level']>, ParentType, ContextType>;
  limits?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  pillar?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  series?: Resolver<ResolversTypes['Series'], ParentType, ContextType, Partial<KpiSeriesArgs>>;
  targets?: Resolver<Array<ResolversTypes['TargetRecord']>, ParentType, ContextType, Partial<KpiTargetsArgs>>;
  thresholds?: Resolver<ResolversTypes['Thresholds'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['KpiValue'], ParentType, ContextType, Partial<KpiValueArgs>>;
};

export type KpiChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiChange'] = ResolversParentTypes['KpiChange']> = {
  by?: Resolver<Maybe<ResolversTypes['GroupBy']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['KpiValue'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mix?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  own?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['ChangePart']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['KpiValue'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type KpiDimensionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiDimension'] = ResolversParentTypes['KpiDimension']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type KpiFrameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiFrame'] = ResolversParentTypes['KpiFrame']> = {
  frame?: Resolver<ResolversTypes['Frame'], ParentType, ContextType>;
  gap?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  objective?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  planToDate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  statusReason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statusWords?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  targetHigh?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  targetLow?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type KpiMoveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiMove'] = ResolversParentTypes['KpiMove']> = {
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  kpi?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  new?: Resolver<ResolversTypes['KpiMoveSide'], ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  old?: Resolver<ResolversTypes['KpiMoveSide'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
};

export type KpiMovePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiMovePage'] = ResolversParentTypes['KpiMovePage']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['KpiMove']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KpiMoveSideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiMoveSide'] = ResolversParentTypes['KpiMoveSide']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  shown?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ValueState'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  statusReason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statusWords?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type KpiSplitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiSplit'] = ResolversParentTypes['KpiSplit']> = {
  dimension?: Resolver<ResolversTypes['KpiDimension'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['KpiSplitPart']>, ParentType, ContextType>;
  summed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  whole?: Resolver<ResolversTypes['KpiValue'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type KpiSplitPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiSplitPart'] = ResolversParentTypes['KpiSplitPart']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  shown?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ValueState'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type KpiValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiValue'] = ResolversParentTypes['KpiValue']> = {
  carriedForward?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  caution?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  dataTo?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  dataVersion?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['DefinitionUsed'], ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  empty?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['EvidencePage'], ParentType, ContextType, RequireFields<KpiValueEvidenceArgs, 'first'>>;
  frame?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  gap?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  kpi?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  lacksPart?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  observedOn?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  outlook?: Resolver<Maybe<ResolversTypes['Outlook']>, ParentType, ContextType>;
  partial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  planBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  planReached?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  planToDate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  population?: Resolver<Maybe<ResolversTypes['PopulationUsed']>, ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pulledAt?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revised?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revisions?: Resolver<Array<ResolversTypes['Revision']>, ParentType, ContextType>;
  shown?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  signOff?: Resolver<ResolversTypes['SignOff'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ValueState'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  statusReason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statusWords?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  targetEverywhere?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  targetHigh?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  targetLow?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LineCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineCounts'] = ResolversParentTypes['LineCounts']> = {
  in?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  loaded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nonData?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quarantined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  lastVisit?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  may?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure']> = {
  adds?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeasureSeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasureSeries'] = ResolversParentTypes['MeasureSeries']> = {
  breaks?: Resolver<Array<ResolversTypes['SeriesBreak']>, ParentType, ContextType>;
  dataTo?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  grain?: Resolver<ResolversTypes['Grain'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['MeasureSeriesGroup']>, ParentType, ContextType>;
  periods?: Resolver<Array<ResolversTypes['Period']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
};

export type MeasureSeriesGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeasureSeriesGroup'] = ResolversParentTypes['MeasureSeriesGroup']> = {
  dimensions?: Resolver<Array<ResolversTypes['DimensionValue']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  expected?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  partial?: Resolver<Array<ResolversTypes['Boolean']>, ParentType, ContextType>;
  provisional?: Resolver<Array<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reported?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  states?: Resolver<Array<ResolversTypes['ValueState']>, ParentType, ContextType>;
  values?: Resolver<Array<Maybe<ResolversTypes['Decimal']>>, ParentType, ContextType>;
};

export interface MomentScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Moment'], any> {
  name: 'Moment';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptHeld?: Resolver<ResolversTypes['HeldDelivery'], ParentType, ContextType, RequireFields<MutationAcceptHeldArgs, 'id' | 'reason' | 'seen'>>;
  addFinding?: Resolver<ResolversTypes['Finding'], ParentType, ContextType, RequireFields<MutationAddFindingArgs, 'finding'>>;
  answerFinding?: Resolver<ResolversTypes['Finding'], ParentType, ContextType, RequireFields<MutationAnswerFindingArgs, 'id' | 'text'>>;
  closeFinding?: Resolver<ResolversTypes['Finding'], ParentType, ContextType, RequireFields<MutationCloseFindingArgs, 'evidence' | 'id' | 'text'>>;
  openRound?: Resolver<ResolversTypes['InspectionRound'], ParentType, ContextType, RequireFields<MutationOpenRoundArgs, 'round'>>;
  pullNow?: Resolver<Array<ResolversTypes['Pull']>, ParentType, ContextType, RequireFields<MutationPullNowArgs, 'dataset'>>;
  refuseHeld?: Resolver<ResolversTypes['HeldDelivery'], ParentType, ContextType, RequireFields<MutationRefuseHeldArgs, 'id' | 'reason'>>;
  reopenFinding?: Resolver<ResolversTypes['Finding'], ParentType, ContextType, RequireFields<MutationReopenFindingArgs, 'id' | 'text'>>;
  signDatasetMonth?: Resolver<ResolversTypes['Signing'], ParentType, ContextType, RequireFields<MutationSignDatasetMonthArgs, 'dataset' | 'month'>>;
  signOfficeMonth?: Resolver<ResolversTypes['Signing'], ParentType, ContextType, RequireFields<MutationSignOfficeMonthArgs, 'month'>>;
  submitRound?: Resolver<ResolversTypes['InspectionRound'], ParentType, ContextType, RequireFields<MutationSubmitRoundArgs, 'id'>>;
};

export type NetChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetChange'] = ResolversParentTypes['NetChange']> = {
  new?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  newState?: Resolver<Maybe<ResolversTypes['ValueState']>, ParentType, ContextType>;
  old?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  oldState?: Resolver<Maybe<ResolversTypes['ValueState']>, ParentType, ContextType>;
  reportsBetween?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revisions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statusNew?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
  statusOld?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
};

export type ObservationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Observation'] = ResolversParentTypes['Observation']> = {
  artifact?: Resolver<ResolversTypes['ArtifactRef'], ParentType, ContextType>;
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dimensions?: Resolver<Array<ResolversTypes['DimensionValue']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  flags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  observedOn?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  sheet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signOff?: Resolver<ResolversTypes['SignOffState'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ValueState'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ObservationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObservationConnection'] = ResolversParentTypes['ObservationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ObservationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObservationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObservationEdge'] = ResolversParentTypes['ObservationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Observation'], ParentType, ContextType>;
};

export type OfficeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Office'] = ResolversParentTypes['Office']> = {
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kpis?: Resolver<Array<ResolversTypes['PlaceKpi']>, ParentType, ContextType, Partial<OfficeKpisArgs>>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  reports?: Resolver<Array<ResolversTypes['OfficeReport']>, ParentType, ContextType, Partial<OfficeReportsArgs>>;
  wider?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OfficeReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficeReport'] = ResolversParentTypes['OfficeReport']> = {
  damaged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OfficeReportState'], ParentType, ContextType>;
};

export type OutlookResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Outlook'] = ResolversParentTypes['Outlook']> = {
  monthsLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  neededPerMonth?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  reached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reachesIn?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  yearEnd?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface PeriodScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Period'], any> {
  name: 'Period';
}

export type PipelineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Pipeline'] = ResolversParentTypes['Pipeline']> = {
  dataTo?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  grain?: Resolver<ResolversTypes['Grain'], ParentType, ContextType>;
  handovers?: Resolver<Array<ResolversTypes['PipelineHandover']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  offices?: Resolver<Array<ResolversTypes['Office']>, ParentType, ContextType>;
  periods?: Resolver<Array<ResolversTypes['Period']>, ParentType, ContextType>;
  stages?: Resolver<Array<ResolversTypes['PipelineStage']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
};

export type PipelineHandoverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PipelineHandover'] = ResolversParentTypes['PipelineHandover']> = {
  difference?: Resolver<Array<Maybe<ResolversTypes['Decimal']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  linked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  reasons?: Resolver<Array<Array<ResolversTypes['PipelineReason']>>, ParentType, ContextType>;
  receives?: Resolver<ResolversTypes['PipelineSide'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sends?: Resolver<ResolversTypes['PipelineSide'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type PipelineReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PipelineReason'] = ResolversParentTypes['PipelineReason']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  offices?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type PipelineRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PipelineRow'] = ResolversParentTypes['PipelineRow']> = {
  datasets?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  every?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  partial?: Resolver<Array<ResolversTypes['Boolean']>, ParentType, ContextType>;
  provisional?: Resolver<Array<ResolversTypes['Boolean']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['PipelineRole'], ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  states?: Resolver<Array<ResolversTypes['ValueState']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<Array<Maybe<ResolversTypes['Decimal']>>, ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
};

export type PipelineSideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PipelineSide'] = ResolversParentTypes['PipelineSide']> = {
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  every?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  partial?: Resolver<Array<ResolversTypes['Boolean']>, ParentType, ContextType>;
  provisional?: Resolver<Array<ResolversTypes['Boolean']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  states?: Resolver<Array<ResolversTypes['ValueState']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<Array<Maybe<ResolversTypes['Decimal']>>, ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
};

export type PipelineStageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PipelineStage'] = ResolversParentTypes['PipelineStage']> = {
  about?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  balance?: Resolver<Array<ResolversTypes['PipelineBalance']>, ParentType, ContextType>;
  difference?: Resolver<Array<Maybe<ResolversTypes['Decimal']>>, ParentType, ContextType>;
  entered?: Resolver<Array<Maybe<ResolversTypes['Decimal']>>, ParentType, ContextType>;
  expected?: Resolver<Array<Maybe<ResolversTypes['Decimal']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  left?: Resolver<Array<Maybe<ResolversTypes['Decimal']>>, ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  reasons?: Resolver<Array<Array<ResolversTypes['PipelineReason']>>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['PipelineRow']>, ParentType, ContextType>;
  stockWhy?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlaceKpiResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceKpi'] = ResolversParentTypes['PlaceKpi']> = {
  kpi?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  trendBreaks?: Resolver<Array<ResolversTypes['SeriesBreak']>, ParentType, ContextType>;
  trendPartial?: Resolver<Array<ResolversTypes['Boolean']>, ParentType, ContextType>;
  trendPeriods?: Resolver<Array<ResolversTypes['Period']>, ParentType, ContextType>;
  trendShown?: Resolver<Array<Maybe<ResolversTypes['Decimal']>>, ParentType, ContextType>;
  trendStates?: Resolver<Array<ResolversTypes['ValueState']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['KpiValue'], ParentType, ContextType>;
  withheldOf?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PopulationUsedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PopulationUsed'] = ResolversParentTypes['PopulationUsed']> = {
  artifacts?: Resolver<Array<ResolversTypes['ArtifactRef']>, ParentType, ContextType>;
  carriedForward?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  observedOn?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type ProvinceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Province'] = ResolversParentTypes['Province']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type PullResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Pull'] = ResolversParentTypes['Pull']> = {
  agency?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  artifacts?: Resolver<Array<ResolversTypes['PullArtifact']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  endedAt?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['LineCounts'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  refreshed?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PullArtifactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PullArtifact'] = ResolversParentTypes['PullArtifact']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PullingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Pulling'] = ResolversParentTypes['Pulling']> = {
  dataset?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  files?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QuarantinePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuarantinePage'] = ResolversParentTypes['QuarantinePage']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['QuarantinedLine']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unseen?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type QuarantinedLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuarantinedLine'] = ResolversParentTypes['QuarantinedLine']> = {
  artifact?: Resolver<ResolversTypes['ArtifactRef'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  found?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  sheet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  agencies?: Resolver<Array<ResolversTypes['Agency']>, ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['Changes'], ParentType, ContextType, Partial<QueryChangesArgs>>;
  dataHealth?: Resolver<ResolversTypes['DataHealth'], ParentType, ContextType, Partial<QueryDataHealthArgs>>;
  dataVersion?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType, Partial<QueryDataVersionArgs>>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType, RequireFields<QueryDatasetArgs, 'id'>>;
  datasetSignOff?: Resolver<ResolversTypes['Signing'], ParentType, ContextType, RequireFields<QueryDatasetSignOffArgs, 'dataset' | 'month'>>;
  datasets?: Resolver<Array<ResolversTypes['Dataset']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType, RequireFields<QueryDistrictArgs, 'id'>>;
  districts?: Resolver<Array<ResolversTypes['District']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['EvidencePage'], ParentType, ContextType, RequireFields<QueryEvidenceArgs, 'first' | 'ref'>>;
  figures?: Resolver<Array<ResolversTypes['KpiValue']>, ParentType, ContextType, RequireFields<QueryFiguresArgs, 'refs'>>;
  findings?: Resolver<ResolversTypes['CheckFindingPage'], ParentType, ContextType, RequireFields<QueryFindingsArgs, 'first'>>;
  frames?: Resolver<Array<ResolversTypes['Frame']>, ParentType, ContextType, Partial<QueryFramesArgs>>;
  held?: Resolver<ResolversTypes['HeldPage'], ParentType, ContextType, RequireFields<QueryHeldArgs, 'first' | 'settled'>>;
  heldDelivery?: Resolver<ResolversTypes['HeldDelivery'], ParentType, ContextType, RequireFields<QueryHeldDeliveryArgs, 'id'>>;
  inspectionRound?: Resolver<ResolversTypes['InspectionRound'], ParentType, ContextType, RequireFields<QueryInspectionRoundArgs, 'id'>>;
  inspectionRounds?: Resolver<Array<ResolversTypes['InspectionRound']>, ParentType, ContextType, Partial<QueryInspectionRoundsArgs>>;
  kpi?: Resolver<Maybe<ResolversTypes['Kpi']>, ParentType, ContextType, RequireFields<QueryKpiArgs, 'id'>>;
  kpis?: Resolver<Array<ResolversTypes['Kpi']>, ParentType, ContextType, Partial<QueryKpisArgs>>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  observations?: Resolver<ResolversTypes['ObservationConnection'], ParentType, ContextType, RequireFields<QueryObservationsArgs, 'dataset' | 'first'>>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType, RequireFields<QueryOfficeArgs, 'id'>>;
  officeSignOff?: Resolver<ResolversTypes['Signing'], ParentType, ContextType, RequireFields<QueryOfficeSignOffArgs, 'month'>>;
  offices?: Resolver<Array<ResolversTypes['Office']>, ParentType, ContextType, Partial<QueryOfficesArgs>>;
  pipeline?: Resolver<ResolversTypes['Pipeline'], ParentType, ContextType, Partial<QueryPipelineArgs>>;
  pipelineEvidence?: Resolver<ResolversTypes['EvidencePage'], ParentType, ContextType, RequireFields<QueryPipelineEvidenceArgs, 'first' | 'line' | 'part' | 'period'>>;
  province?: Resolver<ResolversTypes['Province'], ParentType, ContextType>;
  pulling?: Resolver<Array<ResolversTypes['Pulling']>, ParentType, ContextType>;
  pulls?: Resolver<Array<ResolversTypes['Pull']>, ParentType, ContextType, RequireFields<QueryPullsArgs, 'first'>>;
  quarantine?: Resolver<ResolversTypes['QuarantinePage'], ParentType, ContextType, RequireFields<QueryQuarantineArgs, 'first'>>;
  retiredKpis?: Resolver<Array<ResolversTypes['RetiredKpi']>, ParentType, ContextType, Partial<QueryRetiredKpisArgs>>;
  revisions?: Resolver<Array<ResolversTypes['Revision']>, ParentType, ContextType, Partial<QueryRevisionsArgs>>;
  series?: Resolver<ResolversTypes['MeasureSeries'], ParentType, ContextType, RequireFields<QuerySeriesArgs, 'dataset'>>;
  site?: Resolver<ResolversTypes['Site'], ParentType, ContextType>;
  strategy?: Resolver<ResolversTypes['StrategyView'], ParentType, ContextType, Partial<QueryStrategyArgs>>;
};

export type ReportChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportChange'] = ResolversParentTypes['ReportChange']> = {
  artifact?: Resolver<Maybe<ResolversTypes['ArtifactRef']>, ParentType, ContextType>;
  change?: Resolver<ResolversTypes['ReportChangeKind'], ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
};

export type ReportChangePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportChangePage'] = ResolversParentTypes['ReportChangePage']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ReportChange']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RetiredKpiResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetiredKpi'] = ResolversParentTypes['RetiredKpi']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastVersion?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
};

export type RevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Revision'] = ResolversParentTypes['Revision']> = {
  artifact?: Resolver<Maybe<ResolversTypes['ArtifactRef']>, ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['RevisionCause'], ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  kpi?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  new?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  newState?: Resolver<ResolversTypes['ValueState'], ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  old?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  oldState?: Resolver<ResolversTypes['ValueState'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  statusNew?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  statusOld?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
};

export type RoundPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoundPerson'] = ResolversParentTypes['RoundPerson']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Series'] = ResolversParentTypes['Series']> = {
  breaks?: Resolver<Array<ResolversTypes['SeriesBreak']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['SeriesGroup']>, ParentType, ContextType>;
  periods?: Resolver<Array<ResolversTypes['Period']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
};

export type SeriesBreakResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesBreak'] = ResolversParentTypes['SeriesBreak']> = {
  from?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type SeriesGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesGroup'] = ResolversParentTypes['SeriesGroup']> = {
  denominators?: Resolver<Array<Maybe<ResolversTypes['Decimal']>>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  empty?: Resolver<Array<ResolversTypes['Boolean']>, ParentType, ContextType>;
  notDue?: Resolver<Array<ResolversTypes['Boolean']>, ParentType, ContextType>;
  numerators?: Resolver<Array<Maybe<ResolversTypes['Decimal']>>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  open?: Resolver<Array<ResolversTypes['Boolean']>, ParentType, ContextType>;
  partial?: Resolver<Array<ResolversTypes['Boolean']>, ParentType, ContextType>;
  plans?: Resolver<Array<Maybe<ResolversTypes['Decimal']>>, ParentType, ContextType>;
  provisional?: Resolver<Array<ResolversTypes['Boolean']>, ParentType, ContextType>;
  revised?: Resolver<Array<ResolversTypes['Boolean']>, ParentType, ContextType>;
  shown?: Resolver<Array<Maybe<ResolversTypes['Decimal']>>, ParentType, ContextType>;
  states?: Resolver<Array<ResolversTypes['ValueState']>, ParentType, ContextType>;
  statuses?: Resolver<Array<ResolversTypes['Status']>, ParentType, ContextType>;
  targets?: Resolver<Array<Maybe<ResolversTypes['Decimal']>>, ParentType, ContextType>;
  units?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<Array<Maybe<ResolversTypes['Decimal']>>, ParentType, ContextType>;
};

export type SignOffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOff'] = ResolversParentTypes['SignOff']> = {
  awaiting?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  changed?: Resolver<Array<ResolversTypes['SignOffChange']>, ParentType, ContextType, RequireFields<SignOffChangedArgs, 'first'>>;
  changedTotal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['SignedRating']>, ParentType, ContextType>;
  signatures?: Resolver<Array<ResolversTypes['Signature']>, ParentType, ContextType>;
  signedAt?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  signedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SignOffState'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type SignOffChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOffChange'] = ResolversParentTypes['SignOffChange']> = {
  artifact?: Resolver<Maybe<ResolversTypes['ArtifactRef']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decimals?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dimensions?: Resolver<Array<ResolversTypes['DimensionValue']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SignOffChangeKind'], ParentType, ContextType>;
  kpi?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  new?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  newState?: Resolver<Maybe<ResolversTypes['ValueState']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  old?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  oldState?: Resolver<Maybe<ResolversTypes['ValueState']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SignatureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Signature'] = ResolversParentTypes['Signature']> = {
  dataset?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  definitions?: Resolver<Array<ResolversTypes['SignedDefinition']>, ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lacking?: Resolver<Array<ResolversTypes['Words']>, ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['SignatureOf'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signedAt?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  signedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type SignedDefinitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedDefinition'] = ResolversParentTypes['SignedDefinition']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SignedRatingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedRating'] = ResolversParentTypes['SignedRating']> = {
  cause?: Resolver<ResolversTypes['RevisionCause'], ParentType, ContextType>;
  new?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  old?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type SigningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Signing'] = ResolversParentTypes['Signing']> = {
  changed?: Resolver<Array<ResolversTypes['SignOffChange']>, ParentType, ContextType, RequireFields<SigningChangedArgs, 'first'>>;
  changedTotal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['Signing']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['Signature']>, ParentType, ContextType>;
  lacking?: Resolver<Array<ResolversTypes['Words']>, ParentType, ContextType>;
  maySign?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['SignatureOf'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  signature?: Resolver<Maybe<ResolversTypes['Signature']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SignOffState'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
};

export type SiteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Site'] = ResolversParentTypes['Site']> = {
  changesSince?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  fiscalYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastClosedMonth?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  now?: Resolver<ResolversTypes['Moment'], ParentType, ContextType>;
  sample?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SourceHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceHealth'] = ResolversParentTypes['SourceHealth']> = {
  agency?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dataTo?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kpis?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  lastCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastPull?: Resolver<Maybe<ResolversTypes['Moment']>, ParentType, ContextType>;
  lastState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextDue?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  overdueDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdueOffices?: Resolver<Array<ResolversTypes['Office']>, ParentType, ContextType>;
  quarantined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StrategyNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StrategyNode'] = ResolversParentTypes['StrategyNode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kpis?: Resolver<Array<ResolversTypes['Kpi']>, ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  offTrack?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type StrategyViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StrategyView'] = ResolversParentTypes['StrategyView']> = {
  fiscalYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  frame?: Resolver<ResolversTypes['Frame'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StrategyNode']>, ParentType, ContextType>;
};

export type SystemProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemProblem'] = ResolversParentTypes['SystemProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Words'], ParentType, ContextType>;
};

export type TargetRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TargetRecord'] = ResolversParentTypes['TargetRecord']> = {
  everywhere?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TargetKind'], ParentType, ContextType>;
  low?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  placeNames?: Resolver<Maybe<ResolversTypes['Words']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<Array<ResolversTypes['Decimal']>>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DataVersion']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ThresholdsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Thresholds'] = ResolversParentTypes['Thresholds']> = {
  offFrom?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  watchFrom?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type WordsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Words'] = ResolversParentTypes['Words']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  th?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Agency?: AgencyResolvers<ContextType>;
  ArtifactRef?: ArtifactRefResolvers<ContextType>;
  AsOf?: GraphQLScalarType;
  CellSignOff?: CellSignOffResolvers<ContextType>;
  ChangeCount?: ChangeCountResolvers<ContextType>;
  ChangeItem?: ChangeItemResolvers<ContextType>;
  ChangeItemPage?: ChangeItemPageResolvers<ContextType>;
  ChangePart?: ChangePartResolvers<ContextType>;
  Changes?: ChangesResolvers<ContextType>;
  CheckFinding?: CheckFindingResolvers<ContextType>;
  CheckFindingPage?: CheckFindingPageResolvers<ContextType>;
  Completeness?: CompletenessResolvers<ContextType>;
  DataHealth?: DataHealthResolvers<ContextType>;
  DataVersion?: DataVersionResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  Day?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DefinitionUsed?: DefinitionUsedResolvers<ContextType>;
  DimensionValue?: DimensionValueResolvers<ContextType>;
  District?: DistrictResolvers<ContextType>;
  EvidenceCell?: EvidenceCellResolvers<ContextType>;
  EvidenceFile?: EvidenceFileResolvers<ContextType>;
  EvidencePage?: EvidencePageResolvers<ContextType>;
  FigureChange?: FigureChangeResolvers<ContextType>;
  FigureChangePage?: FigureChangePageResolvers<ContextType>;
  FigureSide?: FigureSideResolvers<ContextType>;
  FiledTarget?: FiledTargetResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FindingAct?: FindingActResolvers<ContextType>;
  FindingCounts?: FindingCountsResolvers<ContextType>;
  FindingFigure?: FindingFigureResolvers<ContextType>;
  Forecast?: ForecastResolvers<ContextType>;
  ForecastInterval?: ForecastIntervalResolvers<ContextType>;
  ForecastMonth?: ForecastMonthResolvers<ContextType>;
  ForecastTest?: ForecastTestResolvers<ContextType>;
  Frame?: FrameResolvers<ContextType>;
  HealthCell?: HealthCellResolvers<ContextType>;
  HeldCounts?: HeldCountsResolvers<ContextType>;
  HeldDecision?: HeldDecisionResolvers<ContextType>;
  HeldDelivery?: HeldDeliveryResolvers<ContextType>;
  HeldFinding?: HeldFindingResolvers<ContextType>;
  HeldFindingPage?: HeldFindingPageResolvers<ContextType>;
  HeldPage?: HeldPageResolvers<ContextType>;
  HeldPreview?: HeldPreviewResolvers<ContextType>;
  InspectionRound?: InspectionRoundResolvers<ContextType>;
  Kpi?: KpiResolvers<ContextType>;
  KpiChange?: KpiChangeResolvers<ContextType>;
  KpiDimension?: KpiDimensionResolvers<ContextType>;
  KpiFrame?: KpiFrameResolvers<ContextType>;
  KpiMove?: KpiMoveResolvers<ContextType>;
  KpiMovePage?: KpiMovePageResolvers<ContextType>;
  KpiMoveSide?: KpiMoveSideResolvers<ContextType>;
  KpiSplit?: KpiSplitResolvers<ContextType>;
  KpiSplitPart?: KpiSplitPartResolvers<ContextType>;
  KpiValue?: KpiValueResolvers<ContextType>;
  LineCounts?: LineCountsResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  MeasureSeries?: MeasureSeriesResolvers<ContextType>;
  MeasureSeriesGroup?: MeasureSeriesGroupResolvers<ContextType>;
  Moment?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  NetChange?: NetChangeResolvers<ContextType>;
  Observation?: ObservationResolvers<ContextType>;
  ObservationConnection?: ObservationConnectionResolvers<ContextType>;
  ObservationEdge?: ObservationEdgeResolvers<ContextType>;
  Office?: OfficeResolvers<ContextType>;
  OfficeReport?: OfficeReportResolvers<ContextType>;
  Outlook?: OutlookResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Period?: GraphQLScalarType;
  Pipeline?: PipelineResolvers<ContextType>;
  PipelineHandover?: PipelineHandoverResolvers<ContextType>;
  PipelineReason?: PipelineReasonResolvers<ContextType>;
  PipelineRow?: PipelineRowResolvers<ContextType>;
  PipelineSide?: PipelineSideResolvers<ContextType>;
  PipelineStage?: PipelineStageResolvers<ContextType>;
  PlaceKpi?: PlaceKpiResolvers<ContextType>;
  PopulationUsed?: PopulationUsedResolvers<ContextType>;
  Province?: ProvinceResolvers<ContextType>;
  Pull?: PullResolvers<ContextType>;
  PullArtifact?: PullArtifactResolvers<ContextType>;
  Pulling?: PullingResolvers<ContextType>;
  QuarantinePage?: QuarantinePageResolvers<ContextType>;
  QuarantinedLine?: QuarantinedLineResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReportChange?: ReportChangeResolvers<ContextType>;
  ReportChangePage?: ReportChangePageResolvers<ContextType>;
  RetiredKpi?: RetiredKpiResolvers<ContextType>;
  Revision?: RevisionResolvers<ContextType>;
  RoundPerson?: RoundPersonResolvers<ContextType>;
  Series?: SeriesResolvers<ContextType>;
  SeriesBreak?: SeriesBreakResolvers<ContextType>;
  SeriesGroup?: SeriesGroupResolvers<ContextType>;
  SignOff?: SignOffResolvers<ContextType>;
  SignOffChange?: SignOffChangeResolvers<ContextType>;
  Signature?: SignatureResolvers<ContextType>;
  SignedDefinition?: SignedDefinitionResolvers<ContextType>;
  SignedRating?: SignedRatingResolvers<ContextType>;
  Signing?: SigningResolvers<ContextType>;
  Site?: SiteResolvers<ContextType>;
  SourceHealth?: SourceHealthResolvers<ContextType>;
  StrategyNode?: StrategyNodeResolvers<ContextType>;
  StrategyView?: StrategyViewResolvers<ContextType>;
  SystemProblem?: SystemProblemResolvers<ContextType>;
  TargetRecord?: TargetRecordResolvers<ContextType>;
  Thresholds?: ThresholdsResolvers<ContextType>;
  Words?: WordsResolvers<ContextType>;
};

