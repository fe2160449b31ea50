/** A paged JSON interface behind a bearer token: `GET <baseUrl><path>?page=N&per_page=500` → `{data, page, per_page, total, updated_at}`. */
import type { Connector, Fetched, PullQuestion, SourceSettings } from "../connector.js";
import { Problem } from "../problem.js";
import { type Pace, usualPace, withDeadline } from "./attempts.js";
import { HttpSource, labelOf } from "./http.js";
import { isoMoment } from "./moment.js";
import { countOf, isRecord, type Page, readPages, recordsOf } from "./pages.js";
import { originOf, secretOf } from "./source.js";

const perPage = 500;

export class RestConnector implements Connector {
  constructor(
    readonly source: Extract<SourceSettings, { transport: "rest" }>,
    readonly pace: Pace = usualPace,
  ) {}

  /** One artifact of all records, or nothing when the source's data is as old as the bookmark, and as many: a record committed late is one more. */
  async *pull(question: PullQuestion): AsyncIterable<Fetched> {
    const { path } = originOf(question.contract, "rest");
    const http = new HttpSource(
      this.source.baseUrl,
      { authorization: `Bearer ${secretOf(this.source.tokenEnv)}` },
      this.pace,
      this.source.privateNetwork,
    );
    const label = labelOf(http.at(path));
    const read = await withDeadline(question, label, (signal) =>
      readPages(question, label, (number) => askPage(http, path, number, question, signal), {
        unchanged: (first) => first.version !== "" && markOf(first) === question.bookmark,
      }),
    );
    if (!read) return;
    const dataset = question.contract.id;
    const order = { rank: "", modifiedAt: isoMoment(read.version) };
    const bookmark = read.version === "" ? undefined : markOf(read);
    yield { dataset, name: `${dataset}.ndjson`, path: read.path, size: read.size, order, bookmark };
  }
}

const markOf = ({ version, total }: { version: string; total: number }) => `${version} ${total}`;

async function askPage(http: HttpSource, path: string, number: number, question: PullQuestion, signal: AbortSignal): Promise<Page> {
  const url = http.at(path, { page: number, per_page: perPage });
  const label = labelOf(url);
  const { body, lastModified } = await http.json(url, question, signal);
  if (!isRecord(body)) throw new Problem("ANSWER_NOT_DATA", { file: label, found: typeof body, expected: "{data: […]}" });
  if (body.page !== undefined && String(body.page) !== String(number))
    throw new Problem("ANSWER_NOT_DATA", { file: label, found: `page: ${String(body.page)}`, expected: `page: ${number}` });
  const version = typeof body.updated_at === "string" ? body.updated_at : lastModified;
  return { records: recordsOf(body.data, label, "data"), total: countOf(body.total, label, "total"), version };
}
