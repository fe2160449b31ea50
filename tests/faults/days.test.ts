import "../promises/november.js";
import { dayTrials } from "./day-faults.js";
import { holdTable } from "./trial.js";

holdTable("docs/faults.md", "Days, clocks and order", dayTrials);
