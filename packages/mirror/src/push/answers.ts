import { type CallOptions, type ServiceName, toPushProfileError } from "@push-profile/transport";
import { createPageReader } from "../list/page-reader.ts";
import type { PushingDeps } from "./pushing-deps.ts";

/**
 * Whether a service answers at all, by one request for the kind of thing that it failed: candidates, profiles.
 * @throws `lease_lost`, the signal's reason, what is a bug
 */
export async function answers(
  { hrflow, teamtailor, settings }: Pick<PushingDeps, "hrflow" | "teamtailor" | "settings">,
  service: ServiceName,
  call: CallOptions,
): Promise<boolean> {
  try {
    if (service === "hrflow") await createPageReader(hrflow, settings.source, call).read(1, false);
    else await teamtailor.listCandidates({ pageSize: 1 }, call).next();
    return true;
  } catch (thrown) {
    call.signal?.throwIfAborted();
    const { code } = toPushProfileError(thrown);
    if (code === "lease_lost" || code === "internal") throw thrown;
    return false;
  }
}
