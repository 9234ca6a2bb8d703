import type { Answer, Asked } from "../http/answer.ts";
import { badParameter, envelope } from "./envelope.ts";
import { pageOf } from "./pages.ts";
import { renderProfile, renderSlim } from "./render-profile.ts";
import type { HrflowService } from "./service.ts";
import { type EmbeddedSource, findSource } from "./sources.ts";
import type { Direction, SortField, StoredProfile } from "./store.ts";
import { hrflowMillis } from "./time.ts";

const DAY = 86_400_000;

/** GET /storing/profiles. Parameters it does not know are ignored, a date of change among them. */
export function listProfiles(service: HrflowService, asked: Asked): Answer {
  const { query } = asked;
  const { switches } = service;
  const sources = readSources(service, query.get("source_keys"));
  if (!(sources instanceof Map)) return sources;
  const page = pageOf(query, switches.maxLimit);
  if ("status" in page) return page;
  const by = oneOf<SortField>(query.get("sort_by"), ["created_at", "updated_at"]);
  const direction = oneOf<Direction>(query.get("order_by"), ["desc", "asc"]);
  const whole = readSwitch(query.get("return_profile"));
  if (by === null) return badParameter("Invalid value: sort_by");
  if (direction === null) return badParameter("Invalid value: order_by");
  if (whole === null) return badParameter("Invalid value: return_profile");

  const found = narrow(together(service, [...sources.keys()], by, direction), query);
  const slice = found.slice(page.start, page.start + page.limit);
  const items = switches.archivedInLists === "late" ? slice.filter(({ head }) => head.archived_at === null) : slice;
  return envelope(200, "List of profiles", {
    meta: page.meta(found.length, slice.length, switches.emptyMaxPage),
    data: items.map((stored) => {
      const source = sources.get(stored.sourceKey);
      return whole && source !== undefined ? renderProfile(stored, source) : renderSlim(stored, switches.slimItems);
    }),
  });
}

function readSources(service: HrflowService, text: string | null): Map<string, EmbeddedSource> | Answer {
  if (text === null) return badParameter("Missing field: source_keys");
  const keys = parseList(text);
  if (keys === null || keys.length === 0) return badParameter("Invalid value: source_keys");
  const sources = new Map<string, EmbeddedSource>();
  for (const key of keys) {
    const found = findSource(service, key);
    if ("status" in found) return found;
    sources.set(key, found.embedded);
  }
  return sources;
}

function parseList(text: string): string[] | null {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((key) => typeof key === "string") ? list : null;
  } catch {
    return null;
  }
}

function oneOf<T extends string>(text: string | null, allowed: readonly [T, T]): T | null {
  return text === null ? allowed[0] : (allowed.find((word) => word === text) ?? null);
}

function readSwitch(text: string | null): boolean | null {
  const word = text?.toLowerCase() ?? "false";
  if (word === "true" || word === "1") return true;
  return word === "false" || word === "0" ? false : null;
}

function together(
  service: HrflowService,
  keys: readonly string[],
  by: SortField,
  direction: Direction,
): readonly StoredProfile[] {
  const [only, ...others] = keys;
  if (only !== undefined && others.length === 0) return service.store.listed(only, by, direction);
  const sign = direction === "asc" ? 1 : -1;
  const at = ({ head }: StoredProfile): number => hrflowMillis(head[by]) ?? 0;
  return keys
    .flatMap((key) => service.store.listed(key, by, direction))
    .sort((a, b) => sign * (at(a) - at(b)) || a.number - b.number);
}

/** A day as an upper bound counts whole, in UTC. */
function narrow(profiles: readonly StoredProfile[], query: URLSearchParams): readonly StoredProfile[] {
  const [key, reference, name] = ["key", "reference", "name"].map((parameter) => query.get(parameter));
  const from = hrflowMillis(query.get("created_at_min"));
  const upTo = query.get("created_at_max");
  const bound = hrflowMillis(upTo);
  const to = bound !== null && upTo?.length === 10 ? bound + DAY - 1 : bound;
  if (!key && !reference && !name && from === null && to === null) return profiles;
  return profiles.filter(({ head, make }) => {
    if (key && head.key !== key) return false;
    if (reference && head.reference !== reference) return false;
    const created = hrflowMillis(head.created_at) ?? 0;
    if ((from !== null && created < from) || (to !== null && created > to)) return false;
    return !name || (make().info?.full_name ?? "").toLowerCase().includes(name.toLowerCase());
  });
}
