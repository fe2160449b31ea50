/** Probation's interface: paged JSON behind a bearer token. */
import { createHash, timingSafeEqual } from "node:crypto";
import { join } from "node:path";
import { type HttpAgency, json, listen, numberOf, records } from "./http-answer.js";

const digest = (text: string) => createHash("sha256").update(text).digest();

/**
 * @param folder  holds the NDJSON files
 * @param paths   address to file: `/v1/cases` → `dop_cases.ndjson`
 */
export function startRest(folder: string, paths: Readonly<Record<string, string>>, token: string): Promise<HttpAgency> {
  return listen(async (url, request, response) => {
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
    if (!timingSafeEqual(digest(given), digest(token))) {
      return json(response, 401, { error: { code: "unauthorized", message: "ต้องใช้โทเคน" } }, { "www-authenticate": "Bearer" });
    }
    const file = paths[url.pathname];
    if (request.method !== "GET" || !file) return json(response, 404, { error: { code: "not_found", message: url.pathname } });
    const page = numberOf(url, "page", 1, 1_000_000);
    const perPage = Math.max(1, numberOf(url, "per_page", 100, 500));
    const { lines, modified } = await records(join(folder, file));
    const data = lines.slice((page - 1) * perPage, page * perPage).join(",");
    // Records go out as they stand in the file, digit for digit.
    response.writeHead(200, { "content-type": "application/json; charset=utf-8", "last-modified": modified.toUTCString() });
    response.end(
      `{"data":[${data}],"page":${page},"per_page":${perPage},"total":${lines.length},"updated_at":${JSON.stringify(modified.toISOString())}}`,
    );
  });
}
