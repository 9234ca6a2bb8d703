import { createHash, timingSafeEqual } from "node:crypto";
import type { Secret } from "@push-profile/config";
import { auth } from "hono/utils/basic-auth";

/** Whether a request carries the token, as `Bearer` or as the password of `Basic`, whatever the user's name. Takes the same time for any wrong one. */
export function hasToken(request: Request, token: Secret): boolean {
  const given = bearer(request.headers.get("authorization")) ?? auth(request)?.password;
  return given !== undefined && timingSafeEqual(digest(given), digest(token.reveal()));
}

function bearer(header: string | null): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(header ?? "")?.[1];
}

/** Of one length, as `timingSafeEqual` wants it. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
