import type { Profile } from "@push-profile/hrflow-client";
import type { Answer, Asked } from "../http/answer.ts";
import { isJsonObject, type JsonObject, parseObject, textOf } from "../json.ts";
import { badParameter, envelope, notFound } from "./envelope.ts";
import { findProfile } from "./find-profile.ts";
import { renderProfile } from "./render-profile.ts";
import type { HrflowService } from "./service.ts";
import { findSource, type StoredSource } from "./sources.ts";
import type { StoredProfile } from "./store.ts";
import { hrflowTime } from "./time.ts";
import { ownerOfReference } from "./upload/store-upload.ts";

/** What the service keeps itself: nobody can write it, or not here. */
const KEPT = ["id", "key", "source", "source_key", "updated_at", "archive", "archived_at", "attachments"];

const LISTS = [
  "experiences",
  "educations",
  "skills",
  "languages",
  "certifications",
  "courses",
  "tasks",
  "interests",
  "tags",
  "metadatas",
  "labels",
];

/** GET /profile/indexing: archived ones too; the reference counts where both are given. */
export function getProfile(service: HrflowService, { query }: Asked): Answer {
  const source = findSource(service, query.get("source_key"));
  if ("status" in source) return source;
  const stored = findProfile(service, source, { key: query.get("key"), reference: query.get("reference") });
  return stored === null
    ? notFound("profile")
    : envelope(200, "Profile details", { data: renderProfile(stored, source.embedded) });
}

/** POST /profile/indexing, flat or nested. */
export function createProfile(service: HrflowService, asked: Asked): Answer {
  const input = readInput(service, asked.body);
  if ("status" in input) return input;
  const { source, fields } = input;
  const reference = textOf(fields["reference"]);
  const owner = reference === null ? null : ownerOfReference(service, source.embedded.key, reference);
  if (owner !== null) {
    if ("status" in owner) return owner;
    return envelope(201, "Profile created", {
      data: renderProfile(overwrite(service, owner, fields), source.embedded),
    });
  }
  const now = hrflowTime(service.clock.now());
  const key = service.newKey();
  const number = service.nextId();
  const profile: Profile = { ...ours(service, fields), id: number, key, attachments: [] };
  const head = { key, reference, created_at: textOf(fields["created_at"]) ?? now, updated_at: now, archived_at: null };
  const stored = service.store.add(source.embedded.key, head, () => profile);
  service.announce("profile.storing.success", stored);
  return envelope(201, "Profile created", { data: renderProfile(stored, source.embedded) });
}

/** PUT /profile/indexing: what is sent replaces, lists too. */
export function editProfile(service: HrflowService, asked: Asked): Answer {
  const input = readInput(service, asked.body);
  if ("status" in input) return input;
  const { source, fields } = input;
  const stored = findProfile(
    service,
    source,
    { key: textOf(fields["key"]), reference: textOf(fields["reference"]) },
    "key",
  );
  if (stored === null) return notFound("profile");
  const edited = overwrite(service, stored, fields);
  return envelope(200, "Profile edited", { data: renderProfile(edited, source.embedded) });
}

/** PATCH /profile/indexing/archive. */
export function archiveProfile(service: HrflowService, asked: Asked): Answer {
  const body = parseObject(asked.body);
  if (body === null) return badParameter("Malformed JSON");
  const source = findSource(service, textOf(body["source_key"]));
  if ("status" in source) return source;
  const names = {
    key: textOf(body["key"]),
    reference: textOf(body["reference"]),
    email: textOf(body["profile_email"]),
  };
  const stored = findProfile(service, source, names);
  if (stored === null) return notFound("profile");
  setArchived(service, stored, body["is_archive"] !== 0);
  return envelope(200, "Profile archived", { data: { key: stored.head.key } });
}

/** Archives a profile or brings it back. */
export function setArchived(service: HrflowService, stored: StoredProfile, archived: boolean): StoredProfile {
  const now = hrflowTime(service.clock.now());
  return service.store.replace(
    stored,
    {
      ...stored.head,
      archived_at: archived ? now : null,
      updated_at: service.switches.archivingMovesUpdatedAt ? now : stored.head.updated_at,
    },
    stored.make,
  );
}

/** Puts `fields` over a profile; `updated_at` moves, and the webhook is told. */
function overwrite(service: HrflowService, stored: StoredProfile, fields: JsonObject): StoredProfile {
  const emptied =
    service.switches.absentListsOnPut === "emptied" ? Object.fromEntries(LISTS.map((name) => [name, []])) : {};
  const profile: Profile = { ...stored.make(), ...emptied, ...ours(service, fields) };
  const { head } = stored;
  const edited = service.store.replace(
    stored,
    {
      ...head,
      reference: "reference" in fields ? textOf(fields["reference"]) : head.reference,
      created_at: textOf(fields["created_at"]) ?? head.created_at,
      updated_at: hrflowTime(service.clock.now()),
    },
    () => profile,
  );
  service.announce("profile.storing.update", edited);
  return edited;
}

function readInput(service: HrflowService, body: string): { source: StoredSource; fields: JsonObject } | Answer {
  const parsed = parseObject(body);
  if (parsed === null) return badParameter("Malformed JSON");
  const source = findSource(service, textOf(parsed["source_key"]));
  if ("status" in source) return source;
  const fields = isJsonObject(parsed["profile"]) ? parsed["profile"] : parsed;
  return isJsonObject(fields["info"]) ? { source, fields } : badParameter("Missing field: info");
}

/** What a writer may set, as sent; steps of a career get a key. */
function ours(service: HrflowService, fields: JsonObject): Omit<Profile, "key"> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !KEPT.includes(name))
      .map(([name, value]) => [
        name,
        name === "experiences" || name === "educations" ? withKeys(service, value) : value,
      ]),
  );
}

function withKeys(service: HrflowService, steps: unknown): unknown {
  if (!Array.isArray(steps)) return steps;
  return steps.map((step: unknown) => (isJsonObject(step) ? { key: service.newKey(), ...step } : step));
}
