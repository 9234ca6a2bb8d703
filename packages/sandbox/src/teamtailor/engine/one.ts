import type { Answer, Asked } from "../../http/answer.ts";
import { document, errors, noContent, refused } from "../errors.ts";
import type { TeamtailorService } from "../service.ts";
import { unknownParameter } from "./parameters.ts";
import { readBody } from "./read-body.ts";
import { render, renderIncluded } from "./render.ts";
import type { Resource, View, Write } from "./resource.ts";
import { EVERYTHING, readSelection, type Selection } from "./selection.ts";

/** GET of one record. */
export function showResource(service: TeamtailorService, resource: Resource, asked: Asked, id: string): Answer {
  if (!isId(id)) return refused(errors.value(id, "id"));
  const unknown = unknownParameter(asked.query, resource.includes.size > 0 ? ["include"] : []);
  if (unknown !== null) return refused(unknown);
  const selection = readSelection(service.resources, resource, asked.query);
  if ("status" in selection) return refused(selection);
  const view = resource.view(service, Number(id));
  return view === null ? refused(errors.notFound(id)) : answerOne(service, resource, asked, 200, view, selection);
}

/** POST of a record. */
export function createResource(service: TeamtailorService, resource: Resource, write: Write, asked: Asked): Answer {
  const sent = readBody(asked.body, write.rules, null);
  if ("refusals" in sent) return refused(...sent.refusals);
  const saved = write.save(service, sent);
  if (typeof saved !== "number") return refused(...saved.refusals);
  const view = resource.view(service, saved);
  if (view === null) return refused(errors.notFound(String(saved)));
  const told = answerOne(service, resource, asked, 201, view, EVERYTHING);
  const location = `${asked.base}/${resource.type}/${saved}`;
  return write.location ? { ...told, headers: { ...told.headers, location } } : told;
}

/** PATCH of a record: what is not sent stays. */
export function updateResource(
  service: TeamtailorService,
  resource: Resource,
  write: Write,
  asked: Asked,
  id: string,
): Answer {
  if (!isId(id)) return refused(errors.value(id, "id"));
  const sent = readBody(asked.body, write.rules, id);
  if ("refusals" in sent) return refused(...sent.refusals);
  if (resource.view(service, Number(id)) === null) return refused(errors.notFound(id));
  const saved = write.save(service, sent, Number(id));
  if (typeof saved !== "number") return refused(...saved.refusals);
  const view = resource.view(service, saved);
  return view === null ? refused(errors.notFound(id)) : answerOne(service, resource, asked, 200, view, EVERYTHING);
}

/** DELETE of a record. */
export function deleteResource(service: TeamtailorService, resource: Resource, id: string): Answer {
  if (!isId(id)) return refused(errors.value(id, "id"));
  if (resource.view(service, Number(id)) === null) return refused(errors.notFound(id));
  resource.remove(service, Number(id));
  return noContent();
}

/** Whether an id in a path can be one. */
export function isId(id: string): boolean {
  return /^\d+$/.test(id);
}

function answerOne(
  service: TeamtailorService,
  resource: Resource,
  { base }: Asked,
  status: number,
  view: View,
  selection: Selection,
): Answer {
  return document(status, {
    data: render(base, resource, view, selection),
    ...renderIncluded(service, base, resource, [view.id], selection.include),
  });
}
