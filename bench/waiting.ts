/** Asks one question after the other from a process of its own for as long as something takes, and says how long the answers took. */
import { spawn } from "node:child_process";
import { builtModule } from "../connectors/root.js";

export interface Asking {
  port: number;
  headers: Record<string, string>;
  bodies: string[];
}

export interface Waits {
  answers: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  most: number;
}

export class Waiting {
  constructor(private readonly asking: Asking) {}

  async during(work: Promise<unknown>): Promise<Waits> {
    const child = spawn(process.execPath, [builtModule("bench/waiting-load.js"), JSON.stringify(this.asking)], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
    });
    const ended = new Promise((resolve) => child.once("close", resolve));
    await Promise.race([work.catch(() => undefined), ended]);
    child.stdin.end();
    await ended;
    return JSON.parse(text) as Waits;
  }
}
