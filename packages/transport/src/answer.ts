import type { ServiceName } from "./errors.ts";
import type { AnswerHeaders } from "./fetch.ts";
import type { Body } from "./read-body.ts";

/** An answer read to its end, and what it answers. */
export interface Answer {
  service: ServiceName;
  /** What was asked, as the spec writes it, such as `GET /candidates/{id}`; never a value. */
  operation: string;
  method: string;
  status: number;
  headers: AnswerHeaders;
  body: Body;
}
