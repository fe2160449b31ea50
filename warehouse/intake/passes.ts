/** Problems that pass by themselves. */
import type { Problem } from "../../connectors/problem.js";

/** What an entry is waited with, rather than set aside: it can be applied as soon as an administrator, or time, has mended the disk. */
export const passesByItself = ({ code }: Problem): boolean => code === "DISK_FULL" || code === "WAREHOUSE_UNREADABLE";
