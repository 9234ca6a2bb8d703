import type { WebhookSwitches } from "./webhook/webhook-switches.ts";

/** How the local HrFlow behaves where the truth is unknown or differs. */
export interface HrflowSwitches {
  /** The name under which `GET /auth` tells the permission. @default "api_key_permission" */
  permissionField?: "api_key_permission" | "api_secret_permission";
  /** Whether lists hold archived profiles; `late`: counted and paged, then taken off the page. @default "left-out" */
  archivedInLists?: "left-out" | "listed" | "late";
  /** What slim items hold: keys and dates, with the source too, or the key alone. @default "dates" */
  slimItems?: "dates" | "dates-and-source" | "key";
  /** `maxPage` of an empty list. @default 1 */
  emptyMaxPage?: 0 | 1;
  /** The most items a page has, whatever is asked for. @default 30 */
  maxLimit?: number;
  /** Whether archiving moves `updated_at`. @default true */
  archivingMovesUpdatedAt?: boolean;
  /** What a POST with a reference that is taken does. @default "refused" */
  takenReference?: "refused" | "overwrites";
  /** What a PUT does to lists it does not mention. @default "kept" */
  absentListsOnPut?: "kept" | "emptied";
  /** Where events are posted to. @default nowhere */
  webhook?: WebhookSwitches;
}

/** The switches of the API itself, filled in. */
export type HrflowRules = Required<Omit<HrflowSwitches, "webhook">>;

/** The default of every one of them. */
export const HRFLOW_DEFAULTS: HrflowRules = {
  permissionField: "api_key_permission",
  archivedInLists: "left-out",
  slimItems: "dates",
  emptyMaxPage: 1,
  maxLimit: 30,
  archivingMovesUpdatedAt: true,
  takenReference: "refused",
  absentListsOnPut: "kept",
};
