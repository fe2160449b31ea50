/** Separators of packed texts, by which many small values come from the engine as one: no code or name holds them. */
export const columnEnd = "\u001f";
export const rowEnd = "\u001e";
