/** `/qr.svg?to=/…`: an address of this site as a picture, for paper and for pictures in a chat, where there is no link to follow. */
import { encodeQR } from "qr";
import { Problem } from "../connectors/problem.js";
import type { Routes } from "./routes.js";

const LONGEST = 600;

export function qrRoutes(routes: Routes, secure: boolean): void {
  routes.get("/qr.svg", (request, response) => {
    const to = String(request.query.to ?? "");
    const site = `${secure ? "https" : "http"}://${request.headers.host}`;
    if (!to.startsWith("/") || to.length > LONGEST || !URL.canParse(to, site) || new URL(to, site).origin !== new URL(site).origin)
      throw new Problem("REQUEST_INVALID", { found: `to: ${to.slice(0, 60)}`, expected: `/…, ≤ ${LONGEST}` });
    response
      .set("cache-control", "private, max-age=86400")
      .type("svg")
      .send(qrOf(new URL(to, site).href));
  });
}

/** Black on white with the quiet edge that readers need, a rectangle for each run of dark modules. */
export function qrOf(text: string): string {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 4 });
  const runs = rows.map((row, y) =>
    [
      ...row
        .map((dark) => (dark ? "1" : "0"))
        .join("")
        .matchAll(/1+/g),
    ]
      .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
      .join(""),
  );
  const size = rows.length;
  // Width and height are written too: without them Firefox draws nothing on a canvas.
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 4}" height="${size * 4}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${runs.join("")}"/></svg>`;
}
