import type { Clock } from "@push-profile/transport";
import type { Answer, Asked } from "../http/answer.ts";
import type { Route } from "../http/serve.ts";
import { listAttachments } from "./attachments.ts";
import { authorize, type HrflowAccess, type Permission } from "./authorize.ts";
import { checkWebhook } from "./check-webhook.ts";
import { envelope } from "./envelope.ts";
import { listProfiles } from "./list-profiles.ts";
import type { HrflowRules } from "./options.ts";
import { getParsing } from "./parsing.ts";
import { archiveProfile, createProfile, editProfile, getProfile } from "./profiles.ts";
import { getSource, listSources, type StoredSource } from "./sources.ts";
import type { ProfileStore } from "./store.ts";
import { TEAM_NAME } from "./team.ts";
import { parseFile } from "./upload/parse-file.ts";
import type { UploadQueue } from "./upload/upload-queue.ts";
import type { Announce } from "./webhook/post-events.ts";

/** All that the local HrFlow's operations work with. */
export interface HrflowService {
  access: HrflowAccess;
  clock: Clock;
  switches: HrflowRules;
  sources: ReadonlyMap<string, StoredSource>;
  store: ProfileStore;
  uploads: UploadQueue;
  /** Tells the webhook, where there is one. */
  announce: Announce;
  newKey(): string;
  nextId(): number;
}

type Operation = (service: HrflowService, asked: Asked, permission: Permission) => Answer;

/** Every operation of the spec. */
export const HRFLOW_OPERATIONS: readonly [method: string, path: string, need: Permission, operation: Operation][] = [
  ["GET", "/auth", "all", getAuth],
  ["GET", "/sources", "read", listSources],
  ["GET", "/source", "read", getSource],
  ["GET", "/storing/profiles", "read", listProfiles],
  ["GET", "/profile/indexing", "read", getProfile],
  ["POST", "/profile/indexing", "write", createProfile],
  ["PUT", "/profile/indexing", "write", editProfile],
  ["PATCH", "/profile/indexing/archive", "write", archiveProfile],
  ["GET", "/profile/indexing/attachments", "read", listAttachments],
  ["GET", "/profile/parsing", "read", getParsing],
  ["POST", "/profile/parsing/file", "write", parseFile],
  ["POST", "/webhook/check", "write", checkWebhook],
];

/** The operations of the spec, each behind its permission. */
export function hrflowRoutes(service: HrflowService): Route[] {
  return HRFLOW_OPERATIONS.map(([method, path, need, operation]) => ({
    method,
    path,
    handle: (asked) => {
      service.uploads.settle();
      const permission = authorize(service.access, asked, need);
      return typeof permission === "string" ? operation(service, asked, permission) : permission;
    },
  }));
}

/** A known path with another method: 405; anything else: 404. */
export function hrflowOtherwise(service: HrflowService, asked: Asked): Answer {
  const known = HRFLOW_OPERATIONS.some(([, path]) => path === asked.path);
  const permission = authorize(service.access, asked, asked.method === "GET" ? "read" : "write");
  if (typeof permission !== "string") return permission;
  return known ? envelope(405, "Method Not Allowed") : envelope(404, "Not found");
}

function getAuth({ switches }: HrflowService, _asked: Asked, permission: Permission): Answer {
  return envelope(200, "API Access Success", {
    data: {
      team_name: TEAM_NAME,
      team_subdomain: "example-works",
      request_origin: null,
      [switches.permissionField]: permission,
    },
  });
}
