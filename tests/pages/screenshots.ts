/**
 * `npm run screenshots -- http://127.0.0.1:4000`: the four pages, phone and desktop, Thai and English, into docs/screenshots/.
 * Against a running product with sample data; `--fake` shows made-up answers instead.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../connectors/root.js";
import { openBrowser } from "./browser.js";
import { startFakeGateway } from "./fake-gateway.js";
import { signIn } from "./sign-in.js";

const PAGES = { overview: "/", kpi: "/kpi/RH01", "data-health": "/data-health", explore: "/explore/doc_population" };
const SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

const asked = process.argv[2] ?? "http://127.0.0.1:4000";
const fake = asked === "--fake" ? await startFakeGateway() : null;
const base = fake?.url ?? asked.replace(/\/$/, "");
const folder = join(projectRoot, "docs", "screenshots");
mkdirSync(folder, { recursive: true });
const browser = await openBrowser();

for (const language of ["th", "en"]) {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    const context = await browser.newContext({ viewport, deviceScaleFactor: screen === "phone" ? 2 : 1, reducedMotion: "reduce" });
    await context.addCookies([{ name: "lang", value: language, url: base }]);
    await signIn(context, base, "director");
    const page = await context.newPage();
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(base + path);
      await page.locator("html[data-ready]").waitFor({ state: "attached" });
      await page.evaluate("document.fonts.ready.then(() => true)");
      await page.waitForLoadState("networkidle");
      await page.waitForTimeout(300);
      const file = `${name}-${screen}-${language}.png`;
      await page.screenshot({ path: join(folder, file) });
      process.stdout.write(`${file}\n`);
    }
    await context.close();
  }
}
await browser.close();
await fake?.close();
