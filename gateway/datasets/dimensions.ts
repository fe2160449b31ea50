/** By what a dataset's values can be taken apart. */
import type { DatasetContract } from "../../connectors/dataset.js";

/** Dimensions read from columns, then those that its headers state: `ชาย` and `หญิง` above two columns make a sex. */
export const dimensionsIn = ({ dimensions, cells }: DatasetContract): string[] => [
  ...new Set([...Object.keys(dimensions), ...cells.flatMap(({ dims }) => Object.keys(dims))]),
];
