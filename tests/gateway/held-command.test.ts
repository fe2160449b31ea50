/** `yutitham held` as an administrator reads it: in both languages, and nothing told as done that nobody decided. */
import { describe, expect, it } from "vitest";
import type { CommandContext } from "../../gateway/commands/command.js";
import { held } from "../../gateway/commands/held.js";
import { acceptances } from "../../warehouse/load/acceptance.js";
import { heldJump } from "./fake-warehouse.js";

const finding = { kind: "ACCEPTED", code: "JUMP_IMPLAUSIBLE", message: { th: "ค่าเปลี่ยนไป", en: "a jump" } };
const preview = { state: "LOADED", figures: [], reports: [], moves: [], findings: [finding], seen: "mark" };
const waiting = { ...heldJump, status: "WAITING", mayBeAccepted: true, means: acceptances.JUMP_IMPLAUSIBLE!.means };
const context = (one: object = waiting) =>
  ({
    product: {
      warehouse: {
        held: async () => ({ nodes: [one], next: null }),
        heldDelivery: async () => one,
        heldPreview: async () => preview,
      },
    },
  }) as unknown as CommandContext;

describe("held files at the command line", () => {
  it("are listed in Thai and in English", async () => {
    const { text } = await held.run(context(), ["list"], {});
    expect(text).toContain(heldJump.problem.th);
    expect(text).toContain(heldJump.problem.en);
  });

  it("are shown with what accepting would take, while they wait, and what to do instead", async () => {
    const { text } = await held.run(context(), ["show", heldJump.id], {});
    expect(text).toMatch(/WAITING: รอการตัดสิน \/ waits for a decision/);
    expect(text).toMatch(/→ หากผิด ให้หน่วยงานแก้แล้วส่งใหม่/);
    expect(text).toMatch(/→ if it is wrong, the agency corrects it/);
    expect(text).toContain("หากยืนยัน จะเป็น LOADED");
    expect(text).toContain("JUMP_IMPLAUSIBLE (การยืนยันจะรับ / accepting would take): ค่าเปลี่ยนไป\n  a jump");
    expect(text).not.toContain("ACCEPTED");
  });

  it("that were decided advise nothing any more", async () => {
    const { text } = await held.run(context({ ...waiting, status: "REFUSED" }), ["show", heldJump.id], {});
    expect(text).not.toContain("→");
  });
});
