import { safeText } from "@push-profile/transport";
import type { MirrorFacts, PageFacts } from "./facts.ts";
import { failureOf } from "./failure.ts";
import { latenessText } from "./lateness.ts";
import { counted } from "./words.ts";

/** The state of everything in a sentence or two, the worst first. */
export function summary({ trouble, mirrors }: Pick<PageFacts, "trouble" | "mirrors">): string {
  const kinds = new Set(trouble.map(({ kind }) => kind));
  const notBegun = trouble.flatMap((reason) => (reason.kind === "not-begun" ? [safeText(reason.mirror)] : []));
  const paused = namesOf(mirrors.filter(({ mirror, begun }) => begun && mirror.state === "paused"));
  const quarantined = sum(mirrors.map(({ mirror }) => mirror.quarantine.count));
  const backlog = sum(mirrors.map(({ mirror }) => mirror.backlog));
  const sentences = [
    ...(kinds.has("stopping") ? ["push-profiled is stopping."] : []),
    ...(kinds.has("ledger") ? ["The ledger cannot be used."] : []),
    ...(notBegun.length === 0 ? [] : [`${notBegun.join(", ")} ${notBegun.length === 1 ? "has" : "have"} not begun.`]),
    ...(paused.length === 0 ? [] : [`${paused.join(", ")} ${paused.length === 1 ? "stands" : "stand"} still.`]),
    ...mirrors.flatMap(lateSentence),
    ...failures(mirrors.filter(({ late }) => late === null)),
    ...(quarantined === 0 ? [] : [`${counted(quarantined, "person waits", "people wait")} in quarantine.`]),
    ...(backlog === 0 ? [] : [`${counted(backlog, "person is", "people are")} due.`]),
  ];
  if (sentences.length > 0) return sentences.join(" ");
  if (mirrors.length === 0) return "No mirror has begun yet.";
  return mirrors.some(({ mirror }) => mirror.freshnessSeconds === null)
    ? "The first pass has not ended yet."
    : "Nobody is due, and nobody is in quarantine.";
}

function lateSentence(facts: MirrorFacts): string[] {
  const { mirror, late, begun } = facts;
  if (late === null || !begun) return [];
  const failure = lastFailure(facts);
  return [`${safeText(mirror.name)} ${latenessText(late)}${failure === null ? "" : `: ${failure}`}.`];
}

/** What was in the way of the last passes, each with the mirrors that it concerns. */
function failures(mirrors: readonly MirrorFacts[]): string[] {
  const concerned = new Map<string, MirrorFacts[]>();
  for (const facts of mirrors) {
    const failure = lastFailure(facts);
    if (failure !== null) concerned.set(failure, [...(concerned.get(failure) ?? []), facts]);
  }
  return [...concerned].map(([failure, those]) => `${namesOf(those).join(", ")}: ${failure}.`);
}

/** What was in the way of a mirror's last pass; `null`: nothing, or the mirror is paused, which says more. */
export function lastFailure({ mirror, passes }: Pick<MirrorFacts, "mirror" | "passes">): string | null {
  const { state, lastPass } = mirror;
  if (state === "paused" || lastPass === null) return null;
  // They are read one after the other; a pass may have ended in between.
  const [newest] = passes;
  return failureOf(newest?.outcome === lastPass.outcome ? newest : { outcome: lastPass.outcome });
}

function namesOf(mirrors: readonly MirrorFacts[]): string[] {
  return mirrors.map(({ mirror }) => safeText(mirror.name));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
