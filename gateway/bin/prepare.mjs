/**
 * Makes a fresh clone ready to run, with Node's own modules only: installs what package-lock.json names when it is not there yet,
 * builds when a source changed, and (--browser) makes sure a browser for the page tests exists. Doing nothing takes milliseconds.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const say = (text) => process.stderr.write(`yutitham: ${text}\n`);
const sourceFolders = ["connectors", "warehouse", "gateway", "dashboard", "tests", "bench"];

/** Installs, builds and answers whether anything had to be done. */
export async function prepare({ browser = false, force = false, quiet = false } = {}) {
  refuseOldNode();
  const unlock = await lock();
  try {
    const installed = install();
    const built = await build(force, quiet);
    if (browser) ensureBrowser();
    return installed || built;
  } finally {
    unlock();
  }
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    say(`Node 20.19 or newer is needed, this is ${process.versions.node}`);
    process.exit(3);
  }
}

/** One preparation at a time: a file that names the process; a lock left by a dead process is taken over. */
async function lock() {
  const path = join(root, ".prepare.lock");
  for (let waited = 0; ; waited++) {
    try {
      const handle = openSync(path, "wx");
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (!alive(path)) rmSync(path, { force: true });
      else if (waited === 0) say("waiting for another preparation to end");
      if (waited > 6000) throw new Error(`${path} is held; remove it if no other preparation runs`);
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

function alive(path) {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    if (pid) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function install() {
  const mark = join(root, "node_modules", ".yutitham-installed");
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(`${process.versions.modules} ${process.platform} ${process.arch}`)
    .digest("hex");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return false;
  say("installing packages (once, about a minute)");
  const npm = npmCommand();
  const result = spawnSync(
    npm[0],
    [...npm.slice(1), "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      stdio: ["ignore", 2, 2],
      env: { ...process.env, NODE_ENV: "" },
    },
  );
  if (result.status !== 0) {
    say("npm ci failed; see above");
    process.exit(3);
  }
  writeFileSync(mark, wanted);
  return true;
}

function npmCommand() {
  const script = process.env.npm_execpath;
  return script?.endsWith(".js") ? [process.execPath, script] : ["npm"];
}

/** Every source file below a folder, sorted, so that the same tree gives the same mark. */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function markOf(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("hex");
}

async function build(force, quiet) {
  const all = sourceFolders.flatMap((folder) => filesBelow(join(root, folder)));
  const code = all.filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts") && !file.startsWith(join(root, "dashboard")));
  const pages = all.filter((file) => file.startsWith(join(root, "dashboard")));
  let did = false;
  did = (await buildPart("code", code, force, () => transpile(code))) || did;
  did = (await buildPart("pages", pages, force, () => bundlePages(quiet))) || did;
  return did;
}

async function buildPart(name, files, force, work) {
  const path = join(root, "build", `.${name}-mark`);
  const mark = markOf(files);
  if (!force && existsSync(path) && readFileSync(path, "utf8") === mark) return false;
  say(`building ${name}`);
  await work();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, mark);
  return true;
}

/** One module a source file. What no source stands behind any more goes last, so that a failed build leaves the former one whole. */
async function transpile(files) {
  const esbuild = await import("esbuild");
  const output = join(root, "build");
  const options = {
    outdir: output,
    outbase: root,
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: true,
    logLevel: "warning",
  };
  await esbuild.build({ ...options, entryPoints: files });
  // A reader process starts for nearly every file: as one module it is up in half the time that its sixty take one by one.
  const forPackages = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
  await esbuild.build({
    ...options,
    entryPoints: [join(root, "connectors", "reader", "main.ts")],
    bundle: true,
    banner: { js: forPackages },
  });
  const wanted = new Set(files.map((file) => join(output, relative(root, file).replace(/\.ts$/, ".js"))));
  for (const folder of sourceFolders)
    if (folder !== "dashboard")
      for (const file of filesBelow(join(output, folder))) if (!wanted.has(file.replace(/\.map$/, ""))) rmSync(file);
}

async function bundlePages(quiet) {
  const configs = ["dashboard/vite.config.ts", "dashboard/explorer/vite.config.ts"].map((path) => join(root, path)).filter(existsSync);
  for (const config of configs) {
    const vite = join(root, "node_modules", "vite", "bin", "vite.js");
    const runs = config.includes("explorer") ? [[]] : [[], ["--ssr", "entry-server.ts"]];
    for (const extra of runs) {
      const result = spawnSync(process.execPath, [vite, "build", "--config", config, "--logLevel", quiet ? "error" : "warn", ...extra], {
        cwd: dirname(config),
        stdio: ["ignore", 2, 2],
        env: { ...process.env, NODE_ENV: "production" },
      });
      if (result.status !== 0) {
        say("building the pages failed; see above");
        process.exit(3);
      }
    }
  }
}

/** A browser for the page tests: Debian's, or the one packaged on npm (a development dependency). */
function ensureBrowser() {
  const debian = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  if (debian || existsSync(join(root, "node_modules", "@sparticuz", "chromium", "bin"))) return;
  say("no browser for the page tests: install Debian's package chromium");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await prepare({ browser: process.argv.includes("--browser"), force: process.argv.includes("--build") });
}
