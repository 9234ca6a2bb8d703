import type { ListenAddress } from "./listen-address.ts";

/** What proxies add. A request that carries one was sent by somebody else than this machine. */
const forwarding = ["forwarded", "via", "x-real-ip"];

/**
 * Whether a request may come from beyond this machine: where the daemon listens for others, and where a proxy on this
 * machine handed it on. An empty header counts too.
 */
export function isBeyond(listen: Pick<ListenAddress, "loopback">, headers: Headers): boolean {
  if (!listen.loopback) return true;
  return [...headers.keys()].some((name) => forwarding.includes(name) || name.startsWith("x-forwarded"));
}
