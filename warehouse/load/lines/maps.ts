/** Fills the maps: each distinct spelling of a delivery is read once, here, in TypeScript. */
import type { DatasetContract } from "../../../connectors/dataset.js";
import type { Session } from "../../engine/duckdb/session.js";
import {
  type Decoded,
  decodeDay,
  decodeDimension,
  decodeDistrict,
  decodeNumber,
  decodeOffice,
  decodePeriod,
  decodeYes,
  TOTAL,
} from "./codebook.js";
import { distinctNumbers, distinctTexts } from "./distinct.sql.js";
import type { Places } from "./places.js";
import type { NumberColumn, Plan } from "./plan.js";
import type { Doubtful, Spelled } from "./spelled.js";
import type { TypedGroup } from "./typed-group.js";
import { isWords } from "./typed-group.js";
import { createNumbered, unreadNumbers } from "./typed-lines.sql.js";

/** Reads the one column a code stands in; a blank is a missing value unless the contract gives it a meaning. */
export function decoderFor(
  contract: DatasetContract,
  plan: Plan,
  places: Places,
): { map: string; indexes: number[]; decode: (text: string) => Decoded }[] {
  const required = (decode: (text: string) => Decoded) => (text: string) => {
    if (text !== "") return decode(text);
    const blank = decode("");
    return blank.problem ? { code: null, problem: "VALUE_MISSING" as const, expected: blank.expected } : blank;
  };
  const decoders = plan.dims
    .filter((dim) => dim.id !== "unit")
    .map((dim) => ({
      map: `m_${dim.id}`,
      indexes: [dim.index],
      decode: required((text: string) => decodeDimension(text, contract.dimensions[dim.id]!, contract)),
    }));
  if (plan.office !== null)
    decoders.push({ map: "m_office", indexes: [plan.office], decode: required((text) => decodeOffice(text, contract, places)) });
  if (typeof plan.district === "number")
    decoders.push({ map: "m_district", indexes: [plan.district], decode: required((text) => decodeDistrict(text, contract, places)) });
  if (plan.period.length)
    decoders.push({ map: "m_period", indexes: plan.period, decode: required((text) => decodePeriod(text, contract)) });
  for (const day of plan.days)
    decoders.push({
      map: `m_day${day}`,
      indexes: [day],
      decode: (text) => (isBlankDay(text) ? { code: null, problem: null, expected: null } : decodeDay(text)),
    });
  return decoders;
}

/** A date column of a case list: nothing, or a dash, says that it has not happened. */
const isBlankDay = (text: string) => /^[\s\-–—.]*$/.test(text);

export async function fillMaps(
  session: Session,
  contract: DatasetContract,
  plan: Plan,
  places: Places,
  typed: readonly TypedGroup[],
): Promise<Spelled> {
  const doubtful = new Map<number, Doubtful>();
  const withTotal = new Set<string>();
  const codes = new Map<string, number>();
  for (const { map, indexes, decode } of decoderFor(contract, plan, places)) {
    const spellings = await session.all<{ spelling: string }>(distinctTexts(indexes, typed));
    const rows = spellings.map(({ spelling }) => ({ spelling, ...decode(spelling) }));
    const own = new Set(rows.map(({ code }) => code));
    codes.set(map, own.size);
    if (own.has(TOTAL)) withTotal.add(map);
    await session.lay(map, rows, ["spelling", "code", "problem", "expected"]);
    if (typed.length && indexes.length === 1) await session.run(createNumbered(map, indexes[0]!));
    if (typed.length && rows.some(({ problem }) => problem !== null)) {
      const numbers = indexes.length === 1 ? await session.all<{ number: number }>(unreadNumbers(map)) : [];
      doubtful.set(indexes[0]!, { map, numbers: numbers.map(({ number }) => number) });
    }
  }
  if (plan.district === "office") {
    const rows = places.province.offices.map((office) => ({ office: office.id, district: office.district }));
    await session.lay("m_office_district", rows, ["office", "district"]);
  }
  return { read: await fillNumbers(session, plan.numbers, typed, doubtful), doubtful, withTotal, codes };
}

export const readFigure = (number: NumberColumn, text: string) =>
  number.yes ? decodeYes(text, number.yes.yes, number.yes.no) : decodeNumber(text, number.rule);

async function fillNumbers(
  session: Session,
  numbers: readonly NumberColumn[],
  typed: readonly TypedGroup[],
  doubtful: Map<number, Doubtful>,
): Promise<Set<number>> {
  const read = new Set<number>();
  if (!numbers.length) return read;
  const spellings = await session.all<{ column: number; spelling: string }>(distinctNumbers(numbers, typed));
  for (const number of numbers) {
    const own = spellings.filter((row) => row.column === number.index);
    if (!own.length && !typed.some(({ held }) => isWords(held[number.index]!))) continue;
    const rows = own.map(({ spelling }) => ({ spelling, ...readFigure(number, spelling) }));
    await session.lay(`n${number.index}`, rows, ["spelling", "value", "mark", "problem", "expected"]);
    read.add(number.index);
    if (rows.some(({ problem }) => problem !== null) && typed.some(({ held }) => isWords(held[number.index]!)))
      doubtful.set(number.index, { map: `n${number.index}`, numbers: [] });
  }
  return read;
}
