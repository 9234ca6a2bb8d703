import type { Versions } from "./check-request.ts";
import type { WebhookSwitches } from "./webhooks/body.ts";

/** How the local Teamtailor behaves where the truth is unknown or differs. */
export interface TeamtailorSwitches {
  /** Id of the company; a key of another company answers another one. @default made from the seed */
  companyId?: string;
  /** How lists are paged. @default "numbers" */
  pages?: "numbers" | "cursors";
  /** What `merge: true` does to values that are there. @default "overwrites" */
  merge?: "overwrites" | "fills";
  /** What `merge: true` does to tags. @default "replaces" */
  mergeTags?: "replaces" | "joins";
  /** What a pitch over 140 characters is. @default "refused" */
  longPitch?: "refused" | "cut" | "kept";
  /** Whether phones lose their blanks, tags their capitals and LinkedIn URLs get a scheme when saved. @default false */
  normalises?: boolean;
  /** Milliseconds until `filter[email]` finds a new candidate or e-mail. @default 0 */
  emailFilterLagMs?: number;
  /** Milliseconds until a resume that was sent is shown. @default 0 */
  resumeLagMs?: number;
  /** Whether a file at this URL can be had. @default https, and no host that only looks reachable */
  canFetch?: (url: string) => boolean;
  /** The answer to a request over the limit. `dropped`: the connection ends. @default "empty" */
  overLimit?: "empty" | "json" | "html" | "dropped";
  /** Whether that answer says `Retry-After`. @default false */
  retryAfter?: boolean;
  /** How long before the first request the limit's window had begun, in milliseconds. @default 0 */
  windowShiftMs?: number;
  /**
   * The API versions that are accepted, and the attributes of a candidate that each refuses, `X is not allowed.`
   * @default every version seen at work, none of them refusing any
   */
  versions?: Versions;
  /** Whether the two other regions listen too, where this account's keys are unknown. @default false */
  regions?: boolean;
  /** Where events are sent. @default nowhere */
  webhook?: WebhookSwitches;
}

/** The switches with every default filled in. */
export type TeamtailorSettings = Required<Omit<TeamtailorSwitches, "webhook">>;
