/** Who is signed in, and what every page must know of the site. */
import { dayInBangkok, now } from "../../connectors/clock.js";
import { addMonths, fiscalYear } from "../../connectors/period.js";
import type { Resolvers } from "../generated/schema.js";
import { agencyOf } from "../places/find.js";
import { permissionsOf } from "../roles.js";

export const resolvers: Pick<Resolvers, "Query" | "Me"> = {
  Query: {
    me: (_, __, { person }) => person,
    site: (_, __, { sample }) => {
      const moment = now();
      const month = dayInBangkok(moment).slice(0, 7);
      return { sample, now: moment.toISOString(), fiscalYear: fiscalYear(month), lastClosedMonth: addMonths(month, -1) };
    },
  },
  Me: {
    agency: (person, _, { warehouse }) => (person.agency ? agencyOf(warehouse, person.agency) : null),
    may: (person) => permissionsOf(person),
  },
};
