import { type Budget, createBudget, createUnlimitedBudget } from "@push-profile/transport";
import type { MirrorSettings } from "../mirror-settings.ts";
import type { Surroundings } from "./surroundings.ts";

/** A budget that no other process knows of, for what is sent before the account is known. */
export function localBudget(
  { account }: Pick<MirrorSettings, "account">,
  { clock }: Pick<Surroundings, "clock">,
): Budget {
  return account.limit === 0 ? createUnlimitedBudget({ clock }) : createBudget({ limit: account.limit, clock });
}
