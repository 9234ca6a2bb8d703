import type { Holder } from "./mirror-rows.ts";

export interface ClaimRows {
  /**
   * Takes all of these names until then, or none: `false` where somebody else's claim of one has not ended.
   * @param isOver tells claims that are in nobody's way although their time has not come
   */
  claim(
    names: readonly string[],
    claimant: Claimant,
    now: number,
    isOver: (claimant: Claimant) => boolean,
  ): Promise<boolean>;
  release(names: readonly string[], claimantId: string): Promise<void>;
}

export type Claimant = Holder;
