/** What a file may cost: the bounds of reading, with defaults that suit a machine of 4 GB. `yutitham.yaml` may set others. */

export interface ReaderBounds {
  /** Of one reader process, its buffers included. */
  memoryMb: number;
  /** For one artifact. */
  deadlineMs: number;
  /** Agencies whose files are read at the same time. */
  processes: number;
}

/** Of a packed file (a workbook): looked at before anything is unfolded, and held to while it is. */
export interface FileBounds {
  /** Bytes it may unfold to. */
  unfoldedBytes: number;
  /** Unfolded to packed, beyond 10 MB. */
  unfoldRatio: number;
}

export const usualReaderBounds: ReaderBounds = { memoryMb: 512, deadlineMs: 120_000, processes: 8 };
export const usualFileBounds: FileBounds = { unfoldedBytes: 512 * 1024 ** 2, unfoldRatio: 200 };
