/** A moment in the words of a sentence, as the pages tell one: 23 พ.ย. 2569 06:05 น. / 23 Nov 2026, 06:05, Asia/Bangkok. */
import type { Bilingual } from "./dataset.js";

const timeZone = "Asia/Bangkok";
const days = {
  th: new Intl.DateTimeFormat("th-TH", { timeZone, day: "numeric", month: "short", year: "numeric" }),
  en: new Intl.DateTimeFormat("en-GB", { timeZone, day: "numeric", month: "short", year: "numeric" }),
};
const times = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** @param moment ISO text with its zone; what is no such moment stays as it is */
export function momentWords(moment: string): Bilingual {
  const date = new Date(moment);
  if (!/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(moment) || Number.isNaN(date.getTime())) return { th: moment, en: moment };
  const time = times.format(date);
  return { th: `${days.th.format(date)} ${time} น.`, en: `${days.en.format(date).replace(/\bSept\b/, "Sep")}, ${time}` };
}
