/** What the gateway must be told; `wiring.ts` reads it from configuration. */
export interface GatewaySettings {
  /** The data folder: the audit log and half-made exports lie in it. */
  dataFolder: string;
  /** Signs cookies; at least 32 characters, the same after a restart. */
  secret: string;
  /** Served behind TLS: cookies and HSTS say so. */
  secure?: boolean;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  trustedProxies?: string[];
  /** Where the built dashboard and explorer lie; default `build/dashboard` of the project. */
  dashboardFolder?: string;
}
