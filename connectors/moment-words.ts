/** A moment in the words of a sentence, as the pages tell one: 23 พ.ย. 2569 06:05 น. / 23 Nov 2026, 06:05, Asia/Bangkok. */
import type { Bilingual } from "./dataset.js";

const timeZone = "Asia/Bangkok";

/** Made when first asked for: making them takes longer than many a process that never tells a moment runs. */
let formats: { th: Intl.DateTimeFormat; en: Intl.DateTimeFormat; time: Intl.DateTimeFormat } | undefined;

function formatsMade(): NonNullable<typeof formats> {
  const day = { timeZone, day: "numeric", month: "short", year: "numeric" } as const;
  return {
    th: new Intl.DateTimeFormat("th-TH", day),
    en: new Intl.DateTimeFormat("en-GB", day),
    time: new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  };
}

/** @param moment ISO text with its zone; what is no such moment stays as it is */
export function momentWords(moment: string): Bilingual {
  const date = new Date(moment);
  if (!/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(moment) || Number.isNaN(date.getTime())) return { th: moment, en: moment };
  formats ??= formatsMade();
  const time = formats.time.format(date);
  return { th: `${formats.th.format(date)} ${time} น.`, en: `${formats.en.format(date).replace(/\bSept\b/, "Sep")}, ${time}` };
}
