import type { Answer, Asked } from "../http/answer.ts";
import { envelope } from "./envelope.ts";
import { askedProfile } from "./find-profile.ts";
import type { HrflowService } from "./service.ts";

/** GET /profile/indexing/attachments: all of them at once. */
export function listAttachments(service: HrflowService, asked: Asked): Answer {
  const stored = askedProfile(service, asked);
  if ("status" in stored) return stored;
  return envelope(200, "Profile attachment list", { data: stored.make().attachments ?? [] });
}
