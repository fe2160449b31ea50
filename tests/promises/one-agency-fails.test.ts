/** One agency's failure delays nobody: a source that drips, a file that hangs its reader, and a healthy agency beside them. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import net, { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SourceSettings } from "../../connectors/connector.js";
import { type Lane, Readers } from "../../connectors/reader/readers.js";
import { Schedule } from "../../connectors/schedule.js";
import { readConfiguration } from "../../gateway/configuration.js";
import { Product } from "../../gateway/wiring.js";
import { request } from "../connectors/reader/reading-of.js";
import { serveSftp } from "../connectors/transport/sftp-server.js";
import { arrived, prisons } from "../faults/drop-faults.js";
import { probation } from "../faults/http-faults.js";
import { custodyBook, freshMonth } from "../faults/reports.js";

/** Long enough to be in the midst of when its reader is stopped; a stopped process answers as little as one that loops. */
const poison = `ประเภทการเคลื่อนไหว,ชาย,หญิง,รวม\n${'x,"y\n'.repeat(400_000)}`;
const readerDeadlineMs = 15_000;
const transferDeadlineMs = 12_000;

/** Waits until a lane reads, and makes its reader hang. */
async function hang(readers: Readers, lane: Lane): Promise<void> {
  await expect.poll(() => readers.pidOf(lane), { interval: 5, timeout: 10_000 }).toBeDefined();
  process.kill(readers.pidOf(lane)!, "SIGSTOP");
}

describe("a dripping source and a file that hangs its reader", () => {
  const folder = mkdtempSync(join(tmpdir(), "yutitham-one-fails-"));
  const inbox = join(folder, "inbox");
  const sockets = new Set<net.Socket>();
  let drip: net.Server;
  let product: Product;

  const put = (month = freshMonth()) => {
    const { name, bytes } = custodyBook(undefined, { at: month });
    writeFileSync(join(inbox, name), bytes);
    utimesSync(join(inbox, name), arrived, arrived);
  };

  beforeAll(async () => {
    mkdirSync(inbox);
    drip = net.createServer((socket) => {
      sockets.add(socket);
      socket
        .on("error", () => undefined)
        .once("data", () => {
          socket.write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n[");
          const timer = setInterval(() => socket.write(" "), 200);
          socket.once("close", () => clearInterval(timer));
        });
    });
    await new Promise<void>((done) => drip.listen(0, "127.0.0.1", done));
    const remote = await serveSftp("/flow");
    remote.files.set(`flow_5001_${freshMonth().compact}.csv`, { text: poison, mtime: arrived });
    const sources: SourceSettings[] = [
      probation(`http://127.0.0.1:${(drip.address() as AddressInfo).port}`),
      prisons(remote),
      { agency: "DJOP", transport: "folder", path: inbox },
    ];
    const { YUTITHAM_CONFIG: _, ...env } = process.env;
    product = await Product.open({
      ...readConfiguration({ ...env, YUTITHAM_DATA: join(folder, "data") }),
      sources,
      limits: { deadlineMs: transferDeadlineMs, attempts: 1 },
      reader: { deadlineMs: readerDeadlineMs },
    });
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    drip.close();
    await product.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("leave a healthy agency's pull its normal time, and fail alone", async () => {
    put();
    const alone = performance.now();
    expect((await product.pull("djop_custody", "MANUAL", null)).state).toBe("LOADED");
    const usual = performance.now() - alone;

    const jobs = ["dop_cases", "doc_flow", "djop_custody"].map((id) => {
      const { agency, from } = product.definitions.contracts.get(id)!;
      return { id, source: `${agency}/${from.via}`, cron: "0 0 1 1 *" };
    });
    const ended: string[] = [];
    const codes: Record<string, string | null> = {};
    const schedule = new Schedule(jobs, async ({ id }, trigger) => {
      const { state, code } = await product.pull(id, trigger, null);
      ended.push(`${id} ${state}`);
      codes[id] = code;
    });
    const started = performance.now();
    const sick = [schedule.run("dop_cases", "MANUAL"), schedule.run("doc_flow", "MANUAL")];
    await hang(product.store.readers, "DOC");
    for (let round = 0; round < 3; round++) {
      put();
      const from = performance.now();
      await schedule.run("djop_custody", "MANUAL");
      expect(performance.now() - from).toBeLessThan(Math.max(3 * usual, usual + 3_000));
    }
    expect(performance.now() - started).toBeLessThan(readerDeadlineMs);
    expect(ended).toEqual(["djop_custody LOADED", "djop_custody LOADED", "djop_custody LOADED"]);

    await Promise.all(sick);
    expect(codes).toEqual({ djop_custody: null, dop_cases: "TRANSFER_TOO_SLOW", doc_flow: "READER_STOPPED" });
    expect(performance.now() - started).toBeGreaterThan(transferDeadlineMs - 100);
    await schedule.stop();
  });
});

describe("the readers", () => {
  const quick = () => request("a,b\n1,2\n");
  const slow = () => request(poison.replace(/^.*\n/, "a,b\n"), { headerHas: [["a"], ["b"]] });

  it("keep agencies apart, and a look by a person and the commit chain apart from both", async () => {
    const readers = new Readers({ memoryMb: 512, deadlineMs: 4_000, processes: 8 });
    let over = false;
    const hung = readers.read("DOC", slow()).then((read) => {
      over = true;
      return read;
    });
    await hang(readers, "DOC");
    for (const lane of ["DJOP", "person", "commit"] as const) expect(await readers.read(lane, quick())).toMatchObject({ ok: true });
    expect(over).toBe(false);
    expect(await hung).toMatchObject({ ok: false, problem: { code: "READER_STOPPED" } });
    await readers.close();
    expect(readers.pids).toEqual([]);
  });
  it("hold to the bound: beyond it an agency waits, but neither a person nor the commit chain", async () => {
    const readers = new Readers({ memoryMb: 512, deadlineMs: 3_000, processes: 1 });
    const ended: string[] = [];
    const note = (name: string) => () => void ended.push(name);
    const hung = readers.read("DOC", slow()).then(note("DOC"));
    await hang(readers, "DOC");
    await Promise.all([
      hung,
      readers.read("DJOP", quick()).then(note("DJOP")),
      readers.read("DJOP", quick()).then(note("DJOP")),
      readers.read("person", quick()).then(note("person")),
    ]);
    expect(ended).toEqual(["person", "DOC", "DJOP", "DJOP"]);
    await readers.close();
  });
  it("give each agency its turn: one with several files that hang keeps another waiting for one of them", async () => {
    const readers = new Readers({ memoryMb: 512, deadlineMs: 2_000, processes: 1 });
    const ended: string[] = [];
    const note = (name: string) => () => void ended.push(name);
    const hung = [1, 2, 3].map(() => readers.read("DOC", slow()).then(note("DOC")));
    await hang(readers, "DOC");
    await Promise.all([...hung, readers.read("DJOP", quick()).then(note("DJOP"))]);
    expect(ended).toEqual(["DOC", "DJOP", "DOC", "DOC"]);
    await readers.close();
  });
  it("say that the product stops, where it stops in the midst of a file: that is no fault of the file", async () => {
    const readers = new Readers({ memoryMb: 512, deadlineMs: 30_000, processes: 8 });
    await readers.read("DOC", quick());
    const reading = readers.read("DOC", slow());
    const told = expect(reading).rejects.toMatchObject({ code: "SOURCE_UNREACHABLE" });
    await hang(readers, "DOC");
    await readers.close();
    await told;
  });
});
