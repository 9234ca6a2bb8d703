import { UsageError } from "@push-profile/transport";
import type { ResolvedMirror } from "./resolve-mirrors.ts";

/**
 * Refuses to take one Teamtailor key for several accounts: what the environment says wins over the file for every
 * mirror, and the people of one source would stand in another company.
 * @param mirrors those that are about to run
 * @throws UsageError that names the variable and the accounts
 */
export function checkSharedKey(mirrors: readonly Pick<ResolvedMirror, "account" | "settings">[]): void {
  const accounts = [...new Set(mirrors.flatMap(({ account }) => (account === null ? [] : [account])))];
  if (accounts.length < 2) return;
  for (const { settings } of mirrors) {
    const key = settings.all().find(({ id }) => id === "teamtailorApiKey");
    if (key === undefined || (key.origin !== "environment" && key.origin !== ".env")) continue;
    const where = key.origin === ".env" ? ".env" : "the environment";
    throw new UsageError(
      `${key.name} in ${where} would be the key of every account: ${accounts.join(", ")}`,
      "Take it out of there, and give each account of the config file its own apiKeyFile; or name the mirrors of one account.",
      key.name,
    );
  }
}
