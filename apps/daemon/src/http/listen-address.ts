import { isIP } from "node:net";
import type { Setting } from "@push-profile/config";
import { UsageError } from "@push-profile/transport";

/** Where the daemon answers. */
export interface ListenAddress {
  /** What the user wrote to give it. */
  name: string;
  /** A host name or an IP address, without brackets. */
  host: string;
  /** 0: any free one. */
  port: number;
  /** Whether only this machine can reach it. */
  loopback: boolean;
}

/** @throws UsageError for what is not `host:port`. */
export function readListenAddress({ name, value }: Pick<Setting<string>, "name" | "value">): ListenAddress {
  const match = /^(?:\[([^\]]+)\]|([^:[\]/@\s]+)):(\d{1,5})$/.exec(value.trim());
  const [, bracketed, plain, digits] = match ?? [];
  const host = (bracketed ?? plain)?.toLowerCase();
  const port = Number(digits);
  if (host === undefined || port > 65_535 || (bracketed !== undefined && isIP(bracketed) !== 6)) {
    throw new UsageError(
      `${name} is not an address to listen on`,
      "Give it as host:port, such as 127.0.0.1:8787 or [::1]:8787.",
      name,
    );
  }
  return { name, host, port, loopback: isLoopbackName(host) };
}

/** Beyond this machine the daemon only listens where it has a token to ask for. @throws UsageError where it has none. */
export function requireToken(address: ListenAddress, hasToken: boolean): void {
  if (address.loopback || hasToken) return;
  throw new UsageError(
    `${address.name} is an address that other machines can reach, and PUSH_PROFILE_TOKEN is not set`,
    "Set PUSH_PROFILE_TOKEN to a long random text, or listen on 127.0.0.1.",
    "PUSH_PROFILE_TOKEN",
  );
}

/** Whether a host name or an IP address without brackets is this machine and nobody else's way in. */
export function isLoopbackName(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}
