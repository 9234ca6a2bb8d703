export { type Allowance, type AllowanceOptions, type AllowanceState, createAllowance } from "./allowance.ts";
export type { Answer } from "./answer.ts";
export { createApi, type Reply } from "./api.ts";
export { assertBaseUrl, type BaseUrlRules, isLoopback } from "./base-url.ts";
export type { Budget, Leave, Priority, RateFacts } from "./budget.ts";
export type { CallOptions, Exchange } from "./call.ts";
export { type Clock, systemClock } from "./clock.ts";
export { assertCredential } from "./credential.ts";
export { DeadlinePassed, withDeadline } from "./deadline.ts";
export {
  type ErrorCode,
  type ErrorDetails,
  type ErrorReport,
  PushProfileError,
  ServiceError,
  type ServiceName,
  toPushProfileError,
  UsageError,
} from "./errors.ts";
export type { Fetch } from "./fetch.ts";
export { createHttpFetch } from "./http-fetch.ts";
export { isObject } from "./is-object.ts";
export { type BudgetOptions, createBudget, createUnlimitedBudget, type MemoryBudget } from "./memory-budget.ts";
export { readDate } from "./rate-facts.ts";
export type { Body } from "./read-body.ts";
export { type RefusalDetails, refusal, unusable } from "./refusal.ts";
export { errorFrames, errorLine, errorText } from "./render-error.ts";
export { safeJson, safeJsonText, safeText } from "./safe-text.ts";
export { createSender, type Send, type Sender, type SenderOptions } from "./sender.ts";
export { takeUntil } from "./take-until.ts";
export { thrownKind } from "./thrown.ts";
export { createTimeLimit, type TimeLimit } from "./time-limit.ts";
export type { Message, Task } from "./try-once.ts";
export { createWindDown, type WindDown } from "./wind-down.ts";
