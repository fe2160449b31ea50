/**
 * Deliveries of one dataset into the core, inside the caller's transaction: headers, titles, decoding, checks, supersession, lines accounted
 * for. Deliveries are read together, because a statement costs the same for one file as for a hundred. What stops a whole delivery is a
 * hold: nothing of it is written, the others go on.
 */
import type { DatasetContract } from "../../connectors/dataset.js";
import type { Period } from "../../connectors/period.js";
import { describeProblem, loadedAllTheSame, type ProblemReport } from "../../connectors/problem.js";
import type { Reading } from "../../connectors/reader/reading.js";
import { sql } from "../engine/sql.js";
import { beforeItBegan } from "./checks/before-start.js";
import { carriedOver } from "./checks/carried-over.js";
import { checkLines } from "./checks/checks.js";
import { doubtfulAmounts } from "./checks/doubtful-amounts.js";
import { type Edges, edgesCarried, offeredEdges } from "./checks/edges.js";
import { emptyColumns } from "./checks/empty-columns.js";
import { jumps } from "./checks/jump.js";
import { knownLengths, lineCountFinding } from "./checks/line-count.js";
import { notesAgainst } from "./checks/notes.js";
import { takingReports, toldOvertaken } from "./checks/of-another.js";
import { doubtsOfLines } from "./checks/other-title.js";
import { unlikeTheirNames } from "./checks/own-name.js";
import { partedFigures } from "./checks/parted-figures.js";
import { sheetsPassedOver } from "./checks/passed-over.js";
import { findPastedTwice, findRepeated } from "./checks/repeated.js";
import { besideBefore } from "./checks/report-before.js";
import { numbersAmiss } from "./checks/running-numbers.js";
import { oddTotals } from "./checks/running-total.js";
import { struckLines } from "./checks/struck.js";
import { unusualDays } from "./checks/survey-day.js";
import { clockAhead, isToCome, titleToCome, unfinished } from "./checks/to-come.js";
import { allApart, placesOf } from "./checks/told-apart.js";
import { countTotals, totalsLost } from "./checks/total-lost.js";
import { oddUnits } from "./checks/units.js";
import { withinPopulation } from "./checks/within-population.js";
import { yearsBack } from "./checks/year-back.js";
import { stem } from "./claims.js";
import { coveredMonths, slicesOf } from "./covered.js";
import type { Delivered, Delivery, Extent, Finding, LoadContext, LoadOutcome, QuarantineRow, Slice, Source } from "./delivered.js";
import { Fresh } from "./fresh.js";
import { freshRows } from "./fresh.sql.js";
import { createDecoded, createDecodedText, createFaulty, createTally } from "./lines/decode.sql.js";
import { columnKey, matchHeaders, scalesOf } from "./lines/headers.js";
import { fillMaps } from "./lines/maps.js";
import { placesOutOfTime } from "./lines/out-of-time.js";
import { type Plan, planOf } from "./lines/plan.js";
import type { Doubtful } from "./lines/spelled.js";
import { stageTables } from "./lines/stage.js";
import { textLines } from "./lines/text-lines.sql.js";
import { readTitle } from "./lines/title.js";
import type { TypedGroup } from "./lines/typed-group.js";
import { describeTyped, layOutTyped } from "./lines/typed-lines.js";
import { cutAfterData, faultyLines, raggedLines } from "./quarantine.js";
import type { Offer } from "./reports.js";
import { type Shape, shapeOf } from "./shape.js";
import { supersede } from "./supersede.js";

/** Bad lines a delivery may hold: at least two, and the contract's share (a fifth unless it says otherwise). */
const allowedBad = (contract: DatasetContract, dataLines: number) => Math.max(2, Math.floor(dataLines * (contract.badLinesAllowed ?? 0.2)));

/** @returns one outcome a delivery, in their order */
export async function loadDeliveries(context: LoadContext, delivered: readonly Delivered[]): Promise<LoadOutcome[]> {
  const outcomes = await loadTogether(context, delivered);
  if (outcomes) return outcomes;
  // Two deliveries bring the same slice: the source's order decides between them, one after the other.
  const singly: LoadOutcome[] = [];
  for (const one of delivered) singly.push(...(await loadTogether(context, [one]))!);
  return singly;
}

/** Deliveries that do not meet, and then the earlier ones whose word counts again because of them. */
async function loadTogether(context: LoadContext, delivered: readonly Delivered[]): Promise<LoadOutcome[] | null> {
  const load = new Load(context, delivered);
  const outcomes = await load.run();
  for (const [id, slices] of load.recalled) {
    const { contract, delivered: earlier } = await context.readAgain(id);
    const again = new Load({ ...context, contract, recalling: slices }, [earlier]);
    const periods = (await again.run())!.flatMap((outcome) => outcome.periods);
    const cause = outcomes!.find((outcome) => outcome.state !== "HELD")!;
    cause.periods = [...new Set([...cause.periods, ...periods])];
    cause.changed ||= periods.length > 0;
    if (cause.changed && cause.state === "UNCHANGED") cause.state = "LOADED";
  }
  return outcomes;
}

class Load {
  readonly shape: Shape;
  readonly sources: Source[] = [];
  readonly held = new Map<number, LoadOutcome>();
  readonly quarantine = new Map<number, QuarantineRow[]>();
  readonly findings = new Map<number, Finding[]>();
  /** Empty deliveries that a person accepted as nil reports. */
  readonly nil: Offer[] = [];
  /** How many reports each delivery is of. */
  spans: ReadonlyMap<number, number> = new Map();
  /** Deliveries with lines that could not even be split. */
  readonly ragged = new Set<number>();
  /** Lines that came as typed columns. */
  typed: TypedGroup[] = [];
  /** Earlier deliveries that have the last word on slices again. */
  recalled: ReadonlyMap<number, readonly Extent[]> = new Map();
  /** Files that stand instead of deliveries, being later in the source's own order. */
  overtakenBy: ReadonlyMap<number, string> = new Map();
  /** How many total lines each delivery has, where they are compared. */
  totals: ReadonlyMap<number, number> = new Map();
  /** What monthly reports say they carried in and out. */
  edges: Awaited<ReturnType<typeof offeredEdges>> = [];

  constructor(
    readonly context: LoadContext,
    readonly delivered: readonly Delivered[],
  ) {
    this.shape = shapeOf(context.contract);
  }

  async run(): Promise<LoadOutcome[] | null> {
    const { session, contract, places } = this.context;
    for (const one of this.delivered) this.open(one);
    if (!this.sources.length) return this.outcomes(new Map(), new Map());
    const plan = planOf(contract, this.shape, absentColumns(this.sources), scalesOf(this.sources));
    await stageTables(session, plan, this.sources);
    this.typed = await layOutTyped(session, plan, this.sources, contract.nonData);
    const spelled = await fillMaps(session, contract, plan, places, this.typed);
    const { read, doubtful } = spelled;
    describeTyped(this.typed, plan, spelled);
    plan.outOfTime = await placesOutOfTime(session, contract, plan, places);
    await session.run(createDecodedText(contract, plan, textLines(read)));
    await session.run(createDecoded(contract, plan, this.typed, []));
    const keys = contract.events ? null : placesOf(this.typed, spelled.codes);
    await session.run(createTally(keys));
    const anyRepeated = contract.events
      ? await findPastedTwice(session, contract, plan, this.sources)
      : await findRepeated(session, this.shape, keys !== null && (await allApart(session)), this.typed);
    const counts = await this.countLines(plan, doubtful, anyRepeated);
    this.spans = await this.countReports();
    this.totals = await countTotals(
      this.context,
      this.delivered.map(({ delivery }) => delivery.id),
    );
    // What is read once more was checked when it came.
    if (!this.context.recalling) await this.check(plan, counts, read);
    await this.dropHeld(plan);
    if (!this.context.recalling) await this.holdFuture(plan);
    const rows = freshRows(contract, this.shape, plan, anyRepeated);
    const fresh = await Fresh.of(session, rows, this.typed.length > 0);
    const standing = this.standing();
    const covered = [...standing.flatMap(({ delivery, title }) => coveredMonths(delivery, title)), ...this.nil];
    const deliveries = [...new Set(standing.map(({ delivery }) => delivery))];
    if (!deliveries.length) return this.outcomes(counts, new Map());
    const superseded = await supersede(this.context, this.shape, plan, { deliveries, covered, ragged: this.ragged, fresh });
    if (!superseded) return null;
    this.recalled = superseded.recalled;
    this.overtakenBy = superseded.overtakenBy;
    if (!this.context.recalling) this.tellOvertaken(superseded.overtaken);
    return this.outcomes(counts, superseded.changed);
  }

  /** Sources of deliveries that are not held. */
  standing(): Source[] {
    return this.sources.filter(({ delivery }) => !this.held.has(delivery.id));
  }

  /** Matches a delivery's headers and reads its titles; the first fault holds it. */
  open({ delivery, reading }: Delivered): void {
    const { contract, places, lastMonth } = this.context;
    const tables = reading.tables.filter((table) => table.records + table.ragged.length > 0 || reading.tables.length === 1);
    const titles = tables.map((table) => readTitle(contract, table, places, delivery.name));
    const ahead = clockAhead(delivery);
    if (ahead) {
      this.hold(delivery, reading, ahead, 0, slicesOf(delivery, titles));
      return;
    }
    const sources: Source[] = [];
    const doubts = [...sheetsPassedOver(delivery, reading), ...struckLines(delivery, reading)];
    for (const [i, table] of tables.entries()) {
      const matched = matchHeaders(contract, this.shape, table, delivery.name);
      if ("problem" in matched) {
        this.hold(delivery, reading, matched.problem, 0, slicesOf(delivery, titles));
        return;
      }
      doubts.push(...matched.doubts);
      const title = titles[i]!;
      if ("problem" in title) {
        this.hold(delivery, reading, title.problem);
        return;
      }
      const toCome = titleToCome(contract, delivery, title, lastMonth);
      if (toCome) {
        const place = { file: delivery.name, sheet: table.sheet || undefined, line: table.preamble[0]?.line, ...toCome };
        this.hold(delivery, reading, describeProblem("PERIOD_IN_FUTURE", place), 0, slicesOf(delivery, titles));
        return;
      }
      sources.push({ index: this.sources.length + sources.length, delivery, table, columns: matched.columns, title });
    }
    this.findings.set(
      delivery.id,
      doubts.map((doubt) => ({ ...loadedAllTheSame(doubt), severity: "warn" })),
    );
    // Lines that could not be split are no empty file.
    if (
      !tables.some((table) => table.records > 0) &&
      !raggedLines(contract, sources).length &&
      !contract.events &&
      this.isEmpty(delivery, reading, slicesOf(delivery, titles))
    )
      return;
    this.sources.push(...sources);
  }

  /**
   * No line of data, be it a header or totals alone: held, or a nil report where a person said so. Taken at its word, the file would
   * withdraw what an earlier one reported.
   * @param slices what its titles say it reports
   */
  isEmpty(delivery: Delivery, reading: Reading, slices: Slice[]): boolean {
    const [report] = slices;
    if (this.accepts(delivery, "FILE_EMPTY") && report) {
      this.nil.push({ delivery: delivery.id, office: report.office, period: report.period, scope: report.period });
      return false;
    }
    this.hold(delivery, reading, describeProblem("FILE_EMPTY", { file: delivery.name }), reading.lines, slices);
    return true;
  }

  /** Whether a person said of this delivery that what would hold it is right. */
  accepts({ id }: Delivery, code: string): boolean {
    return this.delivered.find((one) => one.delivery.id === id)?.accepted?.some((accepted) => accepted === code) ?? false;
  }

  /** @param slices the reports it would bring, as far as its titles say; those that only lines say are added by {@link dropHeld} */
  hold(delivery: Delivery, reading: Reading, problem: ProblemReport, nonData = 0, slices = this.slices(delivery)): void {
    this.held.set(delivery.id, {
      state: "HELD",
      problem,
      quarantine: (this.quarantine.get(delivery.id) ?? []).slice(0, 1000),
      findings: this.findings.get(delivery.id) ?? [],
      slices,
      lines: { in: reading.lines, loaded: 0, quarantined: reading.lines - nonData, nonData },
      periods: [],
      changed: false,
      reading: { encoding: reading.encoding, repaired: reading.repaired },
    });
  }

  slices(delivery: Delivery): Slice[] {
    const own = this.sources.filter((source) => source.delivery === delivery);
    return slicesOf(
      delivery,
      own.map(({ title }) => title),
    );
  }

  async countLines(
    plan: Plan,
    doubtful: ReadonlyMap<number, Doubtful>,
    anyRepeated: boolean,
  ): Promise<Map<number, { data: number; bad: number }>> {
    const { session, contract } = this.context;
    const rows = await session.all<{ delivery: number; data: string; bad: string }>(
      sql`select delivery, sum(lines)::bigint as data, (coalesce(sum(lines) filter (bad), 0) + (
          select count(*) from repeated r join titles s on s.source::integer = r.source where s.delivery::integer = t.delivery))::bigint as bad
        from tally t where kind = 'data' group by delivery`,
    );
    const counts = new Map(rows.map((row) => [row.delivery, { data: Number(row.data), bad: Number(row.bad) }]));
    const anyBad = rows.some((row) => Number(row.bad) > 0);
    if (anyBad) await session.run(createFaulty(contract, plan, this.typed, doubtful));
    const faulty = anyBad ? await faultyLines(this.context, plan, this.sources, anyRepeated) : new Map<number, QuarantineRow[]>();
    for (const { delivery } of this.delivered) {
      const ragged = raggedLines(
        contract,
        this.sources.filter((source) => source.delivery === delivery),
      );
      if (ragged.length) this.ragged.add(delivery.id);
      const own = counts.get(delivery.id) ?? { data: 0, bad: 0 };
      counts.set(delivery.id, { data: own.data + ragged.length, bad: own.bad + ragged.length });
      this.quarantine.set(delivery.id, [...(faulty.get(delivery.id) ?? []), ...ragged]);
    }
    return counts;
  }

  /** Too many bad lines, failed identities, implausible jumps: what a person must look at before anything of it is believed. */
  async check(plan: Plan, counts: ReadonlyMap<number, { data: number; bad: number }>, read: ReadonlySet<number>): Promise<void> {
    const { contract } = this.context;
    const findings = await checkLines(this.context, plan, this.shape, this.sources);
    for (const { delivery, reading } of this.delivered) {
      if (this.held.has(delivery.id)) continue;
      const { data, bad } = counts.get(delivery.id)!;
      const tables = this.sources.filter((source) => source.delivery === delivery);
      const own = [...cutAfterData(contract, tables), ...unusualDays(contract, tables), ...(findings.get(delivery.id) ?? [])];
      const allowed = allowedBad(contract, data);
      const first = this.quarantine.get(delivery.id)![0];
      const empty = data === 0 && !contract.events && !this.nil.some((offer) => offer.delivery === delivery.id);
      if (empty && this.isEmpty(delivery, reading, this.slices(delivery))) continue;
      if (bad > allowed)
        own.unshift({
          severity: "hold",
          ...describeProblem("TOO_MANY_BAD_LINES", {
            file: delivery.name,
            line: first?.line,
            column: first?.column,
            found: `${bad}/${data}`,
            expected: String(allowed),
          }),
        });
      own.unshift(...(await notesAgainst(this.context, this.shape, this.quarantine.get(delivery.id)!, tables)));
      own.unshift(...(await doubtsOfLines(this.context, plan, this.quarantine.get(delivery.id)!, tables)));
      this.note(delivery, reading, own, data);
    }
    await this.checkLengths(counts);
    const believed = (id: number) => this.accepts(this.delivered.find((one) => one.delivery.id === id)!.delivery, "JUMP_IMPLAUSIBLE");
    const noteAll = (findings: ReadonlyMap<number, Finding[]>) => {
      for (const [id, found] of findings) {
        const { delivery, reading } = this.delivered.find((one) => one.delivery.id === id)!;
        this.note(delivery, reading, found, counts.get(id)!.data);
      }
    };
    const standing = this.standing();
    const covered = contract.events ? standing.flatMap(({ delivery, title }) => coveredMonths(delivery, title)) : [];
    noteAll(await takingReports(this.context, [...new Set(standing.map(({ delivery }) => delivery))], covered, this.ragged));
    noteAll(unlikeTheirNames(this.standing(), this.context.places));
    noteAll(await carriedOver(this.context, plan, this.shape, this.standing()));
    this.edges = await offeredEdges(this.context, plan, this.shape);
    noteAll(await edgesCarried(this.context, this.edges, this.standing()));
    noteAll(await totalsLost(this.context, this.totals, this.standing()));
    noteAll(await oddTotals(this.context, plan, this.shape, this.standing()));
    noteAll(
      await unfinished(
        this.context,
        this.standing().map(({ delivery }) => delivery),
      ),
    );
    noteAll(await yearsBack(this.context, plan, this.standing()));
    noteAll(await beforeItBegan(this.context, plan, this.standing()));
    noteAll(await numbersAmiss(this.context, this.standing()));
    noteAll(await oddUnits(this.context, plan, this.standing()));
    noteAll(await emptyColumns(this.context, plan, this.shape, this.standing(), this.typed));
    noteAll(await doubtfulAmounts(this.context, plan, this.shape, this.standing()));
    noteAll(await partedFigures(this.context, plan, read, this.standing()));
    noteAll(await besideBefore(this.context, plan, this.shape, this.standing()));
    noteAll(await withinPopulation(this.context, plan, this.shape, this.standing()));
    noteAll(await jumps(this.context, plan, this.shape, this.standing(), believed));
  }

  /** How many reports (an office's period, a case list's month) each delivery is of. */
  async countReports(): Promise<Map<number, number>> {
    const rows = await this.context.session.all<{ delivery: number; span: number }>(
      sql`select delivery, count(distinct (office, period))::integer as span from tally
        where kind = 'data' and office is not null and period is not null group by delivery`,
    );
    const spans = new Map(rows.map(({ delivery, span }) => [delivery, span]));
    if (this.context.contract.events)
      for (const { delivery, title } of this.sources) spans.set(delivery.id, coveredMonths(delivery, title).length);
    return spans;
  }

  /** Lists cut short, emptied or doubled. */
  async checkLengths(counts: ReadonlyMap<number, { data: number }>): Promise<void> {
    const rule = this.context.contract.lineCount;
    if (!rule) return;
    const known = await knownLengths(this.context, Math.min(...this.delivered.map(({ delivery }) => delivery.id)));
    for (const { delivery, reading } of this.delivered) {
      if (this.held.has(delivery.id)) continue;
      const { data } = counts.get(delivery.id)!;
      const own = { stem: stem(delivery.name), lines: data, span: this.spans.get(delivery.id) ?? 1 };
      const found = lineCountFinding(rule, delivery, own, known);
      if (found) this.note(delivery, reading, [found], data);
      if (!this.held.has(delivery.id)) known.push(own);
    }
  }

  /** Keeps findings; the first that stops a delivery and was not accepted holds it. */
  note(delivery: Delivery, reading: Reading, found: readonly Finding[], data: number): void {
    const told = found.map((finding): Finding => {
      const severity = finding.severity === "hold" && this.accepts(delivery, finding.code) ? "accepted" : finding.severity;
      return severity === "hold" ? finding : { ...loadedAllTheSame(finding), severity };
    });
    this.findings.set(delivery.id, [...(this.findings.get(delivery.id) ?? []), ...told]);
    const stop = told.find((finding) => finding.severity === "hold");
    if (stop) this.hold(delivery, reading, stop, reading.lines - data);
  }

  tellOvertaken(overtaken: readonly Offer[]): void {
    for (const { delivery } of this.delivered) {
      const by = this.overtakenBy.get(delivery.id);
      const own = overtaken.filter((offer) => offer.delivery === delivery.id);
      if (by !== undefined) this.findings.get(delivery.id)!.push(toldOvertaken(delivery, own, by));
    }
  }

  async dropHeld(plan: Plan): Promise<void> {
    const { session, contract } = this.context;
    const gone = this.sources.filter(({ delivery }) => this.held.has(delivery.id)).map(({ index }) => index);
    if (!gone.length) return;
    const said = await session.all<Slice & { delivery: number }>(
      sql`select distinct delivery, office, period from tally
        where source in ${gone} and kind = 'data' and office is not null and period is not null order by all`,
    );
    for (const { delivery, office, period } of said) this.held.get(delivery)!.slices!.push({ office, period });
    await session.run(sql`delete from tally where source in ${gone}`);
    await session.run(createDecoded(contract, plan, this.typed, gone));
  }

  /** Periods that only the lines name. */
  async holdFuture(plan: Plan): Promise<void> {
    const { session, contract, lastMonth } = this.context;
    if (contract.events) return;
    const rows = await session.all<{ delivery: number; period: Period; line: number }>(
      sql`select delivery, period, min("first")::integer as line from tally
        where kind = 'data' and not bad and period is not null group by delivery, period order by delivery, period desc`,
    );
    for (const row of rows.filter(({ period }) => isToCome(period, lastMonth))) {
      if (this.held.has(row.delivery)) continue;
      const { delivery, reading } = this.delivered.find((one) => one.delivery.id === row.delivery)!;
      this.hold(
        delivery,
        reading,
        describeProblem("PERIOD_IN_FUTURE", { file: delivery.name, line: row.line, found: row.period, expected: lastMonth }),
      );
    }
    await this.dropHeld(plan);
  }

  outcomes(counts: ReadonlyMap<number, { data: number; bad: number }>, changed: ReadonlyMap<number, Period[]>): LoadOutcome[] {
    return this.delivered.map(({ delivery, reading }) => {
      const held = this.held.get(delivery.id);
      if (held) return held;
      const { data, bad } = counts.get(delivery.id)!;
      const periods = changed.get(delivery.id) ?? [];
      const quarantine = this.quarantine.get(delivery.id) ?? [];
      const findings = this.findings.get(delivery.id) ?? [];
      return {
        state: bad > 0 ? "PARTIAL" : periods.length ? "LOADED" : "UNCHANGED",
        problem: quarantine[0] ?? findings[0] ?? null,
        quarantine,
        findings,
        lines: { in: reading.lines, loaded: data - bad, quarantined: bad, nonData: reading.lines - data },
        periods,
        changed: periods.length > 0,
        overtakenBy: this.overtakenBy.get(delivery.id),
        reading: {
          encoding: reading.encoding,
          repaired: reading.repaired,
          places: this.places(delivery),
          ...this.factors(delivery),
          span: this.spans.get(delivery.id) ?? 1,
          ...(this.totals.has(delivery.id) && { totals: this.totals.get(delivery.id) }),
          ...this.edgesOf(delivery),
        },
      };
    });
  }

  /** The unit of each cell where the file states another than the contract, by sheet: `{"*": {"c1": "1000"}}`. */
  factors(delivery: Delivery): { factors?: Record<string, Record<string, string>> } {
    const own = this.sources.filter((source) => source.delivery === delivery);
    const stated = own.map(({ table, columns }): [string, Record<string, string>] => [
      table.sheet || "*",
      Object.fromEntries(
        this.shape.cells.flatMap((cell) => {
          const factor = columns.get(columnKey(cell.column))?.factor;
          return factor ? [[cell.id, factor]] : [];
        }),
      ),
    ]);
    return stated.some(([, cells]) => Object.keys(cells).length) ? { factors: Object.fromEntries(stated) } : {};
  }

  /** Kept with the delivery, for the months beside it. */
  edgesOf({ id }: Delivery): { edges?: Edges[] } {
    const own = this.edges.filter(({ delivery }) => delivery === id);
    return own.length ? { edges: own.map(({ office, period, opening, closing }) => ({ office, period, opening, closing })) } : {};
  }

  /** Where each cell's column stands, by sheet: `{"*": {"c1": "C"}}`. */
  places(delivery: Delivery): Record<string, Record<string, string>> {
    const own = this.sources.filter((source) => source.delivery === delivery);
    return Object.fromEntries(
      own.map(({ table, columns }) => [
        table.sheet || "*",
        Object.fromEntries(this.shape.cells.map((cell) => [cell.id, columns.get(columnKey(cell.column))?.place ?? cell.column[0]!])),
      ]),
    );
  }
}

/** Optional columns that a file lacks, by column: the sources that lack it. */
function absentColumns(sources: readonly Source[]): Map<string, Set<number>> {
  const absent = new Map<string, Set<number>>();
  for (const { index, columns } of sources)
    for (const { key, at } of columns.values()) if (at === null) absent.set(key, (absent.get(key) ?? new Set()).add(index));
  return absent;
}
