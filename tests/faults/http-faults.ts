/** What HTTP sources do wrong: real servers on loopback, the probation interface and the open-data portal. */
import dns from "node:dns";
import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import https from "node:https";
import net, { type AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, expect } from "vitest";
import type { Limits, SourceSettings } from "../../connectors/connector.js";
import { projectRoot } from "../../connectors/root.js";
import { type Answering, json, serve, type Web } from "../connectors/transport/web.js";
import type { Trial, Trials } from "./trial.js";

process.env.TEST_DOP_TOKEN = "secret-of-the-test";

type Rest = Extract<SourceSettings, { transport: "rest" }>;
export const probation = (baseUrl: string, more: Partial<Rest> = {}): SourceSettings => ({
  agency: "DOP",
  transport: "rest",
  baseUrl,
  tokenEnv: "TEST_DOP_TOKEN",
  ...more,
});

/** A source that answers so, whatever it is asked. */
const answers = (answer: Answering, limits?: Partial<Limits>) => async (): Promise<Trial> => {
  const web = await serve(answer);
  return { dataset: "dop_cases", source: probation(web.url), limits, asked: () => web.asked.length };
};

/** Records of one month, paged as asked: the same ones each time. */
export function casesPage(total: number, query: URLSearchParams, record = caseRecord) {
  const page = Number(query.get("page"));
  const perPage = Number(query.get("per_page"));
  const numbers = Array.from({ length: total }, (_, i) => i + 1).slice((page - 1) * perPage, page * perPage);
  return { data: numbers.map(record), page, per_page: perPage, total, updated_at: "2026-11-05T08:00:00+07:00" };
}

const caseRecord = (n: number) => ({
  id: n,
  office: "สำนักงานคุมประพฤติจังหวัดเชียงใหม่",
  month: "2569-10",
  caseType: "สืบเสาะและพินิจ",
  lawGroup: "ยาเสพติด",
  cases: { broughtForward: 412, newReceived: 138, closed: 129, remaining: 421 },
  olderThanOneYear: 31,
  psr: { due: 121, onTime: 119 },
});

const hangUp = (response: ServerResponse) => void setTimeout(() => response.destroy(), 5);

/** A server that speaks no HTTP of its own accord: bytes as a test sends them. */
const raw = (talk: (socket: net.Socket) => void, limits?: Partial<Limits>) => async (): Promise<Trial> => {
  let asked = 0;
  const server = net.createServer((socket) => {
    asked++;
    sockets.add(socket);
    socket.on("error", () => undefined).once("data", () => talk(socket));
  });
  servers.add(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { dataset: "dop_cases", source: probation(`http://127.0.0.1:${port}`), limits, asked: () => asked };
};
const servers = new Set<net.Server>();
const sockets = new Set<net.Socket>();
const systemLookup = dns.lookup;

afterEach(async () => {
  dns.lookup = systemLookup;
  https.globalAgent.options.ca = undefined;
  https.globalAgent.destroy();
  for (const socket of sockets) socket.destroy();
  for (const server of servers) await new Promise((done) => server.close(done));
  servers.clear();
});

const redirects = (to: (elsewhere: Web) => string) => async (): Promise<Trial> => {
  const elsewhere = await serve(({ query }, response) => json(response, casesPage(1, query)));
  const web = await serve((_, response) => void response.writeHead(302, { location: to(elsewhere) }).end());
  const source = probation(web.url);
  return {
    dataset: "dop_cases",
    source,
    asked: () => web.asked.length,
    after: (record) => {
      expect(elsewhere.asked, "no second request").toEqual([]);
      expect(JSON.stringify(record)).not.toContain("steal=1");
    },
  };
};

/** A host whose name leads to these addresses: what the system's resolver says is replaced, as a poisoned answer would. */
const named =
  (...addresses: string[]) =>
  async (): Promise<Trial> => {
    const web = await serve(({ query }, response) => json(response, casesPage(1, query)));
    let looked = 0;
    dns.lookup = ((_host: string, _options: unknown, done: (error: null, found: dns.LookupAddress[]) => void) => {
      looked++;
      done(
        null,
        addresses.map((address) => ({ address, family: net.isIP(address) })),
      );
    }) as never;
    const { port } = new URL(web.url);
    return {
      dataset: "dop_cases",
      source: probation(`http://cases.probation.example:${port}`),
      asked: () => looked,
      after: () => expect(web.asked, "nothing is sent").toEqual([]),
    };
  };

const pem = (name: string) => readFileSync(join(projectRoot, "tests/fixtures/certificates", `${name}.pem`));
const certified = (certificate: string, trusted?: string) => async (): Promise<Trial> => {
  if (trusted) https.globalAgent.options.ca = [pem(trusted)];
  const tls = { key: pem("key"), cert: pem(certificate) };
  const web = await serve(({ query }, response) => json(response, casesPage(1, query)), tls);
  return {
    dataset: "dop_cases",
    source: probation(web.url),
    after: () => expect(web.asked, "nothing is asked").toEqual([]),
  };
};

/** Pages that are asked for from the start: how often the first one was. */
const pages = (answer: Answering) => async (): Promise<Trial> => {
  const web = await serve(answer);
  return {
    dataset: "dop_cases",
    source: probation(web.url),
    asked: () => web.asked.filter(({ query }) => query.get("page") === "1").length,
  };
};

const resource = (more: object = {}) => ({
  id: "r1",
  name: "led_cases 2569",
  url: "",
  format: "CSV",
  datastore_active: true,
  last_modified: "2026-11-03T02:00:00",
  ...more,
});

/** An open-data portal: its package as it should be, the rest as a test says. */
const portal =
  (dataset: "led_cases" | "led_revenue", answer: Answering, more: object = {}) =>
  async (): Promise<Trial> => {
    let asked = 0;
    const web: Web = await serve((request, response) => {
      if (request.path !== "/api/3/action/package_show") {
        if (request.path !== "/api/3/action/datastore_search" || request.query.get("offset") === "0") asked++;
        return answer(request, response);
      }
      json(response, { success: true, result: { resources: [resource({ url: `${web.url}/led_revenue_2569.csv`, ...more })] } });
    });
    return { dataset, source: { agency: "LED", transport: "ckan", baseUrl: web.url }, asked: () => asked };
  };

/** The portal's file of fees, as such bytes, saved at such a moment. */
export const portalFile = (text: string, saved?: string) =>
  portal("led_revenue", (_, r) => void r.end(text), saved === undefined ? {} : { last_modified: saved })();

const searched = (total: number, query: URLSearchParams, most = total) => {
  const from = Number(query.get("offset"));
  const until = Math.min(most, from + Number(query.get("limit")));
  const records = Array.from({ length: Math.max(0, until - from) }, (_, i) => ({ _id: from + i + 1, เดือน: "ตุลาคม", n: from + i }));
  return { success: true, result: { records, total } };
};

const busy =
  (status: number, headers: Record<string, string> = {}) =>
  async (): Promise<Trial> => {
    const web = await serve((_, response) => void response.writeHead(status, headers).end());
    return {
      dataset: "dop_cases",
      source: probation(web.url),
      asked: () => web.asked.length,
      after: () => {
        const pauses = web.asked.slice(1).map(({ at }, i) => at - web.asked[i]!.at);
        // The tests' cap is a tenth of a second: what the source asks for is kept to as far as that, and no further.
        if (headers["retry-after"] && headers["retry-after"] !== "soon")
          for (const pause of pauses) expect(pause).toBeGreaterThanOrEqual(95);
        for (const pause of pauses) expect(pause).toBeLessThan(2_000);
        if (pauses.length > 1) expect(new Set(pauses.map(Math.round)).size, "no two pauses alike").toBeGreaterThan(1);
      },
    };
  };

const soon: Partial<Limits> = { deadlineMs: 500, attempts: 50 };
const small: Partial<Limits> = { maxBytes: 1_000_000 };

export const httpTrials: Trials = {
  "a body shorter than it says, chunks without an end, a file that stops": {
    "shorter than its Content-Length": answers((_, r) => {
      r.writeHead(200, { "content-length": "5000" }).write('{"data":[]');
      hangUp(r);
    }),
    "chunks without an end": answers((_, r) => {
      r.writeHead(200).write('{"data":[{"n":1}],"page":1,"total":1}');
      hangUp(r);
    }),
    "neither length nor end, cut in a record": answers((_, r) => {
      r.useChunkedEncodingByDefault = false;
      r.writeHead(200, { connection: "close" }).end('{"data":[{"n":1}');
    }),
    "a compressed body that is cut": answers(
      (_, r) => void r.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("x".repeat(9999)).subarray(0, 20)),
    ),
    "a portal's file shorter than the portal says": portal(
      "led_revenue",
      (_, r) => {
        r.useChunkedEncodingByDefault = false;
        r.writeHead(200, { connection: "close" }).end("a,b\n");
      },
      { size: 99 },
    ),
  },
  "a body longer than it says": {
    "bytes after the stated end": raw((socket) => {
      const body = JSON.stringify(casesPage(1, new URLSearchParams({ page: "1", per_page: "500" })));
      socket.write(
        `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}, {"more"`,
      );
    }),
  },
  "nobody answers, or only “later” and “broken” (408, 429, 5xx)": {
    "a connection that is reset": raw((socket) => socket.resetAndDestroy()),
    "503, Retry-After in seconds": busy(503, { "retry-after": "1" }),
    "429, Retry-After as a date by the source's clock": busy(429, {
      "retry-after": "Mon, 23 Nov 2026 00:00:05 GMT",
      date: "Mon, 23 Nov 2026 00:00:00 GMT",
    }),
    "503, an absurd Retry-After": busy(503, { "retry-after": "99999999999" }),
    "503, Retry-After that is neither": busy(503, { "retry-after": "soon" }),
    "500": busy(500),
    "408": busy(408),
  },
  "an error or sign-in page, an envelope that says no, JSON that is none, whatever the status and type say": {
    "a sign-in page as HTML": answers((_, r) => void r.writeHead(200, { "content-type": "text/html" }).end("<html><form>")),
    "a sign-in page that says it is JSON": answers((_, r) => json(r, "\ufeff\n <!DOCTYPE html><title>Sign in</title>")),
    "a sign-in page that says it is CSV": portal(
      "led_revenue",
      (_, r) => void r.writeHead(200, { "content-type": "text/csv" }).end("\r\n<html>"),
    ),
    "success: false with status 200": portal("led_cases", (_, r) => json(r, { success: false, error: { __type: "Not Found Error" } })),
    "an error in an envelope of its own": answers((_, r) => json(r, { error: "down for repair" })),
    "JSON that stops, in a body that is whole": answers((_, r) => json(r, '{"data":[{"a":1},{"a"')),
    "JSON in windows-874": answers(
      (_, r) =>
        void r.writeHead(200, { "content-type": "application/json" }).end(Buffer.from('{"data":[{"a":"\xa1"}],"total":1}', "latin1")),
    ),
    "an unknown compression": answers((_, r) => void r.writeHead(200, { "content-encoding": "br" }).end("x")),
    "not found": answers((_, r) => void r.writeHead(404).end()),
    "no HTTP at all": raw((socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n")),
  },
  "a redirect, wherever to": {
    "another port": redirects((elsewhere) => `${elsewhere.url}/v1/cases?steal=1`),
    "loopback by name": redirects((elsewhere) => `http://localhost:${new URL(elsewhere.url).port}/?steal=1`),
    "IPv6 loopback": redirects(() => "http://[::1]:1/?steal=1"),
    "the cloud's own address": redirects(() => "http://169.254.169.254/latest/meta-data?steal=1"),
    "a private address": redirects(() => "http://10.0.0.1/?steal=1"),
    "another host": redirects(() => "https://example.org/?steal=1"),
    "a file of this disk": redirects(() => "file:///etc/passwd"),
    "from https to http": async () => {
      https.globalAgent.options.ca = [pem("good")];
      const plain = await serve(({ query }, response) => json(response, casesPage(1, query)));
      const web = await serve((_, response) => void response.writeHead(307, { location: `${plain.url}/v1/cases` }).end(), {
        key: pem("key"),
        cert: pem("good"),
      });
      return {
        dataset: "dop_cases",
        source: probation(web.url),
        asked: () => web.asked.length,
        after: () => expect(plain.asked, "no second request").toEqual([]),
      };
    },
    "a portal whose file lies elsewhere": portal("led_revenue", (_, r) => void r.end(), { url: "http://169.254.169.254/latest/meta-data" }),
  },
  "a host name that leads to this machine, a link-local or a private address": {
    "this machine": named("127.0.0.1"),
    "this machine in IPv6": named("::1"),
    "an IPv4 address in IPv6 clothes": named("::ffff:127.0.0.1"),
    "a private one in IPv6 clothes": named("::ffff:10.1.2.3"),
    "a private one by way of NAT64": named("64:ff9b::10.1.2.3"),
    "link-local": named("169.254.169.254"),
    "10.0.0.0/8": named("10.1.2.3"),
    "172.16.0.0/12": named("172.31.0.9"),
    "192.168.0.0/16": named("192.168.1.1"),
    "a unique local one": named("fd12:3456::1"),
    "a public one and a private one": named("203.0.113.9", "192.168.1.1"),
  },
  "a certificate that is expired, self-signed or another host's": {
    "self-signed": certified("good"),
    expired: certified("expired", "expired"),
    "another host's": certified("other-host", "other-host"),
  },
  "access refused: a wrong or expired token, password or key": {
    "a wrong token": answers((_, r) => void r.writeHead(401).end()),
    "no permission": answers((_, r) => void r.writeHead(403).end()),
    "a token that expires halfway": pages(({ query }, r) =>
      query.get("page") === "3" ? void r.writeHead(401).end() : json(r, casesPage(1_400, query)),
    ),
    "a portal's authorisation error with status 200": portal("led_cases", (_, r) =>
      json(r, { success: false, error: { __type: "Authorization Error", message: "Access denied" } }),
    ),
  },
  "a body that does not end, or unfolds, or goes on for pages, beyond its bound": {
    "a length beyond the bound": answers((_, r) => void r.writeHead(200, { "content-length": String(10 * 1024 ** 3) }).write("{"), small),
    "no length and no end": answers((_, r) => {
      const more = () => {
        while (!r.destroyed && r.write("x".repeat(65_536)));
      };
      r.on("drain", more);
      more();
    }, small),
    "a compressed body, 1:1000": answers((_, r) => {
      const bomb = gzipSync(Buffer.alloc(32 * 1024 ** 2, " "));
      expect(bomb.length).toBeLessThan(40_000);
      r.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    }, small),
    "more pages than the bound": async () => {
      const web = await serve(({ query }, r) =>
        json(r, { ...casesPage(9, new URLSearchParams({ page: query.get("page")!, per_page: "1" })), total: 9 }),
      );
      const asked = () => web.asked.filter(({ query }) => query.get("page") === "1").length;
      return { dataset: "dop_cases", source: probation(web.url), limits: { maxPages: 5 }, asked };
    },
  },
  "a drip, headers without an end, silence: over the time of one file, however busy the line": {
    "a byte at a time": answers((_, r) => void setInterval(() => r.write(" "), 50).unref(), soon),
    "headers without an end": raw((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      const drip = setInterval(() => socket.write("x-more: 1\r\n"), 50);
      socket.on("close", () => clearInterval(drip));
    }, soon),
    silence: answers(() => undefined, soon),
    "“later”, for ever": async () => {
      const { asked: _, ...trial } = await answers((_, r) => void r.writeHead(503, { "retry-after": "1" }).end(), soon)();
      return trial;
    },
  },
  "pages that shift while they are read": {
    "a row that moves from one page to the next": pages(({ query }, r) =>
      json(
        r,
        casesPage(1_000, query, (n) => caseRecord(n === 501 ? 500 : n)),
      ),
    ),
    "a page that comes twice": pages(({ query }, r) =>
      json(r, { ...casesPage(500, new URLSearchParams({ page: "1", per_page: "500" })), page: Number(query.get("page")), total: 1000 }),
    ),
    "a total that changes on the way": pages(({ query }, r) =>
      json(r, { ...casesPage(600, query), total: query.get("page") === "1" ? 600 : 601 }),
    ),
    "a row deleted behind the reading and one added at its end, each time": async () => {
      let deleted = 0;
      let read = 0;
      const web = await serve(({ query }, r) => {
        if (query.get("page") === "1") read++;
        else deleted++;
        json(
          r,
          casesPage(700, query, (n) => caseRecord(n + deleted)),
        );
      });
      return { dataset: "dop_cases", source: probation(web.url), asked: () => read / 2 }; // at its beginning and at its end
    },
    "the same in a portal's datastore, at one moment of change": portal(
      "led_cases",
      (() => {
        let deleted = 0;
        return ({ query }, r) => {
          const from = Number(query.get("offset"));
          if (from > 0) deleted++;
          const records = Array.from({ length: Math.min(1000, 1700 - from) }, (_, i) => ({
            _id: deleted + from + i + 1,
            n: deleted + from + i,
          }));
          json(r, { success: true, result: { records, total: 1700 } });
        };
      })(),
    ),
    "more rows than the total": pages(({ query }, r) => json(r, { ...casesPage(500, query), total: 400 })),
  },
  "pages that end before their total; a datastore capped without a word": {
    "an empty last page": pages(({ query }, r) => json(r, { ...casesPage(600, query), total: 1000 })),
    "the silent cap": portal("led_cases", ({ query }, r) => json(r, searched(50_000, query, 3_200))),
  },
};
