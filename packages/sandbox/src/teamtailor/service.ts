import type { Clock } from "@push-profile/transport";
import type { Answer, Asked } from "../http/answer.ts";
import { answer } from "../http/answer.ts";
import type { Route } from "../http/serve.ts";
import { checkRequest, type KeyRights, resolveVersion } from "./check-request.ts";
import { getCompany } from "./company.ts";
import { getCandidate } from "./get-candidate.ts";
import { listCandidates } from "./list-candidates.ts";
import type { TeamtailorSwitches } from "./options.ts";
import type { CandidateStore } from "./store.ts";
import { createCandidate, deleteCandidate, updateCandidate } from "./write-candidate.ts";

/** All that the local Teamtailor's operations work with. */
export interface TeamtailorService {
  clock: Clock;
  keys: ReadonlyMap<string, KeyRights>;
  switches: Required<TeamtailorSwitches>;
  store: CandidateStore;
  /** Another one at each call, for signed URLs. */
  newSignature(): string;
}

type Operation = (service: TeamtailorService, asked: Asked, id: string) => Answer;

const OPERATIONS: readonly [method: string, path: string, operation: Operation][] = [
  ["GET", "/company", getCompany],
  ["GET", "/candidates", listCandidates],
  ["POST", "/candidates", createCandidate],
  ["GET", "/candidates/:id", getCandidate],
  ["PATCH", "/candidates/:id", updateCandidate],
  ["DELETE", "/candidates/:id", deleteCandidate],
];

/** The operations of the spec, each behind the service's checks. */
export function teamtailorRoutes(service: TeamtailorService): Route[] {
  return OPERATIONS.map(([method, path, operation]) => ({
    method,
    path,
    handle: (asked, parameters) =>
      checkRequest(asked, service.keys) ?? operation(service, asked, parameters["id"] ?? ""),
  }));
}

/** What is not modelled, relationships' own paths among it. */
export function teamtailorOtherwise(): Answer {
  return answer(404, null);
}

/** The version that was used; absent where none was. */
export function versionHeader(asked: Asked): Readonly<Record<string, string>> {
  const version = resolveVersion(asked);
  return version === null ? {} : { "x-api-version": version };
}
