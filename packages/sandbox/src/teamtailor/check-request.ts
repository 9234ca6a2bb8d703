import { type Answer, type Asked, answer } from "../http/answer.ts";
import { errors, handWritten, MEDIA_TYPE, refused } from "./errors.ts";
import type { TeamtailorService } from "./service.ts";

/** The API versions that are accepted, and which attributes of a candidate each refuses as unknown to it. */
export type Versions = Readonly<Record<string, readonly string[]>>;

/** Every version seen at work; no difference between them in what they accept is known. */
export const VERSIONS: Versions = {
  "20161108": [],
  "20180828": [],
  "20210218": [],
  "20211201": [],
  "20240404": [],
  "20240904": [],
};

/** The newest of the versions. */
export function currentVersion(versions: Versions): string {
  return Object.keys(versions).sort().at(-1) ?? "";
}

/** What a key may do. Only scope Admin sees more than jobs, departments and locations; `write` alone creates, but neither reads nor updates. */
export interface KeyRights {
  scope: "admin" | "internal";
  permission: "read-write" | "read" | "write";
}

/** What an operation asks of a request. */
export interface Access {
  /** Whether a key of any scope may do it; else it takes scope Admin. */
  anyScope: boolean;
  /** Whether the body is a form, not JSON:API. */
  form: boolean;
}

/** The version that a request gets: the newest one up to the date it names. `null`: none. */
export function resolveVersion(asked: Asked, versions: Versions): string | null {
  const date = asked.headers["x-api-version"] ?? "";
  if (!/^\d{8}$/.test(date)) return null;
  return (
    Object.keys(versions)
      .sort()
      .findLast((version) => version <= date) ?? null
  );
}

/** The attributes of a candidate that the version of a request refuses. */
export function refusedAttributes(asked: Asked, versions: Versions): readonly string[] {
  return versions[resolveVersion(asked, versions) ?? ""] ?? [];
}

/** In the service's order: version, key, scope, content type, accept. `null`: all well. */
export function checkRequest(
  asked: Asked,
  { keys, switches: { versions } }: Pick<TeamtailorService, "keys" | "switches">,
  access: Access,
): Answer | null {
  if (resolveVersion(asked, versions) === null) {
    return handWritten(
      406,
      "Invalid/Missing API Version",
      `Please provide a correct API version in the X-Api-Version header. Current version is: ${currentVersion(versions)}`,
    );
  }
  const rights = keys.get(readToken(asked.headers["authorization"]));
  if (rights === undefined) return answer(401, null);
  if (!mayDo(rights, asked.method, access)) return answer(403, null);

  const writes = asked.method === "POST" || asked.method === "PATCH";
  const contentType = asked.headers["content-type"] ?? "";
  if (access.form && !/^multipart\/form-data\s*(;|$)/i.test(contentType)) return answer(415, null);
  if (writes && !access.form && contentType !== MEDIA_TYPE) return refused(errors.mediaType(contentType));
  const accept = asked.headers["accept"] ?? "*/*";
  return isAcceptable(accept) ? null : refused(errors.accept(accept));
}

function readToken(authorization = ""): string {
  return /^Token token="?([^"]+)"?$/.exec(authorization)?.[1] ?? "";
}

function mayDo({ scope, permission }: KeyRights, method: string, { anyScope }: Access): boolean {
  if (scope !== "admin" && !anyScope) return false;
  if (permission === "read-write") return true;
  return method === (permission === "read" ? "GET" : "POST");
}

function isAcceptable(accept: string): boolean {
  return accept
    .split(",")
    .map((type) => type.trim())
    .some((type) => type === MEDIA_TYPE || type.startsWith("*/*"));
}
