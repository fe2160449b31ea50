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

/** The packaged one is made for a place that opens one page and ends: in one process, closing a context ends the whole browser. And it lets pages do more than a browser does. */
const NOT_OURS = ["--single-process", "--no-zygote", "--headless='shell'", "--disable-web-security", "--allow-running-insecure-content"];

export async function openBrowser(): Promise<Browser> {
  const debian = DEBIAN.find(existsSync);
  if (debian) return chromium.launch({ executablePath: debian, args: CALM });
  const { default: packaged } = await import("@sparticuz/chromium");
  const args = packaged.args.filter((arg) => !NOT_OURS.includes(arg));
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...args, ...CALM] });
}
