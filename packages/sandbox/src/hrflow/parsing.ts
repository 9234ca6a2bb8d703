import type { Answer, Asked } from "../http/answer.ts";
import { envelope, notFound } from "./envelope.ts";
import { askedProfile } from "./find-profile.ts";
import type { HrflowService } from "./service.ts";

/** GET /profile/parsing: only what came as a file has been parsed. */
export function getParsing(service: HrflowService, asked: Asked): Answer {
  const stored = askedProfile(service, asked);
  if ("status" in stored) return stored;
  return stored.parsing === null ? notFound("profile") : envelope(200, "Profile parsing", { data: stored.parsing });
}
