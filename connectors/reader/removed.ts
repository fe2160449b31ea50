/** What an extract has in place of what must not leave the reader. */
export const REMOVED = "[ตัดออก]";

const MARK = ` ${REMOVED}`;

/** The heading of a column whose values an extract does not hold. */
export const nameWithoutValues = (name: string): string => name + MARK;

/** The heading as it stood in the file. */
export const nameInFile = (header: string): string => header.replace(MARK, "");
