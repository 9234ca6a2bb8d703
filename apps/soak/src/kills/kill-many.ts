import { createRandom } from "../random.ts";
import type { Kill } from "./kill-once.ts";
import { anyMoment, type KillPoint, killPoints } from "./kill-points.ts";

export interface KillManyOptions {
  /** How many kills have to land. */
  kills: number;
  seed: number;
  /** Trials at once; each waits more than it works. */
  lanes: number;
  killOnce: (point: KillPoint, nth: number) => Promise<Kill>;
  /** Each trial as it ends. */
  onKill?: (kill: Kill) => void;
}

/** Of this many draws at least one lands, or something is wrong with the trials themselves. */
const DRAWS_PER_KILL = 3;

/**
 * Kills at points that the seed draws until so many have landed. What did not land is in the answer too, and counts as
 * nothing.
 * @throws Error where too few land
 */
export async function killMany({ kills, seed, lanes, killOnce, onKill }: KillManyOptions): Promise<Kill[]> {
  const random = createRandom(seed);
  const all: Kill[] = [];
  let draws = 0;
  let open = kills;
  await Promise.all(Array.from({ length: lanes }, lane));
  return all;

  async function lane(): Promise<void> {
    while (open > 0) {
      open -= 1;
      draws += 1;
      if (draws > kills * DRAWS_PER_KILL) throw new Error(`${draws} draws did not make ${kills} kills (seed ${seed})`);
      const point = random.pick(EVERYWHERE);
      const kill = await killOnce(point, random.between(1, point.times));
      if (!kill.landed) open += 1;
      all.push(kill);
      onKill?.(kill);
    }
  }
}

const [first, ...others] = killPoints;
const EVERYWHERE: readonly [KillPoint, ...KillPoint[]] = [first, ...others, ...anyMoment];
