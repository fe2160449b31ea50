import { describe, expect, it } from "vitest";
import { beforeThai } from "../../../connectors/thai/before-thai.js";

describe("a name before a Thai word", () => {
  it("gets a blank after a figure or a Latin letter", () =>
    expect(["สำนักงาน ป.ป.ส. ภาค 5", "เขต ๕", "ศาล A"].map((name) => `${beforeThai(name)}มี`)).toEqual([
      "สำนักงาน ป.ป.ส. ภาค 5 มี",
      "เขต ๕ มี",
      "ศาล A มี",
    ]));
  it("gets none after a Thai one", () => expect(`${beforeThai("เรือนจำกลางเชียงใหม่")}มี`).toBe("เรือนจำกลางเชียงใหม่มี"));
});
