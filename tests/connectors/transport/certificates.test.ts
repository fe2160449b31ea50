import { readFileSync } from "node:fs";
import https from "node:https";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../../connectors/root.js";
import { guardedLookup, isOwnAddress, isPrivateAddress } from "../../../connectors/transport/address.js";
import { pull } from "./pulling.js";
import { json, serve } from "./web.js";

const pem = (name: string) => readFileSync(join(projectRoot, "tests/fixtures/certificates", `${name}.pem`));
const key = pem("key");

/** Trusts these certificates as an installed authority would be, for one test. */
function trust(...names: string[]): void {
  https.globalAgent.options.ca = names.map(pem);
}
afterEach(() => {
  https.globalAgent.options.ca = undefined;
  https.globalAgent.destroy();
  delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
});
beforeAll(() => {
  process.env.TEST_TLS_TOKEN = "t";
});

async function pullOver(certificate: string) {
  const web = await serve((_, response) => json(response, { data: [{ n: 1 }], page: 1, total: 1 }), { key, cert: pem(certificate) });
  const pulled = await pull({ agency: "DOP", transport: "rest", baseUrl: web.url, tokenEnv: "TEST_TLS_TOKEN" }, { via: "rest", path: "/" });
  return { ...pulled, asked: web.asked.length };
}

describe("certificates", () => {
  it("takes data over a certificate that is trusted and names the host", async () => {
    trust("good");
    expect(await pullOver("good")).toMatchObject({ problem: null, files: [{ text: '{"n":1}\n' }] });
  });

  it.each([
    ["self-signed", "good", []],
    ["expired", "expired", ["expired"]],
    ["another host's", "other-host", ["other-host"]],
  ] as const)("refuses one that is %s, before anything is asked", async (_, certificate, trusted) => {
    if (trusted.length > 0) trust(...trusted);
    expect(await pullOver(certificate)).toMatchObject({ files: [], problem: { code: "CERTIFICATE_INVALID" }, asked: 0 });
  });

  it("has no switch that turns the check off", async () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
    expect(await pullOver("good")).toMatchObject({ files: [], problem: { code: "CERTIFICATE_INVALID" }, asked: 0 });
  });
});

describe("addresses a name must not lead to", () => {
  it.each([
    "127.0.0.1",
    "127.9.9.9",
    "0.0.0.0",
    "169.254.169.254",
    "224.0.0.1",
    "::1",
    "::",
    "fe80::1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
  ])("%s", (address) => expect(isOwnAddress(address)).toBe(true));
  it.each(["10.1.2.3", "100.64.0.1", "172.16.0.1", "192.168.1.1", "fd00::1", "::ffff:10.1.2.3", "64:ff9b::a01:203", "2002:c0a8:101::"])(
    "%s is private: allowed where the source is known to be there",
    async (address) => {
      expect([isOwnAddress(address), isPrivateAddress(address)]).toEqual([false, true]);
      const led = (privateNetwork: boolean) =>
        new Promise((done) => guardedLookup(privateNetwork)(address, { all: true }, (error, found) => done(error?.code ?? found)));
      expect(await led(false)).toBe("EADDRREFUSED");
      expect(await led(true)).toMatchObject([{ address: expect.any(String) }]);
    },
  );
  it.each(["203.0.113.9", "172.32.0.1", "2001:db8::1", "::ffff:203.0.113.9", "64:ff9b::cb00:7109"])(
    "%s is a place like any other",
    (address) => expect([isOwnAddress(address), isPrivateAddress(address)]).toEqual([false, false]),
  );
});
