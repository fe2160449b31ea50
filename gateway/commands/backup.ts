/** `yutitham backup --to <folder or file.tar>`, `restore <backup>` and `verify backup <path>`: what cannot be made again, kept and got back. */
import { resolve } from "node:path";
import { plural } from "../../connectors/plural.js";
import { Problem } from "../../connectors/problem.js";
import { type BackupMade, backup as makeBackup } from "../../warehouse/backup/backup.js";
import { proveBackup } from "../../warehouse/backup/prove.js";
import { restore as restoreBackup } from "../../warehouse/backup/restore.js";
import { openStore } from "../../warehouse/open-store.js";
import type { Configuration } from "../configuration.js";
import type { Say } from "../wiring.js";
import type { Command, CommandResult, Options } from "./command.js";

/** In the running server. */
export const backup: Command = {
  async run({ product, say }, _args, options) {
    const { dataFolder: folder } = product.configuration;
    return told(await makeBackup({ folder, store: product.store, to: String(options.to), secret: options.withSecret === true, say }));
  },
};

/** Of a data folder that no server has open. A database that cannot be opened is no reason to go without a backup. */
export async function backupHere(configuration: Configuration, options: Options, say: Say): Promise<CommandResult> {
  const { dataFolder: folder, warehouse } = configuration;
  const store = await openStore({ folder, ...warehouse }).catch((cause: unknown) => {
    if (!(cause instanceof Problem) || !["WAREHOUSE_UNREADABLE", "ARCHIVE_DAMAGED"].includes(cause.code)) throw cause;
    say(`${cause.code}: ${cause.en}\nthe backup goes without the database`);
    return null;
  });
  try {
    return told(await makeBackup({ folder, store, to: String(options.to), secret: options.withSecret === true, say }));
  } finally {
    await store?.close();
  }
}

function told({ manifest, path, copied, artifacts, bytes }: BackupMade): CommandResult {
  const { journal, figures, lost, secret, database } = manifest;
  const ok = lost.length === 0;
  return {
    json: {
      ok,
      path,
      name: manifest.name,
      madeAt: manifest.madeAt,
      journal,
      artifacts: { named: artifacts, copied },
      bytes,
      database,
      figures,
      secret,
      lost,
    },
    text: [
      `${ok ? "backed up" : "BACKED UP WITH LOSSES"}: journal entry ${journal.seq}, ${plural(artifacts, "artifact")} (${copied} new), ${(bytes / 1024 ** 2).toFixed(1)} MiB in all`,
      path,
      database ? null : "without the database: a restore rebuilds it",
      secret
        ? "with the key that signs cookies: keep it from others"
        : "without the key that signs cookies (--with-secret takes it along); after a restore everyone signs in again",
      ...lost.map((sha256) => `damaged or gone already: ${sha256}`),
    ]
      .filter(Boolean)
      .join("\n"),
    exit: ok ? 0 : 1,
  };
}

/** Onto an empty data folder; ends with the digests of the figures beside those of the backup. */
export async function restoreHere(configuration: Configuration, from: string, options: Options, say: Say): Promise<CommandResult> {
  const folder = options.to ? resolve(String(options.to)) : configuration.dataFolder;
  const { manifest, figures, equal, database } = await restoreBackup(resolve(from), { folder, ...configuration.warehouse }, say);
  const ok = equal !== false && manifest.lost.length === 0;
  return {
    json: {
      ok,
      folder,
      name: manifest.name,
      journal: manifest.journal,
      database,
      figures,
      equal,
      lost: manifest.lost,
      secret: manifest.secret,
    },
    text: [
      `${ok ? "restored" : "RESTORED, BUT NOT THE SAME"}: ${folder}, journal entry ${manifest.journal.seq} of ${manifest.madeAt}, database ${database}`,
      `observations ${figures.observations.rows} ${figures.observations.sha256}`,
      `kpis ${figures.kpis.rows} ${figures.kpis.sha256}`,
      equal === null
        ? "the backup did not tell its figures"
        : equal
          ? "the same figures as in the backup"
          : "OTHER FIGURES than in the backup",
      ...manifest.lost.map((sha256) => `was damaged or gone when the backup was made: ${sha256}`),
    ].join("\n"),
    exit: ok ? 0 : 1,
  };
}

export async function verifyBackup(path: string | undefined, say: Say): Promise<CommandResult> {
  if (!path) throw new Problem("REQUEST_INVALID", { found: "verify backup", expected: "verify backup <path>" });
  const { ok, manifest, checked, bad, database } = await proveBackup(resolve(path), say);
  const { name, madeAt, journal, figures, lost, secret } = manifest;
  return {
    json: { ok, backup: { name, madeAt, journal, checked, bad, lost, database, figures, secret } },
    text: [
      `${ok ? "ok" : "NOT OK"}: ${name}, journal entry ${journal.seq}, ${plural(checked, "file")} read, ${bad.length} bad`,
      ...bad.map((file) => `${file.why}: ${file.path}`),
      ...lost.map((sha256) => `was damaged or gone when the backup was made: ${sha256}`),
      database ? null : "no database in it: a restore rebuilds it",
    ]
      .filter(Boolean)
      .join("\n"),
    exit: ok ? 0 : 1,
  };
}
