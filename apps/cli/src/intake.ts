import { takeUntil } from "@push-profile/transport";
import type { Gate } from "./gate.ts";

/** The input of a run, read as people are begun. */
export interface Intake<Item> {
  items: AsyncIterable<Item>;
  /** How many were taken from it. */
  taken(): number;
  /** Whether it was read to its end: nobody is left. */
  ended(): boolean;
}

/**
 * Hands items on until `stop` is aborted, even while the next one is being waited for.
 * @param gate Has to be open before the next one is read.
 */
export function createIntake<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  stop: AbortSignal,
  gate: Pick<Gate, "pass"> | null = null,
): Intake<Item> {
  let taken = 0;
  let ended = false;
  async function* read(): AsyncGenerator<Item, void, undefined> {
    await gate?.pass();
    for await (const item of items) {
      taken += 1;
      yield item;
      await gate?.pass();
    }
    ended = true;
  }
  return { items: takeUntil(read(), stop), taken: () => taken, ended: () => ended };
}
