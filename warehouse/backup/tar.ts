/** One file for a whole backup: POSIX ustar, which every system can list and unpack without this program. */
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { diskProblem, syncFolder } from "../../connectors/disk.js";
import { Problem } from "../../connectors/problem.js";
import { chunksOf } from "../../connectors/whole-file.js";

const block = 512;
const padding = (size: number) => (block - (size % block)) % block;

/** Files in their order; the file gets its name when the last byte is on disk. @throws Problem DISK_FULL */
export async function writeTar(path: string, files: readonly { path: string; size: number; from: string }[]): Promise<void> {
  const half = `${path}.part`;
  try {
    const tar = await open(half, "w", 0o600);
    try {
      for (const file of files) {
        await tar.writeFile(header(file.path, file.size));
        let size = 0;
        for await (const chunk of chunksOf(file.from)) {
          size += chunk.length;
          await tar.writeFile(chunk);
        }
        if (size !== file.size) throw new Error(`${file.path} changed while it was packed`);
        await tar.writeFile(Buffer.alloc(padding(size)));
      }
      await tar.writeFile(Buffer.alloc(2 * block));
      await tar.sync();
    } finally {
      await tar.close();
    }
    await rename(half, path);
    await syncFolder(dirname(path));
  } catch (cause) {
    await rm(half, { force: true });
    throw diskProblem(cause, path);
  }
}

/** Where each file's bytes lie. @throws Problem BACKUP_DAMAGED for a file that is no tar or was cut off */
export async function readTar(path: string): Promise<Map<string, { start: number; size: number }>> {
  const index = new Map<string, { start: number; size: number }>();
  const tar = await open(path, "r");
  try {
    const { size: whole } = await tar.stat();
    const head = Buffer.alloc(block);
    for (let at = 0; ; ) {
      const { bytesRead } = await tar.read(head, 0, block, at);
      if (bytesRead === block && head.every((byte) => byte === 0)) return index;
      const size = bytesRead === block ? sizeIn(head) : null;
      if (size === null || at + block + size > whole)
        throw new Problem("BACKUP_DAMAGED", { file: path, found: `byte ${at}`, expected: "tar" });
      index.set(head.toString("utf8", 0, 100).replace(/\0.*$/s, ""), { start: at + block, size });
      at += block + size + padding(size);
    }
  } finally {
    await tar.close();
  }
}

/** @param name up to 100 ASCII characters, which every path of a data folder is */
function header(name: string, size: number): Buffer {
  const head = Buffer.alloc(block);
  head.write(name, 0, 100, "latin1");
  head.write("0000600\0", 100, "latin1");
  head.write("0000000\0", 108, "latin1");
  head.write("0000000\0", 116, "latin1");
  writeSize(head, size);
  head.write("00000000000\0", 136, "latin1");
  head.write("        0", 148, "latin1");
  head.write("ustar\0", 257, "latin1");
  head.write("00", 263, "latin1");
  head.write(`${sumOf(head).toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return head;
}

/** Octal up to 8 GiB, above it the binary form that GNU and BSD tar know. */
function writeSize(head: Buffer, size: number): void {
  if (size < 8 ** 11) head.write(`${size.toString(8).padStart(11, "0")}\0`, 124, "latin1");
  else {
    head[124] = 0x80;
    head.writeBigUInt64BE(BigInt(size), 128);
  }
}

/** Null for a block that is no header, by its own sum. */
function sizeIn(head: Buffer): number | null {
  const told = Number.parseInt(head.toString("latin1", 148, 156), 8);
  const size = head[124] === 0x80 ? Number(head.readBigUInt64BE(128)) : Number.parseInt(head.toString("latin1", 124, 136), 8);
  const blank = Buffer.from(head).fill(" ", 148, 156);
  return told === sumOf(blank) && Number.isSafeInteger(size) && size >= 0 ? size : null;
}

const sumOf = (head: Buffer): number => head.reduce((sum, byte) => sum + byte, 0);
