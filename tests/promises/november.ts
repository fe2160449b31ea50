/** Import this first: it sets the product's clock for the test file and for every process the file starts. */
export const november = "2026-11-23T09:00:00+07:00";
process.env.YUTITHAM_NOW = november;
