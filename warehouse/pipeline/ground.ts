/** What every line of the pipeline is drawn from. */
import type { Period } from "../../connectors/period.js";
import type { Viewer } from "../answer.js";
import type { Recorded } from "../definitions/recorded.js";
import type { Cube } from "../kpis/arithmetic/cube.js";
import type { Place } from "../kpis/arithmetic/evaluation.js";

/** What stages and handovers are worked out from. */
export interface Ground {
  cube: Cube;
  definitions: Recorded;
  place: Place;
  periods: readonly Period[];
  /** The civil day by which lateness is judged. */
  day: string;
  viewer: Viewer;
  /** Whether what a dataset reported of a period at an office stands without a signature, or changed under one. */
  isUnsigned: (dataset: string, period: Period, office: string) => boolean;
}
