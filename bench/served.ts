/** A gateway as the product starts one, over the warehouse that a bench measures, and whom it is asked as. */
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import type { Role } from "../gateway/roles.js";
import { createGateway, type GatewayParts } from "../gateway/server.js";
import { createToken } from "../gateway/sign-in/tokens.js";
import { PeopleFile } from "../warehouse/people.js";

export interface Served {
  port: number;
  url: string;
  /** Of a script that asks with a bearer token. */
  headers: Record<string, string>;
  close(): Promise<void>;
}

/** What differs from a gateway without a data source whose data do not change. */
type Parts = Pick<GatewayParts, "warehouse"> &
  Omit<Partial<GatewayParts>, "people" | "settings"> & { settings?: Partial<GatewayParts["settings"]> };

/** @param folder for accounts and the audit log */
export async function served(folder: string, { role, settings, ...parts }: Parts & { role: Role }): Promise<Served> {
  const people = new PeopleFile(folder);
  const gateway = await createGateway({
    people,
    settings: { dataFolder: folder, secret: "a secret for measuring, longer than 32 characters", ...settings },
    pull: async () => [],
    sample: false,
    pulse: () => "steady",
    log: pino({ level: "silent" }),
    ...parts,
  });
  const { token } = await createToken(people, { role });
  const server = await gateway.listen(0, "127.0.0.1");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    close: async () => {
      server.closeAllConnections();
      await gateway.close();
    },
  };
}
