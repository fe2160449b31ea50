import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deliver, keep } from "../../../warehouse/intake/pull.js";
import { arrivalOf, filedMoment } from "../../../warehouse/load/arrival.js";
import { punctuality } from "../../../warehouse/measures/punctual.js";
import { FreshStore, operator } from "../fresh-store.js";

let fresh: FreshStore;

/** A file as a source has it, received at a moment. */
async function receive(dataset: string, name: string, text: string, modifiedAt: string, receivedAt: string) {
  const contract = fresh.definitions.contracts.get(dataset)!;
  const path = join(fresh.store.folder, name);
  writeFileSync(path, text);
  const item = await keep(fresh.store, contract, { path, name, order: { rank: "", modifiedAt } }, fresh.store.temporary);
  const applied = await deliver(fresh.store, contract, [{ ...item, receivedAt }]);
  expect(applied.items[0]!.problem).toBeNull();
}

/** A pull that the source answered. */
async function asked(dataset: string, at: string): Promise<void> {
  const record = { dataset, agency: "LED", trigger: "SCHEDULE", state: "UNCHANGED", code: null, message: null, dueAt: null };
  const lines = { in: 0, loaded: 0, quarantined: 0, nonData: 0 };
  const whole = { ...record, id: "", startedAt: at, endedAt: at, lines, refreshed: [], version: null, artifacts: [] };
  await fresh.store.commit({ kind: "pull", record: whole, bookmark: null });
}

async function health(dataset: string, period: string) {
  const { cells } = await fresh.warehouse.dataHealth(2569, null, operator);
  const { onTime, late, arrivalUnknown } = cells.find((cell) => cell.dataset === dataset && cell.period === period)!;
  return { onTime, late, arrivalUnknown };
}

const fees = (...months: string[]) =>
  [
    "ปีงบประมาณ,เดือน,สำนักงาน,ประเภทรายได้,จำนวนเงิน (บาท)",
    ...months.map((month) => `2569,${month},สำนักงานบังคับคดีจังหวัดเชียงใหม่,ค่าธรรมเนียมวางทรัพย์,1200.00`),
    "",
  ].join("\n");
const office = ["LED-5001"];
const none = { onTime: 0, late: [], arrivalUnknown: [] };

describe("the arrival of a report", () => {
  beforeEach(async () => {
    fresh = await FreshStore.open();
  });
  afterEach(() => fresh.close());

  describe("a list whose lines say when they were filed", () => {
    const line = (id: number, name: string, month: string, filed: string) =>
      `{"id":${id},"office":"${name}","month":"${month}","communityService":{"hoursOrdered":"10","hoursDone":"9"},"emFitted":${id},"volunteers":8,"submittedAt":${filed}}\n`;
    const chiangMai = "สำนักงานคุมประพฤติจังหวัดเชียงใหม่";
    const fang = "สำนักงานคุมประพฤติจังหวัดเชียงใหม่ สาขาฝาง";

    it("is judged report by report, whenever the list was last touched", async () => {
      const text =
        line(1, chiangMai, "2568-10", '"2025-11-07T10:12:00+07:00"') +
        line(2, fang, "2568-10", '"2025-11-14T09:30:00+07:00"') +
        line(3, chiangMai, "2568-11", '"8 ธ.ค. 2568"') +
        line(4, fang, "2568-11", '"ไม่ทราบ"');
      await receive("dop_service", "dop_service.ndjson", text, "2026-03-02T01:00:00.000Z", "2026-11-23T02:00:00.000Z");
      expect(await health("dop_service", "2025-10")).toEqual({ onTime: 1, late: ["DOP-5009"], arrivalUnknown: [] });
      expect(await health("dop_service", "2025-11")).toEqual({ onTime: 1, late: [], arrivalUnknown: ["DOP-5009"] });
    });
  });

  describe("a file that grows month by month", () => {
    it("does not say of its older months when they came in, and accuses nobody", async () => {
      await receive(
        "led_revenue",
        "led_revenue_2569.csv",
        fees("ตุลาคม", "พฤศจิกายน"),
        "2025-12-09T03:00:00.000Z",
        "2026-01-05T01:00:00.000Z",
      );
      expect(await health("led_revenue", "2025-10")).toEqual({ ...none, arrivalUnknown: office });
      expect(await health("led_revenue", "2025-11")).toEqual({ ...none, onTime: 1 });
      const { completeness } = await fresh.warehouse.dataHealth(2569, null, operator);
      expect(completeness).toMatchObject({ reported: 2, onTime: 1, arrivalUnknown: 1 });
    });

    it("is late in a month for which the source was asked after the due day in vain", async () => {
      await receive("led_revenue", "led_revenue_2569.csv", fees("ตุลาคม"), "2025-11-08T03:00:00.000Z", "2025-11-09T01:00:00.000Z");
      await asked("led_revenue", "2025-12-11T22:43:00.000Z");
      const modified = "2025-12-14T03:00:00.000Z";
      await receive("led_revenue", "led_revenue_2569.csv", fees("ตุลาคม", "พฤศจิกายน"), modified, "2025-12-14T22:43:00.000Z");
      expect(await health("led_revenue", "2025-10")).toEqual({ ...none, onTime: 1 });
      expect(await health("led_revenue", "2025-11")).toEqual({ ...none, late: office });
    });

    it("is not judged where the source was last asked before the due day was over", async () => {
      await receive("led_revenue", "led_revenue_2569.csv", fees("ตุลาคม"), "2025-11-08T03:00:00.000Z", "2025-11-09T01:00:00.000Z");
      await asked("led_revenue", "2025-12-10T01:00:00.000Z");
      const modified = "2025-12-14T03:00:00.000Z";
      await receive("led_revenue", "led_revenue_2569.csv", fees("ตุลาคม", "พฤศจิกายน"), modified, "2025-12-14T22:43:00.000Z");
      expect(await health("led_revenue", "2025-11")).toEqual({ ...none, arrivalUnknown: office });
    });

    it("leaves the arrival as it was when a figure is corrected, the unknown one too", async () => {
      await receive(
        "led_revenue",
        "led_revenue_2569.csv",
        fees("ตุลาคม", "พฤศจิกายน"),
        "2025-12-09T03:00:00.000Z",
        "2026-01-05T01:00:00.000Z",
      );
      await asked("led_revenue", "2026-01-05T01:00:00.000Z");
      const corrected = fees("ตุลาคม", "พฤศจิกายน").replaceAll("1200.00", "1300.00");
      await receive("led_revenue", "led_revenue_2569.csv", corrected, "2026-02-01T03:00:00.000Z", "2026-02-01T22:43:00.000Z");
      expect(await health("led_revenue", "2025-10")).toEqual({ ...none, arrivalUnknown: office });
      expect(await health("led_revenue", "2025-11")).toEqual({ ...none, onTime: 1 });
    });
  });

  describe("a file of one period", () => {
    it("arrived when it was modified", async () => {
      await receive("led_revenue", "led_revenue_2569.csv", fees("ตุลาคม"), "2025-11-12T03:00:00.000Z", "2026-11-23T02:00:00.000Z");
      expect(await health("led_revenue", "2025-10")).toEqual({ ...none, late: office });
    });
  });
});

it("takes a file that is dated ahead of our clock as arrived when we received it", () => {
  const times = { modifiedAt: "2026-12-24T00:00:00.000Z", receivedAt: "2026-11-23T02:00:00.000Z" };
  const known = { filed: null, alone: true, asked: null };
  expect(arrivalOf(times, known)).toEqual({ by: times.receivedAt, absentAt: times.receivedAt });
  expect(arrivalOf({ ...times, modifiedAt: "" }, known).by).toBe(times.receivedAt);
});

it.each([
  ["2026-11-08T10:12:13+07:00", "2026-11-08T03:12:13.000Z"],
  ["2026-11-08 23:30:00.000374+00", "2026-11-08T23:30:00.000374Z"],
  ["8 พ.ย. 2569", "2026-11-07T17:00:00.000Z"],
  ["๐๘/๑๑/๒๕๖๙", "2026-11-07T17:00:00.000Z"],
  ["2569-11-08", "2026-11-07T17:00:00.000Z"],
  ["31/02/2569", null],
  ["-", null],
])("“%s” was filed at %s", (text, moment) => {
  expect(filedMoment(text)).toBe(moment);
});

it("calls nothing late that may have been there in time", () => {
  expect(punctuality({ arrivedOn: "2026-11-10", absentOn: null }, "2026-11-10")).toBe("ON_TIME");
  expect(punctuality({ arrivedOn: "2026-11-11", absentOn: null }, "2026-11-10")).toBe("UNKNOWN");
  expect(punctuality({ arrivedOn: "2026-11-12", absentOn: "2026-11-10" }, "2026-11-10")).toBe("UNKNOWN");
  expect(punctuality({ arrivedOn: "2026-11-12", absentOn: "2026-11-11" }, "2026-11-10")).toBe("LATE");
});
