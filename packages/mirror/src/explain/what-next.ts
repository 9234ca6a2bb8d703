import type { MirrorState, Person } from "../ledger/ledger.ts";
import { isoTimeOrNull } from "../status/iso-time.ts";
import type { Explanation } from "./explanation.ts";

type Facts = Pick<Person, "key" | "status" | "reason" | "dueAt" | "againAt">;

const AT_CHANGE = "They are pushed again at their next change in HrFlow";

/** What happens next with a known person. A mirror that stands still pushes nobody before it goes on. */
export function whatNext(person: Facts, { pause }: Pick<MirrorState, "pause">): Explanation["next"] {
  const { what, at } = unpaused(person);
  if (pause === null || !isWaiting(person)) return { what, at: isoTimeOrNull(at) };
  const later = pause.tryAt === null ? null : Math.max(pause.tryAt, at ?? 0);
  return { what: `${what} Not before the mirror goes on, which is paused.`, at: isoTimeOrNull(later) };
}

/** What happens next with somebody who has no row. */
export function nextUnknown({ pause }: Pick<MirrorState, "pause">): Explanation["next"] {
  const what =
    "If the source lists them, the next pass or sweep takes them; `push-profile push <key>` pushes them now.";
  return { what: pause === null ? what : `${what} The mirror is paused.`, at: null };
}

/** What happens next with somebody who was forgotten. */
export function nextForgotten(): Explanation["next"] {
  return { what: "Nothing: they are not pushed again, even if the source lists them.", at: null };
}

function isWaiting({ status, againAt }: Facts): boolean {
  return status === "due" || status === "retrying" || againAt !== null;
}

function unpaused({ key, status, reason, dueAt, againAt }: Facts): { what: string; at: number | null } {
  switch (status) {
    case "due":
      return { what: "The next pass pushes them.", at: dueAt };
    case "retrying":
      return {
        what: "The first pass from then on tries them again: the daemon's, where one runs, or that of `push-profile sync`.",
        at: dueAt,
      };
    case "quarantined":
      return {
        what: `${AT_CHANGE}, or by \`push-profile quarantine retry ${key}\`.`,
        at: null,
      };
    case "synced":
    case "conflict":
      if (againAt !== null) return { what: "A file that Teamtailor refused is tried again.", at: againAt };
      return { what: `${AT_CHANGE}.`, at: null };
    case "skipped":
      return { what: afterSkip(reason), at: null };
    case "gone":
      return { what: "They are not created again unless a push is told to (`--recreate`).", at: null };
    case "archived":
      return { what: "They are due again when the source lists them again.", at: null };
  }
}

function afterSkip(reason: Person["reason"]): string {
  switch (reason) {
    case "no-email":
      return `${AT_CHANGE}: with an e-mail they are created. With \`sourced: true\` they are created without one.`;
    case "existing":
      return `${AT_CHANGE}, under the same rule; \`existing: fill\` or \`overwrite\` lets them be written.`;
    case "restricted":
      return `${AT_CHANGE}, if the restriction was lifted in Teamtailor by then.`;
    case "forgotten":
      return "Nothing: they are not pushed again.";
    case "gone":
      return "They are not created again unless a push is told to (`--recreate`).";
    case "archived":
    case "vanished":
      return "They are due again when the source lists them again.";
    case "dropped":
      return `${AT_CHANGE}.`;
    default:
      return `${AT_CHANGE}, or when the mirror's filters or mapping change.`;
  }
}
