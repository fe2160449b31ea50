/** An exported workbook read back: the receipt on its first sheet, the cells of its second. */
import excel from "exceljs";

async function opened(path: string): Promise<excel.Workbook> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

/** The receipt's lines that say what to ask again; the shape of a receipt, or null where this is no export. */
export async function workbookReceipt(path: string): Promise<object | null> {
  const workbook = await opened(path);
  const readme = workbook.getWorksheet("README");
  const data = workbook.getWorksheet("data");
  if (!readme || !data) return null;
  const lines = new Map<string, string>();
  readme.eachRow((row) => void lines.set(row.getCell(1).text.split(" / ").at(-1)!, row.getCell(2).text));
  const address = lines.get("Address");
  const of = /\(([a-z0-9_]+)\)$/.exec(lines.get("What") ?? "")?.[1];
  const id = lines.get("Data version");
  if (!address || !of || !id) return null;
  return {
    of,
    address,
    rows: Number(lines.get("Rows")),
    columns: data.getRow(1).cellCount,
    withheld: Number(lines.get("Rows with withheld cells")),
    dataVersion: { id },
  };
}

/** The cells of the data sheet, header first: days as ISO text, all else as it stands. */
export async function workbookRows(path: string): Promise<(string | number | boolean | null)[][]> {
  const data = (await opened(path)).getWorksheet("data");
  const rows: (string | number | boolean | null)[][] = [];
  data?.eachRow((row) => {
    const cells = Array.from({ length: row.cellCount }, (_, i) => row.getCell(i + 1).value);
    rows.push(cells.map((value) => (value instanceof Date ? value.toISOString() : ((value ?? null) as string | number | boolean | null))));
  });
  return rows;
}
