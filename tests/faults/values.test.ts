import "../promises/november.js";
import { holdTable } from "./trial.js";
import { valueTrials } from "./value-faults.js";

holdTable("docs/faults.md", "Values", valueTrials);
