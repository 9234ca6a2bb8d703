import type { Profile } from "@push-profile/hrflow-client";
import type { Answer } from "../../http/answer.ts";
import type { FormFile } from "../../http/multipart.ts";
import { badParameter, notFound } from "../envelope.ts";
import type { HrflowService } from "../service.ts";
import type { StoredProfile } from "../store.ts";
import { hrflowTime } from "../time.ts";
import { readFile } from "./read-file.ts";
import { renderContent, renderParsing } from "./render-upload.ts";

/** A file that was accepted, and what was said of its person. */
export interface Upload {
  sourceKey: string;
  /** Of the profile whose content it replaces. */
  key: string | null;
  /** For a new profile; `null` where there is a key. */
  reference: string | null;
  createdAt: string | null;
  /** When it came, in milliseconds since the epoch. */
  at: number;
  file: FormFile;
  lists: Pick<Profile, "labels" | "tags" | "metadatas">;
  /** Whether its parsing is announced as well. */
  tellsParsing: boolean;
}

/** The profile that an upload replaces, `null` for a new one, or the refusal. */
export function uploadTarget(service: HrflowService, upload: Upload): StoredProfile | null | Answer {
  const { sourceKey, key, reference } = upload;
  if (key !== null) return service.store.byKey(sourceKey, key) ?? notFound("profile");
  return reference === null ? null : ownerOfReference(service, sourceKey, reference);
}

/** Who has a reference, where that may be overwritten; the refusal where not; `null`: it is free. */
export function ownerOfReference(
  service: HrflowService,
  sourceKey: string,
  reference: string,
): StoredProfile | null | Answer {
  const owner = service.store.byReference(sourceKey, reference);
  if (service.switches.takenReference === "overwrites") return owner;
  const free = owner === null && !service.uploads.holds(sourceKey, reference);
  return free ? null : badParameter("Object already exists: profile");
}

/**
 * Reads an upload's file into its profile and tells the webhook. The refusal where there is no place for it any more.
 * @param now the moment of reading, in milliseconds since the epoch
 */
export function storeUpload(service: HrflowService, upload: Upload, now: number): StoredProfile | Answer {
  const target = uploadTarget(service, upload);
  if (target !== null && "status" in target) return target;
  const stored = target === null ? add(service, upload, now) : replace(service, upload, target, now);
  const end = target === null ? "success" : "update";
  if (upload.tellsParsing) service.announce(`profile.parsing.${end}`, stored);
  service.announce(`profile.storing.${end}`, stored);
  return stored;
}

function add(service: HrflowService, upload: Upload, now: number): StoredProfile {
  const { sourceKey, reference, file, lists } = upload;
  const at = hrflowTime(now);
  const key = service.newKey();
  const content = readFile(file);
  const profile: Profile = {
    id: service.nextId(),
    key,
    ...renderContent(content, file, key, at),
    tags: [],
    metadatas: [],
    labels: [],
    ...lists,
  };
  const created = upload.createdAt ?? hrflowTime(upload.at);
  const head = { key, reference, created_at: created, updated_at: at, archived_at: null };
  const parsing = renderParsing(content, file, key, contentUid(service));
  return service.store.add(sourceKey, head, () => profile, parsing);
}

function replace(service: HrflowService, upload: Upload, target: StoredProfile, now: number): StoredProfile {
  const { file, lists } = upload;
  const { head } = target;
  const at = hrflowTime(now);
  const content = readFile(file);
  const profile: Profile = { ...target.make(), ...renderContent(content, file, head.key, at), ...lists };
  const touched = { ...head, created_at: upload.createdAt ?? head.created_at, updated_at: at };
  const parsing = renderParsing(content, file, head.key, contentUid(service));
  return service.store.replace(target, touched, () => profile, parsing);
}

function contentUid(service: HrflowService): string {
  return service.newKey().slice(0, 10);
}
