/** Corrections' drop: an SFTP server on loopback that shows one folder, read-only, afresh at each request. */
import { createHash, timingSafeEqual } from "node:crypto";
import { type FileHandle, lstat, open, readdir } from "node:fs/promises";
import { join, posix } from "node:path";
import ssh2, { type Attributes, type Connection, type SFTPWrapper } from "ssh2";
import { changedAt } from "../../clock.js";

export interface SftpServer {
  port: number;
  /** As OpenSSH prints it: `SHA256:…`. */
  hostKeySha256: string;
  close(): Promise<void>;
}

const { OPEN_MODE, STATUS_CODE } = ssh2.utils.sftp;

type Handle = { file: FileHandle; path: string } | { names: string[]; folder: string };

/** @param hostKey a private key in OpenSSH form */
export async function startSftp(folder: string, hostKey: string, user: string, password: string): Promise<SftpServer> {
  const clients = new Set<Connection>();
  const server = new ssh2.Server({ hostKeys: [hostKey] }, (client) => {
    clients.add(client);
    client.on("close", () => clients.delete(client));
    client.on("error", () => undefined);
    client.on("authentication", (context) => {
      if (context.method !== "password") return context.reject(["password"]);
      return context.username === user && same(context.password, password) ? context.accept() : context.reject(["password"]);
    });
    client.on("ready", () => {
      client.on("session", (accept) => accept().on("sftp", (acceptSftp) => serve(acceptSftp(), folder)));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const key = ssh2.utils.parseKey(hostKey);
  if (key instanceof Error) throw key;
  const hash = createHash("sha256").update(key.getPublicSSH()).digest("base64").replace(/=+$/, "");
  return {
    port: (server.address() as { port: number }).port,
    hostKeySha256: `SHA256:${hash}`,
    close: () =>
      new Promise((resolve) => {
        for (const client of clients) client.end();
        server.close(() => resolve());
      }),
  };
}

function same(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(a!, b!);
}

/** One SFTP session. Paths are kept inside the folder; whatever would write is refused. */
function serve(sftp: SFTPWrapper, root: string): void {
  const handles = new Map<number, Handle>();
  let next = 0;
  const place = (asked: string) => join(root, posix.normalize(`/${asked}`));
  const keep = (handle: Handle): Buffer => {
    const id = Buffer.alloc(4);
    id.writeUInt32BE(next);
    handles.set(next++, handle);
    return id;
  };
  const held = (id: Buffer) => (id.length === 4 ? handles.get(id.readUInt32BE(0)) : undefined);
  const answer = (request: number, work: () => Promise<void>) => {
    work().catch((cause: NodeJS.ErrnoException) =>
      sftp.status(request, cause.code === "ENOENT" || cause.code === "ENOTDIR" ? STATUS_CODE.NO_SUCH_FILE : STATUS_CODE.FAILURE),
    );
  };
  const attributes = async (path: string): Promise<Attributes> => {
    const stats = await lstat(path);
    const { mode, size, uid, gid, atimeMs } = stats;
    return { mode, size, uid, gid, atime: Math.floor(atimeMs / 1000), mtime: Math.floor(changedAt(stats).getTime() / 1000) };
  };
  const look = (request: number, path: string) => answer(request, async () => sftp.attrs(request, await attributes(place(path))));

  sftp.on("REALPATH", (request, path) => {
    sftp.name(request, [{ filename: posix.normalize(`/${path}`), longname: "", attrs: {} as Attributes }]);
  });
  sftp.on("STAT", look);
  sftp.on("LSTAT", look);
  sftp.on("OPENDIR", (request, path) =>
    answer(request, async () => {
      const names = (await readdir(place(path))).filter((name) => !name.startsWith(".")).sort();
      sftp.handle(request, keep({ names, folder: place(path) }));
    }),
  );
  sftp.on("READDIR", (request, id) =>
    answer(request, async () => {
      const handle = held(id);
      if (!handle || !("names" in handle)) return sftp.status(request, STATUS_CODE.FAILURE);
      const names = handle.names.splice(0, 200);
      if (names.length === 0) return sftp.status(request, STATUS_CODE.EOF);
      const entries = await Promise.all(
        names.map(async (filename) => ({ filename, longname: filename, attrs: await attributes(join(handle.folder, filename)) })),
      );
      sftp.name(request, entries);
    }),
  );
  sftp.on("OPEN", (request, path, flags) => {
    if (flags & (OPEN_MODE.WRITE | OPEN_MODE.APPEND | OPEN_MODE.CREAT | OPEN_MODE.TRUNC)) {
      sftp.status(request, STATUS_CODE.PERMISSION_DENIED);
      return;
    }
    answer(request, async () => {
      sftp.handle(request, keep({ file: await open(place(path), "r"), path: place(path) }));
    });
  });
  sftp.on("FSTAT", (request, id) => {
    const handle = held(id);
    if (handle && "file" in handle) answer(request, async () => sftp.attrs(request, await attributes(handle.path)));
    else sftp.status(request, STATUS_CODE.FAILURE);
  });
  sftp.on("READ", (request, id, offset, length) =>
    answer(request, async () => {
      const handle = held(id);
      if (!handle || !("file" in handle)) return sftp.status(request, STATUS_CODE.FAILURE);
      const { bytesRead, buffer } = await handle.file.read(
        Buffer.alloc(Math.min(length, 256 * 1024)),
        0,
        Math.min(length, 256 * 1024),
        offset,
      );
      if (bytesRead === 0) sftp.status(request, STATUS_CODE.EOF);
      else sftp.data(request, buffer.subarray(0, bytesRead));
    }),
  );
  sftp.on("CLOSE", (request, id) =>
    answer(request, async () => {
      const handle = held(id);
      if (handle && "file" in handle) await handle.file.close();
      if (handle) handles.delete(id.readUInt32BE(0));
      sftp.status(request, handle ? STATUS_CODE.OK : STATUS_CODE.FAILURE);
    }),
  );
  for (const write of ["WRITE", "SETSTAT", "FSETSTAT", "REMOVE", "RMDIR", "MKDIR", "RENAME", "SYMLINK", "READLINK"] as const) {
    sftp.on(write as "REMOVE", (request: number) => sftp.status(request, STATUS_CODE.PERMISSION_DENIED));
  }
  sftp.on("close", () => {
    for (const handle of handles.values()) if ("file" in handle) void handle.file.close().catch(() => undefined);
  });
}
