import type { PassRecord } from "@push-profile/mirror";
import { peopleOf } from "./day-bins.ts";

/** A pass of which there is something to tell, or several one after the other that found nothing to do. */
export type PassGroup =
  | { kind: "pass"; pass: PassRecord }
  | { kind: "quiet"; newest: PassRecord; oldest: PassRecord; count: number };

/** The last passes, quiet ones drawn together, at most `limit` groups. @param passes the newest first */
export function groupPasses(passes: readonly PassRecord[], limit: number): PassGroup[] {
  const groups: PassGroup[] = [];
  for (const pass of passes) {
    const last = groups.at(-1);
    if (isQuiet(pass) && last?.kind === "quiet") {
      last.oldest = pass;
      last.count += 1;
      continue;
    }
    if (groups.length === limit) break;
    groups.push(isQuiet(pass) ? { kind: "quiet", newest: pass, oldest: pass, count: 1 } : { kind: "pass", pass });
  }
  return groups;
}

function isQuiet(pass: PassRecord): boolean {
  return pass.outcome === "done" && peopleOf(pass) === 0;
}
