import type { ErrorReport } from "@push-profile/transport";
import type { Ledger, MirrorState } from "../ledger/ledger.ts";
import { walkQuarantine } from "../people/quarantined.ts";
import { isoTime } from "./iso-time.ts";

/** A line of `quarantine list --json`. */
export interface QuarantineLine {
  mirror: string;
  source: string;
  /** The profile's key. */
  key: string;
  candidateId: string | null;
  error: ErrorReport | null;
  attempts: number;
  /** Since when they wait, ISO 8601 in UTC. */
  since: string;
}

/** Everybody in quarantine, mirror by mirror, by key. */
export async function* findQuarantined(
  ledger: Pick<Ledger, "peopleOf">,
  mirrors: readonly MirrorState[],
): AsyncGenerator<QuarantineLine, void, undefined> {
  for (const { id, name: mirror, source } of mirrors) {
    for await (const { key, candidateId, error, attempts, since } of walkQuarantine(ledger, id)) {
      yield { mirror, source, key, candidateId, error, attempts, since: isoTime(since) };
    }
  }
}
