#!/usr/bin/env node
/** The command. Plain JavaScript, so that it can make a bare clone ready before anything is installed or built. */
import { prepare } from "./prepare.mjs";

await prepare({ quiet: true });
const { main } = await import("../../build/gateway/cli.js");
await main(process.argv);
