/** A source's own times, made comparable: ISO in UTC, with as many decimals of a second as the source gave. */

const written = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d+))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * @param text          `2026-11-01T09:00:00.123456+07:00`, `2026-11-01 09:00:00+07`, `2026-11-01`, or an HTTP date
 * @param zoneIfAbsent  the zone meant by a time that names none
 * @returns `2026-11-01T02:00:00.123456Z`, or "" for what is no moment
 */
export function isoMoment(text: string, zoneIfAbsent: "+07:00" | "Z" = "+07:00"): string {
  const parts = written.exec(text.trim());
  if (!parts) return httpDate(text);
  const [, day, clock = "00:00", seconds = "00", fraction = "", zone = zoneIfAbsent] = parts;
  const whole = Date.parse(`${day}T${clock}:${seconds}${zoneOf(zone)}`);
  if (Number.isNaN(whole)) return "";
  return new Date(whole).toISOString().replace(/\.000Z$/, `.${fraction.padEnd(3, "0")}Z`);
}

function zoneOf(zone: string): string {
  if (/^z$/i.test(zone)) return "Z";
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function httpDate(text: string): string {
  const moment = /GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? "" : new Date(moment).toISOString();
}
