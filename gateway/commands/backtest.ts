/** `yutitham backtest`: each KPI's forecast tested on its own held history, and whether it is shown. */
import type { Forecast } from "../../warehouse/forecast/forecast.js";
import { atMachine } from "./acting.js";
import type { Command } from "./command.js";

export const backtest: Command = {
  async run({ product, say }, _args, options) {
    const asOf = options.asOf === undefined ? null : String(options.asOf);
    if (product.isSample && product.store.version <= 1) {
      say("no figures yet: pulling from the sample agencies first");
      for (const dataset of product.definitions.contracts.keys()) await product.pull(dataset, "MANUAL", null);
    }
    const kpis = await product.warehouse.forecasts(asOf, atMachine);
    const shown = kpis.filter((one) => one.shown);
    return {
      json: {
        shown: shown.length,
        of: kpis.length,
        version: await product.warehouse.dataVersion(asOf),
        kpis: kpis.map(({ kpi, shown: isShown, reason, test, yearEnd }) => ({ kpi, ...test, shown: isShown, reason, yearEnd })),
      },
      text: [...kpis.map(lineOf), `${shown.length} of ${kpis.length} show a forecast`].join("\n"),
    };
  },
};

function lineOf({ kpi, test, shown, reason, yearEnd }: Forecast): string {
  const measured = test ? `MASE ${test.mase}  80% interval ${test.coverage}  ${test.points} points` : "";
  const is = shown ? `shown: ${yearEnd!.value} (${yearEnd!.low} to ${yearEnd!.high})` : reason;
  return `${kpi}  ${measured.padEnd(50)} ${is}`;
}
