/** The connector of a configured source. */
import type { Connector, SourceSettings } from "./connector.js";
import { type Pace, usualPace } from "./transport/attempts.js";
import { CkanConnector } from "./transport/ckan.js";
import { FolderConnector } from "./transport/folder.js";
import { PostgresConnector } from "./transport/postgres.js";
import { RestConnector } from "./transport/rest.js";
import { SftpConnector } from "./transport/sftp.js";

/** @param pace  how long to wait between attempts; tests wait less */
export function connect(source: SourceSettings, pace: Pace = usualPace): Connector {
  switch (source.transport) {
    case "sftp":
      return new SftpConnector(source, pace);
    case "rest":
      return new RestConnector(source, pace);
    case "ckan":
      return new CkanConnector(source, pace);
    case "folder":
      return new FolderConnector(source);
    case "postgres":
      return new PostgresConnector(source, pace);
  }
}
