/** The shape of the justice pipeline: its stages over measures, and what one agency sends and the next receives. `pipeline.yaml` holds it. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Term } from "../kpis/kpi.js";

/** A term of the pipeline; `before` is a stock at the end of the month before the period. */
export type PipelineTerm = Pick<Term, "measure" | "where" | "sign"> & { overTime?: "before" };

/** What is counted, or why nobody reports it. Exactly one of the two. */
export type Told = { terms: PipelineTerm[]; why?: undefined } | { terms?: undefined; why: Bilingual };

/** A line of a stage: people who come in, who leave, or who are counted beside it. */
export type Part = Told & {
  id: string;
  name: Bilingual;
  /** The stage they come from or go to. */
  stage?: string;
};

export type PipelineUnit = "persons" | "cases";

export interface Stage {
  id: string;
  name: Bilingual;
  about: Bilingual;
  unit: PipelineUnit;
  /** Who is there before and after the period; a stage that people only pass says why it has none. */
  stock:
    | { opening: PipelineTerm[]; closing: PipelineTerm[]; why?: undefined }
    | { opening?: undefined; closing?: undefined; why: Bilingual };
  in: Part[];
  out: Part[];
  beside?: Part[];
  /** What is known to make opening + in − out differ from closing. */
  differs?: Bilingual;
}

export type Side = Told & { stage: string; name: Bilingual };

export interface Handover {
  id: string;
  name: Bilingual;
  sends: Side;
  receives: Side;
  /** Whether both sides count the same people, so that a difference means something. */
  linked: boolean;
  /** Linked: what is known to make them differ. Not linked: why they are not compared. */
  why: Bilingual;
}

export interface Pipeline {
  stages: Stage[];
  handovers: Handover[];
}

/** Terms of everything a pipeline counts. */
export function pipelineTerms({ stages, handovers }: Pipeline): PipelineTerm[] {
  const parts = stages.flatMap((stage) => [...stage.in, ...stage.out, ...(stage.beside ?? [])]);
  return [
    ...stages.flatMap(({ stock }) => [...(stock.opening ?? []), ...(stock.closing ?? [])]),
    ...[...parts, ...handovers.flatMap(({ sends, receives }) => [sends, receives])].flatMap(({ terms }) => terms ?? []),
  ];
}
