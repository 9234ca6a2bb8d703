import { createHmac } from "node:crypto";

/** 128 bits, 22 characters. */
const BYTES = 16;

/** Keyed hashes (HMAC-SHA-256, cut to 128 bits, 22 characters of base64url) under this key. */
export function createFingerprint(key: string): (text: string) => string {
  return (text) => createHmac("sha256", key).update(text).digest().subarray(0, BYTES).toString("base64url");
}
