/** The rows the sample world gives, one type a dataset. Codes are those of the contracts; a report renders them in the agency's own words. */
export type Sex = "male" | "female";

export interface InmateRow {
  office: string;
  legal_status: "sentenced" | "appeal" | "trial" | "investigation" | "detained";
  sex: Sex;
  n: number;
}
export interface MovementRow {
  office: string;
  movement: "new" | "transfer_in" | "end_of_sentence" | "pardon" | "parole" | "bail" | "transfer_out" | "death" | "judged";
  sex: Sex;
  n: number;
}
export interface ProgrammeRow {
  office: string;
  programme: "vocational" | "education" | "work" | "drug";
  able: number;
  in_training: number;
}
export interface FollowupRow {
  office: string;
  followed_up: number;
  in_work: number;
}
export interface CapacityRow {
  office: string;
  area_sqm: string;
  standard_sqm: string;
  standard_places: number;
  staff: number;
}
/** A cohort; null where its follow-up has not yet ended or begun. */
export interface RecidivismRow {
  office: string;
  /** Fiscal year of release, Buddhist era. */
  year: number;
  released: number;
  with_id: number;
  returned_1y: number | null;
  returned_2y: number | null;
  returned_3y: number | null;
}

export type CaseType = "investigation" | "adult_supervision" | "parole" | "juvenile";
export type LawGroup = "drug" | "drunk_driving" | "property" | "life_body" | "other";
export interface ProbationCaseRow {
  office: string;
  case_type: CaseType;
  law_group: LawGroup;
  carried_in: number;
  received: number;
  completed: number;
  carried_out: number;
  pending_over_1y: number;
  /** Investigations only. */
  reports_due: number | null;
  reports_on_time: number | null;
}
export interface ProbationOutcomeRow {
  office: string;
  case_type: "adult_supervision" | "parole" | "juvenile";
  sex: Sex;
  completed_well: number;
  breached: number;
  other_end: number;
  reoffended_during: number;
}
export interface ProbationServiceRow {
  office: string;
  hours_ordered: string;
  hours_done: string;
  em_fitted: number;
  volunteers: number;
}
export interface ProbationCohortRow {
  office: string;
  year: number;
  left_probation: number;
  reoffended_1y: number | null;
}

export interface ExecutionCaseRow {
  office: string;
  case_type: "civil" | "bankruptcy";
  carried_in: number;
  received: number;
  completed: number;
  carried_out: number;
  pending_over_1y: number;
  accounts_closed: number;
  accounts_paid_30d: number;
}
export interface ExecutionAssetRow {
  office: string;
  sold_items: number;
  appraised_baht: string;
  sold_baht: string;
  stayed_baht: string;
  withdrawn_baht: string;
}
export interface ExecutionMediationRow {
  office: string;
  ended: number;
  settled: number;
}
export interface DepositRow {
  office: string;
  requests: number;
  decided: number;
  decided_1wd: number;
  value_held: string;
}
export interface RevenueRow {
  office: string;
  fee_type: "auction" | "execution" | "bankruptcy" | "deposit";
  amount: string;
}
export interface ConfidenceRow {
  office: string;
  year: number;
  /** Out of ten until FY2566, percent from FY2567. */
  score: string;
}

export type Offence = "life_body" | "property" | "sexual" | "peace_liberty" | "drug" | "weapons" | "other";
export interface JuvenileCaseRow {
  office: string;
  offence: Offence;
  sex: Sex;
  age: "up_to_15" | "over_15";
  n: number;
}
export interface JuvenileCustodyRow {
  office: string;
  sex: Sex;
  in_custody: number;
  school_age: number;
  enrolled: number;
}
export interface JuvenileOutcomeRow {
  office: string;
  released: number;
  certified: number;
  plans_ended: number;
  plans_completed: number;
}
export interface JuvenileCohortRow {
  office: string;
  year: number;
  released: number;
  returned_1y: number | null;
  returned_3y: number | null;
}

/** A month's own figures; the agency's report adds them up since 1 October. */
export interface ArrestRow {
  district: string;
  charge: "produce_import" | "sell" | "possess_to_sell" | "possess" | "use";
  cases: number;
  suspects: number;
}
export interface SeizureRow {
  district: string;
  yaba_tablets: number;
  ice_kg: string;
  heroin_kg: string;
  assets_baht: string;
}
export interface TreatmentRow {
  district: string;
  route: "voluntary" | "compulsory" | "convicted";
  entered: number;
  due: number;
  completed: number;
  followed: number;
}
export type VillageLevel = "none" | "low" | "medium" | "high";
export interface VillageRow {
  /** Eight digits: tambon code and village number. */
  village: string;
  name: string;
  district: string;
  level: VillageLevel;
  level_before: VillageLevel | "unknown";
}

export interface CentreRow {
  /** `ศยช.5001-01` in the office's own numbering. */
  centre: string;
  name: string;
  district: string;
  activities: number;
}
export interface InspectionRow {
  office: string;
  findings_due: number;
  findings_done: number;
}
export interface PopulationRow {
  district: string;
  sex: Sex;
  age: string;
  population: number;
}
export interface VictimRow {
  district: string;
  victims: number;
}

export type Decision = "approved" | "rejected" | "withdrawn" | "pending";
interface CaseRecord {
  /** Serial within the list; with `received` it makes the file number. */
  id: string;
  /** Civil day, `2025-10-03`. */
  received: string;
  district: string;
}
export interface JusticeFundRecord extends CaseRecord {
  purpose: "litigation" | "bail" | "rights_violated" | "education";
  sex: Sex;
  decision: Decision;
  decided: string | null;
  baht: string | null;
  paid: string | null;
}
export interface CompensationRecord extends CaseRecord {
  party: "victim" | "accused";
  sex: Sex;
  decision: Decision;
  decided: string | null;
  baht: string | null;
  paid: string | null;
}
export interface LegalAidRecord extends CaseRecord {
  service: "advice" | "lawyer";
  sex: Sex;
  result: "provided" | "not_provided" | "pending";
  /** The day the advice or the lawyer was given or refused. */
  closed: string | null;
}
export interface ComplaintRecord extends CaseRecord {
  channel: "walk_in" | "phone" | "online" | "letter";
  sex: Sex;
  closed: string | null;
}
export interface MediationRecord extends CaseRecord {
  kind: "civil" | "criminal_compoundable" | "other";
  /** Null while it goes on. */
  result: "settled" | "not_settled" | "withdrawn" | null;
  ended: string | null;
}
export interface RestorativeRecord extends CaseRecord {
  kind: "family" | "community";
  /** The day of the conference. */
  held: string;
  result: "kept" | "broken" | "ongoing";
  /** The day the agreement was found kept or broken. */
  ended: string | null;
}
