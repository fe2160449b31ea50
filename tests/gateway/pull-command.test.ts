/** What the command line says of a pull: beside its own sentence, that of each file of which something else is told. */
import "../promises/november.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandContext } from "../../gateway/commands/command.js";
import { pull } from "../../gateway/commands/pull.js";
import { arrived } from "../faults/drop-faults.js";
import { dropped, flowFile } from "../faults/reports.js";
import { pullOnce, type Trial } from "../faults/trial.js";
import { FreshStore } from "../warehouse/fresh-store.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await FreshStore.open();
}, 120_000);
afterAll(() => fresh?.close());

const run = (trial: Trial) => {
  const product = { definitions: fresh.definitions, pull: () => pullOnce(trial, fresh) };
  return pull.run({ product, say: () => undefined } as unknown as CommandContext, [trial.dataset], {});
};

describe("a pull", { timeout: 120_000 }, () => {
  it("says of which newer file a correction that comes late is overtaken, and that the others are loaded", async () => {
    const first = flowFile();
    const second = first.name.replace(".csv", "_r2.csv");
    const { remote, trial } = await dropped(second, first.text);
    expect(await run(trial)).toMatchObject({ exit: 0, text: expect.stringMatching(/^doc_flow +LOADED +$/) });
    remote.files.set(first.name, { text: first.text.replace("49,49", "40,40"), mtime: arrived + 60 });
    const next = flowFile();
    remote.files.set(next.name, { text: next.text, mtime: arrived + 60 });
    const { text, exit } = await run(trial);
    expect(exit).toBe(0);
    expect(text).toContain("REVISION_OVERTAKEN");
    expect(text).toContain(`“${second}” ที่ใช้อยู่`);
    expect(text).toContain(`DOC-5001 ${first.period}`);
  });
});
