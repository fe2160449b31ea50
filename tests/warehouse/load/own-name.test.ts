/** A month's sheet in a workbook that is named after a year: the fiscal one, or the calendar one. */
import { describe, expect, it } from "vitest";
import { unlikeTheirNames } from "../../../warehouse/load/checks/own-name.js";
import type { Source } from "../../../warehouse/load/delivered.js";
import { Places } from "../../../warehouse/load/lines/places.js";
import { FreshStore } from "../fresh-store.js";

describe("a month in a workbook of a year", () => {
  it.each([
    ["2025-10", "สถิติคดี_2569.xlsx", []],
    ["2025-10", "สถิติคดี_2568.xlsx", []],
    ["2026-09", "สถิติคดี_2569.xlsx", []],
    ["FY2569-Q1", "สถิติคดี_2569.xlsx", []],
    ["2024-10", "สถิติคดี_2569.xlsx", ["FY2569"]],
    ["2026-10", "สถิติคดี_2568.xlsx", ["FY2568"]],
    ["FY2567-Q1", "สถิติคดี_2569.xlsx", ["FY2569"]],
  ])("%s in %s is told as unlike %j", async (period, name, expected) => {
    const fresh = await FreshStore.open();
    const places = Places.of(fresh.definitions.province);
    await fresh.close();
    const source = {
      delivery: { id: 1, name },
      table: { sheet: "", preamble: [] },
      title: { period, observedOn: null, office: null, covers: null },
    } as unknown as Source;
    expect((unlikeTheirNames([source], places).get(1) ?? []).map((finding) => finding.expected)).toEqual(expected);
  });
});
