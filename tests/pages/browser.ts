/** A browser for the page tests: Debian's, or the one packaged on npm. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const DEBIAN = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const CALM = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

export async function openBrowser(): Promise<Browser> {
  const debian = DEBIAN.find(existsSync);
  if (debian) return chromium.launch({ executablePath: debian, args: CALM });
  const { default: packaged } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...CALM] });
}
