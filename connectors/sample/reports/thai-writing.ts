/** How officials write days, months and numbers by hand: short and long, either digits, either era. The sample reports use all of it. */
import type { Month } from "../../period.js";

export const monthsShort = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];
export const monthsLong = [..."มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(" ")];

/** The same text with Thai digits. */
export const inThaiDigits = (text: string | number): string =>
  String(text).replace(/[0-9]/g, (d) => String.fromCharCode(0x0e50 + Number(d)));

/** `1,234` */
export const grouped = (number: string | number): string => String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

const parts = (day: string) => day.split("-").map(Number) as [number, number, number];

/** Buddhist-era calendar year of a day or month. */
export const beYear = (day: string): number => Number(day.slice(0, 4)) + 543;

/** `3 พ.ย. 68` */
export function shortDate(day: string): string {
  const [, month, date] = parts(day);
  return `${date} ${monthsShort[month - 1]} ${beYear(day) % 100}`;
}

/** `3 พฤศจิกายน 2568` */
export function longDate(day: string): string {
  const [, month, date] = parts(day);
  return `${date} ${monthsLong[month - 1]} ${beYear(day)}`;
}

/** `03/11/2568` */
export function slashDate(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${beYear(day)}`;
}

/** `ตุลาคม 2568` */
export const longMonth = (month: Month): string => `${monthsLong[Number(month.slice(5, 7)) - 1]} ${beYear(month)}`;

/** `ต.ค.68`, as on a sheet's tab. */
export const tabMonth = (month: Month): string => `${monthsShort[Number(month.slice(5, 7)) - 1]}${beYear(month) % 100}`;
