import { createHmac, timingSafeEqual } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

/** Today's name, an older SDK's, and the one that PHP's way of naming headers suggests. */
export const signatureHeaders = ["http-hrflow-signature", "http-riminder-signature", "hrflow-signature"] as const;

/**
 * Whether HrFlow signed a body. Its own material gives recipes that contradict each other, so every one is accepted:
 * the HMAC (SHA-256) in hex over the body as it came (docs of 2021) or written compactly (HrFlow's connectors), and
 * `signature.payload` in base64 of either alphabet, where the payload has to say the same as the body: the HMAC in hex
 * (Python SDK) or as bytes (PHP SDK) over the payload, or as bytes over its base64 (JavaScript SDK).
 * No recipe holds a time: a replay cannot be told. Each comparison takes the same time for any wrong signature.
 * @param body the bytes as they came
 * @param json what they say, `undefined` where that is no JSON
 */
export function verifySignature(signature: string, body: Uint8Array, json: unknown, secret: string): boolean {
  const hmac = (message: string | Uint8Array): Buffer => createHmac("sha256", secret).update(message).digest();
  const text = signature.trim();
  const [first, payload, ...rest] = text.split(".");
  if (first === undefined || rest.length > 0) return false;
  if (payload === undefined) {
    const given = fromHex(text);
    return given !== null && [body, ...compact(json)].map((message) => isSame(given, hmac(message))).includes(true);
  }
  const [given, said] = [fromBase64(first), fromBase64(payload)];
  if (given === null || said === null || !saysTheSame(said, body, json)) return false;
  const overPayload = hmac(said);
  const accepted = [Buffer.from(overPayload.toString("hex")), overPayload, hmac(payload)];
  return accepted.map((right) => isSame(given, right)).includes(true);
}

/** The body as a program may have written it before it signed: without blanks, and with or without letters beyond ASCII. */
function compact(json: unknown): string[] {
  if (json === undefined) return [];
  const text = JSON.stringify(json);
  return [text, text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)];
}

function saysTheSame(said: Buffer, body: Uint8Array, json: unknown): boolean {
  if (said.equals(body)) return true;
  try {
    return json !== undefined && isDeepStrictEqual(JSON.parse(said.toString("utf8")), json);
  } catch {
    return false;
  }
}

function isSame(given: Buffer, right: Buffer): boolean {
  return given.length === right.length && timingSafeEqual(given, right);
}

function fromHex(text: string): Buffer | null {
  return /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, "hex") : null;
}

function fromBase64(text: string): Buffer | null {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) ? Buffer.from(text, "base64") : null;
}
