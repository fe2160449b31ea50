/** The office's quarterly tables: community justice centres and inspection findings. */
import type { Period } from "../../period.js";
import { glide } from "./calendar.js";
import type { Ground } from "./ground.js";
import { closed } from "./ground.js";
import { places } from "./places.js";
import type * as Rows from "./rows.js";

export function createOffice(ground: Ground) {
  return {
    /** 210 centres; how busy one is belongs to it, so that the same ones tend to stay quiet. */
    pjoCentres(quarter: Period): Rows.CentreRow[] {
      const months = closed(ground, quarter);
      if (months.length === 0) return [];
      const chance = ground.random("centres", quarter);
      const share = glide([0.74, 0.77, 0.8, 0.83, 0.84], months[2]!);
      return places.flatMap((place) =>
        Array.from({ length: place.centres }, (_, i) => {
          const centre = `ศยช.${place.id}-${String(i + 1).padStart(2, "0")}`;
          const zeal = ground.random("centre", centre).between(-0.14, 0.14) + 0.04 * (place.urban - 0.4);
          const busy = chance.chance(share + zeal);
          return { centre, name: `ศูนย์ยุติธรรมชุมชน${place.th} ${i + 1}`, district: place.id, activities: busy ? 1 + chance.poisson(2.4) : 0 };
        }),
      );
    },
    pjoInspection(quarter: Period): Rows.InspectionRow[] {
      const months = closed(ground, quarter);
      if (months.length === 0) return [];
      const chance = ground.random("inspection", quarter);
      const due = 22 + chance.poisson(16);
      return [
        { office: "PJO-5001", findings_due: due, findings_done: chance.binomial(due, glide([0.91, 0.93, 0.95, 0.965, 0.965], months[2]!)) },
      ];
    },
  };
}
