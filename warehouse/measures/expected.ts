/** What should have arrived by when: dataset × office × period × due day, from contracts and the offices' dates of validity. */
import type { DatasetContract } from "../../connectors/dataset.js";
import { daysOf, lastMonth, type Month, monthsOf, type Period, periodsBetween } from "../../connectors/period.js";
import { addDays } from "../kpis/rating/due.js";
import type { Office, Province } from "../place.js";

export interface Expected {
  dataset: string;
  office: string;
  period: Period;
  /** The last civil day on which it is on time. */
  dueOn: string;
}

/** Offices that report a dataset in a period. */
export function reportersOf(contract: DatasetContract, province: Province, period: Period): Office[] {
  const { first, last } = daysOf(period);
  const fits = "office" in contract.reporters ? onlyOffice(contract.reporters.office) : ofAgency(contract);
  return province.offices.filter((office) => fits(office) && (!office.from || office.from <= last) && (!office.to || office.to >= first));
}

const onlyOffice = (id: string) => (office: Office) => office.id === id;
const ofAgency = (contract: DatasetContract) => (office: Office) =>
  office.agency === contract.agency &&
  (!("kinds" in contract.reporters) || !contract.reporters.kinds || contract.reporters.kinds.includes(office.kind));

export function dueOn(contract: DatasetContract, period: Period): string {
  return addDays(daysOf(period).last, contract.due.withinDays);
}

/** Whether a dataset exists in a period at all. */
export function isCollected(contract: DatasetContract, period: Period): boolean {
  return lastMonth(period) >= monthsOf(contract.since)[0]!;
}

/** Every report expected for the dataset periods between two months. */
export function expectedReports(contract: DatasetContract, province: Province, from: Month, to: Month): Expected[] {
  return periodsBetween(contract.due.every, from, to)
    .filter((period) => isCollected(contract, period))
    .flatMap((period) =>
      reportersOf(contract, province, period).map((office) => ({
        dataset: contract.id,
        office: office.id,
        period,
        dueOn: dueOn(contract, period),
      })),
    );
}
