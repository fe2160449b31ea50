/** Every question the pages ask is one the gateway lets through: none is too deep, too dear or names what is not there. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as documents from "../../dashboard/generated/graphql.js";
import { gatewayOnLoopback, type OnLoopback } from "./gateway-on-loopback.js";

let office: OnLoopback;
let cookie: string;
beforeAll(async () => {
  office = await gatewayOnLoopback();
  cookie = await office.signIn("admin");
});
afterAll(() => office.close());

const questions = Object.entries(documents).filter(
  ([name, document]) => name.endsWith("Document") && /^\s*query\b/m.test(String(document)),
);

describe("the questions of the pages", () => {
  it("are found", () => expect(questions.length).toBeGreaterThan(25));

  it.each(questions)("%s is within the bounds", async (_name, document) => {
    // Variables are left out: what they would be is told only after the question itself was let through.
    const { errors } = (await office.graphql(String(document), cookie)).json();
    const codes = (errors ?? []).map(
      (error: { extensions?: { code?: string }; message: string }) => `${error.extensions?.code}: ${error.message}`,
    );
    expect(codes.filter((code: string) => /VALIDATION|PARSE|limit|exceeded/i.test(code))).toEqual([]);
  });
});
