/** A signed figure that is what it was and is rated otherwise than when it was signed: from which status to which, and by what. */
import type { Bilingual } from "../../connectors/dataset.js";
import type { Viewer } from "../answer.js";
import { momentOf } from "../as-of.js";
import type { KpiValue } from "../kpis/answer.js";
import type { Status } from "../kpis/kpi.js";
import { settingOf } from "../kpis/reading.js";
import type { Store } from "../store.js";
import { heldFlips } from "./both-sides.js";
import type { Revision } from "./revision.js";
import { flipsOf, ratedOtherwise } from "./revisions.js";

/** What became of the rating of a figure since the signature that decides. */
export interface SignedRating {
  /** As it was rated when it was signed, and as it is now. */
  old: Status;
  new: Status;
  /** Of the change that made it what it is. */
  cause: Revision["cause"];
  /** When that came. */
  version: string;
  words: Bilingual;
}

type Figure = Pick<KpiValue, "kpi" | "period" | "office" | "district" | "frame" | "version" | "signOff">;

/**
 * @returns null where nothing of the rating changed, where the values did, which is told of them, and by rules from before it was told; a plan
 * above the province's is not what was signed
 */
export async function signedRating(store: Store, figure: Figure, viewer: Viewer): Promise<SignedRating | null> {
  const { signature, state } = figure.signOff;
  if (state !== "SIGNED" || !signature) return null;
  const { definitions } = await settingOf(store, await momentOf(store, figure.version.id));
  if (definitions.rules.signOff?.rating !== "told" || figure.frame !== definitions.strategy.id) return null;
  const { office, district } = figure;
  const asked = { since: String(signature.version), until: figure.version.id, office, district };
  // Of all KPIs together, as a page asks it of each card.
  const all = await heldFlips(store, ["signed", asked, viewer], () => ratedOtherwise(store, asked, viewer));
  const own = all.filter(({ kpi, period }) => kpi === figure.kpi && period === figure.period);
  if (!own.length) return null;
  const flips = await flipsOf(store, own, viewer);
  const [newest, old] = [own[0]!, flips.at(-1)!.old];
  if (old === flips[0]!.new) return null;
  return { old, new: flips[0]!.new, cause: newest.cause, version: newest.version, words: ratingWords(old, flips[0]!.new, newest) };
}

const statusWords: Record<Status, Bilingual> = {
  ON_TRACK: { th: "เป็นไปตามแผน", en: "on track" },
  WATCH: { th: "เฝ้าระวัง", en: "watch" },
  OFF_TRACK: { th: "ไม่เป็นไปตามแผน", en: "off track" },
  NOT_RATED: { th: "ประเมินไม่ได้", en: "not rated" },
};

const causes: Record<Revision["cause"], Bilingual> = {
  DELIVERY: { th: "เพราะมีแฟ้มใหม่", en: "because a file came" },
  COMPLETED: { th: "เพราะได้รับรายงานส่วนที่เหลือ", en: "because the rest of its reports came" },
  DEFINITION: { th: "เพราะนิยามหรือเกณฑ์เปลี่ยน", en: "because a definition or a rule changed" },
  TARGET: { th: "เพราะเป้าหมายเปลี่ยน", en: "because its target changed" },
  TARGET_AND_DEFINITION: { th: "เพราะเป้าหมายและนิยามเปลี่ยน", en: "because its target and a definition changed" },
  PLAN: { th: "เพราะแผนเปลี่ยน", en: "because its plan moved" },
};

function ratingWords(old: Status, now: Status, { cause, words }: Revision): Bilingual {
  const why = words ?? causes[cause];
  return {
    th: `ค่ายังเป็นตามที่ลงนาม แต่ผลเทียบแผนเปลี่ยนหลังลงนาม จาก “${statusWords[old].th}” เป็น “${statusWords[now].th}”${words ? " โดย" : " "}${why.th}`,
    en: `the figure is as it was signed; its rating changed after the signature, from ${statusWords[old].en} to ${statusWords[now].en}${words ? ": " : ", "}${why.en}`,
  };
}
