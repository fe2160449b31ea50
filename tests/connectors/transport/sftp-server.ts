/** A real SSH server with a small SFTP subsystem over files in memory, which can misbehave as a test asks. */
import { createHash } from "node:crypto";
import type { AddressInfo } from "node:net";
import ssh2, { type Connection, type ParsedKey, type SFTPWrapper } from "ssh2";
import { afterEach } from "vitest";

const { Server, utils } = ssh2;
const { STATUS_CODE } = utils.sftp;
const regular = 0o100644;
const link = 0o120777;
const folder = 0o040755;

export interface RemoteFile {
  text: string | Buffer;
  /** Seconds. */
  mtime: number;
  kind?: "link" | "folder";
  /** What a listing and a stat say instead of the true size. */
  size?: number;
}

export interface Remote {
  host: string;
  port: number;
  hostKeySha256: string;
  files: Map<string, RemoteFile>;
  /** Called before each request is answered. */
  before: (request: "list" | "stat" | "open" | "read", name: string, connection: Connection) => void | Promise<void>;
  asked: string[];
  logins: string[];
}

const open: { server: InstanceType<typeof Server>; connections: Set<Connection> }[] = [];
afterEach(async () => {
  for (const { server, connections } of open.splice(0)) {
    for (const connection of connections) connection.end();
    await new Promise((done) => server.close(() => done(undefined)));
  }
});

export async function serveSftp(root = "/drop"): Promise<Remote> {
  const { key, publicKey } = hostKey();
  const remote: Remote = {
    host: "127.0.0.1",
    port: 0,
    hostKeySha256: `SHA256:${createHash("sha256").update(publicKey.getPublicSSH()).digest("base64").replace(/=+$/, "")}`,
    files: new Map(),
    before: () => undefined,
    asked: [],
    logins: [],
  };
  const connections = new Set<Connection>();
  const server = new Server({ hostKeys: [key.private] }, (connection) => {
    connections.add(connection);
    connection.on("error", () => undefined).on("close", () => connections.delete(connection));
    connection.on("authentication", (login) => {
      remote.logins.push(login.username);
      if (login.method === "password" && login.password === "right") login.accept();
      else login.reject(["password"]);
    });
    connection.on("session", (accept) => accept().on("sftp", (acceptSftp) => answer(acceptSftp(), remote, root, connection)));
  });
  open.push({ server, connections });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  remote.port = (server.address() as AddressInfo).port;
  return remote;
}

function answer(sftp: SFTPWrapper, remote: Remote, root: string, connection: Connection): void {
  const handles = new Map<number, { name: string; listed?: boolean }>();
  let next = 1;
  const handle = (name: string) => {
    const bytes = Buffer.alloc(4);
    handles.set(next, { name });
    bytes.writeUInt32BE(next++);
    return bytes;
  };
  const nameOf = (path: string) => path.slice(root.length + 1);
  const attrs = (file: RemoteFile) => ({
    mode: file.kind === "link" ? link : file.kind === "folder" ? folder : regular,
    uid: 0,
    gid: 0,
    size: file.size ?? bytesOf(file).length,
    atime: file.mtime,
    mtime: file.mtime,
  });
  const asked = async (request: Parameters<Remote["before"]>[0], name: string) => {
    remote.asked.push(`${request} ${name}`);
    await remote.before(request, name, connection);
  };
  sftp.on("OPENDIR", (id, path) => {
    if (path === root) sftp.handle(id, handle(""));
    else sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
  });
  sftp.on("READDIR", async (id, bytes) => {
    const listing = handles.get(bytes.readUInt32BE())!;
    if (listing.listed) return void sftp.status(id, STATUS_CODE.EOF);
    listing.listed = true;
    await asked("list", "");
    const names = [...remote.files].map(([filename, file]) => ({ filename, longname: filename, attrs: attrs(file) }));
    if (names.length > 0) sftp.name(id, names as never);
    else sftp.status(id, STATUS_CODE.EOF);
  });
  const stat = async (id: number, path: string) => {
    await asked("stat", nameOf(path));
    const file = remote.files.get(nameOf(path));
    if (file) sftp.attrs(id, attrs(file) as never);
    else sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
  };
  sftp.on("LSTAT", stat).on("STAT", stat);
  sftp.on("OPEN", async (id, path) => {
    await asked("open", nameOf(path));
    if (remote.files.has(nameOf(path))) sftp.handle(id, handle(nameOf(path)));
    else sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
  });
  sftp.on("FSTAT", (id, bytes) => sftp.attrs(id, attrs(remote.files.get(handles.get(bytes.readUInt32BE())!.name)!) as never));
  sftp.on("READ", async (id, bytes, offset, length) => {
    const { name } = handles.get(bytes.readUInt32BE())!;
    await asked("read", name);
    const part = bytesOf(remote.files.get(name)!).subarray(offset, offset + length);
    if (part.length > 0) sftp.data(id, part);
    else sftp.status(id, STATUS_CODE.EOF);
  });
  sftp.on("CLOSE", (id) => sftp.status(id, STATUS_CODE.OK));
}

/** A fresh host key. One in some hundred that the library makes it cannot read again: then another. */
function hostKey(): { key: { private: string; public: string }; publicKey: ParsedKey } {
  for (;;) {
    try {
      const key = utils.generateKeyPairSync("ed25519");
      const publicKey = utils.parseKey(key.public);
      if (!(publicKey instanceof Error)) return { key, publicKey };
    } catch (cause) {
      if (!/Malformed/.test(String(cause))) throw cause;
    }
  }
}

function bytesOf({ text }: RemoteFile): Buffer {
  return typeof text === "string" ? Buffer.from(text) : text;
}
