/** Legal execution's open-data portal, shaped as CKAN: `package_list`, `package_show`, `datastore_search`, resource files. */
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { changedAt } from "../../clock.js";
import { type HttpAgency, json, listen, numberOf, records } from "./http-answer.js";

export interface CkanPackage {
  name: string;
  title: string;
  notes: string;
}

const mostRows = 32_000;
const uuid = (text: string) =>
  createHash("sha256")
    .update(text)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
/** CKAN writes UTC without saying so. */
const ckanTime = (moment: Date) => moment.toISOString().replace("Z", "000");

/** @param folder a folder a package; `.ndjson` files in it are datastores, `.csv` files are plain resources */
export function startCkan(folder: string, packages: readonly CkanPackage[]): Promise<HttpAgency> {
  return listen(async (url, request, response) => {
    const origin = `http://${request.headers.host}`;
    const action = /^\/api\/3\/action\/(\w+)$/.exec(url.pathname)?.[1];
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Validation Error", "method");
    if (action === "package_list")
      return succeed(
        response,
        packages.map(({ name }) => name),
      );
    if (action === "package_show") {
      const found = packages.find(({ name }) => name === url.searchParams.get("id"));
      return found ? succeed(response, await shown(folder, found, origin)) : refuse(response, 404, "Not Found Error", "ไม่พบ");
    }
    if (action === "datastore_search") {
      const all = await resources(folder, packages);
      const found = all.find((one) => one.id === url.searchParams.get("resource_id") && one.datastore);
      return found ? search(found.path, url, response) : refuse(response, 404, "Not Found Error", "ไม่พบทรัพยากร");
    }
    const file = (await resources(folder, packages)).find((one) => decodeURIComponent(url.pathname) === one.address);
    if (!file) return refuse(response, 404, "Not Found Error", "ไม่พบ");
    const bytes = await readFile(file.path);
    response.writeHead(200, {
      "content-type": "text/csv",
      "content-length": bytes.length,
      "last-modified": file.modified.toUTCString(),
    });
    response.end(bytes);
  });
}

interface Resource {
  id: string;
  package: string;
  name: string;
  path: string;
  address: string;
  datastore: boolean;
  size: number;
  modified: Date;
}

async function resources(folder: string, packages: readonly CkanPackage[]): Promise<Resource[]> {
  const lists = await Promise.all(
    packages.map(async ({ name: of }) => {
      const names = (await readdir(join(folder, of)).catch(() => [])).filter((name) => /\.(ndjson|csv)$/.test(name)).sort();
      return Promise.all(
        names.map(async (file): Promise<Resource> => {
          const path = join(folder, of, file);
          const stats = await stat(path);
          const id = uuid(`${of}/${file}`);
          const address = `/dataset/${of}/resource/${id}/download/${file}`;
          return {
            id,
            package: of,
            name: file.replace(/\.\w+$/, ""),
            path,
            address,
            datastore: file.endsWith(".ndjson"),
            size: stats.size,
            modified: changedAt(stats),
          };
        }),
      );
    }),
  );
  return lists.flat();
}

async function shown(folder: string, one: CkanPackage, origin: string) {
  const own = await resources(folder, [one]);
  const latest = new Date(Math.max(0, ...own.map(({ modified }) => modified.getTime())));
  return {
    id: uuid(one.name),
    name: one.name,
    title: one.title,
    notes: one.notes,
    organization: { name: "led", title: "กรมบังคับคดี (ข้อมูลตัวอย่าง)" },
    license_id: "Open Data Common",
    metadata_modified: ckanTime(latest),
    resources: own.map(({ id, name, address, datastore, size, modified }) => ({
      id,
      name,
      format: "CSV",
      url: datastore ? `${origin}/datastore/dump/${id}` : `${origin}${encodeURI(address)}`,
      size: datastore ? null : size,
      last_modified: ckanTime(modified),
      datastore_active: datastore,
    })),
  };
}

async function search(path: string, url: URL, response: ServerResponse): Promise<void> {
  const limit = numberOf(url, "limit", 100, mostRows);
  const offset = numberOf(url, "offset", 0, 1_000_000_000);
  const { lines } = await records(path);
  // Rows are numbered by their place in the file; a row that carries its own `_id` keeps it.
  const rows = lines.map((line, i) => ({ _id: i + 1, ...(JSON.parse(line) as Record<string, unknown>) }));
  if ((url.searchParams.get("sort") ?? "_id").trim().toLowerCase() === "_id desc") rows.reverse();
  const fields = Object.keys(rows[0] ?? { _id: 1 }).map((id) => ({ id, type: id === "_id" ? "int" : "text" }));
  succeed(response, {
    include_total: true,
    resource_id: url.searchParams.get("resource_id"),
    fields,
    records: rows.slice(offset, offset + limit),
    limit,
    offset,
    total: rows.length,
    _links: { start: url.pathname, next: `${url.pathname}?offset=${offset + limit}` },
  });
}

const succeed = (response: ServerResponse, result: unknown) => json(response, 200, { help: "sample", success: true, result });
const refuse = (response: ServerResponse, status: number, type: string, message: string) =>
  json(response, status, { help: "sample", success: false, error: { __type: type, message } });
