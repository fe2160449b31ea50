/** The figure whose source cells are shown: `?cell=remand.new.2026-10`. */
import type { Address } from "../../shell/address.js";

export interface CellAsked {
  /** A stage or a handover. */
  part: string;
  line: string;
  period: string;
}

export function cellAsked(address: Address): CellAsked | null {
  const [part, line, period, ...more] = address.query.get("cell")?.split(".") ?? [];
  return part && line && period && !more.length ? { part, line, period } : null;
}

export const cellText = ({ part, line, period }: CellAsked): string => `${part}.${line}.${period}`;
