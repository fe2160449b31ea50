/** Offices and districts: a province is data (`provinces/<name>/`). */
import type { AgencyId, Bilingual, OfficeKind } from "../connectors/dataset.js";

export interface Agency {
  id: AgencyId;
  name: Bilingual;
  short: Bilingual;
  /** No justice agency of the province: KPIs need a series of it, and nobody of the province's agencies answers for it. */
  outside?: boolean;
}

export interface Office {
  id: string;
  agency: AgencyId;
  name: Bilingual;
  kind: OfficeKind;
  /** Where it stands; of one whose catchment is wider, perhaps in another province. */
  district: string;
  /** Every accepted spelling, with dates of validity where they matter. */
  spellings: { text: string; from?: string; to?: string }[];
  from?: string;
  to?: string;
  /** Its catchment is wider than the province. */
  wider?: boolean;
}

export interface District {
  id: string;
  name: Bilingual;
  short?: string;
  spellings: string[];
  /** Row and column on the tile map, from 1. */
  tile: [number, number];
  from?: string;
  /** The district it was part of until `from`. */
  splitFrom?: string;
  capital?: boolean;
}

export interface Province {
  id: string;
  code: string;
  name: Bilingual;
  office: Bilingual;
  agencies: Agency[];
  offices: Office[];
  districts: District[];
}
