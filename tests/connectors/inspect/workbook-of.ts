/** A workbook of one sheet, for tests of what only a spreadsheet keeps: merged cells, formats, errors. */
import ExcelJS from "exceljs";

type Cell = string | number | Date | null | { error: string };

export async function workbookOf(
  rows: readonly (readonly Cell[])[],
  {
    merges = [],
    formats = {},
    indents = {},
  }: { merges?: readonly string[]; formats?: Record<string, string>; indents?: Record<string, number> } = {},
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("แผ่น1");
  for (const [i, cells] of rows.entries()) sheet.getRow(i + 1).values = cells as ExcelJS.CellValue[];
  for (const merge of merges) sheet.mergeCells(merge);
  for (const [place, format] of Object.entries(formats)) sheet.getCell(place).numFmt = format;
  for (const [place, indent] of Object.entries(indents)) sheet.getCell(place).alignment = { indent };
  return Buffer.from(await book.xlsx.writeBuffer());
}
