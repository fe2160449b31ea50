/** Which addresses a configured name may lead to. A name that suddenly leads to this machine or into its network is an attack, not a ministry. */
import dns, { type LookupAddress } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** This machine's own, link-local and multicast addresses: no source is ever there under a name. */
const own = blocked([
  ["0.0.0.0", 8],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["192.0.0.0", 24],
  ["224.0.0.0", 3],
  ["::", 127],
  ["fe80::", 10],
  ["ff00::", 8],
]);

/** Addresses of networks that the internet does not reach: an office's own, a provider's, and their like in IPv6. */
const privateNetworks = blocked([
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["fc00::", 7],
  ["fec0::", 10],
]);

/** IPv6 addresses that stand for an IPv4 address, by where its four bytes begin. */
const wrapped: [BlockList, number][] = [
  [blocked([["64:ff9b::", 96]]), 12],
  [blocked([["2002::", 16]]), 2],
];

function blocked(subnets: [string, number][]): BlockList {
  const list = new BlockList();
  for (const [network, bits] of subnets) list.addSubnet(network, bits, isIP(network) === 6 ? "ipv6" : "ipv4");
  return list;
}

/** Whether an address is this machine's own, link-local or multicast; IPv4 written as IPv6 included. */
export function isOwnAddress(address: string): boolean {
  return isIn(own, address);
}

/** Whether an address lies in a private network; IPv4 written as IPv6 included. */
export function isPrivateAddress(address: string): boolean {
  return isIn(privateNetworks, address);
}

function isIn(list: BlockList, address: string): boolean {
  if (isIP(address) !== 6) return list.check(address, "ipv4");
  const inside = wrapped.find(([prefix]) => prefix.check(address, "ipv6"));
  return inside ? list.check(fourBytes(address, inside[1]), "ipv4") : list.check(address, "ipv6");
}

/** The IPv4 address that stands in an IPv6 address from a byte on. */
function fourBytes(address: string, from: number): string {
  const [left = "", right = ""] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const groups = (side: string) => side.split(":").filter(Boolean);
  const zeros = Array.from({ length: 8 - groups(left).length - groups(right).length }, () => "0");
  const bytes = [...groups(left), ...zeros, ...groups(right)].flatMap((group) => {
    const number = Number.parseInt(group, 16);
    return [number >> 8, number & 0xff];
  });
  return bytes.slice(from, from + 4).join(".");
}

/**
 * Resolves a host name for a connection, refusing what it must not lead to; asked at every connection, so that a name that changes its mind
 * changes nothing. The administrator may write `localhost`, or an address, and means it.
 * @param privateNetwork  whether the source is known to be in a private network
 */
export function guardedLookup(privateNetwork: boolean): LookupFunction {
  const refused = (address: string) => isOwnAddress(address) || (!privateNetwork && isPrivateAddress(address));
  return (hostname, options, done) => {
    dns.lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, "", 4);
      const bad = hostname === "localhost" ? undefined : found.find(({ address }) => refused(address));
      if (bad) return done(Object.assign(new Error(`${hostname} → ${bad.address}`), { code: "EADDRREFUSED" }), "", 4);
      if (options.all) return done(null, found);
      done(null, found[0]!.address, found[0]!.family);
    });
  };
}
