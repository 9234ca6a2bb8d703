import type { SkipReason } from "push-profile";
import type { MirrorState, Person } from "../ledger/ledger.ts";
import { isoTime } from "../status/iso-time.ts";

type Reason = Exclude<Person["reason"], `logic:${string}` | null>;

const REASONS: Readonly<Record<Reason, string>> = {
  archived: "The profile was archived in HrFlow.",
  dropped: "Somebody dropped them from quarantine.",
  existing: "The candidate existed before the first push, and those are left alone here (`existing: skip`).",
  forgotten: "They were forgotten on request.",
  gone: "The candidate was deleted in Teamtailor, as an erasure does.",
  "no-email": "The profile has no e-mail, so a candidate could not be found again by the next push.",
  restricted: "The candidate is restricted in Teamtailor.",
  vanished: "HrFlow does not have the profile any more: two sweeps in a row did not find it.",
};

/** Why a known person is where they are, in a sentence. */
export function whyOf(person: Pick<Person, "status" | "reason" | "outcome" | "candidateId" | "conflicts">): string {
  const { status, reason, outcome, candidateId, conflicts } = person;
  switch (status) {
    case "synced":
      return syncedBy(outcome);
    case "conflict":
      return conflicts.length === 0
        ? "They stand in Teamtailor; something changed on both sides since the last push."
        : `They stand in Teamtailor; changed on both sides since the last push: ${conflicts.join(", ")}.`;
    case "due":
      return candidateId === null
        ? "They wait for their first push."
        : "They stand in Teamtailor, and wait to be pushed again.";
    case "retrying":
      return "The last push failed for a reason that may pass.";
    case "quarantined":
      return "The push failed for a reason of their own.";
    case "skipped":
      return reasonOf(reason) ?? "The push skipped them.";
    case "gone":
      return REASONS.gone;
    case "archived":
      return reasonOf(reason) ?? REASONS.archived;
  }
}

function syncedBy(outcome: Person["outcome"]): string {
  if (outcome === "created") return "They stand in Teamtailor: the last push created the candidate.";
  if (outcome === "updated") return "They stand in Teamtailor: the last push brought the candidate up to date.";
  return "They stand in Teamtailor: the last push found nothing to bring there.";
}

/** A reason in words; `null` where there is none. */
export function reasonOf(reason: SkipReason | "gone" | null): string | null {
  if (reason === null) return null;
  return isLogic(reason) ? `The filter "${reason.slice("logic:".length)}" refuses them.` : REASONS[reason];
}

function isLogic(reason: SkipReason | "gone"): reason is `logic:${string}` {
  return reason.startsWith("logic:");
}

/** Why somebody may have no row. */
export function whyUnknown({ startFrom, watermark }: Pick<MirrorState, "startFrom" | "watermark">): string {
  if (watermark === null) return "The source was not yet listed to its end: they may come.";
  const early = startFrom === null ? "" : ` last changed before ${isoTime(startFrom)}, where this mirror begins,`;
  return `The source did not list them: they are not in it,${early} or were archived before they were ever seen.`;
}
