/** `yutitham rebuild`: the database made anew from archive and journal, in place of whatever is there. */
import { Problem } from "../../connectors/problem.js";
import { putDatabaseAside } from "../../warehouse/database-file.js";
import { mendDefinitions } from "../../warehouse/definitions/record.js";
import { lostDeliveries } from "../../warehouse/health/lost.js";
import type { Configuration } from "../configuration.js";
import { askServer } from "../control.js";
import { Product, type Say } from "../wiring.js";
import type { CommandResult } from "./command.js";

/** @throws Problem ALREADY_RUNNING; whatever stops it, the database that was there is put back */
export async function rebuild(configuration: Configuration, say: Say): Promise<CommandResult> {
  const running = await askServer(configuration.dataFolder, "roles", [], {}, say).catch(() => null);
  if (running) throw new Problem("ALREADY_RUNNING", { found: configuration.dataFolder });
  const aside = await putDatabaseAside(configuration.dataFolder);
  const product = await open(configuration, say).catch((cause: unknown) => {
    aside.putBack();
    throw cause;
  });
  try {
    aside.forget();
    const version = await product.warehouse.dataVersion();
    const lost = await lostDeliveries(product.store);
    const entries = product.store.journal.lastSeq;
    return {
      json: { ok: lost.length === 0, version, entries, lost },
      text: [
        `rebuilt: ${entries} journal entries, data version ${version.id}`,
        ...lost.map(({ dataset, name, sha256 }) => `NOT IN IT, its archived bytes are gone or damaged: ${dataset} ${name} ${sha256}`),
        lost.length ? "yutitham verify archive --set-aside, then yutitham pull, then yutitham rebuild once more" : null,
      ]
        .filter(Boolean)
        .join("\n"),
      exit: lost.length ? 1 : 0,
    };
  } finally {
    await product.close();
  }
}

async function open(configuration: Configuration, say: Say): Promise<Product> {
  const mended = await mendDefinitions(configuration.dataFolder, configuration.provinceFolder);
  if (mended) say(`${mended} definitions put back into the archive`);
  return Product.open(configuration, say);
}
