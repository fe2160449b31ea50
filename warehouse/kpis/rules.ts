/** How KPIs are rated and rolled up, as `rules.yaml` holds it. Numbers are shares between 0 and 1 unless said otherwise. */
import type { Month } from "../../connectors/period.js";
import type { Thresholds } from "./kpi.js";

export interface Rules {
  rating: {
    completenessFrom: number;
    /** A ratio over fewer is not rated. */
    denominatorFrom: number;
    /** A ratio over fewer carries a caution. */
    cautionBelow: number;
    /** Cycles a source may be late. */
    overdueCycles: number;
    /** A due period of which nothing came is told as the gap it is. Absent, as rules once were: the period before stands in its place. */
    gaps?: "told";
    /**
     * A change is told between spans of the same months only, a target set as a change is made of a year that lacks no part, and a year to
     * date of which no period is over is not due. Absent, as rules once were: none of these is asked.
     */
    spans?: "alike";
    /**
     * A period that is not due says when it is, one that does not apply why (from when on there are data, or at what rhythm), a figure without a
     * target whether its place or the frame asked for has none, and a figure
     * beside the part of a year's ceiling that is due by now names that part; what a month left may bring or must is rounded so that the
     * months left together keep to it. Absent, as rules once were: none does.
     */
    reasons?: "dated";
    /**
     * A year to date is set beside the same months of the year before, and is what a card of the year so far is compared as. Absent, as rules
     * once were: beside a year whose months differ the comparison is refused. `due`: and a card's goes as far as is due, or as all reports are in;
     * else as far as any office has reported.
     */
    toDate?: "months" | "due";
    /**
     * A KPI of several datasets goes as far, at a place and in a period, as those go of which reports are expected there, and is made of these.
     * Absent, as rules once were: as far as the one that goes least far, and of an agency without an office there is no figure.
     */
    reach?: "expected";
    /**
     * The amounts of a year's halves make its plan by month, as those of quarters do. Absent, as rules once were: they are targets of their own
     * halves alone.
     */
    halves?: "planned";
    /**
     * A ratio of two reporters of which one lacks a part is not rated: the other's side is whole, and the ratio would look like a fall or a rise.
     * Absent, as rules once were: only a sum that lacks a part is not.
     */
    sides?: "whole";
    /**
     * No place is ranked by a ratio over too few to be rated, and none where fewer than five could be; `whole`: nor by a figure that is not rated
     * for a part it lacks. Absent, as rules once were: all are that have a value.
     */
    ranks?: "rated" | "whole";
    /**
     * A report of which lines are set aside is told as that. Absent, as rules once were: as one that did not come, or has a blank cell.
     */
    lines?: "told";
    /** KPIs are listed by the strategy's pillars, then by their ids. Absent, as rules once were: by their ids alone. */
    lists?: "pillars";
    /**
     * A card's flipped status has the version and moment of what flipped it; `each`: that of an objective or a pillar, and of a card in a plan
     * above the province, too. Absent, as rules once were: those of the figure's arrival, and of the later moment.
     */
    flips?: "dated" | "each";
    /**
     * A new figure, and what changed under a signature, has the version that brought it, that version's moment, and its file. Absent, as rules
     * once were: the later version that was asked for with the newest report's moment, or the version with the later moment; and no file.
     */
    moments?: "own";
    /**
     * A status that another target flipped is told as flipped by it, whatever else changed in the same version, and one that flipped as a
     * corrected figure of an earlier year moved its plan is told with that; `each`: and one that flipped as a figure of an earlier year came late,
     * was completed or withdrawn, or moved by a definition. Absent, as rules once were: by a changed definition, where rules or
     * the KPI's entry changed too; and of a plan that moved no cause is told.
     */
    causes?: "own" | "each";
    /**
     * What is not told by a dimension is a part of a figure where there is any of it. Absent, as rules once were: of some KPIs a part that is
     * missing, of others a nought.
     */
    parts?: "alike";
    /** A series tells the breaks that begin in the range asked for. Absent, as rules once were: every break there is. */
    breaks?: "asked";
    /**
     * A figure that lacked a part and is completed by reports that come for the first time is no revision of it, and among what changed a new
     * figure. Absent, as rules once were: it was revised.
     */
    completions?: "first";
    /** A year to date up to a month tells that what it said before was another. Absent, as rules once were: it was never revised. */
    revisedToDate?: "told";
    /**
     * A figure of an office or district tells its own revisions. Absent, as rules once were: only the province's figures tell theirs.
     */
    revisions?: "places";
    /**
     * Several revisions of a figure are told together too where reports came or were withdrawn between them, and it says so. Absent, as rules
     * once were: where each begins at what the one before ended in. `counted`: what came and was taken back is listed and not counted, too.
     */
    nets?: "each" | "counted";
    /**
     * A formula names its dimensions where a term is picked by several, and its datasets where two terms would read alike; a forecast of months
     * that are there and each lack a part says that; `exact`: and a ratio that lacks a part is told as one, not as a sum, a ratio over too few to
     * be rated carries no caution beside it, and a percent sign stands close to its number in an outlook too; `named`: and a changed pipeline is
     * called so, and a quarter Q4, as pages do. Absent, as rules once were: codes stand side by side, and such months are no data.
     */
    words?: "plain" | "exact" | "named";
    /**
     * A distance to plan that is not the difference of the two figures as they are shown says that it was worked out before rounding; a band's
     * edges have their unit, and one of what is counted is called so. Absent, as rules once were: none does.
     */
    distances?: "told";
    /**
     * A definition's version from a fiscal year, half or quarter on holds from its first month. Absent, as rules once were: a period has it that
     * ends no earlier, so that the months of that year had the version before.
     */
    versions?: "begun";
    /**
     * A KPI that was retired is named among what changed by the definitions it was last in, and its targets have their unit. Absent, as rules once
     * were: it has its id for a name.
     */
    retired?: "named";
    /** Weights of a strategy or frame that changed are told from what to what. Absent, as rules once were: as its pillars, without the weights. */
    weights?: "told";
    /**
     * A rate over an earlier year's population, the year's own not being there yet, says that it stands on a value carried forward. Absent, as
     * rules once were: it does not.
     */
    population?: "told";
    /**
     * What does not apply because there were no cases says so; `whole`: and that there were none in what could be counted, where reports or lines
     * of them are lacking. Absent, as rules once were: it says that it does not apply.
     */
    empty?: "told" | "whole";
    /**
     * A line of a register that is set aside lacks in the months its dates name, or in all it could be of. Absent, as rules once were: what
     * lacks of a register is not told.
     */
    registers?: "told";
    /**
     * A target that a frame above the province changed, and what of the frame it flipped, is among what changed. Absent, as rules once were:
     * that the frame is another is all that is told.
     */
    frames?: "told";
    /**
     * What speaks beside a figure against it is told: that a signature was given though something was missing, and that forecast and pace end
     * the year on different sides of its target; `whole`: and that the forecast ends it on another side than today's status, or misses the
     * target with its whole interval. Absent, as rules once were: none is.
     */
    beside?: "told" | "whole";
  };
  /** Of the plan to date; inverted where lower is better. */
  share: Thresholds;
  /** Distance outside the band, as a share of the edge. */
  band: Thresholds;
  /** Of objectives and pillars, 1 to 5. */
  score: { ratedWeightFrom: number; onFrom: number; watchFrom: number };
  exports?: {
    /** A value as it is shown is a text in every format of an export. Absent, as rules once were: a number, with the digits of the format. */
    shown: "text";
    /**
     * A dataset's dictionary names dimensions and codes in Thai and English, and tells how each measure adds up. Absent, as rules once were: it
     * has their codes, and nothing tells a running total from a flow.
     */
    dictionary?: "words";
    /**
     * Each line of the pipeline has the unit of what it counts, and what does not apply is not provisional; `months`: and a longer period that
     * closes says which of its months do not. Absent, as rules once were: a line has its stage's unit, and what is made of lines that do not apply
     * is provisional where one of them is.
     */
    pipeline?: "units" | "months";
    /** Each row of a dataset tells its agency's signature and the director's of the month. Absent, as rules once were: its agency's alone. */
    signOff?: "both";
    /** The KPIs' export names places in Thai and English. Absent, as rules once were: in Thai alone. */
    places?: "both";
    /**
     * The export of what moved a figure has both comparisons of a year to date, that with the period before being of its last month or quarter.
     * Absent, as rules once were: the one with the year before alone.
     */
    contributions?: "both";
    /** The KPIs' export counts reports that came on a day nobody knows. Absent, as rules once were: it does not. */
    arrivals?: "told";
    /**
     * The export of what changed tells targets with place, kind, unit and plan, and the net of several revisions of a figure. Absent, as rules
     * once were: a target's amount alone, and each revision by itself.
     */
    changes?: "whole";
    /** The exports of KPIs and of targets say which target holds everywhere. Absent, as rules once were: none does. */
    targets?: "whole";
  };
  /** Figures of this month and later are provisional until they are signed. Absent: no figure waits for a signature. */
  signOff?: {
    from: Month;
    /**
     * What changed under the director's signature is told until the director signs anew. Absent, as rules once were: an agency's new
     * signature over it takes it off the director's list too.
     */
    anew?: "each";
    /**
     * What changed under the director's signature is named cell by cell, as the director saw the cells, whoever signed their dataset and when.
     * Absent, as rules once were: of what an agency had signed before the director did, and signed anew after it.
     */
    cells?: "all";
    /** A figure's mark counts of what was missing when it was signed what is of its own datasets. Absent, as rules once were: all of the month's. */
    lacking?: "own";
    /**
     * Of datasets that nobody has signed, what is set aside or waits is missing from the office's month too; under a figure, what is no longer as
     * its agency signed it last is told, and a value that stayed as it was is no change. Absent, as rules once were: none of these.
     */
    tells?: "whole";
    /**
     * A signed figure that is what it was says that it is rated otherwise than when it was signed, and by what. Absent, as rules once were: it
     * does not.
     */
    rating?: "told";
    /**
     * A figure that was signed and is no more, its report being withdrawn, is told as changed after signature. Absent, as rules once were: as not
     * signed.
     */
    gone?: "told";
  };
}

/** Whether sentences are as exact as `words: exact` asks, which `named` asks too. */
export const tellsExactly = ({ rating: { words } }: Pick<Rules, "rating">): boolean => words === "exact" || words === "named";
