/** A portal that answers with status 200 while it is in trouble: the file it did not send is asked for again, though nothing says that it changed. */
import "../../promises/november.js";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../../connectors/connect.js";
import { pull } from "../../../warehouse/intake/pull.js";
import { json, serve } from "../../connectors/transport/web.js";
import { FreshStore } from "../fresh-store.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await FreshStore.open();
});
afterAll(() => fresh?.close());

const sound = readFileSync(new URL("../../fixtures/led_revenue/english-header/led_revenue_2566.csv", import.meta.url));

/** A portal whose file is what `sends` says; its resource says the same of it all the time. */
async function portal(resource: string) {
  const sends = { now: sound as Buffer | string, asked: 0 };
  const web = await serve(({ path }, response) => {
    if (path === "/api/3/action/package_show") {
      const one = { id: resource, name: resource, url: `${web.url}/${resource}.csv`, format: "CSV", last_modified: "2026-10-20T02:00:00" };
      return json(response, { success: true, result: { resources: [one] } });
    }
    sends.asked++;
    response.writeHead(200, { "content-type": "text/csv", "content-length": Buffer.byteLength(sends.now) }).end(sends.now);
  });
  const connector = connect({ agency: "LED", transport: "ckan", baseUrl: web.url });
  const contract = fresh.definitions.contracts.get("led_revenue")!;
  return { sends, ask: () => pull(fresh.store, connector, contract, { trigger: "MANUAL", dueAt: null }) };
}

describe("a portal's file that did not come, with status 200", () => {
  it.each([
    ["a sentence", "Session expired. Please sign in again.\n"],
    ["an error as JSON", '{"error":"datastore unavailable"}\n'],
    ["nothing", ""],
  ])("but %s is asked for again, loaded once, and then passed over", async (what, body) => {
    const { sends, ask } = await portal(`led_revenue_2569 ${what}`);
    sends.now = body;
    expect((await ask()).lines.loaded).toBe(0);
    // While the trouble lasts, the same bytes bring no second delivery.
    expect(await ask()).toMatchObject({ artifacts: [] });
    sends.now = sound;
    const came = await ask();
    expect([came.state, came.lines.loaded > 0]).toEqual([came.state, true]);
    const { asked } = sends;
    expect(await ask()).toMatchObject({ state: "UNCHANGED", artifacts: [] });
    expect(sends.asked).toBe(asked);
  });
});
