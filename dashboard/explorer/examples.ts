/** Questions to begin with, each in a tab. A test checks them against the schema. */
export const examples: { query: string; variables?: string }[] = [
  {
    query: `# ตัวชี้วัดทั้งหมด เทียบแผนในปีงบประมาณนี้ / All KPIs against this year's plan
query AllKpis {
  kpis {
    id
    name
    value {
      period
      state
      shown
      unit
      target
      planToDate
      status
      statusWords { th }
      completeness { reported expected }
    }
  }
}
`,
  },
  {
    query: `# ความหนาแน่นเรือนจำรายเดือน แยกตามเรือนจำ เป็นคอลัมน์ / Prison occupancy by month and prison, in columns
query Occupancy($from: Period, $to: Period) {
  kpi(id: "RH01") {
    name
    series(grain: month, from: $from, to: $to, groupBy: office) {
      periods
      groups { office { names { th } } shown states provisional }
    }
  }
}
`,
    variables: '{ "from": "2025-10", "to": "2026-10" }',
  },
  {
    query: `# ตัววัดของชุดข้อมูล รายไตรมาส แยกตามหน่วยงานและมิติ / A dataset's measures by quarter, office and dimension
query CasesReceived($from: Period, $to: Period) {
  series(dataset: "dop_cases", measures: ["received"], grain: quarter, groupBy: ["office", "law_group"], from: $from, to: $to) {
    periods
    groups {
      office { names { th } }
      dimensions { dimension code }
      values
      states
      partial
      reported
      expected
    }
    version { id }
  }
}
`,
    variables: '{ "from": "FY2569-Q1", "to": "FY2569-Q4" }',
  },
  {
    query: `# หลักฐาน: ใส่ ref ของตัวเลข แล้วดูเซลล์ต้นทาง / Evidence: a figure's ref leads to its source cells
query SourceCells($ref: ID!) {
  evidence(ref: $ref, first: 20) {
    numeratorArithmetic
    numerator
    total
    nodes { part sign factor value artifact { name sha256 } sheet line column raw }
  }
}
`,
    variables: '{ "ref": "" }',
  },
  {
    query: `# คุณภาพข้อมูล: ใครยังไม่ส่ง และบรรทัดที่ถูกกัก / Data health: who has not reported, and quarantined lines
query DataHealth {
  dataHealth {
    completeness { reported expected onTime }
    sources { agency dataset { id } dataTo lastState overdueDays quarantined held }
  }
  quarantine(first: 10) {
    total
    nodes { dataset code artifact { name } sheet line column expected found message { th } }
  }
}
`,
  },
  {
    query: `# สิ่งที่เปลี่ยนไปตั้งแต่วันที่หนึ่ง / What changed since a day
query Changes($since: AsOf) {
  dataVersion { id recordedAt }
  revisions(since: $since) { kpi period old new recordedAt artifact { name } }
}
`,
    variables: '{ "since": "2026-11-01" }',
  },
];
