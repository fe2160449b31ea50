/** The schema's own scalars, each with one strict grammar. What does not fit is refused before any resolver runs. */
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { periodKind } from "../connectors/period.js";

const DECIMAL = /^-?\d{1,28}(\.\d{1,12})?$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?)?$/;
const VERSION = /^\d{1,9}(@\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/;

/** Whether a text names a data version (`41`, or with the day by which lateness is judged: `41@2026-11-23`) or a moment. */
export function isAsOf(text: string): boolean {
  return VERSION.test(text) || (MOMENT.test(text) && !Number.isNaN(Date.parse(text)));
}

function textScalar(name: string, fits: (text: string) => boolean, expected: string): GraphQLScalarType<string, unknown> {
  const read = (value: unknown): string => {
    if (typeof value === "string" && fits(value)) return value;
    throw new GraphQLError(`${name}: expected ${expected}`, { extensions: { code: "BAD_USER_INPUT" } });
  };
  return new GraphQLScalarType<string, unknown>({
    name,
    serialize: (value) => value,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING || (name === "AsOf" && node.kind === Kind.INT) ? node.value : undefined),
  });
}

export const scalars = {
  Period: textScalar(
    "Period",
    (text) => periodKind(text) !== null,
    "2026-10, FY2570, FY2570-Q1, FY2570-H1, FY2570-YTD or FY2570-YTD-2026-12",
  ),
  Decimal: textScalar("Decimal", (text) => DECIMAL.test(text), "a decimal such as 12.5"),
  AsOf: textScalar("AsOf", isAsOf, "a data version's number, or an ISO moment such as 2026-11-23T09:00:00+07:00"),
  Moment: textScalar("Moment", (text) => MOMENT.test(text) && !Number.isNaN(Date.parse(text)), "an ISO moment"),
  Day: textScalar("Day", (text) => DAY.test(text), "an ISO day such as 2026-11-23"),
};
