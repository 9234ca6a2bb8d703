export type { ErrorCode, ErrorReport } from "@push-profile/transport";
export { PushProfileError, ServiceError, UsageError } from "@push-profile/transport";
export type {
  Attributes,
  Existing,
  FieldRule,
  FormatFunction,
  Logic,
  LogicResult,
  ProfileInput,
  ProfileReference,
  PushAllOptions,
  PusherOptions,
  PushOptions,
  PushRules,
  TagRules,
} from "./options.ts";
export type {
  Failed,
  Gone,
  Outcome,
  OutcomeStatus,
  PlannedField,
  ProfileId,
  Skipped,
  SkipReason,
  Warning,
  Written,
} from "./outcome.ts";
