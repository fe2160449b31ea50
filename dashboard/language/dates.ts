/** Days and moments in words, Asia/Bangkok. The Thai calendar of `Intl` gives the Buddhist era; nothing here adds 543. */
import type { Language } from "./dictionary.js";

const zone = "Asia/Bangkok";
const locale: Record<Language, string> = { th: "th-TH", en: "en-GB" };

function pair(options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  const build = (language: Language) => new Intl.DateTimeFormat(locale[language], { timeZone: zone, ...options });
  return { th: build("th"), en: build("en") };
}

/** Built once: a formatter per component costs more than the page. */
const days = pair({ day: "numeric", month: "short", year: "numeric" });
const shortDays = { th: pair({ day: "numeric", month: "short", year: "2-digit" }).th, en: days.en };
const times = pair({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const months = pair({ month: "short", year: "numeric" });
const longMonths = pair({ month: "long", year: "numeric" });
const bareMonths = pair({ month: "short" });

/** A civil day or a moment as a Date; a day is taken at noon in Bangkok so that no zone moves it. */
function dateOf(text: string): Date {
  return new Date(text.length === 10 ? `${text}T12:00:00+07:00` : text);
}

function formatted(formatter: Intl.DateTimeFormat, text: string): string {
  const date = dateOf(text);
  return Number.isNaN(date.getTime()) ? text : formatter.format(date).replace(/\bSept\b/, "Sep");
}

/** 31 ต.ค. 2569 · 31 Oct 2026 */
export const dayInWords = (day: string, language: Language): string => formatted(days[language], day);

/** 31 ต.ค. 69 · 31 Oct 2026 */
export const shortDay = (day: string, language: Language): string => formatted(shortDays[language], day);

/** 23 พ.ย. 2569 06:05 น. · 23 Nov 2026, 06:05 */
export function momentInWords(moment: string, language: Language): string {
  const [day, time] = [formatted(days[language], moment), formatted(times[language], moment)];
  return language === "th" ? `${day} ${time} น.` : `${day}, ${time}`;
}

/** 23 พ.ย. 69 06:05 น. */
export function shortMoment(moment: string, language: Language): string {
  const [day, time] = [formatted(shortDays[language], moment), formatted(times[language], moment)];
  return language === "th" ? `${day} ${time} น.` : `${day}, ${time}`;
}

/** ต.ค. 2569 · Oct 2026: “Oct 26” would read as a day. */
export const shortMonth = (month: string, language: Language): string => formatted(months[language], `${month}-15`);

/** ตุลาคม 2569 · October 2026 */
export const longMonth = (month: string, language: Language): string => formatted(longMonths[language], `${month}-15`);

/** ต.ค. · Oct */
export const bareMonth = (month: string, language: Language): string => formatted(bareMonths[language], `${month}-15`);

/** `2026-11-23`, as a date field sends it. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
