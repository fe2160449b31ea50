/**
 * `page-bytes`, `page-lcp`: the overview against a blank Svelte page that shows the same text and drawings, made by the same tools, rendered
 * by a server in the same way, and sent by the same gateway; in a browser that has nothing of either.
 */
import { peakRssOf } from "./child.js";
import { type Opened, openOverview } from "./overview.js";
import { measure, median, type Result, round3 } from "./ratio.js";

const most = 1.3;
const against = "a blank Svelte page of the same text and inline SVG, rendered, hydrated and sent in the same way";
/** What a phone has in a place without much of a network. */
const slow = { latencyMs: 150, bytesPerSecond: 200_000 };

export async function pageBytes(say: (text: string) => void): Promise<Result> {
  const overview = await openOverview(say);
  try {
    const seen = {} as Record<"ours" | "theirs", Opened>;
    const one = (side: "ours" | "theirs") => async () => {
      seen[side] = await overview.open(side);
      return { rate: Object.values(seen[side].bytes).reduce((sum, bytes) => sum + bytes, 0), peakRss: peakRssOf() };
    };
    const result = await measure(
      {
        id: "page-bytes",
        what: "everything the overview loads, as it comes over the wire, nothing cached, 1440 pixels wide, in Thai",
        unit: "bytes",
        against,
        atMost: most,
        rounds: 3,
        ours: one("ours"),
        theirs: one("theirs"),
      },
      say,
    );
    return { ...result, notes: { shows: overview.shows, ours: kindsOf(seen.ours), theirs: kindsOf(seen.theirs) } };
  } finally {
    await overview.close();
  }
}

const kindsOf = ({ bytes, requests }: Opened) => ({ ...bytes, requests });

export async function pageLcp(say: (text: string) => void): Promise<Result> {
  const overview = await openOverview(say);
  try {
    const one = (side: "ours" | "theirs", line?: typeof slow) => async () => ({
      rate: (await overview.open(side, line)).lcp,
      peakRss: peakRssOf(),
    });
    // The first opening waits for answers that are known from then on.
    for (const side of ["ours", "theirs"] as const) await overview.open(side);
    const result = await measure(
      {
        id: "page-lcp",
        what: "largest contentful paint of the overview, nothing cached, 1440 pixels wide, in Thai",
        unit: "ms",
        against,
        atMost: most,
        rounds: 11,
        ours: one("ours"),
        theirs: one("theirs"),
      },
      say,
    );
    const lcp = { ours: [] as number[], theirs: [] as number[] };
    for (let round = 0; round < 5; round++) for (const side of ["theirs", "ours"] as const) lcp[side].push((await one(side, slow)()).rate);
    const [ours, theirs] = [median(lcp.ours), median(lcp.theirs)];
    return { ...result, notes: { onASlowLine: { ...slow, ours: round3(ours), theirs: round3(theirs), ratio: round3(ours / theirs) } } };
  } finally {
    await overview.close();
  }
}
