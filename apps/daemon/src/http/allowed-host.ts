import { isIP } from "node:net";
import { isLoopbackName, type ListenAddress } from "./listen-address.ts";

/**
 * Whether a request's `Host` is one that the daemon answers to. A page in somebody's browser can make a name of its own
 * point to this machine, but it cannot make the browser send another `Host` than that name.
 * @param further Host names that the user added, in lower case.
 */
export function isAllowedHost(header: string | undefined, listen: ListenAddress, further: readonly string[]): boolean {
  const host = hostName(header);
  if (host === null) return false;
  if (isLoopbackName(host) || host === listen.host || further.includes(host)) return true;
  // On every interface: the machine's own addresses are not known, and a number is nobody's name.
  return !listen.loopback && isIP(host) !== 0;
}

/** The name of a `Host` header in lower case, without port and brackets. */
function hostName(header: string | undefined): string | null {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:[\]/@\s]+))(?::\d{1,5})?$/i.exec(header ?? "");
  const name = match?.[1] ?? match?.[2];
  return name === undefined ? null : name.toLowerCase().replace(/\.$/, "");
}
