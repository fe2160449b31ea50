/** In the making: rows follow. */
import type * as Rows from "./rows.js";
import type { Ground } from "./world.js";

export function createExecution(_ground: Ground) {
  return {
    ledCases: (_period: string): Rows.ExecutionCaseRow[] => [],
    ledAssets: (_period: string): Rows.ExecutionAssetRow[] => [],
    ledMediation: (_period: string): Rows.ExecutionMediationRow[] => [],
    ledDeposit: (_period: string): Rows.DepositRow[] => [],
    ledRevenue: (_period: string): Rows.RevenueRow[] => [],
    ledConfidence: (_period: number): Rows.ConfidenceRow[] => [],
  };
}
