import { createHmac } from "node:crypto";

/** The four ways to sign that official material gives; which one HrFlow uses is unknown. */
export type WebhookRecipe = "A" | "B" | "C" | "D";

/**
 * The signature header's value for a body, an HMAC with SHA-256.
 *
 * - A: `base64url(hex HMAC).base64url(body)`, over the body; padded, as the Python SDK reads it
 * - B: `base64(raw HMAC).base64(body)`, over the body (PHP SDK)
 * - C: `base64(raw HMAC).base64(body)`, over the body in base64 (JavaScript SDK)
 * - D: the HMAC in hex, over the body (docs of 2021)
 *
 * @param body the exact text that is sent, as UTF-8
 */
export function signHrflowWebhook(recipe: WebhookRecipe, secret: string, body: string): string {
  const hmac = (message: string): Buffer => createHmac("sha256", secret).update(message).digest();
  const payload = base64(body);
  switch (recipe) {
    case "A":
      return `${urlSafe(base64(hmac(body).toString("hex")))}.${urlSafe(payload)}`;
    case "B":
      return `${hmac(body).toString("base64")}.${payload}`;
    case "C":
      return `${hmac(payload).toString("base64")}.${payload}`;
    case "D":
      return hmac(body).toString("hex");
  }
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

/** The other alphabet of base64; Node's own "base64url" would leave out the padding. */
function urlSafe(encoded: string): string {
  return encoded.replaceAll("+", "-").replaceAll("/", "_");
}
