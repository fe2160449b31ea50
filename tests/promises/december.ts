/** Import this first: as `november.ts`, on a day of the next month on which nothing of November is due yet. */
export const december = "2026-12-02T09:00:00+07:00";
process.env.YUTITHAM_NOW = december;
