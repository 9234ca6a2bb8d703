import { accountSettings } from "@push-profile/config";
import { regionBaseUrls } from "@push-profile/teamtailor-client";
import { type PreparedMirror, toldText } from "../supervisor/prepared-mirror.ts";

/**
 * The same mirror with what its secrets' files hold now; `null`: nothing has changed.
 * @throws UsageError for a file that cannot be read at this moment, or holds no credential.
 */
export function refreshSecrets(mirror: PreparedMirror): PreparedMirror | null {
  const { resolved, settings } = mirror;
  const account = { ...settings.account, apiKey: accountSettings(resolved.settings, regionBaseUrls).apiKey };
  const now: PreparedMirror = {
    ...mirror,
    settings: { ...settings, account },
    hrflow: resolved.hrflow(),
    teamtailor: resolved.teamtailor(),
    webhookSecret: resolved.webhookSecret(),
  };
  return toldText(now) === toldText(mirror) ? null : now;
}
