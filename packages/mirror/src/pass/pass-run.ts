import type { MirrorState } from "../ledger/ledger.ts";
import type { ListingTally } from "../list/list-changes.ts";
import type { MirrorDeps } from "../mirror-deps.ts";
import type { PushTally } from "../push/push-tally.ts";
import type { PassOptions } from "./pass-options.ts";

/** One pass under way. */
export interface PassRun {
  deps: MirrorDeps;
  options: PassOptions;
  /** The mirror's row as it was when the pass began. */
  state: MirrorState;
  /** Milliseconds since the epoch. */
  begun: number;
  listing: ListingTally;
  tally: PushTally;
}
