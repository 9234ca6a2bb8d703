import { assertBaseUrl, isLoopback, UsageError } from "@push-profile/transport";
import { type Origin, outranks } from "./origin.ts";
import type { InsecureHttp } from "./push-settings.ts";
import type { Setting } from "./settings.ts";

/** Whether a base URL that was accepted points to this machine. */
export function isLoopbackUrl(url: string): boolean {
  return isLoopback(new URL(url).hostname);
}

/**
 * Checks a base URL and gives it without slashes at its end.
 * Beyond what `assertBaseUrl` asks for, a credential is never sent to an address that somebody set in a place
 * of less weight than the credential's own, such as a `.env` that lay in the directory; this machine is no risk.
 * @throws UsageError that says what is wrong with it.
 */
export function readBaseUrl(
  setting: Setting<string>,
  credential: Origin,
  { allowInsecureHttp, waiver }: InsecureHttp,
): string {
  const { name, origin, value } = setting;
  const url = assertBaseUrl(value, { field: name, allowInsecure: allowInsecureHttp, waiver });
  if (isLoopbackUrl(url) || origin === "default" || !outranks(credential, origin)) return url;
  throw new UsageError(
    `${name} comes from ${describe(origin)}, but the credential that would be sent there from ${describe(credential)}`,
    `If the address is right, set ${name} in ${describe(credential)} too.`,
    name,
  );
}

function describe(origin: Origin): string {
  if (origin === "environment") return "the environment";
  if (origin === "file") return "the config file";
  return origin === "flag" ? "a flag" : origin;
}
