/** The narcotics board's tables and the views it opens to others. Written for its own server; nothing of the product's warehouse. */
import { createHash } from "node:crypto";
import pg from "pg";
import type { SampleFile } from "../sample-file.js";

/** A view's columns with their types, in order. */
const views: Readonly<Record<string, readonly (readonly [name: string, type: string])[]>> = {
  v_arrests: [
    ["fiscal_year", "integer"],
    ["เดือน", "text"],
    ["อำเภอ", "text"],
    ["ข้อหา", "text"],
    ["จำนวนคดี (ราย)", "integer"],
    ["ผู้ต้องหา (คน)", "integer"],
    ["reported_at", "timestamptz"],
    ["updated_at", "timestamptz"],
  ],
  v_seizures: [
    ["fiscal_year", "integer"],
    ["เดือน", "text"],
    ["อำเภอ", "text"],
    ["yaba_tablets", "bigint"],
    ["ice_kg", "numeric(12,3)"],
    ["heroin_kg", "numeric(12,3)"],
    ["assets_baht", "numeric(16,2)"],
    ["reported_at", "timestamptz"],
    ["updated_at", "timestamptz"],
  ],
  v_treatment: [
    ["fiscal_year", "integer"],
    ["เดือน", "text"],
    ["อำเภอ", "text"],
    ["ช่องทาง", "text"],
    ["เข้าบำบัด", "integer"],
    ["ครบกำหนด", "integer"],
    ["บำบัดครบ", "integer"],
    ["ติดตามครบ 1 ปี", "integer"],
    ["reported_at", "timestamptz"],
    ["updated_at", "timestamptz"],
  ],
  v_villages: [
    ["fiscal_year", "integer"],
    ["ไตรมาส", "integer"],
    ["รหัสหมู่บ้าน", "text"],
    ["หมู่บ้าน", "text"],
    ["อำเภอ", "text"],
    ["ระดับปัญหา", "text"],
    ["ระดับรอบก่อน", "text"],
    ["reported_at", "timestamptz"],
    ["updated_at", "timestamptz"],
  ],
};

/** Changes when what the tables hold would change. */
export function tablesMark(seed: number, files: readonly SampleFile[]): string {
  const hash = createHash("sha256").update(`${seed} ${JSON.stringify(views)}`);
  for (const file of files) hash.update(file.path).update(file.bytes);
  return hash.digest("hex");
}

/** Tables in schema `base`, for whoever wants to change something; views of them in schema `report`. */
export async function fillTables(client: pg.Client, files: readonly SampleFile[]): Promise<void> {
  await client.query("create schema base");
  await client.query("create schema report");
  for (const [view, columns] of Object.entries(views)) {
    const table = `base.${view.slice(2)}`;
    const typed = columns.map(([name, type]) => `${pg.escapeIdentifier(name)} ${type}`).join(", ");
    await client.query(`create table ${table} (${typed})`);
    const file = files.find(({ path }) => path === `${view}.ndjson`);
    if (file) {
      const rows = `[${file.bytes.toString("utf8").trimEnd().replaceAll("\n", ",")}]`;
      await client.query(`insert into ${table} select * from json_to_recordset($1::json) as r(${typed})`, [rows]);
    }
    await client.query(`create view report.${view} as select * from ${table}`);
  }
}
