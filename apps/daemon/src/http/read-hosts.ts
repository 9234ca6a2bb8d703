import { isIP } from "node:net";
import type { Setting } from "@push-profile/config";
import { UsageError } from "@push-profile/transport";

/**
 * Further host names to answer to, in lower case.
 * @throws UsageError for one with a port, a scheme or a path: no `Host` would ever be it.
 */
export function readHosts({ name, value }: Pick<Setting<string>, "name" | "value">): string[] {
  const hosts = value
    .split(",")
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== "");
  if (hosts.every((host) => isIP(host) !== 0 || /^[^:/@\s[\]]+$/.test(host))) return hosts;
  throw new UsageError(
    `${name} has something that is not the name of a host`,
    "Give names alone, without a scheme, a port or a path: status.example.com,push.example.com.",
    name,
  );
}
