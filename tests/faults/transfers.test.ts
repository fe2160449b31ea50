import "../promises/november.js";
import { dropTrials } from "./drop-faults.js";
import { httpTrials } from "./http-faults.js";
import { holdTable, type Trials } from "./trial.js";

const trials: Trials = { ...dropTrials };
for (const [what, ways] of Object.entries(httpTrials)) trials[what] = { ...ways, ...trials[what] };
holdTable("docs/ingest.md", "Transfers", trials);
