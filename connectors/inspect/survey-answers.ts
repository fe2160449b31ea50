/** Answers on a scale, a line for each who answered: `ข้อ 1`, `Q5` over figures from 1 to 5. They have a mean, and no sum. */
import type { InspectedColumn } from "./inspection.js";
import { leafOf } from "./leaf.js";

const QUESTION = /^(?:ข้อ(?:ที่)?|คำถาม(?:ที่|ข้อ)?|ประเด็น(?:ที่)?|ด้าน(?:ที่)?|question|item|q) ?[_-]?(\d{1,3}(?:\.\d{1,2})?)(?![\d/])/i;
/** `Q1` to `Q4` and `Q1 FY67` may be quarters, of which some line counts none or more than a scale has; no question is as short. */
const MAY_BE_QUARTER = /^q ?[_-]?[1-4](?![\d.])(?!.*[ก-ฮa-z]{4})/i;
const [LOWEST_ANSWER, HIGHEST_ANSWER, MANY_LINES] = [1, 5, 10];
const HIGHEST = 10;
const FEWEST_QUESTIONS = 2;
const FEWEST_LINES = 3;

/** @returns whether a column holds such answers */
export function answersAmong(columns: readonly InspectedColumn[], lines: number): (column: InspectedColumn) => boolean {
  const asked = columns.filter(
    ({ name, type, min, max }) => type === "integer" && QUESTION.test(leafOf(name)) && Number(min) >= 0 && Number(max) <= HIGHEST,
  );
  const all = columns.filter(({ name }) => QUESTION.test(leafOf(name)));
  const isSurvey =
    lines >= FEWEST_LINES &&
    asked.length >= FEWEST_QUESTIONS &&
    asked.length === all.length &&
    (asked.some(({ name }) => !MAY_BE_QUARTER.test(leafOf(name))) ||
      (lines >= MANY_LINES && asked.every(({ min, max }) => Number(min) >= LOWEST_ANSWER && Number(max) <= HIGHEST_ANSWER)));
  return (column) => isSurvey && asked.includes(column);
}
