/** Whether a port can be opened, asked before anything else is. */
import { createServer } from "node:net";
import { Problem } from "../connectors/problem.js";

/** @throws Problem PORT_IN_USE */
export function requirePort(port: number, host: string): Promise<void> {
  return new Promise((free, taken) => {
    const probe = createServer();
    probe.once("error", (cause: NodeJS.ErrnoException) => taken(portProblem(cause, port)));
    probe.listen(port, host, () => probe.close(() => free()));
  });
}

export function portProblem(cause: NodeJS.ErrnoException, port: number): unknown {
  const why = {
    EADDRINUSE: "in use / มีโปรแกรมอื่นใช้อยู่",
    EACCES: "not permitted / ไม่ได้รับอนุญาต",
    EADDRNOTAVAIL: "HOST is not an address of this machine / HOST ไม่ใช่ที่อยู่ของเครื่องนี้",
  }[cause.code ?? ""];
  if (!why) return cause;
  const [en, th] = why.split(" / ");
  return new Problem("PORT_IN_USE", { found: String(port), expected: `${th} / ${en}` }, { cause });
}
