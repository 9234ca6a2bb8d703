import type { Source } from "@push-profile/hrflow-client";
import type { Answer, Asked } from "../http/answer.ts";
import { envelope, notFound } from "./envelope.ts";
import { pageOf } from "./pages.ts";
import type { HrflowService } from "./service.ts";

/** A source as profiles carry it. */
export type EmbeddedSource = Pick<Source, "key" | "name" | "type" | "subtype" | "environment">;

/** One source; `foreign`: of another team, so that this one may not see it. */
export interface StoredSource {
  source: Source;
  embedded: EmbeddedSource;
  foreign: boolean;
}

/** A source with all its fields. */
export function makeSource(key: string, name: string, id: number, createdAt: string, foreign = false): StoredSource {
  const embedded = { key, name, type: "api", subtype: "http_api", environment: "production" };
  const source: Source = {
    id,
    ...embedded,
    description: null,
    private: false,
    disable: false,
    status: true,
    sync_parsing: 1,
    archived_at: null,
    members: ["ops@example.com"],
    notification: false,
    consent: false,
    consent_url: null,
    updated_at: createdAt,
    created_at: createdAt,
  };
  return { source, embedded, foreign };
}

/** The source of this key, or the refusal. */
export function findSource(service: HrflowService, key: string | null | undefined): StoredSource | Answer {
  const found = service.sources.get(key ?? "");
  if (found === undefined) return notFound("source");
  return found.foreign ? envelope(401, `Unauthorized Access to source key: ${key}`) : found;
}

/** GET /sources: newest first; `name` is a part of the name. */
export function listSources(service: HrflowService, asked: Asked): Answer {
  const page = pageOf(asked.query, service.switches.maxLimit);
  if ("status" in page) return page;
  const name = asked.query.get("name")?.toLowerCase() ?? "";
  const size = ({ source }: StoredSource): number => service.store.all(source.key).length;
  const found = [...service.sources.values()]
    .filter(({ source, foreign }) => !foreign && (source.name ?? "").toLowerCase().includes(name))
    .sort((a, b) => (asked.query.get("sort_by") === "profile" ? size(b) - size(a) : 0));
  if (asked.query.get("order_by") === "asc") found.reverse();
  const items = found.slice(page.start, page.start + page.limit).map(({ source }) => source);
  return envelope(200, "Source list", {
    meta: page.meta(found.length, items.length, service.switches.emptyMaxPage),
    data: items,
  });
}

/** GET /source, with `stats.size` as text where it is asked for. */
export function getSource(service: HrflowService, asked: Asked): Answer {
  const found = findSource(service, asked.query.get("key"));
  if ("status" in found) return found;
  const size = service.store.listed(found.source.key, "updated_at", "desc").length;
  const stats = asked.query.get("stats") === "1" ? { stats: { size: String(size) } } : {};
  return envelope(200, "Source info", { data: { ...found.source, ...stats } });
}
