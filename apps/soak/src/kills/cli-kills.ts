import { isFlawless } from "../find-faults.ts";
import type { SoakItem, SoakOptions, SoakResult } from "../soak-item.ts";
import { killMany } from "./kill-many.ts";
import { type Kill, killOnce } from "./kill-once.ts";
import { anyMoment, killPoints } from "./kill-points.ts";

/** `push-profile sync` killed again and again, at points that the seed draws. */
export const cliKills: SoakItem = { name: "cli-kills", title: "`push-profile sync`, killed", run };

async function run({ seed, kills, lanes, say }: SoakOptions): Promise<SoakResult> {
  let landed = 0;
  const all = await killMany({
    kills,
    seed,
    lanes,
    killOnce,
    onKill: (kill) => {
      landed += kill.landed ? 1 : 0;
      if (!isGood(kill)) say(describeFailure(kill));
      else if (landed % 10 === 0 && kill.landed) say(`${landed} of ${kills} kills landed`);
    },
  });
  return summarise(all);
}

/** The facts and failures of these kills. */
export function summarise(all: readonly Kill[]): SoakResult {
  const landed = all.filter((kill) => kill.landed);
  const failures = all.filter((kill) => !isGood(kill)).map(describeFailure);
  const sum = (count: (kill: Kill) => number): string => String(landed.reduce((total, kill) => total + count(kill), 0));
  return {
    holds: failures.length === 0,
    failures,
    facts: [
      ["kills that landed", String(landed.length)],
      ["duplicates", sum(({ faults }) => faults.duplicates.length)],
      ["lost or incomplete", sum(({ faults }) => faults.lost.length)],
      ["left undone in the ledger", sum(({ faults }) => faults.ledger.length)],
      ["without an e-mail, in doubt, created again by hand only", sum(({ asked }) => asked)],
      ["next runs that failed", sum(({ complaints }) => complaints.length)],
      ...[...killPoints, ...anyMoment].map(({ name }) => {
        return [`killed ${name}`, String(landed.filter(({ point }) => point === name).length)] as const;
      }),
      ["draws that did not land, not counted", String(all.length - landed.length)],
    ],
  };
}

/** Whether everything was right after a kill; one that did not land has to leave nothing wrong behind either. */
export function isGood({ faults, complaints }: Kill): boolean {
  return isFlawless(faults) && complaints.length === 0;
}

function describeFailure({ point, nth, faults, complaints }: Kill): string {
  const { duplicates, lost, ledger } = faults;
  return `killed ${point}, time ${nth}: ${[...complaints, ...duplicates, ...lost, ...ledger].join("; ")}`;
}
