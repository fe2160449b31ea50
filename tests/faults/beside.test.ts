import "../promises/november.js";
import { besideTrials } from "./beside-faults.js";
import { holdTable } from "./trial.js";

holdTable("docs/faults.md", "Figures beside each other", besideTrials);
