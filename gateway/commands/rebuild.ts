/** `yutitham rebuild`: the database made anew from archive and journal, in place of whatever is there. */
import { Problem } from "../../connectors/problem.js";
import { beyondJournal, putDatabaseAside } from "../../warehouse/database-file.js";
import { mendDefinitions } from "../../warehouse/definitions/record.js";
import { lostDeliveries } from "../../warehouse/health/lost.js";
import type { Configuration } from "../configuration.js";
import { askServer } from "../control.js";
import { requireDataFolder } from "../data-folder.js";
import { Product, type Say } from "../wiring.js";
import type { CommandResult } from "./command.js";

/**
 * @param options `anyway`: although the database that stands has applied more than the journal holds; it is kept beside the new one
 * @throws Problem ALREADY_RUNNING, JOURNAL_NOT_OF_WAREHOUSE; whatever stops it, the database that was there is put back
 */
export async function rebuild(configuration: Configuration, options: { anyway?: boolean }, say: Say): Promise<CommandResult> {
  const running = await askServer(configuration.dataFolder, "roles", [], {}, say).catch(() => null);
  if (running) throw new Problem("ALREADY_RUNNING", { found: configuration.dataFolder });
  requireDataFolder(configuration.dataFolder);
  const beyond = await beyondJournal(configuration.dataFolder);
  if (beyond && !options.anyway) throw beyond;
  const aside = await putDatabaseAside(configuration.dataFolder);
  const product = await open(configuration, say).catch((cause: unknown) => {
    aside.putBack();
    throw cause;
  });
  try {
    const kept = beyond ? aside.keep() : null;
    aside.forget();
    const version = await product.warehouse.dataVersion();
    const lost = await lostDeliveries(product.store);
    const entries = product.store.journal.lastSeq;
    return {
      json: { ok: lost.length === 0, version, entries, lost, kept },
      text: [
        `rebuilt: ${entries} journal entries, data version ${version.id}`,
        kept && `the database that stood is kept: ${kept}`,
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
