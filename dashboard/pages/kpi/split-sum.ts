/** Whether the parts of a split add up as they are shown: they add up exactly before each of them is rounded. */
import { rounded } from "../../language/numbers.js";

/** @returns true where a part is not told: nothing can be added up */
export function addUpAsShown(parts: readonly { shown: string | null }[], whole: string | null, decimals: number): boolean {
  const steps = (shown: string) => BigInt(rounded(shown, decimals).replace(".", ""));
  const told = parts.flatMap(({ shown }) => shown ?? []);
  if (whole === null || told.length < parts.length) return true;
  return told.reduce((sum, shown) => sum + steps(shown), 0n) === steps(whole);
}
