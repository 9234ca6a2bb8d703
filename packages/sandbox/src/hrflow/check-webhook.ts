import { createHash } from "node:crypto";
import type { Answer, Asked } from "../http/answer.ts";
import { parseObject, textOf } from "../json.ts";
import { envelope } from "./envelope.ts";
import type { HrflowService } from "./service.ts";
import { TEAM_NAME } from "./team.ts";

/** POST /webhook/check: refuses no content, and posts nothing. */
export function checkWebhook(_service: HrflowService, { body }: Asked): Answer {
  const sent = parseObject(body) ?? {};
  const [url, type] = [textOf(sent["url"]), textOf(sent["type"])];
  const id = url === null ? null : `wid_${createHash("sha1").update(url).digest("hex").slice(0, 22)}`;
  return envelope(200, "ok", { data: { team_name: TEAM_NAME, webhook_id: id, url, type } });
}
