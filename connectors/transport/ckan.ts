/** An open-data portal of the CKAN kind: a package's resources, as records of its datastore or as the files they are. */
import type { Connector, Fetched, PullQuestion, SourceSettings } from "../connector.js";
import type { DatasetContract } from "../dataset.js";
import { Problem } from "../problem.js";
import { type Pace, usualPace, withDeadline } from "./attempts.js";
import { HttpSource, labelOf } from "./http.js";
import { isoMoment } from "./moment.js";
import { countOf, isRecord, type Page, readPages, recordsOf } from "./pages.js";
import { FileFailures, originOf, secretOf } from "./source.js";
import { spooled } from "./spool.js";

const perPage = 1000;

interface Resource {
  id: string;
  name: string;
  url: string;
  format: string;
  datastore: boolean;
  size: number | undefined;
  modifiedAt: string;
}

export class CkanConnector implements Connector {
  constructor(
    readonly source: Extract<SourceSettings, { transport: "ckan" }>,
    readonly pace: Pace = usualPace,
  ) {}

  /** One artifact a resource that changed, oldest change first. A resource that fails does not keep the others back. */
  async *pull(question: PullQuestion): AsyncIterable<Fetched> {
    const from = originOf(question.contract, "ckan");
    const key: Record<string, string> = this.source.apiKeyEnv ? { authorization: secretOf(this.source.apiKeyEnv) } : {};
    const portal = new Portal(new HttpSource(this.source.baseUrl, key, this.pace, this.source.privateNetwork), question);
    const resources = await withDeadline(question, from.package, (signal) => portal.resources(from.package, signal));
    const wanted = resources.filter((one) => (from.take === "datastore" ? one.datastore : isOfForm(one, question.contract)));
    if (wanted.length === 0) {
      throw new Problem("ANSWER_NOT_DATA", {
        file: from.package,
        found: `${resources.length} resources, 0 ${from.take}`,
        expected: from.take,
      });
    }
    const failures = new FileFailures(question.signal);
    for (const resource of named(wanted, from.take)) {
      if (resource.modifiedAt !== "" && question.held.get(resource.name)?.modifiedAt === resource.modifiedAt) continue;
      try {
        const got = await withDeadline(question, resource.name, (signal) =>
          from.take === "file" ? portal.file(resource, signal) : portal.records(resource, from.package, signal),
        );
        failures.came();
        yield { dataset: question.contract.id, name: resource.name, ...got, order: { rank: "", modifiedAt: resource.modifiedAt } };
      } catch (cause) {
        failures.add(cause);
      }
    }
    failures.tell();
  }
}

class Portal {
  constructor(
    readonly http: HttpSource,
    readonly question: PullQuestion,
  ) {}

  async resources(name: string, signal: AbortSignal): Promise<Resource[]> {
    const url = this.http.at("/api/3/action/package_show", { id: name });
    const result = await this.#ask(url, signal);
    const touched = textOf(result.metadata_modified);
    return recordsOf(result.resources, labelOf(url), "resources").map((one) => ({
      id: textOf(one.id),
      name: textOf(one.name) || textOf(one.id),
      url: textOf(one.url),
      format: (textOf(one.format) || (/\.(\w+)$/.exec(textOf(one.url))?.[1] ?? "")).toLowerCase(),
      datastore: one.datastore_active === true,
      size: /^[1-9]\d*$/.test(String(one.size)) ? Number(String(one.size)) : undefined,
      modifiedAt: isoMoment(textOf(one.last_modified) || touched, "Z"), // CKAN writes UTC without saying so
    }));
  }

  /** All rows of the datastore. The portal caps an answer without a word; only `total` tells how many there are. */
  async records(resource: Resource, name: string, signal: AbortSignal): Promise<{ path: string; size: number }> {
    const label = labelOf(this.http.at("/api/3/action/datastore_search"));
    const read = await readPages(this.question, `${label} ${resource.name}`, (_, before) => this.#page(resource.id, before, signal), {
      overlaps: true,
      confirm: async () => {
        const after = (await this.resources(name, signal)).find((one) => one.id === resource.id);
        return after?.modifiedAt === resource.modifiedAt ? null : `${resource.modifiedAt} → ${after?.modifiedAt ?? "?"}`;
      },
    });
    return { path: read!.path, size: read!.size };
  }

  async file(resource: Resource, signal: AbortSignal): Promise<{ path: string; size: number }> {
    if (!URL.canParse(resource.url, this.http.base.href)) {
      throw new Problem("ANSWER_NOT_DATA", { file: resource.name, found: resource.url.slice(0, 200), expected: "url" });
    }
    const url = new URL(resource.url, this.http.base);
    return this.http.bytes(url, this.question, signal, (fill) => spooled(this.question, resource.name, fill), resource.size);
  }

  async #page(id: string, offset: number, signal: AbortSignal): Promise<Page> {
    const url = this.http.at("/api/3/action/datastore_search", { resource_id: id, limit: perPage, offset, sort: "_id" });
    const result = await this.#ask(url, signal);
    const records = recordsOf(result.records, labelOf(url), "records");
    return { records, total: countOf(result.total, labelOf(url), "total"), version: "", rowNumber: "_id" };
  }

  /** CKAN says `success: false` with any status, 200 included. */
  async #ask(url: URL, signal: AbortSignal): Promise<Record<string, unknown>> {
    const file = labelOf(url);
    const { body } = await this.http.json(url, this.question, signal);
    if (isRecord(body) && body.success === true && isRecord(body.result)) return body.result;
    const error = isRecord(body) && isRecord(body.error) ? body.error : {};
    const found = `success: false, ${textOf(error.__type)} ${textOf(error.message)}`.trim().slice(0, 200);
    if (/Authorization/i.test(textOf(error.__type))) throw new Problem("SOURCE_REFUSED", { file, found });
    throw new Problem("ANSWER_NOT_DATA", { file, found, expected: "success: true" });
  }
}

/** Oldest change first, each with the name it is kept by; two of one name are told apart by their ids. */
function named(resources: Resource[], take: "datastore" | "file"): Resource[] {
  const times = new Map<string, number>();
  for (const { name } of resources) times.set(name, (times.get(name) ?? 0) + 1);
  return resources
    .map((one) => {
      const ending = `.${take === "datastore" ? "ndjson" : one.format || "csv"}`;
      const name = times.get(one.name)! > 1 ? `${one.name} ${one.id}` : one.name;
      return { ...one, name: name.toLowerCase().endsWith(ending) ? name : name + ending };
    })
    .sort((a, b) => compare(a.modifiedAt, b.modifiedAt) || compare(a.name, b.name));
}

function isOfForm(resource: Resource, contract: DatasetContract): boolean {
  return contract.form.kind === "workbook" ? /^xlsx?$/.test(resource.format) : resource.format === "csv" || resource.format === "text/csv";
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const textOf = (value: unknown) => (typeof value === "string" ? value : "");
