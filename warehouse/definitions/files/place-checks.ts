/** Offices and districts: codes once, places that exist, and no spelling that could mean two. */
import type { ProblemReport } from "../../../connectors/problem.js";
import { fold } from "../../../connectors/thai/spelling.js";
import type { District, Office } from "../../place.js";
import {
  endsBefore,
  otherProvince,
  sameTile,
  sharedSpelling,
  splitWithoutDay,
  twoCapitals,
  unknownAgency,
  unknownDistrict,
  unknownParent,
} from "./fault-words.js";
import { type DefinitionFiles, faultIn, type Located, repeated } from "./located.js";
import { type Partly, placed } from "./partly.js";

export function checkPlaces(files: DefinitionFiles, agencies: ReadonlySet<string>): ProblemReport[] {
  const districts = new Set(files.districts.flatMap(({ value }) => value.id ?? []));
  const capitals = files.districts.filter(({ value }) => value.capital);
  const code = files.head?.value.code;
  return [
    ...repeated(files.agencies, (agency) => agency.id, "id"),
    ...repeated(files.offices, (office) => office.id, "id"),
    ...repeated(files.districts, (district) => district.id, "id"),
    ...sharedTiles(files.districts),
    ...files.districts.flatMap((district) =>
      code && district.value.id && !district.value.id.startsWith(code)
        ? [faultIn(district, ["id"], district.value.id, `${code}…`, otherProvince(district.value.id, code))]
        : [],
    ),
    ...files.districts.flatMap((district) => checkSplit(district, districts)),
    ...(capitals.length > 1
      ? capitals.slice(1).map((extra) => faultIn(extra, ["capital"], "capital × 2", "capital × 1", twoCapitals(extra.value.id)))
      : []),
    ...files.offices.flatMap((office) => checkOffice(office, agencies, districts)),
    ...files.agencies.flatMap(({ value }) =>
      ambiguous(
        files.offices.filter((office) => value.id !== undefined && office.value.agency === value.id),
        (office) => office.spellings?.map((spelling) => spelling?.text),
      ),
    ),
    ...ambiguous(files.districts, (district) => district.spellings),
  ];
}

/** Each district has its own place in the diagram. */
function sharedTiles(districts: Located<Partly<District>>[]): ProblemReport[] {
  const owners = new Map<string, string | undefined>();
  return districts.flatMap((district) => {
    const { id, tile } = district.value;
    if (!tile?.every((one) => one !== undefined)) return [];
    const at = tile.join(",");
    if (owners.has(at)) return [faultIn(district, ["tile"], `${at} × 2`, `${at} × 1`, sameTile(tile.join(", "), owners.get(at), id))];
    owners.set(at, id);
    return [];
  });
}

function checkSplit(district: Located<Partly<District>>, districts: ReadonlySet<string>): ProblemReport[] {
  const { id, from, splitFrom } = district.value;
  if (splitFrom === undefined) return [];
  if (splitFrom === id || !districts.has(splitFrom))
    return [faultIn(district, ["splitFrom"], splitFrom, "districts.yaml", unknownParent(id, splitFrom))];
  return from === undefined && !("from" in district.value)
    ? [faultIn(district, ["splitFrom"], `splitFrom ${splitFrom}`, "from: …", splitWithoutDay(id))]
    : [];
}

function checkOffice(office: Located<Partly<Office>>, agencies: ReadonlySet<string>, districts: ReadonlySet<string>): ProblemReport[] {
  const { id, agency, district, from, to, wider, spellings } = office.value;
  const faults: ProblemReport[] = [];
  if (agency !== undefined && agencies.size > 0 && !agencies.has(agency))
    faults.push(faultIn(office, ["agency"], agency, [...agencies].join(" | "), unknownAgency(agency, id, [...agencies])));
  if (district !== undefined && districts.size > 0 && !wider && !districts.has(district))
    faults.push(faultIn(office, ["district"], district, "districts.yaml", unknownDistrict(district, id)));
  if (from && to && from > to) faults.push(faultIn(office, ["to"], to, `≥ ${from}`, endsBefore(from, id)));
  for (const [{ text, from: first, to: last }, i] of placed(spellings))
    if (first && last && first > last)
      faults.push(faultIn(office, ["spellings", i, "to"], last, `≥ ${first}`, endsBefore(first, text ?? id)));
  return faults;
}

/** A spelling that folds to another entry's: nobody could say which is meant. Dated spellings may follow one another. */
function ambiguous<T extends { id?: string }>(
  entries: Located<T>[],
  spellingsOf: (entry: T) => (string | undefined)[] | undefined,
): ProblemReport[] {
  const owners = new Map<string, string>();
  return entries.flatMap((entry) =>
    placed(spellingsOf(entry.value)).flatMap(([text, i]) => {
      const { id } = entry.value;
      if (id === undefined) return [];
      const key = fold(text);
      const owner = owners.get(key) ?? id;
      owners.set(key, owner);
      return owner === id ? [] : [faultIn(entry, ["spellings", i], `“${text}” (${id})`, `${owner}`, sharedSpelling(text, id, owner))];
    }),
  );
}
