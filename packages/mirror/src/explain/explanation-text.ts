import type { CandidateExplanation, Explanation } from "./explanation.ts";

/** An explanation as lines for people, without colour. */
export function explanationText(explanation: Explanation): string[] {
  const { key, mirror, status, since, why, next, push, candidate, fields, warnings, notes } = explanation;
  const standing = since === null ? status : `${status} since ${since}`;
  return [
    `${key} in ${mirror}: ${standing}`,
    why,
    ...(candidate === null ? ["Candidate: none is known."] : candidateLines(candidate)),
    ...(push === null ? [] : pushLines(push)),
    ...fields.map(({ name, state, reason }) => `  ${name}: ${state} (${reason})`),
    ...warnings.map(({ code, meaning }) => `Warning ${code}: ${meaning}`),
    ...notes,
    `Next: ${next.what}${next.at === null ? "" : ` At ${next.at}.`}`,
  ];
}

function candidateLines({ id, matched, owner, others }: CandidateExplanation): string[] {
  const shared = others.map(
    ({ mirror, key, live }) => `  also led to by ${key} in ${mirror}${live ? "" : " (no longer live)"}`,
  );
  const owned =
    owner === null || owner.self || others.length === 0 ? [] : [`  owned by ${owner.key} in ${owner.mirror}`];
  return [`Candidate: ${id}, ${matched}.`, ...owned, ...shared];
}

function pushLines({ at, outcome, attempts, error, fix }: NonNullable<Explanation["push"]>): string[] {
  const tries = attempts > 0 ? [`${attempts} ${attempts === 1 ? "try" : "tries"} since the last change`] : [];
  const facts = [...(outcome === null ? [] : [outcome]), ...(at === null ? [] : [`at ${at}`]), ...tries];
  const last = facts.length === 0 ? [] : [`Last push: ${facts.join(", ")}.`];
  if (error === null) return last;
  return [...last, `Last error: ${error.message} (${error.code})`, ...(fix === null ? [] : [`  ${fix}`])];
}
