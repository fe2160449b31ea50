#!/usr/bin/env node
/** The command. Plain JavaScript, so that it can make a bare clone ready before anything is installed or built. */
import { prepare } from "./prepare.mjs";

// Every running DuckDB query holds a thread of Node's pool; four, the default, are too few beside files and hashing.
process.env.UV_THREADPOOL_SIZE ??= "8";

// Whoever reads the output may stop before its end, as `head` does: then there is nobody left to write for. A server serves on.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  if (process.argv[2] !== "start") process.exit();
});

await prepare({ quiet: true });
const { main } = await import("../../build/gateway/cli.js");
await main(process.argv);
