import type { PushRules } from "push-profile";

/** What a sweep does with the candidate of somebody who is no longer wanted there. */
export type Farewell = "keep" | "tag" | "delete";

/** Everything that a mirror is told; plain data, and the user's functions in `rules`. */
export interface MirrorSettings {
  /** As the config file calls it; the source's key where nothing does. */
  name: string;
  /** Key of the HrFlow source. */
  source: string;
  /** Which mirror owns a candidate that several reach; lower wins. */
  priority: number;
  account: {
    /** Without a trailing slash. */
    baseUrl: string;
    apiKey: string;
    /** Requests in any 10 s at most; 0: not paced. */
    limit: number;
  };
  rules: PushRules;
  /** Text of everything that shapes the output: when it differs, everybody is looked at again. */
  mapping: string;
  /** For somebody who was archived or deleted in HrFlow. */
  onArchive: Farewell;
  /** For somebody whom a logic refuses now. */
  onSkip: Farewell;
  /** Whom a new mirror takes: everybody, those who change from now on, or since a time (milliseconds since the epoch). */
  start: "all" | "now" | number;
  /** One try of a request, in milliseconds. */
  timeoutMs: number;
  /** People at once. */
  concurrency: number;
}
