/**
 * A name before a Thai word of the same sentence. Thai words follow each other without a blank, but after a figure or a Latin letter one is
 * needed: ภาค 5 มี, never ภาค 5มี.
 */
export const beforeThai = (name: string): string => (/[0-9A-Za-z๐-๙]$/.test(name) ? `${name} ` : name);
