export type { HrflowClient, HrflowClientOptions, Profile } from "@push-profile/hrflow-client";
export { createHrflowClient } from "@push-profile/hrflow-client";
export type { Candidate, Region, TeamtailorClient, TeamtailorClientOptions } from "@push-profile/teamtailor-client";
export { createTeamtailorClient } from "@push-profile/teamtailor-client";
export type {
  Budget,
  CallOptions,
  Clock,
  ErrorCode,
  ErrorReport,
  Exchange,
  Leave,
  Priority,
  RateFacts,
} from "@push-profile/transport";
export { PushProfileError, ServiceError, UsageError } from "@push-profile/transport";
export type { AttributeName } from "./attributes.ts";
export { isInterrupted } from "./interrupted.ts";
export { candidateClaim, foldEmail, profileClaim, tagFingerprint } from "./memory/fingerprints.ts";
export type {
  CandidateTraces,
  Indexed,
  MatchedBy,
  Memory,
  OpenCreate,
  Part,
  PushMemory,
  RecalledCandidate,
  RecalledProfile,
  TagTrace,
  Trace,
} from "./memory/memory.ts";
export type {
  Attributes,
  Existing,
  FieldRule,
  FormatFunction,
  Logic,
  LogicResult,
  OnConflict,
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
export { type PushProfileOptions, pushProfile, type TeamtailorAuth } from "./push-profile.ts";
export { createPusher, type Pusher } from "./pusher.ts";
export type { Scope } from "./scope.ts";
