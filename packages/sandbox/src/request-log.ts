import type { ServiceName } from "@push-profile/transport";
import type { FaultKind } from "./faults/fault-rule.ts";

/** What became of one request. Times are milliseconds since the epoch, by the sandbox's clock. */
export interface LoggedRequest {
  /** Counted from 1 over both services. */
  id: number;
  service: ServiceName;
  method: string;
  /** Below the base URL, without the query: `/candidates/7`. */
  path: string;
  query: Readonly<Record<string, string>>;
  /** When it reached the socket. */
  at: number;
  /** When the service saw it: later than `at` by an injected jitter. The rate limit judges by this. */
  arrivedAt: number | null;
  /** When the answer was handed to the socket; null while there is none. */
  answeredAt: number | null;
  /** The status that was sent; null where none was. */
  status: number | null;
  /** The status that the service decided on, also where it was not sent; null while undecided. */
  decided: number | null;
  /** Faults that really struck. */
  faults: FaultKind[];
  /** Refused by the rate limit. */
  limited: boolean;
  /** As received, by lower-case name, credentials too; empty where bodies are not kept. */
  requestHeaders: Readonly<Record<string, string>>;
  /** As received, read as UTF-8; "" where there was none; null where bodies are not kept. */
  requestBody: string | null;
  responseHeaders: Readonly<Record<string, string>>;
  /** As sent, without what a fault cut off; null where none was sent or bodies are not kept. */
  responseBody: string | null;
}

/** The requests so far, oldest first; may be emptied by setting its length to 0. */
export interface RequestLog {
  readonly requests: LoggedRequest[];
  open(request: Pick<LoggedRequest, "service" | "method" | "path" | "query" | "at" | "requestHeaders">): LoggedRequest;
}

export function createRequestLog(): RequestLog {
  const requests: LoggedRequest[] = [];
  let id = 0;
  return {
    requests,
    open: (request) => {
      id++;
      const entry: LoggedRequest = {
        id,
        ...request,
        arrivedAt: null,
        answeredAt: null,
        status: null,
        decided: null,
        faults: [],
        limited: false,
        requestBody: null,
        responseHeaders: {},
        responseBody: null,
      };
      requests.push(entry);
      return entry;
    },
  };
}
