import { type Answer, type Asked, answer } from "../http/answer.ts";
import { errors, handWritten, MEDIA_TYPE, refused } from "./errors.ts";

/** Every version seen at work, oldest first. */
const VERSIONS = ["20161108", "20180828", "20210218", "20211201", "20240404", "20240904"] as const;

export const CURRENT_VERSION = "20240904";

/** What a key may do. Only scope Admin sees candidates; `write` alone creates, but neither reads nor updates. */
export interface KeyRights {
  scope: "admin" | "internal";
  permission: "read-write" | "read" | "write";
}

/** The version that a request gets: the newest one up to the date it names. `null`: none. */
export function resolveVersion(asked: Asked): string | null {
  const date = asked.headers["x-api-version"] ?? "";
  if (!/^\d{8}$/.test(date)) return null;
  return VERSIONS.findLast((version) => version <= date) ?? null;
}

/** In the service's order: version, key, scope, content type, accept. `null`: all well. */
export function checkRequest(asked: Asked, keys: ReadonlyMap<string, KeyRights>): Answer | null {
  if (resolveVersion(asked) === null) {
    return handWritten(
      406,
      "Invalid/Missing API Version",
      `Please provide a correct API version in the X-Api-Version header. Current version is: ${CURRENT_VERSION}`,
    );
  }
  const rights = keys.get(readToken(asked.headers["authorization"]));
  if (rights === undefined) return answer(401, null);
  if (!mayDo(rights, asked.method)) return answer(403, null);

  const writes = asked.method === "POST" || asked.method === "PATCH";
  const contentType = asked.headers["content-type"] ?? "";
  if (writes && contentType !== MEDIA_TYPE) return refused(errors.mediaType(contentType));
  const accept = asked.headers["accept"] ?? "*/*";
  return isAcceptable(accept) ? null : refused(errors.accept(accept));
}

function readToken(authorization = ""): string {
  return /^Token token="?([^"]+)"?$/.exec(authorization)?.[1] ?? "";
}

function mayDo({ scope, permission }: KeyRights, method: string): boolean {
  if (scope !== "admin") return false;
  if (permission === "read-write") return true;
  return method === (permission === "read" ? "GET" : "POST");
}

function isAcceptable(accept: string): boolean {
  return accept
    .split(",")
    .map((type) => type.trim())
    .some((type) => type === MEDIA_TYPE || type.startsWith("*/*"));
}
