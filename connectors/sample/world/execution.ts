/** Legal execution and deposit of property: files, auctions, mediation, deposits, fees; the money is drawn in satang and agrees. */
import { fiscalYear, type Month } from "../../period.js";
import { auctionSeason, glide, leanSeason, officeSeason } from "./calendar.js";
import type { Ground } from "./ground.js";
import type * as Rows from "./rows.js";

const offices = ["LED-5001", "LED-5009", "LED-5016"] as const;
const share: Readonly<Record<string, number>> = { "LED-5001": 0.8, "LED-5009": 0.13, "LED-5016": 0.07 };

/** Satang as baht with two decimals. */
const baht = (satang: number): string => `${Math.floor(satang / 100)}.${String(satang % 100).padStart(2, "0")}`;
const million = 100_000_000;

interface Drawn {
  cases: Rows.ExecutionCaseRow[];
  assets: Rows.ExecutionAssetRow[];
  deposits: Rows.DepositRow[];
  revenue: Rows.RevenueRow[];
}

function simulate(ground: Ground): Map<Month, Drawn> {
  const all = new Map<Month, Drawn>();
  const stocks = new Map<string, { stock: number; old: number }>();
  const held = new Map<string, number>();
  const waiting = new Map<string, number>();
  for (const month of ground.months) {
    const drawn: Drawn = { cases: [], assets: [], deposits: [], revenue: [] };
    for (const office of offices) {
      for (const case_type of ["civil", "bankruptcy"] as const) {
        const chance = ground.random("execution", office, case_type, month);
        const usual = (case_type === "civil" ? 960 : 62) * share[office]!;
        const name = `${office} ${case_type}`;
        const before = stocks.get(name) ?? { stock: Math.round(usual * 10.5), old: Math.round(usual * 10.5 * 0.118) };
        const received = chance.poisson(usual * leanSeason(month));
        // More is closed than comes in, so that piles shrink slowly; old files are hard ones.
        const pace = glide([0.97, 0.99, 1.01, 1.025, 1.03], month) * officeSeason(month) * auctionSeason(month) ** 0.12;
        const completed = Math.min(before.stock, chance.poisson(usual * 1.005 * pace));
        const stock = before.stock + received - completed;
        const target = stock * glide([0.112, 0.116, 0.119, 0.122, 0.123], month);
        const old = Math.min(stock, Math.round(before.old + (target - before.old) * 0.3 + chance.normal() * Math.sqrt(target) * 0.3));
        stocks.set(name, { stock, old });
        const accounts = chance.binomial(completed, case_type === "civil" ? 0.41 : 0.3);
        drawn.cases.push({
          office,
          case_type,
          carried_in: before.stock,
          received,
          completed,
          carried_out: stock,
          pending_over_1y: old,
          accounts_closed: accounts,
          accounts_paid_30d: chance.binomial(
            accounts,
            glide([0.905, 0.892, 0.872, 0.845, 0.84], month) - (office === "LED-5016" ? 0.04 : 0),
          ),
        });
      }
      drawn.assets.push(sales(ground, office, month));
      drawn.deposits.push(deposits(ground, office, month, held, waiting));
      drawn.revenue.push(...fees(ground, office, month, drawn.assets.at(-1)!));
    }
    all.set(month, drawn);
  }
  return all;
}

function sales(ground: Ground, office: string, month: Month): Rows.ExecutionAssetRow {
  const chance = ground.random("auctions", office, month);
  const items = chance.poisson(128 * share[office]! * auctionSeason(month) * glide([0.92, 0.96, 1, 1.03, 1.04], month));
  let appraised = 0;
  let sold = 0;
  for (let i = 0; i < items; i++) {
    // Land and houses: most small, a few large.
    const price = Math.round(1.05 * million * Math.exp(chance.normal() * 0.85));
    appraised += price;
    sold += Math.round(price * chance.between(0.66, 1.09) * glide([1.03, 1, 0.98, 0.97, 0.97], month));
  }
  const pushed = 228 * million * share[office]! * auctionSeason(month) * glide([0.9, 0.95, 0.98, 1.01, 1.01], month);
  const stayed = Math.round(pushed * 0.38 * chance.between(0.7, 1.3));
  const withdrawn = Math.round(pushed * 0.62 * chance.between(0.75, 1.25));
  return {
    office,
    sold_items: items,
    appraised_baht: baht(appraised),
    sold_baht: baht(sold),
    stayed_baht: baht(stayed),
    withdrawn_baht: baht(withdrawn),
  };
}

/** Money and things deposited: held at the end = before + taken in − paid out. */
function deposits(ground: Ground, office: string, month: Month, held: Map<string, number>, waiting: Map<string, number>): Rows.DepositRow {
  const chance = ground.random("deposit", office, month);
  const requests = chance.poisson(92 * share[office]! * officeSeason(month) + 4);
  const open = (waiting.get(office) ?? 2) + requests;
  const decided = chance.binomial(open, 0.965);
  waiting.set(office, open - decided);
  const before = held.get(office) ?? Math.round(61 * million * share[office]!);
  const after =
    before + Math.round(requests * 0.031 * million * chance.between(0.7, 1.4)) - Math.round(before * chance.between(0.03, 0.06));
  held.set(office, after);
  const quick = chance.binomial(decided, glide([0.86, 0.885, 0.905, 0.92, 0.925], month));
  return { office, requests, decided, decided_1wd: quick, value_held: baht(after) };
}

function fees(ground: Ground, office: string, month: Month, assets: Rows.ExecutionAssetRow): Rows.RevenueRow[] {
  const chance = ground.random("fees", office, month);
  const sold = Number(assets.sold_baht.replace(".", ""));
  const row = (fee_type: Rows.RevenueRow["fee_type"], satang: number): Rows.RevenueRow => ({
    office,
    fee_type,
    amount: baht(Math.round(satang)),
  });
  return [
    row("auction", sold * 0.03),
    row("execution", 1.9 * million * share[office]! * officeSeason(month) * chance.between(0.85, 1.15)),
    row("bankruptcy", 0.22 * million * share[office]! * chance.between(0.6, 1.4)),
    row("deposit", 0.05 * million * share[office]! * chance.between(0.7, 1.3)),
  ];
}

export function createExecution(ground: Ground) {
  let kept: Map<Month, Drawn> | undefined;
  const drawn = (month: Month): Drawn | undefined => {
    kept ??= simulate(ground);
    return kept.get(month);
  };
  return {
    ledCases: (month: Month): Rows.ExecutionCaseRow[] => drawn(month)?.cases ?? [],
    ledAssets: (month: Month): Rows.ExecutionAssetRow[] => drawn(month)?.assets ?? [],
    ledMediation: (month: Month): Rows.ExecutionMediationRow[] =>
      (drawn(month) ? offices : []).map((office) => {
        const chance = ground.random("execution-mediation", office, month);
        const ended = chance.poisson(118 * share[office]! * officeSeason(month) * glide([0.9, 0.95, 1, 1.06, 1.08], month) + 2);
        return { office, ended, settled: chance.binomial(ended, glide([0.815, 0.835, 0.85, 0.865, 0.87], month)) };
      }),
    ledDeposit: (month: Month): Rows.DepositRow[] => drawn(month)?.deposits ?? [],
    ledRevenue: (month: Month): Rows.RevenueRow[] => drawn(month)?.revenue ?? [],
    /** The department's yearly survey: out of ten until FY2566, percent from FY2567. */
    ledConfidence(year: number): Rows.ConfidenceRow[] {
      if (year < 2566 || `${year - 543}-09` > ground.until || year > fiscalYear(ground.until)) return [];
      const published: Readonly<Record<number, string>> = { 2566: "9.20", 2567: "96.51", 2568: "97.20" };
      const later = (96.9 + ground.random("confidence", year).between(-0.4, 0.7)).toFixed(2);
      return [{ office: "LED-5001", year, score: published[year] ?? later }];
    },
  };
}
