/** How a value that its shape refuses is mended, where the usual slip can be told: a number without quotes, a missing key, a comma in an amount. */
import type { z } from "zod";
import type { Bilingual } from "../../../connectors/dataset.js";
import { westernDigits } from "../../../connectors/thai/spelling.js";

type Issue = z.core.$ZodIssue;

/** @param known the keys that the value could have, were it an entry @returns null where the rule and its example say enough */
export function howToMend(issue: Issue, value: unknown, known: () => readonly string[]): Bilingual | null {
  const key = String(issue.path.at(-1) ?? "");
  if (value === undefined || value === null) return typeof issue.path.at(-1) === "string" ? missing(key) : null;
  if (issue.code === "invalid_key") return yearWithoutLetters(key);
  if (issue.code === "invalid_format" && typeof value === "string")
    return plainNumber(value, issue.message) ?? kpiCode(value, issue.message);
  if ((issue.code === "too_small" || issue.code === "too_big") && Array.isArray(value))
    return count(issue.code === "too_small" ? issue.minimum : issue.maximum, value.length, issue.code);
  if (issue.code === "custom") return (issue.params?.why as Bilingual | undefined) ?? null;
  if (issue.code !== "invalid_type") return null;
  if (issue.expected === "string" && typeof value === "number") return unquoted(value);
  if (issue.expected === "tuple")
    return { th: 'ต้องเป็นรายการสองค่า เช่น ["80", "110"]', en: 'it must be a list of two values, as ["80", "110"]' };
  if (issue.expected === "array")
    return { th: "ต้องเป็นรายการ แต่ละรายการขึ้นต้นด้วย -", en: "it must be a list, each entry of which begins with a -" };
  return issue.expected === "object" ? withKeys(known()) : null;
}

/** Of a file that has to be a list. */
export const emptyList: Bilingual = {
  th: "แฟ้มนี้ต้องเป็นรายการ แต่ละรายการขึ้นต้นด้วย -",
  en: "this file must be a list, each entry of which begins with a -",
};

/** A key that took its value in, for want of a blank: `weight:"25"`. */
export function lacksBlank(key: string, known: readonly string[]): Bilingual | null {
  const [, name, value] = /^([\w-]+):(.+)$/.exec(key) ?? [];
  if (!name || !known.includes(name)) return null;
  return { th: `ขาดช่องว่างหลังเครื่องหมาย : โปรดเขียน ${name}: ${value}`, en: `the blank after the : is missing; write ${name}: ${value}` };
}

const missing = (key: string): Bilingual => ({
  th: `ขาด ${key} ซึ่งต้องมี โปรดเพิ่ม`,
  en: `${key} is missing here or empty, and is needed; add it`,
});
const unquoted = (value: number): Bilingual => ({
  th: `ต้องอยู่ในเครื่องหมายคำพูด โปรดเขียน "${value}"`,
  en: `it must stand in quotes; write "${value}"`,
});
const withKeys = (known: readonly string[]): Bilingual | null => {
  const shape = `{ ${known.map((key) => `${key}: …`).join(", ")} }`;
  return known.length > 0 && known.length < 5 ? { th: `ต้องเขียนเป็น ${shape}`, en: `write it as ${shape}` } : null;
};
const count = (limit: number | bigint, is: number, code: "too_small" | "too_big"): Bilingual => ({
  th: `มี ${is} ค่า ต้องมี${code === "too_small" ? "อย่างน้อย" : "ไม่เกิน"} ${limit} ค่า`,
  en: `it has ${is} ${is === 1 ? "value" : "values"} and needs ${code === "too_small" ? "at least" : "no more than"} ${limit}`,
});

/** An amount as a person writes it: `3,900`, `71%`, `๗๑`, `“71”`. */
function plainNumber(written: string, example: string): Bilingual | null {
  const plain = westernDigits(written).replace(/[%“”\s]|,(?=\d{3}(\D|$))/g, "");
  if (!/^"\d+(\.\d+)?"/.test(example) || plain === written || !/^-?\d+(\.\d+)?$/.test(plain)) return null;
  return {
    th: `ต้องเป็นเลขอารบิกล้วน ไม่มีจุลภาค เครื่องหมาย % หรือเครื่องหมายคำพูดแบบโค้ง โปรดเขียน "${plain}"`,
    en: `an amount is plain digits, without commas, percent signs, Thai digits or curly quotes; write "${plain}"`,
  };
}

function kpiCode(written: string, example: string): Bilingual | null {
  if (!/^[A-Z]{2}\d\d$/.test(example)) return null;
  const [, letters, digits] = /^([a-z]{2})[- ]?(\d{1,2})$/i.exec(written) ?? [];
  const like = letters ? `${letters.toUpperCase()}${digits!.padStart(2, "0")}` : example;
  return {
    th: `รหัสตัวชี้วัดเป็นอักษรใหญ่สองตัวกับเลขสองหลัก โปรดเขียนเช่น ${like}`,
    en: `a KPI's id is two capital letters and two digits; write it as ${like}`,
  };
}

function yearWithoutLetters(key: string): Bilingual | null {
  if (!/^2[45]\d\d(-[QH]\d)?$/.test(key)) return null;
  return { th: `ปีงบประมาณเขียนนำด้วย FY โปรดเขียน FY${key}`, en: `a fiscal year begins with FY; write FY${key}` };
}
