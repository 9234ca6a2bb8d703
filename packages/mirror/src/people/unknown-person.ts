import { PushProfileError } from "@push-profile/transport";
import type { MirrorState } from "../ledger/ledger.ts";

/** The error for keys that the ledger does not know in this mirror. */
export function unknownPeople(mirror: Pick<MirrorState, "name">, keys: readonly string[]): PushProfileError {
  const who = keys.length === 1 ? `no profile "${keys[0]}"` : `none of these profiles: ${keys.join(", ")}`;
  return new PushProfileError({
    code: "not_found",
    message: `the ledger knows ${who} in the mirror "${mirror.name}"`,
    field: "profile.key",
    fix: "Check the key and the mirror; `push-profile status` shows the mirrors, `push-profile quarantine list` who waits.",
  });
}
