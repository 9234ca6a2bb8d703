export type { Budget, Leave, Priority, RateFacts } from "./budget.ts";
export type { CallOptions, Exchange } from "./call.ts";
export { type Clock, systemClock } from "./clock.ts";
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
export { createTimeLimit, type TimeLimit } from "./time-limit.ts";
