/** `yutitham verify [figures|archive|signatures|audit]`: proofs, all by default; `verify pack <file>`: of an export that was taken away. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { plural } from "../../connectors/plural.js";
import { Problem } from "../../connectors/problem.js";
import { signaturesProof } from "../../warehouse/sign-off/proof.js";
import { archiveCheck, conservation, figuresDigest } from "../../warehouse/verify.js";
import { verifyAudit } from "../audit/audit.js";
import { provePack } from "../export/prove.js";
import type { Product } from "../wiring.js";
import { type Command, type CommandResult, problemLines } from "./command.js";

const parts = ["figures", "archive", "signatures", "audit"];

export const verify: Command = {
  async run({ product, say }, [part, path], options) {
    if (part === "pack") return verifyPack(product, path);
    if (part && !parts.includes(part))
      throw new Problem("REQUEST_INVALID", { found: part, expected: [...parts, "backup", "pack"].join(", ") });
    const wants = (name: string) => !part || part === name;
    const lines = await conservation(product.store);
    const unbalanced = lines.filter(({ lines: l }) => l.in !== l.loaded + l.quarantined + l.nonData);
    if (wants("archive")) say("reading the archive");
    const archive = wants("archive") ? await archiveCheck(product.store, options.setAside === true) : null;
    if (wants("figures")) say("computing the figures anew");
    const figures = wants("figures") ? await figuresDigest(product.store) : null;
    const signatures = wants("signatures") ? await signaturesProof(product.store) : null;
    const folder = join(product.configuration.dataFolder, "audit");
    const chain = wants("audit") && existsSync(folder) ? await verifyAudit(folder) : null;
    const audit = wants("audit")
      ? { entries: chain?.entries ?? 0, brokenAt: chain?.brokenAt ?? null, ...(chain?.problem && { problem: chain.problem }) }
      : null;
    const ok =
      unbalanced.length === 0 && !archive?.bad.length && !figures?.differing && !signatures?.differing.length && (chain?.ok ?? true);
    const json = {
      ok,
      conservation: lines,
      unbalanced: unbalanced.length,
      ...(archive && { archive }),
      ...(figures && { figures }),
      ...(signatures && { signatures }),
      ...(audit && { audit }),
    };
    return {
      json,
      text: [
        `${ok ? "ok" : "NOT OK"}: ${plural(lines.length, "delivery", "deliveries")}, ${unbalanced.length} whose lines do not add up`,
        archive && `archive: ${plural(archive.checked, "artifact")} read, ${archive.bad.length} damaged`,
        ...(archive?.damaged ?? []).map(
          ({ sha256, why, dataset, name }) =>
            `${why}${why === "changed" && options.setAside ? ", set aside" : ""}: ${sha256} ${dataset ?? ""} ${name ?? ""}`,
        ),
        archive?.bad.length &&
          "what to do: yutitham verify archive --set-aside, then yutitham pull; what the sources no longer have, yutitham restore from a backup",
        figures &&
          `observations ${figures.observations.rows} ${figures.observations.sha256}\nkpis ${figures.kpis.rows} ${figures.kpis.sha256}\n${figures.differing} differ when computed anew`,
        signatures && `signatures: ${signatures.checked} made again, ${signatures.differing.length} over values that are no longer told`,
        audit && `audit: ${plural(audit.entries, "entry", "entries")}${audit.brokenAt === null ? "" : `, broken at ${audit.brokenAt}`}`,
        chain?.problem && problemLines([chain.problem]),
      ]
        .filter(Boolean)
        .join("\n"),
      exit: ok ? 0 : 1,
    };
  },
};

/** A downloaded file with its receipt: the same bytes, and the same figures when its question is asked once more. */
async function verifyPack(product: Product, path: string | undefined): Promise<CommandResult> {
  if (!path) throw new Problem("REQUEST_INVALID", { found: "verify pack", expected: "verify pack <file>" });
  const { ok, ...pack } = await provePack(path, product.warehouse, product.isSample);
  return {
    json: { ok, pack },
    text: [
      `${ok ? "ok" : "NOT OK"}: ${pack.file}, ${plural(pack.rows, "row")} of data version ${pack.version}${pack.seenBy ? `, as seen by: ${pack.seenBy}` : ""}`,
      pack.address,
      `sha256 ${pack.sha256}`,
      ...pack.checks.map(({ what, ok: same, expected, found }) =>
        same ? `${what}: ${found}` : `${what} DIFFERS: ${found}, expected ${expected}`,
      ),
    ].join("\n"),
    exit: ok ? 0 : 1,
  };
}
