import type { HrflowClient } from "@push-profile/hrflow-client";
import { type CallOptions, ServiceError } from "@push-profile/transport";

/**
 * A check, asked at most once, that the source itself is still there: before somebody is called deleted.
 * A key that may list profiles but not read sources is enough.
 * @throws ServiceError where neither the source nor its list can be read
 */
export function createSourceCheck(
  hrflow: Pick<HrflowClient, "getSource" | "listProfiles">,
  sourceKey: string,
  call: CallOptions,
): () => Promise<void> {
  let checked: Promise<void> | null = null;

  async function check(): Promise<void> {
    try {
      await hrflow.getSource(sourceKey, call);
    } catch (thrown) {
      if (!(thrown instanceof ServiceError) || thrown.code === "not_found") throw thrown;
      await hrflow.listProfiles({ sourceKey }, call).next();
    }
  }

  return () => {
    checked ??= check();
    return checked;
  };
}
