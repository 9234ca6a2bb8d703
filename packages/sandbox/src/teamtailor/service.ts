import type { Clock } from "@push-profile/transport";
import { type Answer, type Asked, answer } from "../http/answer.ts";
import type { Route } from "../http/serve.ts";
import type { Account } from "./account.ts";
import { checkRequest, type KeyRights, resolveVersion } from "./check-request.ts";
import type { Resource, ResourceType } from "./engine/resource.ts";
import type { Files } from "./files.ts";
import { OPERATIONS } from "./operations.ts";
import type { TeamtailorSettings } from "./options.ts";
import type { CandidateStore } from "./store.ts";

/** All that the local Teamtailor's operations work with. */
export interface TeamtailorService {
  clock: Clock;
  keys: ReadonlyMap<string, KeyRights>;
  switches: TeamtailorSettings;
  store: CandidateStore;
  account: Account;
  files: Files;
  resources: Readonly<Record<ResourceType, Resource>>;
  /** A signed URL for a file that was sent as `url`, another one at each call. */
  sign(folder: string, url: string): string;
}

/** The operations of the spec, each behind the service's checks. */
export function teamtailorRoutes(service: TeamtailorService): Route[] {
  return OPERATIONS.map(({ method, path, access, run }) => ({
    method,
    path,
    handle: (asked, parameters) => checkRequest(asked, service, access) ?? run(service, asked, parameters["id"] ?? ""),
  }));
}

/** What the spec does not have. */
export function teamtailorOtherwise(): Answer {
  return answer(404, null);
}

/** The version that was used; absent where none was. */
export function versionHeader({ switches }: TeamtailorService, asked: Asked): Readonly<Record<string, string>> {
  const version = resolveVersion(asked, switches.versions);
  return version === null ? {} : { "x-api-version": version };
}
