import { createHash } from "node:crypto";
import type { secureHeaders } from "hono/secure-headers";
import { script } from "./script.ts";
import { style } from "./style.ts";

type Policy = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>["contentSecurityPolicy"]>;

/** The page's own style and script, told by their hashes, and nothing from anywhere else. */
export const contentSecurityPolicy: Policy = {
  defaultSrc: ["'none'"],
  styleSrc: [hash(style)],
  scriptSrc: [hash(script)],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  // The empty icon.
  imgSrc: ["data:"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
