/** What the source's own order lets stand: rows closed and added, and the reports that stand afterwards. */
import { fiscalYearOf, type Period } from "../../connectors/period.js";
import { join, name, sql } from "../engine/sql.js";
import { isBeyond } from "./checks/case-dates.js";
import { decide, extentKey, lastWord, laySlices, type Said, stem } from "./claims.js";
import type { Delivery, Extent, LoadContext } from "./delivered.js";
import type { Fresh } from "./fresh.js";
import type { Plan } from "./lines/plan.js";
import { type Changed, keepReports, type Offer, type StandingReport, standingReports } from "./reports.js";
import type { Shape } from "./shape.js";
import {
  closeRows,
  confirmRows,
  createAdding,
  createClosing,
  createOffered,
  createStandingOfKeys,
  createStandingOfSlices,
  dropOvertaken,
  insertDamage,
  insertRows,
  touched,
  unrepaired,
} from "./supersede.sql.js";

export interface Superseded {
  changed: Changed;
  /** Earlier deliveries that have the last word on slices again; their bytes are read once more. */
  recalled: Map<number, Extent[]>;
  /** Reports that a later file of the source's own order says already, and by delivery the name of such a file. */
  overtaken: readonly Offer[];
  overtakenBy: ReadonlyMap<number, string>;
}

export interface Brought {
  deliveries: readonly Delivery[];
  /** What deliveries answer for beyond their lines: the months of a case list, a nil report. Of others it is what their lines say. */
  covered: readonly Offer[];
  /** Deliveries with lines that could not even be split. */
  ragged: ReadonlySet<number>;
  fresh: Fresh;
}

/** @returns null when two deliveries speak of the same: they must be taken one after the other */
export async function supersede(context: LoadContext, shape: Shape, plan: Plan, brought: Brought): Promise<Superseded | null> {
  const { session, contract } = context;
  const isDelta = contract.supersession.delivers === "delta";
  const covering = new Set(brought.covered.map(({ delivery }) => delivery));
  const inLines = await session.all<Offer>(contract.events ? offeredByCases : offeredByLines);
  const offers = [...brought.covered, ...inLines.filter(({ delivery }) => !covering.has(delivery))];
  if (clash(offers, brought.deliveries, isDelta)) return null;
  return isDelta ? supersedeKeys(context, shape, plan, brought, offers) : supersedeSlices(context, shape, plan, brought, offers);
}

const offeredByCases = sql`select distinct delivery, office, period, scope from fresh`;
const offeredByLines = sql`select distinct delivery, office, period, period as scope from tally where kind = 'data' and not bad`;

function clash(offers: readonly Offer[], deliveries: readonly Delivery[], isDelta: boolean): boolean {
  if (isDelta) return deliveries.length > 1;
  if (new Set(deliveries.map(({ name }) => stem(name))).size < deliveries.length) return true;
  const owner = new Map<string, number>();
  return offers.some((offer) => {
    const before = owner.get(extentKey(offer));
    owner.set(extentKey(offer), offer.delivery);
    return before !== undefined && before !== offer.delivery;
  });
}

/** Full slices: a slice is whole the delivery's that has the last word on it. */
async function supersedeSlices(
  context: LoadContext,
  shape: Shape,
  plan: Plan,
  brought: Brought,
  offers: readonly Offer[],
): Promise<Superseded> {
  const { session, version } = context;
  const caseList = context.contract.events !== undefined;
  // Where nothing stood, all that is offered is new; a report that is covered without a line adds no row.
  const covering = new Set(brought.covered.map(({ delivery }) => delivery));
  const damage = caseList ? [] : await damagedLines(context);
  const { taken, gone, recalled } = context.recalling
    ? { taken: context.recalling.map((slice) => ({ ...slice, delivery: brought.deliveries[0]!.id })), gone: [], recalled: new Map() }
    : await decide(context, saidBy(brought, offers, damage));
  const owner = new Map(taken.map((slice) => [extentKey(slice), slice.delivery]));
  const accepted = offers.filter((offer) => owner.get(extentKey(offer)) === offer.delivery);
  if (accepted.length < offers.length) {
    await session.lay(
      "taken",
      taken.map(({ delivery, office, scope }) => ({ delivery: String(delivery), office, scope })),
      ["delivery", "office", "scope"],
    );
    await brought.fresh.keepTaken();
  }
  const overtaken = offers.filter((offer) => !accepted.includes(offer));
  const overtakenBy = new Map<number, string>();
  for (const offer of overtaken) {
    const name = overtakenBy.has(offer.delivery) ? null : await lastWord(context, offer);
    if (name !== null) overtakenBy.set(offer.delivery, name);
  }
  const scopeOf = (period: Period) => (caseList ? `FY${fiscalYearOf(period)}` : period);
  const standing = await standingReports(context);
  const replaced = new Set([...taken, ...gone].map(extentKey));
  const inReplaced = standing.filter(({ office, period }) => replaced.has(extentKey({ office, scope: scopeOf(period) })));
  await laySlices(session, [...taken, ...gone]);
  const anyStanding = inReplaced.length > 0;
  if (anyStanding) {
    await brought.fresh.lay();
    await session.run(createStandingOfSlices(shape));
    await closeWhatDiffers(context, shape);
  }
  await session.run(insertRows(shape, version, anyStanding));
  const changes =
    anyStanding || caseList
      ? await session.all<Extent & { period: Period }>(touched(anyStanding))
      : accepted.filter(({ delivery }) => !covering.has(delivery));
  const first = brought.deliveries[0]!.id;
  const said = new Set(accepted.map(({ office, period }) => `${office}|${period}`));
  const lost = caseList ? await damagedCases(context, plan, offers) : damage;
  const lines = new Map(lost.map((row) => [`${row.delivery}|${row.office}|${row.period}`, row.lines]));
  const changed = await keepReports(context, plan, standing, new Map(brought.deliveries.map((one) => [one.id, one])), {
    accepted,
    overtaken,
    withdrawn: inReplaced
      .filter(({ office, period }) => !said.has(`${office}|${period}`))
      .map(({ office, period }) => ({
        office,
        period,
        scope: scopeOf(period),
        delivery: owner.get(`${office}|${scopeOf(period)}`) ?? first,
      })),
    changes: changes.map((change) => ({ ...change, delivery: owner.get(extentKey(change)) ?? first })),
    damaged: ({ delivery, office, period }) => lines.get(`${delivery}|${office}|${period}`) ?? 0,
  });
  return { changed, recalled, overtaken, overtakenBy };
}

interface DamagedLines {
  delivery: number;
  office: string | null;
  period: Period | null;
  lines: number;
}

/** Lines set aside, by delivery, office and period, as far as they say whose they are. A repeated line takes nothing away. */
function damagedLines({ session }: LoadContext): Promise<DamagedLines[]> {
  return session.all<DamagedLines>(
    sql`select delivery, office, period, sum(lines)::integer as lines from tally where kind = 'data' and bad group by all`,
  );
}

/**
 * Cases set aside, by the months of their dates. One without a date to believe may be of any month its register is of: it lacks in all of them.
 * @param offers the reports that are offered
 */
async function damagedCases(
  { session, contract, tellsRegisters }: LoadContext,
  plan: Plan,
  offers: readonly Offer[],
): Promise<DamagedLines[]> {
  const anyBad = tellsRegisters && (await session.one(sql`select 1 as is from tally where kind = 'data' and bad limit 1`));
  if (!anyBad) return [];
  const days = contract.events!.map((event) => name(`day${plan.indexOf(event.at)}`));
  const dated = days.map(
    (day) => sql`select source, line, delivery, office, strftime(${day}, '%Y-%m') as period from faulty where ${day} is not null`,
  );
  const undated = sql`select source, line, delivery, office, null as period from faulty where coalesce(${join(days)}) is null or ${isBeyond}`;
  const rows = await session.all<DamagedLines>(
    sql`select delivery, office, period, count(*)::integer as lines from (${join([...dated, undated], " union ")}) group by all`,
  );
  const lines = new Map<string, DamagedLines>();
  for (const row of rows)
    for (const offer of offers) {
      if (offer.delivery !== row.delivery || (row.office !== null && offer.office !== row.office)) continue;
      if (row.period !== null && offer.period !== row.period) continue;
      const key = `${offer.delivery}|${offer.office}|${offer.period}`;
      lines.set(key, { ...offer, lines: (lines.get(key)?.lines ?? 0) + row.lines });
    }
  return [...lines.values()];
}

function saidBy({ deliveries, ragged }: Brought, offers: readonly Offer[], damage: readonly DamagedLines[]): Said[] {
  return deliveries.map((delivery) => {
    const slices = new Map(
      offers.filter((offer) => offer.delivery === delivery.id).map(({ office, scope }) => [`${office}|${scope}`, { office, scope }]),
    );
    const own = damage.filter((row) => row.delivery === delivery.id);
    const known = own.flatMap(({ office, period }) => (office && period ? [{ office, scope: period }] : []));
    return {
      delivery,
      slices: [...slices.values()],
      damaged: known.filter((slice) => !slices.has(extentKey(slice))),
      unsure: known.length < own.length || ragged.has(delivery.id),
    };
  });
}

/** Deltas: a row stands until the source changes that row; what a delta does not name stays as it is. */
async function supersedeKeys(
  context: LoadContext,
  shape: Shape,
  plan: Plan,
  brought: Brought,
  offers: readonly Offer[],
): Promise<Superseded> {
  const { session, version } = context;
  const delivery = brought.deliveries[0]!;
  await brought.fresh.lay();
  await session.run(dropOvertaken(shape));
  await session.run(insertDamage(shape));
  const standing = await standingReports(context);
  const held = new Set(standing.map(({ office, period }) => `${office}|${period}`));
  const anyStanding = offers.some(({ office, period }) => held.has(`${office}|${period}`));
  if (anyStanding) {
    await session.run(createStandingOfKeys(shape));
    await closeWhatDiffers(context, shape);
    await session.run(confirmRows(shape));
  }
  await session.run(insertRows(shape, version, anyStanding));
  const changes = await session.all<Extent & { period: Period }>(touched(anyStanding));
  const lacking = await session.all<{ office: string; period: Period; lines: number }>(unrepaired(shape));
  const lines = new Map(lacking.map((row) => [`${row.office}|${row.period}`, row.lines]));
  const offered = new Set(offers.map(({ office, period }) => `${office}|${period}`));
  const onlyDamaged = standing.filter((report) => lacks(report, lines) && !offered.has(`${report.office}|${report.period}`));
  const changed = await keepReports(context, plan, standing, new Map([[delivery.id, delivery]]), {
    accepted: offers,
    overtaken: [],
    lacking: onlyDamaged.map(({ office, period }) => ({ delivery: delivery.id, office, period, scope: period })),
    withdrawn: [],
    changes: changes.map((change) => ({ ...change, delivery: delivery.id })),
    damaged: ({ office, period }) => lines.get(`${office}|${period}`) ?? 0,
  });
  return { changed, recalled: new Map(), overtaken: [], overtakenBy: new Map() };
}

const lacks = ({ office, period, damaged }: StandingReport, lines: ReadonlyMap<string, number>) =>
  (lines.get(`${office}|${period}`) ?? 0) !== damaged;

async function closeWhatDiffers({ session, version }: LoadContext, shape: Shape): Promise<void> {
  await session.run(createOffered(shape));
  await session.run(createClosing);
  await session.run(createAdding);
  await session.run(closeRows(shape, version));
}
