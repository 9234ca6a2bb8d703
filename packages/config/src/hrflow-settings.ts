import { assertCredential } from "@push-profile/transport";
import { readBaseUrl } from "./base-url.ts";
import { higher } from "./origin.ts";
import { insecureHttp } from "./push-settings.ts";
import { readNumber } from "./read-number.ts";
import { needPlain, needSecret, requireSettings } from "./require-settings.ts";
import type { Secret } from "./secret.ts";
import type { SettingId } from "./setting-table.ts";
import type { Settings } from "./settings.ts";

/** What it takes to ask HrFlow. */
export interface HrflowSettings {
  apiSecret: Secret;
  apiUser: string;
  baseUrl: string;
  /** 0: not paced. */
  maxRequestsPerMinute: number;
  allowInsecureHttp: boolean;
}

/** What has to be given for HrFlow; the rest has defaults. */
export const hrflowRequired: readonly SettingId[] = ["hrflowApiSecret", "hrflowApiUser"];

/** @throws UsageError for what is missing or wrong. */
export function hrflowSettings(settings: Settings): HrflowSettings {
  requireSettings(settings, hrflowRequired);
  const secret = needSecret(settings, "hrflowApiSecret");
  const user = needPlain(settings, "hrflowApiUser");
  assertCredential(secret.value.reveal(), secret.name);
  const insecure = insecureHttp(settings);
  const credential = { ...secret, origin: higher(secret.origin, user.origin) };
  return {
    apiSecret: secret.value,
    apiUser: assertCredential(user.value, user.name),
    baseUrl: readBaseUrl(needPlain(settings, "hrflowBaseUrl"), credential, insecure),
    maxRequestsPerMinute: readNumber(needPlain(settings, "hrflowMaxRequestsPerMinute"), { min: 0, max: 100_000 }),
    allowInsecureHttp: insecure.allowInsecureHttp,
  };
}
