import type { PassRecord } from "@push-profile/mirror";
import { peopleOf } from "./day-bins.ts";
import { lastEnd, passesIn } from "./pass-times.ts";

/** A pass of which there is something to tell, or several one after the other that ended alike. */
export interface PassGroup {
  /** `quiet`: nothing was to do. `failed`: the same was in their way. */
  kind: "single" | "quiet" | "failed";
  /** The newest of them. */
  pass: PassRecord;
  count: number;
  /** When the first of them began, and when the last did, as far as that is recorded, in ms since the epoch. */
  from: number;
  until: number;
  /** Of all together. */
  counts: Readonly<Record<string, number>>;
}

/**
 * The last passes, at most `limit` groups: quiet ones are drawn together, and so are those that failed alike.
 * @param passes the newest first
 */
export function groupPasses(passes: readonly PassRecord[], limit: number): PassGroup[] {
  const groups: PassGroup[] = [];
  for (const pass of passes) {
    const last = groups.at(-1);
    if (last !== undefined && last.kind !== "single" && isAlike(last.pass, pass)) {
      last.count += passesIn(pass);
      last.from = pass.at;
      last.counts = added(last.counts, pass.counts);
      continue;
    }
    if (groups.length === limit) break;
    const until = pass.again === undefined ? pass.at : lastEnd(pass);
    groups.push({ kind: kindOf(pass), pass, count: passesIn(pass), from: pass.at, until, counts: pass.counts });
  }
  return groups;
}

function kindOf(pass: PassRecord): PassGroup["kind"] {
  if (pass.outcome === "done") return peopleOf(pass) === 0 ? "quiet" : "single";
  return pass.outcome === "bounded" ? "single" : "failed";
}

function isAlike(one: PassRecord, other: PassRecord): boolean {
  if (kindOf(one) !== kindOf(other) || one.outcome !== other.outcome) return false;
  return (["code", "status", "service"] as const).every((key) => one.error?.[key] === other.error?.[key]);
}

function added(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...names].map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]));
}
