/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** เลขรุ่นข้อมูล หรือเวลาแบบ ISO / A data version's number, or an ISO moment. */
  AsOf: { input: string; output: string; }
  /** วันที่แบบ ISO 8601 / An ISO 8601 day. */
  Day: { input: string; output: string; }
  /** เลขฐานสิบแบบแม่นตรง เป็นข้อความ / An exact decimal, as text. */
  Decimal: { input: string; output: string; }
  /** เวลาแบบ ISO 8601 / An ISO 8601 moment. */
  Moment: { input: string; output: string; }
  /** งวด: `2026-10`, `FY2570`, `FY2570-Q1`, `FY2570-H1`, `FY2570-YTD` / A period. */
  Period: { input: string; output: string; }
};

/** หน่วยงานระดับกรม / An agency. */
export type Agency = {
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** ชื่อ / Name */
  names: Words;
  /** ชื่อย่อ / Short name */
  short: Words;
};

/** แฟ้มต้นทาง / The bytes a figure came from. */
export type ArtifactRef = {
  /** ชื่อแฟ้ม / Name */
  name: Scalars['String']['output'];
  /** ลายนิ้วมือ / SHA-256 */
  sha256: Scalars['String']['output'];
};

/** ครบถ้วน: ได้รับ ÷ ควรได้รับ นับจากรายงานจริง / Received and expected reports, from real arrivals. */
export type Completeness = {
  /** ควรได้รับ / Reports expected */
  expected: Scalars['Int']['output'];
  /** ได้รับภายในกำหนด / Received by the due day */
  onTime: Scalars['Int']['output'];
  /** ได้รับแล้ว / Reports received */
  reported: Scalars['Int']['output'];
};

/** คุณภาพข้อมูล / Data health. */
export type DataHealth = {
  /** ตาราง / The matrix */
  cells: Array<HealthCell>;
  /** ความครบถ้วนรวม / Completeness over all that is due */
  completeness: Completeness;
  /** รอยืนยัน / Held */
  held: Array<HeldDelivery>;
  /** แหล่งข้อมูล / Sources */
  sources: Array<SourceHealth>;
  /** รุ่นข้อมูล / Data version */
  version: DataVersion;
};

/** รุ่นข้อมูล: การเปลี่ยนแปลงที่บันทึกแล้วหนึ่งครั้ง / One committed change of data or definitions. */
export type DataVersion = {
  /** เลขรุ่น / Number */
  id: Scalars['ID']['output'];
  /** เวลาที่บันทึก / When it was recorded */
  recordedAt: Scalars['Moment']['output'];
};

/** ชุดข้อมูล / A dataset. */
export type Dataset = {
  /** คำอธิบาย / About */
  about: Words;
  /** หน่วยงานเจ้าของ / Agency */
  agency: Agency;
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

/** มิติหนึ่งค่า / A dimension and its code. */
export type DimensionValue = {
  /** รหัส / Code */
  code: Scalars['String']['output'];
  /** มิติ / Dimension */
  dimension: Scalars['String']['output'];
};

/** ทิศทางที่ดี / Direction of good. */
export type Direction =
  | 'higher'
  | 'lower'
  | 'within_band';

/** อำเภอ / A district. */
export type District = {
  /** คอลัมน์ในผัง / Column on the tile map */
  column: Scalars['Int']['output'];
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** ชื่อ / Name */
  names: Words;
  /** แถวในผัง / Row on the tile map */
  row: Scalars['Int']['output'];
  /** ชื่อย่อ / Short Thai name for the tile map */
  short: Scalars['String']['output'];
};

/** เซลล์ต้นทาง / A source cell. */
export type EvidenceCell = {
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

/** หลักฐานของตัวเลข / A figure's evidence. */
export type EvidencePage = {
  /** ตัวหาร / Denominator */
  denominator?: Maybe<Scalars['Decimal']['output']>;
  /** วิธีรวมตัวหาร / Arithmetic of the denominator */
  denominatorArithmetic?: Maybe<Scalars['String']['output']>;
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
};

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
  /** หน่วยงาน / Agency */
  agency: Scalars['ID']['output'];
  /** ชุดข้อมูล / Dataset */
  dataset: Scalars['ID']['output'];
  /** กำหนดส่ง / Due */
  dueOn: Scalars['Day']['output'];
  /** ควรได้รับ / Expected */
  expected: Scalars['Int']['output'];
  /** ยังไม่ส่ง / Offices that have not reported */
  missing: Array<Scalars['ID']['output']>;
  /** ทันกำหนด / On time */
  onTime: Scalars['Int']['output'];
  /** งวด / Period */
  period: Scalars['Period']['output'];
  /** ได้รับ / Received */
  received: Scalars['Int']['output'];
  /** สถานะ COMPLETE PARTIAL LATE WAITING NOT_DUE NOT_APPLICABLE / State */
  state: Scalars['String']['output'];
};

/** ข้อมูลที่รอยืนยัน / A delivery held for a decision. */
export type HeldDelivery = {
  /** แฟ้ม / Artifact */
  artifact: ArtifactRef;
  /** รหัส / Code */
  code: Scalars['String']['output'];
  /** ชุดข้อมูล / Dataset */
  dataset: Scalars['ID']['output'];
  /** ข้อความ / Message */
  message: Words;
  /** ได้รับเมื่อ / Received */
  receivedAt: Scalars['Moment']['output'];
};

/** ตัวชี้วัด / A key performance indicator. */
export type Kpi = {
  /** ทิศทางที่ดี / Direction of good */
  better: Direction;
  /** ค่ารายหน่วยงานหรือรายอำเภอ / The same figure by office or district */
  breakdown: Array<KpiValue>;
  /** ชุดข้อมูลที่ใช้ / Datasets it stands on */
  datasets: Array<Dataset>;
  /** ทศนิยมที่แสดง / Decimals shown */
  decimals: Scalars['Int']['output'];
  /** คำนิยาม / Definition */
  definition: Words;
  /** รุ่นของนิยาม / Definition's version */
  definitionVersion: Scalars['Int']['output'];
  /** รอบรายงาน month quarter half year / Rhythm */
  every: Scalars['String']['output'];
  /** สูตรเป็นคำ / Formula in words */
  formula: Words;
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
export type KpiSeriesArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  from?: InputMaybe<Scalars['Period']['input']>;
  grain?: InputMaybe<Grain>;
  groupBy?: InputMaybe<GroupBy>;
  to?: InputMaybe<Scalars['Period']['input']>;
};


/** ตัวชี้วัด / A key performance indicator. */
export type KpiValueArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  district?: InputMaybe<Scalars['ID']['input']>;
  office?: InputMaybe<Scalars['ID']['input']>;
  period?: InputMaybe<Scalars['Period']['input']>;
};

/** ตัวเลขหนึ่งตัวพร้อมทุกสิ่งที่ต้องรู้ / One figure with all that must be known of it. */
export type KpiValue = {
  /** ใช้ค่าที่ยกมา / Uses a value carried forward */
  carriedForward: Scalars['Boolean']['output'];
  /** ตัวหารน้อย ควรระวัง / Small denominator: caution */
  caution: Scalars['Boolean']['output'];
  /** ความครบถ้วน / Completeness */
  completeness: Completeness;
  /** ข้อมูลถึงเดือน / Last month covered */
  dataTo?: Maybe<Scalars['Period']['output']>;
  /** ตัวหาร / Denominator */
  denominator?: Maybe<Scalars['Decimal']['output']>;
  /** อำเภอ / District */
  district?: Maybe<District>;
  /** ห่างจากแผน / Distance to the plan */
  gap?: Maybe<Scalars['Decimal']['output']>;
  /** ตัวชี้วัด / The KPI */
  kpi: Kpi;
  /** ตัวตั้ง / Numerator */
  numerator?: Maybe<Scalars['Decimal']['output']>;
  /** วันสำรวจ / Survey day */
  observedOn?: Maybe<Scalars['Day']['output']>;
  /** หน่วยงาน / Office */
  office?: Maybe<Office>;
  /** บางหน่วยงานยังไม่รายงาน / Some office has not reported */
  partial: Scalars['Boolean']['output'];
  /** งวด / Period */
  period: Scalars['Period']['output'];
  /** ที่มาของแผน FILED SEASONAL STRAIGHT_LINE LEVEL / Where the plan comes from */
  planBasis?: Maybe<Scalars['String']['output']>;
  /** แผนถึงงวดนี้ / Plan to date */
  planToDate?: Maybe<Scalars['Decimal']['output']>;
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
  /** ค่าที่ปัดครั้งเดียวเพื่อแสดง / Rounded once for display */
  shown?: Maybe<Scalars['Decimal']['output']>;
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
  /** ขอบบน / Band, high */
  targetHigh?: Maybe<Scalars['Decimal']['output']>;
  /** ขอบล่าง / Band, low */
  targetLow?: Maybe<Scalars['Decimal']['output']>;
  /** หน่วย / Unit */
  unit: Scalars['String']['output'];
  /** ค่าแม่นตรง / Exact value */
  value?: Maybe<Scalars['Decimal']['output']>;
  /** รุ่นข้อมูล / Data version */
  version: DataVersion;
};

/** ระดับของค่า / Level of a figure. */
export type Level =
  | 'district'
  | 'office'
  | 'province';

/** จำนวนบรรทัด in = loaded + quarantined + nonData / Lines accounted for. */
export type LineCounts = {
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
  /** หน่วยงานของเจ้าหน้าที่ / An officer's agency */
  agency?: Maybe<Agency>;
  /** สิ่งที่ทำได้ / What this role may do */
  may: Array<Scalars['String']['output']>;
  /** ชื่อที่แสดง / Shown name */
  name: Scalars['String']['output'];
  /** บทบาท / Role */
  role: Scalars['String']['output'];
};

/** ตัววัด / A measure. */
export type Measure = {
  /** วิธีรวม flow stock running_total cohort / How it adds */
  adds: Scalars['String']['output'];
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** ชื่อ / Name */
  names: Words;
  /** หน่วย / Unit */
  unit: Scalars['String']['output'];
};

export type Mutation = {
  /** ดึงข้อมูลเดี๋ยวนี้ (ผู้ดูแลระบบ) / Pull now (administrator) */
  pullNow: Array<Pull>;
};


export type MutationPullNowArgs = {
  dataset: Scalars['ID']['input'];
};

/** ค่าหนึ่งค่าพร้อมบรรทัดต้นทาง / One value with its source line. */
export type Observation = {
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
  /** สถานะ / State */
  state: ValueState;
  /** หน่วย / Unit */
  unit: Scalars['String']['output'];
  /** ค่า / Value */
  value?: Maybe<Scalars['Decimal']['output']>;
};

/** รายการค่า / A connection (Relay). */
export type ObservationConnection = {
  /** ขอบ / Edges */
  edges: Array<ObservationEdge>;
  /** หน้า / Page */
  pageInfo: PageInfo;
  /** ทั้งหมด / Total */
  totalCount: Scalars['Int']['output'];
};

/** ขอบ / An edge (Relay). */
export type ObservationEdge = {
  /** ตำแหน่ง / Cursor */
  cursor: Scalars['String']['output'];
  /** ค่า / Node */
  node: Observation;
};

/** หน่วยงานในจังหวัด / A reporting office. */
export type Office = {
  /** หน่วยงานต้นสังกัด / Agency */
  agency: Agency;
  /** อำเภอที่ตั้ง / District */
  district?: Maybe<District>;
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** ประเภท / Kind */
  kind: Scalars['String']['output'];
  /** ชื่อ / Name */
  names: Words;
  /** พื้นที่กว้างกว่าจังหวัด / Catchment wider than the province */
  wider: Scalars['Boolean']['output'];
};

/** ข้อมูลหน้า / Page information (Relay). */
export type PageInfo = {
  /** ตำแหน่งท้าย / End cursor */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** มีหน้าถัดไป / Has next */
  hasNextPage: Scalars['Boolean']['output'];
};

/** จังหวัด / The province. */
export type Province = {
  /** รหัส / Code */
  code: Scalars['ID']['output'];
  /** ชื่อ / Name */
  names: Words;
  /** ชื่อสำนักงาน / The office's name */
  office: Words;
};

/** การดึงข้อมูลหนึ่งครั้ง / One pull. */
export type Pull = {
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
  /** เริ่มด้วยอะไร SCHEDULE CATCH_UP MANUAL BACK_FILL / Trigger */
  trigger: Scalars['String']['output'];
  /** รุ่นข้อมูล / Data version */
  version?: Maybe<Scalars['ID']['output']>;
};

/** แฟ้มหนึ่งในการดึง / One artifact of a pull. */
export type PullArtifact = {
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

/** หน้าของแถวที่ถูกกัก / A page of quarantine. */
export type QuarantinePage = {
  /** ถัดไป / Next */
  next?: Maybe<Scalars['String']['output']>;
  /** แถว / Lines */
  nodes: Array<QuarantinedLine>;
  /** ทั้งหมด / Total */
  total: Scalars['Int']['output'];
};

/** แถวที่ถูกกัก / A quarantined line. */
export type QuarantinedLine = {
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
  /** หน่วยงานระดับกรม / Agencies */
  agencies: Array<Agency>;
  /** คุณภาพข้อมูล / Data health in a fiscal year */
  dataHealth: DataHealth;
  /** รุ่นข้อมูลปัจจุบัน หรือ ณ เวลาหนึ่ง / The current data version, or that of a moment */
  dataVersion: DataVersion;
  /** ชุดข้อมูลหนึ่ง / One dataset */
  dataset?: Maybe<Dataset>;
  /** ชุดข้อมูลทั้งหมด / All datasets */
  datasets: Array<Dataset>;
  /** อำเภอ / Districts */
  districts: Array<District>;
  /** หลักฐานของตัวเลข / Source cells of a figure */
  evidence: EvidencePage;
  /** ตัวชี้วัดหนึ่งตัว / One KPI */
  kpi?: Maybe<Kpi>;
  /** ตัวชี้วัดทั้งหมด / All KPIs. `period` and `asOf` are the defaults of each `value`. */
  kpis: Array<Kpi>;
  /** ผู้ใช้ / Who is signed in; null when nobody is */
  me?: Maybe<Me>;
  /** ค่าทีละบรรทัดต้นทาง / Observations with their source lines */
  observations: ObservationConnection;
  /** หน่วยงาน / Offices */
  offices: Array<Office>;
  /** จังหวัด / The province */
  province: Province;
  /** การดึงข้อมูล ล่าสุดก่อน / Pulls, latest first */
  pulls: Array<Pull>;
  /** แถวที่ถูกกัก / Quarantine */
  quarantine: QuarantinePage;
  /** สิ่งที่เปลี่ยน / What changed */
  revisions: Array<Revision>;
  /** ระบบ / The site */
  site: Site;
  /** ยุทธศาสตร์ / The strategy in one fiscal year */
  strategy: StrategyView;
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


export type QueryEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ref: Scalars['ID']['input'];
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


export type QueryOfficesArgs = {
  agency?: InputMaybe<Scalars['ID']['input']>;
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


export type QueryRevisionsArgs = {
  kpi?: InputMaybe<Scalars['ID']['input']>;
  since?: InputMaybe<Scalars['AsOf']['input']>;
};


export type QueryStrategyArgs = {
  asOf?: InputMaybe<Scalars['AsOf']['input']>;
  fiscalYear?: InputMaybe<Scalars['Int']['input']>;
};

/** การปรับปรุงค่า / A revision. */
export type Revision = {
  /** แฟ้ม / Artifact */
  artifact?: Maybe<ArtifactRef>;
  /** ตัวชี้วัด / KPI */
  kpi: Scalars['ID']['output'];
  /** ค่าใหม่ / New */
  new?: Maybe<Scalars['Decimal']['output']>;
  /** สถานะใหม่ / New state */
  newState: ValueState;
  /** ค่าเดิม / Old */
  old?: Maybe<Scalars['Decimal']['output']>;
  /** สถานะเดิม / Old state */
  oldState: ValueState;
  /** งวด / Period */
  period: Scalars['Period']['output'];
  /** บันทึกเมื่อ / Recorded */
  recordedAt: Scalars['Moment']['output'];
  /** รุ่นข้อมูล / Data version */
  version: Scalars['ID']['output'];
};

/** อนุกรมเป็นคอลัมน์ / A series in columns. */
export type Series = {
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
  /** ตั้งแต่งวด / From */
  from: Scalars['Period']['output'];
  /** เหตุผล / Why */
  why: Words;
};

/** หนึ่งกลุ่มของอนุกรม / One group of a series; lists are as long as `periods`. */
export type SeriesGroup = {
  /** ตัวหาร / Denominators */
  denominators: Array<Maybe<Scalars['Decimal']['output']>>;
  /** อำเภอ / District */
  district?: Maybe<District>;
  /** ตัวตั้ง / Numerators */
  numerators: Array<Maybe<Scalars['Decimal']['output']>>;
  /** หน่วยงาน / Office */
  office?: Maybe<Office>;
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
  /** ค่า / Values */
  values: Array<Maybe<Scalars['Decimal']['output']>>;
};

/** สภาพของระบบที่หน้าจอต้องรู้ / What every page must know. */
export type Site = {
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

/** แผนยุทธศาสตร์ของจังหวัด / The province's strategy, rolled up. */
export type StrategyView = {
  /** ปีงบประมาณ พ.ศ. / Fiscal year, Buddhist era */
  fiscalYear: Scalars['Int']['output'];
  /** รหัส / Id */
  id: Scalars['ID']['output'];
  /** ชื่อ / Name */
  names: Words;
  /** เสาหลักและเป้าประสงค์ / Pillars and objectives, in order */
  nodes: Array<StrategyNode>;
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
  /** อังกฤษ / English */
  en: Scalars['String']['output'];
  /** ไทย / Thai */
  th: Scalars['String']['output'];
};

/** ทิศทางที่ดี / Direction of good. */
export type Direction =
  | 'higher'
  | 'lower'
  | 'within_band';

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

/** ระดับของค่า / Level of a figure. */
export type Level =
  | 'district'
  | 'office'
  | 'province';

/** ผลเทียบแผน / Status against the plan. */
export type Status =
  | 'NOT_RATED'
  | 'OFF_TRACK'
  | 'ON_TRACK'
  | 'WATCH';

/** สถานะของค่า ศูนย์ ไม่มีข้อมูล และปกปิด ไม่ปนกัน / State of a value: zero, missing and withheld never mix. */
export type ValueState =
  | 'MISSING'
  | 'NOT_APPLICABLE'
  | 'NOT_COLLECTED'
  | 'REPORTED'
  | 'WITHHELD';

export type HealthMatrixQueryVariables = Exact<{
  fiscalYear?: number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type HealthMatrixQuery = { dataHealth: { completeness: { reported: number, expected: number, onTime: number }, cells: Array<{ agency: string, dataset: string, period: string, dueOn: string, expected: number, received: number, onTime: number, missing: Array<string>, state: string }>, sources: Array<{ agency: string, lastPull: string | null, lastState: string | null, lastCode: string | null, dataTo: string | null, nextDue: string | null, overdueDays: number, quarantined: number, held: number, kpis: Array<string>, dataset: { id: string, every: string, withinDays: number, names: { th: string, en: string }, agency: { id: string, names: { th: string, en: string }, short: { th: string, en: string } } } }>, held: Array<{ dataset: string, receivedAt: string, code: string, artifact: { sha256: string, name: string }, message: { th: string, en: string } }>, version: { id: string, recordedAt: string } } };

export type HealthOfficesQueryVariables = Exact<{ [key: string]: never; }>;


export type HealthOfficesQuery = { offices: Array<{ id: string, names: { th: string, en: string } }> };

export type PullRowFragment = { id: string, dataset: string, agency: string, trigger: string, state: string, code: string | null, startedAt: string, endedAt: string, version: string | null, message: { th: string, en: string } | null, lines: { in: number, loaded: number, quarantined: number, nonData: number }, artifacts: Array<{ sha256: string, name: string, state: string, code: string | null, message: { th: string, en: string } | null }> };

export type HealthPullsQueryVariables = Exact<{
  first: number;
}>;


export type HealthPullsQuery = { pulls: Array<{ id: string, dataset: string, agency: string, trigger: string, state: string, code: string | null, startedAt: string, endedAt: string, version: string | null, message: { th: string, en: string } | null, lines: { in: number, loaded: number, quarantined: number, nonData: number }, artifacts: Array<{ sha256: string, name: string, state: string, code: string | null, message: { th: string, en: string } | null }> }> };

export type HealthQuarantineQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type HealthQuarantineQuery = { quarantine: { total: number, next: string | null, nodes: Array<{ code: string, dataset: string, sheet: string | null, line: number, column: string | null, expected: string | null, found: string | null, raw: string | null, recordedAt: string, artifact: { sha256: string, name: string }, message: { th: string, en: string } }> } };

export type PullNowMutationVariables = Exact<{
  dataset: string;
}>;


export type PullNowMutation = { pullNow: Array<{ id: string, dataset: string, agency: string, trigger: string, state: string, code: string | null, startedAt: string, endedAt: string, version: string | null, message: { th: string, en: string } | null, lines: { in: number, loaded: number, quarantined: number, nonData: number }, artifacts: Array<{ sha256: string, name: string, state: string, code: string | null, message: { th: string, en: string } | null }> }> };

export type DatasetCardFragment = { id: string, every: string, sensitivity: string, rows: number, firstPeriod: string | null, lastPeriod: string | null, lastReceivedAt: string | null, kpis: Array<string>, names: { th: string, en: string }, about: { th: string, en: string }, agency: { id: string, names: { th: string, en: string }, short: { th: string, en: string } } };

export type CatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueQuery = { datasets: Array<{ id: string, every: string, sensitivity: string, rows: number, firstPeriod: string | null, lastPeriod: string | null, lastReceivedAt: string | null, kpis: Array<string>, names: { th: string, en: string }, about: { th: string, en: string }, agency: { id: string, names: { th: string, en: string }, short: { th: string, en: string } } }>, dataVersion: { id: string, recordedAt: string } };

export type DatasetPageQueryVariables = Exact<{
  id: string;
}>;


export type DatasetPageQuery = { dataset: { withinDays: number, dimensions: Array<string>, districtOf: string | null, id: string, every: string, sensitivity: string, rows: number, firstPeriod: string | null, lastPeriod: string | null, lastReceivedAt: string | null, kpis: Array<string>, measures: Array<{ id: string, adds: string, unit: string, names: { th: string, en: string } }>, names: { th: string, en: string }, about: { th: string, en: string }, agency: { id: string, names: { th: string, en: string }, short: { th: string, en: string } } } | null, dataVersion: { id: string, recordedAt: string } };

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


export type DatasetRowsQuery = { observations: { totalCount: number, edges: Array<{ node: { measure: string, period: string, observedOn: string | null, state: ValueState, flags: Array<string>, value: string | null, unit: string, sheet: string | null, line: number, column: string, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, dimensions: Array<{ dimension: string, code: string }>, artifact: { sha256: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FigureDocumentFragment = { ref: string, period: string, dataTo: string | null, observedOn: string | null, state: ValueState, value: string | null, shown: string | null, unit: string, numerator: string | null, denominator: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, planToDate: string | null, planBasis: string | null, gap: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, carriedForward: boolean, receivedAt: string | null, pulledAt: string | null, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number, onTime: number }, version: { id: string, recordedAt: string } };

export type KpiFigureQueryVariables = Exact<{
  id: string;
  period?: string | null | undefined;
  office?: string | null | undefined;
  district?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type KpiFigureQuery = { kpi: { id: string, pillar: string, unit: string, decimals: number, better: Direction, every: string, headline: string, levels: Array<Level>, definitionVersion: number, names: { th: string, en: string }, definition: { th: string, en: string }, formula: { th: string, en: string }, limits: { th: string, en: string } | null, owner: { id: string, names: { th: string, en: string }, short: { th: string, en: string } }, datasets: Array<{ id: string, sensitivity: string, districtOf: string | null, names: { th: string, en: string }, agency: { id: string, short: { th: string, en: string } } }>, value: { ref: string, period: string, dataTo: string | null, observedOn: string | null, state: ValueState, value: string | null, shown: string | null, unit: string, numerator: string | null, denominator: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, planToDate: string | null, planBasis: string | null, gap: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, carriedForward: boolean, receivedAt: string | null, pulledAt: string | null, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number, onTime: number }, version: { id: string, recordedAt: string } } } | null };

export type KpiTrendQueryVariables = Exact<{
  id: string;
  grain?: Grain | null | undefined;
  groupBy?: GroupBy | null | undefined;
  asOf?: string | null | undefined;
}>;


export type KpiTrendQuery = { kpi: { id: string, series: { periods: Array<string>, groups: Array<{ shown: Array<string | null>, states: Array<ValueState>, provisional: Array<boolean>, revised: Array<boolean>, targets: Array<string | null>, plans: Array<string | null>, statuses: Array<Status>, office: { id: string } | null, district: { id: string } | null }>, breaks: Array<{ from: string, why: { th: string, en: string } }> } } | null };

export type BreakdownRowFragment = { ref: string, state: ValueState, shown: string | null, numerator: string | null, denominator: string | null, target: string | null, planToDate: string | null, gap: string | null, status: Status, caution: boolean, provisional: boolean, revised: boolean, dataTo: string | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number } };

export type KpiOfficesQueryVariables = Exact<{
  id: string;
  period?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type KpiOfficesQuery = { kpi: { id: string, breakdown: Array<{ ref: string, state: ValueState, shown: string | null, numerator: string | null, denominator: string | null, target: string | null, planToDate: string | null, gap: string | null, status: Status, caution: boolean, provisional: boolean, revised: boolean, dataTo: string | null, office: { id: string, wider: boolean, names: { th: string, en: string } } | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number } }> } | null };

export type KpiDistrictsQueryVariables = Exact<{
  id: string;
  period?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type KpiDistrictsQuery = { kpi: { id: string, breakdown: Array<{ ref: string, state: ValueState, shown: string | null, numerator: string | null, denominator: string | null, target: string | null, planToDate: string | null, gap: string | null, status: Status, caution: boolean, provisional: boolean, revised: boolean, dataTo: string | null, district: { id: string, short: string, row: number, column: number, names: { th: string, en: string } } | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number } }> } | null };

export type KpiEvidenceQueryVariables = Exact<{
  ref: string;
  first: number;
  after?: string | null | undefined;
}>;


export type KpiEvidenceQuery = { evidence: { total: number, next: string | null, numeratorArithmetic: string, denominatorArithmetic: string | null, times: string, numerator: string | null, denominator: string | null, withheld: boolean, nodes: Array<{ part: string, sign: number, factor: string, role: string, measure: string, period: string, value: string, dataset: string, sheet: string | null, line: number, column: string, raw: string, receivedAt: string, dimensions: Array<{ dimension: string, code: string }>, office: { id: string, names: { th: string, en: string } } | null, district: { id: string, names: { th: string, en: string } } | null, artifact: { sha256: string, name: string } }> } };

export type KpiRevisionsQueryVariables = Exact<{
  id: string;
}>;


export type KpiRevisionsQuery = { revisions: Array<{ period: string, old: string | null, new: string | null, oldState: ValueState, newState: ValueState, recordedAt: string, version: string, artifact: { sha256: string, name: string } | null }> };

export type KpiCardFragment = { id: string, pillar: string, unit: string, decimals: number, better: Direction, headline: string, names: { th: string, en: string }, owner: { id: string, short: { th: string, en: string } }, value: { ref: string, period: string, dataTo: string | null, observedOn: string | null, state: ValueState, shown: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, planToDate: string | null, planBasis: string | null, gap: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, carriedForward: boolean, pulledAt: string | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number } }, series: { periods: Array<string>, groups: Array<{ shown: Array<string | null>, states: Array<ValueState> }> } };

export type OverviewQueryVariables = Exact<{
  period?: string | null | undefined;
  from?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type OverviewQuery = { kpis: Array<{ id: string, pillar: string, unit: string, decimals: number, better: Direction, headline: string, names: { th: string, en: string }, owner: { id: string, short: { th: string, en: string } }, value: { ref: string, period: string, dataTo: string | null, observedOn: string | null, state: ValueState, shown: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, planToDate: string | null, planBasis: string | null, gap: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, carriedForward: boolean, pulledAt: string | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number } }, series: { periods: Array<string>, groups: Array<{ shown: Array<string | null>, states: Array<ValueState> }> } }>, dataVersion: { id: string, recordedAt: string }, dataHealth: { completeness: { reported: number, expected: number, onTime: number }, sources: Array<{ agency: string, dataTo: string | null, lastPull: string | null, lastState: string | null, overdueDays: number, dataset: { id: string, names: { th: string, en: string }, agency: { id: string, short: { th: string, en: string } } } }> } };

export type OverviewCardsQueryVariables = Exact<{
  period?: string | null | undefined;
  from?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type OverviewCardsQuery = { kpis: Array<{ id: string, pillar: string, unit: string, decimals: number, better: Direction, headline: string, names: { th: string, en: string }, owner: { id: string, short: { th: string, en: string } }, value: { ref: string, period: string, dataTo: string | null, observedOn: string | null, state: ValueState, shown: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, planToDate: string | null, planBasis: string | null, gap: string | null, status: Status, statusReason: string, caution: boolean, provisional: boolean, revised: boolean, partial: boolean, carriedForward: boolean, pulledAt: string | null, statusWords: { th: string, en: string }, completeness: { reported: number, expected: number } }, series: { periods: Array<string>, groups: Array<{ shown: Array<string | null>, states: Array<ValueState> }> } }>, dataVersion: { id: string, recordedAt: string } };

export type StrategyPageQueryVariables = Exact<{
  fiscalYear?: number | null | undefined;
  period?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type StrategyPageQuery = { strategy: { id: string, fiscalYear: number, names: { th: string, en: string }, nodes: Array<{ id: string, kind: string, weight: string, score: string | null, status: Status, rated: number, of: number, offTrack: number, names: { th: string, en: string }, kpis: Array<{ id: string, unit: string, decimals: number, better: Direction, names: { th: string, en: string }, owner: { id: string, short: { th: string, en: string } }, value: { state: ValueState, shown: string | null, period: string, dataTo: string | null, target: string | null, targetLow: string | null, targetHigh: string | null, planToDate: string | null, status: Status, provisional: boolean, revised: boolean, partial: boolean, statusWords: { th: string, en: string } } }> }> } };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { me: { name: string, role: string, may: Array<string>, agency: { id: string, short: { th: string, en: string } } | null } | null, site: { sample: boolean, now: string, fiscalYear: number, lastClosedMonth: string } };

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
  value
  shown
  unit
  numerator
  denominator
  target
  targetLow
  targetHigh
  planToDate
  planBasis
  gap
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
  }
  provisional
  revised
  partial
  carriedForward
  version {
    id
    recordedAt
  }
  receivedAt
  pulledAt
}
    `, {"fragmentName":"FigureDocument"}) as unknown as TypedDocumentString<FigureDocumentFragment, unknown>;
export const BreakdownRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BreakdownRow on KpiValue {
  ref
  state
  shown
  numerator
  denominator
  target
  planToDate
  gap
  status
  statusWords {
    th
    en
  }
  caution
  provisional
  revised
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
  unit
  decimals
  better
  headline
  value(period: $period, asOf: $asOf) {
    ref
    period
    dataTo
    observedOn
    state
    shown
    target
    targetLow
    targetHigh
    planToDate
    planBasis
    gap
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
    }
  }
}
    `, {"fragmentName":"KpiCard"}) as unknown as TypedDocumentString<KpiCardFragment, unknown>;
export const HealthMatrixDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HealthMatrix($fiscalYear: Int, $asOf: AsOf) {
  dataHealth(fiscalYear: $fiscalYear, asOf: $asOf) {
    completeness {
      reported
      expected
      onTime
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
      state
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
      dataset
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
  }
}
    `) as unknown as TypedDocumentString<HealthQuarantineQuery, HealthQuarantineQueryVariables>;
export const PullNowDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PullNow($dataset: ID!) {
  pullNow(dataset: $dataset) {
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
          code
        }
        state
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
    unit
    decimals
    better
    every
    headline
    levels
    definitionVersion
    datasets {
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
      sensitivity
      districtOf
    }
    value(period: $period, office: $office, district: $district, asOf: $asOf) {
      ...FigureDocument
    }
  }
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
  value
  shown
  unit
  numerator
  denominator
  target
  targetLow
  targetHigh
  planToDate
  planBasis
  gap
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
  }
  provisional
  revised
  partial
  carriedForward
  version {
    id
    recordedAt
  }
  receivedAt
  pulledAt
}`) as unknown as TypedDocumentString<KpiFigureQuery, KpiFigureQueryVariables>;
export const KpiTrendDocument = /*#__PURE__*/ new TypedDocumentString(`
    query KpiTrend($id: ID!, $grain: Grain, $groupBy: GroupBy, $asOf: AsOf) {
  kpi(id: $id, asOf: $asOf) {
    id
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
  shown
  numerator
  denominator
  target
  planToDate
  gap
  status
  statusWords {
    th
    en
  }
  caution
  provisional
  revised
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
  shown
  numerator
  denominator
  target
  planToDate
  gap
  status
  statusWords {
    th
    en
  }
  caution
  provisional
  revised
  dataTo
  completeness {
    reported
    expected
  }
}`) as unknown as TypedDocumentString<KpiDistrictsQuery, KpiDistrictsQueryVariables>;
export const KpiEvidenceDocument = /*#__PURE__*/ new TypedDocumentString(`
    query KpiEvidence($ref: ID!, $first: Int!, $after: String) {
  evidence(ref: $ref, first: $first, after: $after) {
    nodes {
      part
      sign
      factor
      role
      measure
      dimensions {
        dimension
        code
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
  }
}
    `) as unknown as TypedDocumentString<KpiEvidenceQuery, KpiEvidenceQueryVariables>;
export const KpiRevisionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query KpiRevisions($id: ID!) {
  revisions(kpi: $id) {
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
  unit
  decimals
  better
  headline
  value(period: $period, asOf: $asOf) {
    ref
    period
    dataTo
    observedOn
    state
    shown
    target
    targetLow
    targetHigh
    planToDate
    planBasis
    gap
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
  unit
  decimals
  better
  headline
  value(period: $period, asOf: $asOf) {
    ref
    period
    dataTo
    observedOn
    state
    shown
    target
    targetLow
    targetHigh
    planToDate
    planBasis
    gap
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
    }
  }
}`) as unknown as TypedDocumentString<OverviewCardsQuery, OverviewCardsQueryVariables>;
export const StrategyPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query StrategyPage($fiscalYear: Int, $period: Period, $asOf: AsOf) {
  strategy(fiscalYear: $fiscalYear, asOf: $asOf) {
    id
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
        unit
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
          period
          dataTo
          target
          targetLow
          targetHigh
          planToDate
          status
          statusWords {
            th
            en
          }
          provisional
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