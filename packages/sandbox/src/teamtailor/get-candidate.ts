import type { Answer, Asked } from "../http/answer.ts";
import { document, errors, refused } from "./errors.ts";
import { unknownParameter } from "./parameters.ts";
import { renderCandidate } from "./render-candidate.ts";
import { readSelection } from "./selection.ts";
import type { TeamtailorService } from "./service.ts";

/** GET /candidates/{id}. */
export function getCandidate(service: TeamtailorService, asked: Asked, id: string): Answer {
  if (!/^\d+$/.test(id)) return refused(errors.value(id, "id"));
  const unknown = unknownParameter(asked.query, ["include"]);
  if (unknown !== null) return refused(unknown);
  const selection = readSelection(asked.query);
  if ("status" in selection) return refused(selection);
  const candidate = service.store.byId(Number(id));
  if (candidate === null) return refused(errors.notFound(id));
  return document(200, {
    data: renderCandidate(service, asked.base, candidate, selection),
    ...(selection.include.size > 0 ? { included: [] } : {}),
  });
}
