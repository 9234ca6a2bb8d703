import { daemonApp, settingDocs } from "@push-profile/config/table";

/** Every variable that the daemon reads, the `_FILE` ones of secrets included. */
export function knownVariables(): Set<string> {
  return new Set(
    settingDocs("push-profiled", daemonApp).flatMap(({ variable, text }) =>
      text.includes(`${variable}_FILE`) ? [variable, `${variable}_FILE`] : [variable],
    ),
  );
}
