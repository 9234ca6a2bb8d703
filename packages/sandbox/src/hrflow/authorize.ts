import type { Answer, Asked } from "../http/answer.ts";
import { envelope } from "./envelope.ts";

export type Permission = "all" | "read" | "write";

/** Who may use the local HrFlow. */
export interface HrflowAccess {
  apiUser: string;
  /** Permission by secret. */
  secrets: ReadonlyMap<string, Permission>;
}

/**
 * The permission of the request's key, or the refusal. Like the real one, the refusal repeats the key.
 * @param need what the operation is; `all`: any operation that shows nothing, which a write key may not do either
 */
export function authorize(access: HrflowAccess, asked: Asked, need: Permission): Permission | Answer {
  const secret = asked.headers["x-api-key"] ?? "";
  const permission = access.secrets.get(secret);
  const user = asked.headers["x-user-email"] ?? "";
  const known = permission !== undefined && user.toLowerCase() === access.apiUser.toLowerCase();
  const wanted = need === "write" ? "write" : "read";
  if (known && (permission === "all" || permission === wanted)) return permission;
  // A good key without the permission is told which one; an unknown key at GET /auth is told "all".
  const told = need === "all" && permission === "write" ? "read" : need;
  return envelope(401, `Unauthorized. Invalid secret key: ${secret} for permission: ${told}`);
}
