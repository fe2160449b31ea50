import "../promises/november.js";
import { codeTrials } from "./code-faults.js";
import { columnTrials } from "./column-faults.js";
import { holdTable } from "./trial.js";

holdTable("docs/faults.md", "Columns and codes", { ...columnTrials, ...codeTrials });
