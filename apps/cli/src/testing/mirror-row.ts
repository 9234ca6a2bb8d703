import type { MirrorState } from "@push-profile/mirror";

/** A mirror's row of a ledger. */
export function mirrorRow(facts: Partial<MirrorState> = {}): MirrorState {
  return {
    id: 1,
    name: "careers",
    source: "s1",
    account: 1,
    priority: 1000,
    watermark: null,
    walkedAt: null,
    walk: null,
    listing: "slim",
    epoch: 0,
    holder: null,
    pause: null,
    sweep: null,
    mapping: null,
    startFrom: null,
    lastPass: null,
    lastSuccessAt: null,
    guardFrom: null,
    ...facts,
  };
}
