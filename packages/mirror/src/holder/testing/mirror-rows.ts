import { PushProfileError } from "@push-profile/transport";
import type { Holder, Holding, MirrorRows, MirrorState } from "../../ledger/ledger.ts";

/** The row of one mirror, in a store in memory that several holders share. */
export interface OneMirror extends Pick<MirrorRows, "mirrors" | "takeMirror" | "renewMirror" | "releaseMirror"> {
  row: MirrorState;
  /** Called before each renewal; may throw. */
  beforeRenew: () => void;
  renewals: number;
}

export function createOneMirror(holder: Holder | null = null): OneMirror {
  const store: OneMirror = {
    row: {
      id: 7,
      name: "careers-se",
      source: "0123456789abcdef0123456789abcdef01234567",
      account: 1,
      priority: 0,
      watermark: null,
      walkedAt: null,
      walk: null,
      listing: "slim",
      epoch: 3,
      holder,
      pause: null,
      sweep: null,
      mapping: null,
      startFrom: null,
      lastPass: null,
      lastSuccessAt: null,
      guardFrom: null,
    },
    beforeRenew: () => {},
    renewals: 0,
    mirrors: async () => [structuredClone(store.row)],
    takeMirror: async (mirror, epoch, taker) => {
      if (store.row.epoch !== epoch) return null;
      store.row = { ...store.row, epoch: epoch + 1, holder: taker };
      return { mirror, epoch: epoch + 1 };
    },
    renewMirror: async (holding, until) => {
      store.beforeRenew();
      refuseStale(holding);
      store.renewals += 1;
      if (store.row.holder !== null) store.row.holder.until = until;
    },
    releaseMirror: async (holding) => {
      if (store.row.epoch === holding.epoch) store.row.holder = null;
    },
  };
  return store;

  function refuseStale({ epoch }: Holding): void {
    if (epoch === store.row.epoch) return;
    throw new PushProfileError({ code: "lease_lost", message: "another process holds the mirror", retryable: true });
  }
}
