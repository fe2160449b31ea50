/** Requests that change something must come from our own pages, or from a program that is no browser. */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Problem } from "../../connectors/problem.js";
import { cookieOf } from "./who.js";

export const formCookie = "yutitham_form";
const ownHeader = "x-yutitham";

/**
 * Refuses what another site's page sent. Browsers name where a request comes from (Sec-Fetch-Site, Origin).
 * @throws Problem CROSS_SITE_REFUSED
 */
export function fromOwnSite(request: IncomingMessage): void {
  const site = request.headers["sec-fetch-site"];
  const origin = request.headers.origin;
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new Problem("CROSS_SITE_REFUSED");
  if (origin !== undefined && hostOf(origin) !== request.headers.host) throw new Problem("CROSS_SITE_REFUSED");
}

/**
 * For sign-in and sign-out: from our own site, and with either our own header (which no other site's page can send) or the form's token.
 * @throws Problem CROSS_SITE_REFUSED
 */
export function fromOwnForm(request: IncomingMessage, token: unknown, secret: string): void {
  fromOwnSite(request);
  if (request.headers[ownHeader] !== undefined) return;
  const cookie = cookieOf(request, formCookie);
  if (!cookie || typeof token !== "string") throw new Problem("CROSS_SITE_REFUSED");
  const expected = Buffer.from(formToken(cookie, secret));
  const found = Buffer.from(token);
  if (expected.length !== found.length || !timingSafeEqual(expected, found)) throw new Problem("CROSS_SITE_REFUSED");
}

/** The token a form must carry, bound to the cookie its browser holds. */
export function formToken(cookie: string, secret: string): string {
  return createHmac("sha256", secret).update(`form ${cookie}`).digest("base64url");
}

export function newFormCookie(): string {
  return randomBytes(18).toString("base64url");
}

const loopbackNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** Whether a request comes from this very machine and was addressed to it by a loopback name, with no proxy between. */
export function fromThisMachine(request: IncomingMessage, peer: string): boolean {
  const direct = request.headers["x-forwarded-for"] === undefined && request.headers.forwarded === undefined;
  return direct && (peer === "127.0.0.1" || peer === "::1") && loopbackNames.test(request.headers.host ?? "");
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
