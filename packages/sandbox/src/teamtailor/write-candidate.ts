import type { Answer, Asked } from "../http/answer.ts";
import type { JsonObject } from "../json.ts";
import { NOTHING } from "./attributes.ts";
import { readAttributes } from "./candidate-rules.ts";
import { changeValues } from "./change-values.ts";
import { refusedAttributes } from "./check-request.ts";
import { render } from "./engine/render.ts";
import { EVERYTHING } from "./engine/selection.ts";
import { document, errors, type Refusals, refused } from "./errors.ts";
import type { TeamtailorService } from "./service.ts";
import type { StoredCandidate } from "./store.ts";
import { validate } from "./validate.ts";

/** POST /candidates. */
export function createCandidate(service: TeamtailorService, asked: Asked): Answer {
  const sent = readAttributes(asked.body, "create", null, refusedAttributes(asked, service.switches.versions));
  if ("refusals" in sent) return refused(...sent.refusals);
  const { merge, ...attributes } = sent.attributes;
  const twin = merge === true ? findTwin(service, attributes["email"]) : null;
  const saved =
    twin === null ? insert(service, attributes) : change(service, twin, mergeable(service, twin, attributes));
  if ("refusals" in saved) return refused(...saved.refusals);
  return answerWith(service, asked, saved, 201, { location: `${asked.base}/candidates/${saved.id}` });
}

/** PATCH /candidates/{id}: what is not sent stays. */
export function updateCandidate(service: TeamtailorService, asked: Asked, id: string): Answer {
  if (!/^\d+$/.test(id)) return refused(errors.value(id, "id"));
  const sent = readAttributes(asked.body, "update", id, refusedAttributes(asked, service.switches.versions));
  if ("refusals" in sent) return refused(...sent.refusals);
  const candidate = service.store.byId(Number(id));
  if (candidate === null) return refused(errors.notFound(id));
  const saved = change(service, candidate, sent.attributes);
  if ("refusals" in saved) return refused(...saved.refusals);
  return answerWith(service, asked, saved, 200, {});
}

function answerWith(
  service: TeamtailorService,
  { base }: Asked,
  { id }: StoredCandidate,
  status: number,
  headers: Readonly<Record<string, string>>,
): Answer {
  const { candidates } = service.resources;
  const view = candidates.view(service, id);
  if (view === null) return refused(errors.notFound(String(id)));
  return document(status, { data: render(base, candidates, view, EVERYTHING) }, headers);
}

function insert(service: TeamtailorService, attributes: JsonObject): StoredCandidate | Refusals {
  const now = service.clock.now();
  const values = changeValues(NOTHING, attributes, now, service.switches);
  const refusals = validate(service, null, values, attributes);
  if (refusals.length > 0) return { refusals };
  return service.store.add(values, now, now);
}

/** A change that changes nothing is not saved: `updated-at` stays. A file that is sent is always a change. */
function change(service: TeamtailorService, old: StoredCandidate, attributes: JsonObject): StoredCandidate | Refusals {
  const now = service.clock.now();
  const values = changeValues(old.values, attributes, now, service.switches);
  const refusals = validate(service, old, values, attributes);
  if (refusals.length > 0) return { refusals };
  const sendsFile = Boolean(attributes["resume"]) || Boolean(attributes["picture"]);
  if (!sendsFile && JSON.stringify(values) === JSON.stringify(old.values)) return old;
  const candidate = {
    ...old,
    values,
    updatedAt: now,
    emailSince: values.email === old.values.email ? old.emailSince : now,
    resumeSince: attributes["resume"] ? now : old.resumeSince,
  };
  service.store.put(candidate);
  return candidate;
}

function findTwin({ store }: TeamtailorService, email: unknown): StoredCandidate | null {
  return typeof email === "string" ? (store.byEmail(email.toLowerCase())[0] ?? null) : null;
}

/** What of a merging create is written, by the switches. */
function mergeable({ switches }: TeamtailorService, twin: StoredCandidate, attributes: JsonObject): JsonObject {
  const there: JsonObject = twin.values;
  const kept = Object.entries(attributes).filter(
    ([name]) => switches.merge === "overwrites" || name === "tags" || there[name] === null || there[name] === undefined,
  );
  const { tags } = attributes;
  const joined = switches.mergeTags === "joins" && Array.isArray(tags);
  return { ...Object.fromEntries(kept), ...(joined ? { tags: [...new Set([...twin.values.tags, ...tags])] } : {}) };
}
