import type { CandidateTraces, Trace } from "push-profile";
import type { Person } from "../ledger/ledger.ts";
import { isoTime } from "../status/iso-time.ts";
import type { FieldExplanation } from "./explanation.ts";

/** Field by field what the last push did, and what is remembered of it; by name. */
export function explainFields(
  { changed, kept, conflicts }: Pick<Person, "changed" | "kept" | "conflicts">,
  traces: CandidateTraces | null,
): FieldExplanation[] {
  const remembered = new Map<string, Trace>(Object.entries(traces?.fields ?? {}));
  const reasons = new Map(kept.map(({ name, reason }) => [name, reason]));
  const written = new Set(changed);
  const both = new Set<string>(conflicts);
  const names = new Set([...remembered.keys(), ...reasons.keys(), ...written, ...both]);
  return [...names].sort().flatMap((name) => explain(name) ?? []);

  function explain(name: string): FieldExplanation | null {
    const trace = remembered.get(name);
    const refused = trace?.refused;
    if (refused !== undefined) {
      const times = refused.times === 1 ? "once" : `${refused.times} times`;
      return { name, state: "refused", reason: `Teamtailor refused the file ${times}, last at ${isoTime(refused.at)}` };
    }
    if (both.has(name)) return { name, state: "conflict", reason: conflictReason(name) };
    if (written.has(name)) return { name, state: "written", reason: "the last push wrote it" };
    const why = reasons.get(name);
    if (why !== undefined) return { name, state: "kept", reason: why };
    if (trace?.theirs) return { name, state: "kept", reason: "Teamtailor had a value before the first push" };
    // A blank that is remembered only so that a recruiter's edit is seen: nothing to tell.
    return trace === undefined || trace.sent === ""
      ? null
      : { name, state: "pushed", reason: "as it was last pushed; Teamtailor was not asked since" };
  }

  function conflictReason(name: string): string {
    const side = written.has(name) ? "HrFlow's value was written" : "Teamtailor's value was kept";
    return `changed on both sides; ${side}`;
  }
}
