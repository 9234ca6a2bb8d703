import { assertBaseUrl, isLoopback, UsageError } from "@push-profile/transport";
import { type Origin, outranks } from "./origin.ts";
import type { InsecureHttp } from "./push-settings.ts";
import type { Setting } from "./settings.ts";

/** Whether a base URL that was accepted points to this machine. */
export function isLoopbackUrl(url: string): boolean {
  return isLoopback(new URL(url).hostname);
}

/** Where a credential comes from. */
export type Credential = Pick<Setting, "origin" | "name" | "found" | "inFile">;

/** Hosts to which the two services' own credentials belong. */
const officialHosts: readonly string[] = [
  "api.hrflow.ai",
  "api.teamtailor.com",
  "api.na.teamtailor.com",
  "api.au.teamtailor.com",
];

/** Whether an address is one that any credential may be sent to: this machine's, or one of the services' own. */
export function isHarmless(url: string): boolean {
  return isLoopbackUrl(url) || officialHosts.includes(new URL(url).host);
}

/**
 * Checks a base URL and gives it without slashes at its end.
 * Beyond what `assertBaseUrl` asks for, a credential is never sent to an address that somebody set in a place
 * of less weight than the credential's own, such as a `.env` that lay in the directory; nor is what a file holds that
 * only a found file leads to, where a found file gives the address as well: whoever wrote it may not be allowed to read
 * that file. This machine is no risk, nor are the services' own hosts in the second case.
 * @throws UsageError that says what is wrong with it.
 */
export function readBaseUrl(
  setting: Setting<string>,
  credential: Credential,
  { allowInsecureHttp, waiver }: InsecureHttp,
): string {
  const { name, origin, value } = setting;
  const url = assertBaseUrl(value, { field: name, allowInsecure: allowInsecureHttp, waiver });
  if (isLoopbackUrl(url) || origin === "default") return url;
  if (outranks(credential.origin, origin)) {
    throw new UsageError(
      `${name} comes from ${describe(origin)}, but the credential that would be sent there from ${describe(credential.origin)}`,
      `If the address is right, set ${name} in ${describe(credential.origin)} too.`,
      name,
    );
  }
  if (setting.found === true && credential.found === true && credential.inFile === true && !isHarmless(url)) {
    throw foundLeak(name, credential.name);
  }
  return url;
}

/** The error for a found file that says both which file to read a credential from and which stranger to send it to. */
export function foundLeak(url: string, credential: string): UsageError {
  return new UsageError(
    `${url} and ${credential} come from files that were merely found in the working directory: what ${credential} names would be sent to that address`,
    "If you trust them, name the config file (--config, or PUSH_PROFILE_CONFIG in the environment), or set the address in the environment.",
    url,
  );
}

function describe(origin: Origin): string {
  if (origin === "environment") return "the environment";
  if (origin === "file") return "the config file";
  return origin === "flag" ? "a flag" : origin;
}
