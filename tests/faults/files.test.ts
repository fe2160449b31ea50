import "../promises/november.js";
import { fileTrials } from "./file-faults.js";
import { holdTable } from "./trial.js";

holdTable("docs/ingest.md", "Files", fileTrials);
