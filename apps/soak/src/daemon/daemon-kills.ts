import { isGood, summarise } from "../kills/cli-kills.ts";
import { killMany } from "../kills/kill-many.ts";
import type { SoakItem, SoakOptions, SoakResult } from "../soak-item.ts";
import { killDaemonOnce } from "./daemon-kill.ts";

/** So many of the kills that are asked for: a trial takes longer here. */
const SHARE = 4;

/** `push-profiled` killed again and again, at points that the seed draws. */
export const daemonKills: SoakItem = { name: "daemon-kills", title: "`push-profiled`, killed", run };

async function run({ seed, kills, lanes, say }: SoakOptions): Promise<SoakResult> {
  let landed = 0;
  const wanted = Math.ceil(kills / SHARE);
  const all = await killMany({
    kills: wanted,
    seed,
    lanes: Math.ceil(lanes / 2),
    killOnce: killDaemonOnce,
    onKill: (kill) => {
      landed += kill.landed ? 1 : 0;
      if (!isGood(kill)) say(`${kill.point}, time ${kill.nth}: ${kill.complaints.join("; ")}`);
      else if (landed % 10 === 0 && kill.landed) say(`${landed} of ${wanted} kills landed`);
    },
  });
  return summarise(all);
}
