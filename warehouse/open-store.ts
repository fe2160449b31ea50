/** A data folder opened with everything that its journal may hold. */
import { applyEntry, applyUndone } from "./intake/apply.js";
import { Store, type StoreSettings } from "./store.js";

/** Opens a data folder: see {@link Store.open}. */
export const openStore = (settings: StoreSettings, progress?: (done: number, of: number) => void): Promise<Store> =>
  Store.open(settings, { entry: applyEntry, undone: applyUndone }, progress);
