/** Which addresses a configured name may lead to. A name that suddenly leads to this machine is an attack, not a ministry. */
import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

const own = new BlockList();
own.addSubnet("0.0.0.0", 8, "ipv4");
own.addSubnet("127.0.0.0", 8, "ipv4");
own.addSubnet("169.254.0.0", 16, "ipv4");
own.addSubnet("224.0.0.0", 3, "ipv4");
own.addAddress("::", "ipv6");
own.addAddress("::1", "ipv6");
own.addSubnet("fe80::", 10, "ipv6");
own.addSubnet("ff00::", 8, "ipv6");

/** Whether an address is this machine's own, link-local or multicast; IPv4 written as IPv6 included. */
export function isOwnAddress(address: string): boolean {
  return own.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** Resolves a host name for a connection, refusing what it must not lead to. The administrator may write `localhost` and means it. */
export const guardedLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return done(error, "", 4);
    const bad = hostname === "localhost" ? undefined : found.find(({ address }) => isOwnAddress(address));
    if (bad) return done(Object.assign(new Error(`${hostname} leads to ${bad.address}`), { code: "EADDRREFUSED" }), "", 4);
    if (options.all) return done(null, found);
    done(null, found[0]!.address, found[0]!.family);
  });
};
