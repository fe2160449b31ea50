/** What a list says of its own units: the level each village had the round before. */
import { afterEach, describe, expect, it } from "vitest";
import { FreshStore } from "../fresh-store.js";

let fresh: FreshStore;
afterEach(() => fresh?.close());

const levels = ["ไม่มีปัญหา", "เฝ้าระวัง", "ปานกลาง", "รุนแรง"];
const first = [0, 1, 2, 3, 0, 1, 2, 3].map((level) => [level, null] as const);

/** Villages of one district, each with its level and that of the round before; null where nobody knows. */
function round(quarter: number, villages: readonly (readonly [now: number, before: number | null])[], district = "ฝาง") {
  const records = villages.map(([now, before], i) => ({
    fiscal_year: 2569,
    ไตรมาส: quarter,
    รหัสหมู่บ้าน: `500901${String(i + 1).padStart(2, "0")}`,
    อำเภอ: district,
    ระดับปัญหา: levels[now],
    ระดับรอบก่อน: before === null ? "ไม่ทราบ" : levels[before],
    updated_at: `2026-0${quarter + 1}-20T09:00:00+07:00`,
  }));
  return fresh.bringText(
    "oncb_villages",
    `report.v_villages_${quarter}.ndjson`,
    records.map((record) => `${JSON.stringify(record)}\n`).join(""),
  );
}

describe("villages", { timeout: 120_000 }, () => {
  it("are told where five of them had another level the round before than the list says", async () => {
    fresh = await FreshStore.open();
    expect((await round(1, first)).findings).toEqual([]);
    // The levels of the round before were sorted by themselves.
    const sorted = [0, 0, 1, 1, 2, 2, 3, 3];
    expect(
      (
        await round(
          2,
          sorted.map((before) => [before, before] as const),
        )
      ).findings,
    ).toMatchObject([{ code: "CHECK_FAILED", severity: "warn", line: 2, column: "ระดับรอบก่อน", found: "≠ 6/8" }]);
  });
  it("are not told for one that was put right, nor where the round before is not known", async () => {
    fresh = await FreshStore.open();
    await round(1, first);
    const put = first.map(([level], i) => [level, i === 0 ? 1 : level] as const);
    expect((await round(2, put)).findings).toEqual([]);
    expect((await round(4, first)).findings).toEqual([]);
  });
  it("are told where their codes hold another district's", async () => {
    fresh = await FreshStore.open();
    expect((await round(1, first, "แม่อาย")).findings).toMatchObject([
      { code: "CHECK_FAILED", line: 1, column: "รหัสหมู่บ้าน", found: "≠ 8/8" },
    ]);
  });
});
