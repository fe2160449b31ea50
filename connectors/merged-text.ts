/** What stands, in the cells of a merged range, in the place of the figure or day that is merged: no figure, but what and where it is. */

/** @param range `B7:B8` */
export const mergedText = (figure: string, range: string): string => `${figure} (ผสานเซลล์ merged ${range})`;

export function readMerged(text: string): { figure: string; range: string } | null {
  const [, figure, range] = /^(.+) \(ผสานเซลล์ merged ([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(text) ?? [];
  return figure !== undefined && range !== undefined ? { figure, range } : null;
}
