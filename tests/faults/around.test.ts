import "../promises/november.js";
import { aroundTrials } from "./around-faults.js";
import { holdTable } from "./trial.js";

holdTable("docs/faults.md", "Around the table", aroundTrials);
