/**
 * The time zone of the machine. No figure or day depends on it: they are Bangkok's by themselves. But a `TZ` that Node does not know is taken
 * for Greenwich without a word, and whoever set it believes that the log says another time than it does.
 */
import { existsSync } from "node:fs";
import { Problem } from "../connectors/problem.js";

/** A zone without a name, as POSIX writes it, that is Greenwich's: `UTC0`, `<+00>-0:00`. Any other of its kind moves the clock. */
const GREENWICH = /^:?(?:[A-Za-z]{3,}|<[+\-\w]{3,}>)[+-]?0{1,2}(?::00)*$/;

/** @throws Problem CONFIGURATION_INVALID when `TZ` is set to a zone that nobody knows */
export function requireTimeZone(text = process.env.TZ): void {
  if (!text || isHeeded() || GREENWICH.test(text) || isZoneFile(text)) return;
  throw new Problem("CONFIGURATION_INVALID", {
    column: "TZ",
    found: text,
    expected: "ชื่อเขตเวลาเช่น Asia/Bangkok หรือไม่ตั้ง / a time zone such as Asia/Bangkok, or not set",
  });
}

/** Whether this process keeps a zone that has a name, or at least a clock that is not Greenwich's. */
function isHeeded(): boolean {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const named = timeZone !== undefined && timeZone !== "Etc/Unknown";
  return named || [0, 6].some((month) => new Date(2026, month, 1).getTimezoneOffset() !== 0);
}

/** `:/etc/localtime`, which may be Greenwich's. */
const isZoneFile = (text: string) => /^:?\//.test(text) && existsSync(text.replace(/^:/, ""));
