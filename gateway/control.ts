/**
 * The control channel: while the server runs, commands speak to it on loopback. Address and secret stand in a 0600 file of the data folder.
 * A command's progress comes as lines of JSON, its result last.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { diskProblem } from "../connectors/disk.js";
import { Problem, type ProblemReport } from "../connectors/problem.js";
import type { ProblemCode } from "../connectors/problems.js";
import type { CommandContext, CommandResult, Options } from "./commands/command.js";
import { runCommand } from "./commands/run.js";

interface Told {
  port: number;
  secret: string;
  pid: number;
}

const pathOf = (dataFolder: string) => join(dataFolder, "control.json");

export async function openControl(dataFolder: string, context: Omit<CommandContext, "say">): Promise<{ close(): Promise<void> }> {
  const secret = randomBytes(32).toString("hex");
  const server: Server = createServer((incoming, outgoing) => {
    if (incoming.method !== "POST" || !equal(incoming.headers.authorization ?? "", `Bearer ${secret}`)) {
      outgoing.writeHead(403).end();
      return;
    }
    let body = "";
    incoming.on("data", (chunk) => {
      body += chunk;
    });
    incoming.on("end", async () => {
      outgoing.writeHead(200, { "content-type": "application/x-ndjson" });
      const tell = (line: object) => outgoing.write(`${JSON.stringify(line)}\n`);
      try {
        const { command, args, options } = JSON.parse(body) as { command: string; args: string[]; options: Options };
        const result = await runCommand(command, { ...context, say: (text) => tell({ progress: text }) }, args, options);
        tell({ result });
      } catch (cause) {
        const error = diskProblem(cause);
        tell({
          problem: error instanceof Problem ? error.report() : new Problem("INTERNAL", { found: String(error) }, { cause: error }).report(),
        });
      }
      outgoing.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  writeFileSync(
    pathOf(dataFolder),
    JSON.stringify({ port: (server.address() as AddressInfo).port, secret, pid: process.pid } satisfies Told),
    { mode: 0o600 },
  );
  return {
    close: async () => {
      rmSync(pathOf(dataFolder), { force: true });
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const digest = (text: string) => createHash("sha256").update(text).digest();
const equal = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));

/** Asks the running server to run a command; null when none runs. */
export async function askServer(
  dataFolder: string,
  command: string,
  args: string[],
  options: Options,
  say: (text: string) => void,
): Promise<CommandResult | null> {
  const told = toldBy(dataFolder);
  if (!told || !alive(told.pid)) return null;
  return new Promise((done, failed) => {
    const outgoing = request(
      { host: "127.0.0.1", port: told.port, method: "POST", headers: { authorization: `Bearer ${told.secret}` } },
      (incoming) => {
        let result: CommandResult | null = null;
        let problem: ProblemReport | null = null;
        createInterface({ input: incoming })
          .on("line", (line) => {
            const said = JSON.parse(line) as { progress?: string; result?: CommandResult; problem?: ProblemReport };
            if (said.progress) say(said.progress);
            result = said.result ?? result;
            problem = said.problem ?? problem;
          })
          .on("close", () => {
            if (problem) failed(new Problem(problem.code as ProblemCode, problem));
            else if (result) done(result);
            else failed(new Problem("INTERNAL", { found: "the server ended before it answered" }));
          });
      },
    );
    outgoing.on("error", (error: NodeJS.ErrnoException) => (error.code === "ECONNREFUSED" ? done(null) : failed(error)));
    outgoing.end(JSON.stringify({ command, args, options }));
  });
}

/** What the running server left there. Emptied by a power cut, it is that of a server which runs no more. */
function toldBy(dataFolder: string): Told | null {
  if (!existsSync(pathOf(dataFolder))) return null;
  try {
    const told = JSON.parse(readFileSync(pathOf(dataFolder), "utf8")) as Told | null;
    return Number.isInteger(told?.pid) ? told : null;
  } catch {
    return null;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
