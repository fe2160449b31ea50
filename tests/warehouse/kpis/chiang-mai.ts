/** The definitions that the other tests here rate by. */
import { join } from "node:path";
import { projectRoot } from "../../../connectors/root.js";
import { loadDefinitions } from "../../../warehouse/definitions/files/definitions.js";

export const chiangMai = loadDefinitions(join(projectRoot, "warehouse/provinces/chiang-mai")).definitions;
