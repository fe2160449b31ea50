/** GraphQL questions with the moment they are asked as of. Their answers, once given, never change by a byte. */
const figure = `ref period dataTo state value shown numerator denominator target targetLow targetHigh planToDate planBasis gap status statusReason
  statusWords { th en } caution completeness { reported expected onTime arrivalUnknown } provisional revised partial carriedForward
  signOff { state awaiting changedTotal signedBy signedAt changed { kind measure old new oldState newState version artifact { sha256 name } } }
  version receivedAt`;

const asked: Record<string, string> = {
  dataVersion: "query ($asOf: AsOf) { dataVersion(asOf: $asOf) { id recordedAt } }",
  kpis: `query ($asOf: AsOf) { kpis(asOf: $asOf) { id pillar names { th en } value { ${figure} } } }`,
  month: `query ($asOf: AsOf) { kpis(period: "2026-10", asOf: $asOf) { id value { ${figure} } } }`,
  offices: `query ($asOf: AsOf) { kpi(id: "RH01", asOf: $asOf) { definition { th en } breakdown(by: office, period: "2026-10") { office { id } ${figure} } } }`,
  evidence: `query ($asOf: AsOf) { kpi(id: "RH01", asOf: $asOf) { value(period: "2026-10") { evidence(first: 100) { total nodes { part sign factor role measure value artifact { sha256 } line column raw } } } } }`,
  series: `query ($asOf: AsOf) { kpi(id: "RH01", asOf: $asOf) { series(from: "2026-04", asOf: $asOf) { periods groups { values states provisional revised targets plans statuses } breaks { from } } } }`,
  targets: `query ($asOf: AsOf) { kpi(id: "RH01", asOf: $asOf) { targets(asOf: $asOf) { period place kind value low high from { id } to { id } } } }`,
  observations: `query ($asOf: AsOf) { observations(dataset: "doc_population", asOf: $asOf, first: 100) { totalCount edges { node { measure period state value flags artifact { sha256 name } line column } } } }`,
  measures: `query ($asOf: AsOf) { series(dataset: "doc_population", groupBy: ["legal_status"], asOf: $asOf) { periods groups { values states partial } } }`,
  health: `query ($asOf: AsOf) { dataHealth(fiscalYear: 2570, asOf: $asOf) { completeness { reported expected onTime } cells { dataset period dueOn expected received onTime missing late state signOff { state signedBy changed } } } }`,
  strategy: `query ($asOf: AsOf) { strategy(fiscalYear: 2570, asOf: $asOf) { nodes { id kind weight score status rated of offTrack } } }`,
  signOff: `query ($asOf: AsOf) { officeSignOff(month: "2026-10", asOf: $asOf) { state changedTotal values signature { signedBy version digest reason } datasets { month state changedTotal values } } }`,
  revisions: `query ($asOf: AsOf) { revisions(until: $asOf) { kpi period old new statusOld statusNew version artifact { sha256 } } }`,
  changes: `query ($asOf: AsOf) { changes(from: "2", to: $asOf) { counts { kind count } items(first: 200) { nodes { kind kpi dataset period old new statusOld statusNew version } } } }`,
};

/** What things were called: asked by the test itself before it renames them all. */
const named: Record<string, string> = {
  owners: `query ($asOf: AsOf) { kpis(asOf: $asOf) { id definition { th en } owner { names { th } short { th } } datasets { names { th } agency { names { th } } rows lastPeriod lastReceivedAt } } }`,
  places: `query ($asOf: AsOf) { kpi(id: "RH01", asOf: $asOf) { breakdown(by: office, period: "2026-10") { kpi { names { th } } office { names { th } district { names { th } offices { names { th } } } agency { names { th } } } } change(against: PREVIOUS, period: "2026-10") { parts { office { names { th } } } words { th } } series(from: "2026-08", groupBy: office) { groups { office { names { th } } } } targets { placeNames { th } } } }`,
  cells: `query ($asOf: AsOf) { kpi(id: "RH01", asOf: $asOf) { value(period: "2026-10") { definition { version } evidence(first: 50) { nodes { office { names { th } } dimensions { names { th } codeNames { th } } } } signOff { changed { names { th } office { names { th } } dimensions { codeNames { th } } } signatures { lacking { th } } } } } }`,
  rows: `query ($asOf: AsOf) { observations(dataset: "doc_population", asOf: $asOf, first: 50) { edges { node { office { names { th } } dimensions { codeNames { th } } } } } series(dataset: "doc_population", groupBy: ["office", "legal_status"], asOf: $asOf) { groups { office { names { th } } dimensions { codeNames { th } } } } }`,
  pipeline: `query ($asOf: AsOf) { pipeline(period: "2026-10", asOf: $asOf) { offices { names { th } } stages { names { th } rows { names { th } values } reasons { words { th } } } handovers { sends { agency { names { th } } } } } }`,
  health: `query ($asOf: AsOf) { dataHealth(fiscalYear: 2570, asOf: $asOf) { sources { dataset { names { th } rows agency { names { th } } } } } }`,
  signing: `query ($asOf: AsOf) { datasetSignOff(dataset: "doc_population", month: "2026-10", asOf: $asOf) { dataset { names { th } } lacking { th } changed { names { th } office { names { th } } } signature { lacking { th } } } }`,
  changes: `query ($asOf: AsOf) { changes(from: "2", to: $asOf) { items(first: 200) { nodes { names { th } office { names { th } } dimensions { codeNames { th } } } } } }`,
};

export interface SavedQuestion {
  name: string;
  query: string;
  asOf: string;
  exact: boolean;
}

/** @param moments versions, versions with their day, and ISO moments */
export const questions = (moments: readonly string[]): SavedQuestion[] =>
  moments.flatMap((asOf) => [true, false].flatMap((exact) => Object.entries(asked).map(([name, query]) => ({ name, query, asOf, exact }))));

export const namedQuestions = (moments: readonly string[]): SavedQuestion[] =>
  moments.flatMap((asOf) => Object.entries(named).map(([name, query]) => ({ name, query, asOf, exact: true })));
