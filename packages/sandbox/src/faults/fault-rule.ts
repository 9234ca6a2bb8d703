import type { ServiceName } from "@push-profile/transport";

/** Which requests a fault befalls. What is left out does not narrow. */
export interface FaultTarget {
  service?: ServiceName;
  method?: string;
  /**
   * Below the base URL, without the query. A text is the beginning of the path, by whole segments; with a `$` at its
   * end it is the whole path; `*` stands for one segment. A regular expression is tried as it is.
   */
  path?: string | RegExp;
  /** A text that the query's values or the body hold: an e-mail, say, to befall one person only. */
  about?: string;
  /** Only the nth request (from 1) that the above fit. */
  nth?: number;
  /** From the nth such request on. */
  from?: number;
  /** At most so many requests, from `from` on. */
  count?: number;
  /** Of those, only this share (0 to 1), drawn by the sandbox's seed. */
  share?: number;
}

/** What a service or a gateway may have for a body. `json`: in the service's own shape of errors. */
export type FaultBody = "empty" | "html" | "json";

/** Answers with this status; `saved`: after the service did its work, which a gateway in front may well do. */
export interface StatusFault {
  kind: "status";
  status: number;
  /** @default "json" */
  body?: FaultBody;
  /** @default false */
  saved?: boolean;
}

/** Refuses as if the rate limit were used up. */
export interface TooManyFault {
  kind: "429";
  /** The headers about the limit. @default true */
  headers?: boolean;
  /** Seconds in `Retry-After`. @default no such header */
  retryAfter?: number;
  /** @default "empty" */
  body?: FaultBody;
}

/** A page of HTML with status 200 in place of the answer. */
export interface HtmlFault {
  kind: "html";
  /** @default false */
  saved?: boolean;
}

/** Cuts the connection without an answer, before the service did anything. */
interface DropBeforeFault {
  kind: "drop-before";
}

/** Cuts the connection without an answer, after the service did its work. */
interface DropAfterFault {
  kind: "drop-after";
}

/** Takes the request and never answers. */
export interface NeverFault {
  kind: "never";
  /** @default false */
  saved?: boolean;
}

/** Does the work, sends the headers, then nothing. */
interface HalfOpenFault {
  kind: "half-open";
}

/** Does the work, sends the headers and half of the body, then cuts the connection. */
interface CutFault {
  kind: "cut";
}

/** Waits before the service starts to work. */
export interface SlowFault {
  kind: "slow";
  /** Milliseconds. */
  ms: number;
}

/** Two waits of a random length: the request on its way here, the answer on its way back. */
export interface JitterFault {
  kind: "jitter";
  /** The longest wait, in milliseconds. */
  ms: number;
}

/** On a POST of a candidate: somebody else creates one with the same e-mail just before. */
interface SecondWriterFault {
  kind: "second-writer";
}

/** A lower rate limit than the published one. */
export interface LimitFault {
  kind: "limit";
  /** Requests in a window. */
  limit: number;
  /** The headers go on telling the published limit. @default false */
  hidden?: boolean;
}

/** Moves the rate limit's windows once, at each request it befalls. */
export interface WindowShiftFault {
  kind: "window-shift";
  /** Milliseconds, later or (negative) earlier. */
  ms: number;
}

export type Fault =
  | StatusFault
  | TooManyFault
  | HtmlFault
  | DropBeforeFault
  | DropAfterFault
  | NeverFault
  | HalfOpenFault
  | CutFault
  | SlowFault
  | JitterFault
  | SecondWriterFault
  | LimitFault
  | WindowShiftFault;

export type FaultKind = Fault["kind"];

/** One fault and when it strikes. */
export type FaultRule = FaultTarget & Fault;
