/** Who is signed in, and what every page must know of the site. */
import { dayInBangkok, now } from "../../connectors/clock.js";
import { addMonths, fiscalYear } from "../../connectors/period.js";
import { startOfMonth } from "../../warehouse/changes/since.js";
import type { Resolvers } from "../generated/schema.js";
import { agencyOf } from "../places/find.js";
import { permissionsOf } from "../roles.js";

export const resolvers: Pick<Resolvers, "Query" | "Me"> = {
  Query: {
    me: (_, __, { person }) => person,
    site: (_, __, { sample, lastVisit }) => {
      const moment = now();
      const month = dayInBangkok(moment).slice(0, 7);
      return {
        sample,
        now: moment.toISOString(),
        fiscalYear: fiscalYear(month),
        lastClosedMonth: addMonths(month, -1),
        changesSince: lastVisit ?? startOfMonth(month),
      };
    },
  },
  Me: {
    agency: (person, _, context) => (person.agency ? agencyOf(context, null, person.agency) : null),
    lastVisit: (_, __, { lastVisit }) => lastVisit,
    may: (person) => permissionsOf(person),
  },
};
