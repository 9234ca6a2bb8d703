import { type CallOptions, ServiceError } from "@push-profile/transport";
import type { Outcome } from "push-profile";
import type { DuePerson } from "../ledger/ledger.ts";
import { concernsMirror } from "../pause/pause-rules.ts";
import { applyOnSkip } from "../sweep/apply-on-skip.ts";
import { takeTagsBack } from "../sweep/take-tags-back.ts";
import type { PushingDeps } from "./pushing-deps.ts";

/**
 * What follows from an outcome that was recorded: somebody whom a logic refuses now leaves as `onSkip` says; from somebody
 * who is wanted again our tags are taken. What a service refuses here a sweep does later.
 * @throws PushProfileError `guard`, refusals that concern the mirror; what the ledger throws
 */
export async function afterPush(
  deps: PushingDeps,
  person: DuePerson,
  { status, reason }: Outcome,
  call: CallOptions,
): Promise<void> {
  const { settings, guard, dryRun, log } = deps;
  if (dryRun) return;
  const run = { call, guard, dryRun };
  try {
    if (status === "skipped" && reason?.startsWith("logic:")) await applyOnSkip(deps, person, run);
    else if (isWritten(status) && mayHaveTags(settings)) await takeTagsBack(deps, person, run);
  } catch (thrown) {
    if (!(thrown instanceof ServiceError) || concernsMirror(thrown)) throw thrown;
    log.warn({ code: thrown.code, status: thrown.status }, "a tag or a deletion is left to the next sweep");
  }
}

function isWritten(status: Outcome["status"]): boolean {
  return status === "created" || status === "updated" || status === "unchanged";
}

function mayHaveTags({ onArchive, onSkip }: PushingDeps["settings"]): boolean {
  return onArchive === "tag" || onSkip === "tag";
}
